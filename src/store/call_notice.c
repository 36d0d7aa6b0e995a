/* Notices of calls, what calls of one programme claim of its money, and what was received. */
#include "ppuri/store/call.h"

#include "sql.h"

#include "ppuri/tr.h"

bool call_notice_insert(struct db *db, const struct call *call, const struct call_notice *notice, int64_t account, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	DB_SQL(q, db,
		   "INSERT INTO call_notice (call_id, no, kind, notice_no, day, reason, changes, published_by, published_at) "
		   "VALUES (:call, :no, :kind, :notice_no, :day, :reason, :changes, :by, :at)");
	db_bind(&q, ":call", call->id);
	db_bind(&q, ":no", call->notices + 1);
	db_bind(&q, ":kind", notice->kind);
	db_bind(&q, ":notice_no", notice->notice_no);
	db_bind(&q, ":day", notice->day);
	db_bind(&q, ":reason", notice->reason);
	db_bind(&q, ":changes", call_changes_json(&pool, &notice->changes));
	db_bind(&q, ":by", account);
	db_bind(&q, ":at", notice->published_at);
	return db_run(&q, e);
}

static struct call_notice read_notice(struct query *q, struct pool *p)
{
	struct err why;
	struct call_notice notice = {
		.no = (int)db_int(q, "no"),
		.kind = db_text(q, p, "kind"),
		.notice_no = db_text(q, p, "notice_no"),
		.day = db_date(q, "day"),
		.reason = db_text_or_null(q, p, "reason"),
		.published_by = db_text(q, p, "published_by"),
		.published_at = db_moment(q, "published_at"),
	};
	if (!call_changes_read(p, db_text(q, p, "changes"), &notice.changes, &why))
		db_damaged(q, "changes");
	return notice;
}

bool call_notice_list_read(struct db *db, struct pool *p, int64_t call, struct call_notice_list *ret, struct err *e)
{
	struct call_notice_list list = {0};
	DB_SQL(q, db,
		   "SELECT n.no, n.kind, n.notice_no, n.day, n.reason, n.changes, k.name AS published_by, n.published_at "
		   "FROM call_notice n JOIN account k ON k.id = n.published_by WHERE n.call_id = :call ORDER BY n.no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_notice(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool call_received(struct db *db, int64_t call, int64_t *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT count(*) AS n FROM main.application WHERE call_id = :call AND receipt_no IS NOT NULL");
	db_bind(&q, ":call", call);
	int64_t n = db_next(&q) ? db_int(&q, "n") : 0;
	if (!db_done(&q, e))
		return false;
	*ret = n;
	return true;
}

/* A call claims its budget until its result is out; then what was awarded, or is still to be awarded to who was selected. What was
 * paid and is to be returned is still claimed, of a cancelled call as well. */
bool call_claimed(struct db *db, const struct call *call, struct won *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT coalesce(sum(k.won), 0) AS claimed FROM call_claim k WHERE k.program_id = :program AND k.fiscal_year = :year AND "
		   "k.source = :source AND k.call_id <> :id");
	db_bind(&q, ":program", call->program_id);
	db_bind(&q, ":year", call->fiscal_year);
	db_bind(&q, ":source", call->source);
	db_bind(&q, ":id", call->id);
	struct won claimed = db_next(&q) ? db_won(&q, "claimed") : won_of(0);
	if (!db_done(&q, e))
		return false;
	*ret = claimed;
	return true;
}

bool call_newest_receipt(struct db *db, int64_t call, struct moment *ret, bool *ret_any, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT received_at FROM main.application WHERE call_id = :call AND received_at IS NOT NULL "
		   "ORDER BY received_at DESC LIMIT 1");
	db_bind(&q, ":call", call);
	bool any = db_next(&q);
	struct moment newest = any ? db_moment(&q, "received_at") : (struct moment){0};
	if (!db_done(&q, e))
		return false;
	*ret = newest;
	*ret_any = any;
	return true;
}
