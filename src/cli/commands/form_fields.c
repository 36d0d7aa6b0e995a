#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/form.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct form_field_rows rows;
	const struct grid_column columns[] = {
		{"written", _("written in the form"), GRID_CODE},
		{"example", _("example"), GRID_TEXT, .wraps = true},
		{"empty", _("may be empty"), GRID_TEXT},
		{"needed", _("must stand there"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	if (!desk_form_fields(&s->office, input_text(in, "NAME"), &rows, e))
		return false;
	for (size_t i = 0; i < rows.n; i++) {
		const struct form_field_row *row = &rows.at[i];
		grid_text(&grid, s->pool, pool_printf(s->pool, row->table ? "{{table %s}}" : "{{%s}}", row->value.name));
		grid_text(&grid, s->pool, row->table ? NULL : row->value.example);
		grid_text(&grid, s->pool, row->maybe ? _("yes") : NULL);
		grid_text(&grid, s->pool, row->needed ? _("yes") : NULL);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("the form asks for nothing")});
	return true;
}

static const struct parameter arguments[] = {
	{"NAME", VALUE_CODE, N_("the form's name, as ppuri form list shows it"), .required = true},
	{0},
};

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_form_fields = {
	.noun = "form",
	.verb = "fields",
	.summary = N_("list the values that a form may ask for, each with an example"),
	.examples = "ppuri form fields selected",
	.arguments = arguments,
	.options = options,
	.rows = N_("values"),
	.act = &ACT_FORM_FIELDS,
	.run = run,
};
