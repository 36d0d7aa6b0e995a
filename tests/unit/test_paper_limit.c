#include "unit.h"

#include "ppuri/paper_limit.h"
#include "ppuri/tr.h"

static struct err e;

static int english(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	return 0;
}

static void a_limit_is_a_whole_number_that_the_store_can_keep(void **state)
{
	static const char *const bad[] = {"", "0", "00", "901", "9999", "1000000000000000000000", "-1", "+5", " 5", "5 ", "5MB", "1.5", "오"};
	int mb = 7;
	(void)state;
	for (size_t i = 0; i < ROWS(bad); i++)
		if (paper_mb_parse(bad[i], &mb) || mb != 7)
			fail_msg("%s", bad[i]);
	assert_true(paper_mb_parse("1", &mb) && mb == 1);
	assert_true(paper_mb_parse("020", &mb) && mb == 20);
	assert_true(paper_mb_parse("900", &mb) && mb == PAPER_MB_MAX);
}

static void a_call_has_its_own_limit_or_the_offices(void **state)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct paper_limit own = paper_limit_of(50, 20), office = paper_limit_of(0, 20);
	(void)state;
	assert_true(own.of_call && own.mb == 50);
	assert_true(!office.of_call && office.mb == 20);
	assert_string_equal(paper_limit_text(&pool, &own), "50 MB (the call's own)");
	assert_string_equal(paper_limit_text(&pool, &office), "20 MB (the office's)");
}

static void a_file_fits_into_its_application(void **state)
{
	static const struct {
		int file, application; /* of the call; the office's are 20 and 100 */
		enum err_kind kind;
	} rows[] = {
		{0, 0, ERR_NONE}, {50, 0, ERR_NONE}, {100, 0, ERR_NONE}, {101, 0, ERR_REFUSED}, {50, 50, ERR_NONE}, {51, 50, ERR_REFUSED},
		{900, 900, ERR_NONE}, {901, 0, ERR_USAGE}, {0, 901, ERR_USAGE}, {-1, 0, ERR_USAGE}, {0, -1, ERR_USAGE},
		{0, 10, ERR_NONE}, /* the office's file is then cut short by the sum */
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct paper_limits limits = {paper_limit_of(rows[i].file, 20), paper_limit_of(rows[i].application, 100)};
		e = (struct err){0};
		if (paper_limits_check(&limits, &e) != (rows[i].kind == ERR_NONE) || e.kind != rows[i].kind)
			fail_msg("%d %d: %s", rows[i].file, rows[i].application, e.text);
	}
	/* What the office sets of both is its own affair. */
	assert_true(paper_limits_check(&(struct paper_limits){{.mb = 20}, {.mb = 2}}, &e));
}

static void limits_widen_if_neither_is_smaller(void **state)
{
	static const struct {
		int was_file, was_application, file, application;
		bool wider;
	} rows[] = {
		{20, 100, 20, 100, true}, {20, 100, 21, 100, true}, {20, 100, 20, 101, true}, {20, 100, 19, 900, false}, {20, 100, 900, 99, false},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		/* Whose a limit is does not matter for that. */
		const struct paper_limits was = {{.mb = rows[i].was_file}, {.mb = rows[i].was_application, .of_call = true}};
		const struct paper_limits are = {{.mb = rows[i].file, .of_call = true}, {.mb = rows[i].application}};
		if (paper_limits_widen(&was, &are) != rows[i].wider)
			fail_msg("row %zu", i);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_limit_is_a_whole_number_that_the_store_can_keep),
		cmocka_unit_test(a_call_has_its_own_limit_or_the_offices),
		cmocka_unit_test(a_file_fits_into_its_application),
		cmocka_unit_test(limits_widen_if_neither_is_smaller),
	};
	return cmocka_run_group_tests(tests, english, NULL);
}
