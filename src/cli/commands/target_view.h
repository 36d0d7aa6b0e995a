/* How indicators are shown in a line. */
#pragma once

#include "ppuri/service/targets.h"

enum { FIGURES_MAX = 40 };

/* "생산: 기준 2004 217조원, 이후 335조원; change: printed 54.8%, computed 54.4 %" */
const char *indicator_words(struct pool *p, const struct indicator *indicator);
/* All figures of a role: "2017 20개사, 2018 35개사"; NULL if there are none. */
const char *figures_words(struct pool *p, const struct indicator *indicator, const char *role);
/* "54.8% (computed 54.4 %)"; NULL if there is neither. */
const char *change_words(struct pool *p, const struct indicator *indicator);
