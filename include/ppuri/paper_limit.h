/* How large 제출서류 may be, in megabytes of a million bytes: one file, and all files of an application that are in use. The
 * office sets it (papers.file-mb, papers.application-mb) for every call that does not set its own. */
#pragma once

#include "ppuri/err.h"
#include "ppuri/pool.h"

#include <stdbool.h>
#include <stdint.h>

#define PAPER_MB INT64_C(1000000)
#define PAPER_MB_MAX 900 /* no content in a store is larger */
#define PAPER_FILE_MB 20
#define PAPER_APPLICATION_MB 100

struct paper_limit {
	int mb;
	bool of_call; /* else the office's */
};
struct paper_limits {
	struct paper_limit file, application;
};

/* "20" → 20; false if it is no whole number from 1 to PAPER_MB_MAX. */
bool paper_mb_parse(const char *text, int *ret);
/* What is in force: own 0 leaves it to the office. */
struct paper_limit paper_limit_of(int own, int office);

/* Both within PAPER_MB_MAX, ERR_USAGE; and a file that a call takes within what is taken of an application, ERR_REFUSED. */
MUST_CHECK bool paper_limits_check(const struct paper_limits *limits, struct err *e);
/* Whether neither is smaller than it was. */
bool paper_limits_widen(const struct paper_limits *was, const struct paper_limits *are);
/* "50 MB (the call's own)" */
const char *paper_limit_text(struct pool *p, const struct paper_limit *limit);
