/* Inside base: what went wrong with a file; and writing to one that is open. */
#pragma once

#include "ppuri/pool.h"

/* ERR_NOT_FOUND if there is none, else ERR_IO. */
bool file_unreadable(const char *path, int error, struct err *e);
bool file_unwritable(const char *path, int error, struct err *e);
/* False for what leads out of its folder: nothing, "." and "..", and what holds a / or, for who unpacks a ZIP elsewhere, a \. */
bool file_name_stays(const char *name, size_t n);
/* ERR_STORE: names that lead out are none of ours. */
bool file_strays(const char *name, struct err *e);
/* All n bytes; 0 or what went wrong. */
int file_write_all(int fd, const void *bytes, size_t n);
/* Adds what it holds from here on, up to limit + 1 bytes; 0 or what went wrong. */
int file_read_all(int fd, size_t limit, struct buf *b);
