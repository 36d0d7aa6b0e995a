/* What Tab offers while a line is typed. */
#pragma once

#include "prompt.h"

/* Once, before the first line is read. */
void prompt_tab_prepare(void);
/* From now on for this question. */
void prompt_tab_for(struct pool *p, const struct prompt *question);
