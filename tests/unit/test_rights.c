#include "unit.h"

#include "ppuri/rights.h"
#include "ppuri/vocabulary.h"

/* Every right, its name, and who has it: one letter a role, in the order of enum role
 * (admin, Officer, Reviewer, approver (P), finance, aUditor, applicanT). */
static const char ROLE_LETTERS[] = "AORPFUT";

static const struct {
	enum right right;
	const char *name;
	const char *roles;
} policy[] = {
	{RIGHT_ANYONE, "anyone", "AORPFUT"},
	{RIGHT_SELF, "self", "AORPFUT"},
	{RIGHT_STORE_CHECK, "store.check", "A    U "},
	{RIGHT_STORE_KEEP, "store.keep", "A      "},
	{RIGHT_ACCOUNT_KEEP, "account.keep", "A      "},
	{RIGHT_PROGRAM_READ, "program.read", "AORPFUT"},
	{RIGHT_PROGRAM_WRITE, "program.write", " O     "},
	{RIGHT_CALL_WRITE, "call.write", " O     "},
	{RIGHT_CALL_DRAFT_READ, "call.draft-read", " O P U "},
	{RIGHT_CALL_UNSEAL, "call.unseal", "   P   "},
	{RIGHT_HOLIDAY_KEEP, "holiday.keep", "AO     "},
	{RIGHT_FIRM_READ, "firm.read", " O PFU "},
	{RIGHT_FIRM_WRITE, "firm.write", " O     "},
	{RIGHT_APP_READ, "app.read", " O PFU "},
	{RIGHT_APP_WRITE, "app.write", " O     "},
	{RIGHT_APP_SCREEN, "app.screen", " O     "},
	{RIGHT_EXCLUSION_READ, "exclusion.read", " O P U "},
	{RIGHT_EXCLUSION_WRITE, "exclusion.write", " O P   "},
	{RIGHT_EXCLUSION_LIFT, "exclusion.lift", "   P   "},
	{RIGHT_COMMITTEE_READ, "committee.read", " O P U "},
	{RIGHT_REVIEW_ASSIGN, "review.assign", " O     "},
	{RIGHT_MEETING_WRITE, "meeting.write", " O     "},
	{RIGHT_REVIEW_SCORE, "review.score", "  R    "},
	{RIGHT_REVIEW_PRESIDE, "review.preside", " OR    "},
	{RIGHT_SELECT_RUN, "select.run", " O     "},
	{RIGHT_SELECT_READ, "select.read", " O P U "},
	{RIGHT_SELECT_CONFIRM, "select.confirm", "   P   "},
	{RIGHT_APPEAL_DECIDE, "appeal.decide", "   P   "},
	{RIGHT_AWARD_DRAFT, "award.draft", " O     "},
	{RIGHT_AWARD_APPROVE, "award.approve", "   P   "},
	{RIGHT_BUDGET_WRITE, "budget.write", " O     "},
	{RIGHT_BUDGET_PAY, "budget.pay", "    F  "},
	{RIGHT_BUDGET_CLOSE, "budget.close", "   P   "},
	{RIGHT_LETTER_ISSUE, "letter.issue", " O P   "},
	{RIGHT_LETTER_READ, "letter.read", " O PFU "},
	{RIGHT_LETTER_REVOKE, "letter.revoke", "   P   "},
	{RIGHT_LETTER_VERIFY, "letter.verify", " O PFUT"},
	{RIGHT_RECEIPT_READ, "receipt.read", " O PFUT"},
	{RIGHT_STATUS_OWN, "status.own", "      T"},
	{RIGHT_REPORT, "report", " O PFU "},
	{RIGHT_AUDIT_READ, "audit.read", "A    U "},
	{RIGHT_LOOK_BACK, "store.look-back", "AO PFU "},
};

static void each_role_has_its_rights_and_no_other(void **state)
{
	(void)state;
	assert_int_equal(ROWS(policy), RIGHT_COUNT);
	for (size_t i = 0; i < ROWS(policy); i++) {
		assert_int_equal(policy[i].right, i);
		for (size_t role = 0; role < ROLE_COUNT; role++) {
			bool wanted = policy[i].roles[role] == ROLE_LETTERS[role];
			if (role_may((enum role)role, policy[i].right) != wanted)
				fail_msg("%s: %s is %s", role_code((enum role)role), policy[i].name, wanted ? "missing" : "too much");
		}
	}
}

static void each_right_has_its_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(policy); i++)
		assert_string_equal(right_name(policy[i].right), policy[i].name);
}

static void duties_that_check_each_other_are_never_in_one_role(void **state)
{
	(void)state;
	static const enum right apart[][2] = {
		{RIGHT_AWARD_DRAFT, RIGHT_AWARD_APPROVE},   {RIGHT_SELECT_RUN, RIGHT_SELECT_CONFIRM},
		{RIGHT_REVIEW_SCORE, RIGHT_REVIEW_ASSIGN},  {RIGHT_REVIEW_SCORE, RIGHT_SELECT_RUN},
		{RIGHT_ACCOUNT_KEEP, RIGHT_AWARD_APPROVE},  {RIGHT_ACCOUNT_KEEP, RIGHT_APP_WRITE},
		{RIGHT_STORE_KEEP, RIGHT_AWARD_APPROVE},    {RIGHT_APP_SCREEN, RIGHT_REVIEW_SCORE},   {RIGHT_APP_SCREEN, RIGHT_EXCLUSION_LIFT},
		{RIGHT_APP_SCREEN, RIGHT_APPEAL_DECIDE},
	};
	for (size_t i = 0; i < ROWS(apart); i++)
		for (size_t role = 0; role < ROLE_COUNT; role++)
			assert_false(role_may((enum role)role, apart[i][0]) && role_may((enum role)role, apart[i][1]));
}

static void each_role_is_found_by_its_code(void **state)
{
	(void)state;
	static const char *const codes[] = {"admin", "officer", "reviewer", "approver", "finance", "auditor", "applicant"};
	assert_int_equal(ROWS(codes), ROLE_COUNT);
	for (size_t i = 0; i < ROWS(codes); i++) {
		enum role role = ROLE_COUNT;
		assert_string_equal(role_code((enum role)i), codes[i]);
		assert_true(role_of_code(codes[i], &role));
		assert_int_equal(role, i);
	}
}

static void no_other_code_is_a_role(void **state)
{
	(void)state;
	static const char *const bad[] = {"", "Admin", "adm", "adminx", "담당자", "root"};
	for (size_t i = 0; i < ROWS(bad); i++) {
		enum role role = ROLE_COUNT;
		assert_false(role_of_code(bad[i], &role));
		assert_int_equal(role, ROLE_COUNT);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_role_has_its_rights_and_no_other),
		cmocka_unit_test(each_right_has_its_name),
		cmocka_unit_test(duties_that_check_each_other_are_never_in_one_role),
		cmocka_unit_test(each_role_is_found_by_its_code),
		cmocka_unit_test(no_other_code_is_a_role),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
