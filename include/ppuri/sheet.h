/* A table as a sheet for Excel and LibreOffice (XLSX, ECMA-376): the first row is the heading, bold and frozen, with a filter;
 * codes and texts are text cells, won and counts numbers with thousands, scores numbers with two decimals, whole dates and moments real
 * dates. No text becomes a formula, and what could hide in a text is made visible. The same table at the same moment makes
 * the same bytes. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/rows.h"

#define SHEET_ROWS_MAX 1048576u /* with the heading */
#define SHEET_COLUMNS_MAX 512u  /* as many as table.h reads */
#define SHEET_CELL_MAX 32767u   /* UTF-16 units */

/* A cell to be coloured, because somebody must look at it; both count from 0, the heading is no row. */
struct sheet_mark {
	size_t row, column;
};

struct sheet {
	const char *name;      /* what its rows are: the tab's name, cut to what Excel takes, and the heading of printed pages */
	const char *note;      /* in the foot of printed pages: which rows these are; NULL: nothing */
	const struct rows *rows;
	struct moment created; /* a property of the file */
	const struct sheet_mark *marks; /* sorted by row and column */
	size_t n_marks;
	const size_t *cuts;    /* rows that a thick line stands above, in order, and not marked; the heading is no row */
	size_t n_cuts;
	const struct sheet *next; /* another tab of the same file, without marks, made at the same moment; NULL: none */
};

/* The file with all its tabs, in a spool that was empty. ERR_REFUSED names the cell that a sheet can not hold: too long a text, a number of more than 15
 * digits; or says that there are too many rows. The file is read once before it counts as written. Calls for libxlsxwriter only now, so that no other command waits for it. */
MUST_CHECK bool sheet_xlsx(const struct sheet *sheet, struct spool *out, struct err *e);
