/* What is taller than the terminal is shown page by page: in PPURI_PAGER, else PAGER, else less. */
#pragma once

#include "ppuri/spool.h"

/* *ret_shown is false if there is nothing to page (no terminal, room for all of it, no pager wanted or found). */
MUST_CHECK bool pager_show(const struct spool *text, bool *ret_shown, struct err *e);
