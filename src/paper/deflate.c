/* A zlib stream (RFC 1950) is a header, blocks, and a checksum that follows from those of its parts. The blocks of a stem end
 * on a whole byte, so that other blocks can be put before and behind them. */
#include "deflate.h"

#include <libdeflate.h>
#include <string.h>
#include <zlib.h>

/* The effort of libdeflate. In a run of many documents the least one pays with what is deflated for each, which makes them a hundredth
 * larger, and the best one with what is deflated once. */
enum { LEAST = 1, MIDDLE = 6, MOST = 10, MANY = 32 };

enum {
	WINDOW = 1 << 15, /* how far back a match may lie */
	STORED_MAX = 0xffff,
	STORED_HEAD = 5,
	HEADER = 2,
	CHECKSUM = 4,
};

struct deflater {
	struct libdeflate_compressor *compressor[OF_SEVERAL + 1];
	bool many;
	struct buf work;
};

static struct libdeflate_compressor *compressor_new(int effort)
{
	struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(effort);
	if (!compressor)
		bug("libdeflate has no memory");
	return compressor;
}

struct deflater *deflater_new(struct pool *p, size_t documents)
{
	struct deflater *deflater = pool_alloc(p, sizeof *deflater);
	deflater->many = documents >= MANY;
	deflater->compressor[OF_ONE] = compressor_new(deflater->many ? LEAST : MIDDLE);
	deflater->compressor[OF_SEVERAL] = compressor_new(MIDDLE);
	return deflater;
}

void deflater_free(struct deflater **deflater)
{
	if (!*deflater)
		return;
	for (enum stream_use use = OF_ONE; use <= OF_SEVERAL; use++)
		libdeflate_free_compressor((*deflater)->compressor[use]);
	buf_release(&(*deflater)->work);
	*deflater = NULL;
}

struct packed deflate_whole(struct deflater *deflater, struct pool *p, enum stream_use use, const void *bytes, size_t n)
{
	struct libdeflate_compressor *compressor = deflater->compressor[use];
	size_t room = libdeflate_zlib_compress_bound(compressor, n);
	char *work = buf_room(&deflater->work, room); /* for the worst: most of it is not needed */
	struct packed packed = {.n = libdeflate_zlib_compress(compressor, bytes, n, work, room), .unpacked = n};
	if (packed.n == 0)
		bug("%zu bytes did not fit deflated into %zu", n, room);
	packed.at = pool_strndup(p, work, packed.n);
	return packed;
}

/* Bits, counted from the beginning, at which the last of raw blocks begins and ends. */
struct extent {
	size_t begins, ends;
};

static struct extent last_block(const uint8_t *blocks, size_t n)
{
	enum { END_OF_BLOCK = 128, OF_LAST_BLOCK = 64, UNUSED_BITS = 7 };
	uint8_t rest[WINDOW];
	z_stream z = {.next_in = (Bytef *)(uintptr_t)blocks, .avail_in = (uInt)n}; /* zlib only reads it */
	struct extent last = {0};
	int status = inflateInit2(&z, -MAX_WBITS);
	while (status == Z_OK && !last.ends) {
		z.next_out = rest;
		z.avail_out = sizeof rest;
		status = inflate(&z, Z_BLOCK);
		if (!(z.data_type & END_OF_BLOCK))
			continue;
		size_t bit = 8 * z.total_in - (unsigned)(z.data_type & UNUSED_BITS);
		*(z.data_type & OF_LAST_BLOCK ? &last.ends : &last.begins) = bit;
	}
	if (!last.ends)
		bug("deflated bytes can not be inflated");
	inflateEnd(&z);
	return last;
}

/* Lets other blocks follow: the first bit of a block tells whether it is the last, and an empty block that is stored, after
 * three bits of 0, ends on a whole byte. */
static size_t leave_open(uint8_t *blocks, size_t n)
{
	struct extent last = last_block(blocks, n);
	blocks[last.begins / 8] &= (uint8_t)~(1u << last.begins % 8);
	n = (last.ends + 3 + 7) / 8;
	for (size_t bit = last.ends; bit < 8 * n; bit++)
		blocks[bit / 8] &= (uint8_t)~(1u << bit % 8);
	memcpy(blocks + n, "\0\0\xff\xff", 4);
	return n + 4;
}

struct stem deflate_stem(const struct deflater *deflater, struct pool *p, const void *bytes, size_t n)
{
	struct libdeflate_compressor *compressor = compressor_new(deflater->many ? MOST : MIDDLE); /* the most effort takes megabytes */
	size_t room = libdeflate_deflate_compress_bound(compressor, n);
	struct stem stem = {.packed = pool_alloc(p, room + 5), .n = n, .checksum = libdeflate_adler32(1, bytes, n)};
	stem.n_packed = libdeflate_deflate_compress(compressor, bytes, n, stem.packed, room);
	libdeflate_free_compressor(compressor);
	if (stem.n_packed == 0)
		bug("%zu bytes did not fit deflated into %zu", n, room);
	stem.n_packed = leave_open(stem.packed, stem.n_packed);
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
	struct libdeflate_compressor *compressor = deflater->compressor[OF_ONE];
	size_t room_of_tail = libdeflate_deflate_compress_bound(compressor, tail->n);
	size_t room = HEADER + STORED_HEAD + head->n + stem->n_packed + room_of_tail + CHECKSUM;
	struct packed packed = {.at = pool_alloc(p, room), .unpacked = head->n + stem->n + tail->n};
	if (head->n > STORED_MAX)
		bug("a head of %zu bytes", head->n);
	uint8_t *end = put(packed.at, "\x78\xda", HEADER);
	if (head->n)
		end = put_stored(end, head);
	end = put(end, stem->packed, stem->n_packed);
	size_t n = libdeflate_deflate_compress(compressor, tail->at, tail->n, end, room_of_tail);
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
