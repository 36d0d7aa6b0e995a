#include "unit.h"

#include "contest.h"

enum { CONTESTS = 3000 };

static void shuffle(struct contest *c, uint64_t *seed)
{
	for (size_t i = c->n; i > 1; i--) {
		size_t k = (size_t)random_below(seed, (int)i);
		struct selection_entry kept = c->entries[i - 1];
		c->entries[i - 1] = c->entries[k];
		c->entries[k] = kept;
	}
}

static void reverse_scores(struct contest *c)
{
	for (size_t i = 0; i < c->n; i++) {
		struct selection_entry *entry = &c->entries[i];
		struct selection_score *scores = pool_alloc(&c->pool, entry->n_scores * sizeof *scores);
		for (size_t judge = 0; judge < entry->n_scores; judge++)
			scores[judge] = entry->scores[entry->n_scores - 1 - judge];
		entry->scores = scores;
	}
}

static void the_order_of_entry_never_changes_a_byte(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		const char *input = contest_input(&c), *result = contest_result(&c);
		uint64_t order = seed;
		shuffle(&c, &order);
		reverse_scores(&c);
		assert_string_equal(contest_input(&c), input);
		assert_string_equal(contest_result(&c), result);
		pool_release(&c.pool);
	}
}

static void money_and_number_are_never_passed(void **state)
{
	(void)state;
	size_t selected_in_all = 0, reserve_in_all = 0;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		contest_run(&c);
		int64_t sum = 0;
		int selected = 0;
		for (size_t i = 0; i < c.n; i++) {
			sum += c.lines[i].granted.n;
			selected += c.lines[i].verdict == SELECTION_SELECTED;
			reserve_in_all += c.lines[i].verdict == SELECTION_RESERVE;
			assert_int_equal(c.lines[i].running.n, sum);
			assert_int_equal(c.lines[i].granted.n,
				c.lines[i].verdict == SELECTION_SELECTED ? c.entries[c.lines[i].entry].asked.n : 0);
		}
		assert_true(sum <= c.rules.budget.n);
		assert_true(c.rules.select_max == 0 || selected <= c.rules.select_max);
		selected_in_all += (size_t)selected;
		pool_release(&c.pool);
	}
	/* The contests are not such that nothing happens in them. */
	assert_true(selected_in_all > CONTESTS / 2 && reserve_in_all > CONTESTS / 2);
}

/* Selected, then reserve, then below the line, then unscored; ranks and places without a gap. */
static void the_lines_stand_in_order_and_nobody_is_lost(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		contest_run(&c);
		bool seen[16] = {false};
		int rank = 0, reserve = 0;
		for (size_t i = 0; i < c.n; i++) {
			const struct selection_line *line = &c.lines[i];
			assert_false(seen[line->entry]);
			seen[line->entry] = true;
			bool ranked = line->verdict == SELECTION_SELECTED || line->verdict == SELECTION_RESERVE;
			assert_int_equal(line->rank, ranked ? ++rank : 0);
			assert_int_equal(line->reserve, line->verdict == SELECTION_RESERVE ? ++reserve : 0);
			assert_int_equal(ranked, mean_reaches(line->mean, c.rules.pass_line));
			assert_int_equal(line->verdict == SELECTION_UNSCORED, c.entries[line->entry].n_scores == 0);
			if (i > 0) {
				int order = mean_cmp(line[-1].score, line->score);
				assert_true(order >= 0);
				assert_int_equal(line->tie != NULL, ranked && order == 0);
			}
		}
		pool_release(&c.pool);
	}
}

/* The first of the reserve would have been selected if number and money had lasted. */
static void whoever_fits_is_selected(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		contest_run(&c);
		for (size_t i = 0; i < c.n; i++) {
			if (c.lines[i].reserve != 1)
				continue;
			bool place = c.rules.select_max == 0 || c.lines[i].rank <= c.rules.select_max;
			bool money = c.lines[i].running.n + c.entries[c.lines[i].entry].asked.n <= c.rules.budget.n;
			assert_false(place && money);
		}
		pool_release(&c.pool);
	}
}

static int rank_of(const struct contest *c, size_t entry)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->lines[i].entry == entry)
			return c->lines[i].rank ? c->lines[i].rank : INT32_MAX;
	return -1;
}

/* Gives one judge a point more on one item, where the item has room; false where it has not. */
static bool add_point(struct contest *c, size_t entry, size_t judge, size_t item)
{
	struct selection_entry *firm = &c->entries[entry];
	if (firm->scores[judge].tenths[item] + 10 > c->rules.items[item].points * 10)
		return false;
	struct selection_score *scores = pool_alloc(&c->pool, firm->n_scores * sizeof *scores);
	memcpy(scores, firm->scores, firm->n_scores * sizeof *scores);
	int32_t *tenths = pool_alloc(&c->pool, c->rules.n_items * sizeof *tenths);
	memcpy(tenths, firm->scores[judge].tenths, c->rules.n_items * sizeof *tenths);
	tenths[item] += 10;
	scores[judge].tenths = tenths;
	firm->scores = scores;
	return true;
}

/* Returns how many points were added to one firm of the contest, one after the other; no rank may fall. */
static size_t add_points(struct contest *c, uint64_t *seed)
{
	size_t added = 0;
	size_t entry = (size_t)random_below(seed, (int)c->n);
	contest_run(c);
	for (int k = 0; c->entries[entry].n_scores > 0 && k < 10; k++) {
		int before = rank_of(c, entry);
		size_t judge = (size_t)random_below(seed, (int)c->entries[entry].n_scores);
		size_t item = (size_t)random_below(seed, (int)c->rules.n_items);
		if (!add_point(c, entry, judge, item))
			continue;
		contest_run(c);
		assert_true(rank_of(c, entry) <= before);
		added++;
	}
	return added;
}

static void a_point_more_never_lowers_a_rank(void **state)
{
	(void)state;
	size_t added = 0;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		uint64_t choice = seed;
		if (seed % 2)
			c.rules.trim_min = 0; /* holds with a trim as well: the trimmed mean does not fall either */
		if (c.n > 0)
			added += add_points(&c, &choice);
		pool_release(&c.pool);
	}
	assert_true(added > CONTESTS);
}

static void what_is_read_back_gives_the_same_bytes(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed), again = {0};
		struct err e = {0};
		const char *input = contest_input(&c), *result = contest_result(&c);
		if (!selection_input_read(&again.pool, input, strlen(input), &again.rules, &again.entries, &again.n, &e))
			fail_msg("%s %s\n%s", e.text, e.hint, input);
		assert_string_equal(contest_input(&again), input);
		assert_string_equal(contest_result(&again), result);
		pool_release(&c.pool);
		pool_release(&again.pool);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_order_of_entry_never_changes_a_byte),
		cmocka_unit_test(money_and_number_are_never_passed),
		cmocka_unit_test(the_lines_stand_in_order_and_nobody_is_lost),
		cmocka_unit_test(whoever_fits_is_selected),
		cmocka_unit_test(a_point_more_never_lowers_a_rank),
		cmocka_unit_test(what_is_read_back_gives_the_same_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
