#include "import_view.h"

#include "screen.h"

#include "ppuri/tr.h"

#include <string.h>

/* A line each, because a table would cut the very words that help. The value is named where the text does not name it. */
static void problem_line(struct session *s, const struct import_problem *problem)
{
	const char *place = *problem->column ? pool_printf(s->pool, _("line %ld, %s"), problem->line, problem->column)
										 : pool_printf(s->pool, _("line %ld"), problem->line);
	if (*problem->value && !strstr(problem->text, problem->value))
		screen_line(s->screen, "%s: \"%s\": %s", place, problem->value, problem->text);
	else
		screen_line(s->screen, "%s: %s", place, problem->text);
}

static void problem_grid(struct session *s, const struct import_result *result)
{
	const struct grid_column columns[] = {
		{"line", _("line"), GRID_COUNT},
		{"column", _("column"), GRID_CODE},
		{"value", _("value"), GRID_TEXT},
		{"problem", _("what is wrong"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < result->n; i++) {
		grid_number(&grid, s->pool, result->at[i].line);
		grid_text(&grid, s->pool, result->at[i].column);
		grid_text(&grid, s->pool, result->at[i].value);
		grid_text(&grid, s->pool, result->at[i].text);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

void screen_import(struct session *s, const struct import_result *result, bool done, const char *what)
{
	if (done) {
		screen_line(s->screen, _("%zu %s taken from the file (%s)"), result->written, what, result->encoding);
		return;
	}
	if (s->screen->format != FORMAT_TABLE) {
		problem_grid(s, result);
		return;
	}
	for (size_t i = 0; i < result->n; i++)
		problem_line(s, &result->at[i]);
	if (result->problems > result->n)
		screen_line(s->screen, _("… and %zu more"), result->problems - result->n);
}
