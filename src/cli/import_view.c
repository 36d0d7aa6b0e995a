#include "import_view.h"

#include "screen.h"

#include "ppuri/tr.h"

#include <string.h>

struct import_options import_options_of(const struct input *in)
{
	return (struct import_options){
		.path = input_text(in, "FILE"),
		.sheet = input_text(in, "sheet"),
		.remarks = input_text(in, "remarks"),
		.good_rows = input_flag(in, "good-rows"),
		.again = input_flag(in, "again"),
	};
}

/* A line each, because a table would cut the very words that help. The value is named where the text does not name it. */
static const char *problem_line(struct pool *p, const struct import_problem *problem)
{
	const char *place = *problem->column ? pool_printf(p, "%s, %s", problem->place, problem->column) : problem->place;
	if (!*place)
		return problem->text;
	if (*problem->value && !strstr(problem->text, problem->value))
		return pool_printf(p, "%s: \"%s\": %s", place, problem->value, problem->text);
	return pool_printf(p, "%s: %s", place, problem->text);
}

static size_t shown(const struct import_problems *problems)
{
	return problems->n < IMPORT_PROBLEMS_MAX ? problems->n : IMPORT_PROBLEMS_MAX;
}

static void problem_grid(struct session *s, const struct import_problems *problems)
{
	const struct grid_column columns[] = {
		{"line", _("line"), GRID_COUNT},
		{"column", _("column"), GRID_CODE},
		{"value", _("value"), GRID_TEXT},
		{"problem", _("what is wrong"), GRID_TEXT},
		{"cell", _("cell"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < shown(problems); i++) {
		grid_number(&grid, s->pool, problems->at[i].line);
		grid_text(&grid, s->pool, problems->at[i].column);
		grid_text(&grid, s->pool, problems->at[i].value);
		grid_text(&grid, s->pool, problems->at[i].text);
		grid_text(&grid, s->pool, problems->at[i].cell);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

static void list(struct session *s, const struct import_problems *problems, const char *format)
{
	for (size_t i = 0; i < shown(problems); i++)
		screen_line(s->screen, "%s%s", format, problem_line(s->pool, &problems->at[i]));
	if (problems->all > shown(problems))
		screen_line(s->screen, _("… and %zu more"), problems->all - shown(problems));
}

void screen_import(struct session *s, const struct import_result *result)
{
	if (s->screen->format != FORMAT_TABLE) {
		if (result->problems.n)
			problem_grid(s, &result->problems);
		return;
	}
	list(s, &result->problems, "");
	list(s, &result->notes, _("note: "));
	if (result->remarks)
		screen_line(s->screen, _("the mistakes stand beside their rows in %s; mend them there and import that"), result->remarks);
}

bool import_took_all(struct session *s, const struct import_result *result, struct err *e)
{
	if (!result->problems.all)
		return true;
	if (s->office.dry_run)
		screen_line(s->screen, "%s", _("(dry run: nothing was changed)"));
	return err_set(e, ERR_REFUSED, _("%zu of %zu rows have mistakes and were left out; the others were taken"), result->faulty,
		result->rows);
}

bool screen_import_done(struct session *s, const struct import_result *result, bool done, const char *what, struct err *e)
{
	screen_import(s, result);
	if (!done)
		return false;
	if (result->there)
		screen_line(s->screen, _("%zu were there already"), result->there);
	screen_line(s->screen, _("%zu %s taken from the file (%s)"), result->written, what, result->format);
	return import_took_all(s, result, e);
}
