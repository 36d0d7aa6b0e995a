#include "intake.h"
#include "collect.h"

#include "ppuri/service/application.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/status.h"

static const char *const FIRMS[] = {"0008110074", "0001210141", "0008610216", "0002310282", "0003410497"};

static void add_firm(size_t i)
{
	struct firm firm = {
		.biz_no = FIRMS[i], .name = pool_printf(&t.pool, "나래금형%zu", i + 1), .size = "small", .workers = 23, .technology = "02",
		.zip = "46721", .address = "부산광역시 강서구 견본산단1로 12", .certificate_no = "2022-0101",
		.certificate_until = {2025, 5, 31}, .representative = "노가람"};
	assert_done(desk_firm_add(officer(), &firm, &e), &e);
}

static int open_office(void **state)
{
	(void)state;
	open_intake();
	for (size_t i = 0; i < ROWS(FIRMS); i++)
		add_firm(i);
	return 0;
}

static int close_office(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

static struct application draft(const char *call, size_t firm)
{
	return (struct application){.call_code = call, .firm = {.biz_no = FIRMS[firm]}, .title = "사출금형 정밀도 향상",
								.total = {25000000}, .asked = {20000000}, .own_cash = {2500000}, .own_kind = {2500000}};
}

static void enter(const char *call, size_t firm)
{
	struct application application = draft(call, firm);
	assert_done(desk_application_new(officer(), &application, &e), &e);
}

static const char *name_of(const char *call, size_t firm)
{
	return pool_printf(&t.pool, "%s/%s", call, FIRMS[firm]);
}

static struct application shown(const char *name, struct screening *ret_checks)
{
	struct application application;
	struct screening_list runs;
	assert_done(desk_application_show(officer(), name, &application, &runs, &e), &e);
	*ret_checks = runs.n ? runs.at[0] : (struct screening){0};
	return application;
}

static void assert_state(const char *name, const char *state)
{
	struct screening checks;
	assert_string_equal(shown(name, &checks).state, state);
}

static bool submit(const char *name)
{
	struct applications list;
	const struct application_choice choice = {.names = &name, .n = 1};
	return submit_applications(officer(), &choice, &list, &e);
}

static bool submit_all(const char *call, struct applications *ret)
{
	const struct application_choice choice = {.call = call};
	return submit_applications(officer(), &choice, ret, &e);
}

static bool screen(const char *name, enum screening_decision decision, const char *reason)
{
	struct screened_ones list;
	const struct application_choice choice = {.names = &name, .n = 1, .again = true};
	struct office *o = officer();
	o->reason = reason;
	bool done = screen_applications(o, &choice, decision, &list, &e);
	o->reason = NULL;
	return done;
}

static bool withdraw(const char *name, const char *reason)
{
	struct office *o = officer();
	o->reason = reason;
	bool done = desk_application_withdraw(o, name, &e);
	o->reason = NULL;
	return done;
}

static void a_firm_applies_once_to_a_call(void **state)
{
	(void)state;
	struct application second = draft("once", 0), nowhere = draft("nowhere", 0), nobody = draft("once", 1);
	open_call("once");
	open_call("once-more");
	enter("once", 0);
	second.title = "다른 과제";
	assert_fails(desk_application_new(officer(), &second, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "each firm has one"));
	enter("once-more", 0);
	assert_fails(desk_application_new(officer(), &nowhere, &e), &e, ERR_NOT_FOUND);
	nobody.firm.biz_no = "0008100047";
	assert_fails(desk_application_new(officer(), &nobody, &e), &e, ERR_NOT_FOUND);
	assert_non_null(strstr(e.hint, "ppuri firm add"));
}

static void the_sums_split_and_keep_to_the_limit(void **state)
{
	(void)state;
	static const struct {
		int64_t total, asked, cash, kind;
	} wrong[] = {
		{25000001, 20000000, 2500000, 2500000}, {25000000, 20000000, 2500000, 2499999}, {25000000, 0, 12500000, 12500000},
		{25000000, 20000000, -1, 5000001}, {24000000, 19200001, 4799999, 0}, {30000000, 20000001, 9999999, 0},
	};
	open_call("sums");
	for (size_t i = 0; i < ROWS(wrong); i++) {
		struct application a = draft("sums", 0);
		a.total = won_of(wrong[i].total);
		a.asked = won_of(wrong[i].asked);
		a.own_cash = won_of(wrong[i].cash);
		a.own_kind = won_of(wrong[i].kind);
		assert_fails(desk_application_new(officer(), &a, &e), &e, ERR_REFUSED);
	}
	enter("sums", 0);
}

static void only_a_draft_is_changed(void **state)
{
	(void)state;
	struct screening checks;
	struct won kind = {2000000}, cash = {3000000}, nothing = {0};
	struct application_edited edited;
	const char *name = name_of("edit", 0);
	open_call("edit");
	enter("edit", 0);
	assert_fails(desk_application_edit(officer(), name, &(struct application_edit){.own_kind = &kind}, &edited, &e), &e, ERR_REFUSED);
	assert_done(desk_application_edit(officer(), name, &(struct application_edit){.own_kind = &kind, .own_cash = &cash}, &edited, &e), &e);
	assert_done(desk_application_edit(officer(), name, &(struct application_edit){.title = "고친 과제"}, &edited, &e), &e);
	assert_string_equal(edited.before.title, "사출금형 정밀도 향상");
	assert_string_equal(edited.after.title, "고친 과제");
	assert_int_equal(edited.before.own_cash.n, 3000000);
	struct application changed = shown(name, &checks);
	assert_string_equal(changed.title, "고친 과제");
	assert_int_equal(changed.own_kind.n, 2000000);
	assert_int_equal(changed.own_cash.n, 3000000);
	assert_int_equal(changed.total.n, 25000000);
	assert_fails(desk_application_edit(officer(), name, &(struct application_edit){.own_cash = &nothing}, &edited, &e), &e, ERR_REFUSED);
	assert_done(submit(name), &e);
	assert_fails(desk_application_edit(officer(), name, &(struct application_edit){.title = "늦은 과제"}, &edited, &e), &e, ERR_REFUSED);
	assert_string_equal(shown("edit-0001", &checks).title, "고친 과제");
}

static void the_window_is_kept_to_the_second(void **state)
{
	(void)state;
	struct application late = draft("window", 3);
	open_call("window");
	enter("window", 0);
	enter("window", 1);
	enter("window", 2);
	test_office_again_at(&t, "2024-03-04 08:59:59");
	assert_fails(submit(name_of("window", 0)), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "2024-03-04 09:00:00"));
	test_office_at(&t, "2024-03-04 09:00:00");
	assert_done(submit(name_of("window", 0)), &e);
	test_office_at(&t, "2024-03-15 18:00:00");
	assert_done(submit(name_of("window", 1)), &e);
	test_office_at(&t, "2024-03-15 18:00:01");
	assert_fails(submit(name_of("window", 2)), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "2024-03-15 18:00:00"));
	assert_fails(desk_application_new(officer(), &late, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "2024-03-15 18:00:00"));
	assert_state("window-0002", "SUBMITTED");
	assert_state(name_of("window", 2), "DRAFT");
}

static void all_are_received_in_the_order_of_entry_or_none_is(void **state)
{
	(void)state;
	struct applications list = {0};
	open_call("all");
	open_call("other");
	enter("all", 2);
	enter("other", 2);
	enter("all", 0);
	enter("all", 1);
	assert_done(submit(name_of("all", 0)), &e);
	const char *const mixed[] = {name_of("all", 1), "all-0001"};
	const struct application_choice choice = {.names = mixed, .n = 2};
	assert_fails(submit_applications(officer(), &choice, &list, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "all-0001"));
	assert_state(mixed[0], "DRAFT");
	assert_done(submit_all("all", &list), &e);
	assert_int_equal(list.n, 2);
	assert_string_equal(list.at[0].receipt_no, "all-0002");
	assert_string_equal(list.at[0].firm.biz_no, FIRMS[2]);
	assert_string_equal(list.at[1].receipt_no, "all-0003");
	assert_string_equal(list.at[1].firm.biz_no, FIRMS[1]);
	assert_int_equal(list.at[1].received_at.unix_seconds, t.office.now.unix_seconds);
	assert_state(name_of("other", 2), "DRAFT");
	assert_fails(submit_all("all", &list), &e, ERR_REFUSED);
	assert_fails(submit_all("nowhere", &list), &e, ERR_NOT_FOUND);
}

static void what_was_taken_back_makes_room_for_another(void **state)
{
	(void)state;
	struct screening checks;
	const char *name = name_of("back", 0);
	open_call("back");
	enter("back", 0);
	assert_done(submit(name), &e);
	assert_fails(withdraw("back-0001", NULL), &e, ERR_USAGE);
	assert_fails(withdraw("back-0001", ""), &e, ERR_USAGE);
	assert_done(withdraw("back-0001", "기업 사정"), &e);
	assert_string_equal(shown("back-0001", &checks).state, "WITHDRAWN");
	assert_string_equal(shown("back-0001", &checks).reason, "기업 사정");
	assert_fails(withdraw("back-0001", "again"), &e, ERR_REFUSED);
	assert_fails(submit("back-0001"), &e, ERR_REFUSED);
	assert_fails(screen("back-0001", SCREENING_BY_RULES, NULL), &e, ERR_REFUSED);
	enter("back", 0);
	assert_state(name, "DRAFT"); /* the newer one is meant */
	assert_done(submit(name), &e);
	assert_state("back-0002", "SUBMITTED");
	assert_fails(withdraw("back-0009", "x"), &e, ERR_NOT_FOUND);
}

static void a_draft_is_put_aside_and_makes_room_for_another(void **state)
{
	(void)state;
	struct screening checks;
	struct applications list;
	const char *name = name_of("aside", 0);
	open_call("aside");
	enter("aside", 0);
	assert_fails(withdraw(name, NULL), &e, ERR_USAGE);
	assert_state(name, "DRAFT");
	assert_done(withdraw(name, "다른 기업의 신청을 잘못 입력"), &e);
	assert_string_equal(shown(name, &checks).state, "LAPSED");
	assert_string_equal(shown(name, &checks).reason, "다른 기업의 신청을 잘못 입력");
	assert_null(shown(name, &checks).receipt_no);
	assert_fails(withdraw(name, "again"), &e, ERR_REFUSED);
	assert_fails(submit(name), &e, ERR_REFUSED);
	assert_fails(submit_all("aside", &list), &e, ERR_REFUSED);
	enter("aside", 0);
	assert_state(name, "DRAFT");
	assert_done(submit(name), &e);
	assert_state("aside-0001", "SUBMITTED");
}

/* In the same act, so that a close that fails leaves them; and drafts to other calls stay. */
static void drafts_that_are_left_lapse_with_their_call(void **state)
{
	(void)state;
	size_t lapsed = 99;
	open_call("left");
	open_call("left-other");
	enter("left", 0);
	enter("left", 1);
	enter("left", 2);
	enter("left-other", 0);
	assert_done(submit(name_of("left", 1)), &e);
	assert_fails(desk_call_close(officer(), "left", &lapsed, &e), &e, ERR_REFUSED); /* the window has not ended */
	assert_int_equal(lapsed, 99);
	assert_state(name_of("left", 0), "DRAFT");
	test_office_at(&t, AFTER);
	assert_done(desk_call_close(officer(), "left", &lapsed, &e), &e);
	assert_int_equal(lapsed, 2);
	assert_state(name_of("left", 0), "LAPSED");
	assert_state("left-0001", "SUBMITTED");
	assert_state(name_of("left", 2), "LAPSED");
	assert_state(name_of("left-other", 0), "DRAFT");
	open_call("left-none");
	test_office_at(&t, AFTER);
	assert_done(desk_call_close(officer(), "left-none", &lapsed, &e), &e);
	assert_int_equal(lapsed, 0);
}

static void set_firm(size_t i, struct firm changes)
{
	changes.biz_no = FIRMS[i];
	changes.workers = -1;
	struct firm_edited edited;
	assert_done(desk_firm_edit(officer(), &changes, NULL, &edited, &e), &e);
}

static void rules_decide_what_rules_can(void **state)
{
	(void)state;
	struct screened_ones list = {0};
	struct screening checks;
	const struct application_choice all = {.call = "rules"};
	open_call("rules");
	set_firm(1, (struct firm){.size = "large"});
	set_firm(2, (struct firm){.address = "경상남도 김해시"}); /* but a postal code of Busan */
	for (size_t i = 0; i < 3; i++)
		enter("rules", i);
	assert_fails(screen(name_of("rules", 0), SCREENING_BY_RULES, NULL), &e, ERR_REFUSED); /* a draft */
	for (size_t i = 0; i < 3; i++)
		assert_done(submit(name_of("rules", i)), &e);
	test_office_at(&t, AFTER);
	assert_done(screen_applications(officer(), &all, SCREENING_BY_RULES, &list, &e), &e);
	assert_true(list.passed == 1 && list.failed == 1 && list.waiting == 1);
	assert_int_equal(list.n, 3);
	assert_string_equal(list.at[0].state, "REVIEW");
	assert_null(list.at[0].findings);
	assert_string_equal(list.at[1].state, "INELIGIBLE");
	assert_non_null(strstr(list.at[1].findings, "large company"));
	assert_false(list.at[1].waits);
	assert_string_equal(list.at[2].state, "SCREENING");
	assert_true(list.at[2].waits);
	assert_non_null(strstr(list.at[2].findings, "김해시"));
	assert_null(shown("rules-0001", &checks).reason);
	assert_string_equal(shown("rules-0002", &checks).state, "INELIGIBLE");
	assert_int_equal(checks.n, 8);
	assert_string_equal(checks.at[0].rule, "size");
	assert_int_equal(checks.at[0].verdict, VERDICT_FAIL);
	assert_string_equal(checks.at[7].rule, "own-cash");
	assert_int_equal(checks.at[7].verdict, VERDICT_PASS);
	/* What was set right is found right: only the one still waiting is taken again. */
	set_firm(2, (struct firm){.address = "부산광역시 강서구"});
	assert_done(screen_applications(officer(), &all, SCREENING_BY_RULES, &list, &e), &e);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.at[0].state, "REVIEW");
	assert_int_equal(list.at[0].changes.n, 1);
	assert_fails(screen_applications(officer(), &all, SCREENING_BY_RULES, &list, &e), &e, ERR_REFUSED);
	set_firm(1, (struct firm){.size = "small"});
}

static void a_person_decides_with_words_that_are_kept(void **state)
{
	(void)state;
	struct screened_ones list;
	struct screening checks;
	const struct application_choice all = {.call = "person"};
	open_call("person");
	set_firm(3, (struct firm){.size = "large"});
	for (size_t i = 0; i < 4; i++) {
		enter("person", i);
		assert_done(submit(name_of("person", i)), &e);
	}
	test_office_at(&t, AFTER);
	assert_fails(screen("person-0001", SCREENING_PASS, NULL), &e, ERR_USAGE);
	assert_fails(screen("person-0001", SCREENING_FAIL, ""), &e, ERR_USAGE);
	assert_fails(screen_applications(officer(), &all, SCREENING_PASS, &list, &e), &e, ERR_USAGE);
	assert_state("person-0001", "SUBMITTED");
	assert_done(screen("person-0001", SCREENING_FAIL, "국세 체납 확인"), &e);
	assert_string_equal(shown("person-0001", &checks).state, "INELIGIBLE");
	assert_string_equal(shown("person-0001", &checks).reason, "국세 체납 확인");
	/* Even against a rule: but the checks stay as they came out. */
	assert_done(screen("person-0004", SCREENING_PASS, "확인서 재발급, 중소기업 확인"), &e);
	assert_string_equal(shown("person-0004", &checks).state, "REVIEW");
	assert_string_equal(shown("person-0004", &checks).reason, "확인서 재발급, 중소기업 확인");
	assert_int_equal(checks.at[0].verdict, VERDICT_FAIL);
	/* Under evaluation it is taken back only with words, and the run before stays. */
	assert_fails(screen("person-0004", SCREENING_BY_RULES, NULL), &e, ERR_USAGE);
	assert_done(screen("person-0004", SCREENING_FAIL, "확인서가 위조됨"), &e);
	assert_string_equal(shown("person-0004", &checks).state, "INELIGIBLE");
	assert_int_equal(checks.run, 2);
	set_firm(3, (struct firm){.size = "small"});
}

static void an_applicant_sees_the_own_firm_alone(void **state)
{
	(void)state;
	struct status_list mine = {0}, hers = {0};
	struct application application;
	struct screening_list checks;
	struct applications all;
	open_call("status");
	enter("status", 3);
	enter("status", 4);
	assert_done(submit(name_of("status", 4)), &e);
	assert_done(desk_status(test_office_as(&t, "applicant-0003410497"), &mine, &e), &e);
	assert_int_equal(mine.n, 1);
	assert_string_equal(mine.at[0].name, "status-0001");
	assert_string_equal(mine.at[0].view.label, "received");
	assert_false(mine.at[0].has_deadline);
	assert_done(desk_status(test_office_as(&t, "applicant-0002310282"), &hers, &e), &e);
	assert_string_equal(hers.at[0].name, "status/000-23-10282"); /* the newest call first */
	assert_true(hers.at[0].has_deadline);
	for (size_t i = 0; i < hers.n; i++)
		assert_string_not_equal(hers.at[i].name, "status-0001");
	assert_fails(desk_application_show(test_office_as(&t, "applicant-0003410497"), "status-0001", &application, &checks, &e), &e,
				 ERR_DENIED);
	assert_fails(list_applications(test_office_as(&t, "applicant-0003410497"), &(struct application_filter){0}, &all, &e), &e,
				 ERR_DENIED);
	assert_fails(desk_status(officer(), &mine, &e), &e, ERR_DENIED);
	test_office_at(&t, AFTER);
	assert_done(desk_status(test_office_as(&t, "applicant-0002310282"), &hers, &e), &e);
	assert_string_equal(hers.at[0].view.label, "not submitted");
	assert_false(hers.at[0].has_deadline);
}

static void lists_are_in_the_order_of_receipt(void **state)
{
	(void)state;
	struct applications list;
	open_call("list");
	enter("list", 0);
	enter("list", 1);
	enter("list", 2);
	assert_done(submit(name_of("list", 2)), &e);
	assert_done(submit(name_of("list", 1)), &e);
	assert_done(list_applications(officer(), &(struct application_filter){.call = "list"}, &list, &e), &e);
	assert_int_equal(list.n, 3);
	assert_string_equal(list.at[0].receipt_no, "list-0001");
	assert_string_equal(list.at[0].firm.biz_no, FIRMS[2]);
	assert_string_equal(list.at[1].receipt_no, "list-0002");
	assert_null(list.at[2].receipt_no);
	assert_done(list_applications(officer(), &(struct application_filter){.call = "list", .state = "DRAFT"}, &list, &e), &e);
	assert_int_equal(list.n, 1);
	assert_done(list_applications(officer(), &(struct application_filter){.call = "list", .search = "㈜ 나래 금형2"}, &list, &e), &e);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.at[0].firm.biz_no, FIRMS[1]);
	assert_fails(list_applications(officer(), &(struct application_filter){.call = "nowhere"}, &list, &e), &e, ERR_NOT_FOUND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_firm_applies_once_to_a_call),
		cmocka_unit_test(the_sums_split_and_keep_to_the_limit),
		cmocka_unit_test(only_a_draft_is_changed),
		cmocka_unit_test(the_window_is_kept_to_the_second),
		cmocka_unit_test(all_are_received_in_the_order_of_entry_or_none_is),
		cmocka_unit_test(what_was_taken_back_makes_room_for_another),
		cmocka_unit_test(a_draft_is_put_aside_and_makes_room_for_another),
		cmocka_unit_test(drafts_that_are_left_lapse_with_their_call),
		cmocka_unit_test(rules_decide_what_rules_can),
		cmocka_unit_test(a_person_decides_with_words_that_are_kept),
		cmocka_unit_test(an_applicant_sees_the_own_firm_alone),
		cmocka_unit_test(lists_are_in_the_order_of_receipt),
	};
	return cmocka_run_group_tests(tests, open_office, close_office);
}
