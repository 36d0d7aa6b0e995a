/* Applications and their states. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/eligibility.h"
#include "ppuri/lifecycle.h"
#include "ppuri/store/db.h"

/* A new one in state DRAFT. */
MUST_CHECK bool application_insert(struct db *db, const struct application *application, int64_t *ret_id, struct err *e);
/* Title and sums; only of a draft (the caller sees to it). */
MUST_CHECK bool application_update(struct db *db, const struct application *application, struct err *e);
/* By 접수번호 ("2024-금형-0007"), or before it is received by "CALL/사업자등록번호" ("2024-금형/000-81-00047", or without hyphens). */
MUST_CHECK bool application_by_name(struct db *db, struct pool *p, const char *name, struct application *ret, struct err *e);
/* By the number that the store gave it. */
MUST_CHECK bool application_by_id(struct db *db, struct pool *p, int64_t id, struct application *ret, struct err *e);
/* Those of a call in one of the states (ended by NULL), in the order of the list: numbers alone, since there may be many. */
struct application_ids {
	int64_t *at;
	size_t n, room;
};
MUST_CHECK bool application_ids_read(struct db *db, struct pool *p, int64_t call_id, const char *const *states,
									 struct application_ids *ret, struct err *e);
/* How and when the firm was told that it is ineligible. */
MUST_CHECK bool application_inform(struct db *db, int64_t id, const char *how, struct moment at, struct err *e);
/* Back into the check after an upheld objection: what comes of it now, the firm has not been told. */
MUST_CHECK bool application_reinstate(struct db *db, int64_t id, const char *reason, struct err *e);
/* With a call: by receipt number, drafts last. With a search: the firms that fit best first. Else the newest first; of one state,
 * by calls. A page is taken from that order; without a page *ret_end holds their number alone. */
MUST_CHECK bool application_list_each(struct db *db, struct pool *p, const struct application_filter *filter,
									  const struct application_taker *to, struct page_end *ret_end, struct err *e);
/* The same all at once. */
MUST_CHECK bool application_list_read(struct db *db, struct pool *p, const struct application_filter *filter,
									  struct application_list *ret, struct err *e);
/* The move that the lifecycle table allows for `event`, or ERR_REFUSED naming the state and what is possible. reason may be
 * NULL unless the move wants one. */
MUST_CHECK bool application_move(struct db *db, int64_t id, enum app_event event, const char *reason, struct err *e);
/* The same where the table allows several: back to the state that was kept. */
MUST_CHECK bool application_move_to(struct db *db, int64_t id, enum app_event event, const char *to, const char *reason,
									struct err *e);
/* Writes down that its supplement has run out; *ret_noted is false if it has not, or stands there already. */
MUST_CHECK bool application_note_overdue(struct db *db, int64_t id, bool *ret_noted, struct err *e);
/* Every draft to the call lapses. */
MUST_CHECK bool application_lapse_drafts(struct db *db, int64_t call_id, size_t *ret_n, struct err *e);
/* Each of the call from which the event leads on, for this reason: it ends with its call, or with its call's result. */
MUST_CHECK bool application_end_all(struct db *db, int64_t call_id, enum app_event event, const char *reason, size_t *ret_n, struct err *e);
/* Gives number and moment and moves DRAFT → SUBMITTED. */
MUST_CHECK bool application_receive(struct db *db, int64_t id, const char *receipt_no, struct moment at, struct err *e);
