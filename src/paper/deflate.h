/* Bytes deflated for a stream with /Filter /FlateDecode. */
#pragma once

#include "ppuri/pool.h"

struct packed {
	void *at;
	size_t n;
	size_t unpacked;
};

struct deflater; /* what deflating needs, made once for a run */
struct deflater *deflater_new(struct pool *p);
void deflater_free(struct deflater **deflater); /* takes NULL, sets NULL */

enum effort { QUICKLY, WELL };
struct packed deflate_whole(struct deflater *deflater, struct pool *p, enum effort effort, const void *bytes, size_t n);

/* Bytes that many streams have in common, deflated once and well. */
struct stem {
	void *packed;
	size_t n_packed, n;
	uint32_t checksum;
};
struct stem deflate_stem(struct pool *p, const void *bytes, size_t n);

/* The stream of head, the stem's bytes and tail. The head, at most 64 KB, is not deflated at all, and the tail quickly. */
struct packed deflate_around(struct deflater *deflater, struct pool *p, const struct buf *head, const struct stem *stem,
	const struct buf *tail);
