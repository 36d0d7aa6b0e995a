#include "ppuri/store/review.h"

#include "sql.h"

#include "ppuri/tr.h"

bool committee_lock(struct db *db, int64_t call, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO member_lock (call_id, account_id, round, no, locked_at) SELECT :call, :account, 1, 1 + count(*), :now "
		   "FROM member_lock WHERE call_id = :call AND account_id = :account AND round = 1");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool member_is_there(struct db *db, int64_t call, int64_t account, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 FROM committee_member WHERE call_id = :call AND account_id = :account");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	bool found = db_next(&q);
	if (!db_done(&q, e))
		return false;
	*ret = found;
	return true;
}

/* What a member with a conflict must not see is left where it lies. */
static struct assignment read_assignment(struct query *q, struct pool *p)
{
	struct assignment assignment = {
		.application_id = db_int(q, "id"),
		.call_id = db_int(q, "call_id"),
		.call_code = db_text(q, p, "call_code"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.firm_name = db_text(q, p, "name"),
		.biz_no = db_text(q, p, "biz_no"),
		.conflict = db_text_or_null(q, p, "kind"),
		.ground = db_text_or_null(q, p, "ground"),
		.items = db_int(q, "items"),
		.locked = db_int(q, "locked"),
	};
	if (assignment.conflict)
		return assignment;
	assignment.size = db_text_or_null(q, p, "size");
	assignment.technology = db_text_or_null(q, p, "technology");
	assignment.title = db_text(q, p, "title");
	assignment.total = db_won(q, "total");
	assignment.asked = db_won(q, "asked");
	assignment.own_cash = db_won(q, "own_cash");
	assignment.own_kind = db_won(q, "own_kind");
	assignment.scored = db_int(q, "scored");
	assignment.tenths = db_int(q, "tenths");
	return assignment;
}

bool assignment_list_read(struct db *db, struct pool *p, int64_t account, const char *call_code, int64_t application,
						  struct assignment_list *ret, struct err *e)
{
	struct assignment_list list = {0};
	DB_SQL(q, db,
		   "SELECT a.id, a.call_id, c.code AS call_code, a.receipt_no, f.name, f.biz_no, f.size, f.technology, a.title, "
		   "a.total, a.asked, a.own_cash, a.own_kind, k.kind, k.ground, EXISTS (SELECT 1 FROM member_lock l "
		   "WHERE l.call_id = m.call_id AND l.account_id = m.account_id AND l.unlocked_at IS NULL) AS locked, "
		   "(SELECT count(*) FROM rubric_item i WHERE i.call_id = c.id) AS items, count(s.no) AS scored, "
		   "coalesce(sum(s.tenths), 0) AS tenths "
		   "FROM sitting_member m JOIN call c ON c.id = m.call_id "
		   "JOIN application a ON a.call_id = c.id AND a.state = 'REVIEW' JOIN firm f ON f.id = a.firm_id "
		   "LEFT JOIN conflict k ON k.id = (SELECT min(conflict_id) FROM kept_out WHERE application_id = a.id AND account_id = m.account_id) "
		   "LEFT JOIN score s ON s.application_id = a.id AND s.account_id = m.account_id "
		   "WHERE m.account_id = :account AND (:call IS NULL OR c.code = :call) AND (:application = 0 OR a.id = :application) "
		   "GROUP BY a.id ORDER BY c.code, length(a.receipt_no), a.receipt_no");
	db_bind(&q, ":account", account);
	db_bind(&q, ":call", call_code);
	db_bind(&q, ":application", application);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_assignment(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool review_without_judge(struct db *db, struct pool *p, int64_t call, const char **ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no FROM application a WHERE a.call_id = :call AND a.state IN ('REVIEW', 'REVIEWED') "
		   "AND NOT EXISTS (SELECT 1 FROM sitting_member m WHERE m.call_id = a.call_id AND NOT EXISTS ("
		   "SELECT 1 FROM kept_out k WHERE k.application_id = a.id AND k.account_id = m.account_id)) "
		   "ORDER BY a.receipt_no LIMIT 1");
	db_bind(&q, ":call", call);
	const char *receipt = db_next(&q) ? db_text(&q, p, "receipt_no") : NULL;
	if (!db_done(&q, e))
		return false;
	*ret = receipt;
	return true;
}

static bool delete_scores(struct db *db, int64_t application, int64_t account, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM score WHERE application_id = :application AND account_id = :account");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	return db_run(&q, e);
}

static bool delete_comment(struct db *db, int64_t application, int64_t account, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM score_comment WHERE application_id = :application AND account_id = :account");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	return db_run(&q, e);
}

static bool insert_comment(struct db *db, int64_t application, int64_t account, const char *comment, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO score_comment (application_id, account_id, round, text) VALUES (:application, :account, 1, :text)");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	db_bind(&q, ":text", comment);
	return db_run(&q, e);
}

static bool insert_score(struct db *db, int64_t application, int64_t account, int no, int32_t tenths, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO score (application_id, account_id, no, tenths) VALUES (:application, :account, :no, :tenths)");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	db_bind(&q, ":no", no);
	db_bind(&q, ":tenths", tenths);
	return db_run(&q, e);
}

bool score_write(struct db *db, int64_t application, int64_t account, const struct score_sheet *sheet, struct err *e)
{
	if (!delete_scores(db, application, account, e))
		return false;
	for (size_t i = 0; i < sheet->n; i++)
		if (!insert_score(db, application, account, sheet->items[i].no, sheet->tenths[i], e))
			return false;
	if (!sheet->comment)
		return true;
	return delete_comment(db, application, account, e) &&
		   (!*sheet->comment || insert_comment(db, application, account, sheet->comment, e));
}

bool score_is_given(struct db *db, int64_t application, int64_t account, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 FROM score WHERE application_id = :application AND account_id = :account LIMIT 1");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	bool found = db_next(&q);
	if (!db_done(&q, e))
		return false;
	*ret = found;
	return true;
}

bool score_list_read(struct db *db, struct pool *p, int64_t application, struct score_list *ret, struct err *e)
{
	struct score_list list = {0};
	DB_SQL(q, db,
		   "SELECT s.account_id, s.no, s.tenths FROM score s JOIN account w ON w.id = s.account_id "
		   "WHERE s.application_id = :application ORDER BY w.name, s.no");
	db_bind(&q, ":application", application);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct score){
			.account_id = db_int(&q, "account_id"),
			.no = (int)db_int(&q, "no"),
			.tenths = (int32_t)db_int(&q, "tenths"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool score_comment_read(struct db *db, struct pool *p, int64_t application, int64_t account, const char **ret, struct err *e)
{
	DB_SQL(q, db, "SELECT text FROM score_comment WHERE application_id = :application AND account_id = :account");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	const char *text = db_next(&q) ? db_text(&q, p, "text") : NULL;
	if (!db_done(&q, e))
		return false;
	*ret = text;
	return true;
}
