#include "english.h"

#include "ppuri/deadline.h"
#include "ppuri/exclusion.h"
#include "ppuri/ident.h"

static struct exclusion good(void)
{
	return (struct exclusion){.name = "달빛정밀", .biz_no = "000-81-00047", .starts = {2024, 3, 4}, .article = "지보법 §32①",
							  .ground = "거짓 신청", .source = "부산광역시 산업혁신과-12"};
}

/* 행정기본법 §6②: the first day counts, a weekend moves nothing. */
static void its_end_is_counted_from_its_first_day(void **state)
{
	(void)state;
	static const struct {
		struct date first;
		int64_t years;
		const char *last;
	} rows[] = {
		{{2024, 3, 4}, 5, "2029-03-03"}, {{2024, 3, 4}, 3, "2027-03-03"}, {{2024, 3, 4}, 2, "2026-03-03"},
		{{2024, 1, 1}, 1, "2024-12-31"}, {{2024, 2, 29}, 5, "2029-02-28"}, {{2024, 2, 29}, 4, "2028-02-28"},
		{{2023, 3, 1}, 1, "2024-02-29"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		char last[DATE_TEXT_MAX];
		struct err e = {0};
		struct exclusion exclusion = good();
		exclusion.starts = rows[i].first;
		if (!exclusion_check(&pool, &exclusion, rows[i].years, &e))
			fail_msg("%s", e.text);
		assert_string_equal(date_iso(exclusion.ends, last), rows[i].last);
	}
	char last[DATE_TEXT_MAX];
	assert_string_equal(date_iso(deadline_restriction((struct date){2024, 3, 4}, 6), last), "2024-09-03");
}

static void what_is_missing_is_told(void **state)
{
	(void)state;
	struct exclusion rows[12];
	static const char *const told[] = {"name", "article", "why excluded", "source", "recognised", "both", "both", "first day", "one of the two",
									   "one of the two", "before it starts", "check digit"};
	for (size_t i = 0; i < ROWS(rows); i++)
		rows[i] = good();
	rows[0].name = "";
	rows[1].article = NULL;
	rows[2].ground = NULL;
	rows[3].source = "";
	rows[4].biz_no = NULL;
	rows[5].representative = "도한울";
	rows[6].birth = (struct date){1970, 1, 2};
	rows[7].starts = (struct date){2024, 3, 0};
	rows[9].ends = (struct date){2025, 3, 4};
	rows[10].ends = (struct date){2024, 3, 3};
	rows[11].biz_no = "000-81-00048";
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		if (exclusion_check(&pool, &rows[i], i == 8 || i == 10 ? 0 : 5, &e))
			fail_msg("%zu was let through", i);
		if (!strstr(e.text, told[i]))
			fail_msg("%zu: %s", i, e.text);
	}
}

static void any_one_of_the_four_is_enough(void **state)
{
	(void)state;
	struct err e = {0};
	struct exclusion by_corp = good(), by_person = good(), by_address = good();
	by_corp.biz_no = by_person.biz_no = by_address.biz_no = NULL;
	by_corp.corp_no = "180111-0000016";
	by_person.representative = "도한울";
	by_person.birth = (struct date){1970, 1, 2};
	by_address.address = "부산 강서구 견본로 12";
	assert_true(exclusion_check(&pool, &by_corp, 2, &e) && exclusion_check(&pool, &by_person, 2, &e) &&
				exclusion_check(&pool, &by_address, 2, &e));
	assert_string_equal(by_corp.corp_no, "1801110000016");
}

static void a_hit_covers_both_its_ends_and_an_address_proves_nothing(void **state)
{
	(void)state;
	struct exclusion_hit at[] = {
		{.id = 1, .match = MATCH_ADDRESS, .starts = {2024, 1, 1}, .ends = {2024, 12, 31}, .name = "가", .article = "지보법 §32①"},
		{.id = 2, .match = MATCH_CORP_NO, .starts = {2024, 3, 4}, .ends = {2024, 3, 5}, .name = "나", .article = "지보법 §32①"},
	};
	struct exclusion_hits hits = {at, 2, 2};
	assert_null(exclusion_certain(&hits, (struct date){2024, 3, 3}));
	assert_int_equal(exclusion_certain(&hits, (struct date){2024, 3, 4})->id, 2);
	assert_int_equal(exclusion_certain(&hits, (struct date){2024, 3, 5})->id, 2);
	assert_null(exclusion_certain(&hits, (struct date){2024, 3, 6}));
	assert_string_equal(exclusion_hit_text(&pool, &at[1]),
						"exclusion 2: 나, 2024-03-04 to 2024-03-05, 지보법 §32① (corporate registration number)");
}

/* A 주민등록번호 is taken nowhere, however it is written. */
static void a_birth_is_a_day_and_never_a_resident_number(void **state)
{
	(void)state;
	struct date birth;
	struct err e = {0};
	static const char *const good[] = {"1970-01-02", "1970. 1. 2.", "19700102", "1970년 1월 2일"};
	for (size_t i = 0; i < ROWS(good); i++)
		if (!birth_parse(good[i], &birth, &e) || birth.year != 1970 || birth.month != 1 || birth.day != 2)
			fail_msg("%s: %s", good[i], e.text);
	static const char *const resident[] = {"700102-1000000", "7001021000000", "700102 1000000", "700102 - 1******"};
	for (size_t i = 0; i < ROWS(resident); i++) {
		assert_false(birth_parse(resident[i], &birth, &e));
		if (!strstr(e.text, "never taken") || strstr(e.text, "700102"))
			fail_msg("%s: %s", resident[i], e.text);
	}
	static const char *const bad[] = {"", "70-01-02", "700102", "'70.1.2", "1970-01", "1970", "1970-02-30", "2150-01-01", "1899-01-01"};
	for (size_t i = 0; i < ROWS(bad); i++)
		if (birth_parse(bad[i], &birth, &e))
			fail_msg("%s", bad[i]);
}

static void the_term_to_object_goes_by_whose_money_it_is(void **state)
{
	(void)state;
	static const struct date day = {2024, 3, 4};
	const char *source;
	assert_int_equal(objection_days("local-subsidy", day, &source), 20);
	assert_string_equal(source, "지보법 §36의2");
	assert_int_equal(objection_days("national-subsidy", day, &source), 30);
	assert_string_equal(source, "보조금법 §37");
	assert_int_equal(objection_days("contribution", day, NULL), 30);
	assert_int_equal(objection_days("direct", day, &source), 30);
	assert_string_equal(source, "행정기본법 §36");
	assert_int_equal(objection_days(NULL, day, NULL), 20); /* not stated: the shortest */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(its_end_is_counted_from_its_first_day),
		cmocka_unit_test(what_is_missing_is_told),
		cmocka_unit_test(any_one_of_the_four_is_enough),
		cmocka_unit_test(a_hit_covers_both_its_ends_and_an_address_proves_nothing),
		cmocka_unit_test(a_birth_is_a_day_and_never_a_resident_number),
		cmocka_unit_test(the_term_to_object_goes_by_whose_money_it_is),
	};
	return cmocka_run_group_tests_name("exclusion", tests, english, release);
}
