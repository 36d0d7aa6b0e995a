#include "ppuri/store/review.h"

#include "judged.h"
#include "sql.h"

#include "ppuri/tr.h"

bool member_is_there(struct db *db, int64_t call, int64_t account, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 FROM committee_member WHERE call_id = :call AND account_id = :account AND declined_at IS NULL AND left_at IS NULL");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	bool found = db_next(&q);
	if (!db_done(&q, e))
		return false;
	*ret = found;
	return true;
}

bool member_has_part(struct db *db, int64_t call, int64_t account, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT 1 FROM round_judge WHERE call_id = :call AND account_id = :account LIMIT 1");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	bool found = db_next(&q);
	if (!db_done(&q, e))
		return false;
	*ret = found;
	return true;
}

/* What a member must not see is left where it lies. */
static void read_who(struct query *q, struct pool *p, struct assignment *assignment)
{
	if (assignment->blind) {
		assignment->name = db_is_null(q, "blind_no") ? NULL : blind_name(p, db_int(q, "blind_no"));
		return;
	}
	assignment->name = assignment->receipt_no;
	assignment->firm_name = db_text(q, p, "name");
	assignment->biz_no = db_text(q, p, "biz_no");
}

static struct assignment read_assignment(struct query *q, struct pool *p)
{
	struct assignment assignment = {
		.application_id = db_int(q, "id"),
		.call_id = db_int(q, "call_id"),
		.call_code = db_text(q, p, "call_code"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.blind = db_int(q, "blind"),
		.open = db_int(q, "open"),
		.pledged = db_int(q, "pledged"),
		.opened = db_int(q, "opened"),
		.round = (int)db_int(q, "round"),
		.conflict = db_text_or_null(q, p, "kind"),
		.ground = db_text_or_null(q, p, "ground"),
		.items = db_int(q, "items"),
		.locked = db_int(q, "locked"),
	};
	read_who(q, p, &assignment);
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
	assignment.needs_comment = db_int(q, "needs_comment");
	return assignment;
}

bool assignment_list_read(struct db *db, struct pool *p, int64_t account, const char *call_code, bool past,
						  struct assignment_list *ret, struct err *e)
{
	struct assignment_list list = {0};
	DB_SQL(q, db,
		   "SELECT a.id, a.call_id, a.state = 'REVIEW' AS open, c.code AS call_code, c.blind, b.no AS blind_no, h.round, m.pledged_at IS NOT NULL AS pledged, "
		   "EXISTS (SELECT 1 FROM member_opening o WHERE o.call_id = m.call_id AND o.account_id = m.account_id) AS opened, a.receipt_no, f.name, f.biz_no, f.size, "
		   "f.technology, a.title, a.total, a.asked, a.own_cash, a.own_kind, k.kind, k.ground, EXISTS (SELECT 1 FROM member_lock l "
		   "WHERE l.call_id = m.call_id AND l.account_id = m.account_id AND l.round = h.round AND l.unlocked_at IS NULL) AS locked, "
		   "count(*) AS items, count(s.no) AS scored, coalesce(sum(s.tenths), 0) AS tenths, "
		   "coalesce(max(s.tenths * 1000 < i.points * c.comment_below), 0) AND NOT EXISTS (SELECT 1 FROM score_comment t "
		   "WHERE t.application_id = a.id AND t.account_id = m.account_id AND t.round = h.round) AS needs_comment "
		   "FROM sitting_member m CROSS JOIN call c ON c.id = m.call_id CROSS JOIN round_in_hand h ON h.call_id = c.id "
		   "CROSS JOIN application a ON a.call_id = c.id AND (a.state = 'REVIEW' OR (NOT EXISTS (SELECT 1 FROM member_lock o "
		   "WHERE o.call_id = m.call_id AND o.account_id = m.account_id AND o.round = h.round AND o.unlocked_at IS NULL) AND EXISTS ("
		   "SELECT 1 FROM amendment n WHERE n.call_id = c.id AND n.closed_at IS NULL) AND a.id IN ("
		   "SELECT u.application_id FROM under_evaluation u WHERE u.call_id = c.id)) OR (:past AND (a.state IN ('REVIEWED', 'DELIBERATION', 'HOLD') "
		   "OR (:call IS NOT NULL AND a.state NOT IN (" NEVER_JUDGED "))))) JOIN firm f ON f.id = a.firm_id "
		   "JOIN rubric_item i ON i.call_id = c.id AND i.round = h.round "
		   "LEFT JOIN conflict k ON k.id = (SELECT min(conflict_id) FROM kept_out WHERE application_id = a.id AND account_id = m.account_id) "
		   "LEFT JOIN score s ON s.application_id = a.id AND s.account_id = m.account_id AND s.no = i.no "
		   "LEFT JOIN blind_number b ON b.application_id = a.id "
		   "WHERE m.account_id = :account AND (:call IS NULL OR c.code = :call) "
		   "AND NOT EXISTS (SELECT 1 FROM round_fallen g WHERE g.application_id = a.id) "
		   "GROUP BY a.id ORDER BY c.code, iif(c.blind, b.no, 0), length(a.receipt_no), a.receipt_no");
	db_bind(&q, ":account", account);
	db_bind(&q, ":call", call_code);
	db_bind(&q, ":past", past);
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
		   "AND NOT EXISTS (SELECT 1 FROM round_fallen g WHERE g.application_id = a.id) "
		   "AND NOT EXISTS (SELECT 1 FROM round_in_hand h JOIN round_judge m ON m.call_id = h.call_id AND m.round = h.round "
		   "WHERE h.call_id = a.call_id AND NOT EXISTS ("
		   "SELECT 1 FROM kept_out k WHERE k.application_id = a.id AND k.account_id = m.account_id)) "
		   "ORDER BY a.receipt_no LIMIT 1");
	db_bind(&q, ":call", call);
	const char *receipt = db_next(&q) ? db_text(&q, p, "receipt_no") : NULL;
	if (!db_done(&q, e))
		return false;
	*ret = receipt;
	return true;
}

static bool delete_comment(struct db *db, int64_t application, int64_t account, int round, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM score_comment WHERE application_id = :application AND account_id = :account AND round = :round");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	db_bind(&q, ":round", round);
	return db_run(&q, e);
}

static bool insert_comment(struct db *db, int64_t application, int64_t account, const struct score_sheet *sheet, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO score_comment (application_id, account_id, round, text) VALUES (:application, :account, :round, :text)");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	db_bind(&q, ":round", sheet->round);
	db_bind(&q, ":text", sheet->comment);
	return db_run(&q, e);
}

static bool delete_score(struct db *db, int64_t application, int64_t account, int no, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM score WHERE application_id = :application AND account_id = :account AND no = :no");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	db_bind(&q, ":no", no);
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
	for (size_t i = 0; i < sheet->n; i++)
		if (sheet->tenths[i] >= 0 && (!delete_score(db, application, account, sheet->items[i].no, e) ||
									  !insert_score(db, application, account, sheet->items[i].no, sheet->tenths[i], e)))
			return false;
	if (!sheet->comment)
		return true;
	return delete_comment(db, application, account, sheet->round, e) &&
		   (!*sheet->comment || insert_comment(db, application, account, sheet, e));
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

bool score_comment_read(struct db *db, struct pool *p, int64_t application, int64_t account, int round, const char **ret,
						struct err *e)
{
	DB_SQL(q, db,
		   "SELECT text FROM score_comment WHERE application_id = :application AND account_id = :account AND round = :round");
	db_bind(&q, ":round", round);
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	const char *text = db_next(&q) ? db_text(&q, p, "text") : NULL;
	if (!db_done(&q, e))
		return false;
	*ret = text;
	return true;
}
