/* Which character stands between the cells of a table. Private to csv. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* A comma, a tab or a semicolon: the one by which most of the first rows have the same number of cells. n
 * bytes of text from the start of a file; `whole` if they are all of it. */
char csv_find_separator(const char *text, size_t n, bool whole);
