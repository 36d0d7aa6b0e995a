/* What a sheet can not hold, and that the same table makes the same bytes; sheet_parts.py reads what is in them. */
#include "sheet_samples.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

static bool written(const struct grid *g, struct buf *out, struct err *e)
{
	struct rows rows = sample_rows(g);
	struct spool bytes = {0};
	bool done = sheet_xlsx(&(struct sheet){.name = "목록", .rows = &rows, .created = {INT64_C(1709510400)}}, &bytes, e);
	if (done)
		sample_bytes(&bytes, out);
	spool_release(&bytes);
	rows_release(&rows);
	return done;
}

static void refused(const struct grid *g, const char *text)
{
	struct buf out = {0};
	struct err e;
	assert_false(written(g, &out, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_non_null(strstr(e.text, text));
	assert_int_equal(out.n, 0);
}

static void the_same_table_makes_the_same_bytes(void **state)
{
	(void)state;
	static const size_t rows[] = {0, 1, 80, 5000, 5001};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct buf one = {0}, other = {0};
		struct err e;
		struct grid g = sample_grid(&p, rows[i]);
		assert_true(written(&g, &one, &e));
		assert_true(written(&g, &other, &e));
		assert_true(one.n > 1000 && one.n == other.n);
		assert_memory_equal(one.at, other.at, one.n);
		assert_memory_equal(one.at, "PK", 2);
		buf_release(&one);
		buf_release(&other);
		pool_release(&p);
	}
}

/* Excel counts a character above U+FFFF twice. */
static void a_cell_takes_so_much_text_and_no_more(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t fits;
	} rows[] = {{"a", SHEET_CELL_MAX}, {"가", SHEET_CELL_MAX}, {"😀", SHEET_CELL_MAX / 2}};
	for (size_t i = 0; i < ROWS(rows); i++)
		for (size_t more = 0; more < 2; more++) {
			struct pool p = {0};
			struct buf text = {0}, out = {0};
			struct err e;
			struct grid g = {.columns = sample_columns, .n_columns = 1};
			grid_text(&g, &p, "앞의 행");
			for (size_t n = 0; n < rows[i].fits + more; n++)
				buf_puts(&text, rows[i].text);
			grid_text(&g, &p, buf_text(&text));
			if (more)
				refused(&g, "row 3, 업체명: the text has 32768 characters");
			else
				assert_true(written(&g, &out, &e));
			buf_release(&text);
			buf_release(&out);
			pool_release(&p);
		}
}

static void a_number_is_exact_or_refused(void **state)
{
	(void)state;
	static const int64_t numbers[] = {INT64_C(1000000000000000), INT64_C(-1000000000000000), INT64_MAX, INT64_MIN + 1};
	for (size_t i = 0; i < ROWS(numbers); i++) {
		struct pool p = {0};
		struct grid g = {.columns = sample_columns + 5, .n_columns = 1};
		grid_number(&g, &p, numbers[i]);
		refused(&g, "row 2, 지원금:");
		pool_release(&p);
	}
}

static void a_sheet_takes_so_many_rows_and_columns(void **state)
{
	(void)state;
	struct pool p = {0};
	struct grid_cell *cells = pool_alloc(&p, SHEET_ROWS_MAX * sizeof *cells);
	for (size_t i = 0; i < SHEET_ROWS_MAX; i++)
		cells[i].blank = true;
	struct grid tall = {.columns = sample_columns, .n_columns = 1, .at = cells, .n = SHEET_ROWS_MAX};
	refused(&tall, "1048576 rows");
	struct grid_column *columns = pool_alloc(&p, (SHEET_COLUMNS_MAX + 1) * sizeof *columns);
	for (size_t i = 0; i <= SHEET_COLUMNS_MAX; i++)
		columns[i] = sample_columns[0];
	struct grid wide = {.columns = columns, .n_columns = SHEET_COLUMNS_MAX + 1};
	refused(&wide, "513 columns");
	pool_release(&p);
}

/* Readers pass over them; what was written is compared with what a reader finds. */
static void blank_rows_are_rows(void **state)
{
	(void)state;
	static const char *const texts[] = {NULL, " ", "\u3000\n", "가", "", NULL, "나", "\u00A0", NULL};
	for (size_t from = 0; from < ROWS(texts); from++)
		for (size_t to = from; to <= ROWS(texts); to++) {
			struct pool p = {0};
			struct buf out = {0};
			struct err e;
			struct grid g = {.columns = sample_columns, .n_columns = 2};
			for (size_t i = from; i < to; i++) {
				grid_blank(&g, &p);
				grid_text(&g, &p, texts[i]);
			}
			assert_true(written(&g, &out, &e));
			buf_release(&out);
			pool_release(&p);
		}
}

/* Of several tabs each is read before the file counts as written, and one that does not fit leaves no file. */
static void a_file_takes_several_tabs(void **state)
{
	(void)state;
	for (int beyond = 0; beyond < 2; beyond++) {
		struct pool p = {0};
		struct grid grids[3] = {sample_grid(&p, 3), sample_grid(&p, 0), {.columns = sample_columns + 5, .n_columns = 1}};
		struct rows rows[3];
		struct sheet sheets[3];
		struct spool bytes = {0};
		struct err e;
		grid_number(&grids[2], &p, beyond ? INT64_MAX : 5);
		for (size_t i = 3; i-- > 0;) {
			rows[i] = sample_rows(&grids[i]);
			sheets[i] = (struct sheet){.name = pool_printf(&p, "표%zu", i + 1), .rows = &rows[i], .next = i < 2 ? &sheets[i + 1] : NULL};
		}
		assert_int_equal(sheet_xlsx(sheets, &bytes, &e), !beyond);
		if (beyond)
			assert_non_null(strstr(e.text, "row 2, 지원금:"));
		assert_int_equal(bytes.n > 0, !beyond);
		spool_release(&bytes);
		for (size_t i = 0; i < 3; i++)
			rows_release(&rows[i]);
		pool_release(&p);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_table_makes_the_same_bytes),
		cmocka_unit_test(a_cell_takes_so_much_text_and_no_more),
		cmocka_unit_test(a_number_is_exact_or_refused),
		cmocka_unit_test(a_sheet_takes_so_many_rows_and_columns),
		cmocka_unit_test(blank_rows_are_rows),
		cmocka_unit_test(a_file_takes_several_tabs),
	};
	tr_set(LANG_EN);
	return cmocka_run_group_tests_name("sheet", tests, NULL, NULL);
}
