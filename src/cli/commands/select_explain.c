#include "../screen.h"
#include "../words.h"
#include "select_view.h"

#include "ppuri/call.h"
#include "ppuri/filed_paper.h"

struct pairs {
	struct pool *pool;
	struct screen_pair *at;
	size_t n, room;
};

static void add(struct pairs *pairs, const char *key, const char *title, const char *value)
{
	*POOL_PUSH(pairs->pool, pairs) = (struct screen_pair){key, title, value};
}

/* A number that is written alike for people and for machines. */
static void add_number(struct pairs *pairs, const char *key, const char *title, const char *number)
{
	*POOL_PUSH(pairs->pool, pairs) = (struct screen_pair){key, title, number, .figure = number ? number : ""};
}

static void add_won(struct pairs *pairs, const char *key, const char *title, struct won won)
{
	*POOL_PUSH(pairs->pool, pairs) = (struct screen_pair){key, title, words_won(pairs->pool, won),
														  .figure = words_number(pairs->pool, won.n)};
}

/* "215 / 3": the exact fraction in points. */
static const char *exact_words(struct pool *p, struct mean mean)
{
	const char *sign = mean.sum < 0 ? "-" : "";
	long long sum = mean.sum < 0 ? -mean.sum : mean.sum;
	const char *tenth = sum % 10 ? pool_printf(p, ".%lld", sum % 10) : "";
	return pool_printf(p, "%s%lld%s / %lld", sign, sum / 10, tenth, (long long)mean.count);
}

/* "18 + 25.5 + 17 + 8 + 16 = 84.5 (left out: the highest)". */
static const char *part_words(struct pool *p, size_t n_items, const struct judge_part *part)
{
	const char *text = "";
	for (size_t i = 0; i < n_items; i++)
		text = pool_printf(p, "%s%s%s", text, i ? " + " : "", points_text(p, part->tenths[i]));
	text = pool_printf(p, "%s = %s", text, points_text(p, part->total));
	switch (part->counted) {
	case JUDGED_COUNTED:
		return text;
	case JUDGED_LOWEST:
		return pool_printf(p, "%s (%s)", text, _("left out: the lowest total"));
	case JUDGED_HIGHEST:
		return pool_printf(p, "%s (%s)", text, _("left out: the highest total"));
	}
	bug("a total of no kind");
}

/* Where there are several rounds, each title and key says which. */
static const char *of_round(struct pool *p, const struct explanation *x, size_t round, const char *text, bool key)
{
	const char *kind = x->rules.rounds[round].kind;
	if (x->rules.n_rounds == 1)
		return text;
	return key ? pool_printf(p, "%s.%s", kind, text) : pool_printf(p, "%s: %s", term_name(&ROUNDS, kind), text);
}

static void add_judges(struct pairs *pairs, const struct explanation *x, size_t round)
{
	struct pool *p = pairs->pool;
	const struct judge_parts *parts = &x->parts[round];
	for (size_t i = 0; i < parts->n; i++) {
		const struct judge_part *part = &parts->at[i];
		add(pairs, of_round(p, x, round, pool_printf(p, "judge.%s", part->judge), true), of_round(p, x, round, part->judge, false),
			part_words(p, selection_items_of(&x->rules, round).n, part));
	}
}

/* The items that have a line of their own. */
static void add_items(struct pairs *pairs, const struct explanation *x, size_t round)
{
	struct pool *p = pairs->pool;
	struct selection_items items = selection_items_of(&x->rules, round);
	for (size_t i = items.first; i < items.first + items.n; i++) {
		const struct selection_item *item = &x->rules.items[i];
		struct mean mean = selection_item_mean(&x->rules, x->row.entry, i);
		if (!item->line)
			continue;
		add(pairs, pool_printf(p, "item.%d", item->no), of_round(p, x, round, item->name, false),
			pool_printf(p, _("mean %s, line %s: %s"), mean_text(p, mean), points_text(p, item->line),
						mean_reaches(mean, item->line) ? _("reached") : _("not reached")));
	}
}

static void add_round(struct pairs *pairs, const struct explanation *x, size_t round)
{
	struct pool *p = pairs->pool;
	struct mean mean = x->row.line.rounds[round];
	const struct selection_round *rule = &x->rules.rounds[round];
	if (!x->parts[round].n)
		return;
	add_judges(pairs, x, round);
	add_items(pairs, x, round);
	add(pairs, of_round(p, x, round, "exact", true), of_round(p, x, round, _("sum / members that count"), false), exact_words(p, mean));
	if (x->rules.n_rounds > 1)
		add(pairs, of_round(p, x, round, "mean", true), of_round(p, x, round, _("mean, rounded"), false),
			pool_printf(p, _("%s, weight %d %%"), mean_text(p, mean), rule->weight));
	if (rule->line)
		add_number(pairs, of_round(p, x, round, "line", true), of_round(p, x, round, _("line of the round"), false),
				   points_text(p, rule->line));
}

static void add_kept_out(struct pairs *pairs, const struct explanation *x)
{
	for (size_t i = 0; i < x->conflicts.n; i++) {
		const struct conflict *conflict = &x->conflicts.at[i];
		if (conflict_stands(conflict))
			add(pairs, pool_printf(pairs->pool, "conflict.%s", conflict->account), conflict->account,
				pool_printf(pairs->pool, _("keeps out: %s"), term_name(&CONFLICTS, conflict->kind)));
	}
}

static const char *member_words(struct pool *p, const struct member *member)
{
	const char *release = member_release_text(p, member);
	if (release && member_is_void(member, member->release.round))
		return pool_printf(p, _("released, %s: counts for no firm in round %d"), release, member->release.round);
	if (release)
		return pool_printf(p, _("released, %s; what was locked counts"), release);
	if (member_is_gone(member))
		return member->rounds ? pool_printf(p, _("left after round %s"), member_rounds_text(p, member)) : NULL;
	return member->from_round > 1 ? pool_printf(p, _("judges from round %d on"), member->from_round) : NULL;
}

/* Why the judges are not the same in each round. */
static void add_members(struct pairs *pairs, const struct explanation *x)
{
	for (size_t i = 0; i < x->committee.n; i++) {
		const struct member *member = &x->committee.at[i];
		const char *words = member_words(pairs->pool, member);
		if (words)
			add(pairs, pool_printf(pairs->pool, "member.%s", member->account), member->account, words);
	}
}

/* "뿌리기업 1 (뿌리기업확인서)": what stands, each with what proves it. */
static const char *grounds_words(struct pool *p, const struct given_bonus_list *list, bool penalty)
{
	const char *text = "";
	for (size_t i = 0; i < list->n; i++) {
		const struct given_bonus *given = &list->at[i];
		const char *ground = given->ground ? given->ground : given->paper ? paper_kind_name(given->paper) : "-";
		if (!given->removed && given->penalty == penalty)
			text = pool_printf(p, "%s%s%s %s (%s)", text, *text ? ", " : "", given->name, points_text(p, given->tenths), ground);
	}
	return text;
}

static void add_bonus(struct pairs *pairs, const struct explanation *x)
{
	struct pool *p = pairs->pool;
	const struct selection_line *line = &x->row.line;
	const struct selection_entry *entry = x->row.entry;
	if (entry->bonus)
		add(pairs, "bonus", _("bonus"),
			pool_printf(p, _("+%s of %s given, at most %s: %s"), points_text(p, line->bonus), points_text(p, entry->bonus),
						points_text(p, x->rules.bonus_max), grounds_words(p, &x->bonuses, false)));
	if (entry->penalty)
		add(pairs, "penalty", _("penalty"),
			pool_printf(p, "-%s: %s", points_text(p, line->penalty), grounds_words(p, &x->bonuses, true)));
	if (entry->bonus || entry->penalty)
		add(pairs, "score", _("score"), pool_printf(p, "%s (%s)", mean_text(p, line->score), exact_words(p, line->score)));
	if (entry->penalty && x->rules.line_again != LINE_ONCE)
		add(pairs, "line_again", _("pass line after the penalty"),
			term_name(&LINES_AGAIN, LINES_AGAIN.terms[x->rules.line_again].code));
}

static void add_mean(struct pairs *pairs, const struct explanation *x)
{
	struct pool *p = pairs->pool;
	const struct selection_line *line = &x->row.line;
	if (x->rules.n_rounds > 1 && line->mean.count)
		add(pairs, "exact", _("mean by the weights of the rounds"), exact_words(p, line->mean));
	add_number(pairs, "mean", _("mean, rounded"), line->mean.count ? mean_text(p, line->mean) : NULL);
	add_bonus(pairs, x);
	add_number(pairs, "pass_line", _("pass line"), points_text(p, x->rules.pass_line));
}

static void add_decided(struct pairs *pairs, const struct explanation *x)
{
	const struct selection_entry *entry = x->row.entry;
	for (size_t i = 0; i < x->placements.n; i++)
		if (!x->placements.at[i].approved_by || entry->placed != PLACED_BY_RANK)
			add(pairs, "placed", _("placement"), placement_words(pairs->pool, &x->placements.at[i]));
	add_won(pairs, "asked", _("support asked for"), entry->asked);
	for (size_t i = 0; i < x->proposed.n; i++)
		if (!x->proposed.at[i].dropped_by && entry->proposed.n != entry->asked.n)
			add(pairs, "proposed", _("proposed"), proposed_words(pairs->pool, &x->proposed.at[i]));
}

static void add_outcome(struct pairs *pairs, const struct explanation *x)
{
	struct pool *p = pairs->pool;
	const struct selection_line *line = &x->row.line;
	add_number(pairs, "place", _("place"), line->rank ? words_number(p, line->rank) : NULL);
	add(pairs, "tie", _("equal mean, decided by"), tie_words(line->tie));
	add(pairs, "verdict", _("verdict"), selection_verdict_name(line->verdict));
	if (line->round >= 0 && x->rules.n_rounds > 1)
		add(pairs, "fell_in", _("fell in the round"), term_name(&ROUNDS, x->rules.rounds[line->round].kind));
	add_number(pairs, "reserve", _("reserve order"), line->reserve ? words_number(p, line->reserve) : NULL);
	add_decided(pairs, x);
	add_won(pairs, "granted", _("granted"), line->granted);
	if (line->partial)
		add(pairs, "partial", _("in part"), _("no more was left"));
	add_won(pairs, "running", _("running sum"), line->running);
	add_won(pairs, "left", _("budget left at this place"), won_of(x->rules.budget.n - line->running.n));
	add(pairs, "confirmed", _("confirmed"), x->confirmed ? _("yes") : _("not yet"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct explanation explanation;
	struct pairs pairs = {.pool = s->pool};
	if (!desk_select_explain(&s->office, input_text(in, "APP"), &explanation, e))
		return false;
	add(&pairs, "receipt_no", _("receipt no."), explanation.row.receipt_no);
	add(&pairs, "firm", _("firm"), explanation.row.firm_name);
	for (size_t round = 0; round < explanation.rules.n_rounds; round++)
		add_round(&pairs, &explanation, round);
	add_members(&pairs, &explanation);
	add_kept_out(&pairs, &explanation);
	add_mean(&pairs, &explanation);
	add_outcome(&pairs, &explanation);
	screen_record(s->screen, s->pool, pairs.at, pairs.n);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number of the application"), .required = true},
	{0},
};

const struct command command_select_explain = {
	.noun = "select",
	.verb = "explain",
	.summary = N_("explain how the mean and the place of an application came about"),
	.details = N_("The totals of each member round by round, which were left out, the items with a line, what the rest makes, the bonus and "
				  "penalty with their grounds, and what was decided beside the score, down to the money left at its place."),
	.examples = "ppuri select explain 2024-금형-0017",
	.arguments = arguments,
	.act = &ACT_SELECT_EXPLAIN,
	.run = run,
};
