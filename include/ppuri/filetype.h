/* What a file is, told by its bytes and not by its name, and read in pieces: memory is that of one piece. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/pool.h"

struct file_facts {
	int64_t size; /* above 0 */
	struct sha256 sha256;
	const char *type; /* libmagic's MIME type; "application/octet-stream" if it knows none */
	bool locked;      /* a PDF, an Office or a HWP file or a ZIP that opens by a password only, as far as its bytes tell */
};

/* libmagic with its database of 7 MB, which is mapped when this is opened and at no other time. It lives in the pool. */
struct filetypes;
MUST_CHECK bool filetypes_open(struct pool *p, struct filetypes **ret, struct err *e);
void filetypes_close(struct filetypes **types); /* takes NULL, sets NULL: use with CLEANUP */

/* Reads all of the file once. A folder, a pipe, a device and an empty file are ERR_USAGE, more than `limit` bytes is
 * ERR_REFUSED, and ERR_IO (ERR_NOT_FOUND if there is none) what can not be read or changes meanwhile. */
MUST_CHECK bool file_look(struct filetypes *types, struct pool *p, const char *path, int64_t limit, struct file_facts *ret,
						  struct err *e);

/* Reads it again and gives it on piece by piece. ERR_IO if it is no longer what it was: what was given on is then to be
 * thrown away. */
typedef bool (*file_piece_fn)(void *arg, const void *bytes, size_t n, struct err *e);
MUST_CHECK bool file_read_again(const char *path, const struct file_facts *facts, file_piece_fn take, void *arg, struct err *e);
