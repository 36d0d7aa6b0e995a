#include "ppuri/store/setting.h"

#include "sql.h"

bool setting_write(struct db *db, const char *key, const char *value, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
	db_bind(&q, ":key", key);
	db_bind(&q, ":value", value);
	return db_run(&q, e);
}

bool setting_clear(struct db *db, const char *key, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM setting WHERE key = :key");
	db_bind(&q, ":key", key);
	return db_run(&q, e);
}

bool setting_read(struct db *db, struct pool *p, const char *key, const char **ret, struct err *e)
{
	DB_SQL(q, db, "SELECT value FROM setting WHERE key = :key");
	db_bind(&q, ":key", key);
	const char *value = db_next(&q) ? db_text(&q, p, "value") : NULL;
	if (!db_done(&q, e))
		return false;
	*ret = value;
	return true;
}

bool series_next(struct db *db, const char *name, int64_t *ret, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO series (name, last) VALUES (:name, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 "
		   "RETURNING last");
	db_bind(&q, ":name", name);
	int64_t number = db_next(&q) ? db_int(&q, "last") : 0;
	if (!db_run(&q, e))
		return false;
	*ret = number;
	return true;
}

bool series_last(struct db *db, const char *name, int64_t *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT last FROM series WHERE name = :name");
	db_bind(&q, ":name", name);
	int64_t last = db_next(&q) ? db_int(&q, "last") : 0;
	if (!db_done(&q, e))
		return false;
	*ret = last;
	return true;
}
