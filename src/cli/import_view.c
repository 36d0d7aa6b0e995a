#include "import_view.h"

#include "screen.h"

#include "ppuri/tr.h"

void screen_import(struct session *s, const struct import_result *result, bool done, const char *what)
{
	const struct grid_column columns[] = {
		{"line", _("line"), GRID_COUNT},
		{"column", _("column"), GRID_CODE},
		{"value", _("value"), GRID_TEXT},
		{"problem", _("what is wrong"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	if (done) {
		screen_line(s->screen, _("%zu %s taken from the file (%s)"), result->written, what, result->encoding);
		return;
	}
	for (size_t i = 0; i < result->n; i++) {
		grid_number(&grid, s->pool, result->at[i].line);
		grid_text(&grid, s->pool, result->at[i].column);
		grid_text(&grid, s->pool, result->at[i].value);
		grid_text(&grid, s->pool, result->at[i].text);
	}
	if (result->n)
		screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	if (result->problems > result->n)
		screen_line(s->screen, _("… and %zu more"), result->problems - result->n);
}
