/* Tables out of files as Korean offices save them. CSV: CP949, UTF-8 with and without BOM, UTF-16 with BOM; commas, tabs or
 * semicolons; quoted newlines. XLSX (ECMA-376) as Excel and LibreOffice write it. Which of them it is, the content tells, not
 * the name. In both: titles and units above the header; 합계 rows and notes below. Reading is streamed: memory is that of one
 * row, and of a workbook's shared texts. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/pool.h"

/* Limits that no office file reaches and a hostile one does. */
#define TABLE_CELL_MAX (1u << 20)
#define TABLE_ROW_MAX (4u << 20)
#define TABLE_COLUMNS_MAX 512u

struct table_row {
	const char **cell; /* n cells, UTF-8, NFC, trimmed; valid until the next table_next */
	size_t n;
	long line; /* of CSV the physical line on which the row starts, of XLSX its number; from 1 */
	const bool *unsolved; /* for each cell: it is a formula whose value the file does not hold, and its text is that formula.
						   * NULL: none is */
};

/* The cell of the row at a place of table_header.at: "" if the row ends before it, or the place is -1. */
static inline const char *table_cell(const struct table_row *row, int at)
{
	return at >= 0 && (size_t)at < row->n ? row->cell[at] : "";
}

struct table; /* an open file */

/* Opens path ("-" is standard input). `sheet` names the sheet of a workbook; NULL: the first that is not hidden. What can be
 * read only once (standard input, a pipe) is copied to an unnamed file in TMPDIR first.
 * CSV: encoding and separator are found from the whole file (a file that is valid UTF-8 is UTF-8, else CP949). A byte that fits
 * neither is ERR_USAGE naming its line and column, and so is a NUL.
 * XLSX: a damaged one, one with a password, one that unpacks to far more than a spreadsheet writes, and one with a document type
 * are ERR_USAGE; so are other kinds of files that a clerk may take for a table (.xls, .hwp, a web page), with what to do. */
MUST_CHECK bool table_open(const char *path, const char *sheet, struct table **ret, struct err *e);
void table_close(struct table **table); /* takes NULL, sets NULL: use with CLEANUP */

/* "UTF-8", "CP949", "UTF-16LE", "UTF-16BE", or "XLSX" and the sheet: "XLSX, 신청". */
const char *table_format(const struct table *table);
/* Goes back to before the first row. */
MUST_CHECK bool table_rewind(struct table *table, struct err *e);
/* SHA-256 of the file's bytes. */
MUST_CHECK bool table_digest(struct table *table, struct sha256 *ret, struct err *e);

/* The next row; *ret_end is set at the end of the table. Trailing empty cells are dropped; wholly empty rows are
 * skipped (lines stay counted). A newline inside a cell is LF, however the file writes it.
 * CSV: a quote inside an unquoted cell is data. An unclosed quote is ERR_USAGE naming the line where it began; so are text behind
 * a closing quote, and rows or fields over the limits.
 * XLSX: numbers are written out in digits (20000000, never 2.0E7); a number whose format shows a date is 2024-02-23, with
 * " 14:30:00" behind it if it has a time of day; a formula is its value; of merged cells the first has the text.
 * After a failure every further call fails alike. */
MUST_CHECK bool table_next(struct table *table, struct table_row *ret, bool *ret_end, struct err *e);

/* Where something stands, for messages: "line 5, column 3" of CSV, "신청!C5" of XLSX. column from 0; -1: the row. */
const char *table_place(const struct table *table, struct pool *p, long line, int column);
/* The same for a column of XLSX; "" for CSV, whose columns have no such names. */
const char *table_cell_name(const struct table *table, struct pool *p, long line, int column);

/* True if a bare number of days counts from 1904, as in workbooks of old Macintoshes: it then can not be read as a date. */
bool table_counts_from_1904(const struct table *table);

/* What a person should know of how the file was read, after its last row: hidden rows and columns, other sheets. */
struct table_notes {
	const char **at;
	size_t n, room;
};
void table_notes(const struct table *table, struct pool *p, struct table_notes *ret);
/* The one of them that texts were read with plain spaces for others (text_has_other_spaces). */
const char *table_spaces_note(void);

/* A column that an import knows: its key in the program and the headers by which it is called. */
struct table_column {
	const char *key;      /* "firm_name" */
	const char *synonyms; /* "업체명|기업명|상호|회사명": compared without spaces, case and a unit in brackets */
	bool required;
	bool begins; /* a heading that only begins with a synonym fits too, unless a longer one of another column fits better */
};

/* Where each known column stands: at[i] is the place of columns[i] in the row, or -1; unit[i] as won_unit: of the heading, else
 * of the whole table, else won. */
struct table_header {
	int *at;
	int *unit;
	long line;
	size_t width;      /* cells of the header */
	const char **text; /* the heading as printed, for messages: "기업부담금(천원) 현금" of two rows; NULL where at is -1 */
};

/* Reads on to the header: the first row in which every required column is found (titles and a "(단위: 천원)" line, whose
 * unit then holds for the whole table, may stand above; a header of two rows is joined). If none is found within 20 rows:
 * ERR_USAGE naming what is missing and what was seen. Two headings for one column are ERR_USAGE, and so is a unit of money that
 * is not known ("(단위: 십억원)"): a guess would be wrong money. */
MUST_CHECK bool table_find_header(struct table *table, struct pool *p, const struct table_column *columns, size_t n,
								  struct table_header *ret, struct err *e);

/* True for a row that is not data: 합계/소계/총계/계 in a text cell with no identifier, or a note after the table (※, 주), 비고:). */
bool table_row_is_total_or_note(const struct table_row *row);
