#include "unit.h"

#include "contest_random.h"

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

static bool is_ranked(const struct selection_line *line)
{
	return line->verdict == SELECTION_SELECTED || line->verdict == SELECTION_RESERVE;
}

/* What a line of the result says of the money, whatever the contest was like. */
static void check_grant(const struct contest *c, const struct selection_line *line)
{
	int64_t proposed = c->entries[line->entry].proposed.n;
	if (line->verdict != SELECTION_SELECTED) {
		assert_int_equal(line->granted.n, 0);
		assert_false(line->partial);
	} else if (!line->partial) {
		assert_int_equal(line->granted.n, proposed);
	} else {
		assert_in_range(line->granted.n, 1, proposed - 1);
		assert_true((double)line->granted.n * 10001 >= (double)proposed * c->rules.partial_min);
	}
}

static void money_and_number_are_never_passed(void **state)
{
	(void)state;
	size_t selected_in_all = 0, reserve_in_all = 0, partial_in_all = 0;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		contest_run(&c);
		int64_t sum = 0;
		int selected = 0, partial = 0;
		for (size_t i = 0; i < c.n; i++) {
			check_grant(&c, &c.lines[i]);
			sum += c.lines[i].granted.n;
			selected += c.lines[i].verdict == SELECTION_SELECTED;
			partial += c.lines[i].partial;
			reserve_in_all += c.lines[i].verdict == SELECTION_RESERVE;
			assert_int_equal(c.lines[i].running.n, sum);
		}
		assert_true(sum <= c.rules.budget.n);
		assert_true(c.rules.select_max == 0 || selected <= c.rules.select_max);
		/* A sum is given in part once, and takes all that is left. */
		assert_true(partial == 0 || (partial == 1 && c.rules.partial_min > 0 && sum == c.rules.budget.n));
		selected_in_all += (size_t)selected;
		partial_in_all += (size_t)partial;
		pool_release(&c.pool);
	}
	/* The contests are not such that nothing happens in them. */
	assert_true(selected_in_all > CONTESTS / 2 && reserve_in_all > CONTESTS / 2 && partial_in_all > CONTESTS / 100);
}

/* Those with a rank, in its order; then the others, none of whom came further than the one before. */
static void the_lines_stand_in_order_and_nobody_is_lost(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		contest_run(&c);
		bool seen[16] = {false};
		int rank = 0;
		for (size_t i = 0; i < c.n; i++) {
			const struct selection_line *line = &c.lines[i];
			assert_false(seen[line->entry]);
			seen[line->entry] = true;
			assert_int_equal(line->rank, is_ranked(line) ? ++rank : 0);
			assert_true(!is_ranked(line) || rank == (int)i + 1);
			if (i == 0)
				continue;
			int order = mean_cmp(line[-1].score, line->score);
			assert_true(order >= 0 || (is_ranked(&line[-1]) && !is_ranked(line)));
			assert_int_equal(line->tie != NULL, is_ranked(line) && order == 0);
		}
		pool_release(&c.pool);
	}
}

/* Every line of the call anew, for a firm that has a rank. */
static void check_lines(const struct contest *c, const struct selection_line *line)
{
	const struct selection_rules *rules = &c->rules;
	const struct selection_entry *entry = &c->entries[line->entry];
	for (size_t round = 0; round < rules->n_rounds; round++) {
		int judges = 0;
		for (size_t i = 0; i < entry->n_scores; i++)
			judges += entry->scores[i].round == (int)round;
		assert_true(judges >= 1 && judges >= rules->judges_min);
		assert_true(mean_reaches(selection_round_mean(rules, entry, round), rules->rounds[round].line));
	}
	for (size_t item = 0; item < rules->n_items; item++)
		assert_true(mean_reaches(selection_item_mean(rules, entry, item), rules->items[item].line));
	assert_true(mean_reaches(line->mean, rules->pass_line));
	int32_t bonus = rules->line_again == LINE_WITH_BONUS ? line->bonus : 0;
	int32_t penalty = rules->line_again == LINE_ONCE ? 0 : line->penalty;
	struct mean again = {line->mean.sum + (bonus - penalty) * line->mean.count, line->mean.count};
	assert_true(mean_reaches(again, rules->pass_line));
	assert_true(entry->placed != PLACED_OUT);
	assert_int_equal(entry->stopped_after, 0);
}

static void nobody_below_a_line_has_a_rank(void **state)
{
	(void)state;
	size_t placed_first = 0;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		contest_run(&c);
		for (size_t i = 0; i < c.n; i++)
			if (is_ranked(&c.lines[i])) {
				check_lines(&c, &c.lines[i]);
				placed_first += c.entries[c.lines[i].entry].placed == PLACED_FIRST;
			}
		pool_release(&c.pool);
	}
	assert_true(placed_first > CONTESTS / 50);
}

/* The lines with a rank in the order in which they are served. */
static size_t serving_order(const struct contest *c, const struct selection_line **ret)
{
	size_t n = 0;
	for (int turn = 0; turn < 2; turn++)
		for (size_t i = 0; i < c->n; i++)
			if (is_ranked(&c->lines[i]) && (c->entries[c->lines[i].entry].placed == PLACED_FIRST) == (turn == 0))
				ret[n++] = &c->lines[i];
	return n;
}

/* Selected, then reserve without a gap; and the first of the reserve would not have fitted, or stands behind a sum in part. */
static void the_reserve_stands_behind_the_selected_in_order(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		contest_run(&c);
		const struct selection_line *order[16];
		size_t n = serving_order(&c, order), selected = 0;
		int64_t given = 0;
		while (selected < n && order[selected]->verdict == SELECTION_SELECTED)
			given += order[selected++]->granted.n;
		for (size_t i = selected; i < n; i++)
			assert_int_equal(order[i]->reserve, i - selected + 1);
		if (selected < n && (selected == 0 || !order[selected - 1]->partial)) {
			bool place = c.rules.select_max == 0 || (int)selected < c.rules.select_max;
			int64_t left = c.rules.budget.n - given, wanted = c.entries[order[selected]->entry].proposed.n;
			assert_false(place && wanted <= left);
			assert_false(place && left > 0 && c.rules.partial_min == 1 && wanted / 10000 < left);
		}
		pool_release(&c.pool);
	}
}

static void more_money_never_drops_anybody(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		enum selection_verdict before[16], after[16];
		if (c.rules.budget.n > INT64_C(1000000000))
			c.rules.budget = won_of(0);
		contest_run(&c);
		for (size_t i = 0; i < c.n; i++)
			before[c.lines[i].entry] = c.lines[i].verdict;
		c.rules.budget.n += 4999999;
		contest_run(&c);
		for (size_t i = 0; i < c.n; i++)
			after[c.lines[i].entry] = c.lines[i].verdict;
		for (size_t i = 0; i < c.n; i++)
			assert_true(before[i] != SELECTION_SELECTED || after[i] == SELECTION_SELECTED);
		pool_release(&c.pool);
	}
}

/* Who goes on after a round is who was not stopped in it, and nobody stays behind one who is not better. */
static void who_goes_on_is_not_worse_than_who_does_not(void **state)
{
	(void)state;
	size_t cut = 0;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		contest_run(&c);
		for (size_t round = 0; round + 1 < c.rules.n_rounds; round++) {
			bool on[16] = {false};
			struct mean worst = {INT32_MAX, 1};
			size_t n = 0;
			selection_advance(&c.pool, &c.rules, c.entries, c.n, round, on);
			for (size_t i = 0; i < c.n; i++) {
				const struct selection_line *line = &c.lines[i];
				bool behind = line->round >= 0 && line->round <= (int)round;
				assert_int_equal(on[line->entry], !behind);
				if (on[line->entry] && mean_cmp(line->rounds[round], worst) < 0)
					worst = line->rounds[round];
				n += on[line->entry];
			}
			int32_t most = c.rules.rounds[round].advance_max;
			for (size_t i = 0; i < c.n && most > 0; i++) {
				const struct selection_line *line = &c.lines[i];
				if (line->round != (int)round || line->verdict != SELECTION_NOT_ADVANCED ||
					!mean_reaches(line->rounds[round], c.rules.rounds[round].line) || c.entries[line->entry].stopped_after > 0)
					continue;
				assert_true(n >= (size_t)most);
				assert_true(mean_cmp(line->rounds[round], worst) < 0);
				cut++;
			}
		}
		pool_release(&c.pool);
	}
	assert_true(cut > CONTESTS / 10);
}

/* Where no round lets only so many go on, whoever has no rank may as well not have applied. */
static void who_has_no_rank_changes_nothing_for_the_others(void **state)
{
	(void)state;
	size_t left_out = 0;
	for (uint64_t seed = 1; seed <= CONTESTS; seed++) {
		struct contest c = contest_random(seed);
		struct selection_line before[16];
		struct selection_entry ranked[16];
		size_t n = 0;
		bool cut = false;
		for (size_t i = 0; i < c.rules.n_rounds; i++)
			cut = cut || c.rules.rounds[i].advance_max > 0;
		contest_run(&c);
		for (size_t i = 0; i < c.n && is_ranked(&c.lines[i]) && !cut; i++, n++) {
			before[n] = c.lines[i];
			ranked[n] = c.entries[c.lines[i].entry];
		}
		left_out += cut ? 0 : c.n - n;
		c.entries = ranked;
		c.n = n;
		contest_run(&c);
		for (size_t i = 0; i < n; i++) {
			assert_int_equal(c.lines[i].entry, i);
			assert_int_equal(c.lines[i].verdict, before[i].verdict);
			assert_int_equal(c.lines[i].granted.n, before[i].granted.n);
			assert_int_equal(c.lines[i].reserve, before[i].reserve);
			assert_ptr_equal(c.lines[i].tie, before[i].tie);
		}
		pool_release(&c.pool);
	}
	assert_true(left_out > CONTESTS);
}

static int rank_of(const struct contest *c, size_t entry)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->lines[i].entry == entry)
			return c->lines[i].rank ? c->lines[i].rank : INT32_MAX;
	return -1;
}

/* Gives a point more on one item of a judge's scores in a round, where the item has room; false where it has not. */
static bool add_point(struct contest *c, size_t entry, size_t judge, uint64_t *seed)
{
	struct selection_entry *firm = &c->entries[entry];
	struct selection_items items = selection_items_of(&c->rules, (size_t)firm->scores[judge].round);
	size_t item = (size_t)random_below(seed, (int)items.n);
	if (firm->scores[judge].tenths[item] + 10 > c->rules.items[items.first + item].points * 10)
		return false;
	struct selection_score *scores = pool_alloc(&c->pool, firm->n_scores * sizeof *scores);
	memcpy(scores, firm->scores, firm->n_scores * sizeof *scores);
	int32_t *tenths = pool_alloc(&c->pool, items.n * sizeof *tenths);
	memcpy(tenths, firm->scores[judge].tenths, items.n * sizeof *tenths);
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
		if (!add_point(c, entry, judge, seed))
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
		cmocka_unit_test(nobody_below_a_line_has_a_rank),
		cmocka_unit_test(the_reserve_stands_behind_the_selected_in_order),
		cmocka_unit_test(more_money_never_drops_anybody),
		cmocka_unit_test(who_goes_on_is_not_worse_than_who_does_not),
		cmocka_unit_test(who_has_no_rank_changes_nothing_for_the_others),
		cmocka_unit_test(a_point_more_never_lowers_a_rank),
		cmocka_unit_test(what_is_read_back_gives_the_same_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
