/* The others of a contest seen from one entry. Lines sift each entry by itself, so all depends on the cuts: who goes on from a round
 * with a cut are the first so many of those in it, and one entry moves that end by one place at most. So there are few fields of
 * others, however many entries are asked about, and each is put in order once. */
#include "selection_field.h"

#include "scoring.h"

#include <stdlib.h>
#include <string.h>

/* Those who come into a round and pass its lines, the highest mean of it first. Of the last round: those who pass every line, in the
 * order in which they are served. */
struct others {
	size_t round;
	size_t *at;
	size_t n;
	size_t *place;  /* of each entry: its place; n: it is not among them */
	size_t *behind; /* of each place: the first one with a lower mean */
	wide *before;   /* of the last round: what those before each place get, and behind the last all of them */
	struct next_list {
		struct next {
			size_t first; /* so many of the first go on */
			struct others *others;
		} *at;
		size_t n, room;
	} next;
};

struct field {
	struct pool *p;
	struct contest *contest;
	struct standing *unchanged; /* the standing of each entry before anything of it was changed */
	struct others *all;
};

static bool is_last(const struct field *field, size_t round)
{
	return round + 1 == field->contest->rules->n_rounds;
}

void field_settle(const struct field *field, size_t entry)
{
	struct standing *standing = &field->contest->standings[entry];
	standing->verdict = SELECTION_SELECTED;
	standing->round = -1;
	standing->reached = 0;
	for (size_t round = 0; round < field->contest->rules->n_rounds; round++)
		if (standing->verdict == SELECTION_SELECTED)
			contest_sift(field->contest, entry, round);
}

/* Lines of the whole are looked at in the last round. */
static bool passes_lines(const struct field *field, size_t entry, size_t round)
{
	const struct standing *standing = &field->contest->standings[entry];
	if (standing->verdict == SELECTION_SELECTED)
		return true;
	return standing->round < 0 ? !is_last(field, round) : (size_t)standing->round > round;
}

struct order {
	const struct contest *contest;
	size_t round;
};

static int by_mean(const void *left, const void *right, void *context)
{
	const struct order *order = context;
	const struct standing *standings = order->contest->standings;
	return mean_cmp(standings[*(const size_t *)right].rounds[order->round], standings[*(const size_t *)left].rounds[order->round]);
}

static bool is_served_before(const struct contest *contest, size_t a, size_t b)
{
	bool first = contest->entries[a].placed == PLACED_FIRST, other_first = contest->entries[b].placed == PLACED_FIRST;
	const char *tie;
	return first != other_first ? first : contest_cmp(contest, a, b, &tie) < 0;
}

static int by_service(const void *left, const void *right, void *context)
{
	const struct order *order = context;
	size_t a = *(const size_t *)left, b = *(const size_t *)right;
	if (a == b)
		return 0;
	return is_served_before(order->contest, a, b) ? -1 : 1;
}

/* Who goes on from where. */
static void note_ends(const struct field *field, struct others *others)
{
	const struct standing *standings = field->contest->standings;
	others->behind = pool_alloc(field->p, others->n * sizeof *others->behind);
	for (size_t i = others->n; i-- > 0;) {
		bool equal = i + 1 < others->n && mean_cmp(standings[others->at[i]].rounds[others->round],
												   standings[others->at[i + 1]].rounds[others->round]) == 0;
		others->behind[i] = equal ? others->behind[i + 1] : i + 1;
	}
}

static void add_up(const struct field *field, struct others *others)
{
	others->before = pool_alloc(field->p, (others->n + 1) * sizeof *others->before);
	for (size_t i = 0; i < others->n; i++)
		others->before[i + 1] = others->before[i] + field->contest->entries[others->at[i]].proposed.n;
}

static struct others *others_of(const struct field *field, size_t round, const size_t *from, size_t n)
{
	struct others *others = pool_alloc(field->p, sizeof *others);
	struct order order = {field->contest, round};
	others->round = round;
	others->at = pool_alloc(field->p, n * sizeof *others->at);
	for (size_t i = 0; i < n; i++)
		if (passes_lines(field, from[i], round))
			others->at[others->n++] = from[i];
	if (others->n)
		qsort_r(others->at, others->n, sizeof *others->at, is_last(field, round) ? by_service : by_mean, &order);
	others->place = pool_alloc(field->p, field->contest->n * sizeof *others->place);
	for (size_t i = 0; i < field->contest->n; i++)
		others->place[i] = others->n;
	for (size_t i = 0; i < others->n; i++)
		others->place[others->at[i]] = i;
	if (is_last(field, round))
		add_up(field, others);
	else
		note_ends(field, others);
	return others;
}

struct field *field_make(struct pool *p, struct contest *contest)
{
	struct field *field = pool_alloc(p, sizeof *field);
	size_t *everybody = pool_alloc(p, contest->n * sizeof *everybody);
	*field = (struct field){.p = p, .contest = contest};
	for (size_t i = 0; i < contest->n; i++) {
		everybody[i] = i;
		field_settle(field, i);
	}
	field->unchanged = pool_alloc(p, contest->n * sizeof *field->unchanged);
	if (contest->n)
		memcpy(field->unchanged, contest->standings, contest->n * sizeof *field->unchanged);
	field->all = others_of(field, 0, everybody, contest->n);
	return field;
}

/* They are put in order with the entry in hand as it was, for others may be asked about later. */
static struct others *next_of(const struct field *field, struct others *others, size_t first, size_t entry)
{
	for (size_t i = 0; i < others->next.n; i++)
		if (others->next.at[i].first == first)
			return others->next.at[i].others;
	struct standing changed = field->contest->standings[entry];
	field->contest->standings[entry] = field->unchanged[entry];
	struct others *next = others_of(field, others->round + 1, others->at, first);
	field->contest->standings[entry] = changed;
	*POOL_PUSH(field->p, &others->next) = (struct next){first, next};
	return next;
}

static size_t n_without(const struct others *others, size_t entry)
{
	return others->n - (others->place[entry] < others->n);
}

/* Where the i-th stands when the entry is left out. */
static size_t place_without(const struct others *others, size_t entry, size_t i)
{
	return i + (others->place[entry] <= i);
}

/* Whether it goes on, and beside whom. A cut is the mean of the last who goes on, of the others or its own; between two of the others
 * there is nobody else, so its own leaves as many of them as that of the next higher one. */
static bool goes_on(const struct field *field, struct others *others, size_t entry, struct others **ret)
{
	const struct standing *standings = field->contest->standings;
	size_t most = (size_t)field->contest->rules->rounds[others->round].advance_max, first = others->n;
	if (most > 0 && n_without(others, entry) >= most) {
		size_t last = place_without(others, entry, most - 1);
		int order = mean_cmp(standings[entry].rounds[others->round], standings[others->at[last]].rounds[others->round]);
		if (order < 0)
			return false;
		first = order == 0 ? others->behind[last] : most == 1 ? 0 : others->behind[place_without(others, entry, most - 2)];
	}
	*ret = next_of(field, others, first, entry);
	return true;
}

/* Those in the round with it, by way of all the rounds before; NULL if it does not come there. */
static struct others *others_in(const struct field *field, size_t entry, size_t round)
{
	struct others *others = field->all;
	while (others->round < round)
		if (!passes_lines(field, entry, others->round) || !goes_on(field, others, entry, &others))
			return NULL;
	return others;
}

bool field_reaches(const struct field *field, size_t entry, size_t round)
{
	return others_in(field, entry, round) != NULL;
}

/* How many of the others are served before it. */
static size_t served_before(const struct field *field, const struct others *others, size_t entry)
{
	size_t low = 0, high = n_without(others, entry);
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (is_served_before(field->contest, others->at[place_without(others, entry, middle)], entry))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* As selection_run gives the money: all who are served before it must fit. */
bool field_selects(const struct field *field, size_t entry)
{
	const struct selection_rules *rules = field->contest->rules;
	const size_t last = rules->n_rounds - 1;
	const struct others *others = passes_lines(field, entry, last) ? others_in(field, entry, last) : NULL;
	if (!others)
		return false;
	size_t n = served_before(field, others, entry);
	int64_t sum = field->contest->entries[entry].proposed.n;
	bool among = others->place[entry] < n;
	wide given = others->before[n + among] - (among ? sum : 0);
	if (given > rules->budget.n || (rules->select_max > 0 && n >= (size_t)rules->select_max))
		return false;
	int64_t left = (int64_t)(rules->budget.n - given);
	return sum <= left || contest_takes_rest(rules, sum, left);
}
