#include "ppuri/hash.h"

#include <nettle/sha2.h>
#include <sodium.h>
#include <string.h>

_Static_assert(sizeof(struct sha256_ctx) <= sizeof((struct sha256_run){0}.state), "struct sha256_run is too small");
_Static_assert(SHA256_BYTES == SHA256_DIGEST_SIZE, "SHA-256 has 32 bytes");

static struct sha256_ctx *inside(struct sha256_run *run)
{
	return (struct sha256_ctx *)(void *)run->state;
}

void sha256_begin(struct sha256_run *run)
{
	sha256_init(inside(run));
}

void sha256_add(struct sha256_run *run, const void *bytes, size_t n)
{
	sha256_update(inside(run), n, bytes);
}

/* Each field is a tag byte, eight bytes big-endian (the number, or the length), and then the bytes. This
 * encoding is part of what is stored: it never changes. */
static void add_head(struct sha256_run *run, char tag, uint64_t n)
{
	unsigned char head[9] = {(unsigned char)tag};
	for (int i = 8; i > 0; i--, n >>= 8)
		head[i] = (unsigned char)(n & 0xFF);
	sha256_add(run, head, sizeof head);
}

void sha256_add_int(struct sha256_run *run, int64_t n)
{
	add_head(run, 'i', (uint64_t)n);
}

void sha256_add_text(struct sha256_run *run, const char *s)
{
	if (!s) {
		add_head(run, 'n', 0);
		return;
	}
	size_t n = strlen(s);
	add_head(run, 't', n);
	sha256_add(run, s, n);
}

void sha256_add_blob(struct sha256_run *run, const void *bytes, size_t n)
{
	add_head(run, 'b', n);
	sha256_add(run, bytes, n);
}

struct sha256 sha256_end(struct sha256_run *run)
{
	struct sha256 h;
	sha256_digest(inside(run), SHA256_BYTES, h.at);
	return h;
}

struct sha256 sha256_of(const void *bytes, size_t n)
{
	struct sha256_run run;
	sha256_begin(&run);
	sha256_add(&run, bytes, n);
	return sha256_end(&run);
}

const char *sha256_hex(const struct sha256 *h, char out[SHA256_HEX])
{
	return sodium_bin2hex(out, SHA256_HEX, h->at, sizeof h->at);
}

bool sha256_same(const struct sha256 *a, const struct sha256 *b)
{
	return sodium_memcmp(a->at, b->at, sizeof a->at) == 0;
}

void random_bytes(void *out, size_t n)
{
	if (sodium_init() < 0)
		bug("the system gives no random numbers");
	randombytes_buf(out, n);
}

void forget_bytes(void *at, size_t n)
{
	sodium_memzero(at, n);
}
