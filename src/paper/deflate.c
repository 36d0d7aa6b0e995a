/* A zlib stream (RFC 1950) is a header, blocks, and a checksum that follows from those of its parts. The blocks of a stem end
 * on a whole byte, so that other blocks can be put before and behind them. */
#include "deflate.h"

#include <libdeflate.h>
#include <string.h>
#include <zlib.h>

enum {
	LEVEL = 6, /* of libdeflate: the most that pays, by bench/letters.c */
	STORED_MAX = 0xffff,
	STORED_HEAD = 5,
	HEADER = 2,
	CHECKSUM = 4,
};

struct deflater {
	struct libdeflate_compressor *compressor;
};

struct deflater *deflater_new(struct pool *p)
{
	struct deflater *deflater = pool_alloc(p, sizeof *deflater);
	deflater->compressor = libdeflate_alloc_compressor(LEVEL);
	if (!deflater->compressor)
		bug("libdeflate has no memory");
	return deflater;
}

void deflater_free(struct deflater **deflater)
{
	if (!*deflater)
		return;
	libdeflate_free_compressor((*deflater)->compressor);
	*deflater = NULL;
}

struct packed deflate_whole(struct deflater *deflater, struct pool *p, const void *bytes, size_t n)
{
	size_t room = libdeflate_zlib_compress_bound(deflater->compressor, n);
	struct packed packed = {.at = pool_alloc(p, room), .unpacked = n};
	packed.n = libdeflate_zlib_compress(deflater->compressor, bytes, n, packed.at, room);
	if (packed.n == 0)
		bug("%zu bytes did not fit deflated into %zu", n, room);
	return packed;
}

/* Raw blocks, none of them the last. */
struct stem deflate_stem(struct pool *p, const void *bytes, size_t n)
{
	z_stream z = {0};
	if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
		bug("zlib has no memory");
	size_t room = deflateBound(&z, n) + 16;
	struct stem stem = {.packed = pool_alloc(p, room), .n = n, .checksum = libdeflate_adler32(1, bytes, n)};
	z.next_in = (Bytef *)(uintptr_t)bytes; /* zlib only reads it */
	z.avail_in = (uInt)n;
	z.next_out = stem.packed;
	z.avail_out = (uInt)room;
	if (deflate(&z, Z_SYNC_FLUSH) != Z_OK || z.avail_in > 0 || z.avail_out == 0)
		bug("zlib could not deflate %zu bytes", n);
	stem.n_packed = z.total_out;
	deflateEnd(&z);
	return stem;
}

static uint8_t *put(uint8_t *end, const void *bytes, size_t n)
{
	memcpy(end, bytes, n);
	return end + n;
}

static uint8_t *put_stored(uint8_t *end, const struct buf *bytes)
{
	const uint8_t low = (uint8_t)bytes->n, high = (uint8_t)(bytes->n >> 8);
	const uint8_t head[STORED_HEAD] = {0, low, high, (uint8_t)~low, (uint8_t)~high};
	return put(put(end, head, sizeof head), bytes->at, bytes->n);
}

struct packed deflate_around(struct deflater *deflater, struct pool *p, const struct buf *head, const struct stem *stem,
	const struct buf *tail)
{
	size_t room_of_tail = libdeflate_deflate_compress_bound(deflater->compressor, tail->n);
	size_t room = HEADER + STORED_HEAD + head->n + stem->n_packed + room_of_tail + CHECKSUM;
	struct packed packed = {.at = pool_alloc(p, room), .unpacked = head->n + stem->n + tail->n};
	if (head->n > STORED_MAX)
		bug("a head of %zu bytes", head->n);
	uint8_t *end = put(packed.at, "\x78\xda", HEADER);
	if (head->n)
		end = put_stored(end, head);
	end = put(end, stem->packed, stem->n_packed);
	size_t n = libdeflate_deflate_compress(deflater->compressor, tail->at, tail->n, end, room_of_tail);
	if (n == 0)
		bug("%zu bytes did not fit deflated into %zu", tail->n, room_of_tail);
	end += n;
	uLong sum = adler32_combine(libdeflate_adler32(1, head->at, head->n), stem->checksum, (z_off_t)stem->n);
	sum = adler32_combine(sum, libdeflate_adler32(1, tail->at, tail->n), (z_off_t)tail->n);
	const uint8_t checksum[CHECKSUM] = {(uint8_t)(sum >> 24), (uint8_t)(sum >> 16), (uint8_t)(sum >> 8), (uint8_t)sum};
	end = put(end, checksum, sizeof checksum);
	packed.n = (size_t)(end - (uint8_t *)packed.at);
	return packed;
}
