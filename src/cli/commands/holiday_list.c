#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/holiday.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct holiday_list list;
	char day[DATE_TEXT_MAX];
	const struct grid_column columns[] = {
		{"day", _("day"), GRID_CODE},
		{"name", _("holiday"), GRID_CODE},
		{"source", _("legal source"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	if (!desk_holiday_list(&s->office, (int)input_number(in, "year"), &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		bool spoken = s->screen->format == FORMAT_TABLE;
		grid_text(&grid, s->pool, pool_strdup(s->pool, spoken ? date_spoken(list.at[i].day, day) : date_iso(list.at[i].day, day)));
		grid_text(&grid, s->pool, list.at[i].name);
		grid_text(&grid, s->pool, list.at[i].source);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no holidays are loaded: ppuri holiday import FILE")});
	return true;
}

static const struct parameter options[] = {
	{"year", VALUE_NUMBER, N_("only those of this year")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_holiday_list = {
	.noun = "holiday",
	.verb = "list",
	.summary = N_("list the holidays by which periods are counted"),
	.examples = "ppuri holiday list --year 2026",
	.options = options,
	.rows = N_("holidays"),
	.act = &ACT_HOLIDAY_LIST,
	.run = run,
};
