/* What is taller than the terminal is shown page by page: in PPURI_PAGER, else PAGER, else less. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* False if there is nothing to page (no terminal, room for all of it, no pager wanted or found): then nothing was shown. */
bool pager_show(const char *text, size_t n);
