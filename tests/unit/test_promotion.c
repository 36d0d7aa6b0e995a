/* After the result: who gives up leaves a place, and the reserve fills it in order, within the money, by one approver. */
#include "evaluation.h"
#include "raw.h"

#include "ppuri/service/application.h"
#include "ppuri/service/award.h"
#include "ppuri/service/exclusion.h"
#include "ppuri/service/promotion.h"
#include "ppuri/store/program.h"
#include "ppuri/store/promotion.h"

static struct err e;

static void assert_says(const char *wanted)
{
	if (!strstr(e.text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e.text, wanted);
}

/* The rule alone. */
static const struct {
	int64_t budget, in_account, given, proposed; /* proposed 0: nobody waits */
	int select_max, selected, partial_min;
	enum succession_verdict verdict;
	int64_t left, sum;
	bool partial;
} RULES[] = {
	{100, 100, 60, 40, 0, 3, 0, SUCCESSION_POSSIBLE, 40, 40, false},
	{100, 100, 60, 41, 0, 3, 0, SUCCESSION_NO_MONEY, 40, 0, false},
	{100, 100, 60, 50, 0, 3, 8000, SUCCESSION_POSSIBLE, 40, 40, true}, /* exactly the share */
	{100, 100, 61, 50, 0, 3, 8000, SUCCESSION_NO_MONEY, 39, 0, false},
	{100, 100, 100, 50, 0, 3, 1, SUCCESSION_NO_MONEY, 0, 0, false},    /* a part of nothing is nothing */
	{100, 100, 60, 40, 4, 3, 0, SUCCESSION_POSSIBLE, 40, 40, false},
	{100, 100, 60, 40, 3, 3, 0, SUCCESSION_NO_PLACE, 40, 0, false},
	{100, 100, 60, 0, 3, 3, 0, SUCCESSION_NOBODY, 40, 0, false},
	{100, 100, 120, 40, 0, 3, 10000, SUCCESSION_NO_MONEY, 0, 0, false},
	{9223372036854775807, 9223372036854775807, 0, 9223372036854775807, 0, 0, 10000, SUCCESSION_POSSIBLE, 9223372036854775807, 9223372036854775807, false},
	{100, 40, 60, 40, 0, 3, 0, SUCCESSION_POSSIBLE, 40, 40, false},
	{100, 39, 60, 40, 0, 3, 0, SUCCESSION_NO_FUNDS, 40, 0, false},
	{100, 39, 60, 50, 0, 3, 5000, SUCCESSION_NO_FUNDS, 40, 0, false}, /* a part is what the call gives last, not what its account does */
	{100, -1, 60, 41, 0, 3, 0, SUCCESSION_NO_MONEY, 40, 0, false},
};

static void the_rule_is_order_money_and_places(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(RULES); i++) {
		const struct call call = {.budget = won_of(RULES[i].budget), .select_max = RULES[i].select_max, .partial_min = RULES[i].partial_min};
		struct in_reserve waiting[] = {{.receipt_no = "A", .reserve = 2, .proposed = won_of(RULES[i].proposed)},
									   {.receipt_no = "B", .reserve = 3, .proposed = won_of(1)}};
		const struct reserve_list reserve = {.at = waiting, .n = RULES[i].proposed ? 2 : 0};
		struct succession s = succession_of(&call, (struct standing_sum){won_of(RULES[i].given), RULES[i].selected}, won_of(RULES[i].in_account), &reserve);
		if (s.verdict != RULES[i].verdict || s.left.n != RULES[i].left || s.sum.n != RULES[i].sum || s.partial != RULES[i].partial)
			fail_msg("rule %zu: verdict %d, left %lld, sum %lld", i, (int)s.verdict, (long long)s.left.n, (long long)s.sum.n);
		assert_ptr_equal(s.next, reserve.n ? &waiting[0] : NULL);
	}
}

/* Six that each ask for 12 million of 30: two are selected, 6 million are left, 3 to 6 wait in that order. */
static struct evaluation decided(const char *code)
{
	static const char *const points[] = {"20,30,50", "20,30,49", "20,30,48", "20,30,47", "20,30,46", "20,30,45"};
	struct evaluation v = evaluation_begin(code, 6, 1);
	struct ranking ranking;
	for (int i = 0; i < 6; i++)
		give_scores(&v, "reviewer-1", i + 1, points[i]);
	lock_scores(&v, "reviewer-1");
	assert_done(desk_select_run(as("officer"), code, &ranking, &e), &e);
	adopt_selection(code);
	assert_done(desk_select_confirm(as("approver"), code, &ranking, &e), &e);
	assert_int_equal(ranking.verdicts[SELECTION_SELECTED], 2);
	assert_int_equal(ranking.verdicts[SELECTION_RESERVE], 4);
	return v;
}

static struct office *because(const char *account, const char *reason)
{
	struct office *o = as(account);
	o->reason = reason;
	return o;
}

static void assert_letter_refused(const char *name, struct firm_letter letter, enum err_kind kind, const char *says)
{
	struct vacancy vacancy;
	assert_fails(desk_application_decline(because("officer", "포기서"), name, &letter, &vacancy, &e), &e, kind);
	assert_says(says);
}

static struct vacancy decline(const struct evaluation *v, int number)
{
	struct vacancy vacancy;
	assert_done(desk_application_decline(because("officer", "포기서"), receipt_of(v, number), letter_today(), &vacancy, &e), &e);
	as("officer")->reason = NULL;
	return vacancy;
}

static bool promote(const struct evaluation *v, const char *who, const char *only, struct promotion *ret)
{
	struct succession after;
	return desk_select_promote(as(who), v->code, only, ret, &after, &e);
}

static struct reserve_view reserve_of(const struct evaluation *v)
{
	struct reserve_view view;
	assert_done(desk_select_reserve(as("auditor"), v->code, &view, &e), &e);
	return view;
}

static const char *state_of(const struct evaluation *v, int number)
{
	struct application application;
	assert_done(application_by_name(evaluation_office.office.db, &evaluation_office.pool, receipt_of(v, number), &application, &e), &e);
	return application.state;
}

static void who_gives_up_leaves_the_next_in_turn(void **state)
{
	(void)state;
	struct evaluation v = decided("P1");
	struct promotion promotion;
	struct vacancy vacancy;
	assert_false(promote(&v, "approver", NULL, &promotion));
	assert_says("6,000,000 won are left, and P1-0003 (place 1 of the reserve) is to get 12,000,000");
	assert_fails(desk_application_decline(as("officer"), "P1-0001", letter_today(), &vacancy, &e), &e, ERR_USAGE);
	assert_fails(desk_application_decline(because("approver", "포기"), "P1-0001", letter_today(), &vacancy, &e), &e, ERR_DENIED);
	assert_fails(desk_application_decline(because("officer", "포기"), "P1-0003", letter_today(), &vacancy, &e), &e, ERR_REFUSED);
	assert_letter_refused("P1-0001", (struct firm_letter){letter_today()->on, ""}, ERR_USAGE, "the document number of the firm's letter");
	assert_letter_refused("P1-0001", (struct firm_letter){{2099, 1, 1}, "전자우편"}, ERR_REFUSED, "has not come yet");
	assert_letter_refused("P1-0001", (struct firm_letter){{2024, 1, 1}, "전자우편"}, ERR_REFUSED, "it was selected on 2024-");
	vacancy = decline(&v, 1);
	assert_int_equal(vacancy.freed.n, 12000000);
	assert_int_equal(vacancy.succession.left.n, 18000000);
	assert_string_equal(vacancy.succession.next->receipt_no, "P1-0003");
	assert_string_equal(state_of(&v, 1), "DECLINED");
	const struct reserve_view left = reserve_of(&v);
	assert_int_equal(left.declined.n, 1);
	assert_string_equal(left.declined.at[0].receipt_no, "P1-0001");
	assert_string_equal(left.declined.at[0].letter.no, "전자우편");
	assert_int_equal(date_cmp(left.declined.at[0].letter.on, letter_today()->on), 0);
	assert_string_equal(left.declined.at[0].declined_by, "officer");
	assert_fails(promote(&v, "officer", NULL, &promotion), &e, ERR_DENIED);
	assert_false(promote(&v, "approver", "P1-0004", &promotion));
	assert_says("it is not the turn of P1-0004: the next of the reserve is P1-0003 (place 1)");
	assert_done(promote(&v, "approver", "P1-0003", &promotion), &e);
	assert_string_equal(promotion.receipt_no, "P1-0003");
	assert_int_equal(promotion.granted.n, 12000000);
	assert_string_equal(state_of(&v, 3), "SELECTED");
	/* The money is gone again. */
	assert_false(promote(&v, "approver", NULL, &promotion));
	assert_says("6,000,000 won are left, and P1-0004 (place 2 of the reserve)");
	struct reserve_view view = reserve_of(&v);
	assert_int_equal(view.reserve.n, 3);
	assert_int_equal(view.promotions.n, 1);
	assert_int_equal(view.succession.standing.selected, 2);
}

static void who_left_the_reserve_is_passed(void **state)
{
	(void)state;
	struct evaluation v = decided("P2");
	struct promotion promotion;
	struct office *o = because("officer", "철회");
	decline(&v, 2);
	o = because("officer", "철회");
	assert_done(desk_application_withdraw(o, "P2-0003", &e), &e);
	o->reason = NULL;
	assert_done(promote(&v, "approver", NULL, &promotion), &e);
	assert_string_equal(promotion.receipt_no, "P2-0004");
	assert_int_equal(promotion.reserve, 2);
}

static void the_reserve_runs_out(void **state)
{
	(void)state;
	struct evaluation v = decided("P3");
	struct promotion promotion;
	for (int i = 1; i <= 4; i++) {
		decline(&v, i);
		assert_done(promote(&v, "approver", NULL, &promotion), &e);
	}
	decline(&v, 5);
	assert_false(promote(&v, "approver", NULL, &promotion));
	assert_says("nobody waits in the reserve");
	assert_int_equal(reserve_of(&v).succession.standing.given.n, 12000000);
}

static void without_a_confirmed_result_there_is_no_reserve(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P4", 1, 1);
	struct promotion promotion;
	assert_false(promote(&v, "approver", NULL, &promotion));
	assert_says("is not confirmed yet");
}

static struct award_choice choice_of(const char *const *receipt)
{
	return (struct award_choice){.receipts = receipt, .n = 1};
}

/* The law of the programme is stated only here. */
static bool state_law(struct work *w, void *arg, struct err *why)
{
	struct program program;
	if (!program_by_code(w->db, w->pool, arg, &program, why))
		return false;
	program.legal_basis = "local-subsidy";
	return program_update(w->db, &program, why);
}

static void an_award_holds_its_firm_and_follows_the_promotion(void **state)
{
	(void)state;
	struct evaluation v = decided("P5");
	const char *first = "P5-0001", *third = "P5-0003";
	const struct award_choice of_first = choice_of(&first), of_third = choice_of(&third);
	struct award_outcome outcome;
	struct vacancy vacancy;
	struct promotion promotion;
	assert_done(act_perform(as("officer"), &evaluation_act, state_law, pool_strdup(&evaluation_office.pool, v.code), &e), &e);
	assert_done(desk_award_draft(as("officer"), &of_first, won_of(0), "once", &outcome, &e), &e);
	assert_fails(desk_application_decline(because("officer", "포기서"), first, letter_today(), &vacancy, &e), &e, ERR_REFUSED);
	assert_says("its award is drafted already");
	assert_non_null(strstr(e.hint, "award return P5-0001"));
	assert_fails(desk_application_withdraw(because("officer", "철회"), first, &e), &e, ERR_REFUSED);
	assert_says("must be returned first");
	assert_done(desk_award_return(because("approver", "포기 예정"), &of_first, &outcome, &e), &e);
	as("officer")->reason = NULL;
	assert_fails(desk_award_draft(as("officer"), &of_third, won_of(0), "once", &outcome, &e), &e, ERR_REFUSED);
	decline(&v, 1);
	assert_done(promote(&v, "approver", NULL, &promotion), &e);
	assert_fails(desk_award_draft(as("officer"), &of_third, won_of(12000001), "once", &outcome, &e), &e, ERR_REFUSED);
	assert_done(desk_award_draft(as("officer"), &of_third, won_of(0), "once", &outcome, &e), &e);
	assert_int_equal(outcome.sum.n, 12000000);
	assert_done(desk_award_approve(as("approver"), &of_third, &outcome, &e), &e);
	assert_fails(desk_application_decline(because("officer", "포기서"), third, letter_today(), &vacancy, &e), &e, ERR_REFUSED);
	assert_says("approved already");
	as("officer")->reason = NULL;
}

static void exclude_firm(const struct evaluation *v, int number)
{
	struct application application;
	struct exclusion exclusion = {.name = "가람", .starts = {2024, 3, 1}, .article = "지보법 §32①", .ground = "거짓 신청", .source = "과-1"};
	assert_done(application_by_name(evaluation_office.office.db, &evaluation_office.pool, receipt_of(v, number), &application, &e), &e);
	exclusion.biz_no = application.firm.biz_no;
	assert_done(desk_exclusion_add(as("officer"), &exclusion, 5, &exclusion, &e), &e);
}

static void an_excluded_firm_is_named_and_taken_out(void **state)
{
	(void)state;
	struct evaluation v = decided("P6");
	struct promotion promotion;
	struct vacancy vacancy;
	decline(&v, 1);
	assert_fails(desk_select_exclude(because("approver", "뒤로"), "P6-0003", &vacancy, &e), &e, ERR_REFUSED);
	assert_says("is not on the list of exclusions");
	exclude_firm(&v, 3);
	as("officer")->reason = NULL;
	assert_false(promote(&v, "approver", NULL, &promotion));
	assert_says("P6-0003");
	assert_says("may not take part");
	assert_non_null(strstr(e.hint, "select exclude P6-0003"));
	assert_fails(desk_select_exclude(because("officer", "배제"), "P6-0003", &vacancy, &e), &e, ERR_DENIED);
	assert_done(desk_select_exclude(because("approver", "지보법 §32①"), "P6-0003", &vacancy, &e), &e);
	as("officer")->reason = NULL;
	assert_int_equal(vacancy.freed.n, 0);
	assert_string_equal(vacancy.succession.next->receipt_no, "P6-0004");
	assert_string_equal(state_of(&v, 3), "NOT_SELECTED");
	assert_done(promote(&v, "approver", NULL, &promotion), &e);
	assert_string_equal(promotion.receipt_no, "P6-0004");
}

/* What it issues is looked at in tests/cli/promote.bats. */
static void the_letter_is_for_who_was_promoted(void **state)
{
	(void)state;
	struct evaluation v = decided("P7");
	struct buf pdf CLEANUP(buf_release) = {0};
	struct promotion promotion;
	decline(&v, 1);
	assert_fails(desk_select_notice(as("officer"), "P7-0003", &pdf, &e), &e, ERR_NOT_FOUND);
	assert_done(promote(&v, "approver", NULL, &promotion), &e);
	assert_fails(desk_select_notice(as("auditor"), "P7-0003", &pdf, &e), &e, ERR_DENIED);
	assert_null(reserve_of(&v).promotions.at[0].told_by);
	assert_int_equal(pdf.n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_rule_is_order_money_and_places),
		cmocka_unit_test(who_gives_up_leaves_the_next_in_turn),
		cmocka_unit_test(who_left_the_reserve_is_passed),
		cmocka_unit_test(the_reserve_runs_out),
		cmocka_unit_test(without_a_confirmed_result_there_is_no_reserve),
		cmocka_unit_test(an_award_holds_its_firm_and_follows_the_promotion),
		cmocka_unit_test(an_excluded_firm_is_named_and_taken_out),
		cmocka_unit_test(the_letter_is_for_who_was_promoted),
	};
	return cmocka_run_group_tests_name("promotion", tests, evaluation_setup, evaluation_teardown);
}
