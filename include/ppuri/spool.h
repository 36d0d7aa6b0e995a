/* Bytes that are put by until it is known that they are wanted: a little of them in memory, the rest in a file that has no name, so that what
 * is long takes no more memory than what is short, and nothing stays behind. Zero-initialise it. */
#pragma once

#include "ppuri/pool.h"

struct spool {
	struct buf held;  /* the last bytes, which are not in the file */
	uint64_t n;       /* all bytes */
	bool has_file;
	int fd;
	int error;        /* errno of the first write that failed; from then on nothing more is put by */
};
#define SPOOL_HELD_MAX ((size_t)1 << 20)

/* A failure is kept: spool_good tells it. */
void spool_add(struct spool *s, const void *bytes, size_t n);
/* ERR_IO if not everything could be put by. */
MUST_CHECK bool spool_good(const struct spool *s, struct err *e);

/* Up to n bytes from `at` on; *ret_n is 0 only at the end. */
MUST_CHECK bool spool_read(const struct spool *s, uint64_t at, void *into, size_t n, size_t *ret_n, struct err *e);

/* For a library that writes to a name alone: a name of an empty spool's file, as long as the spool lives; then spool_filled. */
MUST_CHECK bool spool_name(struct spool *s, struct pool *p, const char **ret, struct err *e);
MUST_CHECK bool spool_filled(struct spool *s, struct err *e);

void spool_release(struct spool *s); /* empty, and may be used again */
