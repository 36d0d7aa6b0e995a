/* Most of what is read is a few bytes long, and nothing of it is given back before all of it: so it is cut from blocks, one after the
 * other. */
#include "pool_memory.h"

#include <stdlib.h>

#define SMALLEST 1024 /* the first block of a pool; each next one is twice as large */
#define LARGEST (64 * 1024)

struct pool_block {
	struct pool_block *next;
	size_t used, room;
	_Alignas(max_align_t) char at[];
};

static struct pool_block *new_block(size_t room)
{
	struct pool_block *block = calloc(1, sizeof *block + room);
	if (!block)
		bug("out of memory (%zu bytes)", room);
	block->room = room;
	return block;
}

/* What is large has a block of its own, behind the one in hand. */
static void *take_alone(struct pool *p, size_t n)
{
	struct pool_block *block = new_block(n);
	block->used = n;
	block->next = p->head->next;
	p->head->next = block;
	return block->at;
}

static void *take_of_new(struct pool *p, size_t n)
{
	size_t room = p->head ? p->head->room * 2 : SMALLEST;
	struct pool_block *block = new_block(room < LARGEST ? room : LARGEST);
	block->next = p->head;
	p->head = block;
	if (n > block->room / 4)
		return take_alone(p, n);
	block->used = n;
	return block->at;
}

static void *take(struct pool *p, size_t n, size_t align)
{
	struct pool_block *block = p->head;
	size_t from = block ? (block->used + align - 1) & -align : 0;
	if (!block)
		return take_of_new(p, n);
	if (n <= block->room && from <= block->room - n) {
		block->used = from + n;
		return block->at + from;
	}
	return n > block->room / 4 ? take_alone(p, n) : take_of_new(p, n);
}

void *pool_alloc(struct pool *p, size_t n)
{
	return take(p, n ? n : 1, _Alignof(max_align_t));
}

char *pool_bytes(struct pool *p, size_t n)
{
	return take(p, n ? n : 1, 1);
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
