#include "ppuri/store/status.h"

#include "sql.h"
#include "state_now.h"

static struct status_source read_source(struct query *q, struct pool *p)
{
	struct status_source source = {
		.application = {
			.id = db_int(q, "id"),
			.call_id = db_int(q, "call_id"),
			.call_code = db_text(q, p, "call_code"),
			.firm = {.biz_no = db_text(q, p, "biz_no")},
			.receipt_no = db_text_or_null(q, p, "receipt_no"),
			.title = db_text(q, p, "title"),
			.state = db_text(q, p, "state"),
			.reason = db_text_or_null(q, p, "reason"),
		},
		.wanted = db_text_or_null(q, p, "wanted"),
		.papers = db_text_or_null(q, p, "papers"),
		.due = db_date(q, "due"),
		.call_title = db_text(q, p, "call_title"),
		.legal_basis = db_text_or_null(q, p, "legal_basis"),
		.closes_at = db_moment(q, "closes_at"),
		.evaluated = db_int(q, "evaluated"),
		.announced = db_int(q, "announced"),
		.granted = won_of(db_int_or(q, "granted", 0)),
		.award_no = db_text_or_null(q, p, "award_no"),
		.untold_was = db_text_or_null(q, p, "untold_was"),
		.award_id = db_int_or(q, "award_id", 0),
		.promoted_untold = db_int(q, "promoted_untold"),
	};
	if (source.application.receipt_no)
		source.application.received_at = db_moment(q, "received_at");
	source.informed = !db_is_null(q, "informed_at");
	if (source.informed)
		source.informed_at = db_moment(q, "informed_at");
	if (source.announced)
		source.announced_at = db_moment(q, "announced_at");
	return source;
}

bool status_read(struct db *db, struct pool *p, int64_t firm, struct status_sources *ret, struct err *e)
{
	struct status_sources list = {0};
	DB_SQL(q, db,
		   "SELECT a.id, a.call_id, c.code AS call_code, f.biz_no, a.receipt_no, a.received_at, a.title, " STATE_NOW " AS state, a.reason, "
		   "a.informed_at, g.legal_basis, s.wanted, s.papers, s.due, c.title AS call_title, "
		   "c.closes_at, c.state IN ('EVALUATING', 'DECIDED') AS evaluated, c.announced_at IS NOT NULL AS announced, t.told_at AS announced_at, t.untold_was, CASE WHEN w.approved_by IS NOT NULL THEN w.amount END AS granted, "
		   "CASE WHEN w.issued_at IS NOT NULL THEN w.number END AS award_no, w.award_id, "
		   "EXISTS (SELECT 1 FROM promotion m WHERE m.application_id = a.id AND m.told_at IS NULL AND NOT EXISTS ("
		   "SELECT 1 FROM amended d JOIN amendment n ON n.selection_id = d.selection_id WHERE d.application_id = a.id AND n.announced_at IS NOT NULL "
		   "AND d.selection_id > m.selection_id)) AS promoted_untold FROM application a JOIN result_told t ON t.application_id = a.id "
		   "JOIN call c ON c.id = a.call_id JOIN program g ON g.id = c.program_id JOIN firm f ON f.id = a.firm_id LEFT JOIN award_now w ON w.application_id = a.id "
		   "LEFT JOIN supplement s ON s.application_id = a.id AND s.outcome IS NULL "
		   "WHERE a.firm_id = :firm ORDER BY c.opens_at DESC, a.id DESC");
	db_bind(&q, ":firm", firm);
	db_bind(&q, ":today", db->today);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_source(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
