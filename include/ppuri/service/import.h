/* What an import found: every mistake of every row in one pass, and then either all rows are written or none. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/won.h"

struct import_problem {
	long line;          /* of the file */
	const char *column; /* the header as printed */
	const char *value;  /* what stood there */
	const char *text;   /* what is wrong, and what would be right */
};

#define IMPORT_PROBLEMS_MAX 1000

struct import_result {
	const char *encoding;
	size_t rows;    /* read */
	size_t written; /* 0 if there is any problem */
	struct won total, asked; /* of applications: the sums of what was written */
	const char *unit;        /* and the unit of money that their headings state */
	struct import_problem *at;
	size_t n, room; /* at most IMPORT_PROBLEMS_MAX are kept */
	size_t problems; /* all of them */
};
