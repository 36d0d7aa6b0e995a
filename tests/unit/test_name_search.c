/* Finding names: what each kind of typing finds, and that the fast way finds the very same as a slow and plain one. */
#include "unit.h"

#include "ppuri/name_search.h"
#include "ppuri/text.h"

static struct name_hits search(struct pool *p, const char *typed, const char *const *names, size_t n)
{
	struct name_hits hits = {0};
	struct buf block CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < n; i++)
		name_pack(&block, text_search_key(p, names[i]));
	assert_int_equal(name_count(block.at, block.n), n);
	struct name_pattern pattern = name_pattern_of(p, typed);
	name_scan(&pattern, block.at, block.n, p, &hits);
	return hits;
}

#define NOT 99

static void each_way_of_typing_finds_what_it_should(void **state)
{
	(void)state;
	static const struct {
		const char *name, *typed;
		int fit; /* enum name_fit, or NOT */
	} rows[] = {
		{"한빛금형", "한빛금형", NAME_IS},
		{"㈜한빛금형", "한빛 금형", NAME_IS},
		{"주식회사 한빛금형", "(주)한빛금형", NAME_IS},
		{"한빛금형", "한빛", NAME_BEGINS},
		{"한빛금형", "빛금", NAME_HAS},
		{"한빛금형", "금형", NAME_HAS},
		{"한빛금형", "형", NAME_HAS},
		{"한빛금형", "한금", NOT},
		{"한빛금형", "한빛금형사", NOT},
		/* However the same is written. */
		{"한빛·금형", "빛ㆍ금", NAME_HAS},
		{"한빛‧금형", "한빛금형", NAME_IS},
		{"한빛금형", "한빛․금형", NAME_IS},
		{"한빛금형", "\u1112\u1161\u11AB\u1107\u1175\u11BE", NAME_BEGINS},
		{"\u1112\u1161\u11AB\u1107\u1175\u11BE금형", "한빛금형", NAME_IS},
		{"ＡＢＣ정밀", "abc", NAME_BEGINS},
		{"A&B Tech", "a b tech", NAME_IS},
		/* 초성, alone and among syllables. */
		{"부산기획금형", "ㅂㅅㄱㅎ", NAME_BEGINS_LIKE},
		{"부산기획금형", "ㅄㄱㅎ", NAME_BEGINS_LIKE},
		{"한빛금형", "ㅎㅂㄱㅎ", NAME_IS_LIKE},
		{"한빛금형", "한ㅂ", NAME_BEGINS_LIKE},
		{"한빛금형", "빛ㄱ", NAME_HAS_LIKE},
		{"한빛금형", "ㅂ금", NAME_HAS_LIKE},
		{"한빛금형", "ㅎㄱ", NOT},
		{"빵집", "ㅃ", NAME_BEGINS_LIKE},
		{"빵집", "ㅂㅈ", NOT},
		{"ㄱ자정밀", "ㄱ자", NAME_BEGINS},
		{"ㄱ자정밀", "ㄱ", NAME_BEGINS},
		/* A last syllable that is typed by half; but only the last. */
		{"한빛금형", "한비", NAME_BEGINS_LIKE},
		{"한빛금형", "한빛금혀", NAME_IS_LIKE},
		{"한빛금형", "하빛", NOT},
		{"한비금형", "한비", NAME_BEGINS},
		{"한빈금형", "한빛", NOT},
		/* The best place of a name counts. */
		{"비빛빛나", "비빛", NAME_BEGINS},
		{"빛한비한비", "한비", NAME_HAS},
		{"한빛하늘한비", "한비", NAME_HAS},
		{"", "한", NOT},
		{"한빛", "", NOT},
		{"한빛", "···", NOT},
		{"𠮷금형", "𠮷", NAME_BEGINS},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct name_hits hits = search(&p, rows[i].typed, &rows[i].name, 1);
		int fit = hits.n ? hits.at[0].fit : NOT;
		if (hits.n > 1 || fit != rows[i].fit)
			fail_msg("'%s' in '%s': fit %d, wanted %d", rows[i].typed, rows[i].name, fit, rows[i].fit);
		pool_release(&p);
	}
}

static void a_number_is_found_by_any_part_of_it(void **state)
{
	static const char block[] = "00081000470008100090\0\0\0\0\0\0\0\0\0\0" "0003190016";
	static const struct {
		const char *typed;
		size_t n;
		uint32_t at;
		int fit;
	} rows[] = {
		{"000-81-00047", 1, 0, NAME_IS}, {"00081", 2, 0, NAME_BEGINS}, {"81-0009", 1, 1, NAME_HAS}, {"31-9", 1, 3, NAME_HAS},
		{"16", 1, 3, NAME_HAS},          {"470008", 0, 0, 0},         {"00081000470", 0, 0, 0},    {"7", 1, 0, NAME_HAS},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct name_hits hits = {0};
		struct name_pattern pattern = name_pattern_of(&p, rows[i].typed);
		assert_true(pattern.digits);
		name_scan_numbers(&pattern, block, sizeof block - 1, &p, &hits);
		assert_int_equal(hits.n, rows[i].n);
		if (hits.n) {
			assert_int_equal(hits.at[0].at, rows[i].at);
			assert_int_equal(hits.at[0].fit, rows[i].fit);
		}
		pool_release(&p);
	}
	struct pool p = {0};
	assert_false(name_pattern_of(&p, "3에이치").digits);
	assert_false(name_pattern_of(&p, "- ").digits);
	pool_release(&p);
}

/* The same, letter by letter, as anybody would write it first. */

static size_t decode(const char *s, uint32_t *out)
{
	size_t n = 0, left = strlen(s);
	for (int length; (length = text_decode(s, left, &out[n])) > 0; s += length, left -= (size_t)length)
		n++;
	return n;
}

static bool letter_fits(uint32_t typed, uint32_t c, bool last)
{
	static const char *const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
	uint32_t letters[20];
	if (typed == c)
		return true;
	if (c < 0xAC00 || c > 0xD7A3)
		return false;
	if (last && typed >= 0xAC00 && typed <= 0xD7A3 && (typed - 0xAC00) % 28 == 0)
		return c >= typed && c < typed + 28;
	decode(initials, letters);
	return letters[(c - 0xAC00) / 588] == typed;
}

static int slow_fit(const char *key, const char *pattern)
{
	uint32_t name[64], typed[64];
	size_t n = decode(key, name), m = decode(pattern, typed);
	int best = NOT;
	for (size_t i = 0; m && i + m <= n; i++) {
		bool fits = true, same = true;
		for (size_t k = 0; k < m; k++) {
			fits = fits && letter_fits(typed[k], name[i + k], k + 1 == m);
			same = same && typed[k] == name[i + k];
		}
		int fit = (n == m ? NAME_IS : i == 0 ? NAME_BEGINS : NAME_HAS) + (same ? 0 : NAME_IS_LIKE);
		if (fits && fit < best)
			best = fit;
	}
	return best;
}

/* In the units of UTF-16 that names are packed in. */
static size_t units(const char *s)
{
	uint32_t letters[64];
	size_t letters_n = decode(s, letters), n = letters_n;
	for (size_t i = 0; i < letters_n; i++)
		n += letters[i] > 0xFFFF;
	return n;
}

static const char *random_word(struct pool *p, uint32_t *seed, size_t most, bool letters)
{
	static const char *const syllables[] = {"가", "각", "간", "나", "날", "다", "닭", "한", "하", "합", "a", "7", "ㄱ", "𠮷"};
	static const char *const only[] = {"ㄱ", "ㄴ", "ㄷ", "ㅎ", "ㄲ"};
	struct buf word CLEANUP(buf_release) = {0};
	size_t n = (*seed = *seed * 1664525 + 1013904223, (*seed >> 16) % most + 1);
	for (size_t i = 0; i < n; i++) {
		*seed = *seed * 1664525 + 1013904223;
		uint32_t r = *seed >> 16;
		buf_puts(&word, letters && r % 3 == 0 ? only[r / 3 % ROWS(only)] : syllables[r / 3 % ROWS(syllables)]);
	}
	return pool_strdup(p, buf_text(&word));
}

static void the_fast_way_finds_what_the_slow_one_finds(void **state)
{
	enum { NAMES = 2000, QUERIES = 500 };
	static const char *names[NAMES];
	struct pool p = {0};
	uint32_t seed = 42;
	size_t found = 0;
	(void)state;
	for (size_t i = 0; i < NAMES; i++)
		names[i] = random_word(&p, &seed, 12, false);
	for (size_t q = 0; q < QUERIES; q++) {
		const char *typed = random_word(&p, &seed, 3, true);
		struct name_hits hits = search(&p, typed, names, NAMES);
		size_t next = 0;
		for (size_t i = 0; i < NAMES; i++) {
			int wanted = slow_fit(names[i], typed);
			bool there = next < hits.n && hits.at[next].at == i;
			if (there != (wanted != NOT) || (there && hits.at[next].fit != wanted))
				fail_msg("'%s' in '%s': wanted %d, is %d", typed, names[i], wanted, there ? hits.at[next].fit : NOT);
			if (there && hits.at[next].rest != units(names[i]) - units(typed))
				fail_msg("'%s' in '%s': rest %d", typed, names[i], hits.at[next].rest);
			next += there;
		}
		assert_int_equal(next, hits.n);
		found += hits.n;
	}
	assert_true(found > QUERIES);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_way_of_typing_finds_what_it_should),
		cmocka_unit_test(a_number_is_found_by_any_part_of_it),
		cmocka_unit_test(the_fast_way_finds_what_the_slow_one_finds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
