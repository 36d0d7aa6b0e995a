#include "ppuri/service/firm.h"

#include "export.h"
#include "firm_fields.h"

#include "ppuri/store/firm.h"

#include <stdlib.h>
#include <string.h>

/* Everybody's people at once: for those who keep the firms, and noted as a use of personal data. */
const struct act ACT_FIRM_EXPORT = {"firm.export", RIGHT_FIRM_WRITE, ACT_READS, .personal = true};

/* By their numbers: so the same firms make the same file, in whatever order they were entered. */
static int by_number(const void *a, const void *b)
{
	const struct firm *one = a, *other = b;
	return strcmp(one->biz_no, other->biz_no);
}

static bool export(struct work *w, void *arg, struct err *e)
{
	static const struct table_column columns[FIRM_COLUMNS] = {FIRM_TABLE_COLUMNS};
	static const enum grid_kind kinds[FIRM_COLUMNS] = {FIRM_GRID_KINDS};
	struct grid *ret = arg;
	struct firm_list list;
	act_about(w, "all firms");
	if (!firm_list_read(w->db, w->pool, &(struct firm_filter){0}, &list, e))
		return false;
	if (list.n)
		qsort(list.at, list.n, sizeof *list.at, by_number);
	struct grid grid = export_grid(w->pool, columns, kinds, FIRM_COLUMNS);
	for (size_t i = 0; i < list.n; i++)
		export_firm(&grid, w->pool, &list.at[i]);
	*ret = grid;
	return true;
}

bool desk_firm_export(struct office *o, struct grid *ret, struct err *e)
{
	return act_perform(o, &ACT_FIRM_EXPORT, export, ret, e);
}
