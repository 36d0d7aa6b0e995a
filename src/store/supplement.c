#include "ppuri/store/supplement.h"

#include "sql.h"

bool supplement_insert(struct db *db, int64_t application, const struct supplement *supplement, int64_t account, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO supplement (application_id, no, came_from, wanted, papers, due, asked_by, asked_at) SELECT :application, "
		   "1 + (SELECT count(*) FROM supplement WHERE application_id = :application), :came_from, :wanted, :papers, :due, "
		   ":account, :at");
	db_bind(&q, ":application", application);
	db_bind(&q, ":came_from", supplement->came_from);
	db_bind(&q, ":wanted", supplement->wanted);
	db_bind(&q, ":papers", supplement->papers);
	db_bind(&q, ":due", supplement->due);
	db_bind(&q, ":account", account);
	db_bind(&q, ":at", supplement->asked_at);
	return db_run(&q, e);
}

bool supplement_end(struct db *db, int64_t application, const char *outcome, int64_t account, struct moment at,
					const char *remark, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE supplement SET outcome = :outcome, ended_by = :account, ended_at = :at, remark = :remark "
		   "WHERE application_id = :application AND outcome IS NULL");
	db_bind(&q, ":application", application);
	db_bind(&q, ":outcome", outcome);
	db_bind(&q, ":account", account);
	db_bind(&q, ":at", at);
	db_bind(&q, ":remark", remark);
	return db_run(&q, e);
}

static struct supplement read_supplement(struct query *q, struct pool *p)
{
	struct supplement supplement = {
		.no = (int)db_int(q, "no"),
		.came_from = db_text(q, p, "came_from"),
		.wanted = db_text(q, p, "wanted"),
		.papers = db_text(q, p, "papers"),
		.due = db_date(q, "due"),
		.asked_by = db_text(q, p, "asked_by"),
		.asked_at = db_moment(q, "asked_at"),
		.outcome = db_text_or_null(q, p, "outcome"),
		.ended_by = db_text_or_null(q, p, "ended_by"),
		.remark = db_text_or_null(q, p, "remark"),
	};
	if (supplement.outcome)
		supplement.ended_at = db_moment(q, "ended_at");
	return supplement;
}

bool supplement_list_read(struct db *db, struct pool *p, int64_t application, struct supplement_list *ret, struct err *e)
{
	struct supplement_list list = {0};
	DB_SQL(q, db,
		   "SELECT s.no, s.came_from, s.wanted, s.papers, s.due, a.name AS asked_by, s.asked_at, s.outcome, b.name AS ended_by, "
		   "s.ended_at, s.remark FROM supplement s JOIN account a ON a.id = s.asked_by LEFT JOIN account b ON b.id = s.ended_by "
		   "WHERE s.application_id = :application ORDER BY s.no");
	db_bind(&q, ":application", application);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_supplement(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
