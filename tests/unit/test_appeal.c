/* Objections: against what was told, by the days of the law, decided once and by another person. */
#include "evaluation.h"
#include "raw.h"

#include "ppuri/service/appeal.h"
#include "ppuri/service/application.h"
#include "ppuri/service/call.h"

static struct err e;

static void assert_says(const char *wanted)
{
	if (!strstr(e.text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e.text, wanted);
}

/* Four: two selected, one in the reserve, one below the line; announced on the day of the evaluation. */
static struct evaluation announced(const char *code)
{
	static const char *const points[] = {"20,30,50", "20,30,49", "20,30,48", "1,1,1"};
	struct evaluation v = evaluation_begin(code, 4, 1);
	struct ranking ranking;
	for (int i = 0; i < 4; i++)
		give_scores(&v, "reviewer-1", i + 1, points[i]);
	lock_scores(&v, "reviewer-1");
	assert_done(desk_select_run(as("officer"), code, &ranking, &e), &e);
	adopt_selection(code);
	assert_done(desk_select_confirm(as("approver"), code, &ranking, &e), &e);
	assert_done(desk_call_announce(as("approver"), code, &e), &e);
	return v;
}

static bool file_as(const char *who, const char *receipt, struct date on, struct date told, struct appeal *ret)
{
	const struct appeal_given given = {.application = receipt, .filed_on = on, .told_on = told, .ground = "점수가 다름"};
	struct appeal_file file;
	bool unknown;
	if (!desk_appeal_file(as(who), &given, &file, &unknown, &e))
		return false;
	*ret = file.appeal;
	return true;
}

static bool decide_as(const char *who, const char *receipt, const char *outcome, struct appeal_decided *ret)
{
	struct office *o = as(who);
	o->reason = "이유";
	bool done = desk_appeal_decide(o, receipt, outcome, ret, &e);
	o->reason = NULL;
	return done;
}

static const struct date none;

/* As if the programme had stated it before the call was published. */
static void state_law(const char *code, const char *basis)
{
	force(evaluation_office.office.store_path, pool_printf(&evaluation_office.pool, "DROP TRIGGER IF EXISTS program_basis_is_pinned; "
											   "UPDATE program SET legal_basis = %s WHERE code = '%s'",
											   basis ? pool_printf(&evaluation_office.pool, "'%s'", basis) : "NULL", code));
}

/* No holiday is loaded: weekends alone. 2024-03-25 is a Monday. */
static const struct {
	const char *code, *basis, *last_day, *law;
} LAWS[] = {
	{"L1", "local-subsidy", "2024-04-15", "지보법 §36의2"}, /* the 20th day is a Sunday */
	{"L2", "national-subsidy", "2024-04-24", "보조금법 §37"},
	{"L3", "contribution", "2024-04-24", "행정기본법 §36"},
	{"L4", NULL, "2024-04-15", "지보법 §36의2"}, /* not stated: the shortest */
};

static void the_last_day_is_that_of_the_law(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(LAWS); i++) {
		struct evaluation v = announced(LAWS[i].code);
		struct appeal appeal;
		char day[DATE_TEXT_MAX];
		state_law(LAWS[i].code, LAWS[i].basis);
		assert_done(file_as("officer", receipt_of(&v, 4), none, none, &appeal), &e);
		assert_string_equal(date_iso(appeal.told_on, day), "2024-03-25");
		assert_string_equal(date_iso(appeal.last_day, day), LAWS[i].last_day);
		assert_string_equal(appeal.law, LAWS[i].law);
		assert_string_equal(date_iso(appeal.answer_by, day), "2024-04-08");
		assert_string_equal(appeal.against, "NOT_SELECTED");
		assert_false(appeal_is_late(&appeal));
	}
}

static void days_that_can_not_be_are_refused(void **state)
{
	(void)state;
	struct evaluation v = announced("A2");
	struct appeal appeal;
	assert_false(file_as("officer", receipt_of(&v, 4), (struct date){2024, 3, 26}, none, &appeal));
	assert_says("has not come yet");
	assert_false(file_as("officer", receipt_of(&v, 4), (struct date){2024, 3, 24}, none, &appeal));
	assert_says("nobody objects before");
	assert_false(file_as("officer", receipt_of(&v, 4), none, (struct date){2024, 3, 24}, &appeal));
	assert_says("not before");
	assert_false(file_as("officer", receipt_of(&v, 4), none, (struct date){2024, 3, 26}, &appeal));
	assert_says("nobody objects before");
}

/* Against the sum that it was granted: what is upheld opens an amendment as it does for the others. */
static void who_is_selected_objects_too(void **state)
{
	(void)state;
	struct evaluation v = announced("A6");
	struct appeal appeal;
	struct appeal_decided decided;
	assert_done(file_as("officer", receipt_of(&v, 1), none, none, &appeal), &e);
	assert_string_equal(appeal.against, "SELECTED");
	assert_int_equal(appeal.version, 0);
	assert_null(appeal.award_no);
	assert_done(decide_as("approver", receipt_of(&v, 1), "upheld", &decided), &e);
	assert_true(decided.amends);
	assert_false(decided.changes_award);
}

static void each_right_is_asked(void **state)
{
	(void)state;
	struct evaluation v = announced("A3");
	struct appeal appeal;
	struct appeal_list list;
	struct appeal_decided decided;
	static const char *const no_filers[] = {"approver", "auditor", "finance", "reviewer-1"};
	static const char *const no_deciders[] = {"officer", "officer-2", "auditor", "reviewer-1"};
	for (size_t i = 0; i < ROWS(no_filers); i++)
		assert_fails(file_as(no_filers[i], receipt_of(&v, 4), none, none, &appeal), &e, ERR_DENIED);
	assert_done(file_as("officer", receipt_of(&v, 4), none, none, &appeal), &e);
	for (size_t i = 0; i < ROWS(no_deciders); i++)
		assert_fails(decide_as(no_deciders[i], receipt_of(&v, 4), "rejected", &decided), &e, ERR_DENIED);
	assert_fails(desk_appeal_list(as("reviewer-1"), NULL, NULL, false, &list, &e), &e, ERR_DENIED);
	assert_done(desk_appeal_list(as("auditor"), "A3", NULL, true, &list, &e), &e);
	assert_int_equal(list.n, 1);
}

/* The clock only goes forward: who logged in stays logged in. */
static struct evaluation of_april, of_december;

static void two_calls_are_announced(void **state)
{
	(void)state;
	of_april = announced("A1");
	of_december = announced("A4");
}

static void on_the_last_day_it_is_in_time_and_the_day_after_late(void **state)
{
	(void)state;
	struct evaluation v = of_april;
	struct appeal appeal;
	struct appeal_decided decided;
	test_office_at(&evaluation_office, "2024-04-16 09:00:00");
	assert_done(file_as("officer", receipt_of(&v, 3), (struct date){2024, 4, 15}, none, &appeal), &e);
	assert_false(appeal_is_late(&appeal));
	assert_string_equal(appeal.against, "RESERVE");
	assert_done(file_as("officer", receipt_of(&v, 4), (struct date){2024, 4, 16}, none, &appeal), &e);
	assert_true(appeal_is_late(&appeal));
	assert_false(decide_as("approver", receipt_of(&v, 4), "upheld", &decided));
	assert_says("it can only be dismissed");
	assert_false(decide_as("approver", receipt_of(&v, 4), "rejected", &decided));
	assert_done(decide_as("approver", receipt_of(&v, 4), "dismissed", &decided), &e);
	assert_done(decide_as("approver", receipt_of(&v, 3), "upheld", &decided), &e);
	assert_false(decided.reinstated);
	assert_string_equal(decided.appeal.outcome, "upheld");
	/* Told later than the store knows, it is in time again; but it is decided already. */
	assert_false(file_as("officer", receipt_of(&v, 4), none, none, &appeal));
	assert_says("already");
}

static void an_open_objection_keeps_the_call_from_the_archive(void **state)
{
	(void)state;
	struct evaluation v = of_december;
	struct office *o;
	struct appeal appeal;
	struct appeal_decided decided;
	assert_done(file_as("officer", receipt_of(&v, 4), none, none, &appeal), &e);
	o = as("officer");
	o->reason = "기업 사정";
	assert_done(desk_application_withdraw(o, receipt_of(&v, 1), &e), &e);
	assert_done(desk_application_withdraw(o, receipt_of(&v, 2), &e), &e);
	o->reason = NULL;
	test_office_at(&evaluation_office, "2024-12-02 09:00:00");
	assert_fails(desk_call_archive(as("officer"), "A4", &e), &e, ERR_REFUSED);
	assert_says("waits for its decision");
	assert_done(decide_as("approver", receipt_of(&v, 4), "dismissed", &decided), &e);
	assert_done(desk_call_archive(as("officer"), "A4", &e), &e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_day_is_that_of_the_law),
		cmocka_unit_test(days_that_can_not_be_are_refused),
		cmocka_unit_test(who_is_selected_objects_too),
		cmocka_unit_test(each_right_is_asked),
		cmocka_unit_test(two_calls_are_announced),
		cmocka_unit_test(on_the_last_day_it_is_in_time_and_the_day_after_late),
		cmocka_unit_test(an_open_objection_keeps_the_call_from_the_archive),
	};
	return cmocka_run_group_tests_name("appeal", tests, evaluation_setup, evaluation_teardown);
}
