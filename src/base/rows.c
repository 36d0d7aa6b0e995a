#include "ppuri/rows.h"

#include <string.h>

#define PIECE ((size_t)1 << 16) /* read at once; a longer row is read whole */

/* What stands behind the first byte of a cell, a number or a text, and what behind that; 0: the cell is blank. */
enum cell { CELL_STATED = 1, CELL_CODE = 2, CELL_FIGURE = 4, CELL_MARK = 8 };

static void put_text(struct buf *out, const char *text)
{
	uint32_t n = (uint32_t)strlen(text);
	buf_add(out, &n, sizeof n);
	buf_add(out, text, (size_t)n + 1);
}

static void put_cell(struct buf *out, const struct grid_column *column, const struct grid_cell *cell)
{
	if (cell->blank) {
		buf_putc(out, 0);
		return;
	}
	buf_putc(out, (char)(CELL_STATED | (cell->code ? CELL_CODE : 0) | (cell->figure ? CELL_FIGURE : 0) | (cell->mark ? CELL_MARK : 0)));
	if (grid_holds_numbers(column))
		buf_add(out, &cell->n, sizeof cell->n);
	else
		put_text(out, cell->text);
	if (cell->code)
		put_text(out, cell->code);
	if (cell->mark)
		put_text(out, cell->mark);
}

bool rows_add(struct rows *rows, const struct grid *grid, struct err *e)
{
	CLEANUP(buf_release) struct buf row = {0};
	if (grid->n_columns != rows->n_columns || grid->n % grid->n_columns)
		bug("a row of other columns");
	for (size_t i = 0; i < grid->n; i += grid->n_columns) {
		uint32_t length;
		buf_clear(&row);
		buf_add(&row, &(uint32_t){0}, sizeof length);
		for (size_t c = 0; c < grid->n_columns; c++)
			put_cell(&row, &grid->columns[c], &grid->at[i + c]);
		length = (uint32_t)row.n;
		memcpy(row.at, &length, sizeof length);
		spool_add(&rows->spool, row.at, row.n);
		rows->n++;
	}
	return spool_good(&rows->spool, e);
}

struct rows rows_whole(const struct grid *grid)
{
	return (struct rows){.columns = grid->columns, .n_columns = grid->n_columns, .n = grid_rows(grid), .whole = grid};
}

struct rows rows_made(const struct row_maker *maker, size_t n)
{
	return (struct rows){.columns = maker->columns, .n_columns = maker->n_columns, .n = n, .maker = maker};
}

struct rows rows_part(const struct rows *rows, size_t from, size_t n)
{
	struct rows part = *rows;
	from = from < rows->n ? from : rows->n;
	part.first += from;
	part.n = n < rows->n - from ? n : rows->n - from;
	return part;
}

struct rows rows_shown(struct pool *p, const struct rows *rows, const size_t *shown, size_t n_shown)
{
	struct rows some = *rows;
	struct grid_column *columns = pool_alloc(p, n_shown * sizeof *columns);
	if (rows->shown)
		bug("columns of rows that have not all");
	for (size_t c = 0; c < n_shown; c++)
		columns[c] = rows->columns[shown[c]];
	some.columns = columns;
	some.n_columns = n_shown;
	some.shown = shown;
	return some;
}

void rows_release(struct rows *rows)
{
	spool_release(&rows->spool);
	rows->n = 0;
}

static void make_room(struct rows_reader *reader, size_t n_columns)
{
	reader->made.room = n_columns;
	reader->made.at = pool_alloc(&reader->pool, n_columns * sizeof *reader->made.at);
}

struct rows_reader rows_read(const struct rows *rows)
{
	struct rows_reader reader = {.rows = rows};
	reader.cells = pool_alloc(&reader.pool, rows->n_columns * sizeof *reader.cells);
	if (rows->maker)
		make_room(&reader, rows->maker->n_columns);
	return reader;
}

void rows_reader_close(struct rows_reader *reader)
{
	buf_release(&reader->bytes);
	pool_release(&reader->texts);
	pool_release(&reader->pool);
}

/* So many bytes from the next row on, read in large pieces. */
static bool have(struct rows_reader *reader, size_t wanted, struct err *e)
{
	struct buf *bytes = &reader->bytes;
	if (bytes->n - reader->used >= wanted)
		return true;
	if (reader->used)
		memmove(bytes->at, bytes->at + reader->used, bytes->n - reader->used);
	bytes->n -= reader->used;
	reader->used = 0;
	while (bytes->n < wanted) {
		char piece[PIECE];
		size_t n;
		if (!spool_read(&reader->rows->spool, reader->at, piece, sizeof piece, &n, e))
			return false;
		if (!n)
			bug("rows that end within a row");
		buf_add(bytes, piece, n);
		reader->at += n;
	}
	return true;
}

static const char *take_text(const char **at)
{
	uint32_t n;
	memcpy(&n, *at, sizeof n);
	const char *text = *at + sizeof n;
	*at = text + n + 1;
	return text;
}

static void take_cell(const char **at, const struct grid_column *column, struct grid_cell *cell)
{
	const char has = *(*at)++;
	*cell = (struct grid_cell){.blank = !has, .figure = has & CELL_FIGURE};
	if (cell->blank)
		return;
	if (grid_holds_numbers(column)) {
		memcpy(&cell->n, *at, sizeof cell->n);
		*at += sizeof cell->n;
	} else {
		cell->text = take_text(at);
	}
	cell->code = has & CELL_CODE ? take_text(at) : NULL;
	cell->mark = has & CELL_MARK ? take_text(at) : NULL;
}

/* A row with all columns, with those that are shown. */
static const struct grid_cell *row_shown(struct rows_reader *reader, const struct grid_cell *row)
{
	const struct rows *rows = reader->rows;
	if (!rows->shown)
		return row;
	for (size_t c = 0; c < rows->n_columns; c++)
		reader->cells[c] = row[rows->shown[c]];
	return reader->cells;
}

static bool make_row(struct rows_reader *reader, struct err *e)
{
	const struct row_maker *maker = reader->rows->maker;
	struct grid *made = &reader->made;
	pool_release(&reader->texts);
	made->columns = maker->columns;
	made->n_columns = maker->n_columns;
	made->n = 0;
	if (!maker->make(maker->from, reader->rows->first + reader->row, made, &reader->texts, e))
		return false;
	if (made->n != made->n_columns)
		bug("a row of %zu cells for %zu columns", made->n, made->n_columns);
	return true;
}

bool rows_next(struct rows_reader *reader, const struct grid_cell **ret, struct err *e)
{
	uint32_t length;
	if (reader->row == reader->rows->n) {
		*ret = NULL;
		return true;
	}
	if (reader->rows->maker) {
		if (!make_row(reader, e))
			return false;
		reader->row++;
		*ret = row_shown(reader, reader->made.at);
		return true;
	}
	if (reader->rows->whole) {
		const struct grid *whole = reader->rows->whole;
		*ret = row_shown(reader, &whole->at[(reader->rows->first + reader->row++) * whole->n_columns]);
		return true;
	}
	if (!have(reader, sizeof length, e))
		return false;
	memcpy(&length, reader->bytes.at + reader->used, sizeof length);
	if (!have(reader, length, e))
		return false;
	const char *at = reader->bytes.at + reader->used + sizeof length;
	for (size_t c = 0; c < reader->rows->n_columns; c++)
		take_cell(&at, &reader->rows->columns[c], &reader->cells[c]);
	reader->used += length;
	reader->row++;
	*ret = reader->cells;
	return true;
}

static struct grid_cell copy_of(struct pool *p, const struct grid_column *column, const struct grid_cell *cell)
{
	struct grid_cell copy = *cell;
	if (!cell->blank && !grid_holds_numbers(column))
		copy.text = pool_strdup(p, cell->text);
	copy.code = cell->code ? pool_strdup(p, cell->code) : NULL;
	copy.mark = cell->mark ? pool_strdup(p, cell->mark) : NULL;
	return copy;
}

bool rows_held(struct pool *p, const struct rows *rows, struct grid *ret, struct err *e)
{
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(rows);
	struct grid held = rows_grid(rows);
	const struct grid_cell *row;
	held.room = rows->n * rows->n_columns;
	held.at = pool_alloc(p, held.room * sizeof *held.at);
	while (rows_next(&reader, &row, e)) {
		if (!row) {
			*ret = held;
			return true;
		}
		for (size_t c = 0; c < rows->n_columns; c++)
			held.at[held.n++] = copy_of(p, &rows->columns[c], &row[c]);
	}
	return false;
}
