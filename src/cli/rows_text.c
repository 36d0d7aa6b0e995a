/* Rows as machines read them. */
#include "screen_parts.h"

#include "ppuri/csv.h"
#include "ppuri/text.h"

/* Numbers as machines read them: won and counts whole, scores with two decimals. */
static void put_plain_number(struct buf *out, enum grid_kind kind, int64_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	char whole[NUMBER_TEXT_MAX];
	buf_puts(out, kind == GRID_SCORE ? number_text(&pool, kind, n, WON_1) : text_number(n, whole));
}

/* The lines of a cell stay, for a spreadsheet shows them; but nothing may drive the terminal that it may be printed on. */
void put_csv_cell(struct buf *out, const char *s)
{
	struct pool pool CLEANUP(pool_release) = {0};
	size_t width;
	csv_put_cell(out, text_is_plain(s, &width) ? s : text_visible_lines(&pool, s), true);
}

void csv_heading(struct buf *out, const struct grid_column *columns, size_t n)
{
	for (size_t c = 0; c < n; c++) {
		if (c)
			buf_putc(out, ',');
		csv_put_cell(out, columns[c].title, true);
	}
	buf_puts(out, "\r\n");
}

void csv_row(struct buf *out, const struct grid_column *columns, size_t n, const struct grid_cell *row)
{
	for (size_t c = 0; c < n; c++) {
		if (c)
			buf_putc(out, ',');
		if (!row[c].blank && grid_holds_numbers(&columns[c]))
			put_plain_number(out, columns[c].kind, row[c].n);
		else if (!row[c].blank)
			put_csv_cell(out, row[c].text);
	}
	buf_puts(out, "\r\n");
}

void json_row(struct buf *out, const struct grid_column *columns, size_t n, const struct grid_cell *row)
{
	for (size_t c = 0; c < n; c++) {
		buf_puts(out, c ? ", " : "\n {");
		text_json(out, columns[c].key);
		buf_puts(out, ": ");
		if (row[c].blank)
			buf_puts(out, "null");
		else if (grid_holds_numbers(&columns[c]))
			put_plain_number(out, columns[c].kind, row[c].n);
		else if (row[c].figure)
			buf_puts(out, *row[c].code ? row[c].code : "null");
		else
			text_json(out, row[c].code ? row[c].code : row[c].text);
	}
	buf_putc(out, '}');
}

bool rows_csv(struct spool *out, const struct rows *rows, struct err *e)
{
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(rows);
	CLEANUP(buf_release) struct buf line = {0};
	const struct grid_cell *row;
	csv_heading(&line, rows->columns, rows->n_columns);
	do {
		spool_add(out, line.at, line.n);
		buf_clear(&line);
		if (!rows_next(&reader, &row, e))
			return false;
		if (row)
			csv_row(&line, rows->columns, rows->n_columns, row);
	} while (row);
	return spool_good(out, e);
}

bool rows_json(struct spool *out, const struct rows *rows, struct err *e)
{
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(rows);
	CLEANUP(buf_release) struct buf line = {0};
	const struct grid_cell *row;
	buf_putc(&line, '[');
	do {
		spool_add(out, line.at, line.n);
		buf_clear(&line);
		if (!rows_next(&reader, &row, e))
			return false;
		if (row && reader.row > 1)
			buf_putc(&line, ',');
		if (row)
			json_row(&line, rows->columns, rows->n_columns, row);
	} while (row);
	spool_add(out, "\n]\n", 3);
	return spool_good(out, e);
}
