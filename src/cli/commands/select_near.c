#include "../rows_out.h"
#include "../screen.h"
#include "select_view.h"

#include "ppuri/call.h"
#include "ppuri/service/near.h"

static const char *change_words(struct pool *p, const struct near_row *row)
{
	if (!row->possible)
		return NULL;
	const char *points = points_text(p, row->change < 0 ? -row->change : row->change);
	return pool_printf(p, "%s%s", row->change < 0 ? "-" : "+", points);
}

static void add_row(struct grid *g, struct pool *p, const struct near_row *row)
{
	grid_text(g, p, row->receipt_no);
	grid_text(g, p, row->firm_name);
	grid_named(g, p, selection_verdict_code(row->verdict), selection_verdict_name(row->verdict));
	grid_text(g, p, row->judge);
	grid_named(g, p, row->round, term_name(&ROUNDS, row->round));
	grid_text(g, p, change_words(p, row));
	if (!row->possible)
		grid_named(g, p, "none", _("no total of this judge changes it"));
	else if (row->change > 0)
		grid_named(g, p, "selected", _("would be selected"));
	else
		grid_named(g, p, "not-selected", _("would not be selected"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct near_list list;
	if (!desk_select_near(&s->office, input_text(in, "CALL|APP"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"verdict", _("verdict"), GRID_CODE},
		{"judge", _("judge"), GRID_CODE},
		{"round", _("round"), GRID_CODE, .spare = true},
		{"change", _("points"), GRID_CODE},
		{"then", _("then"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s->pool, &list.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("nobody was scored")});
	return true;
}

static const struct parameter arguments[] = {
	{"CALL|APP", VALUE_TEXT, N_("a call: of each firm the judge who came nearest; or a receipt number: all its judges"), .required = true},
	{0},
};

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_select_near = {
	.noun = "select",
	.verb = "near",
	.summary = N_("how many points of which judge would have changed whose selection (근접)"),
	.details = N_("By the newest run. All else stays as it is: one judge's total for one firm is moved in the steps of the call until "
				  "the firm would be selected, or would not be any more. The nearest stand first."),
	.examples = "ppuri select near 2024-금형\nppuri select near 2024-금형-0012",
	.arguments = arguments,
	.options = options,
	.rows = N_("nearness"),
	.act = &ACT_SELECT_NEAR,
	.run = run,
};
