/* Whole files, read with a limit and written all or not at all. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/pool.h"

#include <sys/types.h>

/* What an errno says, in the reader's language; of a rare one, as the machine says it. */
const char *file_error(int error);

/* Reads all of path ("-" is standard input) into b; more than `limit` bytes is ERR_USAGE; an unreadable file ERR_IO
 * (ERR_NOT_FOUND if there is none). */
MUST_CHECK bool file_read(const char *path, size_t limit, struct buf *b, struct err *e);

/* Of the whole file, however long. */
MUST_CHECK bool file_digest(const char *path, struct sha256 *ret, struct err *e);

/* Writes n bytes beside path under a temporary name, syncs, and renames: path then holds all of it or what it held
 * before. ERR_IO says why (no space, no right, no such folder). */
MUST_CHECK bool file_write(const char *path, const void *bytes, size_t n, mode_t mode, struct err *e);

/* For what is written piece by piece: an empty file of our own beside path, which in the end takes its place as above, or
 * goes. */
MUST_CHECK bool file_draft(struct pool *p, const char *path, mode_t mode, const char **ret, struct err *e);
/* Appends what `read` gives, until it gives nothing. What goes wrong is told of the folder: nobody knows the draft by its name. */
MUST_CHECK bool file_fill(const char *draft, bool (*read)(void *arg, void *into, size_t n, size_t *ret_n, struct err *e), void *arg,
						  struct err *e);
MUST_CHECK bool file_take(const char *draft, const char *path, struct err *e);
void file_drop(const char *draft);

/* Makes the folder, with those above it that are missing. */
MUST_CHECK bool file_make_folder(const char *path, mode_t mode, struct err *e);

/* True if n more bytes fit into the folder and it can be written: asked before something that can not be taken back. */
MUST_CHECK bool file_try_room(const char *folder, size_t n, struct err *e);
