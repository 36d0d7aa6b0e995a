/* Where a file of the store comes to lie: it is made under another name beside its place, and takes the place when it is
 * whole. */
#pragma once

#include "ppuri/pool.h"

/* The same path without symbolic links among its folders; SQLite follows none. As given if the folder is not there. */
const char *place_resolve(struct pool *p, const char *path);

/* An empty file beside path for its owner alone; ERR_REFUSED if path is there already. */
MUST_CHECK bool place_draft(struct pool *p, const char *path, const char **ret, struct err *e);
/* Syncs the draft and gives it its name, never in the place of another file. */
MUST_CHECK bool place_take(const char *draft, const char *path, struct err *e);
/* Removes the draft, if it is still there, and what lies beside it. */
void place_drop(const char *draft);
