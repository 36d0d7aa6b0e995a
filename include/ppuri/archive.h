/* ZIP files to hand out: opened by any system with their Korean names, and the same bytes for the same content. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

/* One file in it. Its bytes are at hand, or come in pieces: `read` is asked for the next ones, from the beginning. */
struct archive_entry {
	const char *name; /* UTF-8, with / between folders; no two alike */
	struct moment at; /* in its listing */
	const void *bytes; /* NULL: read them */
	int64_t size;
	bool (*read)(void *arg, void *into, size_t n, size_t *ret_n, struct err *e);
	void *arg;
};

/* Writes the entries in the order given, uncompressed, so that the bytes do not depend on a version of a compressor (papers
 * are compressed already). path must be a file of our own that nobody waits for: it holds all of it, or what it held before.
 * A failure of `read` is passed on; ERR_STORE for a name that leads out of the folder where it is unpacked. */
MUST_CHECK bool archive_write(const char *path, const struct archive_entry *entries, size_t n, struct err *e);
