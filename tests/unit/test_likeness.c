#include "unit.h"

#include "ppuri/likeness.h"

static void note(void *arg, size_t at, int common)
{
	(void)at;
	*(int *)arg = common;
}

/* 0 if the scan passes over it. */
static int signs_in_common(const char *a, const char *b)
{
	uint64_t packed = title_signs(b);
	int common = 0;
	title_signs_scan(title_signs(a), &packed, 1, note, &common);
	return common;
}

static void alike_are_titles_of_one_project(void **state)
{
	static const struct {
		const char *a, *b;
		int least, most;
	} rows[] = {
		{"사출금형 정밀도 향상", "사출금형 정밀도 향상", 1000, 1000},
		{"사출금형 정밀도 향상", "사출금형정밀도향상", 1000, 1000},
		{"사출·금형 정밀도 향상", "사출ㆍ금형 정밀도 향상!", 1000, 1000},
		{"ＡＩ 기반 사출금형", "ai기반 사출금형", 1000, 1000},
		{"전장부품 사출금형 정밀도 향상을 위한 공정 개선", "전장부품 사출금형의 정밀도 향상을 위한 공정개선", 800, 999},
		{"전장부품 사출금형 정밀도 향상을 위한 공정 개선", "(2차) 전장부품 사출금형 정밀도 향상을 위한 공정 개선", 850, 950},
		{"전장부품 사출금형 정밀도 향상을 위한 공정 개선", "소형 커넥터 금형 표면 조도 개선 및 자동 연마", 0, 200},
		{"소형 커넥터 금형 표면 조도 개선", "대형 커넥터 금형 표면 조도 개선", 700, 950},
		{"금형", "금형", 1000, 1000},
		{"금", "금", 1000, 1000},
		{"금", "형", 0, 0},
		{"", "", 0, 0},
		{"", "금형", 0, 0},
		{"···", "금형", 0, 0},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		int is = title_likeness(rows[i].a, rows[i].b);
		if (is < rows[i].least || is > rows[i].most || is != title_likeness(rows[i].b, rows[i].a))
			fail_msg("'%s' and '%s': %d", rows[i].a, rows[i].b, is);
		int common = signs_in_common(rows[i].a, rows[i].b);
		if ((is >= 900 && common < TITLE_SIGNS_ALIKE) || (is == 1000 && common != 64))
			fail_msg("'%s' and '%s': %d signs in common", rows[i].a, rows[i].b, common);
	}
}

/* Of pairs that are alike most are noticed, and of others few. */
static void signs_tell_alike_titles_from_others(void **state)
{
	static const char *const words[] = {"사출", "금형", "정밀", "가공", "표면", "조도", "개선", "자동", "연마", "공정", "수명", "예측", "시스템", "도입", "열처리", "최적화",
										"무인", "검사", "경량", "설계", "주조", "결함", "도금", "두께", "균일화", "디지털", "트윈", "배터리", "하우징", "냉각"};
	size_t alike = 0, noticed = 0, unlike = 0, noticed_unlike = 0;
	uint32_t seed = 3;
	(void)state;
	for (int i = 0; i < 4000; i++) {
		struct pool p = {0};
		struct buf a = {0}, b = {0};
		for (int k = 0; k < 9; k++) {
			const char *word = words[(seed = seed * 1664525 + 1013904223, seed >> 16) % ROWS(words)];
			bool other = (seed = seed * 1664525 + 1013904223, seed >> 16) % 12 < (uint32_t)(i % 12);
			buf_puts(&a, word);
			buf_puts(&b, other ? words[(seed = seed * 1664525 + 1013904223, seed >> 16) % ROWS(words)] : word);
		}
		int likeness = title_likeness(buf_text(&a), buf_text(&b));
		bool seen = signs_in_common(buf_text(&a), buf_text(&b)) >= TITLE_SIGNS_ALIKE;
		alike += likeness >= 800;
		noticed += likeness >= 800 && seen;
		unlike += likeness < 400;
		noticed_unlike += likeness < 400 && seen;
		buf_release(&a);
		buf_release(&b);
		pool_release(&p);
	}
	assert_true(alike > 400 && noticed * 100 >= alike * 90);
	assert_true(unlike > 400 && noticed_unlike * 100 <= unlike * 10);
}

static void note_place(void *arg, size_t at, int common)
{
	((int *)arg)[at] = common;
}

static void the_scan_notes_what_a_plain_look_notes(void **state)
{
	enum { MOST = 23 };
	uint64_t x = 88172645463325252, packed[MOST];
	size_t noted = 0;
	(void)state;
	for (size_t round = 0; round < 2000; round++) {
		int common[MOST] = {0};
		uint64_t wanted = x;
		size_t n = round % (MOST + 1);
		for (size_t i = 0; i < n; i++) {
			x ^= x << 13, x ^= x >> 7, x ^= x << 17;
			packed[i] = i % 7 == 3 ? 0 : wanted ^ (x & x << 9 & x >> 11);
		}
		title_signs_scan(wanted, packed, n, note_place, common);
		for (size_t i = 0; i < MOST; i++) {
			int is = i < n && packed[i] ? 64 - __builtin_popcountll(packed[i] ^ wanted) : 0;
			assert_int_equal(common[i], is >= TITLE_SIGNS_ALIKE ? is : 0);
			noted += is >= TITLE_SIGNS_ALIKE;
		}
	}
	assert_true(noted > 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(alike_are_titles_of_one_project),
		cmocka_unit_test(signs_tell_alike_titles_from_others),
		cmocka_unit_test(the_scan_notes_what_a_plain_look_notes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
