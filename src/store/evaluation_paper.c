#include "ppuri/store/evaluation_paper.h"

#include "sql.h"

bool said_list_read(struct db *db, struct pool *p, int64_t call, struct said_list *ret, struct err *e)
{
	struct said_list list = {0};
	DB_SQL(q, db,
		   "SELECT s.application_id, s.round, y.name, s.text FROM application a JOIN score_comment s ON s.application_id = a.id "
		   "JOIN account y ON y.id = s.account_id WHERE a.call_id = :call ORDER BY s.application_id, s.round, y.name");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct said){
			.application_id = db_int(&q, "application_id"),
			.round = (int)db_int(&q, "round"),
			.account = db_text(&q, p, "name"),
			.text = db_text(&q, p, "text"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool blind_numbers_read(struct db *db, struct pool *p, int64_t call, struct blind_numbers *ret, struct err *e)
{
	struct blind_numbers list = {0};
	DB_SQL(q, db, "SELECT application_id, no FROM blind_number WHERE call_id = :call ORDER BY application_id");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct blind_number){db_int(&q, "application_id"), db_int(&q, "no")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
