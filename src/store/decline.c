#include "ppuri/store/decline.h"

#include "sql.h"

bool first_selected_read(struct db *db, int64_t application, struct moment *ret, struct err *e)
{
	struct moment first = {0};
	DB_SQL(q, db,
		   "SELECT s.confirmed_at AS at FROM selection s JOIN selection_line l ON l.selection_id = s.id "
		   "WHERE l.application_id = :application AND l.verdict = 'SELECTED' AND s.confirmed_at IS NOT NULL "
		   "UNION ALL SELECT promoted_at FROM promotion WHERE application_id = :application ORDER BY at LIMIT 1");
	db_bind(&q, ":application", application);
	if (db_next(&q))
		first = db_moment(&q, "at");
	if (!db_done(&q, e))
		return false;
	*ret = first;
	return true;
}

bool decline_insert(struct db *db, int64_t application, const struct firm_letter *letter, int64_t account, struct moment now,
					struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO decline (application_id, letter_on, letter_no, declined_by, declined_at) "
		   "VALUES (:application, :on, :no, :account, :now)");
	db_bind(&q, ":application", application);
	db_bind(&q, ":on", letter->on);
	db_bind(&q, ":no", letter->no);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool decline_list_read(struct db *db, struct pool *p, int64_t call, int64_t application, struct decline_list *ret, struct err *e)
{
	struct decline_list list = {0};
	DB_SQL(q, db,
		   "SELECT a.receipt_no, f.name, d.letter_on, d.letter_no, a.reason, b.name AS declined_by, d.declined_at FROM decline d "
		   "JOIN application a ON a.id = d.application_id JOIN firm f ON f.id = a.firm_id JOIN account b ON b.id = d.declined_by "
		   "WHERE a.call_id = :call AND (:application = 0 OR a.id = :application) ORDER BY d.declined_at, a.receipt_no");
	db_bind(&q, ":call", call);
	db_bind(&q, ":application", application);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct decline){
			.receipt_no = db_text(&q, p, "receipt_no"),
			.firm_name = db_text(&q, p, "name"),
			.letter = {db_date(&q, "letter_on"), db_text(&q, p, "letter_no")},
			.reason = db_text_or_null(&q, p, "reason"),
			.declined_by = db_text(&q, p, "declined_by"),
			.declined_at = db_moment(&q, "declined_at"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
