#include "../screen.h"
#include "../words.h"
#include "select_view.h"

#include "ppuri/call.h"

struct pairs {
	struct screen_pair *at;
	size_t n, room;
};

static void add(struct pool *p, struct pairs *pairs, const char *key, const char *title, const char *value)
{
	*POOL_PUSH(p, pairs) = (struct screen_pair){key, title, value};
}

/* A number that is written alike for people and for machines. */
static void add_number(struct pool *p, struct pairs *pairs, const char *key, const char *title, const char *number)
{
	*POOL_PUSH(p, pairs) = (struct screen_pair){key, title, number, .figure = number};
}

/* "18 + 25.5 + 17 + 8 + 16 = 84.5 (left out: the highest)". */
static const char *part_words(struct pool *p, const struct explanation *explanation, const struct judge_part *part)
{
	const char *text = "";
	for (size_t i = 0; i < explanation->rules.n_items; i++)
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

static void add_judges(struct pool *p, struct pairs *pairs, const struct explanation *explanation)
{
	for (size_t i = 0; i < explanation->parts.n; i++) {
		const struct judge_part *part = &explanation->parts.at[i];
		add(p, pairs, pool_printf(p, "judge.%s", part->judge), part->judge, part_words(p, explanation, part));
	}
	for (size_t i = 0; i < explanation->conflicts.n; i++) {
		const struct conflict *conflict = &explanation->conflicts.at[i];
		if (conflict_stands(conflict))
			add(p, pairs, pool_printf(p, "conflict.%s", conflict->account), conflict->account,
				pool_printf(p, _("keeps out: %s"), term_name(&CONFLICTS, conflict->kind)));
	}
}

static void add_outcome(struct pool *p, struct pairs *pairs, const struct explanation *explanation)
{
	const struct selection_line *line = &explanation->row.line;
	struct mean exact = line->rounds[0];
	const char *sum = points_text(p, (int32_t)exact.sum);
	add(p, pairs, "exact", _("sum / members that count"), pool_printf(p, "%s / %lld", sum, (long long)exact.count));
	add_number(p, pairs, "mean", _("mean, rounded"), mean_words(p, line->mean));
	add_number(p, pairs, "pass_line", _("pass line"), points_text(p, explanation->rules.pass_line));
	add_number(p, pairs, "place", _("place"), line->rank ? words_number(p, line->rank) : NULL);
	add(p, pairs, "tie", _("equal mean, decided by"), tie_words(line->tie));
	add(p, pairs, "verdict", _("verdict"), selection_verdict_name(line->verdict));
	add_number(p, pairs, "reserve", _("reserve order"), line->reserve ? words_number(p, line->reserve) : NULL);
	*POOL_PUSH(p, pairs) = (struct screen_pair){"granted", _("granted"), words_won(p, line->granted),
												.figure = words_number(p, line->granted.n)};
	add(p, pairs, "confirmed", _("confirmed"), explanation->confirmed ? _("yes") : _("not yet"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct explanation explanation;
	struct pairs pairs = {0};
	if (!desk_select_explain(&s->office, input_text(in, "APP"), &explanation, e))
		return false;
	add(s->pool, &pairs, "receipt_no", _("receipt no."), explanation.row.receipt_no);
	add(s->pool, &pairs, "firm", _("firm"), explanation.row.firm_name);
	add_judges(s->pool, &pairs, &explanation);
	add_outcome(s->pool, &pairs, &explanation);
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
	.details = N_("The totals of each member in the order of the rubric, which were left out, and what the rest makes."),
	.examples = "ppuri select explain 2024-금형-0017",
	.arguments = arguments,
	.act = &ACT_SELECT_EXPLAIN,
	.run = run,
};
