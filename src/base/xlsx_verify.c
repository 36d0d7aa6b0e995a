#include "xlsx_verify.h"

#include "ppuri/table.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

/* As a reader sees it, to whom spaces are nothing. */
static bool is_blank_row(const struct grid *g, size_t row)
{
	struct pool p CLEANUP(pool_release) = {0};
	for (size_t c = 0; c < g->n_columns; c++) {
		const struct grid_cell *cell = &g->at[row * g->n_columns + c];
		const char *text = cell->blank || grid_holds_numbers(&g->columns[c]) ? "" : text_visible_lines(&p, cell->text);
		if ((!cell->blank && grid_holds_numbers(&g->columns[c])) || *text_clean(&p, text, strlen(text)))
			return false;
	}
	return true;
}

/* Rows of the sheet count from 1, and the heading is the first; a reader passes over blank ones. */
static bool read_rows(struct table *table, const struct grid *g, struct err *e)
{
	struct table_row row;
	bool end = false;
	size_t next = 0;
	while (table_next(table, &row, &end, e) && !end) {
		while (next && next <= grid_rows(g) && (size_t)row.line > next + 1 && is_blank_row(g, next - 1))
			next++;
		if ((size_t)row.line != next + 1)
			return err_set(e, ERR_IO, _("row %zu is missing"), next + 1);
		next++;
	}
	while (end && next && next <= grid_rows(g) && is_blank_row(g, next - 1))
		next++;
	return end && (next > grid_rows(g) || err_set(e, ERR_IO, _("row %zu is missing"), next + 1));
}

bool xlsx_verify(const char *path, const struct grid *g, struct err *e)
{
	struct table *table CLEANUP(table_close) = NULL;
	struct err why;
	if (table_open(path, NULL, &table, &why) && read_rows(table, g, &why))
		return true;
	err_set(e, ERR_IO, _("the sheet came out damaged, so it was not written: %s"), why.text);
	return err_hint(e, "%s", _("the folder for temporary files (/tmp) may be full"));
}
