#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "select_view.h"

#include "ppuri/service/second_person.h"

#include <string.h>

/* The refusal of a change that still stands there; NULL: it was not refused. */
static const struct late_decision *refusal_of(const struct late_view *view, const struct late_change *change)
{
	const struct late_decision *last = NULL;
	for (size_t i = 0; change->refused && i < view->decided.n; i++)
		if (strcmp(view->decided.at[i].receipt_no, change->receipt_no) == 0)
			last = &view->decided.at[i];
	return last && strcmp(last->outcome, "refused") == 0 ? last : NULL;
}

static bool stands_there(const struct late_view *view, const struct late_decision *decision)
{
	for (size_t i = 0; i < view->waiting.n; i++)
		if (refusal_of(view, &view->waiting.at[i]) == decision)
			return true;
	return false;
}

static void add_waiting(struct grid *g, struct session *s, const struct late_change *change, const struct late_decision *refusal)
{
	const char *code = change->refused ? "refused" : "waits";
	grid_text(g, s->pool, change->receipt_no);
	grid_text(g, s->pool, change->firm_name);
	grid_named(g, s->pool, code, words_term(&LATE_OUTCOMES, code));
	grid_text(g, s->pool, evaluated_change(s->pool, &change->was, &change->is));
	grid_text(g, s->pool, late_deeds_text(s->pool, &change->deeds));
	grid_text(g, s->pool, change->refused_by);
	grid_text(g, s->pool, refusal ? words_moment(s->pool, refusal->decided_at) : NULL);
	grid_text(g, s->pool, change->refused_reason);
}

static void add_decided(struct grid *g, struct session *s, const struct late_decision *one)
{
	grid_text(g, s->pool, one->receipt_no);
	grid_text(g, s->pool, one->firm_name);
	grid_named(g, s->pool, one->outcome, words_term(&LATE_OUTCOMES, one->outcome));
	grid_text(g, s->pool, evaluated_change(s->pool, &one->was, &one->is));
	grid_blank(g, s->pool);
	grid_text(g, s->pool, one->decided_by);
	grid_text(g, s->pool, words_moment(s->pool, one->decided_at));
	grid_text(g, s->pool, one->reason);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct late_view view;
	if (!desk_select_changes(&s->office, input_text(in, "CALL"), &view, e))
		return false;
	const struct grid_column columns[] = {
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"outcome", _("second person"), GRID_CODE},
		{"change", _("changed after a score was locked"), GRID_TEXT},
		{"done_by", _("by whom, when and why"), GRID_TEXT},
		{"decided_by", _("decided by"), GRID_CODE},
		{"decided_at", _("decided"), GRID_MOMENT, .spare = true},
		{"reason", _("reason"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < view.waiting.n; i++)
		add_waiting(&grid, s, &view.waiting.at[i], refusal_of(&view, &view.waiting.at[i]));
	for (size_t i = 0; i < view.decided.n; i++)
		if (!stands_there(&view, &view.decided.at[i]))
			add_decided(&grid, s, &view.decided.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("nothing was changed after a score was locked")});
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

const struct command command_select_changes = {
	.noun = "select",
	.verb = "changes",
	.summary = N_("list what was changed of applications after a score was locked, and who agreed to it"),
	.details = N_("From the first lock on, a result is made of more than scores only with two persons: what an officer does (put off, "
				  "find ineligible, propose a sum, give points, record a conflict of interest, withdraw, open a lock through which scores change) is done at once, and the "
				  "selection is referred and confirmed only when an approver has agreed to it, firm by firm."),
	.examples = "ppuri select changes 2024-금형",
	.arguments = arguments,
	.options = options,
	.rows = N_("changes after a lock"),
	.act = &ACT_SELECT_CHANGES,
	.run = run,
};
