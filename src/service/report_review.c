/* 사업안 검토 현황: each proposal of a portfolio, round by round; who must act, and which ministry is to be watched. */
#include "report_build.h"

#include "program_node.h"

#include "ppuri/program_tree.h"
#include "ppuri/service/targets.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REPORT_REVIEW = {"report.review", RIGHT_REPORT, ACT_READS};

struct reading {
	const char *code;
	struct program_list list;
	struct program_tree tree;
	struct report report;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return report_begin(w, &reading->report, e) && programs_with_parts(w, reading->code, &reading->list, e) &&
		   program_tree_make(w->pool, &reading->list, &reading->tree, e);
}

/* What was looked at, and what still has to be. The portfolio itself holds the minutes. */
static bool is_proposal(const struct tree_node *node)
{
	return node->parent != TREE_TOP && (node->program->reviews.n || program_is_project(node->program->kind));
}

static void put_row(struct grid *grid, struct pool *p, const struct program *program, const struct proposal_review *review,
					const struct review_opinion *opinion)
{
	grid_text(grid, p, program->code);
	grid_text(grid, p, program->name);
	grid_named(grid, p, program->status, program->status ? term_name(&PROGRAM_STATUSES, program->status) : NULL);
	if (review)
		grid_number(grid, p, review->round);
	else
		grid_blank(grid, p);
	report_date(grid, p, review ? review->held : (struct date){0});
	grid_named(grid, p, review ? review->outcome : NULL, review && review->outcome ? term_name(&REVIEW_OUTCOMES, review->outcome) : NULL);
	grid_text(grid, p, opinion ? opinion->department : NULL);
	grid_text(grid, p, opinion ? opinion->feasibility : NULL);
	grid_text(grid, p, opinion ? opinion->gap : NULL);
	grid_text(grid, p, opinion ? opinion->actor : NULL);
	grid_text(grid, p, opinion ? opinion->ministry : NULL);
	grid_text(grid, p, review ? review->reason : NULL);
}

static void put_proposal(struct grid *grid, struct pool *p, const struct program *program)
{
	if (!program->reviews.n)
		put_row(grid, p, program, NULL, NULL);
	for (size_t i = 0; i < program->reviews.n; i++) {
		const struct proposal_review *review = &program->reviews.at[i];
		if (!review->opinions.n)
			put_row(grid, p, program, review, NULL);
		for (size_t k = 0; k < review->opinions.n; k++)
			put_row(grid, p, program, review, &review->opinions.at[k]);
	}
}

static void add_proposals(struct pool *p, struct reading *reading)
{
	const struct grid_column columns[] = {
		{"code", _("code"), GRID_CODE}, {"name", _("proposal"), GRID_TEXT}, {"status", _("status"), GRID_CODE}, {"round", _("round of reviews"), GRID_COUNT},
		{"held", _("held on"), GRID_DATE}, {"outcome", _("outcome"), GRID_CODE}, {"department", _("department"), GRID_TEXT},
		{"feasibility", _("feasibility"), GRID_TEXT, .spare = true}, {"gap", _("what is missing"), GRID_TEXT, .spare = true},
		{"actor", _("who must act"), GRID_TEXT}, {"ministry", _("ministry to watch"), GRID_TEXT}, {"reason", _("reason"), GRID_TEXT, .spare = true}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < reading->tree.n; i++)
		if (is_proposal(&reading->tree.at[i]))
			put_proposal(grid, p, reading->tree.at[i].program);
	reading->report.data = grid;
	report_add(p, &reading->report, (struct report_part){.kind = REPORT_TABLE, .title = _("Proposals"), .grid = grid, .empty = _("no proposal is named")});
}

static const struct proposal_review *review_of(const struct program *program, int64_t round)
{
	for (size_t i = 0; i < program->reviews.n; i++)
		if (program->reviews.at[i].round == round)
			return &program->reviews.at[i];
	return NULL;
}

/* What was looked at in a round; what came out of it that way (NULL: nothing yet). */
struct tally {
	bool was_held;
	int64_t looked_at, undecided, of_outcome[8];
	struct date held;
	const char *minutes;
};

static struct tally tally_of(const struct program_tree *tree, int64_t round)
{
	struct tally tally = {0};
	for (size_t i = 0; i < tree->n; i++) {
		const struct proposal_review *review = review_of(tree->at[i].program, round);
		if (!review)
			continue;
		tally.was_held = true;
		if (review->minutes)
			tally.minutes = review->minutes;
		if (review->held.year)
			tally.held = review->held;
		if (!is_proposal(&tree->at[i]))
			continue;
		tally.looked_at++;
		tally.undecided += !review->outcome;
		for (size_t k = 0; review->outcome && k < REVIEW_OUTCOMES.n; k++)
			tally.of_outcome[k] += strcmp(REVIEW_OUTCOMES.terms[k].code, review->outcome) == 0;
	}
	return tally;
}

static int64_t last_round(const struct program_tree *tree)
{
	int64_t last = 0;
	for (size_t i = 0; i < tree->n; i++) {
		const struct proposal_review_list *reviews = &tree->at[i].program->reviews;
		if (reviews->n && reviews->at[reviews->n - 1].round > last)
			last = reviews->at[reviews->n - 1].round;
	}
	return last;
}

static const struct grid *rounds_of(struct pool *p, const struct program_tree *tree)
{
	const struct grid_column columns[] = {
		{"round", _("round of reviews"), GRID_COUNT}, {"held", _("held on"), GRID_DATE}, {"looked_at", _("looked at"), GRID_COUNT},
		{"carried", term_name(&REVIEW_OUTCOMES, "carried"), GRID_COUNT}, {"dropped", term_name(&REVIEW_OUTCOMES, "dropped"), GRID_COUNT},
		{"supplement", term_name(&REVIEW_OUTCOMES, "supplement"), GRID_COUNT}, {"deferred", term_name(&REVIEW_OUTCOMES, "deferred"), GRID_COUNT},
		{"undecided", _("no outcome stated"), GRID_COUNT}, {"minutes", _("minutes"), GRID_TEXT, .spare = true, .wraps = true}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (int64_t round = 1, last = last_round(tree); round <= last; round++) {
		const struct tally tally = tally_of(tree, round);
		if (!tally.was_held)
			continue;
		grid_number(grid, p, round);
		report_date(grid, p, tally.held);
		grid_number(grid, p, tally.looked_at);
		for (size_t k = 0; k < REVIEW_OUTCOMES.n; k++)
			grid_number(grid, p, tally.of_outcome[k]);
		grid_number(grid, p, tally.undecided);
		grid_text(grid, p, tally.minutes);
	}
	return grid;
}

enum said { WHO_ACTS, WHICH_MINISTRY };

static const char *said_of(const struct review_opinion *opinion, enum said said)
{
	return said == WHO_ACTS ? opinion->actor : opinion->ministry;
}

/* "중앙부처; 기업" names two, and so does "중앙부처, 기업", as documents print it. */
static void add_names(struct pool *p, struct name_list *names, const char *text)
{
	while (text && *text) {
		size_t n = strcspn(text, ",;"), end = n;
		while (end && text[end - 1] == ' ')
			end--;
		const char *name = pool_strndup(p, text, end);
		bool there = false;
		for (size_t i = 0; i < names->n; i++)
			there = there || strcmp(names->at[i], name) == 0;
		if (!there)
			*POOL_PUSH(p, names) = name;
		text += n;
		text += strspn(text, ",; ");
	}
}

static void gather(struct pool *p, const struct program *program, enum said said, struct name_list *ret)
{
	for (size_t i = 0; i < program->reviews.n; i++)
		for (size_t k = 0; k < program->reviews.at[i].opinions.n; k++)
			add_names(p, ret, said_of(&program->reviews.at[i].opinions.at[k], said));
}

static const struct grid *whose(struct pool *p, const struct program_tree *tree, enum said said)
{
	const struct grid_column columns[] = {
		{"who", said == WHO_ACTS ? _("who must act") : _("ministry to watch"), GRID_TEXT}, {"n", _("proposals"), GRID_COUNT},
		{"codes", _("code"), GRID_TEXT}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	struct name_list all = {0};
	for (size_t i = 0; i < tree->n; i++)
		gather(p, tree->at[i].program, said, &all);
	for (size_t i = 0; i < all.n; i++) {
		const char *codes = NULL;
		int64_t n = 0;
		for (size_t k = 0; k < tree->n; k++) {
			struct name_list own = {0};
			size_t before = 0;
			gather(p, tree->at[k].program, said, &own);
			before = own.n;
			add_names(p, &own, all.at[i]);
			if (own.n != before)
				continue;
			n++;
			codes = codes ? pool_printf(p, "%s, %s", codes, tree->at[k].program->code) : tree->at[k].program->code;
		}
		grid_text(grid, p, all.at[i]);
		grid_number(grid, p, n);
		grid_text(grid, p, codes);
	}
	return grid;
}

static void add_tables(struct pool *p, struct reading *reading)
{
	struct report_part *tabs = pool_alloc(p, 3 * sizeof *tabs);
	tabs[0] = (struct report_part){.kind = REPORT_TABLE, .title = _("Rounds"), .grid = rounds_of(p, &reading->tree)};
	tabs[1] = (struct report_part){.kind = REPORT_TABLE, .title = _("Who must act"), .grid = whose(p, &reading->tree, WHO_ACTS)};
	tabs[2] = (struct report_part){.kind = REPORT_TABLE, .title = _("Ministries to watch"), .grid = whose(p, &reading->tree, WHICH_MINISTRY)};
	for (size_t i = 0; i < 3; i++)
		if (grid_rows(tabs[i].grid))
			report_add(p, &reading->report, tabs[i]);
	reading->report.tabs = tabs;
	reading->report.n_tabs = 3;
}

/* "사업안: 35개 중 9개 명시" of the portfolio, if its source counts them. */
static const char *stated_text(struct pool *p, const struct tree_node *top)
{
	const char *text = top->program->name;
	for (size_t i = 0; i < top->program->totals.n; i++) {
		const struct stated_total *total = &top->program->totals.at[i];
		if (total->kind)
			text = pool_printf(p, "%s · %s", text, stated_total_text(p, total, tree_named(top, total)));
	}
	return text;
}

bool desk_report_review(struct office *o, const char *code, struct report *ret, struct err *e)
{
	struct reading reading = {.code = code};
	if (!act_perform(o, &ACT_REPORT_REVIEW, read, &reading, e))
		return false;
	reading.report.title = _("Review of proposals");
	reading.report.subtitle = stated_text(o->pool, &reading.tree.at[0]);
	reading.report.landscape = true;
	add_proposals(o->pool, &reading);
	add_tables(o->pool, &reading);
	*ret = reading.report;
	return true;
}
