#include "unit.h"

#include "ppuri/likeness.h"

static void note(void *arg, size_t at, int apart)
{
	(void)at;
	*(int *)arg = apart;
}

/* In how many places the marks are apart; -1 if the scan passes over b. */
static int apart(const char *a, const char *b, int likeness)
{
	struct title_wanted wanted = title_wanted(a, likeness);
	struct buf packed CLEANUP(buf_release) = {0};
	int is = -1;
	title_marks_pack(&packed, b);
	title_scan(&wanted, packed.at, 1, note, &is);
	return is;
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
		if (is == 1000 && apart(rows[i].a, rows[i].b, 1000) != 0)
			fail_msg("'%s' and '%s' have other marks", rows[i].a, rows[i].b);
	}
}

static uint32_t next_random(uint32_t *seed)
{
	return *seed = *seed * 1664525 + 1013904223, *seed >> 16;
}

/* Two titles of so many words, of which so many in twelve are other ones. */
static void random_pair(uint32_t *seed, int words, uint32_t others, struct buf *a, struct buf *b)
{
	static const char *const some[] = {"사출", "금형", "정밀", "가공", "표면", "조도", "개선", "자동", "연마", "공정", "수명", "예측", "시스템", "도입", "열처리", "최적화",
									   "무인", "검사", "경량", "설계", "주조", "결함", "도금", "두께", "균일화", "디지털", "트윈", "배터리", "하우징", "냉각", "AI", "2차"};
	for (int i = 0; i < words; i++) {
		const char *word = some[next_random(seed) % ROWS(some)];
		uint32_t change = next_random(seed) % 36;
		buf_puts(a, word);
		if (change >= others * 3 || change % 3 == 0)
			buf_puts(b, change < others * 3 ? some[next_random(seed) % ROWS(some)] : word);
		if (change < others * 3 && change % 3 == 1)
			buf_printf(b, "%s%s", word, some[next_random(seed) % ROWS(some)]);
	}
}

/* What a plain look finds, the scan finds: whatever likeness is asked for, however long the titles are. */
static void no_title_that_is_alike_is_passed_over(void **state)
{
	static const int asked[] = {500, 640, 700, 800, 850, 900, 990, 1000};
	size_t alike = 0, unlike = 0, told = 0;
	uint32_t seed = 3;
	(void)state;
	for (int i = 0; i < 20000; i++) {
		struct buf a CLEANUP(buf_release) = {0}, b CLEANUP(buf_release) = {0};
		random_pair(&seed, 1 + i % 29, (uint32_t)i % 11, &a, &b);
		int is = title_likeness(buf_text(&a), buf_text(&b));
		for (size_t k = 0; k < ROWS(asked); k++) {
			int far = apart(buf_text(&a), buf_text(&b), asked[k]);
			if (is >= asked[k] && far < 0)
				fail_msg("'%s' and '%s': %d, asked for %d", buf_text(&a), buf_text(&b), is, asked[k]);
			alike += is >= asked[k];
		}
		bool usual = i % 29 < 12;
		unlike += usual && is < 400;
		told += usual && is < 400 && apart(buf_text(&a), buf_text(&b), 800) >= 0;
	}
	assert_true(alike > 10000);
	/* And few more than those. */
	assert_true(unlike > 1000 && told * 20 <= unlike);
}

static void note_place(void *arg, size_t at, int apart)
{
	((int *)arg)[at] = apart;
}

/* Titles behind each other are found as each is alone, also the last of a block; those without a title never. */
static void the_scan_finds_in_a_block_what_it_finds_alone(void **state)
{
	enum { MOST = 23 };
	uint32_t seed = 5;
	size_t found = 0;
	(void)state;
	for (size_t round = 0; round < 2000; round++) {
		struct buf first CLEANUP(buf_release) = {0}, packed CLEANUP(buf_release) = {0};
		int alone[MOST], together[MOST];
		size_t n = round % (MOST + 1);
		for (size_t i = 0; i < n; i++) {
			struct buf a CLEANUP(buf_release) = {0}, b CLEANUP(buf_release) = {0};
			random_pair(&seed, 6, 1, &a, &b);
			if (i == 0)
				buf_puts(&first, buf_text(&a));
			const char *title = i % 7 == 3 ? "" : i % 3 == 0 ? buf_text(&first) : buf_text(&b);
			title_marks_pack(&packed, title);
			alone[i] = apart(buf_text(&first), title, 500);
			together[i] = -1;
			found += alone[i] >= 0;
			assert_true(*title || alone[i] < 0);
		}
		struct title_wanted wanted = title_wanted(buf_text(&first), 500);
		title_scan(&wanted, packed.at, n, note_place, together);
		assert_memory_equal(alone, together, n * sizeof *alone);
		wanted.apart = -1;
		title_scan(&wanted, packed.at, n, note_place, NULL);
	}
	assert_true(found > 5000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(alike_are_titles_of_one_project),
		cmocka_unit_test(no_title_that_is_alike_is_passed_over),
		cmocka_unit_test(the_scan_finds_in_a_block_what_it_finds_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
