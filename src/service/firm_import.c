#include "ppuri/service/firm.h"

#include "firm_known.h"

#include "ppuri/store/db.h"
#include "ppuri/store/firm.h"
#include "ppuri/tr.h"

#include <stdlib.h>

const struct act ACT_FIRM_IMPORT = {"firm.import", RIGHT_FIRM_WRITE, ACT_WRITES};

static const struct table_column COLUMN[FIRM_COLUMNS] = {FIRM_TABLE_COLUMNS};

/* Numbers that were seen, as a hash table with open places; 0 is a free one. */
struct numbers {
	int64_t *at;
	size_t n, room;
};

struct importing {
	const struct import_options *options;
	bool update;
	struct import in;
	struct numbers seen; /* of this file: each firm stands in it once */
};

static int64_t *place_of(const struct numbers *numbers, int64_t number)
{
	size_t i = (size_t)((uint64_t)number * UINT64_C(0x9E3779B97F4A7C15) >> 20) % numbers->room;
	while (numbers->at[i] && numbers->at[i] != number)
		i = (i + 1) % numbers->room;
	return &numbers->at[i];
}

static void grow(struct pool *p, struct numbers *numbers)
{
	struct numbers bigger = {.n = numbers->n, .room = numbers->room ? 2 * numbers->room : 1024};
	bigger.at = pool_alloc(p, bigger.room * sizeof *bigger.at);
	for (size_t i = 0; i < numbers->room; i++)
		if (numbers->at[i])
			*place_of(&bigger, numbers->at[i]) = numbers->at[i];
	*numbers = bigger;
}

/* False if it was there already. */
static bool note(struct pool *p, struct numbers *numbers, int64_t number)
{
	if (2 * numbers->n >= numbers->room)
		grow(p, numbers);
	int64_t *place = place_of(numbers, number);
	if (*place)
		return false;
	*place = number;
	numbers->n++;
	return true;
}

static void refuse_row(struct import *in, const char *text)
{
	struct err why;
	err_set(&why, ERR_REFUSED, "%s", text);
	import_problem(in, FIRM_BIZ_NO, &why);
}

/* Without --update each cell that says otherwise is told, and a row that says nothing new is refused as a whole. */
static bool write_known(struct work *w, struct importing *importing, const struct firm *row, struct err *e)
{
	struct firm known;
	struct import *in = &importing->in;
	if (!firm_by_biz_no(w->db, &in->row_pool, row->biz_no, &known, e))
		return false;
	bool news = import_known_firm(in, &known, row, importing->update);
	if (!importing->update && !in->row_problems)
		refuse_row(in, _("the firm is there already; to update such firms, give --update"));
	return in->row_problems || ((!news || firm_update(w->db, &known, e)) && import_wrote(in, e));
}

/* Inserted without a look first: in most files most firms are new. */
static bool write_row(struct work *w, struct importing *importing, const struct firm *row, struct err *e)
{
	int64_t id;
	struct import *in = &importing->in;
	if (firm_insert(w->db, row, &id, e))
		return import_wrote(in, e);
	return e->kind == ERR_REFUSED && write_known(w, importing, row, e);
}

static bool take_row(struct import *in, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct firm row = import_firm(in);
	if (row.biz_no && !note(in->pool, &importing->seen, strtoll(row.biz_no, NULL, 10)))
		refuse_row(in, _("the same firm stands above in this file"));
	return in->row_problems || write_row(in->work, importing, &row, e);
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct import *in = &importing->in;
	act_about(w, "file %s", importing->options->path);
	db_expect_bulk(w->db);
	return import_begin(in, w, "", COLUMN, FIRM_COLUMNS, e) && import_rows(in, take_row, importing, e);
}

bool desk_firm_import(struct office *o, const struct import_options *options, bool update, struct import_result *ret, struct err *e)
{
	struct importing importing = {.options = options, .update = update};
	return import_perform(o, &ACT_FIRM_IMPORT, import, &importing, &importing.in, options, ret, e);
}
