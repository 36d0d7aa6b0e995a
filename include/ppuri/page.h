/* A part of a long list: so many rows behind the one that was shown last. What is entered or changed meanwhile moves no row
 * from one part to another. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct page {
	size_t limit;      /* 0: all */
	const char *after; /* the last row of the part before, as people name it; NULL: from the beginning */
};

/* Where a part ends. */
struct page_end {
	int64_t total;    /* rows in the whole list, those of other parts included */
	bool at_least;    /* there may be more than total: nobody counted on */
	const char *next; /* behind which the next part begins; NULL: this was the last */
};

/* Rows that are counted one by one at most: what is beyond is told as "at least". */
#define PAGE_COUNTS_TO 100
