#include "ppuri/cells.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define STEP 16          /* sizes are rounded up to it, the head included */
#define LARGEST 1024     /* beyond, memory comes and goes on its own */
#define BLOCK (64 * 1024)

/* Eight bytes before what is handed out. Of one that lies idle the next of its size stands behind them. */
struct cell {
	uint64_t size; /* of all of it */
	struct cell *next;
};
#define HEAD offsetof(struct cell, next)

static struct {
	struct cell *idle[LARGEST / STEP + 1];
	char *from, *to; /* of the block in hand, what nobody had yet */
} cells;

static size_t whole(size_t n)
{
	return (n + HEAD + STEP - 1) / STEP * STEP;
}

size_t cell_room(size_t n)
{
	return whole(n) - HEAD;
}

static struct cell *head_of(const void *at)
{
	return (struct cell *)(uintptr_t)((const char *)at - HEAD);
}

size_t cell_size(const void *at)
{
	return head_of(at)->size - HEAD;
}

/* What is left of a block that is too small is not used any more. */
static struct cell *cut(size_t size)
{
	if ((size_t)(cells.to - cells.from) < size) {
		char *block = malloc(BLOCK);
		if (!block)
			return NULL;
		cells.from = block;
		cells.to = block + BLOCK;
	}
	struct cell *cell = (struct cell *)(void *)cells.from;
	cells.from += size;
	return cell;
}

void *cell_take(size_t n)
{
	size_t size = whole(n);
	struct cell *cell;
	if (size > LARGEST)
		cell = malloc(size);
	else if ((cell = cells.idle[size / STEP]))
		cells.idle[size / STEP] = cell->next;
	else
		cell = cut(size);
	if (!cell)
		return NULL;
	cell->size = size;
	return (char *)cell + HEAD;
}

void cell_give(void *at)
{
	struct cell *cell = head_of(at);
	if (cell->size > LARGEST) {
		free(cell);
		return;
	}
	cell->next = cells.idle[cell->size / STEP];
	cells.idle[cell->size / STEP] = cell;
}

void *cell_resize(void *at, size_t n)
{
	struct cell *cell = head_of(at);
	size_t size = whole(n);
	if (size == cell->size)
		return at;
	void *other = cell_take(n);
	if (!other)
		return NULL;
	memcpy(other, at, (cell->size < size ? cell->size : size) - HEAD);
	cell_give(at);
	return other;
}
