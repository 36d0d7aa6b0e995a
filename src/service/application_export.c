#include "ppuri/service/application.h"

#include "application_fields.h"
#include "export.h"
#include "reason.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"

#include <string.h>

const struct act ACT_APPLICATION_EXPORT = {"app.export", RIGHT_APP_WRITE, ACT_READS};
const struct act ACT_APPLICATION_EXPORT_PEOPLE = {"app.export-people", RIGHT_APP_WRITE, ACT_READS, .personal = true};

struct exporting {
	const char *call_code;
	bool with_people;
	struct rows rows;
};

/* A firm that took its application back may have a second one: a file holds one of each firm. */
static bool stands(const struct application *application)
{
	static const char *const over[] = {"WITHDRAWN", "RETURNED", "LAPSED"};
	for (size_t i = 0; i < sizeof over / sizeof *over; i++)
		if (strcmp(application->state, over[i]) == 0)
			return false;
	return true;
}

static bool add_row(void *to, const struct application *application, struct err *e)
{
	_Static_assert(APPLICATION_COLUMNS - FIRM_COLUMNS == 5, "each column of an application has its cell here");
	struct pool pool CLEANUP(pool_release) = {0};
	struct exporting *exporting = to;
	struct grid row = rows_grid(&exporting->rows);
	if (!stands(application))
		return true;
	export_firm(&row, &pool, &application->firm, exporting->with_people);
	grid_text(&row, &pool, application->title);
	grid_number(&row, &pool, application->total.n);
	grid_number(&row, &pool, application->asked.n);
	grid_number(&row, &pool, application->own_cash.n);
	grid_number(&row, &pool, application->own_kind.n);
	return rows_add(&exporting->rows, &row, e);
}

static bool export(struct work *w, void *arg, struct err *e)
{
	static const struct table_column columns[APPLICATION_COLUMNS] = {APPLICATION_TABLE_COLUMNS};
	static const enum grid_kind kinds[APPLICATION_COLUMNS] = {APPLICATION_GRID_KINDS};
	static const bool personal[APPLICATION_COLUMNS] = {FIRM_PERSONAL_COLUMNS};
	struct exporting *exporting = arg;
	struct page_end end;
	struct call call;
	if (exporting->with_people)
		act_about(w, "call %s, %s", exporting->call_code, w->office->reason);
	exporting->rows = export_rows(w->pool, columns, kinds, exporting->with_people ? NULL : personal, APPLICATION_COLUMNS);
	return call_by_code(w->db, w->pool, exporting->call_code, &call, e) &&
		   application_list_each(w->db, w->pool, &(struct application_filter){.call = call.code, .people = exporting->with_people},
								 &(struct application_taker){add_row, exporting}, &end, e);
}

bool desk_application_export(struct office *o, const char *call, bool with_people, struct rows *ret, struct err *e)
{
	struct exporting exporting = {.call_code = call, .with_people = with_people};
	if ((!with_people || reason_given(o, e)) &&
		act_perform(o, with_people ? &ACT_APPLICATION_EXPORT_PEOPLE : &ACT_APPLICATION_EXPORT, export, &exporting, e)) {
		*ret = exporting.rows;
		return true;
	}
	rows_release(&exporting.rows);
	return false;
}
