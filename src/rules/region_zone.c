/* 광역경제권: the seven regions (5+2) in which the state planned from 2009 on, and what lies in each of them. */
#include "ppuri/region.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* What a zone is made of, from which day on. A later change is a further row. */
static const struct {
	const char *zone, *region;
	struct date from; /* year 0: from the beginning */
} zones[] = {
	{"수도권", "서울", {0}}, {"수도권", "인천", {0}}, {"수도권", "경기", {0}},
	{"충청권", "대전", {0}}, {"충청권", "충북", {0}}, {"충청권", "충남", {0}}, {"충청권", "세종", {2012, 7, 1}},
	{"호남권", "광주", {0}}, {"호남권", "전북", {0}}, {"호남권", "전남", {0}},
	{"대경권", "대구", {0}}, {"대경권", "경북", {0}},
	{"동남권", "부산", {0}}, {"동남권", "울산", {0}}, {"동남권", "경남", {0}},
	{"강원권", "강원", {0}},
	{"제주권", "제주", {0}},
};

static bool zone_holds(const char *zone, const char *region, struct date day)
{
	for (size_t i = 0; i < COUNT(zones); i++)
		if (strcmp(zones[i].zone, zone) == 0 && strcmp(zones[i].region, region) == 0)
			return !zones[i].from.year || date_cmp(zones[i].from, day) <= 0;
	return false;
}

bool place_keep(struct pool *p, const char *written, const char **ret, struct err *e)
{
	const char *place = text_clean(p, written, strlen(written));
	const char *region = region_of_address(place);
	const char *rest = strchr(place, ' ');
	if (!*place)
		return err_set(e, ERR_USAGE, "%s", _("the value is empty"));
	if (!region) {
		*ret = place;
		return true;
	}
	if (!rest) {
		*ret = region;
		return true;
	}
	const char *district = district_of_address(p, place);
	if (*district && !district_is_possible(region, district))
		return err_set(e, ERR_REFUSED, _("%s has no %s"), region, district);
	*ret = pool_printf(p, "%s%s", region, rest);
	return true;
}

bool place_lies_in(const char *inner, const char *outer, struct date day)
{
	size_t n = strlen(outer);
	const char *region = region_of_address(inner);
	if (strcmp(outer, "전국") == 0 || strcmp(inner, outer) == 0)
		return true;
	return (strncmp(inner, outer, n) == 0 && inner[n] == ' ') || (region && zone_holds(outer, region, day));
}

bool place_is_known(const char *place)
{
	CLEANUP(pool_release) struct pool pool = {0};
	const char *region = region_of_address(place);
	if (region)
		return !strchr(place, ' ') || *district_of_address(&pool, place);
	for (size_t i = 0; i < COUNT(zones); i++)
		if (strcmp(zones[i].zone, place) == 0)
			return true;
	return strcmp(place, "전국") == 0;
}

/* What is offered for a name. */
enum { OFFERED_MAX = 5 };
struct offering {
	const char *key; /* of the name */
	bool slips;      /* places that are one slip away from it; else those of which it is a part */
	const char *places[OFFERED_MAX];
	size_t n;
};

/* Each once. */
static void offer(struct offering *to, const char *place)
{
	CLEANUP(pool_release) struct pool pool = {0};
	const char *key = text_search_key(&pool, place);
	bool like = to->slips ? text_distance(key, to->key) <= 1 : strstr(key, to->key) != NULL;
	if (!like || to->n == OFFERED_MAX)
		return;
	for (size_t i = 0; i < to->n; i++)
		if (strcmp(to->places[i], place) == 0)
			return;
	to->places[to->n++] = place;
}

static void offer_all(struct offering *to, struct pool *p, const char *const *kept, size_t n)
{
	for (size_t i = 0; i < COUNT(zones); i++)
		offer(to, zones[i].zone);
	for (size_t i = 0; i < COUNT(zones); i++)
		offer(to, zones[i].region);
	for (size_t i = 0; i < n; i++)
		offer(to, kept[i]);
	for (size_t i = 0; busan_district(i); i++)
		offer(to, pool_printf(p, "부산 %s", busan_district(i)));
}

const char *place_near(struct pool *p, const char *name, const char *const *kept, size_t n)
{
	struct offering to = {.key = text_search_key(p, name)};
	const char *text = NULL;
	if (!*to.key)
		return NULL;
	offer_all(&to, p, kept, n);
	to.slips = to.n == 0;
	if (to.slips)
		offer_all(&to, p, kept, n);
	for (size_t i = 0; i < to.n; i++)
		text = text ? pool_printf(p, "%s, %s", text, to.places[i]) : to.places[i];
	return text;
}
