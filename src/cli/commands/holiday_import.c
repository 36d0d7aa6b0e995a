#include "../command.h"
#include "../holiday_view.h"
#include "../import_view.h"
#include "../screen.h"

#include "ppuri/service/holiday.h"
#include "ppuri/tr.h"

static void show_years(struct session *s, const struct holiday_years *years)
{
	const struct grid_column columns[] = {
		{"year", _("year"), GRID_CODE},
		{"added", _("added"), GRID_COUNT},
		{"known", _("there already"), GRID_COUNT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < years->n; i++) {
		grid_text(&grid, s->pool, pool_printf(s->pool, "%d", years->at[i].year));
		grid_number(&grid, s->pool, (int64_t)years->at[i].added);
		grid_number(&grid, s->pool, (int64_t)years->at[i].known);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	struct holiday_years years;
	const struct import_options asked = import_options_of(in);
	bool done = desk_holiday_import(&s->office, &asked, &result, &years, e);
	screen_import(s, &result);
	if (!done)
		return false;
	show_years(s, &years);
	screen_holiday_hits(s, &years.hits);
	return import_took_all(s, &result, e);
}

static const struct parameter arguments[] = {
	IMPORT_FILE,
	{0},
};

static const struct parameter options[] = {
	IMPORT_OPTIONS,
	{0},
};

const struct command command_holiday_import = {
	.noun = "holiday",
	.verb = "import",
	.summary = N_("load the public holidays of a year from a file (CSV, XLSX): all rows or none"),
	.details = N_("Columns: 날짜, 이름; and 근거 where it is known. Substitute and one-off holidays stand in the file as days of their own. "
				  "A period that ends on a Saturday, Sunday or holiday goes on to the next working day (민법 §161). The files of three "
				  "years come with the program: examples/holidays-2024.csv to holidays-2026.csv."),
	.examples = "ppuri holiday import examples/holidays-2026.csv",
	.arguments = arguments,
	.options = options,
	.act = &ACT_HOLIDAY_IMPORT,
	.run = run,
};
