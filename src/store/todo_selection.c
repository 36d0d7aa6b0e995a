#include "sql.h"

#include "ppuri/store/todo.h"

bool todo_placements_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, f.name, s.asked_at FROM placement s JOIN application a ON a.id = s.application_id "
		   "JOIN firm f ON f.id = a.firm_id WHERE s.dropped_at IS NULL AND s.approved_by IS NULL "
		   "AND a.state IN ('REVIEW', 'REVIEWED', 'DELIBERATION', 'HOLD') ORDER BY s.asked_at, a.receipt_no");
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_PLACE,
			.subject = db_text(&q, p, "receipt_no"),
			.name = db_text(&q, p, "name"),
			.due = moment_date(db_moment(&q, "asked_at")),
			.n = 1,
		};
	return db_done(&q, e);
}

bool todo_changes_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, c.title, c.closes_at, n.n FROM (SELECT call_id, count(*) AS n FROM evaluated_late WHERE refused = 0 "
		   "AND call_id IN (SELECT id FROM call WHERE state = 'EVALUATING') GROUP BY call_id) n JOIN call c ON c.id = n.call_id "
		   "ORDER BY c.closes_at, c.code");
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_AGREE,
			.subject = db_text(&q, p, "code"),
			.name = db_text(&q, p, "title"),
			.due = moment_date(db_moment(&q, "closes_at")),
			.n = db_int(&q, "n"),
		};
	return db_done(&q, e);
}

bool todo_unselected_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, c.title, c.closes_at, (SELECT count(*) FROM application a WHERE a.call_id = c.id AND a.state = 'REVIEW') AS n "
		   "FROM call c JOIN round_in_hand h ON h.call_id = c.id WHERE c.state = 'EVALUATING' "
		   "AND h.round = (SELECT count(*) FROM call_round r WHERE r.call_id = c.id) "
		   "AND NOT EXISTS (SELECT 1 FROM selection s WHERE s.call_id = c.id) "
		   "AND EXISTS (SELECT 1 FROM sitting_member m WHERE m.call_id = c.id) "
		   "AND NOT EXISTS (SELECT 1 FROM sitting_member m WHERE m.call_id = c.id AND NOT EXISTS ("
		   "SELECT 1 FROM member_lock l WHERE l.call_id = m.call_id AND l.account_id = m.account_id AND l.round = h.round "
		   "AND l.unlocked_at IS NULL)) ORDER BY c.closes_at, c.code");
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_SELECT,
			.subject = db_text(&q, p, "code"),
			.name = db_text(&q, p, "title"),
			.due = moment_date(db_moment(&q, "closes_at")),
			.n = db_int(&q, "n"),
		};
	return db_done(&q, e);
}

bool todo_unconfirmed_read(struct db *db, struct pool *p, struct unconfirmed_list *ret, struct err *e)
{
	struct unconfirmed_list list = {0};
	DB_SQL(q, db,
		   "SELECT c.code, c.title, s.run_at, d.outcome, count(*) AS n, "
		   "iif(s.amendment_id IS NULL, sum(a.state = 'DELIBERATION'), iif(s.referred_at IS NULL, 0, count(*))) AS deliberating, "
		   "EXISTS (SELECT 1 FROM under_evaluation u WHERE u.call_id = c.id AND NOT EXISTS (SELECT 1 FROM selection_line m "
		   "WHERE m.selection_id = s.id AND m.application_id = u.application_id)) + sum(NOT EXISTS (SELECT 1 FROM under_evaluation u "
		   "WHERE u.call_id = c.id AND u.application_id = a.id) OR a.state = 'REVIEW') AS other "
		   "FROM selection s CROSS JOIN call c ON c.id = s.call_id CROSS JOIN selection_line l ON l.selection_id = s.id "
		   "CROSS JOIN application a ON a.id = l.application_id LEFT JOIN deliberation d ON d.selection_id = s.id "
		   "WHERE s.confirmed_by IS NULL AND s.id = (SELECT max(t.id) FROM selection t WHERE t.call_id = s.call_id) "
		   "AND NOT EXISTS (SELECT 1 FROM decided_call f WHERE f.call_id = s.call_id) "
		   "AND s.amendment_id IS (SELECT m.id FROM amendment m WHERE m.call_id = s.call_id AND m.closed_at IS NULL) "
		   "GROUP BY s.id ORDER BY s.run_at, c.code");
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct unconfirmed){
			.call_code = db_text(&q, p, "code"),
			.title = db_text(&q, p, "title"),
			.run_at = db_moment(&q, "run_at"),
			.outcome = db_text_or_null(&q, p, "outcome"),
			.n = db_int(&q, "n"),
			.deliberating = db_int(&q, "deliberating"),
			.other = db_int(&q, "other"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool todo_amendments_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, c.title, coalesce(m.closed_at, m.opened_at) AS since, m.closed_at IS NOT NULL AS confirmed, "
		   "(SELECT count(*) FROM amended d WHERE d.selection_id = m.selection_id) AS n FROM amendment m JOIN call c ON c.id = m.call_id "
		   "WHERE iif(m.closed_at IS NULL, NOT EXISTS (SELECT 1 FROM selection s WHERE s.amendment_id = m.id), "
		   "m.selection_id IS NOT NULL AND m.announced_at IS NULL AND c.state = 'ANNOUNCED') ORDER BY since, c.code");
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = db_int(&q, "confirmed") ? TODO_ANNOUNCE : TODO_AMEND,
			.subject = db_text(&q, p, "code"),
			.name = db_text(&q, p, "title"),
			.due = moment_date(db_moment(&q, "since")),
			.n = db_int(&q, "n"),
		};
	return db_done(&q, e);
}

bool todo_upheld_results_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, f.name, o.decided_at FROM amendment_appeal r CROSS JOIN amendment m ON m.id = r.amendment_id AND m.withdrawn_by IS NOT NULL "
		   "CROSS JOIN appeal o ON o.id = r.appeal_id CROSS JOIN application a ON a.id = o.application_id AND a.state = o.against "
		   "CROSS JOIN call c ON c.id = a.call_id AND c.state = 'ANNOUNCED' CROSS JOIN firm f ON f.id = a.firm_id "
		   "WHERE NOT EXISTS ("
		   "SELECT 1 FROM amendment n WHERE n.call_id = m.call_id AND n.id > m.id AND n.withdrawn_by IS NULL) ORDER BY o.decided_at, a.receipt_no");
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_UPHELD_RESULT,
			.subject = db_text(&q, p, "receipt_no"),
			.name = db_text(&q, p, "name"),
			.due = moment_date(db_moment(&q, "decided_at")),
			.n = 1,
		};
	return db_done(&q, e);
}
