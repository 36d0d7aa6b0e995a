/* Objections. Triggers guard that each is entered once against what was told, decided once and by another person. */
#pragma once

#include "ppuri/appeal.h"
#include "ppuri/filed_paper.h"
#include "ppuri/store/db.h"

/* application_id, against, the days, the laws, ground, wants, entered_by and entered_at are written. */
MUST_CHECK bool appeal_insert(struct db *db, const struct appeal *appeal, int64_t *ret_id, struct err *e);
/* Once, and before the term for the answer has ended. */
MUST_CHECK bool appeal_extend(struct db *db, int64_t id, struct date to, const char *reason, int64_t account, struct moment now, struct err *e);
/* id, outcome, reason and decided_at are written. */
MUST_CHECK bool appeal_decide(struct db *db, const struct appeal *appeal, int64_t account, struct err *e);

/* The kind under which its papers are filed. */
extern const char APPEAL_PAPER_KIND[];
/* By number. Each is of APPEAL_PAPER_KIND and in use. */
MUST_CHECK bool appeal_papers_read(struct db *db, struct pool *p, int64_t appeal, struct filed_papers *ret, struct err *e);
/* With the next number: *ret_no. Its content must be there. */
MUST_CHECK bool appeal_paper_insert(struct db *db, int64_t appeal, const struct filed_paper *paper, int64_t account, struct moment now,
									int64_t *ret_no, struct err *e);

struct appeal_filter {
	const char *call;    /* code; NULL: any */
	int64_t application; /* 0: any */
	int64_t id;          /* 0: any */
	bool open;           /* only those that wait */
};
/* Those that wait first, by the last day for the answer; then the others, the newest first. */
MUST_CHECK bool appeal_list_read(struct db *db, struct pool *p, const struct appeal_filter *filter, struct appeal_list *ret,
								 struct err *e);
/* When the applicant was told the result as it is, by the announcement or that of an amendment; *ret_there is false if it was not. */
MUST_CHECK bool result_told_read(struct db *db, int64_t application, struct moment *ret, bool *ret_there, struct err *e);
