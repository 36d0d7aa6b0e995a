#include "sql.h"

#include "ppuri/store/placement.h"

bool proposed_sum_drop(struct db *db, int64_t application, int64_t account, struct moment now, bool *ret_there, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE proposed_sum SET dropped_by = :account, dropped_at = :now WHERE application_id = :application AND dropped_at IS NULL");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	if (!db_run(&q, e))
		return false;
	*ret_there = db_changes(db) > 0;
	return true;
}

static bool insert(struct db *db, const struct proposed_sum *proposed, int64_t account, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO proposed_sum (application_id, no, won, reason, proposed_by, proposed_at) "
		   "SELECT :application, 1 + count(*), :won, :reason, :account, :at FROM proposed_sum WHERE application_id = :application");
	db_bind(&q, ":application", proposed->application_id);
	db_bind(&q, ":won", proposed->sum);
	db_bind(&q, ":reason", proposed->reason);
	db_bind(&q, ":account", account);
	db_bind(&q, ":at", proposed->proposed_at);
	return db_run(&q, e);
}

bool proposed_sum_insert(struct db *db, const struct proposed_sum *proposed, int64_t account, struct err *e)
{
	bool there;
	return proposed_sum_drop(db, proposed->application_id, account, proposed->proposed_at, &there, e) &&
		   insert(db, proposed, account, e);
}

static struct proposed_sum read_proposed(struct query *q, struct pool *p)
{
	struct proposed_sum proposed = {
		.application_id = db_int(q, "application_id"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.no = db_int(q, "no"),
		.sum = db_won(q, "won"),
		.reason = db_text(q, p, "reason"),
		.proposed_by = db_text(q, p, "proposed_by_name"),
		.proposed_at = db_moment(q, "proposed_at"),
		.dropped_by = db_text_or_null(q, p, "dropped_by_name"),
	};
	if (proposed.dropped_by)
		proposed.dropped_at = db_moment(q, "dropped_at");
	return proposed;
}

bool proposed_sum_list_read(struct db *db, struct pool *p, const struct placement_filter *filter, struct proposed_sum_list *ret,
							struct err *e)
{
	struct proposed_sum_list list = {0};
	DB_SQL(q, db,
		   "SELECT s.application_id, a.receipt_no, s.no, s.won, s.reason, w.name AS proposed_by_name, s.proposed_at, "
		   "d.name AS dropped_by_name, s.dropped_at FROM proposed_sum s JOIN application a ON a.id = s.application_id "
		   "JOIN account w ON w.id = s.proposed_by LEFT JOIN account d ON d.id = s.dropped_by "
		   "WHERE (:call = 0 OR a.call_id = :call) AND (:application = 0 OR s.application_id = :application) "
		   "AND (:all OR s.dropped_at IS NULL) ORDER BY a.receipt_no, s.no");
	db_bind(&q, ":call", filter->call);
	db_bind(&q, ":application", filter->application);
	db_bind(&q, ":all", filter->all);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_proposed(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
