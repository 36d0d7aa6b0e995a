#include "xlsx_verify.h"

#include "ppuri/table.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

/* As a reader sees it, to whom spaces are nothing. */
static bool is_blank_row(const struct rows *rows, const struct grid_cell *row)
{
	struct pool p CLEANUP(pool_release) = {0};
	for (size_t c = 0; c < rows->n_columns; c++) {
		bool number = grid_holds_numbers(&rows->columns[c]);
		const char *text = row[c].blank || number ? "" : text_visible_lines(&p, row[c].text);
		if ((!row[c].blank && number) || *text_clean(&p, text, strlen(text)))
			return false;
	}
	return true;
}

/* To the row that stands in this line, where the heading is line 1; 0: to the end. A reader passes over blank ones, and over no others. */
static bool step_to(struct rows_reader *reader, size_t line, struct err *e)
{
	const struct grid_cell *row;
	while (rows_next(reader, &row, e)) {
		size_t at = reader->row + 1;
		if (row ? at == line : line == 0)
			return true;
		if (!row || !is_blank_row(reader->rows, row))
			return err_set(e, ERR_IO, _("row %zu is missing"), row ? at : line);
	}
	return false;
}

static bool read_rows(struct table *table, const struct rows *rows, struct err *e)
{
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(rows);
	struct table_row row;
	bool end = false;
	if (!table_next(table, &row, &end, e))
		return false;
	if (end || row.line != 1)
		return err_set(e, ERR_IO, _("row %zu is missing"), (size_t)1);
	while (table_next(table, &row, &end, e) && !end)
		if (!step_to(&reader, (size_t)row.line, e))
			return false;
	return end && step_to(&reader, 0, e);
}

bool xlsx_verify(const char *path, const char *tab, const struct rows *rows, struct err *e)
{
	struct table *table CLEANUP(table_close) = NULL;
	struct err why;
	if (table_open(path, tab, &table, &why) && read_rows(table, rows, &why))
		return true;
	err_set(e, ERR_IO, _("the sheet came out damaged, so it was not written: %s"), why.text);
	return err_hint(e, "%s", _("the folder for temporary files (/tmp) may be full"));
}
