#include "ppuri/store/repayment.h"

#include "sql.h"

#include "ppuri/tr.h"

bool repayment_insert(struct db *db, int64_t award, const struct repayment *repayment, struct entering by, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO repayment (award_id, no, fiscal_year, day, won, refilled, paper_no, reason, entered_by, entered_at) "
		   "SELECT :award, coalesce(max(no), 0) + 1, :year, :day, :won, coalesce((SELECT min(:won, r.won) FROM award_refill r "
		   "WHERE r.award_id = :award AND r.fiscal_year = :year), 0), :paper, :reason, :account, :now FROM repayment WHERE award_id = :award");
	db_bind(&q, ":award", award);
	db_bind(&q, ":year", (int)repayment->day.year);
	db_bind(&q, ":day", repayment->day);
	db_bind(&q, ":won", repayment->won);
	db_bind(&q, ":paper", repayment->paper_no);
	db_bind(&q, ":reason", repayment->reason);
	db_bind(&q, ":account", by.account);
	db_bind(&q, ":now", by.now);
	return db_run(&q, e);
}

bool repayment_due_read(struct db *db, int64_t award, struct date day, struct repayment_due *ret, struct err *e)
{
	struct repayment_due due = {0};
	DB_SQL(q, db,
		   "SELECT coalesce(sum(iif(substr(x.decided_at, 1, 10) <= :day, x.to_return, 0)), 0) - (SELECT coalesce(sum(r.won), 0) FROM repayment r "
		   "WHERE r.award_id = :award AND r.day <= :day) AS won, min(iif(substr(x.decided_at, 1, 10) > :day, substr(x.decided_at, 1, 10), NULL)) AS more_on "
		   "FROM award_change x WHERE x.award_id = :award AND x.to_return > 0");
	db_bind(&q, ":award", award);
	db_bind(&q, ":day", day);
	if (db_next(&q)) {
		due.won = db_won(&q, "won");
		due.more_on = db_date(&q, "more_on");
	}
	if (!db_done(&q, e))
		return false;
	*ret = due;
	return true;
}

bool repayment_undo(struct db *db, int64_t award, int no, const char *reason, struct entering by, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO repayment (award_id, no, fiscal_year, day, won, refilled, undoes, paper_no, reason, entered_by, entered_at) "
		   "SELECT r.award_id, (SELECT max(m.no) + 1 FROM repayment m WHERE m.award_id = :award), r.fiscal_year, r.day, -r.won, -r.refilled, r.no, "
		   "r.paper_no, :reason, :account, :now FROM repayment r WHERE r.award_id = :award AND r.no = :no AND r.undoes IS NULL");
	db_bind(&q, ":award", award);
	db_bind(&q, ":no", no);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":account", by.account);
	db_bind(&q, ":now", by.now);
	if (!db_run(&q, e))
		return q.rc == SQLITE_CONSTRAINT_UNIQUE ? err_set(e, ERR_REFUSED, _("repayment %d was undone already"), no) : false;
	return db_changes(db) ? true : err_set(e, ERR_NOT_FOUND, _("there is no repayment %d of this award that could be undone"), no);
}

bool repayments_read(struct db *db, struct pool *p, int64_t award, struct repayment_list *ret, struct err *e)
{
	struct repayment_list list = {0};
	DB_SQL(q, db,
		   "SELECT r.no, r.fiscal_year, r.day, r.won, r.refilled, r.undoes, r.paper_no, r.reason, r.entered_at, u.name AS by FROM repayment r "
		   "JOIN account u ON u.id = r.entered_by WHERE r.award_id = :award ORDER BY r.no");
	db_bind(&q, ":award", award);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct repayment){
			.no = (int)db_int(&q, "no"),
			.fiscal_year = (int)db_int(&q, "fiscal_year"),
			.day = db_date(&q, "day"),
			.won = db_won(&q, "won"),
			.refilled = db_won(&q, "refilled"),
			.undoes = (int)db_int_or(&q, "undoes", 0),
			.paper_no = db_text(&q, p, "paper_no"),
			.reason = db_text_or_null(&q, p, "reason"),
			.by = db_text(&q, p, "by"),
			.at = db_moment(&q, "entered_at"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
