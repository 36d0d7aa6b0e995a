/* Each piece on its own, so that a sanitizer watches it. */
#include "pool_memory.h"

#include <stdlib.h>

struct pool_block {
	struct pool_block *next;
	_Alignas(max_align_t) char at[];
};

void *pool_alloc(struct pool *p, size_t n)
{
	struct pool_block *block = calloc(1, sizeof *block + (n ? n : 1));
	if (!block)
		bug("out of memory (%zu bytes)", n);
	block->next = p->head;
	p->head = block;
	return block->at;
}

char *pool_bytes(struct pool *p, size_t n)
{
	return pool_alloc(p, n);
}

void pool_release(struct pool *p)
{
	struct pool_block *block = p->head;
	while (block) {
		struct pool_block *next = block->next;
		free(block);
		block = next;
	}
	p->head = NULL;
}
