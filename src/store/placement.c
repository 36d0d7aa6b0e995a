#include "ppuri/store/placement.h"

#include "sql.h"

bool placement_insert(struct db *db, const struct placement *placement, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO placement (application_id, placed, reason, asked_by, asked_at) "
		   "VALUES (:application, :placed, :reason, :by, :at)");
	db_bind(&q, ":application", placement->application_id);
	db_bind(&q, ":placed", placement->placed);
	db_bind(&q, ":reason", placement->reason);
	db_bind(&q, ":by", placement->asked_by);
	db_bind(&q, ":at", placement->asked_at);
	return db_run(&q, e);
}

bool placement_approve(struct db *db, int64_t id, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE placement SET approved_by = :account, approved_at = :now WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool placement_drop(struct db *db, int64_t id, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE placement SET dropped_by = :account, dropped_at = :now WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

static struct placement read_placement(struct query *q, struct pool *p)
{
	struct placement placement = {
		.id = db_int(q, "id"),
		.application_id = db_int(q, "application_id"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.firm_name = db_text(q, p, "firm_name"),
		.placed = db_text(q, p, "placed"),
		.reason = db_text(q, p, "reason"),
		.asked_by = db_int(q, "asked_by"),
		.asked_by_name = db_text(q, p, "asked_by_name"),
		.asked_at = db_moment(q, "asked_at"),
		.approved_by = db_text_or_null(q, p, "approved_by_name"),
		.dropped_by = db_text_or_null(q, p, "dropped_by_name"),
	};
	if (placement.approved_by)
		placement.approved_at = db_moment(q, "approved_at");
	if (placement.dropped_by)
		placement.dropped_at = db_moment(q, "dropped_at");
	return placement;
}

bool placement_list_read(struct db *db, struct pool *p, const struct placement_filter *filter, struct placement_list *ret,
						 struct err *e)
{
	struct placement_list list = {0};
	DB_SQL(q, db,
		   "SELECT s.id, s.application_id, a.receipt_no, f.name AS firm_name, s.placed, s.reason, s.asked_by, "
		   "w.name AS asked_by_name, s.asked_at, v.name AS approved_by_name, s.approved_at, d.name AS dropped_by_name, s.dropped_at "
		   "FROM placement s JOIN application a ON a.id = s.application_id JOIN firm f ON f.id = a.firm_id "
		   "JOIN account w ON w.id = s.asked_by LEFT JOIN account v ON v.id = s.approved_by LEFT JOIN account d ON d.id = s.dropped_by "
		   "WHERE (:call = 0 OR a.call_id = :call) AND (:application = 0 OR s.application_id = :application) "
		   "AND (:all OR s.dropped_at IS NULL) ORDER BY a.receipt_no, s.id");
	db_bind(&q, ":call", filter->call);
	db_bind(&q, ":application", filter->application);
	db_bind(&q, ":all", filter->all);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_placement(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
