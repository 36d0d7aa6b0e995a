#include "unit.h"

#include "contest_made.h"

static const struct selection_item two_items[] = {{1, "목표", 40}, {2, "계획", 60}};

/* Five bidders of a public contest: the technical mean decides who stays (85 % of 80 points), then the price is added,
 * and equal sums go by the technical score. */
static const struct {
	const char *name;
	int32_t technical[5];
	int32_t price;
} bidders[] = {
	{"갑", {68, 68, 68, 68, 72}, 13}, {"을", {65, 73, 62, 65, 65}, 20}, {"병", {73, 69, 69, 65, 69}, 15},
	{"정", {75, 70, 65, 65, 75}, 14}, {"무", {65, 60, 60, 70, 75}, 17},
};

static void the_worked_contest_ends_its_first_round_as_computed_by_hand(void **state)
{
	(void)state;
	static const struct selection_item technical[] = {{1, "기술", 80}};
	static const int64_t means[] = {6800, 6500, 6900, 7000, 6500};
	struct contest c = contest_new((struct selection_rules){
		.items = technical, .n_items = 1, .pass_line = 680, .trim_min = 5, .budget = {INT64_MAX}});
	for (size_t i = 0; i < ROWS(bidders); i++)
		add(&c, bidders[i].name, 5, bidders[i].technical);
	contest_run(&c);
	for (size_t i = 0; i < ROWS(bidders); i++)
		assert_int_equal(mean_hundredths(line_of(&c, bidders[i].name)->mean), means[i]);
	assert_order(&c, "정 병 갑 무 을");
	assert_line(&c, "갑", SELECTION_SELECTED, 3, 0, 10000000);
	assert_line(&c, "을", SELECTION_BELOW_LINE, 0, 0, 0);
	assert_line(&c, "무", SELECTION_BELOW_LINE, 0, 0, 0);
	pool_release(&c.pool);
}

static void the_worked_contest_goes_to_the_higher_technical_score(void **state)
{
	(void)state;
	static const struct selection_item both[] = {{1, "가격", 20}, {2, "기술", 80}};
	struct contest c = contest_new((struct selection_rules){
		.items = both, .n_items = 2, .trim_min = 5, .ties = {TIE_BIGGEST_ITEM}, .n_ties = 1, .select_max = 1,
		.budget = {INT64_MAX}});
	static const size_t left[] = {0, 2, 3};
	for (size_t i = 0; i < ROWS(left); i++) {
		int32_t points[10];
		for (size_t judge = 0; judge < 5; judge++) {
			points[judge * 2] = bidders[left[i]].price;
			points[judge * 2 + 1] = bidders[left[i]].technical[judge];
		}
		add(&c, bidders[left[i]].name, 5, points);
	}
	contest_run(&c);
	assert_int_equal(mean_hundredths(line_of(&c, "갑")->mean), 8100);
	assert_int_equal(mean_hundredths(line_of(&c, "병")->mean), 8400);
	assert_int_equal(mean_hundredths(line_of(&c, "정")->mean), 8400);
	assert_order(&c, "정 병 갑");
	assert_line(&c, "정", SELECTION_SELECTED, 1, 0, 10000000);
	assert_string_equal(line_of(&c, "병")->tie, "biggest-item");
	assert_null(line_of(&c, "정")->tie);
	assert_null(line_of(&c, "갑")->tie);
	pool_release(&c.pool);
}

/* All of it at once: who stays is decided by the technical mean, and the price comes on top. */
static void the_worked_contest_in_one_run(void **state)
{
	(void)state;
	static const struct selection_item technical[] = {{1, "기술", 80}};
	struct contest c = contest_new((struct selection_rules){
		.items = technical, .n_items = 1, .pass_line = 680, .trim_min = 5, .bonus_max = 200, .ties = {TIE_BIGGEST_ITEM},
		.n_ties = 1, .select_max = 1, .budget = {INT64_MAX}});
	for (size_t i = 0; i < ROWS(bidders); i++)
		add(&c, bidders[i].name, 5, bidders[i].technical)->bonus = bidders[i].price * 10;
	contest_run(&c);
	assert_order(&c, "정 병 갑 을 무");
	assert_line(&c, "정", SELECTION_SELECTED, 1, 0, 10000000);
	assert_line(&c, "병", SELECTION_RESERVE, 2, 1, 0);
	assert_int_equal(mean_hundredths(line_of(&c, "병")->score), 8400);
	assert_string_equal(line_of(&c, "병")->tie, "biggest-item");
	assert_line(&c, "갑", SELECTION_RESERVE, 3, 2, 0);
	assert_int_equal(mean_hundredths(line_of(&c, "갑")->score), 8100);
	assert_out(&c, "을", SELECTION_BELOW_LINE, 0);
	assert_out(&c, "무", SELECTION_BELOW_LINE, 0);
	pool_release(&c.pool);
}

/* Four firms of falling rank that ask for 30, 30, 30 and 10 million won. */
static struct contest four_firms(int select_max, int64_t budget)
{
	struct contest c = contest_new((struct selection_rules){
		.items = two_items, .n_items = 2, .select_max = select_max, .budget = {budget}});
	asks(add(&c, "A", 1, POINTS(40, 50)), 30000000);
	asks(add(&c, "B", 1, POINTS(40, 40)), 30000000);
	asks(add(&c, "C", 1, POINTS(40, 30)), 30000000);
	asks(add(&c, "D", 1, POINTS(40, 20)), 10000000);
	contest_run(&c);
	return c;
}

static void money_ends_the_selection_and_nobody_jumps_over(void **state)
{
	(void)state;
	struct contest c = four_firms(0, 70000000);
	assert_order(&c, "A B C D");
	assert_line(&c, "A", SELECTION_SELECTED, 1, 0, 30000000);
	assert_line(&c, "B", SELECTION_SELECTED, 2, 0, 30000000);
	assert_line(&c, "C", SELECTION_RESERVE, 3, 1, 0);
	assert_line(&c, "D", SELECTION_RESERVE, 4, 2, 0); /* its 10 million would fit */
	static const int64_t running[] = {30000000, 60000000, 60000000, 60000000};
	for (size_t i = 0; i < ROWS(running); i++)
		assert_int_equal(c.lines[i].running.n, running[i]);
	pool_release(&c.pool);
}

static void the_last_won_is_given_and_no_more(void **state)
{
	(void)state;
	static const struct {
		int64_t budget;
		size_t selected;
	} rows[] = {{90000000, 3}, {89999999, 2}, {99999999, 3}, {100000000, 4}, {29999999, 0}, {0, 0}, {INT64_MAX, 4}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct contest c = four_firms(0, rows[i].budget);
		for (size_t k = 0; k < c.n; k++)
			assert_int_equal(c.lines[k].verdict, k < rows[i].selected ? SELECTION_SELECTED : SELECTION_RESERVE);
		pool_release(&c.pool);
	}
}

static void the_number_to_select_ends_it_too(void **state)
{
	(void)state;
	for (int most = 1; most <= 5; most++) {
		struct contest c = four_firms(most, 100000000);
		for (int k = 0; k < (int)c.n; k++) {
			assert_int_equal(c.lines[k].verdict, k < most ? SELECTION_SELECTED : SELECTION_RESERVE);
			assert_int_equal(c.lines[k].reserve, k < most ? 0 : k - most + 1);
		}
		pool_release(&c.pool);
	}
}

static void sums_near_the_end_of_64_bits_do_not_wrap(void **state)
{
	(void)state;
	struct contest c = contest_new((struct selection_rules){.items = two_items, .n_items = 2, .budget = {INT64_MAX}});
	asks(add(&c, "A", 1, POINTS(40, 50)), INT64_MAX - 1);
	asks(add(&c, "B", 1, POINTS(40, 40)), 2);
	contest_run(&c);
	assert_line(&c, "A", SELECTION_SELECTED, 1, 0, INT64_MAX - 1);
	assert_line(&c, "B", SELECTION_RESERVE, 2, 1, 0);
	pool_release(&c.pool);
}

static void below_the_line_and_unscored_get_no_rank(void **state)
{
	(void)state;
	struct contest c = contest_new((struct selection_rules){
		.items = two_items, .n_items = 2, .pass_line = 600, .budget = {INT64_MAX}});
	add(&c, "unscored", 0, NULL);
	add(&c, "zero", 1, POINTS(0, 0));
	add(&c, "below", 2, POINTS(30, 30, 30, 29)); /* 59.5 */
	add(&c, "on", 2, POINTS(30, 30, 40, 20));    /* 60.0 */
	add(&c, "above", 2, POINTS(40, 60, 40, 60));
	contest_run(&c);
	assert_order(&c, "above on below zero unscored");
	assert_line(&c, "above", SELECTION_SELECTED, 1, 0, 10000000);
	assert_line(&c, "on", SELECTION_SELECTED, 2, 0, 10000000);
	assert_line(&c, "below", SELECTION_BELOW_LINE, 0, 0, 0);
	assert_line(&c, "zero", SELECTION_BELOW_LINE, 0, 0, 0);
	assert_line(&c, "unscored", SELECTION_UNSCORED, 0, 0, 0);
	assert_int_equal(c.lines[4].running.n, 20000000);
	pool_release(&c.pool);
}

static void a_mean_that_only_rounds_up_to_the_line_does_not_reach_it(void **state)
{
	(void)state;
	struct contest c = contest_new((struct selection_rules){
		.items = two_items, .n_items = 2, .pass_line = 600, .budget = {INT64_MAX}});
	int32_t points[40];
	for (size_t judge = 0; judge < 20; judge++) {
		points[judge * 2] = 40;
		points[judge * 2 + 1] = 20;
	}
	struct selection_entry *entry = add(&c, "A", 20, points);
	int32_t almost[2] = {400, 199};
	struct selection_score *scores = pool_alloc(&c.pool, 20 * sizeof *scores);
	memcpy(scores, entry->scores, 20 * sizeof *scores);
	scores[7].tenths = almost;
	entry->scores = scores;
	contest_run(&c);
	assert_int_equal(mean_hundredths(c.lines[0].mean), 6000);
	assert_line(&c, "A", SELECTION_BELOW_LINE, 0, 0, 0);
	pool_release(&c.pool);
}

/* Two firms with equal means that differ in everything by which ties are broken: A is better in each but the second
 * item, which is the biggest. */
static struct contest equal_firms(const enum tie_break *ties, size_t n)
{
	struct contest c = contest_new((struct selection_rules){.items = two_items, .n_items = 2, .budget = {INT64_MAX}});
	for (size_t i = 0; i < n; i++)
		c.rules.ties[c.rules.n_ties++] = ties[i];
	add(&c, "Z", 1, POINTS(40, 40));
	c.entries[0].size = "micro";
	c.entries[0].earlier_awards = 0;
	c.entries[0].received = "2024-03-04 09:00:00";
	add(&c, "A", 1, POINTS(30, 50));
	c.entries[1].size = "medium";
	c.entries[1].earlier_awards = 2;
	c.entries[1].received = "2024-03-04 09:00:01";
	contest_run(&c);
	return c;
}

static void each_tie_break_decides_by_its_own_measure(void **state)
{
	(void)state;
	static const struct {
		enum tie_break tie;
		const char *order, *code;
	} rows[] = {
		{TIE_BIGGEST_ITEM, "A Z", "biggest-item"},
		{TIE_ITEM_ORDER, "Z A", "item-order"},
		{TIE_SMALLER_FIRM, "Z A", "smaller-firm"},
		{TIE_NO_EARLIER_SUPPORT, "Z A", "no-earlier-support"},
		{TIE_EARLIER_RECEIPT, "Z A", "earlier-receipt"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct contest c = equal_firms(&rows[i].tie, 1);
		assert_order(&c, rows[i].order);
		assert_null(c.lines[0].tie);
		assert_string_equal(c.lines[1].tie, rows[i].code);
		assert_int_equal(c.lines[0].rank, 1);
		assert_int_equal(c.lines[1].rank, 2);
		pool_release(&c.pool);
	}
}

static void the_first_tie_break_that_tells_them_apart_decides(void **state)
{
	(void)state;
	static const enum tie_break size_first[] = {TIE_SMALLER_FIRM, TIE_BIGGEST_ITEM};
	struct contest c = equal_firms(size_first, 2);
	assert_order(&c, "Z A");
	assert_string_equal(c.lines[1].tie, "smaller-firm");
	c.entries[0].size = c.entries[1].size;
	contest_run(&c);
	assert_order(&c, "A Z");
	assert_string_equal(c.lines[1].tie, "biggest-item");
	pool_release(&c.pool);
}

static void without_any_tie_break_the_receipt_number_decides(void **state)
{
	(void)state;
	struct contest c = equal_firms(NULL, 0);
	assert_order(&c, "A Z");
	assert_string_equal(c.lines[1].tie, "receipt");
	pool_release(&c.pool);
}

static void receipts_of_the_same_moment_go_by_their_number(void **state)
{
	(void)state;
	static const enum tie_break by_receipt = TIE_EARLIER_RECEIPT;
	struct contest c = equal_firms(&by_receipt, 1);
	c.entries[1].received = c.entries[0].received;
	contest_run(&c);
	assert_order(&c, "A Z");
	assert_string_equal(c.lines[1].tie, "earlier-receipt");
	pool_release(&c.pool);
}

static void sizes_go_from_the_smallest_and_an_unknown_one_comes_last(void **state)
{
	(void)state;
	static const char *const sizes[] = {"", "large", "midsize", "medium", "small", "micro", NULL};
	static const char *const names[] = {"A", "B", "C", "D", "E", "F", "G"};
	struct contest c = contest_new((struct selection_rules){
		.items = two_items, .n_items = 2, .ties = {TIE_SMALLER_FIRM}, .n_ties = 1, .budget = {INT64_MAX}});
	for (size_t i = 0; i < ROWS(sizes); i++)
		add(&c, names[i], 1, POINTS(40, 40))->size = sizes[i];
	contest_run(&c);
	assert_order(&c, "F E D C B A G");
	assert_string_equal(line_of(&c, "A")->tie, "smaller-firm");
	assert_string_equal(line_of(&c, "G")->tie, "receipt");
	pool_release(&c.pool);
}

static void of_equally_big_items_the_first_counts(void **state)
{
	(void)state;
	static const struct selection_item halves[] = {{1, "가", 10}, {2, "나", 45}, {3, "다", 45}};
	struct contest c = contest_new((struct selection_rules){
		.items = halves, .n_items = 3, .ties = {TIE_BIGGEST_ITEM}, .n_ties = 1, .budget = {INT64_MAX}});
	add(&c, "A", 1, POINTS(10, 30, 40));
	add(&c, "B", 1, POINTS(5, 40, 35));
	contest_run(&c);
	assert_order(&c, "B A");
	pool_release(&c.pool);
}

static void items_are_compared_by_all_judges_without_a_trim(void **state)
{
	(void)state;
	/* Totals 70 80 90 mean 80 either way after the trim; the biggest item of A is better only by its outer judges. */
	struct contest c = contest_new((struct selection_rules){
		.items = two_items, .n_items = 2, .trim_min = 3, .ties = {TIE_BIGGEST_ITEM}, .n_ties = 1, .budget = {INT64_MAX}});
	add(&c, "A", 3, POINTS(10, 60, 30, 50, 30, 60));
	add(&c, "B", 3, POINTS(15, 55, 30, 50, 40, 50));
	contest_run(&c);
	assert_int_equal(mean_cmp(c.lines[0].mean, c.lines[1].mean), 0);
	assert_order(&c, "A B");
	pool_release(&c.pool);
}

static void item_means_are_fractions_when_a_judge_had_to_stay_out(void **state)
{
	(void)state;
	/* A: two judges, item means 30 and 45; B: three judges, 30 1/3 and 44 2/3. The sums of B are bigger, its mean is not. */
	struct contest c = contest_new((struct selection_rules){
		.items = two_items, .n_items = 2, .ties = {TIE_BIGGEST_ITEM}, .n_ties = 1, .budget = {INT64_MAX}});
	add(&c, "B", 3, POINTS(30, 45, 30, 45, 31, 44));
	add(&c, "A", 2, POINTS(30, 45, 30, 45));
	contest_run(&c);
	assert_order(&c, "A B");
	assert_string_equal(c.lines[1].tie, "biggest-item");
	pool_release(&c.pool);
}

static void item_order_goes_on_to_the_next_item(void **state)
{
	(void)state;
	static const struct selection_item three[] = {{1, "가", 40}, {2, "나", 40}, {3, "다", 20}};
	struct contest c = contest_new((struct selection_rules){
		.items = three, .n_items = 3, .ties = {TIE_ITEM_ORDER}, .n_ties = 1, .budget = {INT64_MAX}});
	add(&c, "A", 1, POINTS(30, 20, 20));
	add(&c, "B", 1, POINTS(30, 30, 10));
	contest_run(&c);
	assert_order(&c, "B A");
	assert_string_equal(c.lines[1].tie, "item-order");
	pool_release(&c.pool);
}

static void a_contest_of_nobody_has_no_lines(void **state)
{
	(void)state;
	struct contest c = contest_new((struct selection_rules){.items = two_items, .n_items = 2, .budget = {70}});
	assert_string_equal(contest_result(&c),
		"{\"format\":\"ppuri-selection-result-1\",\"lines\":[],\"selected\":0,\"reserve\":0,\"below_line\":0,"
		"\"item_below_line\":0,\"penalty_below_line\":0,\"not_advanced\":0,\"placed_out\":0,\"unscored\":0,\"granted\":0,\"left\":70}\n");
	pool_release(&c.pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_worked_contest_ends_its_first_round_as_computed_by_hand),
		cmocka_unit_test(the_worked_contest_goes_to_the_higher_technical_score),
		cmocka_unit_test(the_worked_contest_in_one_run),
		cmocka_unit_test(money_ends_the_selection_and_nobody_jumps_over),
		cmocka_unit_test(the_last_won_is_given_and_no_more),
		cmocka_unit_test(the_number_to_select_ends_it_too),
		cmocka_unit_test(sums_near_the_end_of_64_bits_do_not_wrap),
		cmocka_unit_test(below_the_line_and_unscored_get_no_rank),
		cmocka_unit_test(a_mean_that_only_rounds_up_to_the_line_does_not_reach_it),
		cmocka_unit_test(each_tie_break_decides_by_its_own_measure),
		cmocka_unit_test(the_first_tie_break_that_tells_them_apart_decides),
		cmocka_unit_test(without_any_tie_break_the_receipt_number_decides),
		cmocka_unit_test(receipts_of_the_same_moment_go_by_their_number),
		cmocka_unit_test(sizes_go_from_the_smallest_and_an_unknown_one_comes_last),
		cmocka_unit_test(of_equally_big_items_the_first_counts),
		cmocka_unit_test(items_are_compared_by_all_judges_without_a_trim),
		cmocka_unit_test(item_means_are_fractions_when_a_judge_had_to_stay_out),
		cmocka_unit_test(item_order_goes_on_to_the_next_item),
		cmocka_unit_test(a_contest_of_nobody_has_no_lines),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
