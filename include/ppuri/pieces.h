/* Small pieces of memory for a library that takes and gives back millions of them in one thread. They are kept by size and given out again at
 * once; larger ones come from the C library, and all of them where a sanitizer is to watch each. */
#pragma once

#include <stddef.h>

void *piece_alloc(size_t n); /* aligned to 8 bytes; NULL if there is no memory */
void *piece_resize(void *piece, size_t n);
void piece_free(void *piece);
size_t piece_size(const void *piece); /* what it has room for */
size_t piece_rounded(size_t n);       /* what a piece of n bytes has room for */
