/* Bytes deflated for a stream with /Filter /FlateDecode. */
#pragma once

#include "ppuri/pool.h"

struct packed {
	void *at;
	size_t n;
	size_t unpacked;
};

struct deflater; /* what deflating needs, made once for a run of so many documents */
struct deflater *deflater_new(struct pool *p, size_t documents);
void deflater_free(struct deflater **deflater); /* takes NULL, sets NULL */

/* Whether only one document of the run holds it, or mostly several do. */
enum stream_use { OF_ONE, OF_SEVERAL };
struct packed deflate_whole(struct deflater *deflater, struct pool *p, enum stream_use use, const void *bytes, size_t n);

/* Bytes that the streams of a run have in common, deflated once. */
struct stem {
	void *packed;
	size_t n_packed, n;
	uint32_t checksum;
};
struct stem deflate_stem(const struct deflater *deflater, struct pool *p, const void *bytes, size_t n);

/* The stream of head, the stem's bytes and tail. The head, at most 64 KB, is not deflated at all. The tail is of one document. */
struct packed deflate_around(struct deflater *deflater, struct pool *p, const struct buf *head, const struct stem *stem,
	const struct buf *tail);
