#include "ppuri/store/result_cancellation.h"

#include "sql.h"

bool result_cancellation_insert(struct db *db, const struct result_cancellation *cancellation, int64_t account, struct moment now,
								struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO result_cancellation (call_id, selection_id, reason, notice_no, proposed_by, proposed_at) "
		   "VALUES (:call, :selection, :reason, :notice_no, :account, :now)");
	db_bind(&q, ":call", cancellation->call_id);
	db_bind(&q, ":selection", cancellation->selection_id);
	db_bind(&q, ":reason", cancellation->reason);
	db_bind(&q, ":notice_no", cancellation->notice_no);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool result_cancellation_decide(struct db *db, int64_t id, int notice, int64_t account, struct moment now, const char *reason, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE result_cancellation SET outcome = iif(:notice = 0, 'refused', 'agreed'), notice = nullif(:notice, 0), "
		   "decided_by = :account, decided_at = :now, decided_reason = :reason WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":notice", notice);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	db_bind(&q, ":reason", reason);
	return db_run(&q, e);
}

bool result_cancellations_read(struct db *db, struct pool *p, int64_t call, bool waiting, struct result_cancellation_list *ret, struct err *e)
{
	struct result_cancellation_list list = {0};
	DB_SQL(q, db,
		   "SELECT r.id, r.call_id, r.selection_id, c.code, r.reason, r.notice_no, o.name AS proposed_by, r.proposed_at, r.outcome, "
		   "d.name AS decided_by, r.decided_at, r.decided_reason FROM result_cancellation r JOIN call c ON c.id = r.call_id "
		   "JOIN account o ON o.id = r.proposed_by LEFT JOIN account d ON d.id = r.decided_by "
		   "WHERE (:call = 0 OR r.call_id = :call) AND (:waiting = 0 OR r.outcome IS NULL) ORDER BY r.id");
	db_bind(&q, ":call", call);
	db_bind(&q, ":waiting", waiting);
	while (db_next(&q)) {
		struct result_cancellation *one = POOL_PUSH(p, &list);
		*one = (struct result_cancellation){
			.id = db_int(&q, "id"),
			.call_id = db_int(&q, "call_id"),
			.selection_id = db_int(&q, "selection_id"),
			.call_code = db_text(&q, p, "code"),
			.reason = db_text(&q, p, "reason"),
			.notice_no = db_text(&q, p, "notice_no"),
			.proposed_by = db_text(&q, p, "proposed_by"),
			.proposed_at = db_moment(&q, "proposed_at"),
			.outcome = db_text_or_null(&q, p, "outcome"),
			.decided_by = db_text_or_null(&q, p, "decided_by"),
			.decided_reason = db_text_or_null(&q, p, "decided_reason"),
		};
		if (one->outcome)
			one->decided_at = db_moment(&q, "decided_at");
	}
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
