#include "../command.h"
#include "../screen.h"
#include "../words.h"

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

/* The rubric in one line, where there is no table. */
static const char *rubric_words(struct pool *p, const struct call *call)
{
	const char *text = "";
	for (size_t i = 0; i < call->n_items; i++)
		text = pool_printf(p, "%s%s%s:%d", text, i ? ", " : "", call->items[i].name, call->items[i].points);
	return text;
}

static const char *papers_words(struct pool *p, const struct wanted_papers *papers)
{
	const char *text = "";
	for (size_t i = 0; i < papers->n; i++)
		text = pool_printf(p, "%s%s%s (%s)", text, i ? ", " : "", paper_kind_name(papers->at[i].kind),
						   papers->at[i].required ? _("required") : _("optional"));
	return *text ? text : NULL;
}

static void show_record(struct session *s, const struct call *call, const struct wanted_papers *papers,
						const struct paper_limits *limits, const struct grid *rubric)
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
		{"pass_line", _("pass line"), pool_printf(p, _("%s points"), points_text(p, call->pass_line)),
		 points_text(p, call->pass_line)},
		{"trim_min", _("scores of the judges"), trim_words(p, call->trim_min), number_or_none(p, call->trim_min)},
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
		{"rubric", _("rubric"), rubric_words(p, call), .rows = rubric},
	};
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs - table);
}

static void add_items(struct grid *rubric, struct pool *p, const struct call *call)
{
	for (size_t i = 0; i < call->n_items; i++) {
		grid_text(rubric, p, pool_printf(p, "%d", call->items[i].no));
		grid_text(rubric, p, call->items[i].name);
		grid_number(rubric, p, call->items[i].points);
	}
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call call;
	struct wanted_papers papers;
	struct paper_limits limits;
	if (!desk_call_show(&s->office, input_text(in, "CODE"), &call, e) ||
		!desk_call_papers(&s->office, call.code, &papers, &limits, e))
		return false;
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_CODE}, {"item", _("item of the rubric"), GRID_TEXT}, {"points", _("points possible"), GRID_COUNT}};
	struct grid rubric = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	add_items(&rubric, s->pool, &call);
	show_record(s, &call, &papers, &limits, &rubric);
	if (s->screen->format != FORMAT_TABLE)
		return true;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &rubric, &(struct grid_view){.total = true});
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
	.examples = "ppuri call show 2024-금형",
	.arguments = arguments,
	.act = &ACT_CALL_SHOW,
	.run = run,
};
