/* Finding firms by any part of their names or numbers. What is looked through is packed from the rows beforehand, 500 at a
 * time (docs/decisions/search.md); rows that are not packed yet are packed in passing, so that none is ever missed. */
#pragma once

#include "ppuri/store/db.h"

struct search_ids {
	int64_t *at;
	size_t n, room;
	size_t all; /* how many were found, beyond these too */
};

/* Every firm whose name or number contains what was typed, the best first: the very name, then names that begin with it, names
 * that contain it, and then the same for first letters (초성) and half syllables; within that the shortest name, then the
 * one entered first. Where nothing is found, it is read as Hangul typed in Latin mode (gksqlc: 한빛). The first `most` are told, and
 * how many there are in all. */
MUST_CHECK bool search_firms(struct db *db, struct pool *p, const char *typed, size_t most, struct search_ids *ret, struct err *e);

/* How many firms and applications there are, without counting each. */
MUST_CHECK bool search_count_firms(struct db *db, int64_t *ret, struct err *e);
MUST_CHECK bool search_count_applications(struct db *db, int64_t *ret, struct err *e);

/* What is packed against the rows that it was packed from. */
MUST_CHECK bool search_check(struct db *db, struct pool *p, struct findings *list, struct err *e);
/* Packs everything anew. */
MUST_CHECK bool search_rebuild(struct db *db, struct err *e);
