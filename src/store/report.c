#include "ppuri/store/report.h"

#include "sql.h"
#include "state_now.h"

#include <string.h>

static struct tally read_tally(struct query *q)
{
	return (struct tally){.n = db_int(q, "n"), .sum = db_won(q, "total")};
}

bool report_states_read(struct db *db, struct pool *p, int64_t call, struct tallies *ret, struct err *e)
{
	struct tallies tallies = {0};
	DB_SQL(q, db,
		"SELECT " STATE_NOW " AS state, count(*) AS n, sum(asked) AS total FROM application a WHERE a.call_id = :call "
		"GROUP BY 1 ORDER BY 1");
	db_bind(&q, ":call", call);
	db_bind(&q, ":today", db->today);
	while (db_next(&q)) {
		struct tally tally = read_tally(&q);
		tally.key = db_text(&q, p, "state");
		*POOL_PUSH(p, &tallies) = tally;
	}
	if (!db_done(&q, e))
		return false;
	*ret = tallies;
	return true;
}

bool report_received_read(struct db *db, int64_t call, struct tally *ret, struct err *e)
{
	struct tally tally = {0};
	DB_SQL(q, db,
		"SELECT count(*) AS n, coalesce(sum(asked), 0) AS total FROM application "
		"WHERE call_id = :call AND receipt_no IS NOT NULL");
	db_bind(&q, ":call", call);
	if (db_next(&q))
		tally = read_tally(&q);
	if (!db_done(&q, e))
		return false;
	*ret = tally;
	return true;
}

bool report_failures_read(struct db *db, struct pool *p, int64_t call, struct tallies *ret, struct err *e)
{
	struct tallies tallies = {0};
	/* The words of a rule are those of the row with the least number, as SQLite has it beside min(). */
	DB_SQL(q, db,
		"SELECT k.rule, k.text, k.source, min(k.no) AS no, count(*) AS n FROM screening_check k "
		"JOIN application a ON a.id = k.application_id WHERE a.call_id = :call AND k.verdict = 'fail' "
		"AND k.run = (SELECT max(s.run) FROM screening s WHERE s.application_id = k.application_id) "
		"GROUP BY k.rule ORDER BY no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &tallies) = (struct tally){
			.key = db_text(&q, p, "rule"),
			.text = db_text(&q, p, "text"),
			.source = db_text(&q, p, "source"),
			.n = db_int(&q, "n"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = tallies;
	return true;
}

bool report_progress_read(struct db *db, struct pool *p, struct date on, struct report_progress_list *ret, struct err *e)
{
	struct report_progress_list list = {0};
	DB_SQL(q, db,
		   "SELECT g.program_id, g.rate FROM progress g WHERE g.at = (SELECT max(l.at) FROM progress l WHERE l.program_id = g.program_id "
		   "AND (:on IS NULL OR l.at <= :on)) ORDER BY g.program_id");
	db_bind(&q, ":on", on);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct report_progress){db_int(&q, "program_id"), (int)db_int(&q, "rate")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool report_awards_read(struct db *db, int64_t call, struct award_tallies *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct award_tallies tallies = {0};
	DB_SQL(q, db,
		"SELECT CASE WHEN w.amount = 0 THEN 'cancelled' WHEN w.number IS NOT NULL THEN 'issued' WHEN w.approved_by IS NOT NULL THEN 'approved' "
		"ELSE 'drafted' END AS stage, count(*) AS n, sum(w.amount) AS total, sum(max(0, w.paid - w.amount)) AS to_return, sum(w.income) AS income, "
		"sum((SELECT coalesce(sum(r.won), 0) FROM repayment r WHERE r.award_id = w.award_id)) AS repaid FROM award_now w "
		"JOIN application a ON a.id = w.application_id WHERE a.call_id = :call GROUP BY stage");
	db_bind(&q, ":call", call);
	while (db_next(&q)) {
		const char *stage = db_text(&q, &pool, "stage");
		struct tally tally = read_tally(&q);
		tallies.to_return.n += db_won(&q, "to_return").n;
		tallies.repaid.n += db_won(&q, "repaid").n;
		tallies.income.n += db_won(&q, "income").n;
		if (strcmp(stage, "cancelled") == 0)
			tallies.cancelled = tally;
		else if (strcmp(stage, "issued") == 0)
			tallies.issued = tally;
		else if (strcmp(stage, "approved") == 0)
			tallies.approved = tally;
		else
			tallies.drafted = tally;
	}
	if (!db_done(&q, e))
		return false;
	*ret = tallies;
	return true;
}

bool report_letters_read(
	struct db *db, struct pool *p, int64_t call, struct report_letters *ret, struct err *e)
{
	struct report_letters letters = {0};
	DB_SQL(q, db,
		"SELECT a.receipt_no, f.name, l.number, l.kind, COALESCE(l.document_no, w.document_no) AS document_no, COALESCE(l.won, 0) AS won, l.issued_at "
		"FROM application a CROSS JOIN award w ON w.application_id = a.id CROSS JOIN award_paper k ON k.award_id = w.id "
		"CROSS JOIN letter l ON l.application_id = a.id AND l.award_id = w.id AND l.kind = k.kind AND NOT EXISTS (SELECT 1 FROM letter_end d WHERE d.letter_id = l.id) "
		"JOIN firm f ON f.id = a.firm_id WHERE a.call_id = :call ORDER BY a.receipt_no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &letters) = (struct report_letter){
			.receipt_no = db_text(&q, p, "receipt_no"),
			.firm_name = db_text(&q, p, "name"),
			.number = db_text(&q, p, "number"),
			.kind = db_text(&q, p, "kind"),
			.document_no = db_text(&q, p, "document_no"),
			.won = db_won(&q, "won"),
			.issued_at = db_moment(&q, "issued_at"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = letters;
	return true;
}
