/* The sums that must always hold, computed again from the rows: what triggers guard is here asked of the whole store. */
#include "ppuri/store/db.h"

#include "sql.h"

#include "ppuri/tr.h"

static const char *won_or_none(struct query *q, struct pool *p, const char *column)
{
	return db_is_null(q, column) ? "-" : pool_printf(p, "%lld", (long long)db_int(q, column));
}

/* Everything that moves an account, under the column that it moves. */
static bool kept_sums(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "WITH move (program_id, fiscal_year, source, what, won) AS ("
		   "SELECT program_id, fiscal_year, source, CASE kind WHEN 'transfer' THEN 'transferred' WHEN 'lapse' THEN 'lapsed' "
		   "  WHEN 'allotment' THEN 'allotted' ELSE replace(kind, 'carry-', 'carried_') END, "
		   "  iif(kind = 'transfer', -won, won) FROM budget_entry "
		   "UNION ALL SELECT program_id, fiscal_year + 1, source, 'carried_in', won FROM budget_entry WHERE kind GLOB 'carry-*' "
		   "UNION ALL SELECT to_program_id, fiscal_year, source, 'transferred', won FROM budget_entry WHERE kind = 'transfer' "
		   "UNION ALL SELECT program_id, fiscal_year, source, 'obliged', -won FROM budget_entry WHERE award_id IS NOT NULL "
		   "UNION ALL SELECT program_id, fiscal_year + 1, source, 'obliged', won FROM budget_entry "
		   "  WHERE award_id IS NOT NULL AND kind GLOB 'carry-*' "
		   "UNION ALL SELECT c.program_id, c.fiscal_year, c.source, 'decided', w.amount FROM award w "
		   "  JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id WHERE w.approved_by IS NOT NULL "
		   "UNION ALL SELECT c.program_id, x.fiscal_year, c.source, iif(x.fiscal_year = c.fiscal_year, 'decided', 'obliged'), -x.freed "
		   "  FROM award_change x JOIN award w ON w.id = x.award_id JOIN application a ON a.id = w.application_id "
		   "  JOIN call c ON c.id = a.call_id WHERE x.outcome = 'agreed' "
		   "UNION ALL SELECT c.program_id, m.fiscal_year, c.source, 'paid', m.won FROM payment m JOIN award w ON w.id = m.award_id "
		   "  JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id "
		   "UNION ALL SELECT c.program_id, m.fiscal_year, c.source, k.column1, -m.refilled FROM repayment m JOIN award w ON w.id = m.award_id "
		   "  JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id JOIN (VALUES ('paid'), ('decided'), ('obliged')) k "
		   "  ON k.column1 = 'paid' OR (k.column1 = 'decided') = (m.fiscal_year = c.fiscal_year)), "
		   "made AS (SELECT program_id, fiscal_year, source, what, sum(won) AS won FROM move GROUP BY program_id, fiscal_year, source, what), "
		   "kept AS (SELECT program_id, fiscal_year, source, c.column1 AS what, CASE c.column1 WHEN 'original' THEN original "
		   "  WHEN 'supplementary' THEN supplementary WHEN 'carried_in' THEN carried_in WHEN 'transferred' THEN transferred "
		   "  WHEN 'carried_specified' THEN carried_specified WHEN 'carried_accident' THEN carried_accident "
		   "  WHEN 'carried_continuing' THEN carried_continuing WHEN 'lapsed' THEN lapsed WHEN 'allotted' THEN allotted WHEN 'decided' THEN decided "
		   "  WHEN 'obliged' THEN obliged WHEN 'paid' THEN paid ELSE outlay END AS won FROM program_funding, (VALUES ('original'), "
		   "  ('supplementary'), ('carried_in'), ('transferred'), ('carried_specified'), ('carried_accident'), ('carried_continuing'), ('lapsed'), ('allotted'), ('decided'), ('obliged'), "
		   "  ('paid'), ('outlay')) c) "
		   "SELECT p.code, k.fiscal_year, k.source, k.what, k.won AS kept, m.won AS made FROM kept k JOIN program p ON p.id = k.program_id "
		   "LEFT JOIN made m ON m.program_id = k.program_id AND m.fiscal_year = k.fiscal_year AND m.source = k.source AND m.what = k.what "
		   "WHERE k.won IS NOT coalesce(m.won, iif(k.what IN ('original', 'allotted'), NULL, 0)) ORDER BY 1, 2, 3, 4");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("money: programme %s, %lld, %s: %s is kept as %s won, and its entries make %s"),
										  db_text(&q, p, "code"), (long long)db_int(&q, "fiscal_year"), db_text(&q, p, "source"),
										  db_text(&q, p, "what"), won_or_none(&q, p, "kept"), won_or_none(&q, p, "made"));
	return db_done(&q, e);
}

/* The levels that CHECKs guard, for a store that was changed without them; and years that were closed and do not come out. */
static bool levels(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT p.code, b.fiscal_year, b.source FROM balance b JOIN program p ON p.id = b.program_id WHERE b.to_award < 0 "
		   "OR b.to_pay < 0 OR b.to_allot < 0 OR b.to_bind < 0 OR (b.unspent <> 0 "
		   "AND b.source NOT IN ('direct', 'private', 'unstated') AND b.fiscal_year IN (SELECT fiscal_year FROM budget_year))");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("money: programme %s, %lld, %s: more is allotted, awarded, paid or carried over than there is, or a closed year is not settled"),
										  db_text(&q, p, "code"), (long long)db_int(&q, "fiscal_year"), db_text(&q, p, "source"));
	return db_done(&q, e);
}

static bool wrong_payments(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no FROM award w JOIN application a ON a.id = w.application_id WHERE EXISTS (SELECT 1 FROM payment m "
		   "WHERE m.award_id = w.id AND (m.paid_by = w.drafted_by OR w.number IS NULL)) "
		   "OR EXISTS (SELECT 1 FROM repayment m WHERE m.award_id = w.id AND m.entered_by = w.drafted_by) "
		   "OR (SELECT coalesce(sum(x.to_return), 0) FROM award_change x WHERE x.award_id = w.id AND x.outcome = 'agreed') "
		   "- (SELECT coalesce(sum(m.won), 0) FROM repayment m WHERE m.award_id = w.id) IS NOT ("
		   "SELECT max(0, n.paid - n.amount) FROM award_now n WHERE n.award_id = w.id)");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("money: %s: paid before it was issued, by who drafted it, or otherwise above its award than what is to be returned"),
										  db_text(&q, p, "receipt_no"));
	return db_done(&q, e);
}

static bool above_call(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, sum(max(w.amount, w.paid) + w.income) AS given, c.budget FROM award_now w JOIN application a ON a.id = w.application_id "
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
		   "SELECT a.receipt_no, w.amount, a.asked, c.cap FROM (SELECT application_id, amount FROM award UNION SELECT application_id, amount "
		   "FROM award_now) w JOIN application a ON a.id = w.application_id "
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
		   "WHERE w.approved_by = w.drafted_by OR (w.issued_at IS NOT NULL AND w.approved_by IS NULL) OR EXISTS (SELECT 1 FROM award_change x "
		   "WHERE x.award_id = w.id AND x.decided_by IN (x.proposed_by, w.drafted_by))");
	while (db_next(&q))
		*POOL_PUSH(p, list) = pool_printf(p, _("award %s: drafted and approved, or changed and agreed to by one person, or issued without approval"),
										  db_text(&q, p, "receipt_no"));
	return db_done(&q, e);
}

bool db_check_money(struct db *db, struct pool *p, struct findings *ret, struct err *e)
{
	struct findings list = {0};
	if (!kept_sums(db, p, &list, e) || !levels(db, p, &list, e) || !wrong_payments(db, p, &list, e) || !above_call(db, p, &list, e) || !above_application(db, p, &list, e) ||
		!wrong_people(db, p, &list, e))
		return false;
	*ret = list;
	return true;
}
