/* A copy of the table with one more column: what is wrong in each row. The clerk mends it there and imports that. */
#include "import.h"

#include "ppuri/csv.h"
#include "ppuri/sheet.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#define REMARKS_TITLE "비고(오류)" /* no import knows such a column */

struct copying {
	struct import *in;
	struct pool pool;
	size_t at;           /* column of the remarks */
	bool taken_left_out; /* what was written already would be refused when the copy comes back */
	const char *sheet;   /* the copy is a workbook with a sheet of that name; NULL: it is CSV */
	size_t next;         /* problem */
	struct spool bytes;
	struct rows rows;    /* of the workbook */
	struct {
		struct sheet_mark *at;
		size_t n, room;
	} marks;
};

/* Behind all other columns, or where the last copy had them. */
static bool find_place(struct copying *copying, struct err *e)
{
	struct import *in = copying->in;
	struct table_row row;
	size_t widest = in->header.width;
	bool end = false, known = false;
	if (!table_rewind(in->table, e))
		return false;
	while (table_next(in->table, &row, &end, e) && !end) {
		widest = row.n > widest ? row.n : widest;
		for (size_t i = 0; row.line == in->header.line && i < row.n && !known; i++)
			if ((known = strcmp(row.cell[i], REMARKS_TITLE) == 0))
				copying->at = i;
	}
	if (!known)
		copying->at = widest;
	copying->rows.n_columns = copying->at + 1 > widest ? copying->at + 1 : widest;
	return end && table_rewind(in->table, e);
}

/* The remarks of a row, which come in the order of the rows; the cells that are meant are marked. */
static const char *remarks_of(struct copying *copying, long line)
{
	const struct import_problems *problems = &copying->in->result.problems;
	CLEANUP(buf_release) struct buf text = {0};
	for (; copying->next < problems->n && problems->at[copying->next].line == line; copying->next++) {
		const struct import_problem *problem = &problems->at[copying->next];
		buf_printf(&text, "%s%s%s%s", text.n ? " / " : "", problem->column, *problem->column ? ": " : "", problem->text);
		if (problem->column_at >= 0 && copying->rows.columns)
			*POOL_PUSH(&copying->pool, &copying->marks) = (struct sheet_mark){
				.row = copying->rows.n, .column = (size_t)problem->column_at};
	}
	return pool_strdup(&copying->pool, buf_text(&text));
}

static const char *cell_of(struct copying *copying, const struct table_row *row, size_t i, const char *remarks)
{
	if (i == copying->at)
		return row->line == copying->in->header.line ? REMARKS_TITLE : remarks;
	return table_cell(row, (int)i);
}

static void add_to_csv(struct copying *copying, const struct table_row *row)
{
	CLEANUP(buf_release) struct buf line = {0};
	const char *remarks = remarks_of(copying, row->line);
	for (size_t i = 0; i < copying->rows.n_columns; i++) {
		if (i)
			buf_putc(&line, ',');
		csv_put_cell(&line, cell_of(copying, row, i, remarks), true);
	}
	buf_puts(&line, "\r\n");
	spool_add(&copying->bytes, line.at, line.n);
}

/* The first row of the table, be it a title, stands where a sheet has its heading. */
static void add_heading(struct copying *copying, const struct table_row *row)
{
	struct grid_column *columns = pool_alloc(&copying->pool, copying->rows.n_columns * sizeof *columns);
	for (size_t i = 0; i < copying->rows.n_columns; i++) {
		const char *title = pool_strdup(&copying->pool, cell_of(copying, row, i, ""));
		columns[i] = (struct grid_column){title, title, i == copying->at ? GRID_TEXT : GRID_CODE};
	}
	copying->rows.columns = columns;
}

static bool add_to_sheet(struct copying *copying, const struct table_row *row, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	if (!copying->rows.columns) {
		add_heading(copying, row);
		return true;
	}
	const char *remarks = remarks_of(copying, row->line);
	struct grid grid = rows_grid(&copying->rows);
	for (size_t i = 0; i < grid.n_columns; i++)
		grid_text(&grid, &pool, cell_of(copying, row, i, remarks));
	return rows_add(&copying->rows, &grid, e);
}

static bool is_left_out(const struct copying *copying, const struct table_row *row)
{
	const struct import_problems *problems = &copying->in->result.problems;
	bool wrong = copying->next < problems->n && problems->at[copying->next].line == row->line;
	return copying->taken_left_out && row->line > copying->in->header.line && !wrong;
}

static bool copy_rows(struct copying *copying, struct err *e)
{
	struct table_row row;
	bool end = false;
	while (table_next(copying->in->table, &row, &end, e) && !end) {
		if (is_left_out(copying, &row))
			continue;
		if (!copying->sheet)
			add_to_csv(copying, &row);
		else if (!add_to_sheet(copying, &row, e))
			return false;
	}
	return end;
}

static int compare_marks(const void *a, const void *b)
{
	const struct sheet_mark *one = a, *other = b;
	if (one->row != other->row)
		return one->row < other->row ? -1 : 1;
	return (one->column > other->column) - (one->column < other->column);
}

static bool make_sheet(struct copying *copying, struct moment now, struct spool *out, struct err *e)
{
	qsort(copying->marks.at, copying->marks.n, sizeof *copying->marks.at, compare_marks);
	return sheet_xlsx(&(struct sheet){.name = copying->sheet,
									  .rows = &copying->rows,
									  .created = now,
									  .marks = copying->marks.at,
									  .n_marks = copying->marks.n},
					  out, e);
}

static bool make_copy(struct copying *copying, struct moment now, struct err *e)
{
	if (!find_place(copying, e))
		return false;
	if (!copying->sheet)
		spool_add(&copying->bytes, "\xEF\xBB\xBF", 3);
	return copy_rows(copying, e) && (!copying->sheet || make_sheet(copying, now, &copying->bytes, e));
}

static bool is_workbook(const char *path)
{
	const char *dot = strrchr(path, '.');
	return dot && strcasecmp(dot, ".xlsx") == 0;
}

bool import_may_write_remarks(const struct import *in, struct err *e)
{
	struct stat file, copy;
	const struct import_options *options = in->options;
	if (!options->remarks || stat(options->path, &file) != 0 || stat(options->remarks, &copy) != 0 || file.st_dev != copy.st_dev ||
		file.st_ino != copy.st_ino)
		return true;
	return err_set(e, ERR_USAGE, _("the copy with the remarks would take the place of %s; give it another name"), options->path);
}

bool import_write_remarks(struct import *in, const struct office *o, struct err *e)
{
	const char *path = in->options->remarks;
	const struct import_result *result = &in->result;
	struct copying copying = {.in = in, .sheet = is_workbook(path) ? _("mistakes") : NULL};
	/* Of more mistakes than are kept nobody knows all the rows. */
	copying.taken_left_out = result->written && !o->dry_run && result->problems.n == result->problems.all;
	bool done = make_copy(&copying, o->now, e) && office_save_spool(o, path, &copying.bytes, e);
	spool_release(&copying.bytes);
	rows_release(&copying.rows);
	pool_release(&copying.pool);
	if (done)
		in->result.remarks = path;
	return done;
}
