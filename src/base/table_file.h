/* The file of a table, whatever it holds. Private to table. */
#pragma once

#include "ppuri/err.h"

#include <stddef.h>
#include <sys/types.h>

/* Opens path for reading at any place. Standard input ("-") and what can be read only once are copied to an unnamed temporary
 * file. The caller closes *ret. */
MUST_CHECK bool table_file_open(const char *path, int *ret, struct err *e);

/* As read(2) and pread(2), but they go on after a signal; the second reads until `into` is full or the file ends. */
ssize_t table_file_read(int fd, void *into, size_t n);
ssize_t table_file_read_at(int fd, off_t at, void *into, size_t n);
bool table_file_read_failed(struct err *e); /* says errno */

enum table_kind { TABLE_CSV, TABLE_XLSX };
/* What the content says. ERR_USAGE for the files that are neither and that clerks take for one. */
MUST_CHECK bool table_file_kind(int fd, enum table_kind *ret, struct err *e);
