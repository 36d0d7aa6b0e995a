/* Who may be appointed, and how a committee is made up. */
#include "unit.h"

#include "ppuri/committee.h"

static void a_term_holds_from_its_first_day_to_its_last(void **state)
{
	(void)state;
	const struct reviewer bounded = {.term_from = {2024, 1, 1}, .term_to = {2025, 12, 31}}, open = {.term_from = {2024, 1, 1}};
	static const struct {
		struct date day;
		bool bounded, open;
	} days[] = {
		{{2023, 12, 31}, false, false}, {{2024, 1, 1}, true, true}, {{2025, 12, 31}, true, true}, {{2026, 1, 1}, false, true}};
	for (size_t i = 0; i < ROWS(days); i++) {
		assert_int_equal(reviewer_term_holds(&bounded, days[i].day), days[i].bounded);
		assert_int_equal(reviewer_term_holds(&open, days[i].day), days[i].open);
	}
}

static void a_term_is_from_a_day_to_a_day(void **state)
{
	(void)state;
	static const struct {
		struct date from, to;
		bool good;
	} terms[] = {
		{{2024, 1, 1}, {2024, 1, 1}, true}, {{2024, 1, 1}, {0}, true},			  {{2024, 1, 2}, {2024, 1, 1}, false},
		{{2024, 1, 0}, {0}, false},			{{2024, 1, 1}, {2025, 0, 0}, false}, {{0}, {2025, 1, 1}, false}};
	for (size_t i = 0; i < ROWS(terms); i++) {
		struct err e = {0};
		const struct reviewer reviewer = {.term_from = terms[i].from, .term_to = terms[i].to};
		if (reviewer_check(&reviewer, &e) != terms[i].good)
			fail_msg("term %zu: %s", i, e.text);
	}
}

static void the_law_is_that_of_the_day(void **state)
{
	(void)state;
	assert_null(committee_law_on((struct date){2021, 7, 12}));
	const struct committee_law *law = committee_law_on((struct date){2021, 7, 13});
	assert_non_null(law);
	assert_ptr_equal(law, committee_law_on((struct date){2024, 4, 8}));
	assert_int_equal(law->members_max, 15);
	assert_int_equal(law->officials_max, 2500);
	assert_string_equal(law->source, "지방보조금법 §26");
}

static void officials_are_a_quarter_at_most(void **state)
{
	(void)state;
	const struct committee_law *law = committee_law_on((struct date){2024, 4, 8});
	static const struct {
		size_t officials, members;
		bool fit;
	} cases[] = {{0, 0, true}, {0, 1, true},  {1, 1, false}, {1, 3, false}, {1, 4, true},	{1, 5, true}, {2, 7, false},
				 {2, 8, true}, {3, 11, false}, {3, 12, true}, {3, 15, true},	{4, 15, false}};
	for (size_t i = 0; i < ROWS(cases); i++)
		if (committee_officials_fit(law, cases[i].officials, cases[i].members) != cases[i].fit)
			fail_msg("%zu of %zu", cases[i].officials, cases[i].members);
}

static void who_is_gone_is_counted_no_more(void **state)
{
	(void)state;
	struct member members[] = {{.account_id = 1, .official = true, .from_round = 1, .membership = MEMBER_LEFT},
							   {.account_id = 2, .official = true, .from_round = 1, .membership = MEMBER_DECLINED},
							   {.account_id = 3, .official = true, .from_round = 1, .membership = MEMBER_INVITED},
							   {.account_id = 4, .from_round = 1, .membership = MEMBER_LOCKED, .rounds = 2},
							   {.account_id = 6, .from_round = 2, .membership = MEMBER_PLEDGED}};
	const struct committee committee = {.at = members, .n = ROWS(members), .round = 1, .last_round = 2};
	assert_int_equal(committee_sitting(&committee), 2);
	assert_ptr_equal(committee_member(&committee, 3), &members[2]);
	assert_null(committee_member(&committee, 5));
}

/* What was locked counts, whoever has left since; of the round in hand nothing else does. */
static void a_round_has_the_judges_whose_scores_count(void **state)
{
	(void)state;
	struct member members[] = {
		{.from_round = 1, .membership = MEMBER_LOCKED, .rounds = 6},
		{.from_round = 1, .membership = MEMBER_RELEASED, .official = true, .rounds = 2, .release = {.round = 2}},
		{.from_round = 1, .membership = MEMBER_RELEASED, .rounds = 6, .release = {.round = 2}},
		{.from_round = 1, .membership = MEMBER_LEFT, .rounds = 2},
		{.from_round = 2, .membership = MEMBER_PLEDGED, .official = true},
		{.from_round = 3, .membership = MEMBER_INVITED},
		{.from_round = 2, .membership = MEMBER_DECLINED},
	};
	const struct committee committee = {.at = members, .n = ROWS(members), .round = 2, .last_round = 3};
	static const struct judge_count wanted[] = {{4, 1}, {3, 1}, {3, 1}};
	for (int round = 1; round <= 3; round++) {
		struct judge_count count = committee_judges(&committee, round);
		assert_int_equal(count.members, wanted[round - 1].members);
		assert_int_equal(count.officials, wanted[round - 1].officials);
	}
	for (size_t i = 0; i < ROWS(members); i++)
		for (int round = 1; round <= 3; round++)
			assert_int_equal(member_is_void(&members[i], round), i == 1 && round == 2);
	assert_int_equal(committee_sitting(&committee), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_term_holds_from_its_first_day_to_its_last),
		cmocka_unit_test(a_term_is_from_a_day_to_a_day),
		cmocka_unit_test(the_law_is_that_of_the_day),
		cmocka_unit_test(officials_are_a_quarter_at_most),
		cmocka_unit_test(who_is_gone_is_counted_no_more),
		cmocka_unit_test(a_round_has_the_judges_whose_scores_count),
	};
	return cmocka_run_group_tests_name("committee", tests, NULL, NULL);
}
