/* Which number formats show dates. Private to table. */
#pragma once

#include <stdbool.h>

/* Of the formats that every spreadsheet has, by number: those of dates, times, and of the East Asian calendars. */
bool xlsx_format_is_date(long id);
/* True if the code holds y, m, d, h or s outside of quotes, brackets, and what a backslash, an underscore or a star stands before:
 * yyyy"년" m"월"; not #,##0" days", not [Red]0, not General. */
bool xlsx_code_is_date(const char *code);
