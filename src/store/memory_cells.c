/* SQLite reads the whole schema with each command, in some thirty thousand pieces: with malloc they would take a quarter of the
 * command's instructions. */
#include "memory.h"

#include "ppuri/cells.h"

#include <sqlite3.h>

static void *take(int n)
{
	return cell_take((size_t)n);
}

static void *resize(void *at, int n)
{
	return cell_resize(at, (size_t)n);
}

static int size_of(void *at)
{
	return (int)cell_size(at);
}

static int room_of(int n)
{
	return (int)cell_room((size_t)n);
}

static int begin(void *none)
{
	(void)none;
	return SQLITE_OK;
}

static void end(void *none)
{
	(void)none;
}

bool memory_configure(void)
{
	static const sqlite3_mem_methods cells = {take, cell_give, resize, size_of, room_of, begin, end, NULL};
	return sqlite3_config(SQLITE_CONFIG_MALLOC, &cells) == SQLITE_OK;
}
