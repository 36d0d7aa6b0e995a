#include "sqlite_memory.h"

#include "ppuri/pieces.h"

static void *take(int n)
{
	return piece_alloc((size_t)n);
}

static void *resize(void *piece, int n)
{
	return piece_resize(piece, (size_t)n);
}

static int size_of(void *piece)
{
	return piece ? (int)piece_size(piece) : 0;
}

static int round_up(int n)
{
	return (int)piece_rounded((size_t)n);
}

static int start(void *arg)
{
	(void)arg;
	return SQLITE_OK;
}

static void end(void *arg)
{
	(void)arg;
}

const sqlite3_mem_methods SQLITE_MEMORY = {
	.xMalloc = take,
	.xFree = piece_free,
	.xRealloc = resize,
	.xSize = size_of,
	.xRoundup = round_up,
	.xInit = start,
	.xShutdown = end,
};
