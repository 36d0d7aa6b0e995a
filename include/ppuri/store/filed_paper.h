/* 제출서류: what calls want, and what applications have. */
#pragma once

#include "ppuri/filed_paper.h"
#include "ppuri/store/db.h"

/* What a call wants, in the order of its notice. */
MUST_CHECK bool wanted_papers_read(struct db *db, struct pool *p, int64_t call, struct wanted_papers *ret, struct err *e);
/* Takes the place of the one of that kind, or comes last. Only while the call is a draft. */
MUST_CHECK bool wanted_paper_write(struct db *db, int64_t call, const struct wanted_paper *wanted, struct err *e);
/* *ret_gone: whether there was one. */
MUST_CHECK bool wanted_paper_remove(struct db *db, int64_t call, const char *kind, bool *ret_gone, struct err *e);

/* Those of an application, by number; those set aside too. */
MUST_CHECK bool filed_papers_read(struct db *db, struct pool *p, int64_t application, struct filed_papers *ret, struct err *e);
/* With the next number of the application: *ret_no. Its content, if it has a file, must be there. */
MUST_CHECK bool filed_paper_insert(struct db *db, int64_t application, const struct filed_paper *paper, int64_t account,
								   struct moment at, int64_t *ret_no, struct err *e);
MUST_CHECK bool filed_paper_set_aside(struct db *db, int64_t application, int64_t no, struct moment at, const char *reason,
									  struct err *e);
/* Sets aside what was in use of a kind before the number `by` came. reason may be NULL. */
MUST_CHECK bool filed_papers_replace(struct db *db, int64_t application, const char *kind, int64_t by, struct moment at,
									 const char *reason, struct err *e);

/* How many drafts to the call have, in use, a larger file than this or more bytes in all. */
MUST_CHECK bool filed_papers_beyond(struct db *db, int64_t call, int64_t file, int64_t application, int64_t *ret, struct err *e);

/* Whether a member has locked scores by them: then the store takes no change of them any more. */
MUST_CHECK bool papers_were_judged(struct db *db, int64_t application, bool *ret, struct err *e);
