#include "what_if_rules.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/decimal.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

/* "추진계획:12" in its two parts. */
struct parts {
	const char *name, *value;
};

/* At the last colon: a name may hold others. */
static bool split(struct pool *p, const char *s, struct parts *ret, struct err *e)
{
	const char *colon = strrchr(s, ':');
	if (!colon)
		return err_set(e, ERR_USAGE, _("\"%s\" is not a name and a number with a colon between them"), s);
	*ret = (struct parts){text_clean(p, s, (size_t)(colon - s)), text_clean(p, colon + 1, strlen(colon + 1))};
	return true;
}

static bool is_number(const char *name, int number)
{
	int64_t n;
	return decimal_parse(name, 0, INT32_MAX, "", &n) && n == number;
}

/* "발표/발표력", as the rubric is written; without a round it may be any. */
static bool is_item(struct pool *p, const struct selection_rules *rules, size_t item, const char *name)
{
	struct err none;
	const struct term *term;
	const char *slash = strchr(name, '/'), *of = rules->items[item].name;
	if (strcmp(of, name) == 0)
		return true;
	return slash && term_find(&ROUNDS, text_clean(p, name, (size_t)(slash - name)), &term, &none) &&
		   strcmp(rules->rounds[rules->items[item].round].kind, term->code) == 0 &&
		   strcmp(of, text_clean(p, slash + 1, strlen(slash + 1))) == 0;
}

static bool hint_items(struct pool *p, const struct selection_rules *rules, struct err *e)
{
	const char *all = "";
	for (size_t i = 0; i < rules->n_items; i++)
		all = pool_printf(p, "%s%s%d %s", all, i ? ", " : "", rules->items[i].no, rules->items[i].name);
	return err_hint(e, _("its items, by number or name: %s"), all);
}

static bool find_item(struct pool *p, const struct selection_rules *rules, const char *name, size_t *ret, struct err *e)
{
	size_t found = 0, at = 0;
	for (size_t i = 0; i < rules->n_items; i++)
		if (is_item(p, rules, i, name)) {
			found++;
			at = i;
		}
	for (size_t i = 0; !found && i < rules->n_items; i++)
		if (is_number(name, rules->items[i].no)) {
			found = 1;
			at = i;
		}
	if (found == 1) {
		*ret = at;
		return true;
	}
	err_set(e, ERR_REFUSED, found ? _("more than one round has the item \"%s\"") : _("the run has no item \"%s\""), name);
	return hint_items(p, rules, e);
}

static bool find_round(struct pool *p, const struct selection_rules *rules, const char *name, size_t *ret, struct err *e)
{
	struct err none;
	const struct term *term;
	const char *kind = term_find(&ROUNDS, name, &term, &none) ? term->code : "", *all = "";
	for (size_t i = 0; i < rules->n_rounds; i++) {
		if (strcmp(rules->rounds[i].kind, kind) == 0 || is_number(name, (int)i + 1)) {
			*ret = i;
			return true;
		}
		all = pool_printf(p, "%s%s%zu %s", all, i ? ", " : "", i + 1, term_name(&ROUNDS, rules->rounds[i].kind));
	}
	err_set(e, ERR_REFUSED, _("the run has no round \"%s\""), name);
	return err_hint(e, _("its rounds, by number or name: %s"), all);
}

static bool is_first(bool *seen, const char *s, struct err *e)
{
	if (*seen)
		return err_set(e, ERR_USAGE, _("\"%s\": this was given already; each is given once"), s);
	*seen = true;
	return true;
}

static bool change_items(struct pool *p, const struct what_if *given, struct selection_rules *rules, struct err *e)
{
	struct selection_item *items = pool_alloc(p, rules->n_items * sizeof *items);
	bool seen[SELECTION_ITEMS_MAX] = {0};
	memcpy(items, rules->items, rules->n_items * sizeof *items);
	for (size_t i = 0; i < given->item_lines.n; i++) {
		const char *s = given->item_lines.at[i];
		struct parts parts;
		int64_t line;
		size_t item = 0;
		if (!split(p, s, &parts, e) || !find_item(p, rules, parts.name, &item, e) || !is_first(&seen[item], s, e))
			return false;
		if (!decimal_parse(parts.value, 1, (int64_t)items[item].points * 10, "점", &line))
			return err_set(e, ERR_USAGE, _("\"%s\": the line \"%s\" is not points from 0 to the %d of the item"), s, parts.value,
						   (int)items[item].points);
		items[item].line = (int32_t)line;
	}
	rules->items = items;
	return true;
}

static bool change_round_lines(struct pool *p, const struct what_if *given, const struct selection_rules *rules,
							   struct selection_round *rounds, struct err *e)
{
	bool seen[SELECTION_ROUNDS_MAX] = {0};
	for (size_t i = 0; i < given->round_lines.n; i++) {
		const char *s = given->round_lines.at[i];
		struct parts parts;
		int64_t line;
		size_t round;
		if (!split(p, s, &parts, e) || !find_round(p, rules, parts.name, &round, e) || !is_first(&seen[round], s, e))
			return false;
		if (!decimal_parse(parts.value, 1, 1000, "점", &line))
			return err_set(e, ERR_USAGE, _("\"%s\": the line \"%s\" is not points from 0 to 100"), s, parts.value);
		rounds[round].line = (int32_t)line;
	}
	return true;
}

static bool change_round_weights(struct pool *p, const struct what_if *given, const struct selection_rules *rules,
								 struct selection_round *rounds, struct err *e)
{
	bool seen[SELECTION_ROUNDS_MAX] = {0};
	for (size_t i = 0; i < given->round_weights.n; i++) {
		const char *s = given->round_weights.at[i];
		struct parts parts;
		int64_t weight;
		size_t round;
		if (!split(p, s, &parts, e) || !find_round(p, rules, parts.name, &round, e) || !is_first(&seen[round], s, e))
			return false;
		if (!decimal_parse(parts.value, 0, 100, "%", &weight))
			return err_set(e, ERR_USAGE, _("\"%s\": the weight \"%s\" is not a whole percentage from 0 to 100"), s, parts.value);
		rounds[round].weight = (int32_t)weight;
	}
	return true;
}

static bool change_rounds(struct pool *p, const struct what_if *given, struct selection_rules *rules, struct err *e)
{
	struct selection_round *rounds = pool_alloc(p, rules->n_rounds * sizeof *rounds);
	memcpy(rounds, rules->rounds, rules->n_rounds * sizeof *rounds);
	if (!change_round_lines(p, given, rules, rounds, e) || !change_round_weights(p, given, rules, rounds, e))
		return false;
	rules->rounds = rounds;
	return true;
}

static bool is_possible(const struct what_if *given, struct err *e)
{
	const int64_t numbers[] = {given->budget, given->select_max, given->pass_line, given->trim_min,
							   given->bonus_max, given->partial_min, given->judges_min};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (numbers[i] < 0 && numbers[i] != WHAT_IF_KEPT)
			return err_set(e, ERR_USAGE, "%s", _("what is tried out is not below 0"));
	if (given->pass_line > 1000 || given->bonus_max > 1000)
		return err_set(e, ERR_USAGE, "%s", _("points are from 0 to 100"));
	if (given->partial_min > 10000)
		return err_set(e, ERR_USAGE, "%s", _("a share is from 0 to 100 %"));
	if (given->judges_min == 0)
		return err_set(e, ERR_USAGE, "%s", _("the fewest judges of a round are at least one"));
	return true;
}

static void take(int64_t given, int32_t *ret)
{
	if (given >= 0)
		*ret = (int32_t)given;
}

static void change_numbers(const struct what_if *given, struct selection_rules *rules)
{
	if (given->budget >= 0)
		rules->budget = won_of(given->budget);
	take(given->select_max, &rules->select_max);
	take(given->pass_line, &rules->pass_line);
	take(given->trim_min, &rules->trim_min);
	take(given->bonus_max, &rules->bonus_max);
	take(given->partial_min, &rules->partial_min);
	take(given->judges_min, &rules->judges_min);
}

static bool change_ties(const struct what_if *given, struct selection_rules *rules, struct err *e)
{
	struct call parsed = {0};
	if (!given->ties)
		return true;
	if (!call_ties_parse(given->ties, &parsed, e))
		return false;
	memcpy(rules->ties, parsed.ties, sizeof rules->ties);
	rules->n_ties = parsed.n_ties;
	return true;
}

static bool change_line_again(const struct what_if *given, struct selection_rules *rules, struct err *e)
{
	const struct term *term;
	if (!given->line_again)
		return true;
	if (!term_find(&LINES_AGAIN, given->line_again, &term, e))
		return false;
	rules->line_again = (enum line_again)(term - LINES_AGAIN.terms);
	return true;
}

/* What a call is refused for is refused here. */
static bool fit_together(struct pool *p, const struct selection_rules *rules, struct err *e)
{
	struct call call = {
		.items = pool_alloc(p, rules->n_items * sizeof *call.items),
		.n_items = rules->n_items,
		.pass_line = rules->pass_line,
		.trim_min = rules->trim_min,
		.judges_min = rules->judges_min,
		.bonus_max = rules->bonus_max,
		.partial_min = rules->partial_min,
	};
	call_plain_evaluation(&call);
	memcpy(call.items, rules->items, rules->n_items * sizeof *call.items);
	call.rounds = rules->rounds;
	call.n_rounds = rules->n_rounds;
	return call_evaluation_check(&call, e);
}

bool what_if_rules(struct pool *p, const struct what_if *given, struct selection_rules *rules, struct err *e)
{
	if (!is_possible(given, e) || !change_ties(given, rules, e) || !change_line_again(given, rules, e) ||
		!change_items(p, given, rules, e) || !change_rounds(p, given, rules, e))
		return false;
	change_numbers(given, rules);
	return fit_together(p, rules, e);
}
