/* How alike two titles are, however they are written: 과제명 of one project that is handed in twice. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

/* 0…1000: twice the groups of three characters that both have, over those of both (Dice), after folding as in
 * text_search_key. 0 if either is empty. */
int title_likeness(const char *a, const char *b);

/* What is kept of a title to find those like it: a mark for each of its groups of three characters, in one of 40 places. */
#define TITLE_MARKS 40
#define TITLE_MARKS_BYTES 5
void title_marks_pack(struct buf *to, const char *title);

struct title_wanted {
	uint64_t marks; /* 0: an empty title, like which there is none */
	int likeness;
	int64_t room; /* how far marks may be from these, by weight */
	int apart;    /* and in how many places: may be lowered while looking */
};
/* Titles of this likeness (1…1000) to another. */
struct title_wanted title_wanted(const char *title, int likeness);
/* Calls found for each of n titles, packed one behind the other, that may be as alike, with the number of places in which
 * their marks are apart. None that is as alike is passed over; how alike one is only title_likeness tells. */
typedef void (*title_found)(void *arg, size_t at, int apart);
void title_scan(const struct title_wanted *wanted, const void *packed, size_t n, title_found found, void *arg);
