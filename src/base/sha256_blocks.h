/* The inner function of SHA-256 by the processor's own instructions (SHA-NI), where it has them. Private to hash. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SHA256_BLOCK 64u

/* Goes over whole blocks, n of them, and changes the eight words of the state; false if this processor has no such instructions. */
bool sha256_blocks(uint32_t state[8], const unsigned char *at, size_t n);
