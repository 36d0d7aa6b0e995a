/* Rows that are put by: as many as there are, in no more memory than a few of them, and none lost unnoticed. */
#include "unit.h"

#include "ppuri/rows.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>

static const struct grid_column columns[] = {
	{"name", "업체명", GRID_TEXT}, {"state", "상태", GRID_CODE}, {"won", "지원금", GRID_WON}, {"note", "비고", GRID_TEXT}};

/* The note of one row is longer than what is read at once. */
static void fill(struct grid *g, struct pool *p, size_t i)
{
	enum { LONG_ROW = 77, LONG = 200000 };
	char *note = i % 3 ? pool_printf(p, "비고 %zu", i) : NULL;
	if (i == LONG_ROW) {
		note = pool_alloc(p, LONG + 1);
		memset(note, 'x', LONG);
	}
	grid_text(g, p, pool_printf(p, "새벽정밀 %zu호점, 부산광역시 강서구 녹산산단 382로14번가길 %zu", i, i));
	if (i % 4 == 1)
		grid_figure(g, p, "60", "60 %");
	else
		grid_named(g, p, i % 2 ? "DRAFT" : NULL, "작성중");
	if (i % 5)
		grid_marked(g, p, i % 7 ? NULL : "▲", (int64_t)i * -1000);
	else
		grid_blank(g, p);
	grid_text(g, p, note);
	g->at[g->n - 1].mark = note && i % 2 ? "├ " : NULL;
}

static void same_text(const char *one, const char *other)
{
	assert_int_equal(one == NULL, other == NULL);
	if (one && other)
		assert_string_equal(one, other);
}

/* Those from the first one on, n of them. */
static void assert_part(const struct rows *rows, size_t first, size_t n)
{
	struct rows_reader reader = rows_read(rows);
	const struct grid_cell *row;
	struct err e;
	assert_int_equal(rows->n, n);
	for (size_t i = first; i < first + n; i++) {
		struct pool p = {0};
		struct grid wanted = rows_grid(rows);
		fill(&wanted, &p, i);
		assert_true(rows_next(&reader, &row, &e));
		assert_non_null(row);
		for (size_t c = 0; c < ROWS(columns); c++) {
			assert_int_equal(row[c].blank, wanted.at[c].blank);
			if (grid_holds_numbers(&columns[c]))
				assert_int_equal(row[c].n, wanted.at[c].n);
			else
				same_text(row[c].text, wanted.at[c].text);
			assert_int_equal(row[c].figure, wanted.at[c].figure);
			same_text(row[c].code, wanted.at[c].code);
			same_text(row[c].mark, wanted.at[c].mark);
		}
		pool_release(&p);
	}
	assert_true(rows_next(&reader, &row, &e));
	assert_null(row);
	rows_reader_close(&reader);
}

static void assert_read(const struct rows *rows, size_t n)
{
	assert_part(rows, 0, n);
}

static bool add(struct rows *rows, size_t i, struct err *e)
{
	struct pool p = {0};
	struct grid row = rows_grid(rows);
	fill(&row, &p, i);
	bool added = rows_add(rows, &row, e);
	pool_release(&p);
	return added;
}

static void any_number_of_rows_comes_back_from_little_memory(void **state)
{
	static const size_t sizes[] = {0, 1, 80, 30000};
	(void)state;
	for (size_t k = 0; k < ROWS(sizes); k++) {
		struct rows rows = {.columns = columns, .n_columns = ROWS(columns)};
		struct err e;
		for (size_t i = 0; i < sizes[k]; i++) {
			assert_true(add(&rows, i, &e));
			assert_true(rows.spool.held.n <= SPOOL_HELD_MAX);
		}
		assert_int_equal(rows.n, sizes[k]);
		assert_int_equal(rows.spool.has_file, sizes[k] == 30000);
		assert_true(rows.spool.held.room <= 4 * SPOOL_HELD_MAX);
		assert_read(&rows, sizes[k]);
		assert_read(&rows, sizes[k]);
		rows_release(&rows);
	}
}

static void rows_of_a_grid_in_memory_are_read_there(void **state)
{
	static const size_t some[] = {2, 0};
	(void)state;
	struct pool p = {0};
	struct grid grid = {.columns = columns, .n_columns = ROWS(columns)};
	const struct grid_cell *row;
	struct err e;
	for (size_t i = 0; i < 100; i++)
		fill(&grid, &p, i);
	struct rows all = rows_whole(&grid), two = rows_shown(&p, &all, some, ROWS(some));
	assert_int_equal(all.n, 100);
	assert_read(&all, 100);
	assert_int_equal(two.n_columns, 2);
	assert_string_equal(two.columns[0].key, "won");
	assert_string_equal(two.columns[1].key, "name");
	struct rows_reader reader = rows_read(&two);
	for (size_t i = 0; i < 100; i++) {
		assert_true(rows_next(&reader, &row, &e));
		assert_int_equal(row[0].blank, i % 5 == 0);
		assert_ptr_equal(row[1].text, grid.at[i * ROWS(columns)].text);
	}
	assert_true(rows_next(&reader, &row, &e));
	assert_null(row);
	rows_reader_close(&reader);
	rows_release(&all);
	rows_release(&two);
	pool_release(&p);
}

static bool make(const void *from, size_t row, struct grid *ret, struct pool *p, struct err *e)
{
	if (row == *(const size_t *)from)
		return err_set(e, ERR_REFUSED, "no row %zu", row);
	fill(ret, p, row);
	return true;
}

static void rows_are_made_when_they_are_read(void **state)
{
	static const size_t some[] = {2, 0}, none_fails = SIZE_MAX, one_fails = 40;
	(void)state;
	struct pool p = {0};
	const struct row_maker maker = {make, &none_fails, columns, ROWS(columns)}, failing = {make, &one_fails, columns, ROWS(columns)};
	const struct rows all = rows_made(&maker, 100), fails = rows_made(&failing, 100);
	const struct rows middle = rows_part(&all, 30, 20), end = rows_part(&middle, 15, 50), beyond = rows_part(&all, 200, 5);
	assert_part(&all, 0, 100);
	assert_part(&middle, 30, 20);
	assert_part(&end, 45, 5);
	assert_part(&beyond, 100, 0);
	const struct rows two = rows_shown(&p, &middle, some, ROWS(some));
	struct grid held, wanted = rows_grid(&all);
	struct err e;
	assert_true(rows_held(&p, &two, &held, &e));
	assert_int_equal(grid_rows(&held), 20);
	for (size_t i = 0; i < 20; i++) {
		wanted.n = 0;
		fill(&wanted, &p, 30 + i);
		assert_int_equal(held.at[2 * i].blank, wanted.at[2].blank);
		assert_string_equal(held.at[2 * i + 1].text, wanted.at[0].text);
	}
	assert_false(rows_held(&p, &fails, &held, &e));
	assert_string_equal(e.text, "no row 40");
	pool_release(&p);
}

static void a_part_of_a_grid_is_read_there(void **state)
{
	(void)state;
	struct pool p = {0};
	struct grid grid = {.columns = columns, .n_columns = ROWS(columns)};
	for (size_t i = 0; i < 100; i++)
		fill(&grid, &p, i);
	const struct rows all = rows_whole(&grid), part = rows_part(&all, 90, 20);
	assert_part(&part, 90, 10);
	pool_release(&p);
}

static void what_can_not_be_put_by_is_told(void **state)
{
	(void)state;
	struct rows rows = {.columns = columns, .n_columns = ROWS(columns)};
	struct rlimit before, small = {.rlim_cur = 100000};
	struct err e;
	size_t i = 0;
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	small.rlim_max = before.rlim_max;
	setrlimit(RLIMIT_FSIZE, &small);
	while (i < 30000 && add(&rows, i, &e))
		i++;
	setrlimit(RLIMIT_FSIZE, &before);
	assert_true(i > 1000 && i < 30000);
	assert_int_equal(e.kind, ERR_IO);
	assert_false(add(&rows, i, &e));
	rows_release(&rows);
}

/* No folder for temporary files is no reason to stop. */
static void without_a_folder_it_is_kept_all_the_same(void **state)
{
	(void)state;
	struct rows rows = {.columns = columns, .n_columns = ROWS(columns)};
	struct err e;
	setenv("TMPDIR", "/nowhere", 1);
	for (size_t i = 0; i < 30000; i++)
		assert_true(add(&rows, i, &e));
	unsetenv("TMPDIR");
	assert_read(&rows, 30000);
	rows_release(&rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_number_of_rows_comes_back_from_little_memory),
		cmocka_unit_test(rows_of_a_grid_in_memory_are_read_there),
		cmocka_unit_test(a_part_of_a_grid_is_read_there),
		cmocka_unit_test(rows_are_made_when_they_are_read),
		cmocka_unit_test(what_can_not_be_put_by_is_told),
		cmocka_unit_test(without_a_folder_it_is_kept_all_the_same),
	};
	return cmocka_run_group_tests_name("rows", tests, NULL, NULL);
}
