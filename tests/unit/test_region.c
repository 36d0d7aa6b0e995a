#include "unit.h"

#include "ppuri/region.h"

static const struct date day = {2024, 3, 4};

static void assert_region(const char *found, const char *wanted, const char *what)
{
	if (strcmp(found ? found : "-", wanted) != 0)
		fail_msg("%s: %s, not %s", what, found ? found : "-", wanted);
}

static void a_postal_code_tells_its_region(void **state)
{
	(void)state;
	static const struct {
		const char *zip, *region;
	} rows[] = {
		{"46000", "부산"}, {"47545", "부산"}, {"49999", "부산"}, {"45999", "울산"}, {"50000", "경남"}, {"06236", "서울"}, {"54000", "전북"},
		{"01000", "서울"}, {"10000", "경기"}, {"30100", "세종"}, {"63000", "제주"}, {"64000", "-"},    {"00999", "-"},    {"", "-"},
		{"4754", "-"},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_region(region_of_zip(rows[i].zip, day), rows[i].region, rows[i].zip);
	/* Before 2015-08-01 there were six digits. */
	assert_null(region_of_zip("47545", (struct date){2015, 7, 31}));
	assert_non_null(region_of_zip("47545", (struct date){2015, 8, 1}));
}

static void an_address_begins_with_its_region(void **state)
{
	(void)state;
	static const struct {
		const char *address, *region;
	} rows[] = {
		{"부산광역시 연제구 중앙대로 1001", "부산"}, {"부산 사하구 1", "부산"}, {"부산시 연제구 1", "부산"}, {"부산", "부산"},
		{"서울특별시 중구 1", "서울"}, {"경상남도 김해시 1", "경남"}, {"경남 양산시 1", "경남"}, {"강원특별자치도 춘천시 1", "강원"},
		{"강원도 춘천시 1", "강원"}, {"전북특별자치도 전주시 1", "전북"}, {"전라북도 전주시 1", "전북"}, {"세종특별자치시 1", "세종"},
		{"제주특별자치도 제주시 1", "제주"}, {"경기도 광주시 1", "경기"},
		{"연제구 중앙대로 1001", "-"}, {"부산진구 1", "-"}, {"강남구 1", "-"}, {"부산대학로 1", "-"}, {"", "-"},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_region(region_of_address(rows[i].address), rows[i].region, rows[i].address);
}

static void an_address_names_its_district(void **state)
{
	(void)state;
	struct pool pool = {0};
	static const struct {
		const char *address, *district;
	} rows[] = {
		{"부산광역시 강서구 견본로 12", "강서구"}, {"부산 기장군 정관읍 1", "기장군"}, {"연제구 중앙대로 1001", "연제구"},
		{"경상남도 창원시 성산구 1", "창원시"}, {"부산광역시 견본로 12", ""}, {"부산광역시", ""}, {"", ""},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(district_of_address(&pool, rows[i].address), rows[i].district);
	assert_true(address_is_in("부산 강서구 견본로 12", "강서구"));
	assert_false(address_is_in("부산 강서구 견본로 12", "서구"));
	assert_false(address_is_in("부산 서구 견본로 12", "강서구"));
	assert_true(address_is_in("경상남도 창원시 성산구 1", "창원시"));
	assert_true(address_is_in("경상남도 창원시 성산구 1", "성산구"));
	assert_false(address_is_in("부산 견본로 12", "강서구"));
	pool_release(&pool);
}

static void busan_has_sixteen_districts(void **state)
{
	(void)state;
	static const char *const all[] = {"중구", "서구", "동구", "영도구", "부산진구", "동래구", "남구", "북구", "해운대구", "사하구",
									  "금정구", "강서구", "연제구", "수영구", "사상구", "기장군"};
	for (size_t i = 0; i < ROWS(all); i++)
		assert_true(district_is_possible("부산", all[i]));
	assert_false(district_is_possible("부산", "강남구"));
	assert_false(district_is_possible("부산", "강서"));
	assert_true(district_is_possible("경남", "창원시"));
	assert_false(district_is_possible("경남", "창원"));
	assert_string_equal(district_hint("46721"), "강서구");
	assert_string_equal(district_hint("46000"), "기장군");
	assert_string_equal(district_hint("47545"), "연제구");
	assert_string_equal(district_hint("49500"), "사하구");
	assert_null(district_hint("49600"));
	assert_null(district_hint("06236"));
	assert_null(district_hint(""));
}

static void one_building_has_one_key_however_it_is_written(void **state)
{
	(void)state;
	struct pool pool = {0};
	static const struct {
		const char *address, *key;
	} rows[] = {
		{"부산광역시 연제구 중앙대로 1001 (연산동)", "부산연제구중앙대로1001"}, {"부산 연제구 중앙대로 1001, 3층", "부산연제구중앙대로1001"},
		{"부산시 연제구 중앙대로 1001(연산동)", "부산연제구중앙대로1001"}, {"부산 연제구 중앙대로1001", "부산연제구중앙대로1001"},
		{"부산 강서구 견본산단1로 12-3, 가동 3호", "부산강서구견본산단1로12-3"}, {"부산 사상구 견본로12번길 7", "부산사상구견본로12번길7"},
		{"부산  연제구  중앙대로 １００１", "부산연제구중앙대로1001"}, {"부산 강서구 견본산단1로 １２－３", "부산강서구견본산단1로12-3"},
		{"(47545) 부산광역시 연제구 중앙대로 1001", "부산연제구중앙대로1001"}, {"47545 부산 연제구 중앙대로 1001", "부산연제구중앙대로1001"},
		{"우)47545 부산 연제구 중앙대로 1001", "부산연제구중앙대로1001"},
		{"부산 강서구 견본산단1로", "-"}, {"부산광역시", "-"}, {"", "-"},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_region(address_key(&pool, rows[i].address), rows[i].key, rows[i].address);
	pool_release(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_postal_code_tells_its_region),
		cmocka_unit_test(an_address_begins_with_its_region),
		cmocka_unit_test(an_address_names_its_district),
		cmocka_unit_test(busan_has_sixteen_districts),
		cmocka_unit_test(one_building_has_one_key_however_it_is_written),
	};
	return cmocka_run_group_tests_name("region", tests, NULL, NULL);
}
