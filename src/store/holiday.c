#include "ppuri/store/holiday.h"

#include "sql.h"

bool holiday_write(struct db *db, const struct holiday *holiday, bool *ret_new, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO holiday (day, name, source) VALUES (:day, :name, :source) ON CONFLICT DO NOTHING");
	db_bind(&q, ":day", holiday->day);
	db_bind(&q, ":name", holiday->name);
	db_bind(&q, ":source", holiday->source);
	if (!db_run(&q, e))
		return false;
	*ret_new = db_changes(db) > 0;
	return true;
}

bool holiday_delete(struct db *db, struct date day, size_t *ret_n, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM holiday WHERE day = :day");
	db_bind(&q, ":day", day);
	if (!db_run(&q, e))
		return false;
	*ret_n = (size_t)db_changes(db);
	return true;
}

bool holiday_list_read(struct db *db, struct pool *p, int year, struct holiday_list *ret, struct err *e)
{
	struct holiday_list list = {0};
	DB_SQL(q, db,
		   "SELECT day, name, source FROM holiday WHERE :year = 0 OR CAST(substr(day, 1, 4) AS INTEGER) = :year "
		   "ORDER BY day, name");
	db_bind(&q, ":year", year);
	while (db_next(&q))
		*POOL_PUSH(p, &list) =
			(struct holiday){db_date(&q, "day"), db_text(&q, p, "name"), db_text(&q, p, "source")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool holidays_read(struct db *db, struct pool *p, struct holidays *ret, struct err *e)
{
	struct {
		struct date *at;
		size_t n, room;
	} days = {0};
	DB_SQL(q, db, "SELECT DISTINCT day FROM holiday ORDER BY day");
	while (db_next(&q))
		*POOL_PUSH(p, &days) = db_date(&q, "day");
	if (!db_done(&q, e))
		return false;
	*ret = (struct holidays){days.at, days.n};
	return true;
}

bool holiday_hits_read(struct db *db, struct pool *p, struct holiday_hits *ret, struct err *e)
{
	struct holiday_hits hits = {0};
	DB_SQL(q, db,
		   "SELECT a.receipt_no FROM supplement s JOIN application a ON a.id = s.application_id WHERE s.outcome IS NULL "
		   "AND s.due >= :today AND s.due IN (SELECT day FROM holiday) ORDER BY a.receipt_no");
	db_bind(&q, ":today", db->today);
	while (db_next(&q))
		*POOL_PUSH(p, &hits) = db_text(&q, p, "receipt_no");
	if (!db_done(&q, e))
		return false;
	*ret = hits;
	return true;
}
