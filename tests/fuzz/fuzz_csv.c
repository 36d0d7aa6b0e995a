/* Tables: every cell is text, rows go forward, and what is written for a cell reads back as that cell. */
#include "fuzz.h"

#include "ppuri/csv.h"
#include "ppuri/table.h"
#include "ppuri/text.h"
#include "ppuri/won.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static struct table *open_bytes(const void *bytes, size_t n)
{
	char path[32];
	struct table *table = NULL;
	struct err e;
	int fd = memfd_create("table", MFD_CLOEXEC);
	HOLDS(fd >= 0 && write(fd, bytes, n) == (ssize_t)n);
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	bool opened = table_open(path, NULL, &table, &e);
	close(fd);
	HOLDS(opened ? table != NULL : e.kind == ERR_USAGE && *e.text);
	return table;
}

/* Every cell is clean text, whichever way it was cleaned. */
static void check_cell(const char *cell)
{
	struct pool pool CLEANUP(pool_release) = {0};
	size_t n = strlen(cell);
	HOLDS(n <= TABLE_CELL_MAX && text_valid(cell, n, NULL));
	HOLDS(strcmp(text_clean(&pool, cell, n), cell) == 0);
}

static void check_row(const struct table_row *row, long line_before, struct buf *written)
{
	HOLDS(row->n > 0 && row->n <= TABLE_COLUMNS_MAX && row->line > line_before);
	for (size_t i = 0; i < row->n; i++) {
		check_cell(row->cell[i]);
		if (i > 0)
			buf_putc(written, ',');
		csv_put_cell(written, row->cell[i], true);
	}
	buf_puts(written, "\r\n");
	(void)table_row_is_total_or_note(row);
}

/* Reads all rows; returns how many there were before the end or the mistake. */
static size_t read_rows(const void *bytes, size_t n, struct buf *written)
{
	struct table *table CLEANUP(table_close) = open_bytes(bytes, n);
	struct table_row row;
	struct err e = {0};
	bool end = false;
	long line = 0;
	size_t rows = 0;
	while (table && table_next(table, &row, &end, &e) && !end) {
		check_row(&row, line, written);
		line = row.line;
		rows++;
	}
	HOLDS(!table || end || (e.kind == ERR_USAGE && *e.text));
	return rows;
}

/* Any text in a cell that we write comes back clean, and in nothing else different but its newlines. */
static void check_writing(const void *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *text = pool_strndup(&pool, bytes, n);
	size_t length = strlen(text);
	if (length > TABLE_CELL_MAX / 4 || strchr(text, '\r') || !text_valid(text, length, NULL))
		return;
	struct buf file CLEANUP(buf_release) = {0};
	buf_puts(&file, "\xEF\xBB\xBF,");
	csv_put_cell(&file, text, true);
	buf_puts(&file, ",end\r\n");
	struct table *table CLEANUP(table_close) = open_bytes(file.at, file.n);
	struct table_row row;
	struct err e;
	bool end;
	HOLDS(table && table_next(table, &row, &end, &e) && !end && row.n == 3);
	HOLDS(strcmp(row.cell[1], text_clean(&pool, text, length)) == 0 && strcmp(row.cell[2], "end") == 0);
}

static void find_header(const void *bytes, size_t n)
{
	static const struct table_column columns[] = {
		{"name", "업체명|기업명|상호", true}, {"asked", "지원신청액|지원금", true}, {"note", "비고", false}};
	struct table *table CLEANUP(table_close) = open_bytes(bytes, n);
	struct pool pool CLEANUP(pool_release) = {0};
	struct table_header header;
	struct err e;
	if (!table || !table_find_header(table, &pool, columns, 3, &header, &e))
		return;
	HOLDS(header.at[0] >= 0 && header.at[1] >= 0 && header.at[0] != header.at[1] && header.line > 0);
	HOLDS(header.unit[1] >= WON_1 && header.unit[1] <= WON_HUNDRED_MILLION);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct buf written = {0}, again = {0};
	size_t rows = read_rows(bytes, n, &written);
	/* A BOM says that this is UTF-8 with commas, as our own files do. */
	struct buf ours = {0};
	buf_puts(&ours, "\xEF\xBB\xBF");
	buf_add(&ours, buf_text(&written), written.n);
	HOLDS(read_rows(ours.at, ours.n, &again) == rows);
	HOLDS(again.n == written.n && memcmp(buf_text(&again), buf_text(&written), again.n) == 0);
	check_writing(bytes, n);
	find_header(bytes, n);
	buf_release(&written);
	buf_release(&again);
	buf_release(&ours);
	return 0;
}
