#include "unit.h"

#include "contest_made.h"

static const struct selection_item whole[] = {{1, "전체", 100}};

static struct contest contest_of(struct selection_rules rules)
{
	if (!rules.items) {
		rules.items = whole;
		rules.n_items = 1;
	}
	if (rules.budget.n == 0)
		rules.budget = won_of(INT64_MAX);
	return contest_new(rules);
}

static void an_item_below_its_line_ends_it_whatever_the_mean(void **state)
{
	(void)state;
	static const struct selection_item items[] = {{1, "목표", 40, .line = 240}, {2, "계획", 60}};
	struct contest c = contest_of((struct selection_rules){.items = items, .n_items = 2, .pass_line = 600, .trim_min = 3});
	add(&c, "on", 3, POINTS(24, 60, 24, 60, 24, 60));
	add(&c, "below", 3, POINTS(24, 60, 24, 60, 23, 60)); /* 23.67 of 24 */
	/* The mean of an item is over all: the trim, by totals, would leave the middle one with 30. */
	add(&c, "trimmed", 3, POINTS(0, 60, 30, 60, 40, 60));
	add(&c, "both", 1, POINTS(23, 30)); /* below the pass line as well: that is said */
	contest_run(&c);
	assert_line(&c, "on", SELECTION_SELECTED, 1, 0, 10000000);
	assert_out(&c, "below", SELECTION_ITEM_BELOW_LINE, 1);
	assert_out(&c, "trimmed", SELECTION_ITEM_BELOW_LINE, 1);
	assert_out(&c, "both", SELECTION_BELOW_LINE, 0);
	assert_order(&c, "on trimmed below both");
	pool_release(&c.pool);
}

static void an_item_below_its_line_ends_it_in_its_round(void **state)
{
	(void)state;
	static const struct selection_item items[] = {
		{1, "목표", 40, .line = 200}, {2, "계획", 60}, {3, "발표", 100, .round = 1}};
	static const struct selection_round rounds[] = {{"written", 50, .advance_max = 1}, {"presentation", 50}};
	struct contest c = contest_of((struct selection_rules){.items = items, .n_items = 3, .rounds = rounds, .n_rounds = 2});
	add(&c, "A", 1, POINTS(19, 60));
	scored(&c, 1, 1, POINTS(100));
	add(&c, "B", 1, POINTS(20, 20)); /* takes the one place, which A, the better, does not hold */
	scored(&c, 1, 1, POINTS(10));
	contest_run(&c);
	assert_out(&c, "A", SELECTION_ITEM_BELOW_LINE, 1);
	assert_line(&c, "B", SELECTION_SELECTED, 1, 0, 10000000);
	pool_release(&c.pool);
}

static void bonuses_count_up_to_their_cap(void **state)
{
	(void)state;
	static const struct {
		int32_t max, bonus, counted;
	} rows[] = {{50, 0, 0}, {50, 30, 30}, {50, 50, 50}, {50, 80, 50}, {0, 30, 0}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct contest c = contest_of((struct selection_rules){.bonus_max = rows[i].max});
		add(&c, "A", 1, POINTS(80))->bonus = rows[i].bonus;
		contest_run(&c);
		assert_int_equal(c.lines[0].bonus, rows[i].counted);
		assert_int_equal(c.lines[0].score.sum, 800 + rows[i].counted);
		assert_int_equal(c.lines[0].mean.sum, 800);
		pool_release(&c.pool);
	}
}

static void a_bonus_moves_a_rank_but_lifts_nobody_over_the_line(void **state)
{
	(void)state;
	struct contest c = contest_of((struct selection_rules){.pass_line = 600, .bonus_max = 100});
	add(&c, "plain", 1, POINTS(62));
	add(&c, "lifted", 1, POINTS(60))->bonus = 21;
	add(&c, "below", 2, POINTS(60, 59))->bonus = 100;
	contest_run(&c);
	assert_order(&c, "lifted plain below");
	assert_out(&c, "below", SELECTION_BELOW_LINE, 0);
	pool_release(&c.pool);
}

/* Mean 62, bonus 3, penalty 4, line 60; then with a penalty of 2; each under the three ways of the line. */
static void a_penalty_may_have_to_leave_the_line_reached(void **state)
{
	(void)state;
	static const struct {
		enum line_again again;
		int32_t bonus, penalty;
		enum selection_verdict verdict;
	} rows[] = {
		{LINE_ONCE, 30, 40, SELECTION_SELECTED},
		{LINE_WITHOUT_BONUS, 30, 40, SELECTION_PENALTY_BELOW_LINE},
		{LINE_WITH_BONUS, 30, 40, SELECTION_SELECTED},
		{LINE_ONCE, 0, 1000, SELECTION_SELECTED},
		{LINE_WITHOUT_BONUS, 0, 20, SELECTION_SELECTED},
		{LINE_WITHOUT_BONUS, 1000, 21, SELECTION_PENALTY_BELOW_LINE},
		{LINE_WITH_BONUS, 0, 21, SELECTION_PENALTY_BELOW_LINE},
		{LINE_WITH_BONUS, 1, 21, SELECTION_SELECTED},
		{LINE_WITH_BONUS, 80, 71, SELECTION_PENALTY_BELOW_LINE}, /* of 8 points bonus 5 count */
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct contest c =
			contest_of((struct selection_rules){.pass_line = 600, .bonus_max = 50, .line_again = rows[i].again});
		struct selection_entry *entry = add(&c, "A", 1, POINTS(62));
		entry->bonus = rows[i].bonus;
		entry->penalty = rows[i].penalty;
		contest_run(&c);
		if (c.lines[0].verdict != rows[i].verdict)
			fail_msg("row %zu: %s", i, selection_verdict_code(c.lines[0].verdict));
		assert_int_equal(c.lines[0].round, -1);
		pool_release(&c.pool);
	}
}

static void a_score_may_fall_below_nothing(void **state)
{
	(void)state;
	struct contest c = contest_of((struct selection_rules){0});
	add(&c, "A", 3, POINTS(1, 1, 0))->penalty = 10;
	add(&c, "B", 1, POINTS(0))->penalty = 1000;
	contest_run(&c);
	assert_order(&c, "A B");
	assert_int_equal(c.lines[0].score.sum, -10);
	assert_int_equal(c.lines[0].score.count, 3);
	assert_int_equal(mean_hundredths(c.lines[0].score), -33);
	assert_int_equal(mean_hundredths(c.lines[1].score), -10000);
	assert_line(&c, "B", SELECTION_SELECTED, 2, 0, 10000000);
	pool_release(&c.pool);
}

/* Three firms of falling rank that would be granted 30 million each. */
static struct contest three_firms(int64_t budget, int32_t partial_min)
{
	struct contest c = contest_of((struct selection_rules){.budget = {budget}, .partial_min = partial_min});
	asks(add(&c, "A", 1, POINTS(90)), 30000000);
	asks(add(&c, "B", 1, POINTS(80)), 30000000);
	asks(add(&c, "C", 1, POINTS(70)), 30000000);
	return c;
}

static void the_first_that_does_not_fit_may_get_the_rest(void **state)
{
	(void)state;
	static const struct {
		int64_t budget;
		int32_t partial_min;
		int64_t second;
	} rows[] = {
		{45000000, 0, 0},        {45000000, 5000, 15000000}, {45000000, 5001, 0}, {44999999, 5000, 0},
		{59999999, 9999, 29999999}, {59999999, 10000, 0},    {30000001, 1, 0},    {30003000, 1, 3000},
		{30002999, 1, 0},        {30000000, 1, 0},           {60000000, 1, 30000000},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct contest c = three_firms(rows[i].budget, rows[i].partial_min);
		contest_run(&c);
		assert_int_equal(c.lines[1].granted.n, rows[i].second);
		assert_int_equal(c.lines[1].partial, rows[i].second > 0 && rows[i].second < 30000000);
		assert_line(&c, "C", SELECTION_RESERVE, 3, rows[i].second ? 1 : 2, 0);
		pool_release(&c.pool);
	}
}

static void a_rest_is_not_given_beyond_the_number_to_select(void **state)
{
	(void)state;
	struct contest c = three_firms(45000000, 5000);
	c.rules.select_max = 1;
	contest_run(&c);
	assert_line(&c, "B", SELECTION_RESERVE, 2, 1, 0);
	pool_release(&c.pool);
}

/* Not even one for which nothing is proposed comes behind it. */
static void a_sum_in_part_is_the_last(void **state)
{
	(void)state;
	struct contest c = three_firms(45000000, 5000);
	c.entries[2].proposed = won_of(0);
	contest_run(&c);
	assert_line(&c, "B", SELECTION_SELECTED, 2, 0, 15000000);
	assert_line(&c, "C", SELECTION_RESERVE, 3, 1, 0);
	pool_release(&c.pool);
}

static void what_the_committee_proposed_is_granted(void **state)
{
	(void)state;
	struct contest c = three_firms(60000000, 0);
	c.entries[0].proposed = won_of(20000000);
	c.entries[1].proposed = won_of(0);
	contest_run(&c);
	assert_line(&c, "A", SELECTION_SELECTED, 1, 0, 20000000);
	assert_line(&c, "B", SELECTION_SELECTED, 2, 0, 0);
	assert_line(&c, "C", SELECTION_SELECTED, 3, 0, 30000000);
	pool_release(&c.pool);
}

static void who_is_placed_first_is_served_first_and_keeps_its_rank(void **state)
{
	(void)state;
	struct contest c = three_firms(60000000, 0);
	c.entries[2].placed = PLACED_FIRST;
	contest_run(&c);
	assert_order(&c, "A B C");
	assert_line(&c, "A", SELECTION_SELECTED, 1, 0, 30000000);
	assert_line(&c, "B", SELECTION_RESERVE, 2, 1, 0);
	assert_line(&c, "C", SELECTION_SELECTED, 3, 0, 30000000);
	assert_int_equal(c.lines[1].running.n, 30000000);
	assert_int_equal(c.lines[2].running.n, 60000000);
	pool_release(&c.pool);
}

static void who_is_placed_first_and_does_not_fit_leads_the_reserve(void **state)
{
	(void)state;
	struct contest c = three_firms(29999999, 0);
	c.entries[1].placed = c.entries[2].placed = PLACED_FIRST;
	contest_run(&c);
	assert_line(&c, "B", SELECTION_RESERVE, 2, 1, 0);
	assert_line(&c, "C", SELECTION_RESERVE, 3, 2, 0);
	assert_line(&c, "A", SELECTION_RESERVE, 1, 3, 0);
	pool_release(&c.pool);
}

static void placing_first_jumps_no_line(void **state)
{
	(void)state;
	struct contest c = three_firms(INT64_MAX, 0);
	c.rules.pass_line = 750;
	c.rules.judges_min = 1;
	c.entries[2].placed = PLACED_FIRST;
	add(&c, "D", 0, NULL)->placed = PLACED_FIRST;
	contest_run(&c);
	assert_out(&c, "C", SELECTION_BELOW_LINE, 0);
	assert_out(&c, "D", SELECTION_UNSCORED, 1);
	pool_release(&c.pool);
}

static void who_is_placed_out_has_no_rank_and_takes_no_money(void **state)
{
	(void)state;
	struct contest c = three_firms(60000000, 0);
	c.entries[0].placed = PLACED_OUT;
	add(&c, "D", 1, POINTS(0))->placed = PLACED_OUT;
	c.rules.pass_line = 10;
	contest_run(&c);
	assert_order(&c, "B C A D");
	assert_line(&c, "B", SELECTION_SELECTED, 1, 0, 30000000);
	assert_line(&c, "C", SELECTION_SELECTED, 2, 0, 30000000);
	assert_out(&c, "A", SELECTION_PLACED_OUT, 0);
	assert_out(&c, "D", SELECTION_BELOW_LINE, 0); /* why it is out whatever was decided */
	pool_release(&c.pool);
}

/* Placed out at the end, it had its place among those who went on. */
static void who_is_placed_out_went_on_before(void **state)
{
	(void)state;
	static const struct selection_item items[] = {{1, "서면", 100}, {2, "발표", 100, .round = 1}};
	static const struct selection_round rounds[] = {{"written", 50, .advance_max = 1}, {"presentation", 50}};
	struct contest c = contest_of((struct selection_rules){.items = items, .n_items = 2, .rounds = rounds, .n_rounds = 2});
	add(&c, "A", 1, POINTS(90))->placed = PLACED_OUT;
	scored(&c, 1, 1, POINTS(90));
	add(&c, "B", 1, POINTS(80));
	contest_run(&c);
	assert_out(&c, "A", SELECTION_PLACED_OUT, 0);
	assert_out(&c, "B", SELECTION_NOT_ADVANCED, 1);
	pool_release(&c.pool);
}

static void totals_that_were_left_out_are_named(void **state)
{
	(void)state;
	static const struct selection_item items[] = {{1, "서면", 100}, {2, "발표", 100, .round = 1}};
	static const struct selection_round rounds[] = {{"written", 50}, {"presentation", 50}};
	struct contest c = contest_of(
		(struct selection_rules){.items = items, .n_items = 2, .rounds = rounds, .n_rounds = 2, .trim_min = 3});
	add(&c, "A", 2, POINTS(50, 60));
	scored(&c, 1, 4, POINTS(80, 90, 70, 90));
	struct judge_parts written = selection_parts(&c.pool, &c.rules, &c.entries[0], 0);
	struct judge_parts heard = selection_parts(&c.pool, &c.rules, &c.entries[0], 1);
	assert_int_equal(written.n, 2);
	assert_int_equal(written.at[0].counted, JUDGED_COUNTED);
	assert_int_equal(heard.n, 4);
	static const enum judged wanted[] = {JUDGED_COUNTED, JUDGED_HIGHEST, JUDGED_LOWEST, JUDGED_COUNTED};
	for (size_t i = 0; i < heard.n; i++)
		assert_int_equal(heard.at[i].counted, wanted[i]);
	assert_string_equal(heard.at[3].judge, "judge3");
	assert_int_equal(heard.at[3].total, 900);
	assert_int_equal(selection_round_mean(&c.rules, &c.entries[0], 1).sum, 1700);
	assert_int_equal(selection_item_mean(&c.rules, &c.entries[0], 1).sum, 3300);
	pool_release(&c.pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_item_below_its_line_ends_it_whatever_the_mean),
		cmocka_unit_test(an_item_below_its_line_ends_it_in_its_round),
		cmocka_unit_test(bonuses_count_up_to_their_cap),
		cmocka_unit_test(a_bonus_moves_a_rank_but_lifts_nobody_over_the_line),
		cmocka_unit_test(a_penalty_may_have_to_leave_the_line_reached),
		cmocka_unit_test(a_score_may_fall_below_nothing),
		cmocka_unit_test(the_first_that_does_not_fit_may_get_the_rest),
		cmocka_unit_test(a_rest_is_not_given_beyond_the_number_to_select),
		cmocka_unit_test(a_sum_in_part_is_the_last),
		cmocka_unit_test(what_the_committee_proposed_is_granted),
		cmocka_unit_test(who_is_placed_first_is_served_first_and_keeps_its_rank),
		cmocka_unit_test(who_is_placed_first_and_does_not_fit_leads_the_reserve),
		cmocka_unit_test(placing_first_jumps_no_line),
		cmocka_unit_test(who_is_placed_out_has_no_rank_and_takes_no_money),
		cmocka_unit_test(who_is_placed_out_went_on_before),
		cmocka_unit_test(totals_that_were_left_out_are_named),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
