#include "../rows_out.h"
#include "../words.h"
#include "app_view.h"

#include "ppuri/award_change.h"
#include "ppuri/service/appeal.h"

static void add_row(struct grid *g, struct session *s, const struct appeal *appeal)
{
	struct pool *p = s->pool;
	bool people = s->screen->format == FORMAT_TABLE;
	grid_text(g, p, appeal->receipt_no);
	grid_text(g, p, appeal->firm_name);
	grid_text(g, p, people ? appeal_against_name(p, appeal) : appeal->against);
	grid_text(g, p, appeal->award_no ? award_change_no(p, appeal->legal_basis, appeal->award_no, appeal->change_kind, appeal->version) : NULL);
	grid_text(g, p, words_date(p, appeal->filed_on));
	grid_text(g, p, words_date(p, appeal->last_day));
	grid_text(g, p, words_date(p, appeal_due(appeal)));
	grid_text(g, p, appeal->extended_to.year ? appeal->extended_reason : NULL);
	grid_text(g, p, !appeal->outcome ? NULL : people ? words_term(&APPEAL_OUTCOMES, appeal->outcome) : appeal->outcome);
	grid_text(g, p, appeal->decided_by);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct appeal_list list;
	if (!desk_appeal_list(&s->office, input_text(in, "call"), input_text(in, "app"), input_flag(in, "open"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE}, {"firm", _("firm"), GRID_TEXT},     {"against", _("objects to"), GRID_TEXT},
		{"decision", _("award or agreement no."), GRID_CODE, .spare = true},
		{"filed_on", _("came on"), GRID_DATE},        {"last_day", _("last day to object"), GRID_DATE},
		{"answer_by", _("to be answered by"), GRID_DATE}, {"extended", _("why it was extended"), GRID_TEXT, .wraps = true}, {"outcome", _("outcome"), GRID_TEXT}, {"decided_by", _("decided by"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s, &list.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("there is no objection")});
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("only those of this call"), .names = NAMES_CALL},
	{"app", VALUE_TEXT, N_("only those of this application")},
	{"open", VALUE_FLAG, N_("only those that wait for a decision")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_appeal_list = {
	.noun = "appeal",
	.verb = "list",
	.summary = N_("list objections: those that wait first, by the day for the answer"),
	.examples = "ppuri appeal list --open\nppuri appeal list --call 2024-금형",
	.options = options,
	.rows = N_("objections"),
	.act = &ACT_APPEAL_LIST,
	.run = run,
};
