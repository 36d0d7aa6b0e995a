/* What waits for the office, asked of the whole store. */
#pragma once

#include "ppuri/eligibility.h"
#include "ppuri/store/db.h"
#include "ppuri/todo.h"

/* Supplements that are due until the day `until` or overdue, the most urgent first. */
MUST_CHECK bool todo_supplements_read(struct db *db, struct pool *p, struct date until, struct todo_list *list, struct err *e);
/* Calls whose window has ended, or that are always open: to be closed, to be checked, waiting for a person, to be told. Of those that are
 * decided only what was announced or closed since that day. */
MUST_CHECK bool todo_calls_read(struct db *db, struct pool *p, struct moment now, struct date since, struct todo_list *list, struct err *e);
/* Members who have not answered, and meetings that are over and not closed, of calls under evaluation. */
MUST_CHECK bool todo_committees_read(struct db *db, struct pool *p, struct moment now, struct todo_list *list, struct err *e);
/* Placements out of rank that wait for an approver. */
/* Of each call that is judged: what waits for a second person. */
MUST_CHECK bool todo_changes_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
MUST_CHECK bool todo_placements_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
/* Calls whose members have all locked the last round, and which were not selected yet. */
MUST_CHECK bool todo_unselected_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
/* The newest selection of each call that nobody has confirmed. */
struct unconfirmed {
	const char *call_code, *title;
	struct moment run_at;
	const char *outcome;      /* of its deliberation; NULL: none */
	int64_t n, deliberating;  /* applications in it; of these under deliberation */
	bool other;               /* some have left the evaluation since, or came back into it */
};
struct unconfirmed_list {
	struct unconfirmed *at;
	size_t n, room;
};
/* Objections to a result that were upheld and have no effect: what they opened was withdrawn, and nothing was opened again. */
MUST_CHECK bool todo_upheld_results_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
/* Amendments of a result: open without a run, or confirmed and not announced. */
MUST_CHECK bool todo_amendments_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
MUST_CHECK bool todo_unconfirmed_read(struct db *db, struct pool *p, struct unconfirmed_list *ret, struct err *e);
/* Codes of the calls under evaluation on whose committee the account sits. */
MUST_CHECK bool todo_seats_read(struct db *db, struct pool *p, int64_t account, struct strings *ret, struct err *e);
/* Codes of the calls whose applications are under evaluation, or may be. */
MUST_CHECK bool todo_evaluated_calls_read(struct db *db, struct pool *p, struct strings *ret, struct err *e);
/* Meetings of committees on which the account sits that were called off and whose day has not passed. */
MUST_CHECK bool todo_cancelled_meetings_read(struct db *db, struct pool *p, int64_t account, struct moment now, struct todo_list *list,
											 struct err *e);
/* Codes of the calls that are decided and have a reserve. */
MUST_CHECK bool todo_reserve_calls_read(struct db *db, struct pool *p, struct date today, struct strings *ret, struct err *e);
/* When money of a decided call became free last. */
MUST_CHECK bool todo_freed_read(struct db *db, int64_t call, struct moment *ret, struct err *e);
/* Calls whose confirmed result is not announced. */
MUST_CHECK bool todo_unannounced_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
/* Of each call the awards to be drafted, approved and issued. */
MUST_CHECK bool todo_awards_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
/* Issued awards to which an objection was upheld, and of which nothing was changed or is proposed to change since. */
MUST_CHECK bool todo_upheld_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
/* Applications under way whose firms may be on the list of exclusions today, since the day on which they were put there: how certain it is
 * says eligibility. */
struct watched {
	int64_t application_id;
	const char *receipt_no, *firm_name, *state;
	struct date since;
};
struct watched_list {
	struct watched *at;
	size_t n, room;
};
MUST_CHECK bool todo_excluded_read(struct db *db, struct pool *p, struct watched_list *ret, struct err *e);
/* Selected applications with no approved award, of calls in which any of these has a plan of costs. */
MUST_CHECK bool todo_planned_read(struct db *db, struct pool *p, struct watched_list *ret, struct err *e);
/* Of each call that was announced or closed since that day the letters that `letter issue --call` would issue, kind by kind. */
MUST_CHECK bool todo_letters_read(struct db *db, struct pool *p, struct date since, struct todo_list *list, struct err *e);
/* Calls with issued awards whose letters are out, and that are not paid in full. */
MUST_CHECK bool todo_unpaid_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
/* Awards of which a sum is to be returned, from the day on which that was decided last. */
MUST_CHECK bool todo_returns_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e);
/* Years that have ended and are not closed, though money of them moved. */
MUST_CHECK bool todo_years_read(struct db *db, struct pool *p, struct date today, struct todo_list *list, struct err *e);
