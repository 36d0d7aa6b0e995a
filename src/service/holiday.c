#include "ppuri/service/holiday.h"

#include "import.h"
#include "reason.h"

#include "ppuri/store/db.h"
#include "ppuri/store/holiday.h"
#include "ppuri/tr.h"

const struct act ACT_HOLIDAY_IMPORT = {"holiday.import", RIGHT_HOLIDAY_KEEP, ACT_WRITES};
const struct act ACT_HOLIDAY_ADD = {"holiday.add", RIGHT_HOLIDAY_KEEP, ACT_WRITES};
const struct act ACT_HOLIDAY_REMOVE = {"holiday.remove", RIGHT_HOLIDAY_KEEP, ACT_WRITES};
const struct act ACT_HOLIDAY_LIST = {"holiday.list", RIGHT_PROGRAM_READ, ACT_READS};

/* Where nobody says what made it a holiday. */
#define REGULATION "관공서의 공휴일에 관한 규정"

enum { COLUMN_DAY, COLUMN_NAME, COLUMN_SOURCE, COLUMNS };
static const struct table_column COLUMN[COLUMNS] = {
	[COLUMN_DAY] = {"day", "날짜|일자|공휴일날짜|date", true},
	[COLUMN_NAME] = {"name", "이름|공휴일|공휴일명|휴일명|명칭|name", true},
	[COLUMN_SOURCE] = {"source", "근거|출처|source", false},
};

struct importing {
	const struct import_options *options;
	struct import in;
	struct holiday_years years;
};

static struct holiday_year *year_of(struct pool *p, struct holiday_years *years, int year)
{
	for (size_t i = 0; i < years->n; i++)
		if (years->at[i].year == year)
			return &years->at[i];
	struct holiday_year *new = POOL_PUSH(p, years);
	new->year = year;
	return new;
}

static struct holiday read_row(struct import *in)
{
	struct err why;
	struct holiday row = {.source = REGULATION};
	import_date(in, COLUMN_DAY, true, &row.day);
	import_text(in, COLUMN_NAME, true, &row.name);
	import_text(in, COLUMN_SOURCE, false, &row.source);
	if (!in->row_problems && date_precision(row.day) != DATE_DAY) {
		err_set(&why, ERR_USAGE, "%s", _("is not a single day"));
		import_problem(in, COLUMN_DAY, &why);
	}
	return row;
}

static bool take_row(struct import *in, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct holiday row = read_row(in);
	bool new;
	if (in->row_problems)
		return true;
	if (!holiday_write(in->work->db, &row, &new, e))
		return false;
	struct holiday_year *year = year_of(in->pool, &importing->years, row.day.year);
	year->added += new;
	year->known += !new;
	in->result.there += !new;
	return !new || import_wrote(in, e);
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct import *in = &importing->in;
	act_about(w, "file %s", importing->options->path);
	return import_begin(in, w, "", COLUMN, COLUMNS, e) && import_rows(in, take_row, importing, e) &&
		   holiday_hits_read(w->db, w->pool, &importing->years.hits, e);
}

bool desk_holiday_import(struct office *o, const struct import_options *options, struct import_result *ret,
						 struct holiday_years *ret_years, struct err *e)
{
	struct importing importing = {.options = options};
	bool done = import_perform(o, &ACT_HOLIDAY_IMPORT, import, &importing, &importing.in, options, ret, e);
	*ret_years = importing.years;
	return done;
}

struct adding {
	struct holiday holiday;
	struct holiday_hits hits;
};

static bool add(struct work *w, void *arg, struct err *e)
{
	struct adding *adding = arg;
	const struct holiday *given = &adding->holiday;
	char day[DATE_TEXT_MAX];
	bool new;
	act_about(w, "day %s", date_iso(given->day, day));
	if (!holiday_write(w->db, given, &new, e))
		return false;
	if (!new)
		return err_set(e, ERR_REFUSED, _("%s (%s) is there already"), day, given->name);
	return holiday_hits_read(w->db, w->pool, &adding->hits, e);
}

static bool is_single_day(struct date day, struct err *e)
{
	return date_precision(day) == DATE_DAY || err_set(e, ERR_USAGE, "%s", _("give a single day, such as 2026-06-03"));
}

bool desk_holiday_add(struct office *o, const struct holiday *given, struct holiday_hits *ret, struct err *e)
{
	struct adding adding = {.holiday = *given};
	if (!adding.holiday.source)
		adding.holiday.source = REGULATION;
	if (!is_single_day(adding.holiday.day, e) || !act_perform(o, &ACT_HOLIDAY_ADD, add, &adding, e))
		return false;
	*ret = adding.hits;
	return true;
}

static bool take_away(struct work *w, void *arg, struct err *e)
{
	const struct date *given = arg;
	char day[DATE_TEXT_MAX];
	size_t n;
	act_about(w, "day %s", date_iso(*given, day));
	if (!reason_given(w->office, e) || !holiday_delete(w->db, *given, &n, e))
		return false;
	return n || err_set(e, ERR_NOT_FOUND, _("%s is no holiday here"), day);
}

bool desk_holiday_remove(struct office *o, struct date day, struct err *e)
{
	return is_single_day(day, e) && act_perform(o, &ACT_HOLIDAY_REMOVE, take_away, &day, e);
}

struct listing {
	int year;
	struct holiday_list list;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	return holiday_list_read(w->db, w->pool, listing->year, &listing->list, e);
}

bool desk_holiday_list(struct office *o, int year, struct holiday_list *ret, struct err *e)
{
	struct listing listing = {.year = year};
	if (!act_perform(o, &ACT_HOLIDAY_LIST, list, &listing, e))
		return false;
	*ret = listing.list;
	return true;
}
