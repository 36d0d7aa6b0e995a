#include "ppuri/store/put_aside.h"

#include "sql.h"

bool put_aside_write(struct db *db, int64_t account_id, const char *form, const char *content, struct moment at, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO put_aside (account_id, form, content, put_at) VALUES (:account, :form, :content, :at) "
		   "ON CONFLICT (account_id, form) DO UPDATE SET content = excluded.content, put_at = excluded.put_at");
	db_bind(&q, ":account", account_id);
	db_bind(&q, ":form", form);
	db_bind(&q, ":content", content);
	db_bind(&q, ":at", at);
	return db_run(&q, e);
}

bool put_aside_read(struct db *db, struct pool *p, int64_t account_id, const char *form, struct put_aside *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT content, put_at FROM put_aside WHERE account_id = :account AND form = :form");
	db_bind(&q, ":account", account_id);
	db_bind(&q, ":form", form);
	struct put_aside found = {0};
	if (db_next(&q))
		found = (struct put_aside){.content = db_text(&q, p, "content"), .at = db_moment(&q, "put_at")};
	if (!db_done(&q, e))
		return false;
	*ret = found;
	return true;
}

bool put_aside_remove(struct db *db, int64_t account_id, const char *form, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM put_aside WHERE account_id = :account AND form = :form");
	db_bind(&q, ":account", account_id);
	db_bind(&q, ":form", form);
	return db_run(&q, e);
}

bool put_aside_sweep(struct db *db, struct moment before, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM put_aside WHERE put_at < :before");
	db_bind(&q, ":before", before);
	return db_run(&q, e);
}
