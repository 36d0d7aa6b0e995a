/* SHA-256 by nettle, which uses the processor's own instructions for it; randomness by libsodium. */
#pragma once

#include "ppuri/err.h"

#include <stdint.h>

#define SHA256_BYTES 32
#define SHA256_HEX 65

struct sha256 {
	uint8_t at[SHA256_BYTES];
};

/* Hashes in pieces; `state` is opaque. */
struct sha256_run {
	_Alignas(16) unsigned char state[128];
};
void sha256_begin(struct sha256_run *run);
void sha256_add(struct sha256_run *run, const void *bytes, size_t n);
/* A number or a text with its length before it, so that no two sequences of fields hash alike. */
void sha256_add_int(struct sha256_run *run, int64_t n);
void sha256_add_text(struct sha256_run *run, const char *s); /* NULL differs from "" */
void sha256_add_blob(struct sha256_run *run, const void *bytes, size_t n);
struct sha256 sha256_end(struct sha256_run *run);

struct sha256 sha256_of(const void *bytes, size_t n);
const char *sha256_hex(const struct sha256 *h, char out[SHA256_HEX]);
bool sha256_same(const struct sha256 *a, const struct sha256 *b); /* in constant time */

void random_bytes(void *out, size_t n);
void forget_bytes(void *at, size_t n); /* overwrites secrets so that the compiler can not leave it out */
