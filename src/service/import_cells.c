/* The cells of a row, read by what their columns are. */
#include "import.h"

#include "ppuri/ident.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

/* True if there is something to read; a required blank becomes a problem, and so does what a spreadsheet has spoilt. */
static bool filled(struct import *in, int c, bool required)
{
	struct err why;
	if (*import_cell(in, c)) {
		if (import_undamaged(in, c, &why))
			return true;
	} else if (required) {
		err_set(&why, ERR_USAGE, "%s", _("is missing"));
	} else {
		return false;
	}
	import_problem(in, c, &why);
	return false;
}

void import_text(struct import *in, int c, bool required, const char **ret)
{
	struct err why;
	if (!filled(in, c, required))
		return;
	if (text_is_kept_whole(import_cell(in, c), &why))
		*ret = import_cell(in, c);
	else
		import_problem_unseen(in, c, &why);
}

void import_won(struct import *in, int c, bool required, struct won *ret)
{
	struct err why;
	const char *cell = import_cell(in, c);
	bool dash = strcmp(cell, "-") == 0 && !required;
	if (!dash && filled(in, c, required) && !won_parse(cell, (enum won_unit)in->header.unit[c], ret, &why))
		import_problem(in, c, &why);
}

/* "2024-02-23 14:30:00", as databases and cells with a time of day give it, is that day. */
static const char *without_time(struct pool *p, const char *cell)
{
	struct moment ignored;
	return moment_from_iso(cell, &ignored) ? pool_strndup(p, cell, strcspn(cell, " ")) : cell;
}

void import_date(struct import *in, int c, bool required, struct date *ret)
{
	struct err why = {0};
	struct date date;
	if (!filled(in, c, required))
		return;
	bool good = date_parse(without_time(&in->row_pool, import_cell(in, c)), &date, &why);
	import_say_date_damage(in, c, &why);
	if (good && why.kind == ERR_NONE)
		*ret = date;
	else
		import_problem(in, c, &why);
}

/* A 주민등록번호 that stands there is not said again. */
void import_birth(struct import *in, int c, struct date *ret)
{
	struct err why;
	if (filled(in, c, false) && !birth_parse(import_cell(in, c), ret, &why))
		import_problem_unseen(in, c, &why);
}

void import_term(struct import *in, int c, bool required, const struct vocabulary *v, const char **ret_code)
{
	struct err why;
	const struct term *term;
	if (!filled(in, c, required))
		return;
	if (term_find(v, import_cell(in, c), &term, &why))
		*ret_code = term->code;
	else
		import_problem(in, c, &why);
}

static void take_number(struct import *in, int c, const char *text, int64_t highest, int64_t *ret)
{
	struct err why;
	struct won n;
	if (!won_parse(text, WON_1, &n, &why) || n.n < 0 || n.n > highest) {
		err_set(&why, ERR_USAGE, _("is not a whole number from 0 to %lld"), (long long)highest);
		import_problem(in, c, &why);
		return;
	}
	*ret = n.n;
}

void import_number(struct import *in, int c, bool required, int64_t highest, int64_t *ret)
{
	if (filled(in, c, required))
		take_number(in, c, import_cell(in, c), highest, ret);
}

static void take_counted(struct import *in, int c, const char *const *counters, int64_t highest, int64_t *ret)
{
	const char *text = import_cell(in, c);
	size_t n = strlen(text);
	for (; *counters; counters++) {
		size_t tail = strlen(*counters);
		if (n > tail && strcmp(text + n - tail, *counters) == 0)
			text = pool_strndup(&in->row_pool, text, n - tail);
	}
	take_number(in, c, text, highest, ret);
}

void import_people(struct import *in, int c, bool required, int64_t highest, int64_t *ret)
{
	static const char *const counters[] = {"명", "인", NULL};
	if (filled(in, c, required))
		take_counted(in, c, counters, highest, ret);
}

void import_years(struct import *in, int c, bool required, int64_t highest, int64_t *ret)
{
	static const char *const counters[] = {"년간", "년", NULL};
	if (filled(in, c, required))
		take_counted(in, c, counters, highest, ret);
}

void import_kept(struct import *in, int c, bool required, import_keep keep, const char **ret)
{
	struct err why;
	if (filled(in, c, required) && !keep(&in->row_pool, import_cell(in, c), ret, &why))
		import_problem(in, c, &why);
}

static bool is_number(const char *s, size_t least, size_t most)
{
	size_t n = strlen(s);
	return n >= least && n <= most && *s != '0' && strspn(s, "0123456789") == n;
}

void import_kept_zero(struct import *in, int c, size_t least, size_t most, import_keep keep, const char **ret)
{
	struct err why, ignored;
	const char *cell = import_cell(in, c);
	if (!filled(in, c, false) || keep(&in->row_pool, cell, ret, &why))
		return;
	const char *whole = pool_printf(&in->row_pool, "0%s", cell);
	if (is_number(cell, least, most) && keep(&in->row_pool, whole, ret, &ignored))
		import_note(in, c, pool_printf(&in->row_pool, _("'%s' is read as %s; a spreadsheet had taken off the 0 in front"),
											 cell, *ret));
	else
		import_problem(in, c, &why);
}
