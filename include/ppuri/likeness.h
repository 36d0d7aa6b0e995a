/* How alike two titles are, however they are written: 과제명 of one project that is handed in twice. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

/* 0…1000: twice the groups of three characters that both have, over those of both (Dice), after folding as in
 * text_search_key. 0 if either is empty. */
int title_likeness(const char *a, const char *b);

/* Four numbers of a title. Titles of a likeness of 800 or more have one of them in common in 98 of 100 cases (MinHash), and
 * unlike ones hardly ever: what is worth a closer look. All 0 if the title is empty. */
#define TITLE_MARKS 4
void title_marks(const char *title, uint16_t ret[TITLE_MARKS]);
