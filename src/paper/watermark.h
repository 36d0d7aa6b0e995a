/* One word, large and light, behind the text of every page, so that nobody can take the paper for more than it is. */
#pragma once

#include "sheet.h"

MUST_CHECK bool watermark(struct pool *p, struct fonts *fonts, const char *word, struct sheets *sheets, struct err *e);
