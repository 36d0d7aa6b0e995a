#include "ppuri/store/todo.h"

#include "sql.h"

#include "ppuri/award_law.h"
#include "ppuri/budget.h"

/* The kept sums say which accounts have anything to pay: of the calls of others no award is read. Nothing is paid but on a letter that holds. */
bool todo_unpaid_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT c.code, c.title, min(w.issued_at) AS since, count(*) AS n, g.legal_basis FROM balance b CROSS JOIN call c ON c.program_id = b.program_id "
		   "AND c.source = b.source AND c.fiscal_year <= b.fiscal_year CROSS JOIN program g ON g.id = c.program_id CROSS JOIN application a ON a.call_id = c.id AND a.state = 'AWARDED' "
		   "CROSS JOIN award w ON w.application_id = a.id AND w.issued_at IS NOT NULL "
		   "WHERE b.to_pay > 0 AND EXISTS (SELECT 1 FROM award_told t WHERE t.award_id = w.id) "
		   "AND (SELECT r.fiscal_year FROM award_account r WHERE r.award_id = w.id AND r.rest > 0) = b.fiscal_year "
		   "GROUP BY c.id ORDER BY since, c.code");
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_PAY,
			.subject = db_text(&q, p, "code"),
			.name = db_text(&q, p, "title"),
			.due = moment_date(db_moment(&q, "since")),
			.n = db_int(&q, "n"),
			.agreed = award_law_agrees(db_text_or_null(&q, p, "legal_basis")),
		};
	return db_done(&q, e);
}

bool todo_returns_read(struct db *db, struct pool *p, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, f.name, x.since, g.legal_basis FROM (SELECT award_id, max(decided_at) AS since FROM award_change "
		   "WHERE outcome = 'agreed' AND to_return > 0 GROUP BY award_id) x CROSS JOIN award_now n ON n.award_id = x.award_id AND n.paid > n.amount "
		   "JOIN application a ON a.id = n.application_id JOIN call c ON c.id = a.call_id JOIN program g ON g.id = c.program_id "
		   "JOIN firm f ON f.id = a.firm_id ORDER BY x.since, a.receipt_no");
	while (db_next(&q))
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_RETURN,
			.subject = db_text(&q, p, "receipt_no"),
			.name = db_text(&q, p, "name"),
			.due = moment_date(db_moment(&q, "since")),
			.n = 1,
			.agreed = award_law_agrees(db_text_or_null(&q, p, "legal_basis")),
		};
	return db_done(&q, e);
}

bool todo_years_read(struct db *db, struct pool *p, struct date today, struct todo_list *list, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT f.fiscal_year, count(*) AS n FROM program_funding f WHERE f.fiscal_year < :year "
		   "AND (f.decided > 0 OR f.outlay > 0 OR f.allotted IS NOT NULL OR f.carried_in > 0) "
		   "AND f.fiscal_year NOT IN (SELECT y.fiscal_year FROM budget_year y) GROUP BY f.fiscal_year ORDER BY f.fiscal_year");
	db_bind(&q, ":year", (int)today.year);
	while (db_next(&q)) {
		int year = (int)db_int(&q, "fiscal_year");
		*POOL_PUSH(p, list) = (struct todo){
			.kind = TODO_YEAR,
			.subject = pool_printf(p, "%d", year),
			.name = "",
			.due = budget_days(year).settled,
			.n = db_int(&q, "n"),
		};
	}
	return db_done(&q, e);
}
