#include "ppuri/store/grant.h"

#include "sql.h"

static struct grant read_grant(struct query *q, struct pool *p, bool with_people)
{
	struct grant grant = {
		.number = db_text(q, p, "number"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.title = db_text(q, p, "title"),
		.asked = db_won(q, "asked"),
		.amount = db_won(q, "amount"),
		.paid = db_won(q, "paid"),
		.has_payments = !db_is_null(q, "last_paid"),
		.issued_at = db_moment(q, "issued_at"),
		.project_start = db_date(q, "project_start"),
		.project_end = db_date(q, "project_end"),
		.program_code = db_text(q, p, "program_code"),
		.program_name = db_text(q, p, "program_name"),
		.department = db_text_or_null(q, p, "office"),
		.open_call = db_is_null(q, "exception"),
		.technology = db_text_or_null(q, p, "technology"),
		.biz_no = db_text(q, p, "biz_no"),
		.corp_no = db_text_or_null(q, p, "corp_no"),
		.firm_name = db_text(q, p, "firm_name"),
		.address = db_text_or_null(q, p, "address"),
	};
	grant.changed_at = grant.issued_at;
	if (!db_is_null(q, "last_changed"))
		grant.changed_at = db_moment(q, "last_changed");
	if (grant.has_payments && db_moment(q, "last_paid").unix_seconds > grant.changed_at.unix_seconds)
		grant.changed_at = db_moment(q, "last_paid");
	if (with_people) {
		grant.contact = db_text_or_null(q, p, "contact");
		grant.phone = db_text_or_null(q, p, "phone");
		grant.email = db_text_or_null(q, p, "email");
		grant.zip = db_text_or_null(q, p, "zip");
	}
	return grant;
}

bool grants_read(struct db *db, const struct grant_filter *filter, const struct grant_taker *to, struct err *e)
{
	bool taken = true;
	DB_SQL(q, db,
		   "SELECT w.number, a.receipt_no, a.title, a.asked, w.amount, w.issued_at, w.paid, "
		   "(SELECT max(m.at) FROM (SELECT award_id, paid_at AS at FROM payment UNION ALL SELECT award_id, entered_at FROM repayment) m "
		   "WHERE m.award_id = w.award_id) AS last_paid, "
		   "(SELECT max(x.decided_at) FROM award_change x WHERE x.award_id = w.award_id AND x.outcome = 'agreed') AS last_changed, "
		   "w.project_start, w.project_end, c.exception, p.code AS program_code, p.name AS program_name, p.office, f.technology, f.biz_no, "
		   "f.corp_no, f.name AS firm_name, f.address, f.zip, h.contact, h.phone, h.email "
		   "FROM award_now w JOIN application a ON a.id = w.application_id JOIN call c ON c.id = a.call_id JOIN program p ON p.id = c.program_id "
		   "JOIN firm f ON f.id = a.firm_id LEFT JOIN person h ON h.firm_id = f.id "
		   "WHERE w.issued_at IS NOT NULL AND w.amount > 0 AND (:year = 0 OR c.fiscal_year = :year) AND (:program IS NULL OR p.code = :program) ORDER BY w.number");
	db_bind(&q, ":year", filter->year);
	db_bind(&q, ":program", filter->program);
	while (taken && db_next(&q)) {
		struct pool pool CLEANUP(pool_release) = {0};
		struct grant grant = read_grant(&q, &pool, filter->with_people);
		taken = to->take(to->to, &grant, e);
	}
	return taken && db_done(&q, e);
}

bool grant_payments_read(struct db *db, struct pool *p, const char *number, struct grant_payments *ret, struct err *e)
{
	struct grant_payments list = {0};
	DB_SQL(q, db,
		   "SELECT CAST(m.no AS TEXT) AS no, m.day, m.won, 0 AS back, m.no AS at FROM payment m JOIN award w ON w.id = m.award_id WHERE w.number = :number "
		   "UNION ALL SELECT 'R' || r.no, r.day, -r.won, 1, r.no FROM repayment r JOIN award w ON w.id = r.award_id WHERE w.number = :number "
		   "AND r.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM repayment u WHERE u.award_id = r.award_id AND u.undoes = r.no) "
		   "ORDER BY back, at");
	db_bind(&q, ":number", number);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct grant_payment){.no = db_text(&q, p, "no"), .day = db_date(&q, "day"), .won = db_won(&q, "won")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
