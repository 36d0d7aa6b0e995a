#include "ppuri/store/search.h"

#include "search.h"

#include "ppuri/name_search.h"
#include "ppuri/text.h"

#include <string.h>

/* The best of those found so far, and how many there are in all. What is worse than enough of those before is only counted: a broad search
 * has a hit in each third name. */
struct best {
	size_t most;
	struct name_hits hits; /* by id, as they come */
	size_t all;
	size_t of_rank[NAME_RANKS];
	size_t limit;  /* hits of this rank and worse ones are no longer needed */
	size_t within; /* how many better ones there are: fewer than wanted */
};

struct looking {
	const struct name_pattern *pattern;
	struct pool *p;
	struct best *best;
	struct name_hits here;  /* of the part in hand */
	struct name_hits named; /* by their names, until their numbers are looked at */
	size_t next;            /* of these */
};

static void keep(struct looking *looking, struct name_hit hit)
{
	struct best *best = looking->best;
	size_t rank = name_rank(hit);
	if (rank >= best->limit)
		return;
	*POOL_PUSH(looking->p, &best->hits) = hit;
	best->of_rank[rank]++;
	best->within++;
	while (best->within >= best->most && best->limit > 0)
		best->within -= best->of_rank[--best->limit];
}

/* From the place in its block to the id: a place is too small for ids over four thousand million, which no office has. */
static void place_hits(struct name_hits *hits, size_t from, int64_t first)
{
	if (first > UINT32_MAX - SEARCH_FIRMS)
		bug("a firm has the id %lld", (long long)first);
	for (size_t i = from; i < hits->n; i++)
		hits->at[i].at += (uint32_t)first;
}

static void look_at_names(void *arg, const struct search_part *part)
{
	struct looking *looking = arg;
	looking->here.n = looking->here.all = 0;
	looking->here.dropped = NAME_RANKS - looking->best->limit;
	name_scan(looking->pattern, part->bytes, part->n, looking->p, &looking->here);
	place_hits(&looking->here, 0, part->first);
	looking->best->all += looking->here.all;
	for (size_t i = 0; i < looking->here.n; i++)
		keep(looking, looking->here.at[i]);
}

/* Digits may be in a number too. */
static void note_names(void *arg, const struct search_part *part)
{
	struct looking *looking = arg;
	size_t from = looking->named.n;
	name_scan(looking->pattern, part->bytes, part->n, looking->p, &looking->named);
	place_hits(&looking->named, from, part->first);
}

static bool is_named(const struct looking *looking, int64_t before)
{
	return looking->next < looking->named.n && looking->named.at[looking->next].at < before;
}

static void keep_named(struct looking *looking, int64_t before)
{
	for (; is_named(looking, before); looking->next++) {
		looking->best->all++;
		keep(looking, looking->named.at[looking->next]);
	}
}

/* A firm that is found by its name and by its number counts once, by what fits better. Both lists go by id. */
static void keep_merged(struct looking *looking)
{
	for (size_t i = 0; i < looking->here.n; i++) {
		struct name_hit hit = looking->here.at[i];
		keep_named(looking, hit.at);
		if (is_named(looking, (int64_t)hit.at + 1)) {
			struct name_hit named = looking->named.at[looking->next++];
			hit = named.fit < hit.fit ? named : hit;
		}
		keep(looking, hit);
	}
}

/* With no firm among them that was found by its name, numbers that are worse than needed are only counted. */
static void look_at_numbers(void *arg, const struct search_part *part)
{
	struct looking *looking = arg;
	bool named = is_named(looking, part->first + SEARCH_FIRMS);
	looking->here.n = looking->here.all = 0;
	looking->here.dropped = named ? 0 : NAME_RANKS - looking->best->limit;
	name_scan_numbers(looking->pattern, part->bytes, part->n, looking->p, &looking->here);
	place_hits(&looking->here, 0, part->first);
	keep_merged(looking);
	looking->best->all += looking->here.all;
}

/* The best first, and of the same rank by id, as they come. */
static struct search_ids in_order(struct pool *p, const struct best *best)
{
	size_t place[NAME_RANKS + 1] = {0};
	size_t n = best->hits.n < best->most ? best->hits.n : best->most;
	struct search_ids ids = {.n = n, .room = n, .all = best->all};
	ids.at = pool_alloc(p, (n + 1) * sizeof *ids.at);
	for (size_t rank = 0; rank < NAME_RANKS; rank++)
		place[rank + 1] = place[rank] + best->of_rank[rank];
	for (size_t i = 0; i < best->hits.n; i++) {
		size_t *next = &place[name_rank(best->hits.at[i])];
		if (*next < n)
			ids.at[(*next)++] = best->hits.at[i].at;
	}
	return ids;
}

static bool look(struct db *db, struct looking *looking, struct err *e)
{
	if (!looking->pattern->digits)
		return search_each(db, SEARCH_NAMES, look_at_names, looking, e);
	if (!search_each(db, SEARCH_NAMES, note_names, looking, e) || !search_each(db, SEARCH_NUMBERS, look_at_numbers, looking, e))
		return false;
	keep_named(looking, INT64_MAX);
	return true;
}

static bool find(struct db *db, struct pool *p, const char *typed, size_t most, struct search_ids *ret, struct err *e)
{
	struct name_pattern pattern = name_pattern_of(p, typed);
	struct best best = {.most = most, .limit = NAME_RANKS};
	struct looking looking = {.pattern = &pattern, .p = p, .best = &best};
	if (pattern.n && !look(db, &looking, e))
		return false;
	*ret = in_order(p, &best);
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
