#include "ppuri/store/payment.h"

#include "sql.h"

#include "ppuri/tr.h"

bool payment_insert(struct db *db, const struct payment_new *payment, struct entering by, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO payment (award_id, no, fiscal_year, day, won, kind, reason, paid_by, paid_at) "
		   "SELECT :award, coalesce(max(no), 0) + 1, :year, :day, :won, :kind, :reason, :account, :now FROM payment WHERE award_id = :award");
	db_bind(&q, ":award", payment->award);
	db_bind(&q, ":year", payment->fiscal_year);
	db_bind(&q, ":day", payment->day);
	db_bind(&q, ":won", payment->won);
	db_bind(&q, ":kind", payment->kind);
	db_bind(&q, ":reason", payment->reason);
	db_bind(&q, ":account", by.account);
	db_bind(&q, ":now", by.now);
	return db_run(&q, e);
}

bool payment_list_read(struct db *db, struct pool *p, int64_t award, struct payment_list *ret, struct err *e)
{
	struct payment_list list = {0};
	DB_SQL(q, db,
		   "SELECT m.no, m.fiscal_year, m.day, m.won, m.kind, m.reason, u.name AS by FROM payment m JOIN account u ON u.id = m.paid_by "
		   "WHERE m.award_id = :award ORDER BY m.no");
	db_bind(&q, ":award", award);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct payment){
			.no = (int)db_int(&q, "no"),
			.fiscal_year = (int)db_int(&q, "fiscal_year"),
			.day = db_date(&q, "day"),
			.won = db_won(&q, "won"),
			.kind = db_text(&q, p, "kind"),
			.reason = db_text_or_null(&q, p, "reason"),
			.by = db_text(&q, p, "by"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

static struct unpaid_award read_rest(struct query *q, struct pool *p)
{
	return (struct unpaid_award){
		.award_id = db_int(q, "award_id"),
		.receipt_no = db_text(q, p, "receipt_no"),
		.firm = db_text(q, p, "firm"),
		.fiscal_year = (int)db_int(q, "fiscal_year"),
		.amount = db_won(q, "amount"),
		.paid = db_won(q, "paid"),
		.rest = db_won(q, "rest"),
		.approved_on = moment_date(db_moment(q, "approved_at")),
	};
}

bool award_rest_read(struct db *db, struct pool *p, int64_t award, struct unpaid_award *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT v.award_id, a.receipt_no, f.name AS firm, v.fiscal_year, v.amount, v.paid, v.rest, w.approved_at FROM award_account v "
		   "JOIN award w ON w.id = v.award_id JOIN application a ON a.id = w.application_id JOIN firm f ON f.id = a.firm_id "
		   "WHERE v.award_id = :award");
	db_bind(&q, ":award", award);
	bool found = db_next(&q);
	struct unpaid_award rest = {0};
	if (found)
		rest = read_rest(&q, p);
	if (!db_done(&q, e))
		return false;
	if (!found)
		return err_set(e, ERR_REFUSED, "%s", _("it is not approved yet; somebody else must approve it"));
	*ret = rest;
	return true;
}

bool budget_unpaid_read(struct db *db, struct pool *p, const struct budget_account *account, struct unpaid_award_list *ret,
						struct err *e)
{
	struct unpaid_award_list list = {0};
	/* From the calls on, in this order: of other calls no award is looked at. */
	DB_SQL(q, db,
		   "SELECT v.award_id, a.receipt_no, f.name AS firm, v.fiscal_year, v.amount, v.paid, v.rest, w.approved_at FROM call c "
		   "CROSS JOIN application a ON a.call_id = c.id CROSS JOIN award w ON w.application_id = a.id "
		   "CROSS JOIN award_account v ON v.award_id = w.id JOIN firm f ON f.id = a.firm_id "
		   "WHERE c.program_id = :program AND c.source = :source AND c.fiscal_year <= :year AND v.fiscal_year = :year AND v.rest > 0 "
		   "ORDER BY a.receipt_no");
	db_bind(&q, ":program", account->program_id);
	db_bind(&q, ":year", account->fiscal_year);
	db_bind(&q, ":source", account->source);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_rest(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
