/* The run of an import over the rows of one file, shared by all that import. */
#pragma once

#include "ppuri/table.h"
#include "ppuri/date.h"
#include "ppuri/service/import.h"
#include "ppuri/vocabulary.h"
#include "ppuri/won.h"

struct import {
	struct pool *pool;     /* of the command: problems live here */
	struct pool row_pool;  /* of one row */
	struct table *table;
	const struct table_column *columns;
	struct table_header header;
	struct table_row row;
	struct import_result result;
	size_t row_problems;   /* of the row in hand */
};

/* Opens the file and finds the header. */
MUST_CHECK bool import_open(struct import *in, struct pool *p, const char *path, const struct table_column *columns, size_t n,
							struct err *e);
void import_close(struct import *in);

/* The next row that is data; totals and notes are passed over. */
MUST_CHECK bool import_next(struct import *in, bool *ret_end, struct err *e);

/* Keeps a problem of the row in hand, at column c (-1: the row as a whole). */
void import_problem(struct import *in, int c, const struct err *why);
/* After the last row: ERR_REFUSED if there was any problem. */
MUST_CHECK bool import_verdict(const struct import *in, struct err *e);

/* The cell of column c; "" if the file does not have the column. Valid until the next row. */
const char *import_cell(const struct import *in, int c);
/* Each reads one cell; a mistake becomes a problem, and the value stays untouched. Blank: nothing happens, unless required. */
void import_text(struct import *in, int c, bool required, const char **ret);
void import_won(struct import *in, int c, bool required, struct won *ret);
void import_date(struct import *in, int c, bool required, struct date *ret);
void import_term(struct import *in, int c, bool required, const struct vocabulary *v, const char **ret_code);
void import_number(struct import *in, int c, bool required, int64_t highest, int64_t *ret);
/* The same of people, who are also written as "23명" or "23인". */
void import_people(struct import *in, int c, bool required, int64_t highest, int64_t *ret);
/* A text that is checked and kept in another form than written, in the pool: a number without its hyphens. */
typedef bool (*import_keep)(struct pool *p, const char *s, const char **ret, struct err *e);
void import_kept(struct import *in, int c, bool required, import_keep keep, const char **ret);
