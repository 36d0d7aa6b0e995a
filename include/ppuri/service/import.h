/* What an import found: every mistake of every row in one pass, and then either all rows are written or none. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/won.h"

/* What every import is told, beside what it is for. */
struct import_options {
	const char *path;    /* "-": standard input */
	const char *sheet;   /* of a workbook; NULL: the first that is not hidden */
	const char *remarks; /* where a copy of the table goes that says beside each row what is wrong in it; NULL: nowhere */
	bool good_rows;      /* rows without mistakes are written, the others left out */
	bool again;          /* also a file that was taken in before */
};

/* Something about a row: a mistake, or what was read otherwise than it is written. */
struct import_problem {
	long line;          /* of the file; 0: about the file */
	const char *place;  /* "line 5"; of a workbook "신청!C5" */
	const char *cell;   /* "신청!C5"; "" for CSV */
	int column_at;      /* from 0; -1: the row as a whole */
	const char *column; /* the header as printed */
	const char *value;  /* what stood there */
	const char *text;   /* what is wrong, and what would be right */
};

#define IMPORT_PROBLEMS_MAX 1000
#define IMPORT_REMARKS_MAX 100000 /* the same where they go into a copy */

struct import_problems {
	struct import_problem *at;
	size_t n, room;
	size_t all; /* also those that were too many to keep */
};

struct import_result {
	const char *format; /* as table_format tells it */
	size_t rows;    /* read */
	size_t faulty;  /* rows with mistakes */
	size_t there;   /* rows that said what is there already, and were passed over */
	size_t written; /* 0 if there is any mistake and good_rows was not asked for */
	struct won total, asked; /* of applications: the sums of what was written */
	const char *unit;        /* and the unit of money that their headings state */
	struct import_problems problems;
	struct import_problems notes; /* what a person should know although it is no mistake */
	const char *remarks;          /* the copy that was written; NULL: none */
};
