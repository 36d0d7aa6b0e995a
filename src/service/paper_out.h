/* The bytes of a paper, of one that came in or of a letter, on their way out into a file. */
#pragma once

#include "ppuri/filed_paper.h"
#include "ppuri/letter.h"
#include "ppuri/service/office.h"
#include "ppuri/store/paper_content.h"

/* At the end they must have the digest with which they came. */
struct paper_out {
	struct db *db;
	struct sha256 sha256;
	int64_t paper_no;          /* which one it is: this paper, or */
	const char *letter_number; /* this letter */
	struct paper_content content;
	struct sha256_run run;
};
struct paper_out paper_out_of(struct db *db, const struct filed_paper *paper);
struct paper_out letter_out_of(struct db *db, const struct letter *letter); /* which must stay */
/* For file_fill. Opened by the first piece and closed by the last, so that of a thousand papers one is open. */
MUST_CHECK bool paper_out_next(void *arg, void *into, size_t n, size_t *ret_n, struct err *e);
void paper_out_close(struct paper_out *out);

/* Performs the act, which fills *draft (NULL in a dry run); the file takes its name when the access was noted. */
MUST_CHECK bool paper_out_take(struct office *o, const struct act *act, act_fn fn, void *arg, const char **draft, const char *out,
							   struct err *e);
