#include "unit.h"

#include "screen.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

static const struct grid_column columns[] = {
	{"number", "접수번호", GRID_CODE}, {"firm", "업체명", GRID_TEXT},       {"title", "과제명", GRID_TEXT},
	{"won", "지원금", GRID_WON},       {"at", "접수 시각", GRID_MOMENT},
};

static struct grid applications(struct pool *p)
{
	struct grid grid = {.columns = columns, .n_columns = ROWS(columns)};
	for (int i = 1; i <= 2; i++) {
		grid_text(&grid, p, pool_printf(p, "2024-금형-%04d", i));
		grid_text(&grid, p, "주식회사 새벽정밀금형산업");
		grid_text(&grid, p, "사출금형의 정밀도를 높이는 공정의 개발");
		grid_number(&grid, p, 20000000);
		grid_text(&grid, p, "2024-03-18 10:00:09");
	}
	return grid;
}

static const char *whole(struct pool *p, struct screen *s)
{
	const struct spool *all;
	struct err e;
	size_t n;
	assert_true(screen_whole(s, &all, &e));
	char *text = pool_alloc(p, (size_t)all->n + 1);
	assert_true(spool_read(all, 0, text, (size_t)all->n, &n, &e) && n == all->n);
	screen_release(s);
	return text;
}

static const char *shown(struct pool *p, size_t terminal, enum screen_format format)
{
	struct screen s = {.format = format, .columns = terminal};
	struct grid grid = applications(p);
	screen_grid(&s, p, &grid, &(struct grid_view){.total = true});
	return whole(p, &s);
}

static size_t widest_line(struct pool *p, const char *text)
{
	size_t widest = 0;
	for (const char *end; *text; text = *end ? end + 1 : end) {
		end = strchrnul(text, '\n');
		size_t width = text_width(pool_strndup(p, text, (size_t)(end - text)));
		widest = width > widest ? width : widest;
	}
	return widest;
}

static void a_table_is_cut_to_the_terminal_as_long_as_it_fits(void **state)
{
	(void)state;
	struct pool p = {0};
	for (size_t terminal = 64; terminal <= 200; terminal++) {
		const char *text = shown(&p, terminal, FORMAT_TABLE);
		assert_null(strstr(text, "--wide"));
		assert_true(widest_line(&p, text) <= terminal);
		assert_non_null(strstr(text, "2024-금형-0002"));
		assert_non_null(strstr(text, "2024-03-18 10:00"));
	}
	pool_release(&p);
}

static void a_table_that_can_not_fit_is_shown_row_by_row(void **state)
{
	(void)state;
	struct pool p = {0};
	for (size_t terminal = 20; terminal < 64; terminal++) {
		const char *text = shown(&p, terminal, FORMAT_TABLE);
		assert_non_null(strstr(text, "--wide"));
		bool broken = terminal > 27 && terminal < 36; /* with less room the values stay as they are */
		assert_non_null(strstr(text, broken ? "\n\n접수번호   2024-금형-0001\n업체명     주식회사\n           새벽정밀금형산업\n"
											: "\n\n접수번호   2024-금형-0001\n업체명     주식회사 새벽정밀금형산업\n"));
		assert_true(terminal <= 27 || widest_line(&p, text) <= terminal);
		assert_non_null(strstr(text, "지원금     20,000,000\n접수 시각  2024-03-18 10:00\n"));
		assert_non_null(strstr(text, "\n\n접수번호   total\n지원금     40,000,000\n"));
		assert_null(strstr(text, "---"));
	}
	pool_release(&p);
}

/* A column that wraps is never cut: all of it stands in the lines of its row, and nothing beside it moves. */
static void a_cell_that_wraps_is_shown_whole(void **state)
{
	(void)state;
	struct pool p = {0};
	static const struct grid_column rules[] = {
		{"code", "코드", GRID_CODE}, {"value", "값", GRID_TEXT, .wraps = true}, {"day", "공고일", GRID_DATE, .spare = true}};
	for (size_t terminal = 30; terminal <= 60; terminal++) {
		struct screen s = {.columns = terminal};
		struct grid grid = {.columns = rules, .n_columns = ROWS(rules)};
		grid_text(&grid, &p, "ties");
		grid_text(&grid, &p, "배점이 가장 큰 항목의 점수 → 규모가작은기업부터그다음은먼저접수한기업");
		grid_text(&grid, &p, "2024-03-04");
		grid_text(&grid, &p, "digest");
		grid_text(&grid, &p, "0123456789012345678901234567890123456789");
		grid_text(&grid, &p, "2024-03-04");
		screen_grid(&s, &p, &grid, &(struct grid_view){0});
		const char *text = whole(&p, &s);
		assert_true(widest_line(&p, text) <= terminal);
		assert_null(strstr(text, "…"));
		size_t digits = 0, syllables = 0;
		for (const char *at = text; *at; at++) {
			digits += *at >= '0' && *at <= '9';
			syllables += strncmp(at, "업", strlen("업")) == 0;
		}
		assert_int_equal(digits, strstr(text, "2024-03-04") ? 40 + 2 * 8 : 40);
		assert_int_equal(syllables, 2);
	}
	pool_release(&p);
}

/* Each number ends where its column does, whichever is the widest, and the widest leaves no room before it. */
static void numbers_stand_below_each_other(void **state)
{
	static const struct grid_column sums[] = {
		{"n", "수", GRID_COUNT}, {"won", "원", GRID_WON}, {"score", "점", GRID_SCORE}, {"marked", "급", GRID_COUNT}, {"end", "끝", GRID_CODE}};
	static const int64_t numbers[][4] = {{0, 1, 2, 3}, {-5, 1234567, 9999999, 12}, {1234567, -123456, -12345678, 7}, {-999999, INT64_MIN, INT64_MAX, 999},
										 {1, 500, 10049, 1000}};
	(void)state;
	struct pool p = {0};
	for (enum won_unit unit = WON_1; unit <= WON_HUNDRED_MILLION; unit++)
		for (size_t n = 1; n <= ROWS(numbers); n++) {
			struct screen s = {0};
			struct grid grid = {.columns = sums, .n_columns = ROWS(sums)};
			for (size_t row = 0; row < n; row++) {
				for (size_t c = 0; c < 3; c++)
					grid_number(&grid, &p, numbers[row][c]);
				grid_marked(&grid, &p, row == 1 ? "▲▲" : NULL, numbers[row][3]);
				grid_text(&grid, &p, "|");
			}
			screen_grid(&s, &p, &grid, &(struct grid_view){.unit = unit});
			const char *text = strstr(whole(&p, &s), "--");
			const size_t widest = widest_line(&p, text);
			bool starts = false;
			for (size_t row = 0; row < n; row++) {
				text = strchr(text, '\n') + 1;
				const char *line = pool_strndup(&p, text, strcspn(text, "\n"));
				assert_string_equal(strrchr(line, ' ') + 1, "|");
				assert_int_equal(text_width(line), widest - 1); /* the heading of the last column is wider by one */
				starts = starts || *line != ' ';
			}
			assert_true(starts || n == 1); /* one digit is narrower than its heading */
		}
	pool_release(&p);
}

static void seconds_are_for_machines(void **state)
{
	(void)state;
	struct pool p = {0};
	assert_null(strstr(shown(&p, 0, FORMAT_TABLE), "10:00:09"));
	assert_non_null(strstr(shown(&p, 60, FORMAT_CSV), "2024-03-18 10:00:09\r\n"));
	assert_non_null(strstr(shown(&p, 60, FORMAT_JSON), "\"at\": \"2024-03-18 10:00:09\""));
	pool_release(&p);
}

static void a_record_has_bare_numbers_and_lists_for_machines(void **state)
{
	(void)state;
	struct pool p = {0};
	static const struct grid_column item[] = {{"item", "항목", GRID_TEXT}, {"points", "배점", GRID_COUNT}};
	struct grid rubric = {.columns = item, .n_columns = ROWS(item)};
	grid_text(&rubric, &p, "추진계획");
	grid_number(&rubric, &p, 100);
	const struct screen_pair pairs[] = {
		{"title", "공고명", "금형, 주조"},
		{"budget", "예산", "30,000,000원", "30000000"},
		{"most", "선정 수", "예산이 허용하는 만큼", ""},
		{"note", "비고", NULL},
		{"rubric", "평가항목", "추진계획:100", .rows = &rubric},
	};
	static const struct {
		enum screen_format format;
		const char *text;
	} rows[] = {
		{FORMAT_TABLE, "공고명    금형, 주조\n예산      30,000,000원\n선정 수   예산이 허용하는 만큼\n비고      -\n"
					   "평가항목  추진계획:100\n"},
		{FORMAT_CSV, "공고명,\"금형, 주조\"\r\n예산,30000000\r\n선정 수,\r\n비고,\r\n평가항목,추진계획:100\r\n"},
		{FORMAT_JSON, "{\"title\": \"금형, 주조\",\n \"budget\": 30000000,\n \"most\": null,\n \"note\": null,\n"
					  " \"rubric\": [\n {\"item\": \"추진계획\", \"points\": 100}\n]}\n"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct screen s = {.format = rows[i].format};
		screen_record(&s, &p, pairs, ROWS(pairs));
		assert_string_equal(buf_text(&s.text), rows[i].text);
		buf_release(&s.text);
	}
	pool_release(&p);
}

static void a_long_value_is_broken_between_words_beside_its_title(void **state)
{
	(void)state;
	struct pool p = {0};
	const struct screen_pair pairs[] = {{"next", "다음 절차", "요청받은 내용을 기한까지 보완해 주세요."}, {"turn", "차례", "기업"}};
	struct screen narrow = {.columns = 40}, tiny = {.columns = 20};
	screen_record(&narrow, &p, pairs, ROWS(pairs));
	assert_string_equal(buf_text(&narrow.text),
						"다음 절차  요청받은 내용을 기한까지\n           보완해 주세요.\n차례       기업\n");
	screen_record(&tiny, &p, pairs, ROWS(pairs));
	assert_string_equal(buf_text(&tiny.text), "다음 절차  요청받은 내용을 기한까지 보완해 주세요.\n차례       기업\n");
	buf_release(&narrow.text);
	buf_release(&tiny.text);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_is_cut_to_the_terminal_as_long_as_it_fits),
		cmocka_unit_test(a_table_that_can_not_fit_is_shown_row_by_row),
		cmocka_unit_test(a_cell_that_wraps_is_shown_whole),
		cmocka_unit_test(numbers_stand_below_each_other),
		cmocka_unit_test(seconds_are_for_machines),
		cmocka_unit_test(a_long_value_is_broken_between_words_beside_its_title),
		cmocka_unit_test(a_record_has_bare_numbers_and_lists_for_machines),
	};
	tr_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
