/* 가점 and 감점 that an application is given: when they may change, and how many points they are. */
#include "unit.h"

#include "ppuri/bonus.h"
#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

static struct err e;

static void they_change_between_receipt_and_selection(void **state)
{
	static const char *const open[] = {"SUBMITTED", "SCREENING", "SUPPLEMENT", "SUPP_OVERDUE", "REVIEW", "HOLD"};
	size_t n = 0;
	(void)state;
	tr_set(LANG_EN);
	for (size_t i = 0; i < APP_STATES_N; i++) {
		const char *code = APP_STATES[i].code;
		bool free = false;
		for (size_t k = 0; k < ROWS(open); k++)
			free = free || strcmp(open[k], code) == 0;
		n += free;
		e = (struct err){0};
		assert_int_equal(bonus_may_change(code, false, NULL, &e), free);
		if (!free)
			assert_int_equal(e.kind, strcmp(code, "REVIEWED") == 0 ? ERR_USAGE : ERR_REFUSED);
		assert_int_equal(bonus_may_change(code, false, "잘못 계산함", &e), free || strcmp(code, "REVIEWED") == 0);
		assert_int_equal(bonus_may_change(code, true, NULL, &e), free);
		assert_true(bonus_may_change(code, true, "잘못 계산함", &e));
	}
	assert_int_equal(n, ROWS(open));
}

static void points_stay_within_those_of_the_call(void **state)
{
	static const struct {
		int32_t asked, given; /* given 0: refused */
	} rows[] = {{0, 30}, {1, 1}, {15, 15}, {30, 30}, {31, 0}, {1000, 0}};
	const struct call_bonus bonus = {.no = 1, .name = "중도포기 이력", .tenths = 30};
	(void)state;
	tr_set(LANG_EN);
	for (size_t i = 0; i < ROWS(rows); i++) {
		int32_t given = 77;
		e = (struct err){0};
		assert_int_equal(bonus_points(&bonus, rows[i].asked, &given, &e), rows[i].given != 0);
		assert_int_equal(given, rows[i].given ? rows[i].given : 77);
		if (!rows[i].given)
			assert_non_null(strstr(e.text, "the call gives at most 3 points, not "));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(they_change_between_receipt_and_selection),
		cmocka_unit_test(points_stay_within_those_of_the_call),
	};
	return cmocka_run_group_tests_name("bonus", tests, NULL, NULL);
}
