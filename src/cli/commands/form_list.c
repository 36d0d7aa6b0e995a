#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/form.h"
#include "ppuri/tr.h"

static const char *state_of(struct pool *p, const struct form_row *row)
{
	if (row->unused)
		return _("named like no form: not used");
	if (!row->path)
		return _("built in");
	return row->mistakes ? pool_printf(p, _("own, with %zu mistakes"), row->mistakes) : _("own");
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct form_list list;
	const struct grid_column columns[] = {
		{"name", _("form"), GRID_CODE},
		{"title", _("what it is"), GRID_TEXT},
		{"state", _("which one is used"), GRID_TEXT},
		{"file", _("file"), GRID_TEXT, .spare = true},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	(void)in;
	if (!desk_form_list(&s->office, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct paper_form *form = paper_form_of(list.at[i].name);
		grid_text(&grid, s->pool, list.at[i].name);
		grid_text(&grid, s->pool, form ? tr_lang() == LANG_KO ? form->ko : form->en : NULL);
		grid_text(&grid, s->pool, state_of(s->pool, &list.at[i]));
		grid_text(&grid, s->pool, list.at[i].path);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("there is no form")});
	return true;
}

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_form_list = {
	.noun = "form",
	.verb = "list",
	.summary = N_("list the forms of letters and papers, and which of them are the office's own"),
	.details = N_("A file NAME.md in the folder that the setting office.forms names goes before the built-in form of that name."),
	.examples = "ppuri form list",
	.options = options,
	.rows = N_("forms"),
	.act = &ACT_FORM_LIST,
	.run = run,
};
