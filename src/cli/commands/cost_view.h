/* Plans of costs as app cost and app show tell them. */
#pragma once

#include "../screen.h"

#include "ppuri/cost.h"

/* A row a line; without the basis where each is the sum of a category. */
#define COST_COLUMNS 7
struct grid cost_grid(struct pool *p, const struct cost_plan *plan);
/* "재료비 9,000,000원, 외주가공비 …": by category, and what is wrong with it. NULL: there is no plan. */
const char *cost_words(struct pool *p, const struct cost_plan *plan, const struct cost_standing *standing);
/* What is wrong with it as long as it can still be put right; NULL: nothing. */
const char *cost_warning(struct pool *p, const struct cost_plan *plan, const struct cost_standing *standing);
