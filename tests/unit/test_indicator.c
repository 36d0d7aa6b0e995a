/* Indicators, reviews of proposals and councils, by the rules alone. */
#include "unit.h"

#include "ppuri/council.h"
#include "ppuri/indicator.h"
#include "ppuri/proposal.h"
#include "ppuri/tr.h"

static const struct date today = {2024, 2, 1};
static struct pool pool;
static struct err e;

static struct indicator with(const char *const (*figures)[3], size_t n)
{
	struct indicator indicator = {.name = "생산"};
	for (size_t i = 0; i < n; i++) {
		struct indicator_value value = {.role = figures[i][0]};
		if (*figures[i][1])
			assert_true(date_parse(figures[i][1], &value.at, &e));
		assert_true(indicator_read_value(&pool, &indicator, figures[i][2], &value, &e));
		indicator_set_value(&pool, &indicator, &value);
	}
	return indicator;
}

static void a_change_is_computed_beside_the_printed_one(void **state)
{
	static const char *const figures[][3] = {{"after", "", "335조원"}, {"before", "2004", "217조원"}};
	struct indicator indicator = with(figures, ROWS(figures));
	int64_t tenths;
	(void)state;
	assert_string_equal(indicator.unit, "조원");
	assert_string_equal(indicator.values.at[0].role, "before");
	assert_true(indicator_change(&indicator, &tenths));
	assert_int_equal(tenths, 544);
	assert_string_equal(tenths_text(&pool, tenths), "54.4 %");
	indicator.change = "54.8%";
	assert_true(indicator_change_differs(&indicator));
	indicator.change = "54.4%";
	assert_false(indicator_change_differs(&indicator));
	indicator.change = "약 절반";
	assert_false(indicator_change_differs(&indicator));
	assert_int_equal(indicator_pairs(&pool, &indicator).n, 1);
	assert_false(indicator_pairs(&pool, &indicator).at[0].has_share);
}

static void of_one_role_and_date_the_last_holds(void **state)
{
	static const char *const figures[][3] = {{"target", "2017", "100개사"}, {"result", "2018", "35개사"}, {"result", "2017", "20개사"},
											 {"result", "2018", "36개사"}};
	struct indicator indicator = with(figures, ROWS(figures));
	struct indicator_value value = {.role = "result"};
	int64_t tenths;
	(void)state;
	assert_int_equal(indicator.values.n, 3);
	assert_false(indicator_change(&indicator, &tenths));
	assert_string_equal(indicator_value_text(&pool, &indicator, indicator_last(&indicator, "result")), "36개사");
	assert_false(indicator_read_value(&pool, &indicator, "36명", &value, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_null(indicator_last(&indicator, "before"));
}

/* "2018:25/110 22.7 %": what was reached, of what, and its share. */
static const char *pairs_words(const struct indicator *indicator)
{
	const struct indicator_pair_list pairs = indicator_pairs(&pool, indicator);
	const char *text = "";
	char day[DATE_TEXT_MAX];
	for (size_t i = 0; i < pairs.n; i++) {
		const struct indicator_pair *pair = &pairs.at[i];
		const struct date at = pair->reached ? pair->reached->at : pair->target->at;
		text = pool_printf(&pool, "%s%s%s:%s/%s", text, *text ? "; " : "", date_iso(at, day), pair->reached ? pair->reached->printed : "",
						   pair->target ? pair->target->printed : "");
		text = pair->has_share ? pool_printf(&pool, "%s %s", text, tenths_text(&pool, pair->share)) : text;
	}
	return text;
}

static void what_was_reached_stands_against_the_target_of_its_own_year(void **state)
{
	static const struct {
		const char *figures[6][3], *words;
	} rows[] = {
		{{{"target", "", "100"}, {"target", "2018", "110"}, {"target", "2019", "120"}, {"result", "2017", "20"}, {"result", "2018", "25"}},
		 "2017:20/100 20.0 %; 2018:25/110 22.7 %; 2019:/120"},
		{{{"target", "2017", "100"}, {"target", "2019", "120"}, {"result", "2016", "10"}, {"result", "2018", "25"}, {"result", "2020-06", "60"}},
		 "2016:10/; 2018:25/100 25.0 %; 2020-06:60/120 50.0 %"},
		{{{"target", "2018-06", "50"}, {"target", "2018-12", "80"}, {"result", "2018-05", "20"}, {"result", "2018-09", "40"}, {"result", "2018", "60"}},
		 "2018:60/80 75.0 %; 2018-05:20/50 40.0 %; 2018-09:40/50 80.0 %"},
		{{{"target", "2018", "100"}, {"target", "2018-06", "50"}, {"result", "2018", "80"}}, "2018:80/100 80.0 %; 2018-06:/50"},
		{{{"target", "2017", "100"}, {"target", "2019", "120"}, {"result", "", "60"}}, ":60/120 50.0 %; 2017:/100"},
		{{{"target", "", "100"}, {"after", "", "40"}}, ":40/100 40.0 %"},
		{{{"target", "", "100"}, {"after", "", "40"}, {"result", "2018", "50"}}, "2018:50/100 50.0 %"},
		{{{"target", "2018", "0"}, {"result", "2018", "50"}}, "2018:50/0"},
		{{{"before", "", "1"}}, ""},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		size_t n = 0;
		while (n < ROWS(rows[i].figures) && rows[i].figures[n][0])
			n++;
		const struct indicator indicator = with(rows[i].figures, n);
		assert_string_equal(pairs_words(&indicator), rows[i].words);
	}
}

static void milestones_and_progress_lie_behind_today(void **state)
{
	struct milestone_list milestones = {0};
	struct progress_list progress = {0};
	(void)state;
	assert_false(milestone_set(&pool, &milestones, &(struct milestone){.kind = "completion"}, today, &e));
	assert_false(milestone_set(&pool, &milestones, &(struct milestone){.kind = "other", .planned = {2024}}, today, &e));
	assert_false(milestone_set(&pool, &milestones, &(struct milestone){.kind = "completion", .done = {2024, 2, 2}}, today, &e));
	assert_true(milestone_set(&pool, &milestones, &(struct milestone){.kind = "completion", .planned = {2025}}, today, &e));
	assert_true(milestone_set(&pool, &milestones, &(struct milestone){.kind = "completion", .planned = {2025}, .done = {2024, 2, 1}}, today, &e));
	assert_int_equal(milestones.n, 1);
	assert_false(milestone_set(&pool, &milestones, &(struct milestone){.kind = "groundbreaking", .planned = {2026, 1}}, today, &e));
	assert_false(milestone_set(&pool, &milestones, &(struct milestone){.kind = "groundbreaking", .done = {2024, 2, 2}}, today, &e));
	assert_true(milestone_set(&pool, &milestones, &(struct milestone){.kind = "groundbreaking", .planned = {2026}, .name = "2차"}, today, &e));
	assert_true(milestone_set(&pool, &milestones, &(struct milestone){.kind = "groundbreaking", .planned = {2025, 12}, .done = {2023}}, today, &e));
	assert_false(milestone_set(&pool, &milestones, &(struct milestone){.kind = "completion", .planned = {2025, 11}}, today, &e));
	assert_non_null(strstr(e.text, "2025-11"));
	assert_non_null(strstr(e.text, "2025-12"));
	assert_false(milestone_set(&pool, &milestones, &(struct milestone){.kind = "completion", .done = {2022, 12, 31}}, today, &e));
	assert_true(milestone_set(&pool, &milestones, &(struct milestone){.kind = "completion", .planned = {2025}, .done = {2023, 1}}, today, &e));
	assert_true(milestone_set(&pool, &milestones, &(struct milestone){.kind = "end", .done = {2023}}, today, &e));
	assert_false(milestone_set(&pool, &milestones, &(struct milestone){.kind = "start", .done = {2024}}, today, &e));
	assert_int_equal(milestones.n, 4);
	assert_true(progress_set(&pool, &progress, &(struct progress){.at = {2024, 1, 31}, .rate = 9250}, today, &e));
	assert_true(progress_set(&pool, &progress, &(struct progress){.at = {2023}, .rate = 8000}, today, &e));
	assert_true(progress_set(&pool, &progress, &(struct progress){.at = {2023}, .rate = 8100}, today, &e));
	assert_false(progress_set(&pool, &progress, &(struct progress){.at = {2024, 3}, .rate = 10000}, today, &e));
	assert_int_equal(progress.n, 2);
	assert_int_equal(progress.at[0].rate, 8100);
}

static bool say(struct proposal_review_list *list, int64_t round, struct date held, const char *outcome, const char *department, const char *gap)
{
	struct review_opinion opinion = {.department = department, .gap = gap};
	const struct proposal_review given = {
		.round = round, .held = held, .outcome = outcome, .reason = "R", .opinions = {.at = &opinion, .n = department != NULL}};
	return proposal_say(&pool, list, &given, today, &e);
}

static void rounds_follow_each_other_and_outcomes_stay(void **state)
{
	static const struct {
		int64_t round;
		struct date held;
		const char *outcome, *department;
		bool good;
	} rows[] = {
		{0, {2023, 7, 24}, NULL, NULL, false}, {1, {2024, 2, 2}, NULL, NULL, false}, {1, {2023, 7, 24}, NULL, "가", true}, {1, {0}, NULL, "나", true},
		{1, {0}, "supplement", NULL, true},	   {1, {0}, "carried", NULL, false},	 {2, {2023, 7, 1}, NULL, NULL, false}, {3, {2023, 9}, NULL, "가", true},
		{2, {2023, 10, 5}, NULL, NULL, false}, {3, {0}, "carried", NULL, true},
	};
	struct proposal_review_list list = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		if (say(&list, rows[i].round, rows[i].held, rows[i].outcome, rows[i].department, "없음") != rows[i].good)
			fail_msg("row %zu: %s", i, e.text);
	assert_int_equal(list.n, 2);
	assert_int_equal(list.at[0].opinions.n, 2);
	assert_string_equal(list.at[0].outcome, "supplement");
	assert_true(say(&list, 3, (struct date){0}, NULL, "가", "수요처"));
	assert_true(say(&list, 4, (struct date){2023, 11, 1}, NULL, NULL, NULL));
	assert_true(say(&list, 4, (struct date){2023, 11, 9}, "carried", NULL, NULL));
	assert_int_equal(list.at[2].held.day, 1);
	assert_int_equal(list.at[1].opinions.n, 1);
	assert_string_equal(list.at[1].opinions.at[0].gap, "수요처");
	assert_string_equal(proposal_status("carried"), "confirmed");
	assert_string_equal(proposal_status("dropped"), "stopped");
	assert_string_equal(proposal_status("supplement"), "proposed");
	assert_string_equal(proposal_status("deferred"), "on-hold");
}

static void what_is_said_otherwise_is_told_and_no_round_passes_one_that_waits(void **state)
{
	struct proposal_review_list list = {0};
	struct review_opinion opinion = {.department = "가", .gap = "수요처", .actor = "시"};
	struct proposal_review given = {.round = 1, .held = {2023, 7, 24}, .opinions = {.at = &opinion, .n = 1}};
	(void)state;
	tr_set(LANG_EN);
	assert_true(proposal_may_open(&list, &given, &e));
	assert_null(proposal_replaces(&pool, &list, &given));
	assert_true(proposal_say(&pool, &list, &given, today, &e));
	assert_null(proposal_replaces(&pool, &list, &given));
	opinion = (struct review_opinion){.department = "가", .feasibility = "높음"};
	assert_null(proposal_replaces(&pool, &list, &given));
	opinion.gap = "부지";
	assert_string_equal(proposal_replaces(&pool, &list, &given), "what is missing: 수요처 → 부지");
	opinion.actor = "중앙부처";
	given.held.day = 25;
	assert_string_equal(proposal_replaces(&pool, &list, &given),
						"held on: 2023-07-24 → 2023-07-25; what is missing: 수요처 → 부지; who must act: 시 → 중앙부처");
	opinion.department = "나";
	given.outcome = "carried";
	assert_null(proposal_replaces(&pool, &list, &given));
	given = (struct proposal_review){.round = 2};
	assert_false(proposal_may_open(&list, &given, &e));
	given.minutes = "회의록";
	assert_true(proposal_may_open(&list, &given, &e));
	assert_true(proposal_say(&pool, &list, &given, today, &e));
	given = (struct proposal_review){.round = 3};
	assert_true(proposal_may_open(&list, &given, &e));
	assert_true(proposal_say(&pool, &list, &given, today, &e));
	given = (struct proposal_review){.round = 1, .outcome = "carried", .reason = "R"};
	assert_false(proposal_say(&pool, &list, &given, today, &e));
	tr_set(LANG_KO);
}

static void members_come_and_go(void **state)
{
	struct council council = {.name = "금형", .kind = "hub"};
	const struct date first = {2010, 1, 1}, last = {2010, 12, 31}, day = {2010, 12, 1};
	(void)state;
	assert_true(council_join(&pool, &council, &(struct council_member){.kind = "firm", .name = "하늘", .since = {2009}, .until = {2010, 6, 30}}, today, &e));
	assert_false(council_join(&pool, &council, &(struct council_member){.kind = "firm", .name = "하늘", .since = {2010, 6, 29}}, today, &e));
	assert_true(council_join(&pool, &council, &(struct council_member){.kind = "firm", .name = "하늘", .since = {2010, 7}}, today, &e));
	assert_true(council_join(&pool, &council, &(struct council_member){.kind = "university", .name = "한빛"}, today, &e));
	assert_false(council_join(&pool, &council, &(struct council_member){.kind = "firm", .name = "들", .since = {2011}, .until = {2010}}, today, &e));
	assert_false(council_join(&pool, &council, &(struct council_member){.kind = "firm", .name = "산", .since = {2024, 2, 2}}, today, &e));
	assert_true(council_join(&pool, &council, &(struct council_member){.kind = "firm", .name = "산", .since = {2024}}, today, &e));
	assert_int_equal(council_members(&council, NULL, first, last), 3);
	assert_int_equal(council_members(&council, "firm", day, day), 1);
	assert_false(council_leave(&council, "하늘", (struct date){2010, 6, 30}, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_true(council_leave(&council, "하늘", (struct date){2010, 11}, &e));
	assert_false(council_leave(&council, "하늘", (struct date){2010, 11}, &e));
	assert_int_equal(e.kind, ERR_NOT_FOUND);
	assert_int_equal(council_members(&council, "firm", day, day), 0);
	council_set_task(&pool, &council, &(struct council_task){"시험", 2010, NULL});
	council_set_task(&pool, &council, &(struct council_task){"시험", 2010, "done"});
	council_set_task(&pool, &council, &(struct council_task){"시험", 2011, NULL});
	assert_int_equal(council.tasks.n, 2);
	assert_string_equal(council.tasks.at[0].state, "done");
}

static int release(void **state)
{
	(void)state;
	pool_release(&pool);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_change_is_computed_beside_the_printed_one),
		cmocka_unit_test(of_one_role_and_date_the_last_holds),
		cmocka_unit_test(what_was_reached_stands_against_the_target_of_its_own_year),
		cmocka_unit_test(milestones_and_progress_lie_behind_today),
		cmocka_unit_test(rounds_follow_each_other_and_outcomes_stay),
		cmocka_unit_test(what_is_said_otherwise_is_told_and_no_round_passes_one_that_waits),
		cmocka_unit_test(members_come_and_go),
	};
	return cmocka_run_group_tests(tests, NULL, release);
}
