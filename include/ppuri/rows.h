/* The rows of a grid one after the other, however many. They are put by while they come, and read as often as they are needed:
 * once for how wide the columns must be, once for the rows themselves. Those of a grid that is in memory anyway are read there. */
#pragma once

#include "ppuri/grid.h"
#include "ppuri/spool.h"

struct rows {
	const struct grid_column *columns; /* set by whoever makes it; all else is 0 */
	size_t n_columns;
	size_t n; /* rows */
	struct spool spool;
	const struct grid *whole; /* that holds them: then nothing is put by; NULL */
	const size_t *shown;      /* the columns of it that they have, in this order; NULL: all */
};

/* The rows of a grid that lives as long as they do; shown may be NULL. The pool holds their columns if they have not all. */
struct rows rows_whole(struct pool *p, const struct grid *grid, const size_t *shown, size_t n_shown);

/* An empty grid for the next row. */
static inline struct grid rows_grid(const struct rows *rows)
{
	return (struct grid){.columns = rows->columns, .n_columns = rows->n_columns};
}

/* Puts by the rows of the grid, which is not needed any more then. ERR_IO if the folder for temporary files is full. */
MUST_CHECK bool rows_add(struct rows *rows, const struct grid *grid, struct err *e);
void rows_release(struct rows *rows);

/* Reads them from the first one on. */
struct rows_reader {
	const struct rows *rows;
	uint64_t at;             /* of the next row, in the spool */
	size_t row;              /* how many were read */
	struct buf bytes;
	size_t used;             /* bytes of rows that were read */
	struct grid_cell *cells; /* of one row that was put by, or has not all columns */
	struct pool pool;
};
struct rows_reader rows_read(const struct rows *rows);
/* *ret is NULL behind the last row. The cells live until the next call. */
MUST_CHECK bool rows_next(struct rows_reader *reader, const struct grid_cell **ret, struct err *e);
void rows_reader_close(struct rows_reader *reader);
