/* How alike two titles are, however they are written: 과제명 of one project that is handed in twice. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

/* 0…1000: twice the groups of three characters that both have, over those of both (Dice), after folding as in
 * text_search_key. 0 if either is empty. */
int title_likeness(const char *a, const char *b);

/* 64 signs of a title (SimHash): titles that are alike have most of them in common, and unlike ones half. 0 if it is empty. */
uint64_t title_signs(const char *title);
/* How many signs two titles must have in common to be worth a closer look: more than nine in ten pairs of a likeness of
 * 800 have, and fewer than one in ten of those below 400. */
#define TITLE_SIGNS_ALIKE 47
/* Calls found for each of n titles whose signs, packed one behind the other, have so many in common with these. */
typedef void (*title_found)(void *arg, size_t at, int common);
void title_signs_scan(uint64_t signs, const void *packed, size_t n, title_found found, void *arg);
