#include "unit.h"

#include "contest_made.h"

static const struct selection_item whole[] = {
	{1, "서면", 100, .round = 0}, {2, "발표", 100, .round = 1}, {3, "현장", 100, .round = 2}};

/* One item of 100 points in each round. */
static struct contest contest_of(const struct selection_round *rounds, size_t n)
{
	return contest_new(
		(struct selection_rules){.items = whole, .n_items = n, .rounds = rounds, .n_rounds = n, .budget = {INT64_MAX}});
}

static void assert_mean(struct mean mean, int64_t sum, int64_t count)
{
	if (mean.sum != sum || mean.count != count)
		fail_msg("%lld / %lld", (long long)mean.sum, (long long)mean.count);
}

static void rounds_are_weighed(void **state)
{
	(void)state;
	static const struct selection_round rounds[] = {{"written", 30}, {"presentation", 70}};
	struct contest c = contest_of(rounds, 2);
	add(&c, "A", 2, POINTS(90, 81)); /* 85.5 */
	scored(&c, 1, 3, POINTS(70, 80, 80)); /* 76 2/3 */
	add(&c, "B", 1, POINTS(70));
	scored(&c, 1, 1, POINTS(84));
	contest_run(&c);
	assert_order(&c, "B A");
	assert_mean(line_of(&c, "A")->rounds[0], 1710, 2);
	assert_mean(line_of(&c, "A")->rounds[1], 2300, 3);
	assert_mean(line_of(&c, "A")->mean, 4759, 6); /* 25.65 + 53.666… = 79.31666… points */
	assert_mean(line_of(&c, "A")->score, 4759, 6);
	assert_mean(line_of(&c, "B")->mean, 798, 1);
	assert_int_equal(mean_hundredths(line_of(&c, "A")->score), 7932);
	pool_release(&c.pool);
}

static void a_round_of_no_weight_only_sifts(void **state)
{
	(void)state;
	static const struct selection_round rounds[] = {{"written", 0, .line = 600}, {"presentation", 100}};
	struct contest c = contest_of(rounds, 2);
	add(&c, "A", 1, POINTS(60));
	scored(&c, 1, 1, POINTS(90));
	add(&c, "B", 1, POINTS(100));
	scored(&c, 1, 1, POINTS(89));
	add(&c, "C", 1, POINTS(59));
	scored(&c, 1, 1, POINTS(100));
	contest_run(&c);
	assert_order(&c, "A B C");
	assert_mean(line_of(&c, "A")->mean, 900, 1);
	assert_out(&c, "C", SELECTION_NOT_ADVANCED, 1);
	assert_mean(line_of(&c, "C")->mean, 0, 0);
	assert_mean(line_of(&c, "C")->score, 0, 0);
	assert_mean(line_of(&c, "C")->rounds[0], 590, 1);
	assert_mean(line_of(&c, "C")->rounds[1], 0, 0); /* scored, but it did not come so far */
	pool_release(&c.pool);
}

/* Written means of 90, 80, 80, 70 and 60. */
static struct contest five_firms(int advance_max)
{
	struct selection_round rounds[] = {{"written", 50, .advance_max = advance_max}, {"presentation", 50}};
	static const int32_t written[] = {90, 80, 80, 70, 60};
	static const char *const names[] = {"A", "B", "C", "D", "E"};
	struct contest c = contest_of(rounds, 2);
	c.rules.rounds = memcpy(pool_alloc(&c.pool, sizeof rounds), rounds, sizeof rounds);
	for (size_t i = 0; i < ROWS(written); i++)
		add(&c, names[i], 1, &written[i]);
	return c;
}

/* The names of those who go on after the first round. */
static void assert_go_on(struct contest *c, const char *wanted)
{
	CLEANUP(buf_release) struct buf names = {0};
	bool on[16];
	selection_advance(&c->pool, &c->rules, c->entries, c->n, 0, on);
	for (size_t i = 0; i < c->n; i++)
		if (on[i])
			buf_puts(&names, c->entries[i].receipt);
	assert_string_equal(buf_text(&names), wanted);
}

static void who_is_equal_to_the_last_goes_on_as_well(void **state)
{
	(void)state;
	static const char *const wanted[] = {"ABCDE", "A", "ABC", "ABC", "ABCD", "ABCDE", "ABCDE"};
	for (int most = 0; most < (int)ROWS(wanted); most++) {
		struct contest c = five_firms(most);
		assert_go_on(&c, wanted[most]);
		pool_release(&c.pool);
	}
}

static void who_went_on_and_was_not_scored_again_is_unscored(void **state)
{
	(void)state;
	struct contest c = five_firms(2);
	contest_run(&c);
	assert_order(&c, "A B C D E");
	assert_out(&c, "A", SELECTION_UNSCORED, 2);
	assert_out(&c, "C", SELECTION_UNSCORED, 2);
	assert_out(&c, "D", SELECTION_NOT_ADVANCED, 1);
	assert_mean(line_of(&c, "A")->rounds[0], 900, 1);
	assert_mean(line_of(&c, "A")->mean, 0, 0);
	pool_release(&c.pool);
}

/* Who was not let on takes nobody's place: the firm that moved up when it fell was heard in the next round. */
static void who_was_stopped_stays_out_and_makes_room(void **state)
{
	(void)state;
	struct contest c = five_firms(3);
	c.entries[1].stopped_after = 1;
	assert_go_on(&c, "ACD");
	contest_run(&c);
	assert_out(&c, "B", SELECTION_NOT_ADVANCED, 1);
	assert_out(&c, "D", SELECTION_UNSCORED, 2);
	pool_release(&c.pool);
}

static void too_few_judges_in_a_round_score_nobody(void **state)
{
	(void)state;
	static const struct selection_round rounds[] = {{"written", 50}, {"presentation", 50}};
	struct contest c = contest_of(rounds, 2);
	c.rules.judges_min = 2;
	add(&c, "A", 2, POINTS(70, 70));
	scored(&c, 1, 2, POINTS(70, 70));
	add(&c, "B", 1, POINTS(100));
	scored(&c, 1, 2, POINTS(100, 100));
	add(&c, "C", 2, POINTS(60, 60));
	scored(&c, 1, 1, POINTS(100));
	add(&c, "D", 0, NULL);
	contest_run(&c);
	assert_order(&c, "A C B D");
	assert_line(&c, "A", SELECTION_SELECTED, 1, 0, 10000000);
	assert_out(&c, "B", SELECTION_UNSCORED, 1);
	assert_out(&c, "C", SELECTION_UNSCORED, 2);
	assert_out(&c, "D", SELECTION_UNSCORED, 1);
	pool_release(&c.pool);
}

static void the_line_of_a_round_holds_before_anything_is_rounded(void **state)
{
	(void)state;
	static const struct selection_round rounds[] = {{"written", 50, .line = 700}, {"presentation", 50, .line = 600}};
	struct contest c = contest_of(rounds, 2);
	add(&c, "A", 3, POINTS(70, 70, 70));
	scored(&c, 1, 1, POINTS(60));
	add(&c, "B", 3, POINTS(70, 70, 69)); /* 69.67 */
	scored(&c, 1, 1, POINTS(100));
	add(&c, "C", 1, POINTS(100));
	scored(&c, 1, 1, POINTS(59)); /* the mean of both is far above, the round is not */
	contest_run(&c);
	assert_order(&c, "A C B");
	assert_line(&c, "A", SELECTION_SELECTED, 1, 0, 10000000);
	assert_out(&c, "B", SELECTION_NOT_ADVANCED, 1);
	assert_out(&c, "C", SELECTION_BELOW_LINE, 2);
	assert_mean(line_of(&c, "C")->mean, 795, 1);
	pool_release(&c.pool);
}

static void each_round_is_trimmed_by_itself(void **state)
{
	(void)state;
	static const struct selection_round rounds[] = {{"written", 50}, {"presentation", 50}};
	struct contest c = contest_of(rounds, 2);
	c.rules.trim_min = 4;
	add(&c, "A", 4, POINTS(0, 60, 70, 100));
	scored(&c, 1, 3, POINTS(0, 60, 90));
	contest_run(&c);
	assert_mean(c.lines[0].rounds[0], 1300, 2);
	assert_mean(c.lines[0].rounds[1], 1500, 3);
	assert_mean(c.lines[0].mean, 575, 1);
	pool_release(&c.pool);
}

/* 30 of 30 points in a round that counts for 30 % make less than 15 of 15 in one that counts for 70 %. */
static void the_biggest_item_is_the_one_that_makes_most_of_the_score(void **state)
{
	(void)state;
	static const struct selection_item items[] = {
		{1, "가", 30}, {2, "나", 70}, {3, "다", 45, .round = 1}, {4, "라", 55, .round = 1}};
	static const struct selection_round rounds[] = {{"written", 40}, {"presentation", 60}};
	struct contest c = contest_new((struct selection_rules){.items = items, .n_items = 4, .rounds = rounds, .n_rounds = 2,
		.ties = {TIE_BIGGEST_ITEM}, .n_ties = 1, .budget = {INT64_MAX}});
	add(&c, "A", 1, POINTS(10, 60));
	scored(&c, 1, 1, POINTS(40, 40));
	add(&c, "B", 1, POINTS(0, 70)); /* more of item 2, which has 70 points, but 28 of the score */
	scored(&c, 1, 1, POINTS(41, 39));
	contest_run(&c);
	assert_order(&c, "A B");
	assert_string_equal(c.lines[1].tie, "biggest-item");
	pool_release(&c.pool);
}

static void who_came_furthest_stands_first_of_those_who_fell(void **state)
{
	(void)state;
	static const struct selection_round rounds[] = {
		{"written", 20, .line = 600}, {"presentation", 30, .line = 600}, {"site", 50}};
	struct contest c = contest_of(rounds, 3);
	c.rules.pass_line = 600;
	add(&c, "one", 1, POINTS(59));
	add(&c, "two", 1, POINTS(60));
	scored(&c, 1, 1, POINTS(10));
	add(&c, "three", 1, POINTS(60));
	scored(&c, 1, 1, POINTS(60));
	scored(&c, 2, 1, POINTS(0));
	add(&c, "four", 1, POINTS(60));
	scored(&c, 1, 1, POINTS(60));
	scored(&c, 2, 1, POINTS(60));
	contest_run(&c);
	assert_order(&c, "four three two one");
	assert_out(&c, "three", SELECTION_BELOW_LINE, 0);
	assert_out(&c, "two", SELECTION_NOT_ADVANCED, 2);
	assert_out(&c, "one", SELECTION_NOT_ADVANCED, 1);
	pool_release(&c.pool);
}

/* 99 judges in each of three rounds, and means whose denominators have no divisor in common. */
static void as_many_judges_as_there_can_be_do_not_wrap(void **state)
{
	(void)state;
	static const struct selection_round rounds[] = {{"written", 33}, {"presentation", 33}, {"site", 34}};
	struct contest c = contest_of(rounds, 3);
	int32_t points[SELECTION_JUDGES_MAX];
	for (size_t i = 0; i < ROWS(points); i++)
		points[i] = 100;
	c.rules.bonus_max = 1000;
	add(&c, "A", 99, points)->bonus = 1000;
	scored(&c, 1, 97, points);
	scored(&c, 2, 98, points);
	points[0] = 99;
	add(&c, "B", 99, points)->bonus = 1000;
	scored(&c, 1, 97, points);
	scored(&c, 2, 98, points);
	contest_run(&c);
	assert_order(&c, "A B");
	assert_mean(c.lines[0].score, 2000, 1);
	assert_mean(c.lines[1].mean, 142575449, 142590); /* 1000 - 10 × (0.33/99 + 0.33/97 + 0.34/98) */
	pool_release(&c.pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rounds_are_weighed),
		cmocka_unit_test(a_round_of_no_weight_only_sifts),
		cmocka_unit_test(who_is_equal_to_the_last_goes_on_as_well),
		cmocka_unit_test(who_went_on_and_was_not_scored_again_is_unscored),
		cmocka_unit_test(who_was_stopped_stays_out_and_makes_room),
		cmocka_unit_test(too_few_judges_in_a_round_score_nobody),
		cmocka_unit_test(the_line_of_a_round_holds_before_anything_is_rounded),
		cmocka_unit_test(each_round_is_trimmed_by_itself),
		cmocka_unit_test(the_biggest_item_is_the_one_that_makes_most_of_the_score),
		cmocka_unit_test(who_came_furthest_stands_first_of_those_who_fell),
		cmocka_unit_test(as_many_judges_as_there_can_be_do_not_wrap),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
