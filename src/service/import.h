/* The run of an import over the rows of one file, shared by all that import. */
#pragma once

#include "work.h"

#include "ppuri/date.h"
#include "ppuri/service/import.h"
#include "ppuri/table.h"
#include "ppuri/vocabulary.h"
#include "ppuri/won.h"

struct import {
	const struct import_options *options;
	struct pool *pool;     /* of the command: problems live here */
	struct pool row_pool;  /* of one row */
	struct work *work;     /* of the act, once it has begun */
	const char *subject;   /* what the file is taken in for */
	struct table *table;
	struct sha256 digest;  /* of the file */
	const struct table_column *columns;
	struct table_header header;
	struct table_row row;
	bool in_row;           /* the row in hand can still be taken back */
	struct import_result result;
	size_t row_problems;   /* of the row in hand */
};

/* Performs the act over a file: opens it before the gate is entered, calls fn with arg, which holds *in, and afterwards writes the copy with
 * the remarks. *ret is filled in any case. */
MUST_CHECK bool import_perform(struct office *o, const struct act *act, act_fn fn, void *arg, struct import *in,
							   const struct import_options *options, struct import_result *ret, struct err *e);

/* Inside the act: refuses a file that was taken in for the same subject before (a call's code, or ""), and finds the header. */
MUST_CHECK bool import_begin(struct import *in, struct work *w, const char *subject, const struct table_column *columns, size_t n,
							 struct err *e);

/* The two of import_begin and import_rows that are about the file, for what is no table: refuses a file that was taken in before, and
 * remembers it. */
MUST_CHECK bool import_is_new(struct work *w, const struct sha256 *digest, const char *subject, bool again, struct err *e);
MUST_CHECK bool import_remember(struct work *w, const struct sha256 *digest, const char *subject, const char *path, size_t written,
								struct err *e);

/* Each row that is data, totals and notes passed over: fn reads the one in hand and writes it, unless it has mistakes. After the last
 * the verdict: ERR_REFUSED if there was any mistake, or with good_rows if no row was written. */
typedef bool (*import_row_fn)(struct import *in, void *arg, struct err *e);
MUST_CHECK bool import_rows(struct import *in, import_row_fn fn, void *arg, struct err *e);
/* Counts the row in hand as written, and cuts what the audit takes into one entry now and then. */
MUST_CHECK bool import_wrote(struct import *in, struct err *e);

/* Keeps a problem of the row in hand, at column c (-1: the row as a whole). */
void import_problem(struct import *in, int c, const struct err *why);
/* The same without the value: it is not to be repeated. */
void import_problem_unseen(struct import *in, int c, const struct err *why);
/* The same for what is no mistake. */
void import_note(struct import *in, int c, const char *text);

/* The cell of column c; "" if the file does not have the column. Valid until the next row. */
const char *import_cell(const struct import *in, int c);
/* Each reads one cell; a mistake becomes a problem, and the value stays untouched. Blank: nothing happens, unless required. */
void import_text(struct import *in, int c, bool required, const char **ret);
void import_won(struct import *in, int c, bool required, struct won *ret);
void import_date(struct import *in, int c, bool required, struct date *ret);
void import_birth(struct import *in, int c, struct date *ret);
void import_term(struct import *in, int c, bool required, const struct vocabulary *v, const char **ret_code);
void import_number(struct import *in, int c, bool required, int64_t highest, int64_t *ret);
/* The same of people, who are also written as "23명" or "23인". */
void import_people(struct import *in, int c, bool required, int64_t highest, int64_t *ret);
/* The same of years: "5년". */
void import_years(struct import *in, int c, bool required, int64_t highest, int64_t *ret);
/* A text that is checked and kept in another form than written, in the pool: a number without its hyphens. */
typedef bool (*import_keep)(struct pool *p, const char *s, const char **ret, struct err *e);
void import_kept(struct import *in, int c, bool required, import_keep keep, const char **ret);
/* The same of one that begins with 0, which a spreadsheet takes off: what then has least…most digits and is right with the 0 is read so,
 * and noted. */
void import_kept_zero(struct import *in, int c, size_t least, size_t most, import_keep keep, const char **ret);

/* Whether a cell holds what a spreadsheet left of something: an error, a number of which only the first digits are shown, a formula
 * without its value. False, and why it can not be read. */
MUST_CHECK bool import_undamaged(const struct import *in, int c, struct err *e);
/* The same of a cell that was to be a date and is none, or not the one that it seems: replaces why. */
void import_say_date_damage(const struct import *in, int c, struct err *why);

/* False if the copy with the remarks would take the place of the file itself. */
MUST_CHECK bool import_may_write_remarks(const struct import *in, struct err *e);
/* Writes that copy. */
MUST_CHECK bool import_write_remarks(struct import *in, const struct office *o, struct err *e);
