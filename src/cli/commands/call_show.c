#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/service/call.h"
#include "ppuri/service/filed_paper.h"
#include "ppuri/tr.h"

static const char *trim_words(struct pool *p, int trim_min)
{
	if (!trim_min)
		return _("none is dropped");
	return pool_printf(p, _("highest and lowest dropped from %d judges on"), trim_min);
}

static const char *number_words(struct pool *p, int select_max)
{
	return select_max ? words_number(p, select_max) : _("as many as the money allows");
}

static const char *number_or_none(struct pool *p, int n)
{
	return n ? words_number(p, n) : "";
}

static const char *papers_words(struct pool *p, const struct wanted_papers *papers)
{
	const char *text = "";
	for (size_t i = 0; i < papers->n; i++)
		text = pool_printf(p, "%s%s%s (%s)", text, i ? ", " : "", paper_kind_name(papers->at[i].kind),
						   papers->at[i].required ? _("required") : _("optional"));
	return *text ? text : NULL;
}

static const char *share_words(struct pool *p, int32_t basis_points)
{
	return basis_points ? words_rate(p, basis_points) : _("never");
}

static const char *share_figure(struct pool *p, int32_t basis_points)
{
	return basis_points ? rate_text(p, basis_points) : "";
}

static const char *points_words(struct pool *p, int32_t tenths)
{
	return pool_printf(p, _("%s points"), points_text(p, tenths));
}

static const char *bonus_words(struct pool *p, const struct call_bonus *bonuses, size_t n)
{
	return call_bonuses_words(p, call_bonuses_text(p, bonuses, n));
}

/* What is a list in JSON. */
struct lists {
	struct grid rubric, rounds, bonuses;
};

static void show_record(struct session *s, const struct call *call, const struct wanted_papers *papers,
						const struct paper_limits *limits, const struct lists *lists)
{
	struct pool *p = s->pool;
	bool table = s->screen->format == FORMAT_TABLE;
	const struct screen_pair pairs[] = {
		{"code", _("call"), call->code},
		{"title", _("title"), call->title},
		{"state", _("state"), call_state_name(call, s->office.now), .code = call_state_at(call, s->office.now)},
		{"program", _("support programme"), pool_printf(p, "%s %s", call->program_code, call->program_name)},
		{"notice_no", _("notice no."), call->notice_no},
		{"notice_day", _("day of the notice"), words_date(p, call->notice_day)},
		{"opens_at", _("opens"), words_moment(p, call->opens_at)},
		{"closes_at", _("closes"), words_moment(p, call->closes_at)},
		{"project_start", _("project starts"), words_date(p, call->project_start)},
		{"project_end", _("project ends"), words_date(p, call->project_end)},
		{"fiscal_year", _("fiscal year"), words_number(p, call->fiscal_year), words_number(p, call->fiscal_year)},
		{"source", _("source"), term_name(&SOURCES, call->source), .code = call->source},
		{"budget", _("budget"), words_won(p, call->budget), words_number(p, call->budget.n)},
		{"cap", _("cap for one firm"), words_won(p, call->cap), words_number(p, call->cap.n)},
		{"support_rate", _("support of the total cost"), words_rate(p, call->support_rate), rate_text(p, call->support_rate)},
		{"own_cash_rate", _("cash in the own share"), words_rate(p, call->own_cash_rate), rate_text(p, call->own_cash_rate)},
		{"rounds", _("rounds of the evaluation"), call_rounds_words(p, call_rounds_text(p, call)), .rows = &lists->rounds},
		{"blind", _("blind evaluation"), call->blind ? _("yes") : _("no"), .code = call->blind ? "yes" : "no"},
		{"score_step", _("step of a score"), points_words(p, call->score_step), points_text(p, call->score_step)},
		{"comment_below", _("comment needed below"), share_words(p, call->comment_below), share_figure(p, call->comment_below)},
		{"judges_min", _("fewest judges of a round"), words_number(p, call->judges_min ? call->judges_min : 1)},
		{"pass_line", _("pass line"), points_words(p, call->pass_line), points_text(p, call->pass_line)},
		{"trim_min", _("scores of the judges"), trim_words(p, call->trim_min), number_or_none(p, call->trim_min)},
		{"bonuses", _("bonuses"), bonus_words(p, call->bonuses, call->n_bonuses), .rows = &lists->bonuses},
		{"bonus_max", _("bonuses together at most"), points_words(p, call->bonus_max), points_text(p, call->bonus_max)},
		{"penalties", _("penalties"), bonus_words(p, call->penalties, call->n_penalties)},
		{"line_again", _("pass line after a penalty"), term_name(&LINES_AGAIN, LINES_AGAIN.terms[call->line_again].code),
		 .code = LINES_AGAIN.terms[call->line_again].code},
		{"partial_min", _("rest of the money from"), share_words(p, call->partial_min), share_figure(p, call->partial_min)},
		{"ties", _("equal means"), call->n_ties ? call_ties_text(p, call) : NULL},
		{"select_max", _("number to select"), number_words(p, call->select_max), number_or_none(p, call->select_max)},
		{"papers", _("papers"), papers_words(p, papers)},
		{"file_mb", _("largest file"), paper_limit_text(p, &limits->file), words_number(p, limits->file.mb)},
		{"application_mb", _("all files of an application"), paper_limit_text(p, &limits->application),
		 words_number(p, limits->application.mb)},
		{"sealed", _("sealed until it closes"), call->sealed ? _("yes") : _("no"), .code = call->sealed ? "yes" : "no"},
		{"received", _("applications received"), call->received >= 0 ? words_number(p, call->received) : NULL},
		{"drafts", _("drafts of applications"), call->drafts >= 0 ? words_number(p, call->drafts) : NULL},
		{"always_open", _("open until the budget is spent"), call->always_open ? _("yes") : _("no"), .code = call->always_open ? "yes" : "no"},
		{"exception", _("instead of an open call"), words_term(&CALL_EXCEPTIONS, call->exception), .code = call->exception},
		{"exception_reason", _("reason of the exception"), call->exception_reason},
		{"notices", _("notices published"), words_number(p, call->notices)},
		{"rubric", _("rubric"), call_items_words(p, call_items_text(p, call)), .rows = &lists->rubric},
	};
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs - table);
}

static void add_items(struct grid *rubric, struct pool *p, const struct call *call)
{
	for (size_t i = 0; i < call->n_items; i++) {
		const struct selection_item *item = &call->items[i];
		const char *round = call->rounds[item->round].kind;
		grid_text(rubric, p, pool_printf(p, "%d", item->no));
		grid_text(rubric, p, item->name);
		grid_number(rubric, p, item->points);
		grid_text(rubric, p, item->line ? points_text(p, item->line) : NULL);
		grid_named(rubric, p, round, term_name(&ROUNDS, round));
	}
}

static void add_rounds(struct grid *rounds, struct pool *p, const struct call *call)
{
	for (size_t i = 0; i < call->n_rounds; i++) {
		const struct selection_round *round = &call->rounds[i];
		grid_named(rounds, p, round->kind, term_name(&ROUNDS, round->kind));
		grid_number(rounds, p, round->weight);
		grid_text(rounds, p, round->line ? points_text(p, round->line) : NULL);
		grid_text(rounds, p, round->advance_max ? words_number(p, round->advance_max) : NULL);
	}
}

static void add_bonuses(struct grid *g, struct pool *p, const struct call_bonus *bonuses, size_t n, const char *kind)
{
	for (size_t i = 0; i < n; i++) {
		grid_text(g, p, kind);
		grid_text(g, p, bonuses[i].name);
		grid_text(g, p, points_text(p, bonuses[i].tenths));
		grid_named(g, p, bonuses[i].paper, bonuses[i].paper ? paper_kind_name(bonuses[i].paper) : NULL);
	}
}

static struct lists lists_of(struct pool *p, const struct call *call)
{
	static const struct grid_column items[] = {
		{"no", N_("no."), GRID_CODE}, {"item", N_("item of the rubric"), GRID_TEXT}, {"points", N_("points possible"), GRID_COUNT},
		{"line", N_("line (과락)"), GRID_CODE}, {"round", N_("round"), GRID_CODE}};
	static const struct grid_column rounds[] = {
		{"round", "", GRID_CODE}, {"weight", "", GRID_COUNT}, {"line", "", GRID_CODE}, {"advance_max", "", GRID_CODE}};
	static const struct grid_column bonuses[] = {
		{"kind", "", GRID_CODE}, {"name", "", GRID_TEXT}, {"points", "", GRID_CODE}, {"paper", "", GRID_CODE}};
	struct grid_column *titled = pool_alloc(p, sizeof items);
	for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
		titled[i] = items[i];
		titled[i].title = _(items[i].title);
	}
	struct lists lists = {
		.rubric = {.columns = titled, .n_columns = sizeof items / sizeof *items},
		.rounds = {.columns = rounds, .n_columns = sizeof rounds / sizeof *rounds},
		.bonuses = {.columns = bonuses, .n_columns = sizeof bonuses / sizeof *bonuses},
	};
	add_items(&lists.rubric, p, call);
	add_rounds(&lists.rounds, p, call);
	add_bonuses(&lists.bonuses, p, call->bonuses, call->n_bonuses, "bonus");
	add_bonuses(&lists.bonuses, p, call->penalties, call->n_penalties, "penalty");
	return lists;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call call;
	struct wanted_papers papers;
	struct paper_limits limits;
	if (!desk_call_show(&s->office, input_text(in, "CODE"), &call, e) ||
		!desk_call_papers(&s->office, call.code, &papers, &limits, e))
		return false;
	struct lists lists = lists_of(s->pool, &call);
	show_record(s, &call, &papers, &limits, &lists);
	if (s->screen->format != FORMAT_TABLE)
		return true;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &lists.rubric, &(struct grid_view){.total = call.n_rounds == 1});
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_call_show = {
	.noun = "call",
	.verb = "show",
	.summary = N_("show all rules of a call, and how it stands at this minute"),
	.details = N_("By which rules it is judged, and in which notice each stands, is told by call evaluation."),
	.examples = "ppuri call show 2024-금형",
	.arguments = arguments,
	.act = &ACT_CALL_SHOW,
	.run = run,
};
