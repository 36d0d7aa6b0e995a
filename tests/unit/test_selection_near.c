#include "unit.h"

#include "contest_made.h"
#include "contest_random.h"

static const struct selection_item whole[] = {{1, "전체", 100}};

static struct contest contest_of(struct selection_rules rules)
{
	rules.items = whole;
	rules.n_items = 1;
	return contest_new(rules);
}

static struct selection_nearness near_of(struct contest *c, const char *receipt)
{
	struct selection_nearness near;
	size_t i = 0;
	while (strcmp(c->entries[i].receipt, receipt) != 0)
		i++;
	selection_nearness(&c->pool, &c->rules, c->entries, c->n, 5, i, i + 1, &near);
	assert_int_equal(near.n, c->entries[i].n_scores);
	return near;
}

/* 0 stands for: no total changes it. */
static void assert_changes(struct contest *c, const char *receipt, const int32_t *wanted)
{
	struct selection_nearness near = near_of(c, receipt);
	for (size_t i = 0; i < near.n; i++)
		if (near.at[i].change != wanted[i] || near.at[i].possible != (wanted[i] != 0))
			fail_msg("%s, judge %zu: %d", receipt, i, near.at[i].change);
}

#define CHANGES(...) ((const int32_t[]){__VA_ARGS__})

static void the_pass_line_is_passed_by_as_little_as_it_needs(void **state)
{
	(void)state;
	struct contest c = contest_of((struct selection_rules){.pass_line = 600, .budget = {INT64_MAX}});
	add(&c, "below", 3, POINTS(60, 60, 58)); /* 2 points are missing */
	add(&c, "on", 2, POINTS(60, 60));
	add(&c, "above", 2, POINTS(70, 55)); /* 5 to spare: it falls with a half more */
	add(&c, "far", 2, POINTS(0, 30));    /* 90 are missing, and only one judge has that room */
	contest_run(&c);
	assert_changes(&c, "below", CHANGES(20, 20, 20));
	assert_changes(&c, "on", CHANGES(-5, -5));
	assert_changes(&c, "above", CHANGES(-55, -55));
	assert_changes(&c, "far", CHANGES(900, 0));
	pool_release(&c.pool);
}

static void a_total_that_is_left_out_must_move_past_the_others(void **state)
{
	(void)state;
	struct contest c = contest_of((struct selection_rules){.pass_line = 600, .trim_min = 3, .budget = {INT64_MAX}});
	add(&c, "A", 3, POINTS(40, 59, 80)); /* 59 counts */
	add(&c, "B", 3, POINTS(40, 50, 50));
	contest_run(&c);
	assert_changes(&c, "A", CHANGES(200, 10, 0));
	assert_changes(&c, "B", CHANGES(0, 0, 0)); /* two of them would have to move */
	pool_release(&c.pool);
}

static void the_place_of_another_is_passed(void **state)
{
	(void)state;
	struct contest c = contest_of((struct selection_rules){.ties = {TIE_SMALLER_FIRM}, .n_ties = 1, .select_max = 1,
		.budget = {INT64_MAX}});
	add(&c, "A", 2, POINTS(80, 80))->size = "micro";
	add(&c, "B", 2, POINTS(80, 70));
	contest_run(&c);
	assert_changes(&c, "A", CHANGES(-105, -105)); /* at equal means the smaller firm still stands first */
	assert_changes(&c, "B", CHANGES(105, 105));
	c.entries[0].size = "large";
	assert_changes(&c, "A", CHANGES(-100, -100));
	assert_changes(&c, "B", CHANGES(100, 100));
	pool_release(&c.pool);
}

static void money_decides_too(void **state)
{
	(void)state;
	struct contest c = contest_of((struct selection_rules){.budget = {30000000}});
	asks(add(&c, "A", 1, POINTS(90)), 20000000);
	asks(add(&c, "B", 1, POINTS(80)), 20000000);
	asks(add(&c, "C", 1, POINTS(70)), 10000000);
	asks(add(&c, "D", 1, POINTS(60)), 40000000);
	contest_run(&c);
	assert_changes(&c, "A", CHANGES(-105)); /* behind B, for receipts of equal means go by their numbers */
	assert_changes(&c, "B", CHANGES(105));
	assert_changes(&c, "C", CHANGES(105)); /* in front of B it fits beside A */
	assert_changes(&c, "D", CHANGES(0));
	c.rules.partial_min = 7500;
	assert_changes(&c, "D", CHANGES(305));
	pool_release(&c.pool);
}

static void a_place_in_the_next_round_is_passed(void **state)
{
	(void)state;
	static const struct selection_item items[] = {{1, "서면", 100}, {2, "발표", 100, .round = 1}};
	static const struct selection_round rounds[] = {{"written", 50, .advance_max = 1}, {"presentation", 50, .line = 500}};
	struct contest c = contest_new((struct selection_rules){
		.items = items, .n_items = 2, .rounds = rounds, .n_rounds = 2, .budget = {INT64_MAX}});
	add(&c, "A", 1, POINTS(90));
	scored(&c, 1, 1, POINTS(60));
	add(&c, "B", 1, POINTS(80));
	scored(&c, 1, 1, POINTS(40)); /* below the line of the second round */
	add(&c, "C", 1, POINTS(70));
	contest_run(&c);
	assert_changes(&c, "A", CHANGES(-105, -105)); /* equal to B, both would go on */
	assert_changes(&c, "B", CHANGES(0, 0));
	assert_changes(&c, "C", CHANGES(0)); /* it would go on, and was not scored there */
	pool_release(&c.pool);
}

static void who_was_placed_out_or_is_not_scored_can_not_be_helped(void **state)
{
	(void)state;
	struct contest c = contest_of((struct selection_rules){.judges_min = 2, .budget = {INT64_MAX}});
	add(&c, "A", 2, POINTS(90, 90))->placed = PLACED_OUT;
	add(&c, "B", 1, POINTS(90));
	add(&c, "C", 0, NULL);
	contest_run(&c);
	assert_changes(&c, "A", CHANGES(0, 0));
	assert_changes(&c, "B", CHANGES(0));
	assert_int_equal(near_of(&c, "C").n, 0);
	pool_release(&c.pool);
}

static bool is_selected(struct contest *c, size_t entry)
{
	contest_run(c);
	for (size_t i = 0; i < c->n; i++)
		if (c->lines[i].entry == entry)
			return c->lines[i].verdict == SELECTION_SELECTED;
	return false;
}

/* By holding the contest again for each total of one judge. */
static int32_t by_trying(struct contest *c, size_t entry, size_t score, int32_t step)
{
	struct selection_entry *firm = &c->entries[entry];
	struct selection_score *scores = pool_alloc(&c->pool, firm->n_scores * sizeof *scores), *changed = &scores[score];
	struct selection_items items = selection_items_of(&c->rules, (size_t)firm->scores[score].round);
	int32_t *tenths = pool_alloc(&c->pool, items.n * sizeof *tenths);
	const struct selection_score *kept = firm->scores;
	int32_t total = selection_total(&c->rules, &kept[score]), change = 0;
	bool selected = is_selected(c, entry);
	memcpy(scores, kept, firm->n_scores * sizeof *scores);
	changed->tenths = tenths;
	firm->scores = scores;
	for (int32_t by = step; change == 0 && by <= (selected ? total : 1000 - total); by += step) {
		int32_t signed_change = selected ? -by : by;
		tenths[0] = total + signed_change; /* the other items have none: the total is what counts */
		if (is_selected(c, entry) != selected)
			change = signed_change;
	}
	firm->scores = kept;
	return change;
}

/* Ties by items are left out, because trying changes an item, and the search the total alone. */
static void leave_out_items(struct contest *c)
{
	struct selection_item *items = pool_alloc(&c->pool, c->rules.n_items * sizeof *items);
	for (size_t i = 0; i < c->rules.n_items; i++) {
		items[i] = c->rules.items[i];
		items[i].line = 0;
	}
	c->rules.items = items;
	size_t n = 0;
	for (size_t i = 0; i < c->rules.n_ties; i++)
		if (c->rules.ties[i] != TIE_BIGGEST_ITEM && c->rules.ties[i] != TIE_ITEM_ORDER)
			c->rules.ties[n++] = c->rules.ties[i];
	c->rules.n_ties = n;
}

static void the_search_finds_what_trying_finds(void **state)
{
	(void)state;
	size_t up = 0, down = 0;
	for (uint64_t seed = 1; seed <= 4000; seed++) {
		struct contest c = contest_random(seed);
		uint64_t choice = seed;
		leave_out_items(&c);
		for (int tries = 0; c.n > 0 && tries < 2 && seed % 16; tries++) {
			size_t entry = (size_t)random_below(&choice, (int)c.n);
			struct selection_nearness near;
			if (c.entries[entry].n_scores == 0)
				continue;
			size_t score = (size_t)random_below(&choice, (int)c.entries[entry].n_scores);
			int32_t step = RANDOM_OF(&choice, 5, 5, 10, 50);
			selection_nearness(&c.pool, &c.rules, c.entries, c.n, step, entry, entry + 1, &near);
			assert_int_equal(near.selected, is_selected(&c, entry));
			for (size_t i = 0; i < near.n; i++)
				if (near.at[i].score == score)
					assert_int_equal(near.at[i].change, by_trying(&c, entry, score, step));
			up += near.at[0].change > 0;
			down += near.at[0].change < 0;
		}
		pool_release(&c.pool);
	}
	assert_true(up > 50 && down > 50);
}

static void all_at_once_is_each_by_itself(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= 300; seed++) {
		struct contest c = contest_random(seed);
		struct selection_nearness all[16], one;
		selection_nearness(&c.pool, &c.rules, c.entries, c.n, 5, 0, c.n, all);
		for (size_t i = 0; i < c.n; i++) {
			selection_nearness(&c.pool, &c.rules, c.entries, c.n, 5, i, i + 1, &one);
			assert_int_equal(all[i].selected, one.selected);
			assert_int_equal(all[i].n, one.n);
			for (size_t k = 0; k < one.n; k++)
				assert_int_equal(all[i].at[k].change, one.at[k].change);
		}
		pool_release(&c.pool);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_pass_line_is_passed_by_as_little_as_it_needs),
		cmocka_unit_test(a_total_that_is_left_out_must_move_past_the_others),
		cmocka_unit_test(the_place_of_another_is_passed),
		cmocka_unit_test(money_decides_too),
		cmocka_unit_test(a_place_in_the_next_round_is_passed),
		cmocka_unit_test(who_was_placed_out_or_is_not_scored_can_not_be_helped),
		cmocka_unit_test(the_search_finds_what_trying_finds),
		cmocka_unit_test(all_at_once_is_each_by_itself),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
