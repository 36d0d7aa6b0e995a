#include "unit.h"

#include "ppuri/text.h"

static void a_firm_is_found_however_it_was_written(void **state)
{
	(void)state;
	static const struct {
		const char *name, *key;
	} rows[] = {
		{"", ""},
		{"한빛금형", "한빛금형"},
		{"(주)한빛금형", "한빛금형"},
		{"㈜한빛금형", "한빛금형"},
		{"㈜ 한빛 금형", "한빛금형"},
		{"（주）한빛금형", "한빛금형"},
		{"( 주 ) 한빛금형", "한빛금형"},
		{"주식회사 한빛금형", "한빛금형"},
		{"한빛금형 주식회사", "한빛금형"},
		{"주식 회사 한빛금형", "한빛금형"},
		{"유한회사 한빛금형", "한빛금형"},
		{"(유)한빛금형", "한빛금형"},
		{"한빛금형(유)", "한빛금형"},
		{"\u1112\u1161\u11AB\u1107\u1175\u11BE금형", "한빛금형"},
		{"한빛·금형", "한빛금형"},
		{"한빛ㆍ금형", "한빛금형"},
		{"한빛‧금형", "한빛금형"},
		{"한빛․금형", "한빛금형"},
		{"한빛•금형", "한빛금형"},
		{"한빛-금형.", "한빛금형"},
		{"한빛\u00A0금형\u3000", "한빛금형"},
		{"한빛\u200B금형", "한빛금형"},
		{"A&B Tech", "abtech"},
		{"ａ＆Ｂ　ＴＥＣＨ", "abtech"},
		{"HANBIT Co., Ltd.", "hanbitcoltd"},
		{"Straße", "strasse"},
		{"제２공장", "제2공장"},
		{"한빛금형(부산)", "한빛금형부산"},
		{"(주)태주유(유)", "태주유"},
		/* Letters that stand alone are a search by initials: they stay. */
		{"ㅎㅂㄱㅎ", "ㅎㅂㄱㅎ"},
		{"한ㅂ", "한ㅂ"},
		/* A name of nothing but company words. */
		{"주식회사", "주식회사"},
		{"(주)", "주"},
		{"···", ""},
	};
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(rows); i++) {
		char *key = text_search_key(&p, rows[i].name);
		assert_string_equal(key, rows[i].key);
		assert_string_equal(text_search_key(&p, key), rows[i].key);
	}
	pool_release(&p);
}

static void edits_are_counted_in_characters(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b;
		size_t distance;
	} rows[] = {
		{"", "", 0},
		{"", "abc", 3},
		{"list", "list", 0},
		{"list", "lisst", 1},
		{"list", "lst", 1},
		{"list", "lost", 1},
		{"list", "lits", 1},
		{"program", "porgram", 1},
		{"program", "prgoram", 1},
		{"ca", "abc", 3},
		{"kitten", "sitting", 3},
		{"한빛", "한빗", 1},
		{"한빛금형", "한빛", 2},
		{"한빛금형", "한금빛형", 1},
		{"가", "a", 1},
		{"\xff", "\xfe", 1},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		if (text_distance(rows[i].a, rows[i].b) != rows[i].distance)
			fail_msg("%s, %s: %zu", rows[i].a, rows[i].b, text_distance(rows[i].a, rows[i].b));
		assert_int_equal(text_distance(rows[i].b, rows[i].a), rows[i].distance);
	}
}

static void hangul_becomes_the_keys_that_were_struck(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *keys;
	} rows[] = {
		{"", ""},
		{"ㅔ갷ㄱ므", "program"},
		{"ㅣㅑㄴㅅ", "list"},
		{"노ㅐㅈ", "show"},
		{"ㅛ", "y"},
		{"ㅜ", "n"},
		{"한빛금형", "gksqlcrmagud"},
		{"ㅒㅖㄲㄸㅃㅆㅉ", "OPREQTW"},
		{"과궈의", "rhkrnjdml"},
		{"닭없삶", "ekfrdjqttkfa"},
		{"가힣", "rkglg"},
		{"ㄱㅎㅏㅣ", "rgkl"},
		{"ㄳㅄ", "rtqt"},
		{"list", "list"},
		{"--ㅓ내ㅜ", "--json"},
		{"ㅣ\xffㅣ", "l\xffl"},
	};
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(text_unhangul(&p, rows[i].typed), rows[i].keys);
	pool_release(&p);
}

static void keys_become_the_hangul_that_was_meant(void **state)
{
	(void)state;
	static const struct {
		const char *keys, *meant;
	} rows[] = {
		{"", ""},           {"gksqlc", "한빛"},   {"GKSQLC", "한삧"}, {"rmagud", "금형"},     {"qntks", "부산"},
		{"dhkswjs", "완전"}, {"ekfr", "닭"},       {"ekfrdl", "닭이"},     {"ekfrl", "달기"},      {"gkdl1 rmagud!", "하이1 금형!"},
		{"r", "ㄱ"},         {"rt", "ㄱㅅ"},       {"qtrg", "ㅂㅅㄱㅎ"},   {"k", "ㅏ"},            {"hk", "ㅘ"},
		{"rr", "ㄱㄱ"},      {"Rkcl", "까치"},     {"dlTek", "있다"},      {"dPtksfl", "예산리"},  {"한qlc", "한빛"},
		{"akxm", "마트"},    {"gksk", "하나"},     {"rkqtdl", "값이"},     {"rkqtl", "갑시"},
	};
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(text_hangul(&p, rows[i].keys), rows[i].meant);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_firm_is_found_however_it_was_written),
		cmocka_unit_test(edits_are_counted_in_characters),
		cmocka_unit_test(hangul_becomes_the_keys_that_were_struck),
		cmocka_unit_test(keys_become_the_hangul_that_was_meant),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
