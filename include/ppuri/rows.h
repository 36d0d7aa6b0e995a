/* The rows of a grid one after the other, however many. They are put by while they come, and read as often as they are needed:
 * once for how wide the columns must be, once for the rows themselves. Those of a grid that is in memory anyway are read there, and
 * those that are made of something smaller are made whenever they are read. */
#pragma once

#include "ppuri/grid.h"
#include "ppuri/spool.h"

/* Makes the row of this number, from 0 on: its cells in the grid, which is empty, and their texts in the pool. */
struct row_maker {
	bool (*make)(const void *from, size_t row, struct grid *ret, struct pool *p, struct err *e);
	const void *from; /* that lives as long as the rows do */
	const struct grid_column *columns;
	size_t n_columns;
};

struct rows {
	const struct grid_column *columns; /* set by whoever makes it; all else is 0 */
	size_t n_columns;
	size_t n; /* rows */
	struct spool spool;
	const struct grid *whole; /* that holds them: then nothing is put by; NULL */
	const struct row_maker *maker; /* that makes them, and nothing is put by either; NULL */
	size_t first;             /* of that grid or maker: where they begin */
	const size_t *shown;      /* the columns of it that they have, in this order; NULL: all */
};

/* The rows of a grid that lives as long as they do, or that are made. */
struct rows rows_whole(const struct grid *grid);
struct rows rows_made(const struct row_maker *maker, size_t n);
/* Of rows that were not put by: so many at most, from this one on; and with these columns alone, which the pool holds. */
struct rows rows_part(const struct rows *rows, size_t from, size_t n);
struct rows rows_shown(struct pool *p, const struct rows *rows, const size_t *shown, size_t n_shown);

/* All of them in memory, with their texts. */
MUST_CHECK bool rows_held(struct pool *p, const struct rows *rows, struct grid *ret, struct err *e);

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
	struct grid_cell *cells; /* of one row that is not in a grid as it is */
	struct pool pool;
	struct grid made;        /* a row of the maker, and its texts */
	struct pool texts;
};
struct rows_reader rows_read(const struct rows *rows);
/* *ret is NULL behind the last row. The cells live until the next call. */
MUST_CHECK bool rows_next(struct rows_reader *reader, const struct grid_cell **ret, struct err *e);
void rows_reader_close(struct rows_reader *reader);
