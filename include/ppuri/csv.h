/* Tables out of files as Korean offices save them : CP949, UTF-8 with and without BOM, UTF-16 with BOM;
 * commas, tabs or semicolons; quoted newlines; titles and units above the header; 합계 rows and notes below.
 * Reading is streamed: memory is that of one row, whatever the size of the file. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>
#include <stdio.h>

enum csv_encoding { CSV_UTF8, CSV_UTF8_BOM, CSV_CP949, CSV_UTF16LE, CSV_UTF16BE };
const char *csv_encoding_name(enum csv_encoding encoding); /* "UTF-8", "CP949" … */

/* Limits that no office file reaches and a hostile one does. */
#define CSV_FIELD_MAX (1u << 20)
#define CSV_ROW_MAX (4u << 20)
#define CSV_COLUMNS_MAX 512u

struct csv_row {
	const char **cell; /* n cells, UTF-8, NFC, trimmed; valid until the next csv_next */
	size_t n;
	long line; /* physical line on which the row starts, from 1 */
};

/* The cell of the row at a place of csv_header.at: "" if the row ends before it, or the place is -1. */
static inline const char *csv_cell(const struct csv_row *row, int at)
{
	return at >= 0 && (size_t)at < row->n ? row->cell[at] : "";
}

struct csv; /* an open file */

/* Opens path ("-" is standard input). Finds encoding and separator from the whole file (a file that is valid UTF-8 is
 * UTF-8, else CP949). A byte that fits neither is ERR_USAGE naming its line and column, and so is a NUL. What can be read
 * only once (standard input, a pipe) is copied to an unnamed file in TMPDIR first. */
MUST_CHECK bool csv_open(const char *path, struct csv **ret, struct err *e);
void csv_close(struct csv **csv); /* takes NULL, sets NULL: use with CLEANUP */
enum csv_encoding csv_encoding(const struct csv *csv);

/* The next row; *ret_end is set at the end of the file. Trailing empty cells are dropped; wholly empty rows are
 * skipped (lines stay counted). A newline inside a cell is LF, however the file writes it. A quote inside an unquoted cell
 * is data. An unclosed quote is ERR_USAGE naming the line where it began; so are text behind a closing quote, and rows or
 * fields over the limits. After a failure every further call fails alike. */
MUST_CHECK bool csv_next(struct csv *csv, struct csv_row *ret, bool *ret_end, struct err *e);

/* A column that an import knows: its key in the program and the headers by which it is called. */
struct csv_column {
	const char *key;      /* "firm_name" */
	const char *synonyms; /* "업체명|기업명|상호|회사명": compared without spaces, case and a unit in brackets */
	bool required;
	bool begins; /* a heading that only begins with a synonym fits too, unless a longer one of another column fits better */
};

/* Where each known column stands: at[i] is the place of columns[i] in the row, or -1; unit[i] as won_unit: of the heading, else
 * of the whole table, else won. */
struct csv_header {
	int *at;
	int *unit;
	long line;
	const char **text; /* the heading as printed, for messages: "기업부담금(천원) 현금" of two rows; NULL where at is -1 */
};

/* Reads on to the header: the first row in which every required column is found (titles and a "(단위: 천원)" line, whose
 * unit then holds for the whole table, may stand above; a header of two rows is joined). If none is found within 20 rows:
 * ERR_USAGE naming what is missing and what was seen. Two headings for one column are ERR_USAGE, and so is a unit of money that
 * is not known ("(단위: 십억원)"): a guess would be wrong money. */
MUST_CHECK bool csv_find_header(struct csv *csv, struct pool *p, const struct csv_column *columns, size_t n,
								struct csv_header *ret, struct err *e);

/* True for a row that is not data: 합계/소계/총계/계 in a text cell with no identifier, or a note after the table (※, 주), 비고:). */
bool csv_row_is_total_or_note(const struct csv_row *row);

/* Writing: one cell, quoted where RFC 4180 wants it. guard puts an apostrophe before a cell that a spreadsheet would take
 * for a formula (= + - @, tab, CR, LF at the start), reversibly: csv_next takes it off again. */
void csv_put_cell(struct buf *out, const char *s, bool guard);
