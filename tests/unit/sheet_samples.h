/* A table with a cell of each kind, and texts that a sheet must not take for anything else. */
#pragma once

#include "unit.h"

#include "ppuri/sheet.h"

static const struct grid_column sample_columns[] = {
	{"name", "업체명", GRID_TEXT},      {"number", "접수번호", GRID_CODE}, {"day", "확인서 만료일", GRID_DATE},
	{"at", "접수 시각", GRID_MOMENT}, {"workers", "근로자", GRID_COUNT}, {"won", "지원금", GRID_WON},
	{"score", "평균", GRID_SCORE},
};

static const char *const sample_names[] = {
	"㈜한빛금형", "=1+1 아님", "-1", "+82", "@x", "첫 줄\n둘째 줄\r\n셋째 줄", "a\tb", "_x0041_ x_x005F_", " 앞뒤 ", "'따옴표", "\x01\x1b[31m\x7f",
	"깨진 \xff 바이트", "없는 글자 \xEF\xBF\xBE", "<b>&amp;\"", "😀 ❶ 󰊱", "06236", "1.80111E+12", "TRUE", "'=x", "",
};

/* Row i; `round` makes them differ in a long table. */
static inline void sample_row(struct grid *g, struct pool *p, size_t i)
{
	static const char *const days[] = {"2024-02-29", "2024-02", "2024", "1900-02-28", "1900-03-01", "2199-12-31", "말일"};
	static const int64_t numbers[] = {0, 1, -1, 20000000, -500000, INT64_C(999999999999999), INT64_C(-999999999999999)};
	size_t n = i % ROWS(sample_names);
	grid_text(g, p, sample_names[n]);
	grid_text(g, p, pool_printf(p, "2024-%04zu", i));
	grid_text(g, p, i % 8 == 7 ? NULL : days[i % 8]);
	grid_text(g, p, i % 5 == 4 ? NULL : pool_printf(p, "2024-03-04 %02zu:%02zu:%02zu", i % 24, i % 60, i * 7 % 60));
	for (int column = 0; column < 3; column++) {
		if (i % 9 == 8)
			grid_blank(g, p);
		else
			grid_number(g, p, numbers[(i + (size_t)column) % ROWS(numbers)]);
	}
}

static inline struct rows sample_rows(const struct grid *g)
{
	struct rows rows = {.columns = g->columns, .n_columns = g->n_columns};
	struct err e;
	assert_true(rows_add(&rows, g, &e));
	return rows;
}

/* Adds all that the spool holds. */
static inline void sample_bytes(const struct spool *spool, struct buf *out)
{
	char piece[1000];
	struct err e;
	size_t n;
	for (uint64_t at = 0; at < spool->n; at += n) {
		assert_true(spool_read(spool, at, piece, sizeof piece, &n, &e));
		buf_add(out, piece, n);
	}
}

static inline struct grid sample_grid(struct pool *p, size_t rows)
{
	struct grid g = {.columns = sample_columns, .n_columns = ROWS(sample_columns)};
	for (size_t i = 0; i < rows; i++)
		sample_row(&g, p, i);
	return g;
}
