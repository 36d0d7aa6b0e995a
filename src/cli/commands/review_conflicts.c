#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/conflict.h"
#include "ppuri/tr.h"

static void add_row(struct grid *g, struct pool *p, const struct conflict *one)
{
	grid_text(g, p, one->receipt_no);
	grid_text(g, p, one->account);
	grid_named(g, p, one->kind, words_term(&CONFLICTS, one->kind));
	grid_text(g, p, one->ground);
	grid_named(g, p, one->decision, words_term(&CONFLICT_DECISIONS, one->decision));
	const char *voids = one->voids ? "yes" : "no";
	grid_named(g, p, voids, words_term(&YES_NO, voids));
	grid_named(g, p, one->relation, words_term(&RELATIONS, one->relation));
	grid_text(g, p, one->with_receipt);
	grid_text(g, p, one->declared_by_name);
	grid_text(g, p, words_moment(p, one->declared_at));
	grid_named(g, p, one->decided_how, words_term(&CONFLICT_DECIDERS, one->decided_how));
	grid_text(g, p, one->decided_by);
	grid_text(g, p, one->decided_by ? words_moment(p, one->decided_at) : NULL);
	grid_text(g, p, one->decided_reason);
	if (one->meeting_id) {
		grid_number(g, p, one->meeting);
		grid_number(g, p, one->motion);
	} else {
		grid_blank(g, p);
		grid_blank(g, p);
	}
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct conflict_list list;
	if (!desk_review_conflicts(&s->office, input_text(in, "CALL"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"reviewer", _("reviewer"), GRID_CODE},
		{"kind", _("conflict of interest"), GRID_CODE},
		{"ground", _("ground"), GRID_TEXT},
		{"decision", _("decision"), GRID_CODE},
		{"voids", _("scores void"), GRID_CODE},
		{"relation", _("relation"), GRID_CODE},
		{"declared_for", _("declared for"), GRID_CODE, .spare = true},
		{"declared_by", _("declared by"), GRID_CODE},
		{"declared_at", _("declared"), GRID_MOMENT, .spare = true},
		{"decided_how", _("how it was decided"), GRID_CODE, .spare = true},
		{"decided_by", _("decided by"), GRID_CODE, .spare = true},
		{"decided_at", _("decided"), GRID_MOMENT, .spare = true},
		{"decided_reason", _("reason"), GRID_TEXT, .spare = true},
		{"meeting", _("meeting"), GRID_COUNT, .spare = true},
		{"motion", _("motion"), GRID_COUNT, .spare = true},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s->pool, &list.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no conflict of interest was declared")});
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_review_conflicts = {
	.noun = "review",
	.verb = "conflicts",
	.summary = N_("list the conflicts of interest of a call, with who declared and who decided them"),
	.examples = "ppuri review conflicts 2024-금형",
	.arguments = arguments,
	.options = options,
	.rows = N_("conflicts of interest"),
	.act = &ACT_REVIEW_CONFLICTS,
	.run = run,
};
