/* What a change of an award must keep, and how it is told. */
#include "unit.h"

#include "ppuri/award_change.h"
#include "ppuri/award_law.h"
#include "ppuri/call.h"
#include "ppuri/tr.h"

/* Of a call that supports 80 % up to 20 million, half of the own share in cash: 16 million stand, 10 were paid, 20 were granted. */
static const struct call CALL_80 = {.support_rate = 8000, .own_cash_rate = 5000, .cap = {20000000}};

static struct award award(void)
{
	return (struct award){
		.application.receipt_no = "2024-금형-0001",
		.number = "A",
		.now = {{16000000}, {2000000}, {2000000}, "일시 교부", {2024, 5, 1}, {2024, 11, 30}},
		.paid = {10000000},
	};
}

static const struct {
	struct award_wish wish;
	const char *refused; /* NULL: it is right */
} CHANGES[] = {
	{{.has_amount = true, .amount = {10000000}}, NULL},
	{{.has_amount = true, .amount = {9999999}}, "less than what was paid of it: 10,000,000 won"},
	{{.has_amount = true, .amount = {0}}, "at least 1 won"},
	{{.has_amount = true, .amount = {-5}}, "at least 1 won"},
	{{.has_amount = true, .amount = {20000000}, .has_own_cash = true, .own_cash = {2500000}, .has_own_kind = true, .own_kind = {2500000}}, NULL},
	{{.has_amount = true, .amount = {20000001}, .has_own_cash = true, .own_cash = {5000000}}, "above what the selection granted: 20,000,000 won"},
	{{.has_amount = true, .amount = {16000001}}, "more than the call supports of a total of that size: 16,000,000 won"},
	{{.has_own_cash = true, .own_cash = {1999999}, .has_own_kind = true, .own_kind = {2000001}}, "in cash are less than the call asks of the own share: 2,000,000 won"},
	{{.has_own_cash = true, .own_cash = {1999999}}, "more than the call supports"},
	{{.has_own_cash = true, .own_cash = {-1}}, "not below 0"},
	{{.has_own_cash = true, .own_cash = {9000000}}, NULL},
	{{.project_end = {2024, 12, 31}}, NULL},
	{{.project_end = {2024, 4, 30}}, "on or after the day on which it begins"},
	{{.project_end = {2024, 5, 1}}, NULL},
	{{.project_end = {2024, 12, 0}}, "on a whole day"},
	{{.project_start = {2025, 0, 0}}, "on a whole day"},
	{{.payment = "분할 교부"}, NULL},
};

static void a_change_keeps_to_what_was_granted_and_paid(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	for (size_t i = 0; i < ROWS(CHANGES); i++) {
		const struct award stands = award();
		const struct award_terms is = award_terms_with(&stands.now, &CHANGES[i].wish);
		struct err e = {0};
		bool right = award_terms_check(&CALL_80, &stands, won_of(20000000), &is, &e);
		if (right != (CHANGES[i].refused == NULL) || (!right && !strstr(e.text, CHANGES[i].refused)))
			fail_msg("%zu: %s", i, right ? "not refused" : e.text);
	}
}

/* What stood before a rule was looked at again is only held to it where it is touched. */
static void what_is_lowered_is_not_judged_anew(void **state)
{
	struct award stands = award();
	struct err e = {0};
	(void)state;
	stands.now.own_cash = stands.now.own_kind = won_of(0);
	struct award_terms is = stands.now;
	is.amount = won_of(12000000);
	assert_true(award_terms_check(&CALL_80, &stands, won_of(20000000), &is, &e));
	is.amount = won_of(17000000);
	assert_false(award_terms_check(&CALL_80, &stands, won_of(20000000), &is, &e));
}

/* 지방보조금 by its law; of what was passed on the state's law names the faults, and the rest is in the conditions. */
static void an_award_ends_by_the_law_of_its_money(void **state)
{
	static const struct {
		const char *basis, *ground, *law, *printed;
	} cases[] = {
		{"local-subsidy", "changed", "지방보조금법 §11", "「지방자치단체 보조금 관리에 관한 법률」 제11조"},
		{"local-subsidy", "fraud", "지방보조금법 §12①", "「지방자치단체 보조금 관리에 관한 법률」 제12조제1항"},
		{"national-subsidy", "changed", "보조금법, 교부조건", "「보조금 관리에 관한 법률」과 교부조건"},
		{"national-subsidy", "misuse", "보조금법 §30②", "「보조금 관리에 관한 법률」 제30조제2항과 교부조건"},
		{"contribution", "changed", "협약", NULL},
		{"contribution", "breach", "협약", NULL},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(cases); i++) {
		const struct award_change change = {.legal_basis = cases[i].basis, .ground = cases[i].ground};
		assert_string_equal(award_cancel_law(&change), cases[i].law);
		if (cases[i].printed)
			assert_string_equal(award_cancel_law_printed(&change), cases[i].printed);
		else
			assert_null(award_cancel_law_printed(&change));
	}
}

static void a_ground_is_printed_as_its_law_calls_it(void **state)
{
	static const struct {
		const char *basis, *ground, *printed;
	} cases[] = {
		{"local-subsidy", "breach", "법령·교부조건·처분 위반"},
		{"national-subsidy", "breach", "법령·교부조건·처분 위반"},
		{"contribution", "breach", "협약 위반"},
		{"contribution", "misuse", "다른 용도 사용"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(cases); i++) {
		const struct award_change change = {.legal_basis = cases[i].basis, .ground = cases[i].ground};
		assert_string_equal(award_cancel_ground_printed(&change), cases[i].printed);
	}
}

/* 출연·위탁 is deliberated on by nobody, and its paper is the agreement. Nothing is awarded of what the state gives itself. */
static void whose_money_it_is_says_what_tells_an_award(void **state)
{
	static const struct {
		const char *basis;
		bool awards, deliberated, agrees;
		const char *paper, *changed, *cancelled;
	} cases[] = {
		{"local-subsidy", true, true, false, "award", "award-change", "award-cancel"},
		{"national-subsidy", true, true, false, "award", "award-change", "award-cancel"},
		{"contribution", true, false, true, "agreement", "agreement-change", "agreement-cancel"},
		{"direct", false, false, false, NULL, NULL, NULL},
		{NULL, false, false, false, NULL, NULL, NULL},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(cases); i++) {
		assert_int_equal(award_law_has(cases[i].basis), cases[i].awards);
		assert_int_equal(award_law_deliberates(cases[i].basis), cases[i].deliberated);
		assert_int_equal(award_law_agrees(cases[i].basis), cases[i].agrees);
		if (!cases[i].awards)
			continue;
		const struct award_law *law = award_law(cases[i].basis, (struct date){2024, 4, 16});
		static const char *const kinds[][3] = {{"award", "award-change", "award-cancel"}, {"agreement", "agreement-change", "agreement-cancel"}};
		for (size_t k = 0; k < ROWS(kinds); k++) {
			assert_string_equal(award_law_paper(law, kinds[k][0]), cases[i].paper);
			assert_string_equal(award_law_paper(law, kinds[k][1]), cases[i].changed);
			assert_string_equal(award_law_paper(law, kinds[k][2]), cases[i].cancelled);
		}
	}
}

static void a_change_is_told_by_what_differs(void **state)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const struct award_terms was = award().now;
	struct award_terms is = was;
	(void)state;
	tr_set(LANG_EN);
	assert_string_equal(award_change_text(&pool, &was, &is), "");
	is.amount = won_of(0);
	is.project_end = (struct date){2024, 12, 15};
	assert_string_equal(award_change_text(&pool, &was, &is),
						"award 16,000,000 → 0; project period 2024-05-01–2024-11-30 → 2024-05-01–2024-12-15");
	struct award_change change = {.no = 1, .kind = "cancel", .ground = "changed", .was = was, .is = is};
	assert_string_equal(award_change_name(&change), "cancelled as a whole");
	assert_string_equal(award_change_money_text(&pool, &change), "paid until now: 0 won");
	change.paid = change.to_return = won_of(1);
	assert_string_equal(award_change_money_text(&pool, &change), "paid until now: 1 won; to be returned: 1 won");
	change.is.amount = won_of(1);
	assert_string_equal(award_change_name(&change), "cancelled in part");
}

static void an_agreement_is_terminated_by_name_and_number(void **state)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct award_change change = {.kind = "cancel", .legal_basis = "contribution"};
	struct award none = {.version = 1, .legal_basis = "contribution"};
	(void)state;
	tr_set(LANG_EN);
	assert_string_equal(award_change_no(&pool, "local-subsidy", "A", "cancel", 2), "A-취소2");
	assert_string_equal(award_change_no(&pool, "contribution", "A", "cancel", 2), "A-해약2");
	assert_string_equal(award_change_no(&pool, "contribution", "A", "change", 1), "A-변경1");
	assert_string_equal(award_change_no(&pool, "contribution", "A", NULL, 0), "A");
	assert_string_equal(award_change_name(&change), "terminated as a whole");
	change.is.amount = won_of(1);
	assert_string_equal(award_change_name(&change), "terminated in part");
	assert_string_equal(award_state_name(&none), "terminated");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_change_keeps_to_what_was_granted_and_paid),
		cmocka_unit_test(what_is_lowered_is_not_judged_anew),
		cmocka_unit_test(an_award_ends_by_the_law_of_its_money),
		cmocka_unit_test(a_ground_is_printed_as_its_law_calls_it),
		cmocka_unit_test(whose_money_it_is_says_what_tells_an_award),
		cmocka_unit_test(a_change_is_told_by_what_differs),
		cmocka_unit_test(an_agreement_is_terminated_by_name_and_number),
	};
	return cmocka_run_group_tests_name("award_change", tests, NULL, NULL);
}
