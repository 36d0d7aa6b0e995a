#include "ppuri/pieces.h"

#include <stdlib.h>
#include <string.h>

/* PIECE_MAX, the largest that is kept, comes from meson.build. */
enum { STEP = 16, CHUNK = 64 << 10 };

/* Stands before each piece. */
struct head {
	size_t size;
};

/* What lies in a piece that is free. */
struct gap {
	struct gap *next;
};

static struct gap *gaps[PIECE_MAX / STEP + 1]; /* by size */
static char *chunk;
static size_t chunk_left;

static struct head *head_of(void *piece)
{
	return (struct head *)piece - 1;
}

size_t piece_rounded(size_t n)
{
	return n ? (n + STEP - 1) / STEP * STEP : STEP;
}

size_t piece_size(const void *piece)
{
	return ((const struct head *)piece - 1)->size;
}

static void *headed(void *memory, size_t size)
{
	struct head *head = memory;
	if (!head)
		return NULL;
	head->size = size;
	return head + 1;
}

/* Chunks stay until the program ends. */
static void *cut(size_t size)
{
	size_t n = sizeof(struct head) + size;
	if (chunk_left < n) {
		char *fresh = malloc(CHUNK);
		if (!fresh)
			return NULL;
		chunk = fresh;
		chunk_left = CHUNK;
	}
	void *piece = headed(chunk, size);
	chunk += n;
	chunk_left -= n;
	return piece;
}

void *piece_alloc(size_t n)
{
	size_t size = piece_rounded(n);
	if (size > PIECE_MAX)
		return headed(malloc(sizeof(struct head) + size), size);
	struct gap *gap = gaps[size / STEP];
	if (!gap)
		return cut(size);
	gaps[size / STEP] = gap->next;
	return gap;
}

void piece_free(void *piece)
{
	size_t size = piece_size(piece);
	if (size > PIECE_MAX) {
		free(head_of(piece));
		return;
	}
	struct gap *gap = piece;
	gap->next = gaps[size / STEP];
	gaps[size / STEP] = gap;
}

void *piece_resize(void *piece, size_t n)
{
	size_t before = piece_size(piece), size = piece_rounded(n);
	if (size == before)
		return piece;
	if (size > PIECE_MAX && before > PIECE_MAX)
		return headed(realloc(head_of(piece), sizeof(struct head) + size), size);
	void *moved = piece_alloc(n);
	if (!moved)
		return NULL;
	memcpy(moved, piece, before < size ? before : size);
	piece_free(piece);
	return moved;
}
