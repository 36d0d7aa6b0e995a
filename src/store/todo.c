#include "ppuri/store/todo.h"

#include "sql.h"

/* By the requests that wait: there are few of them, however many applications there are. */
bool todo_supplements_read(struct db *db, struct pool *p, struct date until, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, f.name, s.due, s.due < :today AS overdue FROM supplement s "
		   "JOIN application a ON a.id = s.application_id JOIN firm f ON f.id = a.firm_id "
		   "WHERE s.outcome IS NULL AND s.due <= :until ORDER BY s.due, a.receipt_no");
	db_bind(&q, ":today", db->today);
	db_bind(&q, ":until", until);
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = db_int(&q, "overdue") ? TODO_OVERDUE : TODO_DUE,
			.subject = db_text(&q, p, "receipt_no"),
			.name = db_text(&q, p, "name"),
			.due = db_date(&q, "due"),
			.n = 1,
		};
	return db_done(&q, e);
}

static void add_call(struct query *q, struct pool *p, struct todo_list *list, enum todo_kind kind, const char *column)
{
	if (!db_int(q, column))
		return;
	*POOL_PUSH(p, list) = (struct todo){
		.kind = kind,
		.subject = db_text(q, p, "code"),
		.name = db_text(q, p, "title"),
		.due = moment_date(db_moment(q, "closes_at")),
		.n = db_int(q, kind == TODO_CLOSE ? "all_of_it" : column),
	};
}

/* By call and state, as the index has them: of the many that have an answer none is read. */
bool todo_calls_read(struct db *db, struct pool *p, struct moment now, struct date since, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, c.title, c.closes_at, c.state = 'PUBLISHED' AND c.closes_at < :now AS unclosed, "
		   "(SELECT count(*) FROM application b WHERE b.call_id = c.id AND b.state <> 'WITHDRAWN') AS all_of_it, "
		   "count(CASE WHEN a.state = 'SUBMITTED' THEN 1 END) AS received, "
		   "count(CASE WHEN a.state = 'SCREENING' THEN 1 END) AS waiting, "
		   "count(CASE WHEN a.state = 'INELIGIBLE' AND a.informed_at IS NULL THEN 1 END) AS untold "
		   "FROM call c LEFT JOIN application a ON a.call_id = c.id AND a.state IN ('SUBMITTED', 'SCREENING', 'INELIGIBLE') "
		   "WHERE (c.closes_at < :now OR c.always_open = 1) AND (c.state IN ('PUBLISHED', 'CLOSED', 'EVALUATING') "
		   "OR c.state IN ('DECIDED', 'ANNOUNCED') AND coalesce(c.announced_at, c.closes_at) >= :since) GROUP BY c.id HAVING unclosed OR received OR waiting OR untold ORDER BY c.closes_at, c.code");
	db_bind(&q, ":now", now);
	db_bind(&q, ":since", since);
	while (db_next(&q)) {
		add_call(&q, p, list, TODO_CLOSE, "unclosed");
		add_call(&q, p, list, TODO_SCREEN, "received");
		add_call(&q, p, list, TODO_LOOK, "waiting");
		add_call(&q, p, list, TODO_INFORM, "untold");
	}
	return db_done(&q, e);
}

static bool read_codes(struct query *q, struct pool *p, struct strings *ret, struct err *e)
{
	struct strings codes = {0};
	while (db_next(q))
		*POOL_PUSH(p, &codes) = db_text(q, p, "code");
	if (!db_done(q, e))
		return false;
	*ret = codes;
	return true;
}

bool todo_evaluated_calls_read(struct db *db, struct pool *p, struct strings *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT code FROM call WHERE state IN ('PUBLISHED', 'CLOSED', 'EVALUATING') ORDER BY closes_at, code");
	return read_codes(&q, p, ret, e);
}

static bool read_counted(struct query *q, struct pool *p, enum todo_kind kind, struct todo_list *list, struct err *e)
{
	while (db_next(q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = kind,
			.subject = db_text(q, p, "code"),
			.name = db_text(q, p, "title"),
			.due = moment_date(db_moment(q, "since")),
			.n = db_int(q, "n"),
		};
	return db_done(q, e);
}

bool todo_committees_read(struct db *db, struct pool *p, struct moment now, struct todo_list *list, struct err *e)
{
	DB_SQL(invited, db,
		   "SELECT c.code, c.title, min(m.assigned_at) AS since, count(*) AS n FROM committee_member m "
		   "JOIN call c ON c.id = m.call_id AND c.state = 'EVALUATING' "
		   "WHERE m.pledged_at IS NULL AND m.declined_at IS NULL AND m.left_at IS NULL GROUP BY c.id ORDER BY since, c.code");
	DB_SQL(met, db,
		   "SELECT c.code, c.title, min(t.held_at) AS since, count(*) AS n FROM meeting t JOIN call c ON c.id = t.call_id "
		   "WHERE t.closed_at IS NULL AND t.cancelled_at IS NULL AND t.held_at <= :now GROUP BY c.id ORDER BY since, c.code");
	db_bind(&met, ":now", now);
	return read_counted(&invited, p, TODO_ANSWERS, list, e) && read_counted(&met, p, TODO_MEETING, list, e);
}

bool todo_seats_read(struct db *db, struct pool *p, int64_t account, struct strings *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code FROM committee_member m JOIN call c ON c.id = m.call_id AND c.state = 'EVALUATING' "
		   "WHERE m.account_id = :account AND m.declined_at IS NULL AND m.left_at IS NULL ORDER BY c.closes_at, c.code");
	db_bind(&q, ":account", account);
	return read_codes(&q, p, ret, e);
}

bool todo_cancelled_meetings_read(struct db *db, struct pool *p, int64_t account, struct moment now, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, c.title, t.held_at AS since, 1 AS n FROM meeting t JOIN call c ON c.id = t.call_id "
		   "JOIN committee_member m ON m.call_id = c.id AND m.account_id = :account AND m.declined_at IS NULL AND m.left_at IS NULL "
		   "WHERE t.cancelled_at IS NOT NULL AND substr(t.held_at, 1, 10) >= substr(:now, 1, 10) ORDER BY t.held_at, c.code");
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return read_counted(&q, p, TODO_MEETING_CANCELLED, list, e);
}

/* The result that stands, and what gave money back since. */
bool todo_freed_read(struct db *db, int64_t call, struct moment *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT max(at) AS at FROM (SELECT s.confirmed_at AS at FROM deciding_selection d JOIN selection s ON s.id = d.id WHERE d.call_id = :call "
		   "UNION ALL SELECT d.declined_at FROM application a CROSS JOIN decline d ON d.application_id = a.id "
		   "WHERE a.call_id = :call AND a.state = 'DECLINED' "
		   "UNION ALL SELECT x.decided_at FROM application a CROSS JOIN award w ON w.application_id = a.id "
		   "CROSS JOIN award_change x ON x.award_id = w.id AND x.outcome = 'agreed' AND x.freed > 0 WHERE a.call_id = :call "
		   "UNION ALL SELECT r.entered_at FROM application a CROSS JOIN award w ON w.application_id = a.id "
		   "CROSS JOIN repayment r ON r.award_id = w.id AND r.refilled > 0 WHERE a.call_id = :call "
		   "UNION ALL SELECT d.ended_at FROM application a CROSS JOIN letter l ON l.application_id = a.id "
		   "CROSS JOIN letter_end d ON d.letter_id = l.id AND d.decision = 'exclusion' WHERE a.call_id = :call AND a.state = 'NOT_SELECTED')");
	db_bind(&q, ":call", call);
	struct moment at = {0};
	if (db_next(&q))
		at = db_moment(&q, "at");
	if (!db_done(&q, e))
		return false;
	*ret = at;
	return true;
}

bool todo_reserve_calls_read(struct db *db, struct pool *p, struct date today, struct strings *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code FROM call c JOIN decided_call d ON d.call_id = c.id WHERE c.state IN ('DECIDED', 'ANNOUNCED') "
		   "AND c.project_end >= substr(:today, 1, length(c.project_end)) AND EXISTS ("
		   "SELECT 1 FROM application a WHERE a.call_id = c.id AND a.state = 'RESERVE') ORDER BY c.closes_at, c.code");
	db_bind(&q, ":today", today);
	return read_codes(&q, p, ret, e);
}
