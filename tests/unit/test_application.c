#include "unit.h"

#include "ppuri/application.h"
#include "ppuri/tr.h"

/* A call of 80 %, at most 20,000,000 won, from 2024-03-04 09:00 to 2024-03-15 18:00. */
static struct call the_call(void)
{
	struct call call = {.code = "2024-금형", .state = "PUBLISHED", .support_rate = 8000, .own_cash_rate = 5000, .cap = {20000000},
		.notice_day = {2024, 3, 4}};
	assert_true(moment_from_iso("2024-03-04 09:00:00", &call.opens_at));
	assert_true(moment_from_iso("2024-03-15 18:00:00", &call.closes_at));
	return call;
}

static struct application sums(int64_t total, int64_t asked, int64_t cash, int64_t kind)
{
	return (struct application){.total = {total}, .asked = {asked}, .own_cash = {cash}, .own_kind = {kind}};
}

static void sums_split_the_total_to_the_won(void **state)
{
	(void)state;
	static const struct {
		int64_t total, asked, cash, kind;
		bool good;
	} rows[] = {
		{25000000, 20000000, 2500000, 2500000, true},
		{10000000, 8000000, 2000000, 0, true},
		{10000000, 8000000, 0, 2000000, true},
		{10000000, 10000000, 0, 0, true},
		{10000001, 8000000, 1000000, 1000000, false}, /* one won too much */
		{9999999, 8000000, 1000000, 1000000, false},  /* one won too little */
		{10000000, 8000000, -1000000, 3000000, false},
		{10000000, 8000000, 3000000, -1000000, false},
		{10000000, 0, 5000000, 5000000, false},
		{0, 0, 0, 0, false},
		{-3, -1, -1, -1, false},
		{INT64_MAX, INT64_MAX - 2, 1, 1, true},
		{INT64_MIN + 1, INT64_MAX, 1, 1, false}, /* what 64 bits would make of the sum */
		{INT64_MAX, INT64_MAX, 1, INT64_MAX, false},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		struct application a = sums(rows[i].total, rows[i].asked, rows[i].cash, rows[i].kind);
		bool good = application_sums_check(&a, &e);
		if (good != rows[i].good)
			fail_msg("row %zu: %s", i, good ? "taken" : e.text);
		if (!good)
			assert_int_equal(e.kind, ERR_REFUSED);
	}
}

static void a_wrong_split_is_told_with_both_sums(void **state)
{
	(void)state;
	struct err e = {0};
	struct application a = sums(10500000, 8000000, 1000000, 1000000);
	tr_set(LANG_EN);
	assert_false(application_sums_check(&a, &e));
	assert_non_null(strstr(e.text, "10,000,000"));
	assert_non_null(strstr(e.text, "10,500,000"));
	tr_set(LANG_KO);
}

static void no_more_is_asked_than_rate_and_cap_allow(void **state)
{
	(void)state;
	static const struct {
		int64_t total, asked;
		bool good;
	} rows[] = {
		{24000000, 19200000, true}, {24000000, 19200001, false}, /* the rate */
		{25000000, 20000000, true}, {50000000, 20000001, false}, /* the cap */
		{12345678, 9876542, true}, {12345678, 9876543, false},   /* rounded down */
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		struct call call = the_call();
		struct application a = sums(rows[i].total, rows[i].asked, rows[i].total - rows[i].asked, 0);
		assert_int_equal(application_limit_check(&a, &call, &e), rows[i].good);
	}
}

static void the_window_is_kept_to_the_second(void **state)
{
	(void)state;
	static const struct {
		const char *now, *state;
		bool receivable, not_late;
		const char *told;
	} rows[] = {
		{"2024-03-04 08:59:59", "PUBLISHED", false, true, "2024-03-04 09:00:00"},
		{"2024-03-04 09:00:00", "PUBLISHED", true, true, NULL},
		{"2024-03-15 18:00:00", "PUBLISHED", true, true, NULL},
		{"2024-03-15 18:00:01", "PUBLISHED", false, false, "2024-03-15 18:00:00"},
		{"2024-03-10 12:00:00", "DRAFT", false, false, "2024-금형"},
		{"2024-03-10 12:00:00", "CLOSED", false, false, "2024-금형"},
		{"2024-03-20 12:00:00", "ANNOUNCED", false, false, "2024-03-15 18:00:00"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		struct moment now;
		struct call call = the_call();
		call.state = rows[i].state;
		assert_true(moment_from_iso(rows[i].now, &now));
		assert_int_equal(application_receivable(&call, now, &e), rows[i].receivable);
		if (rows[i].told)
			assert_non_null(strstr(e.text, rows[i].told));
		assert_int_equal(application_not_late(&call, now, &e), rows[i].not_late);
	}
}

static void the_facts_of_firm_call_and_application_come_together(void **state)
{
	(void)state;
	struct call call = the_call();
	struct application a = sums(25000000, 20000000, 2500000, 2500000);
	struct moment now;
	a.firm = (struct firm){.size = "small", .industry = "29293", .workers = 9, .technology = "02", .address = "부산광역시", .certificate_until = {2025, 5, 31}};
	a.receipt_no = "c-0001";
	assert_true(moment_from_iso("2024-03-12 09:00:00", &a.received_at));
	assert_true(moment_from_iso("2024-03-18 09:00:00", &now));
	struct eligibility_facts facts = application_facts(&a, &call, now);
	assert_string_equal(facts.zip, "");
	assert_string_equal(facts.address, "부산광역시");
	assert_string_equal(facts.size, "small");
	assert_string_equal(facts.technology, "02");
	assert_string_equal(facts.industry, "29293");
	assert_int_equal(facts.workers, 9);
	assert_int_equal(facts.receipt_day.day, 12);
	assert_int_equal(facts.today.day, 18);
	assert_int_equal(facts.certificate_until.year, 2025);
	assert_int_equal(facts.notice_day.month, 3);
	assert_int_equal(facts.total.n, 25000000);
	assert_int_equal(facts.own_cash.n, 2500000);
	assert_int_equal(facts.own_kind.n, 2500000);
	assert_int_equal(facts.support_rate, 8000);
	assert_int_equal(facts.own_cash_rate, 5000);
	assert_int_equal(facts.cap.n, 20000000);
}

static void it_is_named_by_receipt_number_or_by_call_and_firm(void **state)
{
	(void)state;
	struct pool pool = {0};
	struct application a = {.call_code = "2024-금형", .firm = {.biz_no = "0008110074"}};
	assert_string_equal(application_name(&pool, &a), "2024-금형/000-81-10074");
	a.receipt_no = "2024-금형-0007";
	assert_string_equal(application_name(&pool, &a), "2024-금형-0007");
	pool_release(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_split_the_total_to_the_won),
		cmocka_unit_test(a_wrong_split_is_told_with_both_sums),
		cmocka_unit_test(no_more_is_asked_than_rate_and_cap_allow),
		cmocka_unit_test(the_window_is_kept_to_the_second),
		cmocka_unit_test(the_facts_of_firm_call_and_application_come_together),
		cmocka_unit_test(it_is_named_by_receipt_number_or_by_call_and_firm),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
