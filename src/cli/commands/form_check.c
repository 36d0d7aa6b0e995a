#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/form.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *form = input_text(in, "FORM");
	struct form_findings findings;
	const struct grid_column columns[] = {
		{"line", _("line"), GRID_COUNT},
		{"mistake", _("what is wrong"), GRID_TEXT, .wraps = true},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	if (!desk_form_check(&s->office, form, input_text(in, "as"), &findings, e))
		return false;
	for (size_t i = 0; i < findings.n; i++) {
		if (findings.at[i].line)
			grid_number(&grid, s->pool, findings.at[i].line);
		else
			grid_blank(&grid, s->pool);
		grid_text(&grid, s->pool, findings.at[i].text);
	}
	const char *what = findings.path ? findings.path : form;
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = pool_printf(s->pool, _("nothing is wrong in %s"), what)});
	return !findings.n || err_set(e, ERR_REFUSED, _("%s has %zu mistakes"), what, findings.n);
}

static const struct parameter arguments[] = {
	{"FORM", VALUE_FILE, N_("a form file, or the name of a form"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"as", VALUE_CODE, N_("the form whose values it may ask for; unless given, the one that the file is named after")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_form_check = {
	.noun = "form",
	.verb = "check",
	.summary = N_("find all that is wrong in a form, by line"),
	.details = N_("Looks at the form language, at the values that are asked for, at the fonts, and at the form filled with examples, with and "
				  "without the values that may be empty. Exit status 1 if anything is found."),
	.examples = "ppuri form check selected.md\nppuri form check our-letter.md --as selected",
	.arguments = arguments,
	.options = options,
	.rows = N_("mistakes"),
	.act = &ACT_FORM_CHECK,
	.run = run,
};
