/* Help, completion and the manual page: all made from the commands' rows. */
#pragma once

#include "command.h"

/* The commands, those of a noun, or one. Without words, of who is logged in at the store those that their role may use (store_path NULL:
 * all there are). An unknown word is ERR_USAGE with a hint. */
MUST_CHECK bool help_show(struct screen *screen, struct pool *p, const char *store_path, const char *const *words, size_t n, struct err *e);

/* The manual page in mdoc. */
void manual_page(struct buf *out, struct pool *p);
/* A script for bash that knows every noun, verb and option. */
void completion_script(struct buf *out);
