/* Where SQLite takes its memory from. Debian builds it without the small pieces that it would keep for itself (lookaside), and reading the
 * schema alone takes thousands of them. */
#pragma once

#include <sqlite3.h>

extern const sqlite3_mem_methods SQLITE_MEMORY;
