/* Finding names: what each kind of typing finds, and that the fast way finds the very same as a slow and plain one. */
#include "unit.h"

#include "ppuri/name_search.h"
#include "ppuri/text.h"

/* The hits of which so many of the worst ranks are dropped. */
static struct name_hits search_some(struct pool *p, const char *typed, const char *const *names, size_t n, size_t dropped)
{
	struct name_hits hits = {.dropped = dropped};
	struct buf block CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < n; i++)
		name_pack(&block, text_search_key(p, names[i]));
	struct name_pattern pattern = name_pattern_of(p, typed);
	name_scan(&pattern, block.at, block.n, p, &hits);
	return hits;
}

static struct name_hits search(struct pool *p, const char *typed, const char *const *names, size_t n)
{
	struct name_hits hits = search_some(p, typed, names, n, 0);
	assert_int_equal(hits.all, hits.n);
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

#define LONGEST 200

static int slow_fit(const char *key, const char *pattern)
{
	uint32_t name[LONGEST], typed[LONGEST];
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
	uint32_t letters[LONGEST];
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
		names[i] = random_word(&p, &seed, i % 20 ? 12 : LONGEST, false);
	for (size_t q = 0; q < QUERIES; q++) {
		const char *typed = random_word(&p, &seed, 3, true);
		size_t next = 0, n = NAMES - q;
		struct name_hits hits = search(&p, typed, names, n);
		for (size_t i = 0; i < n; i++) {
			int wanted = slow_fit(names[i], typed);
			bool there = next < hits.n && hits.at[next].at == i;
			if (there != (wanted != NOT) || (there && hits.at[next].fit != wanted))
				fail_msg("'%s' in '%s': wanted %d, is %d", typed, names[i], wanted, there ? hits.at[next].fit : NOT);
			size_t rest = units(names[i]) - units(typed);
			if (there && hits.at[next].rest != (rest < 255 ? rest : 255))
				fail_msg("'%s' in '%s': rest %d", typed, names[i], hits.at[next].rest);
			next += there;
		}
		assert_int_equal(next, hits.n);
		found += hits.n;
	}
	assert_true(found > QUERIES);
	pool_release(&p);
}

/* The same but for those that are not good enough, which are counted with the others. */
static void assert_dropped(const struct name_hits *all, const struct name_hits *some, size_t dropped, const char *typed)
{
	size_t next = 0;
	assert_int_equal(some->all, all->n);
	for (size_t i = 0; i < all->n; i++) {
		bool good = name_rank(all->at[i]) < NAME_RANKS - dropped, there = next < some->n && some->at[next].at == all->at[i].at;
		if (good != there || (there && name_rank(some->at[next]) != name_rank(all->at[i])))
			fail_msg("'%s', %zu dropped: name %u", typed, dropped, all->at[i].at);
		next += there;
	}
	assert_int_equal(next, some->n);
}

static void what_is_dropped_is_counted(void **state)
{
	enum { NAMES = 1000, QUERIES = 300 };
	static const char *names[NAMES];
	char numbers[NAMES * NAME_NUMBER_DIGITS];
	struct pool p = {0};
	uint32_t seed = 7;
	(void)state;
	for (size_t i = 0; i < NAMES; i++)
		names[i] = random_word(&p, &seed, i % 20 ? 8 : 120, false);
	for (size_t i = 0; i < sizeof numbers; i++)
		numbers[i] = (char)('0' + (seed = seed * 1664525 + 1013904223, seed >> 16) % 3);
	for (size_t q = 0; q < QUERIES; q++) {
		const char *typed = random_word(&p, &seed, q % 3 + 1, true);
		size_t dropped = q % (NAME_FITS + 1) * NAME_RESTS - (q % (NAME_FITS + 1) ? q / 10 % 20 : 0);
		struct name_hits all = search(&p, typed, names, NAMES), some = search_some(&p, typed, names, NAMES, dropped);
		assert_dropped(&all, &some, dropped, typed);
		const char *digits = pool_printf(&p, "%.*s", (int)(q % 10 + 1), numbers + q);
		struct name_pattern pattern = name_pattern_of(&p, digits);
		all = (struct name_hits){0};
		some = (struct name_hits){.dropped = dropped};
		name_scan_numbers(&pattern, numbers, sizeof numbers, &p, &all);
		name_scan_numbers(&pattern, numbers, sizeof numbers, &p, &some);
		size_t plainly = 0;
		for (size_t i = 0; i < NAMES; i++)
			plainly += memmem(numbers + i * NAME_NUMBER_DIGITS, NAME_NUMBER_DIGITS, digits, strlen(digits)) != NULL;
		assert_int_equal(all.n, plainly);
		assert_int_equal(all.all, all.n);
		assert_dropped(&all, &some, dropped, digits);
	}
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_way_of_typing_finds_what_it_should),
		cmocka_unit_test(a_number_is_found_by_any_part_of_it),
		cmocka_unit_test(the_fast_way_finds_what_the_slow_one_finds),
		cmocka_unit_test(what_is_dropped_is_counted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
