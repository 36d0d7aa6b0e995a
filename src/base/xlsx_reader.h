/* The reader of XLSX. Private to table. */
#pragma once

#include "ppuri/table.h"

struct xlsx;

/* Opens the sheet of that name (NULL: the first that is not hidden) of the workbook that fd, which is borrowed, holds. */
MUST_CHECK bool xlsx_open(int fd, const char *sheet, struct xlsx **ret, struct err *e);
void xlsx_close(struct xlsx **xlsx); /* takes NULL, sets NULL */
MUST_CHECK bool xlsx_next(struct xlsx *xlsx, struct table_row *ret, bool *ret_end, struct err *e);

const char *xlsx_sheet(const struct xlsx *xlsx);
bool xlsx_counts_from_1904(const struct xlsx *xlsx);
/* Whether texts so far had spaces that are none of ASCII. */
bool xlsx_had_other_spaces(const struct xlsx *xlsx);
void xlsx_notes(const struct xlsx *xlsx, struct pool *p, struct table_notes *ret);

/* "C", "AB"; column from 0. */
#define XLSX_LETTERS_MAX 4
const char *xlsx_column_letters(int column, char out[XLSX_LETTERS_MAX]);
