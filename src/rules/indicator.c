#include "ppuri/indicator.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

struct indicator *indicator_named(const struct indicator_list *list, const char *name)
{
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->at[i].name, name) == 0)
			return &list->at[i];
	return NULL;
}

bool indicator_read_value(struct pool *p, struct indicator *indicator, const char *printed, struct indicator_value *value, struct err *e)
{
	struct quantity count;
	if (!count_parse(p, printed, &count, e))
		return false;
	if (count.unit && indicator->unit && strcmp(count.unit, indicator->unit) != 0)
		return err_set(e, ERR_REFUSED, _("%s is measured in %s, and %s is in %s"), indicator->name, indicator->unit, printed, count.unit);
	if (count.unit)
		indicator->unit = count.unit;
	value->n = count.n;
	value->scale = count.scale;
	value->bound = count.bound;
	value->printed = printed;
	return true;
}

static size_t place_of(const char *role)
{
	for (size_t i = 0; i < INDICATOR_ROLES.n; i++)
		if (strcmp(INDICATOR_ROLES.terms[i].code, role) == 0)
			return i;
	bug("a value of no role");
}

static int compare_dates(struct date a, struct date b)
{
	int one = a.year * 10000 + a.month * 100 + a.day, other = b.year * 10000 + b.month * 100 + b.day;
	return (one > other) - (one < other);
}

static int compare_values(const struct indicator_value *one, const struct indicator_value *other)
{
	size_t a = place_of(one->role), b = place_of(other->role);
	return a != b ? (a > b) - (a < b) : compare_dates(one->at, other->at);
}

void indicator_set_value(struct pool *p, struct indicator *indicator, const struct indicator_value *value)
{
	struct indicator_value_list *values = &indicator->values;
	size_t at = 0;
	while (at < values->n && compare_values(&values->at[at], value) < 0)
		at++;
	if (at == values->n || compare_values(&values->at[at], value) != 0) {
		POOL_PUSH(p, values);
		memmove(&values->at[at + 1], &values->at[at], (values->n - 1 - at) * sizeof *values->at);
	}
	values->at[at] = *value;
}

const struct indicator_value *indicator_last(const struct indicator *indicator, const char *role)
{
	const struct indicator_value *last = NULL;
	for (size_t i = 0; i < indicator->values.n; i++)
		if (strcmp(indicator->values.at[i].role, role) == 0)
			last = &indicator->values.at[i];
	return last;
}

static struct quantity count_of(const struct indicator_value *value)
{
	return (struct quantity){.n = value->n, .scale = value->scale};
}

bool indicator_change(const struct indicator *indicator, int64_t *ret)
{
	static const char *const roles[] = {"after", "result", "target"};
	const struct indicator_value *before = indicator_last(indicator, "before"), *after = NULL;
	for (size_t i = 0; !after && i < sizeof roles / sizeof *roles; i++)
		after = indicator_last(indicator, roles[i]);
	if (!before || !after)
		return false;
	const struct quantity from = count_of(before), to = count_of(after);
	return count_change(&from, &to, ret);
}

static bool is_role(const struct indicator_value *value, const char *role)
{
	return strcmp(value->role, role) == 0;
}

/* Of several in the year the last that was due by then; where none was, the first. */
static const struct indicator_value *target_of_year(const struct indicator *indicator, struct date at)
{
	const struct indicator_value *first = NULL, *due = NULL;
	for (size_t i = 0; i < indicator->values.n; i++) {
		const struct indicator_value *value = &indicator->values.at[i];
		if (!is_role(value, "target") || value->at.year != at.year)
			continue;
		first = first ? first : value;
		if (date_cmp(date_last(value->at), date_last(at)) <= 0 && (!due || date_cmp(date_last(value->at), date_last(due->at)) > 0))
			due = value;
	}
	return due ? due : first;
}

static const struct indicator_value *target_for(const struct indicator *indicator, struct date at)
{
	const struct indicator_value *target = at.year ? target_of_year(indicator, at) : NULL;
	for (size_t i = 0; !target && i < indicator->values.n; i++)
		if (is_role(&indicator->values.at[i], "target") && !indicator->values.at[i].at.year)
			return &indicator->values.at[i];
	if (target)
		return target;
	for (size_t i = 0; i < indicator->values.n; i++)
		if (is_role(&indicator->values.at[i], "target") && (!at.year || indicator->values.at[i].at.year < at.year))
			target = &indicator->values.at[i];
	return target;
}

static struct date date_of(const struct indicator_pair *pair)
{
	return pair->reached ? pair->reached->at : pair->target->at;
}

static void add_pair(struct pool *p, struct indicator_pair_list *pairs, const struct indicator_pair *pair)
{
	size_t at = 0;
	while (at < pairs->n && compare_dates(date_of(&pairs->at[at]), date_of(pair)) <= 0)
		at++;
	POOL_PUSH(p, pairs);
	memmove(&pairs->at[at + 1], &pairs->at[at], (pairs->n - 1 - at) * sizeof *pairs->at);
	pairs->at[at] = *pair;
}

static bool has_target(const struct indicator_pair_list *pairs, const struct indicator_value *target)
{
	for (size_t i = 0; i < pairs->n; i++)
		if (pairs->at[i].target == target)
			return true;
	return false;
}

struct indicator_pair_list indicator_pairs(struct pool *p, const struct indicator *indicator)
{
	struct indicator_pair_list pairs = {0};
	const char *role = indicator_last(indicator, "result") ? "result" : "after";
	for (size_t i = 0; i < indicator->values.n; i++) {
		if (!is_role(&indicator->values.at[i], role))
			continue;
		struct indicator_pair pair = {.reached = &indicator->values.at[i]};
		pair.target = target_for(indicator, pair.reached->at);
		const struct quantity part = count_of(pair.reached), whole = pair.target ? count_of(pair.target) : (struct quantity){0};
		pair.has_share = pair.target && count_share(&part, &whole, &pair.share);
		add_pair(p, &pairs, &pair);
	}
	for (size_t i = 0; i < indicator->values.n; i++)
		if (is_role(&indicator->values.at[i], "target") && !has_target(&pairs, &indicator->values.at[i]))
			add_pair(p, &pairs, &(struct indicator_pair){.target = &indicator->values.at[i]});
	return pairs;
}

bool indicator_change_differs(const struct indicator *indicator)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct quantity printed;
	struct err e;
	int64_t tenths;
	if (!indicator->change || !indicator_change(indicator, &tenths) || !count_parse(&pool, indicator->change, &printed, &e))
		return false;
	for (; printed.scale < 1; printed.scale++)
		printed.n *= 10;
	return printed.scale > 1 || printed.n != tenths;
}

const char *indicator_value_text(struct pool *p, const struct indicator *indicator, const struct indicator_value *value)
{
	const char *bound = value->bound ? term_of(&BOUNDS, value->bound)->ko : "", *unit = indicator->unit ? indicator->unit : "";
	const char *n = count_text(p, value->n, value->scale);
	return value->bound && strcmp(value->bound, "least") == 0 ? pool_printf(p, "%s%s %s", n, unit, bound) : pool_printf(p, "%s%s%s", n, bound, unit);
}

const char *tenths_text(struct pool *p, int64_t tenths)
{
	int64_t size = tenths < 0 ? -tenths : tenths;
	return pool_printf(p, "%s%s.%d %%", tenths < 0 ? "△" : "", count_text(p, size / 10, 0), (int)(size % 10));
}

bool was_reached(struct date at, struct date today, struct err *e)
{
	char text[DATE_TEXT_MAX];
	return !at.year || date_cmp(date_first(at), today) <= 0 ||
		   err_set(e, ERR_REFUSED, _("%s is still to come; what was reached is recorded once it is"), date_iso(at, text));
}

static bool same_name(const char *one, const char *other)
{
	return one && other ? strcmp(one, other) == 0 : one == other;
}

/* Planned by planned, done by done: a plan may well lie behind what was done. */
static bool days_follow(const struct milestone *first, const struct milestone *second, struct err *e)
{
	const struct date days[][2] = {{first->planned, second->planned}, {first->done, second->done}};
	char one[DATE_TEXT_MAX], other[DATE_TEXT_MAX];
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		if (days[i][0].year && days[i][1].year && date_cmp(date_last(days[i][1]), date_first(days[i][0])) < 0)
			return err_set(e, ERR_REFUSED, _("%s %s lies before %s %s"), term_name(&MILESTONE_KINDS, second->kind), date_iso(days[i][1], one),
						   term_name(&MILESTONE_KINDS, first->kind), date_iso(days[i][0], other));
	return true;
}

static bool milestone_follows(const struct milestone_list *list, const struct milestone *given, struct err *e)
{
	static const char *const orders[][2] = {{"groundbreaking", "completion"}, {"start", "end"}};
	for (size_t i = 0; i < list->n; i++)
		for (size_t k = 0; k < sizeof orders / sizeof *orders; k++) {
			const struct milestone *there = &list->at[i];
			bool is_first = strcmp(given->kind, orders[k][0]) == 0 && strcmp(there->kind, orders[k][1]) == 0;
			bool is_second = strcmp(given->kind, orders[k][1]) == 0 && strcmp(there->kind, orders[k][0]) == 0;
			if ((is_first || is_second) && same_name(there->name, given->name) &&
				!days_follow(is_first ? given : there, is_first ? there : given, e))
				return false;
		}
	return true;
}

bool milestone_set(struct pool *p, struct milestone_list *list, const struct milestone *given, struct date today, struct err *e)
{
	if (!given->planned.year && !given->done.year)
		return err_set(e, ERR_REFUSED, "%s", _("say when it is planned, or when it was done"));
	if (strcmp(given->kind, "other") == 0 && !given->name)
		return err_set(e, ERR_REFUSED, "%s", _("a milestone of no kind needs its name"));
	if (!was_reached(given->done, today, e) || !milestone_follows(list, given, e))
		return false;
	for (size_t i = 0; i < list->n; i++)
		if (strcmp(list->at[i].kind, given->kind) == 0 && same_name(list->at[i].name, given->name))
			return list->at[i] = *given, true;
	*POOL_PUSH(p, list) = *given;
	return true;
}

bool progress_set(struct pool *p, struct progress_list *list, const struct progress *given, struct date today, struct err *e)
{
	size_t at = 0;
	if (!was_reached(given->at, today, e))
		return false;
	while (at < list->n && compare_dates(list->at[at].at, given->at) < 0)
		at++;
	if (at == list->n || compare_dates(list->at[at].at, given->at) != 0) {
		POOL_PUSH(p, list);
		memmove(&list->at[at + 1], &list->at[at], (list->n - 1 - at) * sizeof *list->at);
	}
	list->at[at] = *given;
	return true;
}
