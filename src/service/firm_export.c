#include "ppuri/service/firm.h"

#include "export.h"
#include "firm_fields.h"
#include "reason.h"

#include "ppuri/store/firm.h"

/* All firms at once: for those who keep them. */
const struct act ACT_FIRM_EXPORT = {"firm.export", RIGHT_FIRM_WRITE, ACT_READS};
/* With everybody's people: noted as a use of personal data, with why. */
const struct act ACT_FIRM_EXPORT_PEOPLE = {"firm.export-people", RIGHT_FIRM_WRITE, ACT_READS, .personal = true};

struct exporting {
	bool with_people;
	struct rows rows;
};

static bool add_row(void *to, const struct firm *firm, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct exporting *exporting = to;
	struct grid row = rows_grid(&exporting->rows);
	export_firm(&row, &pool, firm, exporting->with_people);
	return rows_add(&exporting->rows, &row, e);
}

static bool export(struct work *w, void *arg, struct err *e)
{
	static const struct table_column columns[FIRM_COLUMNS] = {FIRM_TABLE_COLUMNS};
	static const enum grid_kind kinds[FIRM_COLUMNS] = {FIRM_GRID_KINDS};
	static const bool personal[FIRM_COLUMNS] = {FIRM_PERSONAL_COLUMNS};
	struct exporting *exporting = arg;
	if (exporting->with_people)
		act_about(w, "all firms, %s", w->office->reason);
	exporting->rows = export_rows(w->pool, columns, kinds, exporting->with_people ? NULL : personal, FIRM_COLUMNS);
	return firm_each(w->db, exporting->with_people, &(struct firm_taker){add_row, exporting}, e);
}

bool desk_firm_export(struct office *o, bool with_people, struct rows *ret, struct err *e)
{
	struct exporting exporting = {.with_people = with_people};
	if ((!with_people || reason_given(o, e)) &&
		act_perform(o, with_people ? &ACT_FIRM_EXPORT_PEOPLE : &ACT_FIRM_EXPORT, export, &exporting, e)) {
		*ret = exporting.rows;
		return true;
	}
	rows_release(&exporting.rows);
	return false;
}
