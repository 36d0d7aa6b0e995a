#include "ppuri/store/promotion.h"

#include "sql.h"

bool standing_read(struct db *db, int64_t call, struct standing_sum *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT coalesce(sum(bound), 0) AS given, coalesce(sum(stands), 0) AS selected FROM standing WHERE call_id = :call");
	db_bind(&q, ":call", call);
	struct standing_sum standing = {0};
	if (db_next(&q))
		standing = (struct standing_sum){db_won(&q, "given"), (int)db_int(&q, "selected")};
	if (!db_done(&q, e))
		return false;
	*ret = standing;
	return true;
}

bool standing_sum_read(struct db *db, int64_t application, struct won *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT granted FROM standing WHERE application_id = :application");
	db_bind(&q, ":application", application);
	struct won sum = db_next(&q) ? db_won(&q, "granted") : won_of(0);
	if (!db_done(&q, e))
		return false;
	*ret = sum;
	return true;
}

bool reserve_list_read(struct db *db, struct pool *p, int64_t call, struct reserve_list *ret, struct err *e)
{
	struct reserve_list list = {0};
	DB_SQL(q, db,
		   "SELECT a.id, l.selection_id, a.receipt_no, f.name, l.reserve, coalesce(m.won, a.asked) AS proposed "
		   "FROM deciding_selection s JOIN selection_line l ON l.selection_id = s.id JOIN application a ON a.id = l.application_id "
		   "JOIN firm f ON f.id = a.firm_id LEFT JOIN proposed_sum m ON m.application_id = a.id AND m.dropped_at IS NULL "
		   "WHERE s.call_id = :call AND l.reserve > 0 AND a.state = 'RESERVE' ORDER BY l.reserve");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct in_reserve){
			.application_id = db_int(&q, "id"),
			.selection_id = db_int(&q, "selection_id"),
			.receipt_no = db_text(&q, p, "receipt_no"),
			.firm_name = db_text(&q, p, "name"),
			.reserve = (int)db_int(&q, "reserve"),
			.proposed = db_won(&q, "proposed"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool promotion_insert(struct db *db, const struct promotion *promotion, int64_t account, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO promotion (application_id, selection_id, reserve, granted, promoted_by, promoted_at) "
		   "VALUES (:application, :selection, :reserve, :granted, :account, :at)");
	db_bind(&q, ":application", promotion->application_id);
	db_bind(&q, ":selection", promotion->selection_id);
	db_bind(&q, ":reserve", promotion->reserve);
	db_bind(&q, ":granted", promotion->granted);
	db_bind(&q, ":account", account);
	db_bind(&q, ":at", promotion->promoted_at);
	return db_run(&q, e);
}

#define PROMOTION_COLUMNS \
	"m.application_id, m.selection_id, c.code, a.receipt_no, f.name, m.reserve, m.granted, b.name AS promoted_by, m.promoted_at, " \
	"t.name AS told_by, m.told_at"
#define PROMOTION_TABLES \
	"promotion m JOIN application a ON a.id = m.application_id JOIN call c ON c.id = a.call_id JOIN firm f ON f.id = a.firm_id " \
	"JOIN account b ON b.id = m.promoted_by LEFT JOIN account t ON t.id = m.told_by"

static struct promotion read_promotion(struct query *q, struct pool *p)
{
	struct promotion promotion = {
		.application_id = db_int(q, "application_id"),
		.selection_id = db_int(q, "selection_id"),
		.call_code = db_text(q, p, "code"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.firm_name = db_text(q, p, "name"),
		.reserve = (int)db_int(q, "reserve"),
		.granted = db_won(q, "granted"),
		.promoted_by = db_text(q, p, "promoted_by"),
		.promoted_at = db_moment(q, "promoted_at"),
		.told_by = db_text_or_null(q, p, "told_by"),
	};
	if (promotion.told_by)
		promotion.told_at = db_moment(q, "told_at");
	return promotion;
}

bool promotion_list_read(struct db *db, struct pool *p, int64_t call, struct promotion_list *ret, struct err *e)
{
	struct promotion_list list = {0};
	DB_SQL(q, db,
		   "SELECT " PROMOTION_COLUMNS " FROM " PROMOTION_TABLES " WHERE :call = 0 OR a.call_id = :call "
		   "ORDER BY m.promoted_at, m.selection_id, m.reserve");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_promotion(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool promotion_read(struct db *db, struct pool *p, int64_t application, struct promotion *ret, bool *ret_there, struct err *e)
{
	struct promotion promotion = {0};
	DB_SQL(q, db,
		   "SELECT " PROMOTION_COLUMNS " FROM " PROMOTION_TABLES
		   " WHERE m.application_id = :application ORDER BY m.selection_id DESC LIMIT 1");
	db_bind(&q, ":application", application);
	bool there = db_next(&q);
	if (there)
		promotion = read_promotion(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = promotion;
	*ret_there = there;
	return true;
}

bool promotion_tell(struct db *db, int64_t application, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE promotion SET told_by = :account, told_at = :now WHERE application_id = :application AND told_by IS NULL");
	db_bind(&q, ":application", application);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}
