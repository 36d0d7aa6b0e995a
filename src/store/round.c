#include "ppuri/store/round.h"

#include "sql.h"

#include "ppuri/tr.h"

bool round_in_hand(struct db *db, struct pool *p, int64_t call, struct round_now *ret, struct err *e)
{
	struct round_now now = {0};
	DB_SQL(q, db,
		   "SELECT h.round, r.kind, (SELECT count(*) FROM call_round n WHERE n.call_id = h.call_id) AS n "
		   "FROM round_in_hand h JOIN call_round r ON r.call_id = h.call_id AND r.no = h.round WHERE h.call_id = :call");
	db_bind(&q, ":call", call);
	if (db_next(&q))
		now = (struct round_now){(int)db_int(&q, "round"), (int)db_int(&q, "n"), db_text(&q, p, "kind")};
	if (!db_done(&q, e))
		return false;
	if (!now.no)
		return err_set(e, ERR_REFUSED, "%s", _("the call has no round of evaluation"));
	*ret = now;
	return true;
}

bool round_end(struct db *db, int64_t call, int round, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO round_end (call_id, round, ended_by, ended_at) VALUES (:call, :round, :account, :now)");
	db_bind(&q, ":call", call);
	db_bind(&q, ":round", round);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool round_fall(struct db *db, int64_t application, int round, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO round_fallen (application_id, round) VALUES (:application, :round)");
	db_bind(&q, ":application", application);
	db_bind(&q, ":round", round);
	return db_run(&q, e);
}

/* From the first lock of a call on somebody knows scores: what else its result is made of is written down as it is then. */
static bool keep_as_evaluated(struct db *db, int64_t call, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO evaluated_as (application_id, no, standing, screened, size, asked, proposed, bonus, penalty, unplaced, kept_out, "
		   "scores, outcome, decided_at) SELECT n.application_id, 0, n.standing, n.screened, n.size, n.asked, n.proposed, n.bonus, n.penalty, "
		   "n.unplaced, n.kept_out, n.scores, 'first', :now FROM evaluated_now n WHERE n.call_id = :call AND NOT EXISTS ("
		   "SELECT 1 FROM member_lock l WHERE l.call_id = :call)");
	db_bind(&q, ":call", call);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool member_lock(struct db *db, int64_t call, int64_t account, int round, struct moment now, struct err *e)
{
	if (!keep_as_evaluated(db, call, now, e))
		return false;
	DB_SQL(q, db,
		   "INSERT INTO member_lock (call_id, account_id, round, no, locked_at) SELECT :call, :account, :round, 1 + count(*), :now "
		   "FROM member_lock WHERE call_id = :call AND account_id = :account AND round = :round");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	db_bind(&q, ":round", round);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool member_unlock(struct db *db, int64_t call, int64_t account, int round, int64_t by, struct moment now, const char *reason,
				   struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE member_lock SET unlocked_at = :now, unlocked_by = :by, reason = :reason "
		   "WHERE call_id = :call AND account_id = :account AND round = :round AND unlocked_at IS NULL");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	db_bind(&q, ":round", round);
	db_bind(&q, ":by", by);
	db_bind(&q, ":now", now);
	db_bind(&q, ":reason", reason);
	if (!db_run(&q, e))
		return false;
	return db_changes(db) == 1 || err_set(e, ERR_REFUSED, "%s", _("this member has not locked"));
}

bool member_open(struct db *db, int64_t call, int64_t account, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO member_opening (call_id, account_id, opened_at) VALUES (:call, :account, :now) ON CONFLICT DO NOTHING");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

static bool read_last(struct db *db, int64_t call, int64_t *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT coalesce(max(no), 0) AS last FROM blind_number WHERE call_id = :call");
	db_bind(&q, ":call", call);
	*ret = db_next(&q) ? db_int(&q, "last") : 0;
	return db_done(&q, e);
}

bool blind_waiting_read(struct db *db, struct pool *p, int64_t call, struct blind_waiting *ret, struct err *e)
{
	struct blind_waiting waiting = {0};
	DB_SQL(q, db,
		   "SELECT a.id FROM application a WHERE a.call_id = :call AND a.receipt_no IS NOT NULL AND NOT EXISTS ("
		   "SELECT 1 FROM blind_number b WHERE b.application_id = a.id) ORDER BY a.id");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &waiting) = db_int(&q, "id");
	if (!db_done(&q, e) || !read_last(db, call, &waiting.last, e))
		return false;
	*ret = waiting;
	return true;
}

bool blind_insert(struct db *db, int64_t call, int64_t application, int64_t no, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO blind_number (application_id, call_id, no) VALUES (:application, :call, :no)");
	db_bind(&q, ":application", application);
	db_bind(&q, ":call", call);
	db_bind(&q, ":no", no);
	return db_run(&q, e);
}

bool drawn_numbers_read(struct db *db, struct pool *p, int64_t call, struct drawn_numbers *ret, struct err *e)
{
	struct drawn_numbers list = {0};
	DB_SQL(q, db,
		   "SELECT b.no, a.receipt_no, f.name FROM blind_number b JOIN application a ON a.id = b.application_id "
		   "JOIN firm f ON f.id = a.firm_id WHERE b.call_id = :call ORDER BY b.no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) =
			(struct drawn_number){blind_name(p, db_int(&q, "no")), db_text(&q, p, "receipt_no"), db_text(&q, p, "name")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
