/* 평가 결과 심의자료: the overview of all firms, with the line between who is selected and who is not. */
#include "report_committee.h"

#include "ppuri/ident.h"
#include "ppuri/lifecycle.h"
#include "ppuri/region.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REPORT_COMMITTEE = {"report.committee", RIGHT_SELECT_READ, ACT_READS, .personal = true};

struct reading {
	const char *code;
	struct committee_paper paper;
	struct report report;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return committee_paper_read(w, reading->code, &reading->paper, e) && report_begin(w, &reading->report, e);
}

const char *committee_verdict(struct pool *p, const struct selection_line *line)
{
	const char *name = selection_verdict_name(line->verdict);
	return line->reserve ? pool_printf(p, "%s %d", name, line->reserve) : name;
}

const char *committee_region(struct pool *p, const struct firm *firm)
{
	const char *region = firm->address ? region_of_address(firm->address) : NULL;
	const char *district = firm->address ? district_of_address(p, firm->address) : "";
	if (!region || strncmp(district, region, strlen(region)) == 0)
		return *district ? district : NULL;
	return *district ? pool_printf(p, "%s %s", region, district) : region;
}

void committee_mean(struct grid *grid, struct pool *p, struct mean mean)
{
	if (mean.count)
		grid_number(grid, p, mean_hundredths(mean));
	else
		grid_blank(grid, p);
}

static void put_tenths(struct grid *grid, struct pool *p, bool there, int32_t tenths)
{
	if (there)
		grid_number(grid, p, tenths * 10);
	else
		grid_blank(grid, p);
}

static void put_place(struct grid *grid, struct pool *p, const struct selection_line *line)
{
	if (line->rank)
		grid_number(grid, p, line->rank);
	else
		grid_blank(grid, p);
}

static void put_money(struct grid *grid, struct pool *p, const struct committee_paper *paper, const struct evaluated *firm)
{
	const struct selection_line *line = firm->line;
	grid_number(grid, p, firm->entry->asked.n);
	grid_number(grid, p, firm->entry->proposed.n);
	if (line->verdict == SELECTION_SELECTED) {
		grid_number(grid, p, line->granted.n);
		grid_number(grid, p, line->running.n);
		grid_number(grid, p, paper->loaded.frozen.rules.budget.n - line->running.n);
		return;
	}
	for (int i = 0; i < 3; i++)
		grid_blank(grid, p);
}

static void put_firm(struct grid *grid, struct pool *p, const struct committee_paper *paper, const struct evaluated *firm)
{
	const struct selection_line *line = firm->line;
	bool judged = firm->last_round >= 0;
	put_place(grid, p, line);
	grid_text(grid, p, firm->application.receipt_no);
	grid_text(grid, p, firm->blind);
	grid_text(grid, p, firm->application.firm.name);
	for (size_t i = 0; i < paper->loaded.frozen.rules.n_rounds; i++)
		committee_mean(grid, p, line->rounds[i]);
	committee_mean(grid, p, line->mean);
	put_tenths(grid, p, judged, firm->spread.lowest);
	put_tenths(grid, p, judged, firm->spread.highest);
	put_tenths(grid, p, judged, firm->spread.highest - firm->spread.lowest);
	put_tenths(grid, p, true, line->bonus);
	put_tenths(grid, p, true, line->penalty);
	committee_mean(grid, p, line->score);
	put_money(grid, p, paper, firm);
	grid_named(grid, p, selection_verdict_code(line->verdict), committee_verdict(p, line));
}

#define COLUMNS_MAX (16 + SELECTION_ROUNDS_MAX)

const struct grid *committee_overview(const struct committee_report *r)
{
	const struct committee_paper *paper = r->paper;
	const struct selection_rules *rules = &paper->loaded.frozen.rules;
	struct grid_column columns[COLUMNS_MAX] = {
		{"place", _("place"), GRID_COUNT}, {"receipt_no", _("receipt no."), GRID_CODE}, {"blind", _("blind no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT}};
	const struct grid_column behind[] = {
		{"mean", _("mean"), GRID_SCORE},       {"lowest", _("lowest"), GRID_SCORE}, {"highest", _("highest"), GRID_SCORE},
		{"range", _("range"), GRID_SCORE},     {"bonus", _("bonus"), GRID_SCORE},   {"penalty", _("penalty"), GRID_SCORE},
		{"score", _("score"), GRID_SCORE},     {"asked", _("asked for"), GRID_WON}, {"proposed", _("proposed"), GRID_WON},
		{"granted", _("granted"), GRID_WON},   {"running", _("running total"), GRID_WON},
		{"rest", _("rest of the budget"), GRID_WON}, {"verdict", _("verdict"), GRID_CODE},
	};
	size_t n = 4;
	for (size_t i = 0; i < rules->n_rounds; i++)
		columns[n++] = (struct grid_column){pool_printf(r->pool, "mean_%s", rules->rounds[i].kind),
											term_name(&ROUNDS, rules->rounds[i].kind), GRID_SCORE};
	for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
		columns[n++] = behind[i];
	struct grid *grid = report_grid(r->pool, columns, n);
	for (size_t i = 0; i < paper->n; i++)
		put_firm(grid, r->pool, paper, &paper->at[i]);
	return grid;
}

/* What this call says nothing in would only make the table wider. */
static bool says_something(const struct committee_report *r, const char *key)
{
	const struct committee_paper *paper = r->paper;
	bool blind = false, bonus = false, penalty = false, proposed = false;
	for (size_t i = 0; i < paper->n; i++) {
		const struct evaluated *firm = &paper->at[i];
		blind |= firm->blind != NULL;
		bonus |= firm->line->bonus != 0;
		penalty |= firm->line->penalty != 0;
		proposed |= firm->entry->proposed.n != firm->entry->asked.n;
	}
	if (strcmp(key, "blind") == 0)
		return blind;
	if (strcmp(key, "bonus") == 0)
		return bonus;
	if (strcmp(key, "penalty") == 0)
		return penalty;
	if (strcmp(key, "score") == 0)
		return bonus || penalty;
	if (strcmp(key, "proposed") == 0)
		return proposed;
	return strncmp(key, "mean_", 5) != 0 || paper->loaded.frozen.rules.n_rounds > 1;
}

const char *const *committee_columns(const struct committee_report *r, const char *const *left_out)
{
	struct {
		const char **at;
		size_t n, room;
	} keys = {0};
	const struct grid *overview = r->report->data;
	for (size_t i = 0; i < overview->n_columns; i++) {
		const char *key = overview->columns[i].key;
		size_t out = 0;
		while (left_out[out] && strcmp(left_out[out], key) != 0)
			out++;
		if (!left_out[out] && says_something(r, key))
			*POOL_PUSH(r->pool, &keys) = key;
	}
	*POOL_PUSH(r->pool, &keys) = NULL;
	return keys.at;
}

/* 선정, 예비, 제외: which of the three a firm stands among. */
static int group_of(const struct selection_line *line)
{
	return line->verdict == SELECTION_SELECTED ? 0 : line->verdict == SELECTION_RESERVE ? 1 : 2;
}

static void add_results(const struct committee_report *r)
{
	static const char *const none[] = {NULL};
	const struct committee_paper *paper = r->paper;
	size_t *cuts = pool_alloc(r->pool, 2 * sizeof *cuts), n = 0;
	for (size_t i = 1; i < paper->n; i++)
		if (group_of(paper->at[i].line) != group_of(paper->at[i - 1].line) && n < 2)
			cuts[n++] = i;
	r->report->cuts = cuts;
	r->report->n_cuts = n;
	report_add(r->pool, r->report,
			   (struct report_part){.kind = REPORT_TABLE, .title = _("Results of the evaluation"), .cuts = cuts, .n_cuts = n,
									.grid = r->report->data, .columns = committee_columns(r, none)});
}

const struct grid *committee_facts(const struct committee_report *r)
{
	struct pool *p = r->pool;
	const struct grid_column columns[] = {
		{"place", _("place"), GRID_COUNT},         {"receipt_no", _("receipt no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},           {"biz_no", _("business registration number"), GRID_CODE},
		{"size", _("size"), GRID_CODE},
		{"region", _("region"), GRID_TEXT},       {"workers", _("workers"), GRID_COUNT},
		{"technology", _("root technology"), GRID_TEXT}, {"title", _("project"), GRID_TEXT},
		{"supports", _("supports in five years"), GRID_COUNT}, {"supported", _("their sum"), GRID_WON},
		{"doubles", _("signs of double funding"), GRID_COUNT},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < r->paper->n; i++) {
		const struct evaluated *at = &r->paper->at[i];
		const struct firm *firm = &at->application.firm;
		char number[BIZ_NO_TEXT];
		put_place(grid, p, at->line);
		grid_text(grid, p, at->application.receipt_no);
		grid_text(grid, p, firm->name);
		grid_text(grid, p, pool_strdup(p, biz_no_text(firm->biz_no, number)));
		grid_named(grid, p, firm->size, firm->size ? term_name(&SIZES, firm->size) : NULL);
		grid_text(grid, p, committee_region(p, firm));
		if (firm->workers >= 0)
			grid_number(grid, p, firm->workers);
		else
			grid_blank(grid, p);
		grid_named(grid, p, firm->technology, firm->technology ? term_name(&TECHNOLOGIES, firm->technology) : NULL);
		grid_text(grid, p, at->application.title);
		grid_number(grid, p, at->supports.n);
		grid_number(grid, p, at->supports.sum.n);
		grid_number(grid, p, (int64_t)at->duplicates.n);
	}
	return grid;
}

static void add_firms(const struct committee_report *r)
{
	static const char *const shown[] = {"place", "receipt_no", "firm", "size", "region", "workers", "technology", "title", "supports", "supported",
										"doubles", NULL};
	report_add(r->pool, r->report, (struct report_part){.kind = REPORT_TABLE, .title = _("Firms and their projects"),
														.grid = committee_facts(r), .columns = shown});
	if (grid_rows(r->changed))
		report_add(r->pool, r->report, (struct report_part){.kind = REPORT_TABLE, .title = _("Changed since the selection was run"),
															.grid = r->changed});
	report_add_note(r->pool, r->report, _("※ Firms and projects as they stood when the selection was run; history and signs of double "
										  "funding as they are known now."));
}

/* What decides, in one line each; money in whole won, whatever the tables are in. */
static void add_rules(const struct committee_report *r)
{
	struct pool *p = r->pool;
	const struct committee_paper *paper = r->paper;
	const struct call *call = &paper->call;
	const struct ranking ranking = selection_ranking(p, &paper->loaded);
	char budget[WON_TEXT_MAX], granted[WON_TEXT_MAX], rest[WON_TEXT_MAX];
	struct won budgeted = paper->loaded.frozen.rules.budget;
	report_add_note(p, r->report,
					pool_printf(p, _("Selected %d of %zu (reserve %d), granted %s won of a budget of %s won, %s won left."),
								ranking.verdicts[SELECTION_SELECTED], paper->n, ranking.verdicts[SELECTION_RESERVE], won_text(ranking.granted, granted),
								won_text(budgeted, budget), won_text(won_of(budgeted.n - ranking.granted.n), rest)));
	const char *trim = call->trim_min ? pool_printf(p, _("highest and lowest dropped from %d judges on"), call->trim_min)
									  : _("no total is dropped");
	report_add_note(p, r->report,
					pool_printf(p, _("Pass line %s points; %s; equal scores: %s."), points_text(p, call->pass_line), trim,
								call->n_ties ? call_ties_text(p, call) : _("receipt number")));
}

/* Why the judges are not the same in each round. */
static void add_changes(const struct committee_report *r)
{
	struct pool *p = r->pool;
	for (size_t i = 0; i < r->paper->committee.n; i++) {
		const struct member *member = &r->paper->committee.at[i];
		const char *release = member_release_text(p, member), *rounds = member_rounds_text(p, member);
		if (release)
			report_add_note(p, r->report,
							rounds ? pool_printf(p, _("※ %s was released (%s); the scores of round %s count."), member->person_name, release, rounds)
								   : pool_printf(p, _("※ %s was released (%s); no score of that member counts."), member->person_name, release));
		else if (member_is_gone(member) && rounds)
			report_add_note(p, r->report, pool_printf(p, _("※ %s judged round %s only."), member->person_name, rounds));
		else if (!member_is_gone(member) && member->from_round > 1)
			report_add_note(p, r->report, pool_printf(p, _("※ %s judges from round %d on."), member->person_name, member->from_round));
	}
}

static void add_notes(const struct committee_report *r)
{
	struct pool *p = r->pool;
	report_add_note(p, r->report, _("※ Thick lines part who is selected, who is in reserve, and who is out."));
	report_add_note(p, r->report, _("※ Lowest, highest and range are of the judges' totals before any is dropped, in the last round "
									"that a firm was judged in; means are rounded for print alone."));
	add_changes(r);
	if (!r->paper->loaded.stored.confirmed_by_name)
		report_add_note(p, r->report, _("※ This selection is not confirmed yet."));
}

static void make(struct pool *p, struct reading *reading)
{
	struct report *report = &reading->report;
	struct committee_report r = {p, &reading->paper, report, NULL};
	const struct selection *stored = &reading->paper.loaded.stored;
	char run[DATE_TEXT_MAX], hex[SHA256_HEX];
	report->landscape = true;
	report->title = pool_printf(p, _("%s: evaluation and selection"), reading->paper.call.title);
	report->subtitle = pool_printf(p, _("call %s · run %s by %s · digest %.16s · %s"), reading->code, moment_letter(stored->run_at, run),
								   stored->run_by_name, sha256_hex(&stored->digest, hex),
								   stored->confirmed_by_name ? _("confirmed") : _("not confirmed yet"));
	report->data = committee_overview(&r);
	r.changed = committee_changed(&r);
	add_rules(&r);
	add_results(&r);
	add_notes(&r);
	add_firms(&r);
	for (size_t i = 0; i < reading->paper.n; i++)
		committee_firm(&r, report->data, i);
	committee_tabs(&r);
}

bool desk_report_committee(struct office *o, const char *code, struct report *ret, struct err *e)
{
	struct reading reading = {.code = code};
	if (!act_perform(o, &ACT_REPORT_COMMITTEE, read, &reading, e))
		return false;
	make(o->pool, &reading);
	*ret = reading.report;
	return true;
}
