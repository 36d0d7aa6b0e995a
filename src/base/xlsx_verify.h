/* A sheet is read before anybody gets it. Private to base. */
#pragma once

#include "ppuri/rows.h"

/* True if the file holds each of the rows below its heading. libxlsxwriter collects its parts in temporary files and does not
 * notice when they can not be written: a full disk makes a file that is cut off somewhere, and says that all went well. */
/* tab: its name; NULL: the only one. */
MUST_CHECK bool xlsx_verify(const char *path, const char *tab, const struct rows *rows, struct err *e);
