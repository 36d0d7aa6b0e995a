#include "office.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/service/call.h"
#include "ppuri/service/program.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

static int open_office(void **state)
{
	static struct test_office t;
	struct err e;
	struct funding funding = {2024, "city", true, {200000000}};
	const struct program program = {
		.code = "2024-01", .name = "금형기술 고도화", .start = {2023, 1, 0}, .end = {2025, 12, 0}, .funding = {&funding, 1, 1}};
	tr_set(LANG_EN);
	test_office_open(&t);
	assert_done(desk_program_add(test_office_as(&t, "officer"), &program, &e), &e);
	*state = &t;
	return 0;
}

static int close_office(void **state)
{
	test_office_close(*state);
	return 0;
}

static struct moment moment(const char *iso)
{
	struct moment m;
	assert_true(moment_from_iso(iso, &m));
	return m;
}

static struct call right_call(const char *code)
{
	static struct selection_item items[] = {{1, "사업 필요성", 40}, {2, "추진계획", 60}};
	struct call call = {
		.code = code,
		.program_code = "2024-01",
		.notice_no = "부산광역시 공고 제2024-123호",
		.title = "2024년 금형기술 고도화 지원사업",
		.notice_day = {2024, 3, 4},
		.opens_at = moment("2024-03-04 09:00:00"),
		.closes_at = moment("2024-03-29 18:00:00"),
		.fiscal_year = 2024,
		.source = "city",
		.budget = {200000000},
		.cap = {20000000},
		.support_rate = 8000,
		.own_cash_rate = 5000,
		.pass_line = 605,
		.trim_min = 5,
		.ties = {TIE_SMALLER_FIRM, TIE_EARLIER_RECEIPT},
		.n_ties = 2,
		.select_max = 7,
		.project_start = {2024, 5, 1},
		.project_end = {2024, 11, 30},
		.items = items,
		.n_items = ROWS(items),
	};
	call_plain_evaluation(&call);
	return call;
}

static void open_call(struct test_office *t, const char *code)
{
	struct err e;
	struct call call = right_call(code);
	assert_done(desk_call_new(test_office_as(t, "officer"), &call, &e), &e);
	assert_done(desk_call_publish(test_office_as(t, "officer"), code, &call, &e), &e);
}

static void all_rules_come_back_as_they_were_pinned(void **state)
{
	struct test_office *t = *state;
	struct err e;
	struct call pinned = right_call("2024-금형"), call = {0};
	open_call(t, "2024-금형");
	assert_done(desk_call_show(test_office_as(t, "auditor"), "2024-금형", &call, &e), &e);
	assert_string_equal(call.code, pinned.code);
	assert_string_equal(call.program_code, "2024-01");
	assert_string_equal(call.program_name, "금형기술 고도화");
	assert_string_equal(call.notice_no, pinned.notice_no);
	assert_string_equal(call.title, pinned.title);
	assert_int_equal(date_cmp(call.notice_day, pinned.notice_day), 0);
	assert_int_equal(call.opens_at.unix_seconds, pinned.opens_at.unix_seconds);
	assert_int_equal(call.closes_at.unix_seconds, pinned.closes_at.unix_seconds);
	assert_int_equal(call.fiscal_year, 2024);
	assert_string_equal(call.source, "city");
	assert_int_equal(call.budget.n, pinned.budget.n);
	assert_int_equal(call.cap.n, pinned.cap.n);
	assert_int_equal(call.support_rate, 8000);
	assert_int_equal(call.own_cash_rate, 5000);
	assert_int_equal(call.pass_line, 605);
	assert_int_equal(call.trim_min, 5);
	assert_int_equal(call.n_ties, 2);
	assert_int_equal(call.ties[0], TIE_SMALLER_FIRM);
	assert_int_equal(call.ties[1], TIE_EARLIER_RECEIPT);
	assert_int_equal(call.select_max, 7);
	assert_int_equal(date_cmp(call.project_start, pinned.project_start), 0);
	assert_int_equal(date_cmp(call.project_end, pinned.project_end), 0);
	assert_int_equal(call.n_items, 2);
	assert_int_equal(call.items[1].no, 2);
	assert_string_equal(call.items[1].name, "추진계획");
	assert_int_equal(call.items[1].points, 60);
	assert_string_equal(call.state, "PUBLISHED");
}

static void calls_are_listed_by_their_window(void **state)
{
	struct test_office *t = *state;
	struct err e;
	struct call_list list = {0};
	struct call late = right_call("2024-가");
	late.opens_at = moment("2024-03-05 09:00:00");
	assert_done(desk_call_new(test_office_as(t, "officer"), &late, &e), &e);
	open_call(t, "2024-나");
	assert_done(desk_call_list(test_office_as(t, "auditor"), NULL, &list, &e), &e);
	assert_int_equal(list.n, 2);
	assert_string_equal(list.at[0].code, "2024-나");
	assert_done(desk_call_list(test_office_as(t, "auditor"), "2024-01", &list, &e), &e);
	assert_int_equal(list.n, 2);
	assert_fails(desk_call_list(test_office_as(t, "auditor"), "2024-99", &list, &e), &e, ERR_NOT_FOUND);
}

static void a_refused_call_leaves_nothing(void **state)
{
	struct test_office *t = *state;
	struct err e;
	struct call call = right_call("2024-금형");
	call.pass_line = 1001;
	assert_fails(desk_call_new(test_office_as(t, "officer"), &call, &e), &e, ERR_REFUSED);
	call = right_call("2024-금형");
	call.program_code = "2024-99";
	assert_fails(desk_call_new(test_office_as(t, "officer"), &call, &e), &e, ERR_NOT_FOUND);
	assert_fails(desk_call_show(test_office_as(t, "officer"), "2024-금형", &call, &e), &e, ERR_NOT_FOUND);
	open_call(t, "2024-금형");
	call = right_call("2024-금형");
	assert_fails(desk_call_new(test_office_as(t, "officer"), &call, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "already a call"));
}

static void a_draft_changes_and_then_is_pinned(void **state)
{
	struct test_office *t = *state;
	struct err e;
	struct call call = right_call("2024-금형"), changes = {.title = "다른 제목", .notice_no = "", .cap = {30000000}};
	struct selection_item item = {1, "한 항목", 100};
	call.budget.n++;
	assert_done(desk_call_new(test_office_as(t, "officer"), &call, &e), &e);
	assert_fails(desk_call_publish(test_office_as(t, "officer"), "2024-금형", &call, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "above what programme"));
	changes.budget.n = 150000000;
	changes.items = &item;
	changes.n_items = 1;
	call_fields fields = CALL_FIELD_BIT(CALL_TITLE) | CALL_FIELD_BIT(CALL_BUDGET) | CALL_FIELD_BIT(CALL_RUBRIC);
	assert_done(desk_call_edit(test_office_as(t, "officer"), "2024-금형", &changes, fields, &e), &e);
	assert_done(desk_call_show(test_office_as(t, "auditor"), "2024-금형", &call, &e), &e);
	assert_string_equal(call.title, "다른 제목");
	assert_int_equal(call.budget.n, 150000000);
	assert_int_equal(call.cap.n, 20000000);
	assert_int_equal(call.n_items, 1);
	assert_string_equal(call.items[0].name, "한 항목");
	assert_string_equal(call.state, "DRAFT");
	changes.pass_line = 1001;
	assert_fails(desk_call_edit(test_office_as(t, "officer"), "2024-금형", &changes, CALL_FIELD_BIT(CALL_PASS_LINE), &e), &e,
				 ERR_REFUSED);
	assert_done(desk_call_publish(test_office_as(t, "officer"), "2024-금형", &call, &e), &e);
	assert_string_equal(call.state, "PUBLISHED");
	assert_fails(desk_call_edit(test_office_as(t, "officer"), "2024-금형", &changes, fields, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "pinned when it was published"));
	assert_fails(desk_call_publish(test_office_as(t, "officer"), "2024-금형", &call, &e), &e, ERR_REFUSED);
}

/* What a confirmed selection does to its call. */
static const struct act ACT_DECIDE = {"test.decide", RIGHT_SELECT_CONFIRM, ACT_WRITES};

static bool decide(struct work *w, void *arg, struct err *e)
{
	struct call call;
	if (!call_by_code(w->db, w->pool, arg, &call, e))
		return false;
	if (strcmp(call.state, "CLOSED") == 0 && (!call_move(w->db, &call, CALL_EVENT_EVALUATE, w->now, e) ||
		!call_by_code(w->db, w->pool, arg, &call, e)))
		return false;
	return call_move(w->db, &call, CALL_EVENT_DECIDE, w->now, e);
}

static bool decided(struct test_office *t, struct err *e)
{
	char code[] = "2024-금형";
	return act_perform(test_office_as(t, "approver"), &ACT_DECIDE, decide, code, e);
}

static void a_call_moves_on_one_step_at_a_time(void **state)
{
	struct test_office *t = *state;
	struct err e;
	size_t lapsed;
	open_call(t, "2024-금형");
	test_office_at(t, "2024-03-29 18:00:00");
	assert_fails(desk_call_close(test_office_as(t, "officer"), "2024-금형", &lapsed, &e), &e, ERR_REFUSED);
	assert_fails(decided(t, &e), &e, ERR_REFUSED);
	test_office_at(t, "2024-03-29 18:00:01");
	assert_done(desk_call_close(test_office_as(t, "officer"), "2024-금형", &lapsed, &e), &e);
	assert_fails(desk_call_announce(test_office_as(t, "approver"), "2024-금형", &e), &e, ERR_REFUSED);
	assert_done(decided(t, &e), &e);
	assert_fails(decided(t, &e), &e, ERR_REFUSED);
	assert_fails(desk_call_close(test_office_as(t, "officer"), "2024-금형", &lapsed, &e), &e, ERR_REFUSED);
	assert_fails(desk_call_announce(test_office_as(t, "officer"), "2024-금형", &e), &e, ERR_DENIED);
	assert_done(desk_call_announce(test_office_as(t, "approver"), "2024-금형", &e), &e);
	assert_fails(desk_call_announce(test_office_as(t, "approver"), "2024-금형", &e), &e, ERR_REFUSED);
	struct call call;
	assert_done(desk_call_show(test_office_as(t, "officer"), "2024-금형", &call, &e), &e);
	assert_string_equal(call.state, "ANNOUNCED");
	assert_fails(desk_call_archive(test_office_as(t, "officer"), "2024-금형", &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "lasts until 2024-11-30"));
	test_office_at(t, "2024-12-01 09:00:00");
	assert_fails(desk_call_archive(test_office_as(t, "approver"), "2024-금형", &e), &e, ERR_DENIED);
	assert_done(desk_call_archive(test_office_as(t, "officer"), "2024-금형", &e), &e);
	assert_done(desk_call_show(test_office_as(t, "officer"), "2024-금형", &call, &e), &e);
	assert_string_equal(call.state, "ARCHIVED");
	assert_fails(desk_call_archive(test_office_as(t, "officer"), "2024-금형", &e), &e, ERR_REFUSED);
}

static void a_reason_closes_a_call_early(void **state)
{
	struct test_office *t = *state;
	struct err e;
	struct call call;
	size_t lapsed;
	open_call(t, "2024-금형");
	struct office *office = test_office_as(t, "officer");
	office->reason = "예산 전액 감액";
	assert_done(desk_call_close(office, "2024-금형", &lapsed, &e), &e);
	assert_done(desk_call_show(office, "2024-금형", &call, &e), &e);
	assert_string_equal(call.state, "CLOSED");
	assert_fails(desk_call_close(office, "2024-없음", &lapsed, &e), &e, ERR_NOT_FOUND);
}

int main(void)
{
#define AT_A_NEW_OFFICE(test) cmocka_unit_test_setup_teardown(test, open_office, close_office)
	const struct CMUnitTest tests[] = {
		AT_A_NEW_OFFICE(all_rules_come_back_as_they_were_pinned),
		AT_A_NEW_OFFICE(calls_are_listed_by_their_window),
		AT_A_NEW_OFFICE(a_refused_call_leaves_nothing),
		AT_A_NEW_OFFICE(a_draft_changes_and_then_is_pinned),
		AT_A_NEW_OFFICE(a_call_moves_on_one_step_at_a_time),
		AT_A_NEW_OFFICE(a_reason_closes_a_call_early),
	};
	return cmocka_run_group_tests_name("call desk", tests, NULL, NULL);
}
