/* Memory for a library that asks for very many small pieces and gives most of them back: cut from blocks, in a few sizes, each piece
 * used again for the next of its size. Blocks are kept until the process ends. For one thread. */
#pragma once

#include <stddef.h>

void *cell_take(size_t n); /* NULL: no memory is left */
void cell_give(void *at);
void *cell_resize(void *at, size_t n); /* NULL: no memory is left, and at stays */
size_t cell_size(const void *at);
/* What a piece of n bytes has room for. */
size_t cell_room(size_t n);
