/* Whether a condition that takes the place of another takes nothing from anybody: who was let through still is. */
#include "eligibility_judges.h"

#include <stdlib.h>
#include <string.h>

static bool has_all(struct pool *p, const char *was, const char *is)
{
	struct strings items = value_items(p, was);
	for (size_t i = 0; i < items.n; i++)
		if (!value_has(is, items.at[i]))
			return false;
	return true;
}

static bool technology_is_wider(struct pool *p, const char *was, const char *is)
{
	return strcmp(is, "all") == 0 || has_all(p, was, is);
}

/* "부산:강서구" lies in "부산", in "부산,울산" and in "부산:강서구,사상구". */
static bool region_is_wider(struct pool *p, const char *was, const char *is)
{
	size_t whole = strcspn(was, ":"), other = strcspn(is, ":");
	if (!is[other])
		return has_all(p, pool_strndup(p, was, whole), is);
	return was[whole] && whole == other && memcmp(was, is, whole) == 0 && has_all(p, was + whole + 1, is + other + 1);
}

/* The divisions from and to that "10-34" or "25" or "29293" lies in. */
static bool is_range(const char *item)
{
	return item[0] && item[1] && item[2] == '-';
}

static bool lies_in(const char *item, const char *other)
{
	const char *first = item, *last = is_range(item) ? item + 3 : item;
	if (!is_range(other))
		return !is_range(item) && strncmp(item, other, strlen(other)) == 0;
	return strlen(first) >= 2 && strncmp(first, other, 2) >= 0 && strncmp(last, other + 3, 2) <= 0;
}

static bool industry_is_wider(struct pool *p, const char *was, const char *is)
{
	struct strings before = value_items(p, was), after = value_items(p, is);
	for (size_t i = 0; i < before.n; i++) {
		bool covered = false;
		for (size_t j = 0; j < after.n && !covered; j++)
			covered = lies_in(before.at[i], after.at[j]);
		if (!covered)
			return false;
	}
	return true;
}

static bool number_is_higher(struct pool *p, const char *was, const char *is)
{
	(void)p;
	return strtoll(is, NULL, 10) >= strtoll(was, NULL, 10);
}

/* A certificate that is valid on the day of receipt was not always so on that of the notice, and the other way round it may have
 * run out; so neither is wider. */
static bool is_the_same(struct pool *p, const char *was, const char *is)
{
	(void)p;
	return strcmp(was, is) == 0;
}

static bool support_is_wider(struct pool *p, const char *was, const char *is)
{
	const char *years_was = strchr(was, '/'), *years_are = strchr(is, '/');
	return number_is_higher(p, was, is) && years_was && years_are && number_is_higher(p, years_are + 1, years_was + 1);
}

static bool share_is_lower(struct pool *p, const char *was, const char *is)
{
	return number_is_higher(p, is, was);
}

bool call_rule_is_wider(struct pool *p, const struct call_rule *was, const struct call_rule *is)
{
	static const struct {
		const char *rule;
		bool (*is_wider)(struct pool *p, const char *was, const char *is);
	} KINDS[] = {
		{"size", has_all},           {"technology", technology_is_wider}, {"industry", industry_is_wider},
		{"workers", number_is_higher}, {"region", region_is_wider},       {"prior-support", support_is_wider},
		{"own-share", share_is_lower},
	};
	for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
		if (strcmp(KINDS[i].rule, is->rule) == 0)
			return KINDS[i].is_wider(p, was->value, is->value);
	return is_the_same(p, was->value, is->value);
}
