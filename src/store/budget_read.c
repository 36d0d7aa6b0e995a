#include "ppuri/store/budget.h"

#include "account_row.h"

struct budget_account account_row(struct query *q)
{
	return (struct budget_account){
		.program_id = db_int(q, "program_id"),
		.fiscal_year = (int)db_int(q, "fiscal_year"),
		.source = db_text_here(q, "source"),
		.stated = !db_is_null(q, "original"),
		.known = !db_is_null(q, "held"),
		.original = won_of(db_int_or(q, "original", 0)),
		.supplementary = db_won(q, "supplementary"),
		.carried_in = db_won(q, "carried_in"),
		.transferred = db_won(q, "transferred"),
		.held = won_of(db_int_or(q, "held", 0)),
		.carried_specified = db_won(q, "carried_specified"),
		.carried_accident = db_won(q, "carried_accident"),
		.carried_continuing = db_won(q, "carried_continuing"),
		.carried_out = db_won(q, "carried_out"),
		.lapsed = db_won(q, "lapsed"),
		.ever_allotted = !db_is_null(q, "allotted"),
		.allotted = won_of(db_int_or(q, "allotted", 0)),
		.decided = db_won(q, "decided"),
		.paid = db_won(q, "paid"),
		.outlay = db_won(q, "outlay"),
		.to_call = won_of(db_int_or(q, "to_call", 0)),
		.to_allot = won_of(db_int_or(q, "to_allot", 0)),
		.to_award = won_of(db_int_or(q, "to_award", 0)),
		.to_bind = won_of(db_int_or(q, "to_bind", 0)),
		.to_pay = db_won(q, "to_pay"),
		.spent = db_won(q, "spent"),
		.unspent = won_of(db_int_or(q, "unspent", 0)),
	};
}

static struct budget_account read_account(struct query *q, struct pool *p)
{
	struct budget_account account = account_row(q);
	account.program = db_text(q, p, "code");
	account.name = db_text(q, p, "name");
	account.source = db_text(q, p, "source");
	account.closed = db_int(q, "closed");
	return account;
}

bool budget_accounts_read(struct db *db, struct pool *p, const struct budget_filter *filter, struct budget_account_list *ret,
						  struct err *e)
{
	struct budget_account_list list = {0};
	/* Between, so that the accounts of one programme are looked up. */
	DB_SQL(q, db,
		   "SELECT " ACCOUNT_COLUMNS ", g.code, g.name, "
		   "EXISTS (SELECT 1 FROM budget_year y WHERE y.fiscal_year = b.fiscal_year) AS closed FROM balance b "
		   "JOIN program g ON g.id = b.program_id WHERE b.program_id BETWEEN iif(:program IS NULL, 0, (SELECT p.id FROM program p WHERE "
		   "p.code = :program)) AND iif(:program IS NULL, 9223372036854775807, (SELECT p.id FROM program p WHERE p.code = :program)) "
		   "AND (:year = 0 OR b.fiscal_year = :year) "
		   "AND (:source IS NULL OR b.source = :source) ORDER BY b.fiscal_year, g.code, b.source");
	db_bind(&q, ":program", filter->program);
	db_bind(&q, ":year", filter->year);
	db_bind(&q, ":source", filter->source);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_account(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool budget_years_closed(struct db *db, struct pool *p, struct budget_years *ret, struct err *e)
{
	struct budget_years years = {0};
	DB_SQL(q, db, "SELECT fiscal_year FROM budget_year ORDER BY fiscal_year");
	while (db_next(&q))
		*POOL_PUSH(p, &years) = (int)db_int(&q, "fiscal_year");
	if (!db_done(&q, e))
		return false;
	*ret = years;
	return true;
}

static struct budget_entry read_entry(struct query *q, struct pool *p)
{
	return (struct budget_entry){
		.program = db_text(q, p, "program"),
		.fiscal_year = (int)db_int(q, "fiscal_year"),
		.source = db_text(q, p, "source"),
		.no = (int)db_int(q, "no"),
		.kind = db_text(q, p, "kind"),
		.won = db_won(q, "won"),
		.day = db_date(q, "day"),
		.to_program = db_text_or_null(q, p, "to_program"),
		.receipt_no = db_text_or_null(q, p, "receipt_no"),
		.first_year = (int)db_int_or(q, "first_year", 0),
		.last_year = (int)db_int_or(q, "last_year", 0),
		.paper_no = db_text_or_null(q, p, "paper_no"),
		.reason = db_text_or_null(q, p, "reason"),
		.by = db_text(q, p, "by"),
		.at = db_moment(q, "entered_at"),
		.comes = db_int(q, "comes"),
	};
}

bool budget_entries_read(struct db *db, struct pool *p, const struct budget_account *account, struct budget_entry_list *ret,
						 struct err *e)
{
	struct budget_entry_list list = {0};
	DB_SQL(q, db,
		   "SELECT g.code AS program, b.fiscal_year, b.source, b.no, b.kind, b.won, b.day, t.code AS to_program, a.receipt_no, b.first_year, "
		   "b.last_year, b.paper_no, b.reason, m.name AS by, b.entered_at, b.program_id <> :program OR b.fiscal_year <> :year AS comes "
		   "FROM budget_entry b JOIN program g ON g.id = b.program_id JOIN account m ON m.id = b.entered_by "
		   "LEFT JOIN program t ON t.id = b.to_program_id LEFT JOIN award w ON w.id = b.award_id "
		   "LEFT JOIN application a ON a.id = w.application_id WHERE b.source = :source AND ("
		   "(b.program_id = :program AND b.fiscal_year = :year) OR (b.to_program_id = :program AND b.fiscal_year = :year) OR "
		   "(b.program_id = :program AND b.fiscal_year = :year - 1 AND b.kind GLOB 'carry-*')) ORDER BY b.day, b.entered_at, b.no");
	db_bind(&q, ":program", account->program_id);
	db_bind(&q, ":year", account->fiscal_year);
	db_bind(&q, ":source", account->source);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_entry(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
