/* What is told of an application that was received, before its receipt is issued. */
#include "collect.h"

#include "intake.h"

#include "ppuri/service/application.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/receipt.h"

#define ODD_NAME "\"따옴표\" \\빗금 {{firm}} \xE2\x80\xAE거꾸로"

static const struct {
	const char *biz_no, *name;
} FIRMS[] = {{"0008110074", "나래금형"}, {"0001210141", ODD_NAME}, {"0008610216", "다온주물"}};

static int open_office(void **state)
{
	(void)state;
	open_intake();
	for (size_t i = 0; i < ROWS(FIRMS); i++) {
		struct firm firm = {.biz_no = FIRMS[i].biz_no, .name = FIRMS[i].name, .size = "small", .workers = 23, .technology = "02",
							.representative = "노가람", .birth = {1970, 1, 2}, .phone = "010-0000-0000"};
		assert_done(desk_firm_add(officer(), &firm, &e), &e);
	}
	return 0;
}

static int close_office(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

static const char *receive(const char *call, size_t firm)
{
	const char *name = pool_printf(&t.pool, "%s/%s", call, FIRMS[firm].biz_no);
	struct application application = {.call_code = call, .firm = {.biz_no = FIRMS[firm].biz_no}, .title = "사출금형 정밀도 향상",
									  .total = {25000000}, .asked = {20000000}, .own_cash = {2500000}, .own_kind = {2500000}};
	struct applications list;
	assert_done(desk_application_new(officer(), &application, &e), &e);
	assert_done(submit_applications(officer(), &(struct application_choice){.names = &name, .n = 1}, &list, &e), &e);
	return list.at[0].receipt_no;
}

static void it_tells_what_was_received(void **state)
{
	struct receipt receipt;
	char at[DATE_TEXT_MAX];
	(void)state;
	open_call("A");
	const char *receipt_no = receive("A", 1);
	assert_done(desk_receipt(officer(), receipt_no, &receipt, &e), &e);
	assert_string_equal(receipt.application.receipt_no, "A-0001");
	assert_string_equal(moment_iso(receipt.application.received_at, at), IN_TIME);
	assert_string_equal(receipt.application.firm.name, ODD_NAME);
	assert_string_equal(receipt.application.firm.biz_no, FIRMS[1].biz_no);
	assert_string_equal(receipt.application.title, "사출금형 정밀도 향상");
	assert_int_equal(receipt.application.total.n, 25000000);
	assert_int_equal(receipt.application.own_kind.n, 2500000);
	assert_string_equal(receipt.call_title, "금형기술 고도화 지원");
	assert_string_equal(receipt.notice_no, "부산광역시 공고 제2024-123호");
	assert_int_equal(receipt.papers.n, 0);
	assert_null(receipt.letter_no);
	assert_true(receipt.may_issue);
}

static void a_draft_has_none(void **state)
{
	struct applications list;
	struct application application = {.call_code = "D", .firm = {.biz_no = FIRMS[0].biz_no}, .title = "과제", .total = {1000},
									  .asked = {800}, .own_cash = {200}};
	const char *name = pool_printf(&t.pool, "D/%s", FIRMS[0].biz_no), *number;
	struct buf out CLEANUP(buf_release) = {0};
	struct receipt receipt;
	(void)state;
	open_call("D");
	assert_done(desk_application_new(officer(), &application, &e), &e);
	officer()->dry_run = true;
	bool done = submit_applications(&t.office, &(struct application_choice){.names = &name, .n = 1}, &list, &e);
	t.office.dry_run = false;
	assert_done(done, &e);
	assert_fails(desk_receipt(officer(), name, &receipt, &e), &e, ERR_REFUSED);
	assert_fails(desk_receipt_file(officer(), name, &out, &number, &e), &e, ERR_REFUSED);
}

static void who_does_not_issue_waits_for_the_office(void **state)
{
	struct buf out CLEANUP(buf_release) = {0};
	struct receipt receipt;
	const char *number;
	(void)state;
	open_call("B");
	const char *receipt_no = receive("B", 0);
	assert_done(desk_receipt(test_office_as(&t, "auditor"), receipt_no, &receipt, &e), &e);
	assert_false(receipt.may_issue);
	assert_fails(desk_receipt_file(test_office_as(&t, "auditor"), receipt_no, &out, &number, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "not issued"));
	assert_int_equal(out.n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_tells_what_was_received),
		cmocka_unit_test(a_draft_has_none),
		cmocka_unit_test(who_does_not_issue_waits_for_the_office),
	};
	return cmocka_run_group_tests_name("receipt", tests, open_office, close_office);
}
