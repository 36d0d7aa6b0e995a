/* What was given at the moment of receipt is what comes out, and nothing else ever does. */
#include "raw.h"
#include "collect.h"

#include "intake.h"

#include "ppuri/service/application.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/receipt.h"
#include "ppuri/service/store.h"

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

static int64_t number(const char *sql)
{
	return raw_number(t.office.db, sql);
}

static void it_comes_back_as_it_was_given(void **state)
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
	assert_string_equal(receipt.form_name, "receipt");
	assert_int_equal(receipt.papers.n, 0);
}

/* So that what is known of a person can be taken away. */
static void nothing_of_a_person_is_kept(void **state)
{
	(void)state;
	open_call("B");
	receive("B", 0);
	assert_int_equal(number("SELECT count(*) FROM receipt WHERE fields LIKE '%나래금형%'"), 1);
	assert_int_equal(number("SELECT count(*) FROM receipt JOIN receipt_head h ON h.id = head_id WHERE receipt.fields || h.fields "
							"LIKE '%노가람%' OR receipt.fields LIKE '%1970%' OR receipt.fields LIKE '%010-%'"), 0);
}

static void what_they_have_in_common_is_kept_once(void **state)
{
	(void)state;
	open_call("C");
	receive("C", 0);
	int64_t heads = number("SELECT count(*) FROM receipt_head");
	receive("C", 1);
	assert_int_equal(number("SELECT count(*) FROM receipt_head"), heads);
	assert_done(desk_store_set(test_office_as(&t, "admin"), "office.sender", "부산광역시장", &e), &e);
	receive("C", 2);
	assert_int_equal(number("SELECT count(*) FROM receipt_head"), heads + 1);
	assert_int_equal(number("SELECT count(*) FROM form_text"), 1);
}

static void a_dry_run_gives_none(void **state)
{
	struct applications list;
	struct application application = {.call_code = "D", .firm = {.biz_no = FIRMS[0].biz_no}, .title = "과제", .total = {1000},
									  .asked = {800}, .own_cash = {200}};
	const char *name = pool_printf(&t.pool, "D/%s", FIRMS[0].biz_no);
	int64_t before = number("SELECT count(*) FROM receipt");
	struct receipt receipt;
	(void)state;
	open_call("D");
	assert_done(desk_application_new(officer(), &application, &e), &e);
	officer()->dry_run = true;
	bool done = submit_applications(&t.office, &(struct application_choice){.names = &name, .n = 1}, &list, &e);
	t.office.dry_run = false;
	assert_done(done, &e);
	assert_int_equal(number("SELECT count(*) FROM receipt"), before);
	assert_fails(desk_receipt(officer(), name, &receipt, &e), &e, ERR_REFUSED);
}

/* Somebody with the file in hand can take a guard away; a forged receipt is not given out all the same. */
static void what_was_changed_by_hand_is_not_given_out(void **state)
{
	static const char *const changes[] = {
		"UPDATE receipt SET fields = replace(fields, '25000000', '35000000')",
		"UPDATE receipt SET sha256 = zeroblob(32)",
		"UPDATE receipt_head SET fields = replace(fields, '123', '124')",
		"UPDATE form_text SET text = text || ' '",
	};
	struct receipt receipt;
	(void)state;
	open_call("E");
	const char *receipt_no = receive("E", 0), *whole = test_office_path(&t, "whole.db");
	force(t.office.store_path, "DROP TRIGGER receipt_is_frozen; DROP TRIGGER receipt_head_is_frozen");
	for (size_t i = 0; i < ROWS(changes); i++) {
		force(t.office.store_path, pool_printf(&t.pool, "VACUUM INTO '%s'", whole));
		force(t.office.store_path, changes[i]);
		if (desk_receipt(officer(), receipt_no, &receipt, &e) || e.kind != ERR_STORE)
			fail_msg("%s: given out", changes[i]);
		force(t.office.store_path, pool_printf(&t.pool, "ATTACH '%s' AS whole; UPDATE form_text SET text = (SELECT text FROM "
			"whole.form_text w WHERE w.sha256 = form_text.sha256); UPDATE receipt_head SET fields = (SELECT fields FROM "
			"whole.receipt_head w WHERE w.id = receipt_head.id); UPDATE receipt SET (fields, sha256) = (SELECT fields, sha256 FROM "
			"whole.receipt w WHERE w.application_id = receipt.application_id)", whole));
		unlink(whole);
		assert_done(desk_receipt(officer(), receipt_no, &receipt, &e), &e);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_comes_back_as_it_was_given),
		cmocka_unit_test(nothing_of_a_person_is_kept),
		cmocka_unit_test(what_they_have_in_common_is_kept_once),
		cmocka_unit_test(a_dry_run_gives_none),
		cmocka_unit_test(what_was_changed_by_hand_is_not_given_out),
	};
	return cmocka_run_group_tests_name("receipt", tests, open_office, close_office);
}
