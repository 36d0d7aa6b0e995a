/* What a correction may change and when, what a notice keeps of it, and how a call ends by a cancellation. */
#include "intake.h"

#include "ppuri/call_notice.h"
#include "ppuri/lifecycle.h"
#include "ppuri/service/application.h"
#include "ppuri/service/firm.h"

static int open_all(void **state)
{
	(void)state;
	open_intake();
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

static struct moment moment(const char *iso)
{
	struct moment m;
	assert_true(moment_from_iso(iso, &m));
	return m;
}

static struct selection_item whole = {1, "추진계획", 100}, other = {1, "기업역량", 100};

static struct call published(void)
{
	return (struct call){.code = "c", .program_code = "p", .notice_no = "1", .title = "제목", .notice_day = {2024, 3, 4},
						 .opens_at = moment("2024-03-04 09:00:00"), .closes_at = moment("2024-03-15 18:00:00"), .fiscal_year = 2024,
						 .source = "city", .budget = {100}, .cap = {10}, .support_rate = 8000, .own_cash_rate = 5000,
						 .pass_line = 600, .items = &whole, .n_items = 1, .project_start = {2024, 5, 1},
						 .project_end = {2024, 11, 30}, .state = "PUBLISHED"};
}

static const char BEFORE[] = "2024-03-01 09:00:00", OPEN[] = "2024-03-05 09:00:00", ENDED[] = "2024-03-16 09:00:00";

/* The longest time until which each field may change: of a call of that stored state, at that moment, with applications or
 * none. */
static const struct {
	enum call_field field;
	bool before, open, received, ended, evaluating;
} MAY[] = {
	{CALL_NOTICE_NO, false, false, false, false, false}, {CALL_TITLE, true, true, true, true, false},
	{CALL_NOTICE_DAY, false, false, false, false, false}, {CALL_OPENS, true, false, false, false, false},
	{CALL_CLOSES, true, true, true, false, false}, {CALL_YEAR, false, false, false, false, false},
	{CALL_SOURCE, false, false, false, false, false}, {CALL_BUDGET, true, true, true, true, false},
	{CALL_SUPPORT_RATE, true, true, false, false, false}, {CALL_CAP, true, true, false, false, false},
	{CALL_OWN_CASH_RATE, true, true, false, false, false}, {CALL_RUBRIC, true, true, false, false, false},
	{CALL_PASS_LINE, true, true, false, false, false}, {CALL_TRIM_MIN, true, true, false, false, false},
	{CALL_TIES, true, true, false, false, false}, {CALL_SELECT_MAX, true, true, false, false, false},
	{CALL_PROJECT_START, true, true, true, false, false}, {CALL_PROJECT_END, true, true, true, false, false},
	{CALL_SEALED, false, false, false, false, false}, {CALL_ALWAYS_OPEN, false, false, false, false, false},
	{CALL_EXCEPTION, false, false, false, false, false}, {CALL_EXCEPTION_REASON, false, false, false, false, false},
};

static struct call changed(enum call_field field)
{
	struct call is = published(), to = {
		.notice_no = "2", .title = "다른 제목", .notice_day = {2024, 3, 5}, .opens_at = moment("2024-03-06 09:00:00"),
		.closes_at = moment("2024-03-29 18:00:00"), .fiscal_year = 2025, .source = "national", .budget = {200}, .cap = {20},
		.support_rate = 7000, .own_cash_rate = 4000, .pass_line = 700, .trim_min = 5, .ties = {TIE_EARLIER_RECEIPT}, .n_ties = 1,
		.select_max = 3, .items = &other, .n_items = 1, .project_start = {2024, 6, 1}, .project_end = {2024, 12, 31},
		.sealed = true, .always_open = true, .exception = "unavoidable", .exception_reason = "태풍"};
	call_take_fields(&is, &to, CALL_FIELD_BIT(field));
	return is;
}

static bool may(enum call_field field, const char *state, const char *now, int64_t received)
{
	struct call was = published(), is = changed(field);
	was.state = state;
	e = (struct err){0};
	bool done = call_correction_check(&was, &is, received, moment(now), &e);
	if (!done && (e.kind != ERR_REFUSED || !strstr(e.text, call_field_label(field))))
		fail_msg("field %d: %s", (int)field, e.text);
	return done;
}

static void each_field_changes_until_its_time(void **state)
{
	(void)state;
	assert_int_equal(ROWS(MAY), CALL_FIELD_COUNT);
	for (size_t i = 0; i < ROWS(MAY); i++) {
		enum call_field field = MAY[i].field;
		if (may(field, "PUBLISHED", BEFORE, 0) != MAY[i].before || may(field, "PUBLISHED", OPEN, 0) != MAY[i].open ||
			may(field, "PUBLISHED", OPEN, 1) != MAY[i].received || may(field, "PUBLISHED", ENDED, 1) != MAY[i].ended ||
			may(field, "CLOSED", OPEN, 1) != MAY[i].ended || may(field, "EVALUATING", ENDED, 1) != MAY[i].evaluating ||
			may(field, "DECIDED", ENDED, 1))
			fail_msg("field %d", (int)field);
	}
}

static void nothing_is_taken_from_who_has_applied(void **state)
{
	struct call was = published(), is = published();
	(void)state;
	assert_fails(call_correction_check(&was, &is, 0, moment(OPEN), &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "nothing to correct"));
	is.closes_at = moment("2024-03-10 18:00:00");
	assert_done(call_correction_check(&was, &is, 0, moment(OPEN), &e), &e);
	assert_fails(call_correction_check(&was, &is, 1, moment(OPEN), &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.hint, "not brought forward"));
	is.closes_at = moment("2024-03-05 08:59:59");
	assert_fails(call_correction_check(&was, &is, 0, moment(OPEN), &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "which is past"));
	is = published();
	is.budget.n = 99;
	assert_done(call_correction_check(&was, &is, 0, moment(OPEN), &e), &e);
	assert_fails(call_correction_check(&was, &is, 1, moment(OPEN), &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.hint, "not cut"));
}

static void changes_survive_being_kept(void **state)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct call was = published();
	(void)state;
	for (enum call_field field = 0; field < CALL_FIELD_COUNT; field++) {
		struct call is = changed(field);
		struct call_changes changes = call_changes_between(&pool, &was, &is), again;
		assert_int_equal(changes.n, 1);
		assert_done(call_changes_read(&pool, call_changes_json(&pool, &changes), &again, &e), &e);
		assert_int_equal(again.n, 1);
		assert_int_equal(again.at[0].field, field);
		assert_string_equal(again.at[0].was, changes.at[0].was);
		assert_string_equal(again.at[0].is, changes.at[0].is);
		assert_true(*call_change_words(&pool, field, again.at[0].is));
	}
	assert_int_equal(call_changes_between(&pool, NULL, &was).n, CALL_FIELD_COUNT);
	assert_string_equal(call_change_words(&pool, CALL_BUDGET, "20000000"), "20,000,000");
	assert_string_equal(call_change_words(&pool, CALL_SUPPORT_RATE, "1250"), "12.50 %");
	assert_string_equal(call_change_words(&pool, CALL_SUPPORT_RATE, "8000"), "80 %");
	assert_string_equal(call_change_words(&pool, CALL_PASS_LINE, "595"), "59.5");
	struct call_changes none;
	assert_fails(call_changes_read(&pool, "{\"changes\":[{\"field\":\"nothing\",\"is\":\"1\"}]}", &none, &e), &e, ERR_STORE);
}

static void apply(const char *call, const char *biz_no)
{
	struct firm firm = {.biz_no = biz_no, .name = biz_no, .size = "small", .workers = -1};
	struct application given = {.call_code = call, .title = "시제품", .total = {10000000}, .asked = {8000000}, .own_cash = {2000000}};
	const char *name = pool_printf(&t.pool, "%s/%s", call, biz_no);
	struct application_list done;
	given.firm.biz_no = biz_no;
	struct err ignored;
	(void)!desk_firm_add(officer(), &firm, &ignored);
	assert_done(desk_application_new(officer(), &given, &e), &e);
	assert_done(desk_application_submit(officer(), &(struct application_choice){.names = &name, .n = 1}, &done, &e), &e);
}

static bool correct(const char *code, const struct call *to, call_fields fields, const char *reason)
{
	static int number = 150;
	struct call_notice notice = {.notice_no = pool_printf(&t.pool, "제2024-%d호", number++)};
	struct office *office = officer();
	office->reason = reason;
	bool done = desk_call_correct(office, code, &notice, to, fields, &notice, &e);
	office->reason = NULL;
	return done;
}

static void a_correction_is_a_new_notice_and_the_old_one_stays(void **state)
{
	struct call_notice_list list;
	struct call call, to = {.title = "바뀐 제목", .closes_at = moment("2024-03-22 18:00:00"), .items = &other, .n_items = 1};
	call_fields fields = CALL_FIELD_BIT(CALL_TITLE) | CALL_FIELD_BIT(CALL_CLOSES) | CALL_FIELD_BIT(CALL_RUBRIC);
	(void)state;
	open_call("corrected");
	assert_fails(correct("corrected", &to, fields, NULL), &e, ERR_USAGE);
	assert_done(correct("corrected", &to, fields, "접수 장애"), &e);
	assert_done(desk_call_show(officer(), "corrected", &call, &e), &e);
	assert_string_equal(call.title, "바뀐 제목");
	assert_string_equal(call.items[0].name, "기업역량");
	assert_int_equal(call.closes_at.unix_seconds, to.closes_at.unix_seconds);
	assert_string_equal(call.notice_no, "부산광역시 공고 제2024-123호");
	assert_int_equal(call.notices, 2);
	assert_done(desk_call_notices(test_office_as(&t, "auditor"), "corrected", &list, &e), &e);
	assert_int_equal(list.n, 2);
	assert_string_equal(list.at[0].kind, "notice");
	assert_int_equal(list.at[0].changes.n, CALL_FIELD_COUNT);
	assert_string_equal(list.at[1].kind, "correction");
	assert_string_equal(list.at[1].reason, "접수 장애");
	assert_int_equal(list.at[1].changes.n, 3);
	assert_string_equal(list.at[1].changes.at[0].was, "금형기술 고도화 지원");
	assert_string_equal(list.at[1].changes.at[0].is, "바뀐 제목");
	/* Once more the same changes nothing, and once one was received its rules stay. */
	assert_fails(correct("corrected", &to, fields, "또"), &e, ERR_REFUSED);
	apply("corrected", "0008110074");
	to.items = &whole;
	assert_fails(correct("corrected", &to, CALL_FIELD_BIT(CALL_RUBRIC), "배점 변경"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "1 applications were received"));
	/* The window that was put off counts to the second. */
	test_office_at(&t, "2024-03-22 18:00:00");
	apply("corrected", "0008110356");
	test_office_at(&t, "2024-03-22 18:00:01");
	assert_fails(correct("corrected", &to, CALL_FIELD_BIT(CALL_CLOSES), "늦음"), &e, ERR_REFUSED);
}

static void corrections_stay_within_the_money(void **state)
{
	struct call to = {.budget = {2000000000}};
	(void)state;
	open_call("money"); /* 20,000,000 of 2,000,000,000; each other call here claims as much */
	assert_fails(correct("money", &to, CALL_FIELD_BIT(CALL_BUDGET), "증액"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "other calls claim"));
	to.budget.n = 25000000;
	assert_done(correct("money", &to, CALL_FIELD_BIT(CALL_BUDGET), "증액"), &e);
}

static void a_cancelled_call_answers_everybody(void **state)
{
	struct call_notice notice = {.notice_no = "제2024-151호"};
	struct call_cancelled cancelled;
	struct application application;
	struct screening_list checks;
	struct call call;
	struct application given = {.call_code = "cancelled", .title = "시제품", .total = {10000000}, .asked = {8000000},
								.own_cash = {2000000}, .firm = {.biz_no = "0008110356"}};
	(void)state;
	open_call("cancelled");
	apply("cancelled", "0008110074");
	assert_done(desk_application_new(officer(), &given, &e), &e);
	assert_fails(desk_call_cancel(officer(), "cancelled", &notice, &cancelled, &e), &e, ERR_USAGE);
	struct office *office = officer();
	office->reason = "예산 전액 삭감";
	assert_done(desk_call_cancel(office, "cancelled", &notice, &cancelled, &e), &e);
	office->reason = NULL;
	assert_int_equal(cancelled.answered, 1);
	assert_int_equal(cancelled.lapsed, 1);
	assert_done(desk_application_show(officer(), "cancelled-0001", &application, &checks, &e), &e);
	assert_string_equal(application.state, "CALL_CANCELLED");
	assert_string_equal(application.reason, "the call was cancelled: 예산 전액 삭감");
	assert_true(app_state_of(application.state)->final);
	assert_done(desk_call_show(officer(), "cancelled", &call, &e), &e);
	assert_string_equal(call.state, "CANCELLED");
	assert_fails(desk_application_new(officer(), &given, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "was cancelled"));
	office->reason = "다시";
	assert_fails(desk_call_cancel(office, "cancelled", &notice, &cancelled, &e), &e, ERR_REFUSED);
	office->reason = NULL;
}

static bool submit_one(const char *name)
{
	struct application_list done;
	return desk_application_submit(officer(), &(struct application_choice){.names = &name, .n = 1}, &done, &e);
}

static void enter(const char *call, const char *biz_no)
{
	struct application given = {.call_code = call, .title = "시제품", .total = {10000000}, .asked = {8000000}, .own_cash = {2000000},
								.firm = {.biz_no = biz_no}};
	struct firm firm = {.biz_no = biz_no, .name = biz_no, .size = "small", .workers = -1};
	struct err ignored;
	(void)!desk_firm_add(officer(), &firm, &ignored);
	assert_done(desk_application_new(officer(), &given, &e), &e);
}

/* 20,000,000 won, 8,000,000 asked for by each: the third reaches the budget, the fourth comes too late. Who withdraws gives
 * the money back to who comes next. */
static void a_call_that_is_always_open_ends_with_its_money(void **state)
{
	static const char *const firms[] = {"0008110074", "0008110356", "0001210141", "0001610042"};
	struct call call, always = {.always_open = true};
	(void)state;
	open_draft("spent");
	assert_done(desk_call_edit(officer(), "spent", &always, CALL_FIELD_BIT(CALL_ALWAYS_OPEN), &e), &e);
	assert_done(desk_call_publish(officer(), "spent", &call, &e), &e);
	test_office_at(&t, IN_TIME);
	for (size_t i = 0; i < ROWS(firms); i++)
		enter("spent", firms[i]);
	for (size_t i = 0; i < 3; i++)
		assert_done(submit_one(pool_printf(&t.pool, "spent/%s", firms[i])), &e);
	assert_fails(submit_one("spent/0001610042"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "the money of the call spent is spent: 24,000,000 won are asked for, and it gives 20,000,000 won"));
	assert_done(desk_call_show(officer(), "spent", &call, &e), &e);
	assert_string_equal(call_state_at(&call, t.office.now), "CLOSED");
	struct office *office = officer();
	office->reason = "포기";
	assert_done(desk_application_withdraw(office, "spent-0001", &e), &e);
	office->reason = NULL;
	assert_done(desk_call_show(officer(), "spent", &call, &e), &e);
	assert_string_equal(call_state_at(&call, t.office.now), "OPEN");
	assert_done(submit_one("spent/0001610042"), &e);
}

static void nothing_is_received_before_the_last_receipt(void **state)
{
	(void)state;
	open_call("clock");
	enter("clock", "0008110074");
	enter("clock", "0008110356");
	assert_done(submit_one("clock/0008110074"), &e);
	test_office_at(&t, "2024-03-11 09:59:59");
	assert_fails(submit_one("clock/0008110356"), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "stands before the last receipt of the call clock (2024-03-11 10:00:00)"));
	test_office_at(&t, IN_TIME);
	assert_done(submit_one("clock/0008110356"), &e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_field_changes_until_its_time),
		cmocka_unit_test(nothing_is_taken_from_who_has_applied),
		cmocka_unit_test(changes_survive_being_kept),
		cmocka_unit_test(a_correction_is_a_new_notice_and_the_old_one_stays),
		cmocka_unit_test(corrections_stay_within_the_money),
		cmocka_unit_test(a_cancelled_call_answers_everybody),
		cmocka_unit_test(a_call_that_is_always_open_ends_with_its_money),
		cmocka_unit_test(nothing_is_received_before_the_last_receipt),
	};
	return cmocka_run_group_tests_name("call notice", tests, open_all, close_all);
}
