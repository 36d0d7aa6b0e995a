/* The register of letters. What was recorded stays as it is: triggers. */
#pragma once

#include "ppuri/letter.h"
#include "ppuri/page.h"
#include "ppuri/store/db.h"

/* All but id, what is read with it, and how it ended is written. The form and the file must be kept by then. */
MUST_CHECK bool letter_insert(struct db *db, const struct letter *letter, int64_t account, struct moment now, int64_t *ret_id, struct err *e);

/* changed or revoked; successor: number of a letter to the same application, or NULL, which only one that was revoked by itself may have. */
MUST_CHECK bool letter_end(struct db *db, int64_t id, enum letter_state how, const char *successor, const char *reason, int64_t account,
						   struct moment now, struct err *e);

/* Whose letters a decision overtakes: of one application, of all of a call, or of those of a call that the amendment announced now reached. */
struct letter_scope {
	int64_t application, call, amended_call; /* one of them; 0: not this */
};
MUST_CHECK bool letters_end_overtaken(struct db *db, const struct letter_scope *scope, const struct letter_overtaking *by, const char *reason,
									  int64_t account, struct moment now, struct err *e);
/* Those that went with an award that was cancelled as a whole, and comes back by this: they were changed. Their reason goes on. */
MUST_CHECK bool letters_come_back(struct db *db, int64_t application, const struct letter_overtaking *by, const char *reason, struct err *e);
/* Those of the kind that a decision ended, and that have none in their place yet, are followed by this one. */
MUST_CHECK bool letters_follow(struct db *db, int64_t application, const char *kind, const char *successor, struct err *e);
/* When the first of those was issued that took each other's place without another decision: from then on the firm knew. */
MUST_CHECK bool letter_first_issued(struct db *db, int64_t id, struct moment *ret, struct err *e);

struct letter_filter {
	const char *number;          /* NULL: any; of this and the two below at most one is given */
	const struct sha256 *sha256; /* NULL: any */
	int64_t application_id;      /* 0: any */
	const char *call, *kind;     /* NULL: any */
	int64_t firm_id;             /* 0: any */
	const char *state;           /* code of LETTER_STATES */
	int64_t beyond, limit;       /* only those behind this one in the list, and only so many of them; 0: all */
};
/* In the order of their numbers; of the whole register the newest first. */
/* In the order in which they were issued. */
MUST_CHECK bool letter_list_read(struct db *db, struct pool *p, const struct letter_filter *filter, struct letter_list *ret, struct err *e);
MUST_CHECK bool letter_page_read(struct db *db, struct pool *p, const struct letter_filter *filter, const struct page *page, struct letter_list *ret,
								 struct page_end *ret_end, struct err *e);
/* One after the other. */
MUST_CHECK bool letter_each(struct db *db, const struct letter_filter *filter, const struct recorded_taker *to, struct err *e);
/* The newest of the kind to the application that has this subject_no; *ret_there is false if there is none. */
MUST_CHECK bool letter_newest(struct db *db, struct pool *p, const char *kind, int64_t application, int64_t subject_no, struct letter *ret,
							  bool *ret_there, struct err *e);
/* ERR_NOT_FOUND if there is none of that number. */
MUST_CHECK bool letter_by_number(struct db *db, struct pool *p, const char *number, struct letter *ret, struct err *e);
