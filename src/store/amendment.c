#include "ppuri/store/amendment.h"

#include "sql.h"

bool amendment_insert(struct db *db, int64_t call, int64_t supersedes, const char *reason, int64_t account, struct moment now,
					  struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO amendment (call_id, supersedes, reason, opened_by, opened_at) VALUES (:call, :supersedes, :reason, :account, :now)");
	db_bind(&q, ":call", call);
	db_bind(&q, ":supersedes", supersedes);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

#define RUN_NO(id) "(SELECT count(*) FROM selection t WHERE t.call_id = m.call_id AND t.id <= " id ")"

static struct amendment read_amendment(struct query *q, struct pool *p)
{
	struct amendment amendment = {
		.id = db_int(q, "id"),
		.call_id = db_int(q, "call_id"),
		.call_code = db_text(q, p, "code"),
		.supersedes = db_int(q, "supersedes"),
		.supersedes_no = (int)db_int(q, "supersedes_no"),
		.reason = db_text(q, p, "reason"),
		.opened_by = db_int(q, "opened_by"),
		.opened_by_name = db_text(q, p, "opened_by_name"),
		.opened_at = db_moment(q, "opened_at"),
		.selection_no = (int)db_int(q, "selection_no"),
		.selection_id = db_int_or(q, "selection_id", 0),
		.withdrawn_by = db_text_or_null(q, p, "withdrawn_by_name"),
		.withdrawn_reason = db_text_or_null(q, p, "withdrawn_reason"),
		.closed = !db_is_null(q, "closed_at"),
		.announced = !db_is_null(q, "announced_at"),
		.notice_no = db_text_or_null(q, p, "notice_no"),
		.appeals = db_text(q, p, "appeals"),
	};
	if (amendment.closed)
		amendment.closed_at = db_moment(q, "closed_at");
	if (amendment.announced)
		amendment.announced_at = db_moment(q, "announced_at");
	if (amendment.notice_no)
		amendment.notice_day = db_date(q, "day");
	return amendment;
}

bool amendment_list_read(struct db *db, struct pool *p, int64_t call, struct amendment_list *ret, struct err *e)
{
	struct amendment_list list = {0};
	DB_SQL(q, db,
		   "SELECT m.id, m.call_id, c.code, m.supersedes, " RUN_NO("m.supersedes") " AS supersedes_no, m.reason, m.opened_by, "
		   "o.name AS opened_by_name, m.opened_at, " RUN_NO("m.selection_id") " AS selection_no, m.selection_id, w.name AS withdrawn_by_name, "
		   "m.withdrawn_reason, m.closed_at, n.notice_no, n.day, m.announced_at, (SELECT coalesce(group_concat(receipt_no, ', '), '') FROM ("
		   "SELECT a.receipt_no FROM amendment_appeal r JOIN appeal p ON p.id = r.appeal_id JOIN application a ON a.id = p.application_id "
		   "WHERE r.amendment_id = m.id ORDER BY a.receipt_no)) AS appeals "
		   "FROM amendment m JOIN call c ON c.id = m.call_id JOIN account o ON o.id = m.opened_by "
		   "LEFT JOIN account w ON w.id = m.withdrawn_by LEFT JOIN call_notice n ON n.call_id = m.call_id AND n.no = m.notice "
		   "WHERE m.call_id = :call ORDER BY m.id");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_amendment(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

/* Only the newest can be. */
bool amendment_open_read(struct db *db, struct pool *p, int64_t call, struct amendment *ret, bool *ret_there, struct err *e)
{
	struct amendment_list list;
	if (!amendment_list_read(db, p, call, &list, e))
		return false;
	*ret_there = list.n && !list.at[list.n - 1].closed;
	if (*ret_there)
		*ret = list.at[list.n - 1];
	return true;
}

bool amendment_withdraw(struct db *db, int64_t id, const char *reason, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE amendment SET withdrawn_by = :account, withdrawn_reason = :reason, closed_at = :now WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool amendment_close(struct db *db, int64_t id, int64_t selection, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE amendment SET selection_id = :selection, closed_at = :now WHERE id = :id");
	db_bind(&q, ":id", id);
	db_bind(&q, ":selection", selection);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool amendment_announce(struct db *db, int64_t call, int notice, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE amendment SET notice = nullif(:notice, 0), announced_at = :now "
		   "WHERE call_id = :call AND selection_id IS NOT NULL AND announced_at IS NULL");
	db_bind(&q, ":call", call);
	db_bind(&q, ":notice", notice);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool amendment_answer(struct db *db, int64_t id, int64_t appeal, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO amendment_appeal (appeal_id, amendment_id) VALUES (:appeal, :id)");
	db_bind(&q, ":appeal", appeal);
	db_bind(&q, ":id", id);
	return db_run(&q, e);
}

bool amendment_upheld_by_read(struct db *db, struct pool *p, int64_t id, struct strings *ret, struct err *e)
{
	struct strings list = {0};
	DB_SQL(q, db,
		   "SELECT DISTINCT u.name FROM amendment_appeal r JOIN appeal p ON p.id = r.appeal_id JOIN account u ON u.id = p.decided_by "
		   "WHERE r.amendment_id = :id ORDER BY u.name");
	db_bind(&q, ":id", id);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = db_text(&q, p, "name");
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool amended_insert(struct db *db, int64_t selection, const struct amendment_change *change, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO amended (selection_id, application_id, was, became, reserve_was, reserve, granted_was, granted) "
		   "VALUES (:selection, :application, :was, :became, :reserve_was, :reserve, :granted_was, :granted)");
	db_bind(&q, ":selection", selection);
	db_bind(&q, ":application", change->was.application_id);
	db_bind(&q, ":was", change->was.state);
	db_bind(&q, ":became", change->became);
	db_bind(&q, ":reserve_was", change->was.reserve);
	db_bind(&q, ":reserve", change->reserve);
	db_bind(&q, ":granted_was", change->was.granted);
	db_bind(&q, ":granted", change->granted);
	return db_run(&q, e);
}

#define AMENDED_COLUMNS \
	"d.application_id, a.receipt_no, f.name, d.was, d.became, d.reserve_was, d.reserve, d.granted_was, d.granted"
#define AMENDED_TABLES "amended d JOIN application a ON a.id = d.application_id JOIN firm f ON f.id = a.firm_id"

static struct amendment_change read_change(struct query *q, struct pool *p)
{
	return (struct amendment_change){
		.was = {
			.application_id = db_int(q, "application_id"),
			.receipt_no = db_text(q, p, "receipt_no"),
			.firm_name = db_text(q, p, "name"),
			.state = db_text(q, p, "was"),
			.reserve = (int)db_int(q, "reserve_was"),
			.granted = db_won(q, "granted_was"),
		},
		.became = db_text(q, p, "became"),
		.reserve = (int)db_int(q, "reserve"),
		.granted = db_won(q, "granted"),
	};
}

bool amended_read(struct db *db, struct pool *p, int64_t selection, struct amendment_effect *ret, struct err *e)
{
	struct amendment_effect effect = {0};
	DB_SQL(q, db, "SELECT " AMENDED_COLUMNS " FROM " AMENDED_TABLES " WHERE d.selection_id = :selection ORDER BY a.receipt_no");
	db_bind(&q, ":selection", selection);
	while (db_next(&q))
		*POOL_PUSH(p, &effect) = read_change(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = effect;
	return true;
}

bool amendment_told_read(struct db *db, struct pool *p, int64_t application, struct amendment_told *ret, bool *ret_there, struct err *e)
{
	struct amendment_told told = {0};
	DB_SQL(q, db,
		   "SELECT " AMENDED_COLUMNS ", d.selection_id, n.notice_no, n.day, n.reason FROM " AMENDED_TABLES
		   " JOIN amendment m ON m.selection_id = d.selection_id JOIN call_notice n ON n.call_id = m.call_id AND n.no = m.notice "
		   "WHERE d.application_id = :application ORDER BY d.selection_id DESC LIMIT 1");
	db_bind(&q, ":application", application);
	bool there = db_next(&q);
	if (there)
		told = (struct amendment_told){
			.selection_id = db_int(&q, "selection_id"),
			.change = read_change(&q, p),
			.notice_no = db_text(&q, p, "notice_no"),
			.day = db_date(&q, "day"),
			.reason = db_text(&q, p, "reason"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = told;
	*ret_there = there;
	return true;
}

bool standings_read(struct db *db, struct pool *p, int64_t call, struct standings *ret, struct err *e)
{
	struct standings list = {0};
	DB_SQL(q, db,
		   "SELECT a.id, a.receipt_no, f.name, a.state, iif(a.state = 'RESERVE', coalesce(l.reserve, 0), 0) AS reserve, "
		   "coalesce(g.granted, 0) AS granted, coalesce(w.amount, 0) AS award, w.number, w.approved_by IS NOT NULL AS approved "
		   "FROM application a JOIN firm f ON f.id = a.firm_id "
		   "LEFT JOIN selection_line l ON l.application_id = a.id AND l.selection_id = (SELECT d.id FROM deciding_selection d WHERE d.call_id = :call) "
		   "LEFT JOIN (SELECT application_id, granted FROM standing WHERE call_id = :call) g ON g.application_id = a.id "
		   "LEFT JOIN award_now w ON w.application_id = a.id WHERE a.call_id = :call AND a.receipt_no IS NOT NULL ORDER BY a.id");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct amendment_standing){
			.application_id = db_int(&q, "id"),
			.receipt_no = db_text(&q, p, "receipt_no"),
			.firm_name = db_text(&q, p, "name"),
			.state = db_text(&q, p, "state"),
			.reserve = (int)db_int(&q, "reserve"),
			.granted = db_won(&q, "granted"),
			.award = db_won(&q, "award"),
			.award_no = db_text_or_null(&q, p, "number"),
			.award_approved = db_int(&q, "approved"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
