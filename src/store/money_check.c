/* The sums that must always hold, computed again from the rows: what triggers guard is here asked of the whole store. */
#include "ppuri/store/db.h"

#include "sql.h"

#include "ppuri/tr.h"

static bool above_funding(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT p.code, c.fiscal_year, c.source, sum(w.amount) AS given, max(coalesce(f.won, 0)) AS won "
		   "FROM award w JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id "
		   "JOIN program p ON p.id = c.program_id JOIN program_funding f ON f.program_id = c.program_id "
		   "AND f.fiscal_year = c.fiscal_year AND f.source = c.source "
		   "WHERE w.approved_by IS NOT NULL GROUP BY c.program_id, c.fiscal_year, c.source HAVING given > won");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("money: programme %s, %lld, %s: awards of %lld won are above the funding of %lld"),
										  db_text(&q, p, "code"), (long long)db_int(&q, "fiscal_year"),
										  db_text(&q, p, "source"), (long long)db_int(&q, "given"),
										  (long long)db_int(&q, "won"));
	return db_done(&q, e);
}

static bool above_call(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, sum(w.amount) AS given, c.budget FROM award w JOIN application a ON a.id = w.application_id "
		   "JOIN call c ON c.id = a.call_id WHERE w.approved_by IS NOT NULL GROUP BY c.id HAVING given > c.budget");
	while (db_next(&q))
		*POOL_PUSH(p, list) =
			pool_printf(p, _("money: call %s: awards of %lld won are above the budget of %lld"), db_text(&q, p, "code"),
						(long long)db_int(&q, "given"), (long long)db_int(&q, "budget"));
	return db_done(&q, e);
}

static bool above_application(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, w.amount, a.asked, c.cap FROM award w JOIN application a ON a.id = w.application_id "
		   "JOIN call c ON c.id = a.call_id WHERE w.amount > a.asked OR w.amount > c.cap");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("money: %s: an award of %lld won is above what was asked or the cap"),
										  db_text(&q, p, "receipt_no"), (long long)db_int(&q, "amount"));
	return db_done(&q, e);
}

static bool wrong_people(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no FROM award w JOIN application a ON a.id = w.application_id "
		   "WHERE w.approved_by = w.drafted_by OR (w.issued_at IS NOT NULL AND w.approved_by IS NULL)");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("award %s: drafted and approved by one person, or issued without approval"),
										  db_text(&q, p, "receipt_no"));
	return db_done(&q, e);
}

bool db_check_money(struct db *db, struct pool *p, struct findings *ret, struct err *e)
{
	struct findings list = {0};
	if (!above_funding(db, p, &list, e) || !above_call(db, p, &list, e) || !above_application(db, p, &list, e) ||
		!wrong_people(db, p, &list, e))
		return false;
	*ret = list;
	return true;
}
