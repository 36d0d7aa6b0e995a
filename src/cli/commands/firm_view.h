/* A firm as people read it. */
#pragma once

#include "../command.h"
#include "../screen.h"

#include "ppuri/firm.h"

#define FIRM_PAIRS_N 18
void firm_pairs(struct session *s, const struct firm *firm, struct screen_pair pairs[FIRM_PAIRS_N]);
