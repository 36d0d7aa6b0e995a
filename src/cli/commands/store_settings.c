#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/store.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct setting_row *rows;
	size_t n;
	(void)in;
	if (!desk_store_settings(&s->office, &rows, &n, e))
		return false;
	const struct grid_column columns[] = {
		{"key", _("key"), GRID_CODE}, {"value", _("value"), GRID_TEXT}, {"meaning", _("meaning"), GRID_TEXT}};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < n; i++) {
		grid_text(&grid, s->pool, rows[i].key);
		grid_text(&grid, s->pool, rows[i].value);
		grid_text(&grid, s->pool, rows[i].title);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	return true;
}

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_store_settings = {
	.noun = "store",
	.verb = "settings",
	.summary = N_("show the office's letterhead"),
	.examples = "ppuri store settings",
	.options = options,
	.rows = N_("letterhead"),
	.act = &ACT_STORE_SETTINGS,
	.run = run,
};
