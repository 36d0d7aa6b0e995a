/* 평가 집계표: every judge's total of every firm, what of it counts, and what came of it; signed by those who gave it. */
#include "report_committee.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REPORT_SCORES = {"report.scores", RIGHT_SELECT_READ, ACT_READS, .personal = true};

/* Who judged in a round, by login. */
struct judges {
	const char *at[SELECTION_JUDGES_MAX];
	size_t n;
};

struct scores_report {
	struct committee_report base;
	struct judges judges[SELECTION_ROUNDS_MAX];
	size_t first, last; /* the rounds that are told of, by index */
};

struct reading {
	const char *code;
	int64_t round;
	struct committee_paper paper;
	struct report report;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	if (!committee_figures_read(w, reading->code, &reading->paper, e))
		return false;
	size_t rounds = reading->paper.loaded.frozen.rules.n_rounds;
	if (reading->round > (int64_t)rounds)
		return err_set(e, ERR_REFUSED, _("the call %s has %zu rounds"), reading->code, rounds);
	return report_begin(w, &reading->report, e) && report_set_by(w, "score-table", &reading->report, e);
}

static const struct selection_rules *rules_of(const struct scores_report *r)
{
	return &r->base.paper->loaded.frozen.rules;
}

/* Kept in order. */
static void add_judge(struct judges *judges, const char *login)
{
	size_t at = 0;
	while (at < judges->n && strcmp(judges->at[at], login) < 0)
		at++;
	if (at < judges->n && strcmp(judges->at[at], login) == 0)
		return;
	if (judges->n == SELECTION_JUDGES_MAX)
		bug("more than %d judges in a round", SELECTION_JUDGES_MAX);
	memmove(&judges->at[at + 1], &judges->at[at], (judges->n - at) * sizeof *judges->at);
	judges->at[at] = login;
	judges->n++;
}

static void find_judges(struct scores_report *r)
{
	for (size_t i = 0; i < r->base.paper->n; i++) {
		const struct selection_entry *entry = r->base.paper->at[i].entry;
		for (size_t k = 0; k < entry->n_scores; k++)
			add_judge(&r->judges[entry->scores[k].round], entry->scores[k].judge);
	}
}

struct columns {
	struct grid_column *at;
	size_t n, room;
};

static void add_column(struct pool *p, struct columns *columns, const char *key, const char *title, enum grid_kind kind)
{
	*POOL_PUSH(p, columns) = (struct grid_column){.key = key, .title = title, .kind = kind};
}

/* In data the name of the round stands before each column of it, if there are several, and who was left out is named. */
static void add_round_columns(const struct scores_report *r, struct columns *columns, size_t round, bool data)
{
	struct pool *p = r->base.pool;
	const struct judges *judges = &r->judges[round];
	const char *kind = rules_of(r)->rounds[round].kind;
	const char *before = data && r->first != r->last ? pool_printf(p, "%s: ", term_name(&ROUNDS, kind)) : "";
	const struct {
		const char *key, *title;
		enum grid_kind kind;
		bool data_only;
	} behind[] = {
		{"mean", _("mean"), GRID_SCORE, false},           {"lowest", _("lowest"), GRID_SCORE, false},
		{"highest", _("highest"), GRID_SCORE, false},     {"range", _("range"), GRID_SCORE, false},
		{"lowest_of", _("left out: lowest"), GRID_TEXT, true}, {"highest_of", _("left out: highest"), GRID_TEXT, true},
	};
	for (size_t i = 0; i < judges->n; i++)
		add_column(p, columns, pool_printf(p, "%s_of_%s", kind, judges->at[i]),
				   pool_printf(p, "%s%s", before, committee_person(r->base.paper, judges->at[i])), GRID_SCORE);
	for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
		if (data || !behind[i].data_only)
			add_column(p, columns, pool_printf(p, "%s_%s", kind, behind[i].key), pool_printf(p, "%s%s", before, behind[i].title),
					   behind[i].kind);
}

static const struct judge_part *part_of(const struct judge_parts *parts, const char *login)
{
	for (size_t i = 0; i < parts->n; i++)
		if (strcmp(parts->at[i].judge, login) == 0)
			return &parts->at[i];
	return NULL;
}

static const char *mark_of(enum judged counted)
{
	return counted == JUDGED_LOWEST ? "▼" : counted == JUDGED_HIGHEST ? "▲" : NULL;
}

static const char *left_out(const struct scores_report *r, const struct judge_parts *parts, enum judged counted)
{
	for (size_t i = 0; i < parts->n; i++)
		if (parts->at[i].counted == counted)
			return committee_person(r->base.paper, parts->at[i].judge);
	return NULL;
}

static void put_spread(struct grid *grid, struct pool *p, const struct judge_parts *parts)
{
	int32_t lowest = 0, highest = 0;
	for (size_t i = 0; i < parts->n; i++) {
		int32_t total = parts->at[i].total;
		lowest = !i || total < lowest ? total : lowest;
		highest = !i || total > highest ? total : highest;
	}
	const int32_t figures[] = {lowest, highest, highest - lowest};
	for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
		if (parts->n)
			grid_number(grid, p, figures[i] * 10);
		else
			grid_blank(grid, p);
}

static void put_round(const struct scores_report *r, const struct evaluated *at, size_t round, bool data, struct grid *grid)
{
	struct pool *p = r->base.pool;
	const struct judges *judges = &r->judges[round];
	const struct judge_parts parts = selection_parts(p, rules_of(r), at->entry, round);
	for (size_t i = 0; i < judges->n; i++) {
		const struct judge_part *part = part_of(&parts, judges->at[i]);
		if (part)
			grid_marked(grid, p, mark_of(part->counted), part->total * 10);
		else
			grid_blank(grid, p);
	}
	committee_mean(grid, p, at->line->rounds[round]);
	put_spread(grid, p, &parts);
	if (!data)
		return;
	grid_text(grid, p, left_out(r, &parts, JUDGED_LOWEST));
	grid_text(grid, p, left_out(r, &parts, JUDGED_HIGHEST));
}

static void add_result_columns(const struct scores_report *r, struct columns *columns)
{
	struct pool *p = r->base.pool;
	add_column(p, columns, "mean", _("overall mean"), GRID_SCORE);
	add_column(p, columns, "bonus", _("bonus"), GRID_SCORE);
	add_column(p, columns, "penalty", _("penalty"), GRID_SCORE);
	add_column(p, columns, "score", _("score"), GRID_SCORE);
	add_column(p, columns, "verdict", _("verdict"), GRID_CODE);
}

static void put_result(const struct scores_report *r, const struct evaluated *at, struct grid *grid)
{
	struct pool *p = r->base.pool;
	committee_mean(grid, p, at->line->mean);
	grid_number(grid, p, at->line->bonus * 10);
	grid_number(grid, p, at->line->penalty * 10);
	committee_mean(grid, p, at->line->score);
	grid_named(grid, p, selection_verdict_code(at->line->verdict), committee_verdict(p, at->line));
}

static bool is_blind(const struct scores_report *r)
{
	return r->base.paper->call.blind;
}

/* Whom a row is about; how many columns say it. */
static size_t add_keys(const struct scores_report *r, struct columns *columns, bool data)
{
	struct pool *p = r->base.pool;
	add_column(p, columns, "place", _("place"), GRID_COUNT);
	if (data || !is_blind(r))
		add_column(p, columns, "receipt_no", _("receipt no."), GRID_CODE);
	if (data || is_blind(r))
		add_column(p, columns, "blind", _("blind no."), GRID_CODE);
	if (data || !is_blind(r))
		add_column(p, columns, "firm", _("firm"), GRID_TEXT);
	return columns->n;
}

static void put_keys(const struct scores_report *r, const struct evaluated *at, bool data, struct grid *grid)
{
	struct pool *p = r->base.pool;
	if (at->line->rank)
		grid_number(grid, p, at->line->rank);
	else
		grid_blank(grid, p);
	if (data || !is_blind(r))
		grid_text(grid, p, at->application.receipt_no);
	if (data || is_blind(r))
		grid_text(grid, p, at->blind);
	if (data || !is_blind(r))
		grid_text(grid, p, at->application.firm.name);
}

static const struct grid *data_of(const struct scores_report *r, bool result)
{
	struct columns columns = {0};
	add_keys(r, &columns, true);
	for (size_t round = r->first; round <= r->last; round++)
		add_round_columns(r, &columns, round, true);
	if (result)
		add_result_columns(r, &columns);
	struct grid *grid = report_grid(r->base.pool, columns.at, columns.n);
	for (size_t i = 0; i < r->base.paper->n; i++) {
		const struct evaluated *at = &r->base.paper->at[i];
		put_keys(r, at, true, grid);
		for (size_t round = r->first; round <= r->last; round++)
			put_round(r, at, round, true, grid);
		if (result)
			put_result(r, at, grid);
	}
	return grid;
}

/* The same figures as the table above it. */
static void add_spreads(const struct scores_report *r, size_t round, const struct grid *grid)
{
	struct pool *p = r->base.pool;
	const struct selection_round *about = &rules_of(r)->rounds[round];
	const char *kind = about->kind, **ends = pool_alloc(p, 3 * sizeof *ends);
	ends[0] = pool_printf(p, "%s_lowest", kind);
	ends[1] = pool_printf(p, "%s_highest", kind);
	report_add(p, r->base.report, (struct report_part){.kind = REPORT_SPREADS, .name = "ranges", .title = _("Range and mean of the judges' totals"), .grid = grid,
													   .label = is_blind(r) ? "blind" : "firm", .value = pool_printf(p, "%s_mean", kind), .parts = ends,
													   .line = (rules_of(r)->n_rounds > 1 ? about->line : rules_of(r)->pass_line) * 10});
}

/* Of those that anybody judged in it. */
static void add_round(const struct scores_report *r, size_t round)
{
	struct columns columns = {0};
	size_t keys = add_keys(r, &columns, false);
	const struct selection_round *about = &rules_of(r)->rounds[round];
	add_round_columns(r, &columns, round, false);
	struct grid *grid = report_grid(r->base.pool, columns.at, columns.n);
	for (size_t i = 0; i < r->base.paper->n; i++) {
		const struct evaluated *at = &r->base.paper->at[i];
		if (at->last_round < (int)round)
			continue;
		put_keys(r, at, false, grid);
		put_round(r, at, round, false, grid);
	}
	const char *title = rules_of(r)->n_rounds > 1 ? pool_printf(r->base.pool, _("Totals of the judges: %s (weight %d%%)"),
																term_name(&ROUNDS, about->kind), (int)about->weight)
												  : _("Totals of the judges");
	report_add(r->base.pool, r->base.report, (struct report_part){.kind = REPORT_TABLE, .name = "totals", .title = title, .grid = grid, .keys = keys});
	add_spreads(r, round, grid);
}

static void add_result(const struct scores_report *r)
{
	struct pool *p = r->base.pool;
	struct columns columns = {0};
	size_t keys = add_keys(r, &columns, false), rounds = rules_of(r)->n_rounds > 1 ? rules_of(r)->n_rounds : 0;
	for (size_t i = 0; i < rounds; i++)
		add_column(p, &columns, pool_printf(p, "mean_%s", rules_of(r)->rounds[i].kind), term_name(&ROUNDS, rules_of(r)->rounds[i].kind),
				   GRID_SCORE);
	add_result_columns(r, &columns);
	struct grid *grid = report_grid(p, columns.at, columns.n);
	for (size_t i = 0; i < r->base.paper->n; i++) {
		const struct evaluated *at = &r->base.paper->at[i];
		put_keys(r, at, false, grid);
		for (size_t round = 0; round < rounds; round++)
			committee_mean(grid, p, at->line->rounds[round]);
		put_result(r, at, grid);
	}
	report_add(p, r->base.report, (struct report_part){.kind = REPORT_TABLE, .name = "result", .title = _("Result"), .grid = grid, .keys = keys});
}

static void add_note(struct pool *p, struct report *report, const char *text)
{
	report_add(p, report, (struct report_part){.kind = REPORT_NOTE, .name = "notes", .text = text});
}

static void add_notes(const struct scores_report *r, bool result)
{
	struct pool *p = r->base.pool;
	struct report *report = r->base.report;
	const struct committee_paper *paper = r->base.paper;
	if (rules_of(r)->trim_min)
		add_note(p, report, pool_printf(p, _("※ ▼ lowest and ▲ highest total, left out of the mean: from %d judges on."),
											   rules_of(r)->trim_min));
	add_note(p, report, _("※ Lowest, highest and range are of all totals; \"-\": not judged, as by a member who keeps out."));
	if (is_blind(r))
		add_note(p, report, _("※ A blind evaluation: firms stand here under the numbers that were drawn."));
	if (result && !paper->loaded.stored.confirmed_by_name)
		add_note(p, report, _("※ This selection is not confirmed yet."));
}

static void put_values(const struct scores_report *r, struct form_values *values)
{
	const struct committee_paper *paper = r->base.paper;
	const struct selection *stored = &paper->loaded.stored;
	char run[DATE_TEXT_MAX], hex[SHA256_HEX];
	report_put(values, "call_title", paper->call.title);
	report_put(values, "call_code", paper->call.code);
	report_put(values, "run_at", moment_letter(stored->run_at, run));
	report_put(values, "run_by", stored->run_by_name);
	report_put(values, "digest", pool_printf(r->base.pool, "%.16s", sha256_hex(&stored->digest, hex)));
	report_put(values, "confirmed_by", stored->confirmed_by_name);
	report_put_signs(values, &paper->committee, (int)r->last + 1);
}

void scores_report(struct pool *p, const struct committee_paper *paper, int64_t round_no, struct report *report)
{
	const struct selection *stored = &paper->loaded.stored;
	struct scores_report r = {.base = {p, paper, report, NULL}, .last = paper->loaded.frozen.rules.n_rounds - 1};
	bool result = !round_no || r.last == 0;
	char run[DATE_TEXT_MAX], hex[SHA256_HEX];
	if (round_no)
		r.first = r.last = (size_t)round_no - 1;
	find_judges(&r);
	report->landscape = true;
	report->title = pool_printf(p, _("%s: table of scores"), paper->call.title);
	report->subtitle = pool_printf(p, _("call %s · run %s by %s · digest %.16s · %s"), paper->call.code, moment_letter(stored->run_at, run),
								   stored->run_by_name, sha256_hex(&stored->digest, hex),
								   stored->confirmed_by_name ? _("confirmed") : _("not confirmed yet"));
	report->data = data_of(&r, result);
	put_values(&r, report_chapter(p, report, NULL));
	add_notes(&r, result);
	for (size_t round = r.first; round <= r.last; round++)
		add_round(&r, round);
	if (result)
		add_result(&r);
}

bool desk_report_scores(struct office *o, const char *code, int64_t round, struct report *ret, struct err *e)
{
	struct reading reading = {.code = code, .round = round};
	if (!act_perform(o, &ACT_REPORT_SCORES, read, &reading, e))
		return false;
	scores_report(o->pool, &reading.paper, round, &reading.report);
	*ret = reading.report;
	return true;
}
