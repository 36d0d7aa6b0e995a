/* Where the memory of a pool comes from. */
#pragma once

#include "ppuri/pool.h"

/* Like pool_alloc, for a text: aligned for bytes alone. */
char *pool_bytes(struct pool *p, size_t n) __attribute__((returns_nonnull, malloc));
