/* A selection in processor time: reading its input, ranking, writing the result; and how near each judge came. Prints a line of
 * figures for bench/selection.sh, which holds the same contest elsewhere. */
#include "ppuri/selection.h"
#include "ppuri/vocabulary.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ITEMS = 10, JUDGES = 7, TIMES = 9 };

static _Noreturn void stop(const char *what)
{
	fprintf(stderr, "selection: %s\n", what);
	exit(1);
}

static double processor_seconds(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* Three in four go on from each round, and the money lasts for half of those. */
static struct selection_rules rules_of(struct pool *p, size_t n, size_t rounds)
{
	static const int32_t weights[][SELECTION_ROUNDS_MAX] = {{100}, {40, 60}, {20, 30, 50}};
	struct selection_item *items = pool_alloc(p, rounds * ITEMS * sizeof *items);
	struct selection_round *at = pool_alloc(p, rounds * sizeof *at);
	for (size_t i = 0; i < rounds * ITEMS; i++)
		items[i] = (struct selection_item){
			.no = (int)i + 1, .name = pool_printf(p, "항목 %zu", i + 1), .points = 10, .round = (int)(i / ITEMS)};
	for (size_t i = 0; i < rounds; i++)
		at[i] = (struct selection_round){.kind = ROUNDS.terms[i].code, .weight = weights[rounds - 1][i], .line = 400,
			.advance_max = i + 1 < rounds ? (int)(n * 3 / 4) : 0};
	return (struct selection_rules){.items = items, .n_items = rounds * ITEMS, .rounds = at, .n_rounds = rounds,
		.pass_line = 600, .trim_min = 5, .ties = {TIE_BIGGEST_ITEM, TIE_ITEM_ORDER, TIE_EARLIER_RECEIPT}, .n_ties = 3,
		.bonus_max = 50, .budget = {(int64_t)n * 20000000 / 3}};
}

static void score(struct pool *p, struct selection_entry *entry, size_t rounds, uint32_t *seed)
{
	struct selection_score *scores = pool_alloc(p, rounds * JUDGES * sizeof *scores);
	for (size_t i = 0; i < rounds * JUDGES; i++) {
		int32_t *tenths = pool_alloc(p, ITEMS * sizeof *tenths);
		for (size_t k = 0; k < ITEMS; k++)
			tenths[k] = 40 + (int32_t)(next(seed) % 13) * 5;
		scores[i] = (struct selection_score){pool_printf(p, "judge%zu", i % JUDGES), (int)(i / JUDGES), tenths};
	}
	entry->scores = scores;
	entry->n_scores = rounds * JUDGES;
}

static struct selection_entry *entries_of(struct pool *p, size_t n, size_t rounds)
{
	struct selection_entry *entries = pool_alloc(p, n * sizeof *entries);
	uint32_t seed = 20240304;
	for (size_t i = 0; i < n; i++) {
		entries[i] = (struct selection_entry){.receipt = pool_printf(p, "2024-금형-%04zu", i + 1), .biz_no = "0008100047",
			.received = "2024-03-04 09:00:00", .size = "small", .asked = {20000000}, .proposed = {20000000},
			.bonus = (int32_t)(next(&seed) % 3) * 10};
		score(p, &entries[i], rounds, &seed);
	}
	return entries;
}

static int by_time(const void *left, const void *right)
{
	const double *a = left, *b = right;
	return (*a > *b) - (*a < *b);
}

static double median(double *times)
{
	qsort(times, TIMES, sizeof *times, by_time);
	return times[TIMES / 2] * 1000;
}

/* From the bytes of the input to those of the result. */
static void hold(const struct buf *input, struct buf *ret_result, double *ret_reading, double *ret_ranking, double *ret_writing)
{
	struct pool p = {0};
	struct err e = {0};
	struct selection_rules rules;
	struct selection_entry *entries;
	size_t n;
	double begin = processor_seconds();
	if (!selection_input_read(&p, buf_text(input), input->n, &rules, &entries, &n, &e))
		stop(e.text);
	double read = processor_seconds();
	struct selection_line *lines = pool_alloc(&p, n * sizeof *lines);
	selection_run(&p, &rules, entries, n, lines);
	double ranked = processor_seconds();
	buf_clear(ret_result);
	selection_result_json(ret_result, &rules, entries, lines, n);
	*ret_reading = read - begin;
	*ret_ranking = ranked - read;
	*ret_writing = processor_seconds() - ranked;
	pool_release(&p);
}

static double near_all(const struct selection_rules *rules, const struct selection_entry *entries, size_t n)
{
	struct pool p = {0};
	struct selection_nearness *near = pool_alloc(&p, n * sizeof *near);
	double begin = processor_seconds();
	selection_nearness(&p, rules, entries, n, 5, 0, n, near);
	double seconds = processor_seconds() - begin;
	pool_release(&p);
	return seconds;
}

static void save(const char *path, const struct buf *bytes)
{
	FILE *f = fopen(path, "w");
	if (!f || fwrite(bytes->at, 1, bytes->n, f) != bytes->n || fclose(f) != 0)
		stop(path);
}

/* selection APPLICATIONS ROUNDS INPUT RESULT: writes the contest and its result to the two files. */
int main(int argc, char **argv)
{
	struct pool p = {0};
	struct buf input = {0}, result = {0};
	double reading[TIMES], ranking[TIMES], writing[TIMES], near[TIMES];
	if (argc != 5)
		stop("usage: selection APPLICATIONS ROUNDS INPUT RESULT");
	size_t n = strtoul(argv[1], NULL, 10), rounds = strtoul(argv[2], NULL, 10);
	if (n < 1 || rounds < 1 || rounds > SELECTION_ROUNDS_MAX)
		stop("at least one application and 1 to 3 rounds");
	struct selection_rules rules = rules_of(&p, n, rounds);
	struct selection_entry *entries = entries_of(&p, n, rounds);
	selection_input_json(&input, "2024-금형", &rules, entries, n);
	for (int i = 0; i < TIMES; i++) {
		hold(&input, &result, &reading[i], &ranking[i], &writing[i]);
		near[i] = near_all(&rules, entries, n);
	}
	printf("%.1f %.1f %.1f %.1f\n", median(reading), median(ranking), median(writing), median(near));
	save(argv[3], &input);
	save(argv[4], &result);
	buf_release(&input);
	buf_release(&result);
	pool_release(&p);
	return 0;
}
