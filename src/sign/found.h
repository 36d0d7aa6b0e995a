/* The signatures of any PDF, found by their byte ranges; nothing else of the file is believed. */
#pragma once

#include "scan.h"

#include "ppuri/date.h"

struct place {
	struct span before, after; /* what is covered */
	struct span hex;           /* the signature, without brackets */
	bool whole;                /* nothing else is in the file */
	bool says_when;
	struct moment when;
};

/* The next byte range behind *at, which it steps over. What is no such range is passed by. */
bool found_next(struct span pdf, size_t *at, struct place *ret);
