#include "ppuri/store/bonus.h"

#include "sql.h"

static struct given_bonus read_one(struct query *q, struct pool *p)
{
	struct given_bonus given = {
		.no = (int)db_int(q, "no"),
		.name = db_text(q, p, "name"),
		.penalty = db_int(q, "penalty"),
		.tenths = (int32_t)db_int(q, "tenths"),
		.paper = db_text_or_null(q, p, "paper"),
		.ground = db_text_or_null(q, p, "ground"),
		.given_by = db_text(q, p, "given_by_name"),
		.given_at = db_moment(q, "given_at"),
		.removed_by = db_text_or_null(q, p, "removed_by_name"),
		.removed_reason = db_text_or_null(q, p, "removed_reason"),
	};
	given.removed = given.removed_by != NULL;
	if (given.removed)
		given.removed_at = db_moment(q, "removed_at");
	return given;
}

bool given_bonuses_read(struct db *db, struct pool *p, int64_t application, struct given_bonus_list *ret, struct err *e)
{
	struct given_bonus_list list = {0};
	DB_SQL(q, db,
		   "SELECT g.no, b.name, b.penalty, g.tenths, b.paper, g.ground, y.name AS given_by_name, g.given_at, "
		   "r.name AS removed_by_name, g.removed_at, g.removed_reason "
		   "FROM application_bonus g JOIN application a ON a.id = g.application_id "
		   "JOIN call_bonus b ON b.call_id = a.call_id AND b.no = g.no JOIN account y ON y.id = g.given_by "
		   "LEFT JOIN account r ON r.id = g.removed_by WHERE g.application_id = :application ORDER BY g.no, g.time");
	db_bind(&q, ":application", application);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_one(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool given_bonus_insert(struct db *db, int64_t application, const struct given_bonus *bonus, int64_t account, struct moment now,
						struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO application_bonus (application_id, no, time, tenths, ground, given_by, given_at) SELECT :application, :no, "
		   "coalesce(max(time), 0) + 1, :tenths, :ground, :account, :now FROM application_bonus "
		   "WHERE application_id = :application AND no = :no");
	db_bind(&q, ":application", application);
	db_bind(&q, ":no", bonus->no);
	db_bind(&q, ":tenths", bonus->tenths);
	db_bind(&q, ":ground", bonus->ground);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool given_bonus_remove(struct db *db, int64_t application, int no, int64_t account, struct moment now, const char *reason,
						struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE application_bonus SET removed_by = :account, removed_at = :now, removed_reason = :reason "
		   "WHERE application_id = :application AND no = :no AND removed_at IS NULL");
	db_bind(&q, ":application", application);
	db_bind(&q, ":no", no);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	db_bind(&q, ":reason", reason);
	return db_run(&q, e);
}

bool unproved_bonus_find(struct db *db, struct pool *p, int64_t call, struct unproved_bonus *ret, struct err *e)
{
	struct unproved_bonus unproved = {0};
	DB_SQL(q, db,
		   "SELECT a.receipt_no, b.name FROM application_bonus g JOIN application a ON a.id = g.application_id "
		   "JOIN call_bonus b ON b.call_id = a.call_id AND b.no = g.no WHERE a.call_id = :call AND g.removed_at IS NULL "
		   "AND b.paper IS NOT NULL AND NOT EXISTS (SELECT 1 FROM paper f WHERE f.application_id = a.id AND f.kind = b.paper "
		   "AND f.set_aside_at IS NULL) ORDER BY a.receipt_no, g.no LIMIT 1");
	db_bind(&q, ":call", call);
	if (db_next(&q))
		unproved = (struct unproved_bonus){db_text(&q, p, "receipt_no"), db_text(&q, p, "name")};
	if (!db_done(&q, e))
		return false;
	*ret = unproved;
	return true;
}
