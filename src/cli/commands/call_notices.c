#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

/* A row a change, or one row of a notice that changed nothing. */
static void add_row(struct grid *g, struct pool *p, const struct call_notice *notice, const struct call_change *change)
{
	grid_text(g, p, pool_printf(p, "%d", notice->no));
	grid_named(g, p, notice->kind, term_name(&NOTICE_KINDS, notice->kind));
	grid_text(g, p, notice->notice_no);
	grid_text(g, p, words_date(p, notice->day));
	grid_text(g, p, change ? call_field_label(change->field) : NULL);
	grid_text(g, p, change && change->was ? call_change_words(p, change->field, change->was) : NULL);
	grid_text(g, p, change ? call_change_words(p, change->field, change->is) : NULL);
	grid_text(g, p, notice->reason);
	grid_text(g, p, notice->published_by);
	grid_text(g, p, words_moment(p, notice->published_at));
}

/* What the first notice said is told by call show; but that it was no open call belongs to its line. */
static bool is_told(const struct call_notice *notice, const struct call_change *change, bool all)
{
	bool exception = change->field == CALL_EXCEPTION || change->field == CALL_EXCEPTION_REASON;
	return notice->no > 1 || all || (exception && *change->is);
}

static void add_notice(struct grid *g, struct pool *p, const struct call_notice *notice, bool all)
{
	bool told = false;
	for (size_t i = 0; i < notice->changes.n; i++) {
		if (!is_told(notice, &notice->changes.at[i], all))
			continue;
		add_row(g, p, notice, &notice->changes.at[i]);
		told = true;
	}
	if (!told)
		add_row(g, p, notice, NULL);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call_notice_list list;
	if (!desk_call_notices(&s->office, input_text(in, "CODE"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_CODE}, {"kind", _("kind of notice"), GRID_CODE}, {"notice_no", _("notice no."), GRID_TEXT},
		{"day", _("day of the notice"), GRID_DATE}, {"field", _("what"), GRID_TEXT}, {"was", _("it was"), GRID_TEXT},
		{"is", _("it is"), GRID_TEXT}, {"reason", _("reason"), GRID_TEXT}, {"published_by", _("published by"), GRID_CODE},
		{"published_at", _("published"), GRID_MOMENT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_notice(&grid, s->pool, &list.at[i], input_flag(in, "all"));
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("nothing of this call is published yet")});
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"all", VALUE_FLAG, N_("what the first notice said as well")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_call_notices = {
	.noun = "call",
	.verb = "notices",
	.summary = N_("list the notices of a call, and what each of them changed"),
	.examples = "ppuri call notices 2024-금형",
	.arguments = arguments,
	.options = options,
	.rows = N_("notices"),
	.act = &ACT_CALL_NOTICES,
	.run = run,
};
