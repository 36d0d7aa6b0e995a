/* How alike two titles are, however they are written: 과제명 of one project that is handed in twice. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

/* 0…1000: twice the groups of three characters that both have, over those of both (Dice), after folding as in
 * text_search_key. 0 if either is empty. */
int title_likeness(const char *a, const char *b);

/* 64 signs of a title (SimHash): titles that are alike have most of them in common, and unlike ones half. 0 if it is empty. */
uint64_t title_signs(const char *title);
/* How many signs two titles must have in common to be worth a closer look: nine in ten pairs of a likeness of 800 have, and
 * one in three of 570. */
#define TITLE_SIGNS_ALIKE 47
static inline int title_signs_common(uint64_t a, uint64_t b)
{
	return 64 - __builtin_popcountll(a ^ b);
}
