#include "../command.h"
#include "../screen.h"
#include "../words.h"
#include "target_view.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static void add_funding(struct grid *grid, struct pool *p, const struct program *program)
{
	for (size_t i = 0; i < program->funding.n; i++) {
		const struct funding *f = &program->funding.at[i];
		grid_text(grid, p, words_number(p, f->fiscal_year));
		grid_named(grid, p, f->source, term_name(&SOURCES, f->source));
		if (f->known)
			grid_number(grid, p, f->won.n);
		else
			grid_blank(grid, p);
	}
}

/* "2024:시비:200000000, 2025:국비", as --fund takes them: in one cell, where there is no table. */
static const char *funding_words(struct pool *p, const struct program *program)
{
	const char *text = "";
	for (size_t i = 0; i < program->funding.n; i++) {
		const struct funding *f = &program->funding.at[i];
		text = pool_printf(p, "%s%s%d:%s", text, i ? ", " : "", f->fiscal_year, term_name(&SOURCES, f->source));
		if (f->known)
			text = pool_printf(p, "%s:%s", text, words_number(p, f->won.n));
	}
	return text;
}

static const char *names_words(struct pool *p, const struct name_list *names, const struct vocabulary *v)
{
	const char *text = NULL;
	for (size_t i = 0; i < names->n; i++) {
		const char *name = v ? term_name(v, names->at[i]) : names->at[i];
		text = text ? pool_printf(p, "%s, %s", text, name) : name;
	}
	return text;
}

static const char *field_names(struct pool *p, const struct program_field_list *fields)
{
	const char *text = NULL;
	for (size_t i = 0; i < fields->n; i++) {
		const char *name = program_field_text(p, &fields->at[i]);
		text = text ? pool_printf(p, "%s, %s", text, name) : name;
	}
	return text;
}

static const char *status_words(struct pool *p, const struct program *program)
{
	const char *status = words_term(&PROGRAM_STATUSES, program->status);
	return status && program->since.year ? pool_printf(p, _("%s since %s"), status, words_date(p, program->since)) : status;
}

static void add_history(struct grid *g, struct pool *p, const struct program *program)
{
	for (size_t i = 0; i < program->history.n; i++) {
		const struct program_state *state = &program->history.at[i];
		grid_text(g, p, words_date(p, state->since));
		grid_named(g, p, state->status, words_term(&PROGRAM_STATUSES, state->status));
		grid_text(g, p, state->reason);
		grid_text(g, p, state->source);
	}
}

static void add_totals(struct grid *g, struct pool *p, const struct tree_node *node)
{
	const struct stated_total_list *totals = &node->program->totals;
	for (size_t i = 0; i < totals->n; i++) {
		const struct stated_total *total = &totals->at[i];
		grid_text(g, p, total->what);
		grid_named(g, p, total->kind, words_term(&PROGRAM_KINDS, total->kind));
		grid_number(g, p, total->n);
		grid_named(g, p, total->bound, words_term(&BOUNDS, total->bound));
		if (tree_named(node, total) >= 0)
			grid_number(g, p, tree_named(node, total));
		else
			grid_blank(g, p);
		grid_text(g, p, total->source);
	}
}

static void add_children(struct grid *g, struct pool *p, const struct program_tree *tree)
{
	for (size_t i = 1; i < tree->n; i++) {
		const struct program *program = tree->at[i].program;
		if (tree->at[i].depth != 1)
			continue;
		grid_text(g, p, program->code);
		grid_text(g, p, program->ordinal ? pool_printf(p, "%s %s", program->ordinal, program->name) : program->name);
		grid_named(g, p, program->kind, words_term(&PROGRAM_KINDS, program->kind));
		grid_named(g, p, program->status, words_term(&PROGRAM_STATUSES, program->status));
	}
}

static void add_indicators(struct grid *g, struct pool *p, const struct program *program)
{
	for (size_t i = 0; i < program->indicators.n; i++) {
		const struct indicator *indicator = &program->indicators.at[i];
		grid_text(g, p, indicator->name);
		for (size_t k = 0; k < INDICATOR_ROLES.n; k++)
			grid_text(g, p, figures_words(p, indicator, INDICATOR_ROLES.terms[k].code));
		grid_text(g, p, change_words(p, indicator));
	}
}

static void add_milestones(struct grid *g, struct pool *p, const struct program *program)
{
	for (size_t i = 0; i < program->milestones.n; i++) {
		const struct milestone *milestone = &program->milestones.at[i];
		grid_named(g, p, milestone->kind, words_term(&MILESTONE_KINDS, milestone->kind));
		grid_text(g, p, milestone->name);
		grid_text(g, p, words_date(p, milestone->planned));
		grid_text(g, p, words_date(p, milestone->done));
		grid_text(g, p, milestone->note);
	}
}

static void add_progress(struct grid *g, struct pool *p, const struct program *program)
{
	for (size_t i = 0; i < program->progress.n; i++) {
		const struct progress *progress = &program->progress.at[i];
		grid_text(g, p, words_date(p, progress->at));
		grid_text(g, p, words_rate(p, progress->rate));
		grid_text(g, p, progress->note);
	}
}

static void add_reviews(struct grid *g, struct pool *p, const struct program *program)
{
	for (size_t i = 0; i < program->reviews.n; i++) {
		const struct proposal_review *review = &program->reviews.at[i];
		grid_number(g, p, review->round);
		grid_text(g, p, words_date(p, review->held));
		grid_named(g, p, review->outcome, words_term(&REVIEW_OUTCOMES, review->outcome));
		grid_number(g, p, (int64_t)review->opinions.n);
		grid_text(g, p, review->reason);
	}
}

static void add_councils(struct grid *g, struct pool *p, const struct program *program)
{
	for (size_t i = 0; i < program->councils.n; i++) {
		const struct council *council = &program->councils.at[i];
		grid_text(g, p, council->name);
		grid_named(g, p, council->kind, words_term(&COUNCIL_KINDS, council->kind));
		grid_text(g, p, council->region);
		grid_number(g, p, (int64_t)council->members.n);
		grid_number(g, p, (int64_t)council->tasks.n);
	}
}

/* What a record has lists of: in JSON within it, in a table below it. */
struct lists {
	struct grid funding, totals, history, indicators, milestones, progress, reviews, councils, children;
};

static void screen_list(struct session *s, const char *title, const struct grid *grid, const char *empty)
{
	if (!grid->n && !empty)
		return;
	screen_line(s->screen, "%s", "");
	if (*title)
		screen_line(s->screen, "%s", title);
	screen_grid(s->screen, s->pool, grid, &(struct grid_view){.empty = empty});
}

static void show(struct session *s, const struct program *program, const struct lists *lists)
{
	struct pool *p = s->pool;
	bool table = s->screen->format == FORMAT_TABLE;
	const char *unknown = _("not stated"), *status = status_words(p, program), *regions = names_words(p, &program->regions, NULL);
	const char *technologies = names_words(p, &program->technologies, &TECHNOLOGIES), *fields = field_names(p, &program->fields);
	const int months = program_months(program);
	const char *no_status = status ? NULL : "", *no_period = program->start.year || program->end.year || program->period_note ? NULL : "";
	const struct screen_pair pairs[] = {
		{"code", _("code"), program->code},
		{"name", _("programme"), program->name},
		{"kind", _("kind of node"), words_term(&PROGRAM_KINDS, program->kind), .code = program->kind},
		{"parent", _("beneath"), program->parent},
		{"ordinal", _("no. as printed"), program->ordinal},
		{"status", _("status"), status ? status : unknown, .figure = no_status, .code = program->status},
		{"period", _("period"), program_period_text(p, program), .figure = no_period},
		{"months", _("length in months"), months ? words_number(p, months) : NULL, .figure = months ? words_number(p, months) : NULL},
		{"area", _("area"), words_term(&AREAS, program->area), .code = program->area},
		{"legal_basis", _("legal basis"), words_term(&LEGAL_BASES, program->legal_basis), .code = program->legal_basis},
		{"office", _("office"), program->office},
		{"operator", _("operator"), program->operator},
		{"regions", _("regions"), regions},
		{"technologies", _("root technology"), technologies},
		{"fields", _("field of industry"), fields},
		{"cost", _("cost of all years"), program->cost_known ? words_won(p, program->cost) : NULL,
			.figure = program->cost_known ? words_number(p, program->cost.n) : ""},
		{"note", _("note"), program->note},
		{"source_note", _("stated by"), program->source_note},
		{"totals", _("as stated"), NULL, .rows = &lists->totals},
		{"history", _("history"), NULL, .rows = &lists->history},
		{"indicators", _("indicators"), NULL, .rows = &lists->indicators},
		{"milestones", _("milestones"), NULL, .rows = &lists->milestones},
		{"progress", _("progress"), NULL, .rows = &lists->progress},
		{"reviews", _("reviews"), NULL, .rows = &lists->reviews},
		{"councils", _("councils"), NULL, .rows = &lists->councils},
		{"children", _("beneath it"), NULL, .rows = &lists->children},
		{"funding", _("funding"), funding_words(p, program), .rows = &lists->funding},
	};
	enum { LISTS = 9 };
	size_t n = sizeof pairs / sizeof *pairs;
	screen_record(s->screen, p, pairs, table ? n - LISTS : n);
	if (!table)
		return;
	screen_list(s, _("as stated"), &lists->totals, NULL);
	screen_list(s, _("history"), &lists->history, NULL);
	screen_list(s, _("indicators"), &lists->indicators, NULL);
	screen_list(s, _("milestones"), &lists->milestones, NULL);
	screen_list(s, _("progress"), &lists->progress, NULL);
	screen_list(s, _("reviews"), &lists->reviews, NULL);
	screen_list(s, _("councils"), &lists->councils, NULL);
	screen_list(s, _("beneath it"), &lists->children, NULL);
	screen_list(s, "", &lists->funding, program_is_project(program->kind) ? _("no funding is stated") : NULL);
}

#define GRID_OF(columns_) {.columns = (columns_), .n_columns = sizeof(columns_) / sizeof *(columns_)}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	struct program_tree tree;
	const char *code = input_text(in, "CODE");
	if (!desk_program_show(&s->office, code, &program, e) || !desk_program_tree(&s->office, code, &tree, e))
		return false;
	const struct grid_column funding[] = {
		{"fiscal_year", _("fiscal year"), GRID_CODE}, {"source", _("source"), GRID_TEXT}, {"won", _("won"), GRID_WON}};
	const struct grid_column totals[] = {
		{"what", _("what is counted"), GRID_TEXT},	{"kind", _("kind of node"), GRID_CODE},		{"n", _("stated"), GRID_COUNT},
		{"bound", _("closeness"), GRID_CODE}, {"named", _("named"), GRID_COUNT}, {"source", _("stated by"), GRID_TEXT, .spare = true}};
	const struct grid_column history[] = {
		{"since", _("since"), GRID_DATE}, {"status", _("status"), GRID_CODE}, {"reason", _("reason"), GRID_TEXT},
		{"source", _("stated by"), GRID_TEXT, .spare = true}};
	const struct grid_column children[] = {
		{"code", _("code"), GRID_CODE}, {"name", _("programme"), GRID_TEXT}, {"kind", _("kind of node"), GRID_CODE}, {"status", _("status"), GRID_CODE}};
	const struct grid_column indicators[] = {
		{"name", _("indicator"), GRID_TEXT}, {"before", term_name(&INDICATOR_ROLES, "before"), GRID_TEXT},
		{"after", term_name(&INDICATOR_ROLES, "after"), GRID_TEXT}, {"target", term_name(&INDICATOR_ROLES, "target"), GRID_TEXT},
		{"result", term_name(&INDICATOR_ROLES, "result"), GRID_TEXT}, {"change", _("change"), GRID_TEXT, .spare = true}};
	const struct grid_column milestones[] = {
		{"kind", _("milestone"), GRID_CODE}, {"name", _("what"), GRID_TEXT, .spare = true}, {"planned", _("planned"), GRID_DATE}, {"done", _("done on"), GRID_DATE},
		{"note", _("remark"), GRID_TEXT, .spare = true}};
	const struct grid_column progress[] = {{"at", _("as of"), GRID_DATE}, {"rate", _("progress"), GRID_CODE}, {"note", _("remark"), GRID_TEXT, .spare = true}};
	const struct grid_column reviews[] = {
		{"round", _("round of reviews"), GRID_COUNT}, {"held", _("held on"), GRID_DATE}, {"outcome", _("outcome"), GRID_CODE},
		{"opinions", _("opinions"), GRID_COUNT}, {"reason", _("reason"), GRID_TEXT, .spare = true}};
	const struct grid_column councils[] = {
		{"council", _("council"), GRID_TEXT}, {"kind", _("kind of council"), GRID_CODE}, {"region", _("regions"), GRID_TEXT, .spare = true},
		{"members", _("council members"), GRID_COUNT}, {"tasks", _("tasks"), GRID_COUNT}};
	struct lists lists = {GRID_OF(funding), GRID_OF(totals), GRID_OF(history), GRID_OF(indicators), GRID_OF(milestones), GRID_OF(progress), GRID_OF(reviews),
						  GRID_OF(councils), GRID_OF(children)};
	add_funding(&lists.funding, s->pool, &program);
	add_totals(&lists.totals, s->pool, &tree.at[0]);
	add_history(&lists.history, s->pool, &program);
	add_indicators(&lists.indicators, s->pool, &program);
	add_milestones(&lists.milestones, s->pool, &program);
	add_progress(&lists.progress, s->pool, &program);
	add_reviews(&lists.reviews, s->pool, &program);
	add_councils(&lists.councils, s->pool, &program);
	add_children(&lists.children, s->pool, &tree);
	show(s, &program, &lists);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true},
	{0},
};

const struct command command_program_show = {
	.noun = "program",
	.verb = "show",
	.summary = N_("show one programme: what is stated of it, its status, what stands beneath it, and its funding"),
	.examples = "ppuri program show 2024-01",
	.arguments = arguments,
	.act = &ACT_PROGRAM_SHOW,
	.run = run,
};
