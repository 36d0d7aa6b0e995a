/* A PDF that a command made, into the file that --out names. */
#pragma once

#include "command.h"

/* Says so, with its SHA-256; a dry run says what would be written. */
MUST_CHECK bool pdf_out(struct session *s, const char *path, const struct buf *bytes, struct err *e);
