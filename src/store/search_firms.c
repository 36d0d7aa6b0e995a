#include "ppuri/store/search.h"

#include "search.h"

#include "ppuri/name_search.h"
#include "ppuri/text.h"

#include <string.h>

struct looking {
	const struct name_pattern *pattern;
	struct pool *p;
	struct name_hits hits;
};

/* From the place in its block to the id: a place is too small for ids over four thousand million, which no office has. */
static void place_hits(struct name_hits *hits, size_t from, int64_t first)
{
	if (first > UINT32_MAX - SEARCH_ROWS)
		bug("a firm has the id %lld", (long long)first);
	for (size_t i = from; i < hits->n; i++)
		hits->at[i].at += (uint32_t)first;
}

static void look_at_names(void *arg, const struct search_part *part)
{
	struct looking *looking = arg;
	size_t from = looking->hits.n;
	name_scan(looking->pattern, part->bytes, part->n, looking->p, &looking->hits);
	place_hits(&looking->hits, from, part->first);
}

static void look_at_numbers(void *arg, const struct search_part *part)
{
	struct looking *looking = arg;
	size_t from = looking->hits.n;
	name_scan_numbers(looking->pattern, part->bytes, part->n, looking->p, &looking->hits);
	place_hits(&looking->hits, from, part->first);
}

/* A firm may be found by its name and by its number. Both lists go by id. */
static struct name_hits merged(struct pool *p, const struct name_hits *a, const struct name_hits *b)
{
	struct name_hits all = {.room = a->n + b->n};
	if (!a->n || !b->n)
		return a->n ? *a : *b;
	all.at = pool_alloc(p, all.room * sizeof *all.at);
	for (size_t i = 0, k = 0; i < a->n || k < b->n;) {
		const struct name_hit *next = k == b->n || (i < a->n && a->at[i].at <= b->at[k].at) ? &a->at[i++] : &b->at[k++];
		if (!all.n || all.at[all.n - 1].at != next->at)
			all.at[all.n++] = *next;
		else if (next->fit < all.at[all.n - 1].fit)
			all.at[all.n - 1] = *next;
	}
	return all;
}

#define RESTS 256
static size_t rank(const struct name_hit *hit)
{
	return (size_t)hit->fit * RESTS + hit->rest;
}

/* The best first, and of the same kind by id, as they come: counted into their places, for a broad search finds many. */
static struct search_ids in_order(struct pool *p, const struct name_hits *hits, size_t most)
{
	size_t place[NAME_FITS * RESTS + 1] = {0};
	size_t n = hits->n < most ? hits->n : most;
	struct search_ids ids = {.n = n, .room = n, .all = hits->n};
	ids.at = pool_alloc(p, (n + 1) * sizeof *ids.at);
	for (size_t i = 0; i < hits->n; i++)
		place[rank(&hits->at[i]) + 1]++;
	for (size_t r = 0; r < NAME_FITS * RESTS; r++)
		place[r + 1] += place[r];
	for (size_t i = 0; i < hits->n; i++) {
		size_t *next = &place[rank(&hits->at[i])];
		if (*next < n)
			ids.at[(*next)++] = hits->at[i].at;
	}
	return ids;
}

static bool find(struct db *db, struct pool *p, const char *typed, size_t most, struct search_ids *ret, struct err *e)
{
	struct name_pattern pattern = name_pattern_of(p, typed);
	struct looking names = {.pattern = &pattern, .p = p}, numbers = names;
	bool done = !pattern.n || (search_each(db, SEARCH_NAMES, look_at_names, &names, e) &&
							   (!pattern.digits || search_each(db, SEARCH_NUMBERS, look_at_numbers, &numbers, e)));
	search_unmap(db);
	if (!done)
		return false;
	struct name_hits hits = merged(p, &names.hits, &numbers.hits);
	*ret = in_order(p, &hits, most);
	return true;
}

bool search_firms(struct db *db, struct pool *p, const char *typed, size_t most, struct search_ids *ret, struct err *e)
{
	struct search_ids ids;
	if (!find(db, p, typed, most, &ids, e))
		return false;
	const char *meant = text_hangul(p, typed);
	if (!ids.all && strcmp(meant, typed) != 0 && !find(db, p, meant, most, &ids, e))
		return false;
	*ret = ids;
	return true;
}
