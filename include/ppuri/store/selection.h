/* Selections as they were run: the frozen input, the result computed from it, and the digest of both. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/selection.h"
#include "ppuri/store/db.h"

struct selection {
	int64_t id, call_id;
	const char *call_code;
	int no;                     /* which run of its call, from 1 */
	int64_t amendment_id;       /* in which it was run; 0: none */
	bool referred;              /* into the deliberation */
	const char *input, *result; /* canonical JSON */
	struct sha256 digest;       /* over the bytes of the input and, right behind them, those of the result */
	int64_t run_by;
	const char *run_by_name;
	struct moment run_at;
	const char *confirmed_by_name; /* NULL: not yet confirmed */
	struct moment confirmed_at;    /* valid if confirmed */
};

struct selection_list {
	struct selection *at;
	size_t n, room;
};

/* Firm and project as they stood when the selection was run; NULL or -1 where it was not known. */
struct judged_facts {
	const char *firm_name, *size, *address;
	int64_t workers;
	const char *technology, *title;
};

/* A row of the ranking as it is stored beside the result, for whoever joins tables. */
struct selection_row {
	int64_t application_id;
	const char *receipt_no, *firm_name; /* as it is called today */
	struct judged_facts judged;
	int64_t place; /* 0: none */
	struct mean mean, score;
	const char *verdict;
	int64_t reserve;
	struct won granted;
};

struct selection_rows {
	struct selection_row *at;
	size_t n, room;
};

/* call_id, input, result, digest, run_by and run_at are written; and the amendment that is open. */
MUST_CHECK bool selection_insert(struct db *db, const struct selection *selection, int64_t *ret_id, struct err *e);
MUST_CHECK bool selection_insert_line(struct db *db, int64_t selection, int64_t application, const struct selection_line *line,
									  struct err *e);
/* The newest of the call: the confirmed one, once one is confirmed, until another is run in an amendment. ERR_NOT_FOUND if none
 * was run. */
MUST_CHECK bool selection_newest(struct db *db, struct pool *p, int64_t call, struct selection *ret, struct err *e);
/* The confirmed one that no other supersedes; *ret_there is false if none is confirmed. */
MUST_CHECK bool selection_deciding(struct db *db, struct pool *p, int64_t call, struct selection *ret, bool *ret_there, struct err *e);
MUST_CHECK bool selection_by_id(struct db *db, struct pool *p, int64_t id, struct selection *ret, struct err *e);
/* In the order in which they were run. call 0: of all calls. */
MUST_CHECK bool selection_list_read(struct db *db, struct pool *p, int64_t call, struct selection_list *ret, struct err *e);
/* 심의 회부. */
MUST_CHECK bool selection_set_referred(struct db *db, int64_t selection, int64_t account, struct moment now, struct err *e);
/* In the order of the bytes of the receipt numbers, as the entries of the input stand. */
MUST_CHECK bool selection_rows_read(struct db *db, struct pool *p, int64_t selection, struct selection_rows *ret, struct err *e);
/* The row of one application; *ret_there is false if it has none. */
MUST_CHECK bool selection_row_read(struct db *db, struct pool *p, int64_t selection, int64_t application, struct selection_row *ret,
								   bool *ret_there, struct err *e);
MUST_CHECK bool selection_set_confirmed(struct db *db, int64_t selection, int64_t account, struct moment now, struct err *e);
