/* What the engine does with exact numbers besides comparing means. */
#pragma once

#include "ppuri/selection.h"

/* Wide enough for the product of any two 64-bit numbers, so that fractions are compared without rounding. */
__extension__ typedef __int128 wide;

/* The means of n rounds by their weights, which are percents that sum to 100: in lowest terms. None if one of them is none. */
struct mean mean_weighted(const struct mean *rounds, const int32_t *weights, size_t n);
struct mean mean_plus(struct mean m, int32_t tenths); /* stays none, and stays in lowest terms */
