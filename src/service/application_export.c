#include "ppuri/service/application.h"

#include "application_fields.h"
#include "export.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"

#include <string.h>

const struct act ACT_APPLICATION_EXPORT = {"app.export", RIGHT_APP_WRITE, ACT_READS, .personal = true};

struct exporting {
	const char *call_code;
	struct grid *ret;
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

static void add_row(struct grid *g, struct pool *p, const struct application *application)
{
	_Static_assert(APPLICATION_COLUMNS - FIRM_COLUMNS == 5, "each column of an application has its cell here");
	export_firm(g, p, &application->firm);
	grid_text(g, p, application->title);
	grid_number(g, p, application->total.n);
	grid_number(g, p, application->asked.n);
	grid_number(g, p, application->own_cash.n);
	grid_number(g, p, application->own_kind.n);
}

static bool export(struct work *w, void *arg, struct err *e)
{
	static const struct table_column columns[APPLICATION_COLUMNS] = {APPLICATION_TABLE_COLUMNS};
	static const enum grid_kind kinds[APPLICATION_COLUMNS] = {APPLICATION_GRID_KINDS};
	struct exporting *exporting = arg;
	struct application_list list;
	struct call call;
	act_about(w, "call %s", exporting->call_code);
	if (!call_by_code(w->db, w->pool, exporting->call_code, &call, e) ||
		!application_list_read(w->db, w->pool, &(struct application_filter){.call = call.code}, &list, e))
		return false;
	struct grid grid = export_grid(w->pool, columns, kinds, APPLICATION_COLUMNS);
	for (size_t i = 0; i < list.n; i++)
		if (stands(&list.at[i]))
			add_row(&grid, w->pool, &list.at[i]);
	*exporting->ret = grid;
	return true;
}

bool desk_application_export(struct office *o, const char *call, struct grid *ret, struct err *e)
{
	struct exporting exporting = {call, ret};
	return act_perform(o, &ACT_APPLICATION_EXPORT, export, &exporting, e);
}
