#include "ppuri/store/todo.h"

#include "sql.h"

static bool read_watched(struct query *q, struct pool *p, struct watched_list *ret, struct err *e)
{
	struct watched_list list = {0};
	while (db_next(q))
		*POOL_PUSH(p, &list) = (struct watched){
			.application_id = db_int(q, "id"),
			.receipt_no = db_text(q, p, "receipt_no"),
			.firm_name = db_text(q, p, "name"),
			.state = db_text(q, p, "state"),
			.since = moment_date(db_moment(q, "since")),
		};
	if (!db_done(q, e))
		return false;
	*ret = list;
	return true;
}

/* By the exclusions in force, of which there are few beside the firms. */
bool todo_excluded_read(struct db *db, struct pool *p, struct watched_list *ret, struct err *e)
{
	DB_SQL(q, db,
		   "WITH x AS MATERIALIZED (SELECT * FROM exclusion WHERE lifted_at IS NULL AND starts <= :today AND ends >= :today), "
		   "hit AS (SELECT f.id AS firm_id, x.entered_at FROM x CROSS JOIN firm f ON f.biz_no = x.biz_no "
		   "UNION ALL SELECT f.id, x.entered_at FROM x CROSS JOIN firm f ON f.corp_no = x.corp_no "
		   "UNION ALL SELECT r.firm_id, x.entered_at FROM x CROSS JOIN exclusion_person o ON o.exclusion_id = x.id "
		   "CROSS JOIN person r ON r.birth = o.birth) "
		   "SELECT a.id, a.receipt_no, f.name, a.state, min(h.entered_at) AS since FROM hit h CROSS JOIN application a ON a.firm_id = h.firm_id "
		   "JOIN firm f ON f.id = a.firm_id WHERE a.receipt_no IS NOT NULL AND (a.state IN ('REVIEWED', 'DELIBERATION', 'SELECTED', 'RESERVE') "
		   "OR (a.state = 'AWARDED' AND EXISTS (SELECT 1 FROM award_now w WHERE w.application_id = a.id AND w.amount > "
		   "(SELECT coalesce(sum(y.won), 0) FROM payment y WHERE y.award_id = w.award_id)))) GROUP BY a.id ORDER BY since, a.receipt_no");
	db_bind(&q, ":today", db->today);
	return read_watched(&q, p, ret, e);
}

bool todo_planned_read(struct db *db, struct pool *p, struct watched_list *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT * FROM (SELECT a.id, a.receipt_no, f.name, a.state, coalesce(c.announced_at, c.closes_at) AS since, "
		   "max(EXISTS (SELECT 1 FROM cost_line l WHERE l.application_id = a.id)) OVER (PARTITION BY c.id) AS planned "
		   "FROM call c CROSS JOIN application a ON a.call_id = c.id AND a.state = 'SELECTED' JOIN firm f ON f.id = a.firm_id "
		   "LEFT JOIN award w ON w.application_id = a.id WHERE c.state IN ('DECIDED', 'ANNOUNCED') AND w.approved_by IS NULL) "
		   "WHERE planned ORDER BY since, receipt_no");
	return read_watched(&q, p, ret, e);
}
