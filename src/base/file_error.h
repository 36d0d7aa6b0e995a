/* Inside base: what went wrong with a file, in the reader's language; and writing to one that is open. */
#pragma once

#include "ppuri/hash.h"

const char *file_error(int error);
/* ERR_NOT_FOUND if there is none, else ERR_IO. */
bool file_unreadable(const char *path, int error, struct err *e);
bool file_unwritable(const char *path, int error, struct err *e);
/* All n bytes; 0 or what went wrong. */
int file_write_all(int fd, const void *bytes, size_t n);
/* Of all that it holds from here on; 0 or what went wrong. */
int file_digest_all(int fd, struct sha256 *ret);
