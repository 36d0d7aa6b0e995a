/* 공고 추진 현황: from the money of a call to the letters that were issued of it. */
#include "report_build.h"

#include "call_acts.h"
#include "frozen.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/letter.h"
#include "ppuri/lifecycle.h"
#include "ppuri/store/call.h"
#include "ppuri/store/report.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REPORT_CALL = {"report.call", RIGHT_REPORT, ACT_READS};

struct reading {
	const char *code;
	struct call call;
	struct tally received;
	struct tallies states, failures;
	struct award_tallies awards;
	struct report_letters letters;
	bool confirmed; /* then the two below are the selection that decided */
	struct selection_rows rows;
	struct frozen frozen;
	bool may_see_ranking;
	struct report report;
};

/* As `select show` tells it: computed again from the frozen input. A selection that may still change is no
 * figure. */
static bool read_selection(struct work *w, struct reading *reading, struct err *e)
{
	struct selection stored;
	if (!selection_deciding(w->db, w->pool, reading->call.id, &stored, &reading->confirmed, e))
		return false;
	return !reading->confirmed || (selection_rows_read(w->db, w->pool, stored.id, &reading->rows, e) &&
									  frozen_verify(w->pool, &stored, &reading->rows, &reading->frozen, e));
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	reading->may_see_ranking = role_may(w->me->role, RIGHT_SELECT_READ);
	if (!call_to_read(w, reading->code, &reading->call, e) || !call_is_not_sealed(w, &reading->call, e))
		return false;
	int64_t call = reading->call.id;
	return report_begin(w, &reading->report, e) && report_received_read(w->db, call, &reading->received, e) &&
		   report_states_read(w->db, w->pool, call, &reading->states, e) &&
		   report_failures_read(w->db, w->pool, call, &reading->failures, e) &&
		   report_awards_read(w->db, call, &reading->awards, e) &&
		   report_letters_read(w->db, w->pool, call, &reading->letters, e) && read_selection(w, reading, e);
}

static const char *support_text(struct pool *p, const struct call *call)
{
	char won[WON_TEXT_MAX];
	return pool_printf(p, _("up to %s%% of the total cost, at most %s won a firm; of the own share %s%% in cash"),
		rate_text(p, call->support_rate), won_text(call->cap, won), rate_text(p, call->own_cash_rate));
}

static const char *scoring_text(struct pool *p, const struct call *call)
{
	const char *line = pool_printf(p, _("a mean of %s points or more"), points_text(p, call->pass_line));
	return call->trim_min
			   ? pool_printf(p, _("%s; highest and lowest dropped from %d judges on"), line, call->trim_min)
			   : line;
}

/* NULL: the call has none. */
static const char *bonus_text(struct pool *p, const struct call_bonus *bonuses, size_t n, int32_t together)
{
	const char *text = call_bonuses_words(p, call_bonuses_text(p, bonuses, n));
	if (!n)
		return NULL;
	return together ? pool_printf(p, _("%s; together at most %s"), text, points_text(p, together)) : text;
}

static const char *period_text(struct pool *p, const char *from, const char *to)
{
	return pool_printf(p, "%s ~ %s", from, to);
}

static void make_rules(struct pool *p, struct reading *reading)
{
	const struct call *call = &reading->call;
	char day[DATE_TEXT_MAX], from[DATE_TEXT_MAX], to[DATE_TEXT_MAX], start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	const struct grid_column columns[] = {
		{"item", _("what"), GRID_CODE}, {"content", _("content"), GRID_TEXT}};
	const struct {
		const char *item, *content;
		bool rare; /* left out where it is not so */
	} rows[] = {
		{_("support programme"), pool_printf(p, "%s %s", call->program_code, call->program_name)},
		{_("notice"), pool_printf(p, "%s (%s)", call->notice_no, date_letter(call->notice_day, day))},
		{_("instead of an open call"), call->exception ? pool_printf(p, "%s: %s", term_name(&CALL_EXCEPTIONS, call->exception),
																	 call->exception_reason) : NULL, true},
		{_("notices published"), call->notices > 1 ? pool_printf(p, "%d", call->notices) : NULL, true},
		{_("window"),
			period_text(p, moment_letter(call->opens_at, from), moment_letter(call->closes_at, to))},
		{_("project period"),
			period_text(p, date_letter(call->project_start, start), date_letter(call->project_end, end))},
		{_("source"), pool_printf(p, _("%s of %d"), term_name(&SOURCES, call->source), call->fiscal_year)},
		{_("support"), support_text(p, call)},
		{_("rounds of the evaluation"), call->n_rounds > 1 ? call_rounds_words(p, call_rounds_text(p, call)) : NULL, true},
		{_("blind evaluation"), call->blind ? _("yes") : NULL, true},
		{_("selected are"), scoring_text(p, call)},
		{_("bonuses"), bonus_text(p, call->bonuses, call->n_bonuses, call->bonus_max), true},
		{_("penalties"), bonus_text(p, call->penalties, call->n_penalties, 0), true},
		{_("equal means"), call->n_ties ? call_ties_text(p, call) : NULL},
		{_("number to select"),
			call->select_max ? pool_printf(p, "%d", call->select_max) : _("as many as the money allows")},
		{_("state"), call_state_name(call, reading->report.known)},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].rare && !rows[i].content)
			continue;
		grid_text(grid, p, rows[i].item);
		grid_text(grid, p, rows[i].content);
	}
	report_add(p, &reading->report,
		(struct report_part){.kind = REPORT_TABLE, .title = _("Rules of the call"), .grid = grid});
}

static struct tally state_tally(const struct reading *reading, const char *state)
{
	for (size_t i = 0; i < reading->states.n; i++)
		if (strcmp(reading->states.at[i].key, state) == 0)
			return reading->states.at[i];
	return (struct tally){.key = state};
}

static struct tally verdict_tally(const struct reading *reading, enum selection_verdict verdict)
{
	struct tally tally = {0};
	const struct frozen *frozen = &reading->frozen;
	for (size_t i = 0; i < frozen->n; i++)
		tally.n += frozen->lines[i].verdict == verdict;
	if (verdict == SELECTION_SELECTED && frozen->n)
		tally.sum = frozen->lines[frozen->n - 1].running;
	return tally;
}

/* One figure. What it does not have (a count of a budget, a sum of letters) stays blank, as does what is not
 * known yet. */
struct call_figure {
	const char *key, *item;
	bool counted, summed;
	struct tally tally;
	bool rare; /* left out where there is none */
};

static bool add_awarded(
	const struct reading *reading, struct tally *ret_awarded, struct won *ret_rest, struct err *e)
{
	const struct tally *approved = &reading->awards.approved, *issued = &reading->awards.issued;
	ret_awarded->n = approved->n + issued->n;
	return won_add(approved->sum, issued->sum, &ret_awarded->sum, e) &&
		   won_add(reading->call.budget, won_of(-ret_awarded->sum.n - reading->awards.to_return.n - reading->awards.income.n), ret_rest, e);
}

static bool is_received(const char *state)
{
	return strcmp(state, "DRAFT") != 0 && strcmp(state, "LAPSED") != 0;
}

static bool add_unreceived(const struct reading *reading, struct tally *ret, struct err *e)
{
	const struct tally draft = state_tally(reading, "DRAFT"), lapsed = state_tally(reading, "LAPSED");
	ret->n = draft.n + lapsed.n;
	return won_add(draft.sum, lapsed.sum, &ret->sum, e);
}

static bool make_figures(struct pool *p, struct reading *reading, struct err *e)
{
	static const char *const shown[] = {"item", "count", "won", NULL};
	const struct grid_column columns[] = {
		{"figure", _("code"), GRID_CODE},
		{"item", _("what"), GRID_CODE},
		{"count", _("count"), GRID_COUNT},
		{"won", _("sum"), GRID_WON},
	};
	bool known = reading->confirmed;
	struct tally awarded = {0}, unreceived = {0};
	struct won rest;
	if (!add_awarded(reading, &awarded, &rest, e) || !add_unreceived(reading, &unreceived, e))
		return false;
	const struct call_figure figures[] = {
		{"budget", _("budget"), false, true, {.sum = reading->call.budget}},
		{"received", _("applications received, asked for"), true, true, reading->received},
		{"unreceived", _("drafts that were not received"), true, true, unreceived},
		{"ineligible", _("of these ineligible"), true, true, state_tally(reading, "INELIGIBLE")},
		{"selected", _("selected, granted"), known, known, verdict_tally(reading, SELECTION_SELECTED)},
		{"reserve", _("in reserve"), known, false, verdict_tally(reading, SELECTION_RESERVE)},
		{"below_line", _("below the pass line"), known, false, verdict_tally(reading, SELECTION_BELOW_LINE)},
		{"unscored", _("too few judges (not evaluated)"), known, false, verdict_tally(reading, SELECTION_UNSCORED)},
		{"drafted", _("awards drafted, not approved yet"), true, true, reading->awards.drafted},
		{"approved", _("awards approved, not issued yet"), true, true, reading->awards.approved},
		{"issued", _("awards issued"), true, true, reading->awards.issued},
		{"awarded", _("awarded in all (approved and issued)"), true, true, awarded},
		{"cancelled", _("awards cancelled as a whole"), true, false, reading->awards.cancelled, true},
		{"to_return", _("paid above what stands, to be returned"), false, true, {.n = reading->awards.to_return.n, .sum = reading->awards.to_return}, true},
		{"repaid", _("of what was paid above what stands, paid back"), false, true, {.n = reading->awards.repaid.n, .sum = reading->awards.repaid}, true},
		{"income", _("of that income of a later year, not back in the budget"), false, true, {.n = reading->awards.income.n, .sum = reading->awards.income}, true},
		{"rest", reading->awards.income.n ? _("rest of the budget (budget - awarded - to be returned - income of a later year)") : reading->awards.to_return.n ? _("rest of the budget (budget - awarded - to be returned)") : _("rest of the budget (budget - awarded)"), false, true, {.sum = rest}},
		{"letters", _("letters issued"), true, false, {.n = (int64_t)reading->letters.n}},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
		if (figures[i].rare && !figures[i].tally.n)
			continue;
		grid_text(grid, p, figures[i].key);
		grid_text(grid, p, figures[i].item);
		if (figures[i].counted)
			grid_number(grid, p, figures[i].tally.n);
		else
			grid_blank(grid, p);
		if (figures[i].summed)
			grid_number(grid, p, figures[i].tally.sum.n);
		else
			grid_blank(grid, p);
	}
	reading->report.data = grid;
	report_add(p, &reading->report,
		(struct report_part){
			.kind = REPORT_TABLE, .title = _("Figures"), .grid = grid, .columns = shown});
	return true;
}

/* In the order of the lifecycle; what was never received is a figure of its own, so that no sum holds both. */
static void make_states(struct pool *p, struct reading *reading)
{
	const struct grid_column columns[] = {
		{"state", _("state"), GRID_CODE},
		{"count", _("count"), GRID_COUNT},
		{"asked", _("asked for"), GRID_WON},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < APP_STATES_N; i++) {
		struct tally tally = state_tally(reading, APP_STATES[i].code);
		if (!tally.n || !is_received(tally.key))
			continue;
		grid_text(grid, p, app_state_name(tally.key));
		grid_number(grid, p, tally.n);
		grid_number(grid, p, tally.sum.n);
	}
	report_add(p, &reading->report,
		(struct report_part){.kind = REPORT_TABLE,
			.title = _("Applications received, by state"),
			.grid = grid,
			.total = true,
			.empty = _("no application was received")});
	if (grid_rows(grid))
		report_add(p, &reading->report,
			(struct report_part){.kind = REPORT_BARS,
				.title = _("Applications received, by state, in number"),
				.grid = grid,
				.label = "state",
				.value = "count"});
}

static void make_failures(struct pool *p, struct reading *reading)
{
	const struct grid_column columns[] = {{"rule", _("rule"), GRID_TEXT},
		{"source", _("stands in"), GRID_TEXT}, {"count", _("count"), GRID_COUNT}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < reading->failures.n; i++) {
		grid_text(grid, p, reading->failures.at[i].text);
		grid_text(grid, p, reading->failures.at[i].source);
		grid_number(grid, p, reading->failures.at[i].n);
	}
	report_add(p, &reading->report,
		(struct report_part){.kind = REPORT_TABLE,
			.title = _("Rules that applications did not meet"),
			.grid = grid,
			.empty = _("there is none")});
}

static const char *verdict_text(struct pool *p, const struct selection_line *line)
{
	const char *name = selection_verdict_name(line->verdict);
	return line->reserve ? pool_printf(p, "%s %d", name, line->reserve) : name;
}

static void put_line(
	struct grid *grid, struct pool *p, const struct selection_row *row, const struct selection_line *line)
{
	grid_text(grid, p, line->rank ? pool_printf(p, "%d", line->rank) : NULL);
	grid_text(grid, p, row->receipt_no);
	grid_text(grid, p, row->firm_name);
	if (line->mean.count)
		grid_number(grid, p, mean_hundredths(line->mean));
	else
		grid_blank(grid, p);
	grid_text(grid, p, verdict_text(p, line));
	if (line->verdict == SELECTION_SELECTED)
		grid_number(grid, p, line->granted.n);
	else
		grid_blank(grid, p);
}

static void make_ranking(struct pool *p, struct reading *reading)
{
	const struct grid_column columns[] = {
		{"place", _("place"), GRID_CODE},
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"mean", _("mean"), GRID_SCORE},
		{"verdict", _("verdict"), GRID_CODE},
		{"granted", _("granted"), GRID_WON},
	};
	if (!reading->confirmed || !reading->may_see_ranking)
		return;
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < reading->frozen.n; i++) {
		const struct selection_line *line = &reading->frozen.lines[i];
		put_line(grid, p, &reading->rows.at[line->entry], line);
	}
	report_add(p, &reading->report,
		(struct report_part){.kind = REPORT_TABLE, .title = _("Ranking"), .grid = grid, .total = true});
}

static void make_letters(struct pool *p, struct reading *reading)
{
	const struct grid_column columns[] = {
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"number", _("letter no."), GRID_CODE},
		{"kind", _("kind of letter"), GRID_CODE},
		{"document_no", _("document no."), GRID_CODE},
		{"issued", _("issued"), GRID_DATE},
		{"won", _("sum in the letter"), GRID_WON},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < reading->letters.n; i++) {
		const struct report_letter *letter = &reading->letters.at[i];
		grid_text(grid, p, letter->receipt_no);
		grid_text(grid, p, letter->firm_name);
		grid_text(grid, p, letter->number);
		grid_text(grid, p, term_name(&LETTER_KINDS, letter->kind));
		grid_text(grid, p, letter->document_no);
		report_date(grid, p, moment_date(letter->issued_at));
		grid_number(grid, p, letter->won.n);
	}
	report_add(p, &reading->report,
		(struct report_part){.kind = REPORT_TABLE,
			.title = _("Letters issued"),
			.grid = grid,
			.total = true,
			.empty = _("there is no letter yet")});
}

static void make_notes(struct pool *p, struct reading *reading)
{
	struct report *report = &reading->report;
	if (!reading->confirmed)
		report_add_note(
			p, report, _("※ No selection is confirmed yet: what may still change is not in the figures."));
	else if (!reading->may_see_ranking)
		report_add_note(p, report, _("※ The ranking is shown to those who may read selections."));
	if (reading->failures.n)
		report_add_note(p, report, _("※ One application may miss several rules."));
	report_add_note(p, report,
		_("※ The rest of the budget is what is left when approved and issued awards are taken off, and what was paid above them until it is "
		  "returned; drafts are not taken off."));
}

bool desk_report_call(struct office *o, const char *code, struct report *ret, struct err *e)
{
	struct reading reading = {.code = code};
	char moment[DATE_TEXT_MAX];
	struct report *report = &reading.report;
	if (!act_perform(o, &ACT_REPORT_CALL, read, &reading, e))
		return false;
	report->title = pool_printf(o->pool, _("%s: where it stands"), reading.call.title);
	report->subtitle =
		pool_printf(o->pool, _("call %s · as of %s"), code, moment_letter(report->known, moment));
	make_rules(o->pool, &reading);
	if (!make_figures(o->pool, &reading, e))
		return false;
	make_states(o->pool, &reading);
	make_failures(o->pool, &reading);
	make_ranking(o->pool, &reading);
	make_letters(o->pool, &reading);
	make_notes(o->pool, &reading);
	report_tabs(o->pool, report);
	*ret = *report;
	return true;
}
