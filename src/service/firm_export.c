#include "ppuri/service/firm.h"

#include "export.h"
#include "firm_fields.h"

#include "ppuri/store/firm.h"

/* Everybody's people at once: for those who keep the firms, and noted as a use of personal data. */
const struct act ACT_FIRM_EXPORT = {"firm.export", RIGHT_FIRM_WRITE, ACT_READS, .personal = true};

static bool add_row(void *to, const struct firm *firm, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct rows *rows = to;
	struct grid row = rows_grid(rows);
	export_firm(&row, &pool, firm);
	return rows_add(rows, &row, e);
}

static bool export(struct work *w, void *arg, struct err *e)
{
	static const struct table_column columns[FIRM_COLUMNS] = {FIRM_TABLE_COLUMNS};
	static const enum grid_kind kinds[FIRM_COLUMNS] = {FIRM_GRID_KINDS};
	struct rows *rows = arg;
	act_about(w, "all firms");
	*rows = export_rows(w->pool, columns, kinds, FIRM_COLUMNS);
	return firm_each(w->db, &(struct firm_taker){add_row, rows}, e);
}

bool desk_firm_export(struct office *o, struct rows *ret, struct err *e)
{
	struct rows rows = {0};
	if (act_perform(o, &ACT_FIRM_EXPORT, export, &rows, e)) {
		*ret = rows;
		return true;
	}
	rows_release(&rows);
	return false;
}
