#include "ppuri/store/evaluation_paper.h"

#include "judged.h"
#include "sql.h"

#include <stdlib.h>

bool said_list_read(struct db *db, struct pool *p, int64_t call, struct said_list *ret, struct err *e)
{
	struct said_list list = {0};
	DB_SQL(q, db,
		   "SELECT s.application_id, s.round, y.name, s.text FROM application a JOIN score_comment s ON s.application_id = a.id "
		   "JOIN account y ON y.id = s.account_id WHERE a.call_id = :call ORDER BY s.application_id, s.round, y.name");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct said){
			.application_id = db_int(&q, "application_id"),
			.round = (int)db_int(&q, "round"),
			.account = db_text(&q, p, "name"),
			.text = db_text(&q, p, "text"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool blind_numbers_read(struct db *db, struct pool *p, int64_t call, struct blind_numbers *ret, struct err *e)
{
	struct blind_numbers list = {0};
	DB_SQL(q, db, "SELECT application_id, no FROM blind_number WHERE call_id = :call ORDER BY application_id");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct blind_number){db_int(&q, "application_id"), db_int(&q, "no")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool judged_firms_read(struct db *db, struct pool *p, int64_t call, int round, struct judged_firms *ret, struct err *e)
{
	struct judged_firms list = {0};
	DB_SQL(q, db,
		   "SELECT a.id, a.receipt_no, f.name, a.title, b.no AS blind_no FROM application a JOIN call c ON c.id = a.call_id "
		   "JOIN firm f ON f.id = a.firm_id LEFT JOIN blind_number b ON b.application_id = a.id "
		   "WHERE a.call_id = :call AND a.state NOT IN (" NEVER_JUDGED ") "
		   "AND NOT EXISTS (SELECT 1 FROM round_fallen g WHERE g.application_id = a.id AND g.round < :round) "
		   "ORDER BY iif(c.blind, b.no, 0), length(a.receipt_no), a.receipt_no");
	db_bind(&q, ":call", call);
	db_bind(&q, ":round", round);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct judged_firm){
			.application_id = db_int(&q, "id"),
			.receipt_no = db_text(&q, p, "receipt_no"),
			.firm_name = db_text(&q, p, "name"),
			.title = db_text(&q, p, "title"),
			.blind_no = db_int_or(&q, "blind_no", 0),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool given_scores_read(struct db *db, struct pool *p, int64_t call, int64_t account, struct given_scores *ret, struct err *e)
{
	struct given_scores list = {0};
	DB_SQL(q, db,
		   "SELECT s.account_id, s.application_id, s.no, s.tenths FROM application a JOIN score s ON s.application_id = a.id "
		   "WHERE a.call_id = :call AND (:account = 0 OR s.account_id = :account) ORDER BY s.account_id, s.application_id, s.no");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct given_score){db_int(&q, "account_id"), db_int(&q, "application_id"), (int)db_int(&q, "no"),
													(int32_t)db_int(&q, "tenths")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

static int order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int compare(const void *a, const void *b)
{
	const struct given_score *one = a, *other = b;
	int by_account = order(one->account_id, other->account_id), by_application = order(one->application_id, other->application_id);
	return by_account ? by_account : by_application ? by_application : order(one->no, other->no);
}

const struct given_score *given_score_of(const struct given_scores *scores, int64_t account, int64_t application, int no)
{
	const struct given_score wanted = {.account_id = account, .application_id = application, .no = no};
	return scores->n ? bsearch(&wanted, scores->at, scores->n, sizeof wanted, compare) : NULL;
}

bool standing_locks_read(struct db *db, struct pool *p, int64_t call, int round, struct standing_locks *ret, struct err *e)
{
	struct standing_locks list = {0};
	DB_SQL(q, db,
		   "SELECT account_id, locked_at FROM member_lock WHERE call_id = :call AND round = :round AND unlocked_at IS NULL "
		   "ORDER BY account_id");
	db_bind(&q, ":call", call);
	db_bind(&q, ":round", round);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct standing_lock){db_int(&q, "account_id"), db_moment(&q, "locked_at")};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool decided_challenges_read(struct db *db, struct pool *p, int64_t meeting, struct decided_challenges *ret, struct err *e)
{
	struct decided_challenges list = {0};
	DB_SQL(q, db,
		   "SELECT k.motion, w.person_name, k.ground, k.decision, k.decided_reason FROM conflict k JOIN account w ON w.id = k.account_id "
		   "WHERE k.meeting_id = :meeting ORDER BY k.motion, k.id");
	db_bind(&q, ":meeting", meeting);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct decided_challenge){
			.motion = (int)db_int(&q, "motion"),
			.person_name = db_text(&q, p, "person_name"),
			.ground = db_text(&q, p, "ground"),
			.decision = db_text(&q, p, "decision"),
			.reason = db_text(&q, p, "decided_reason"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}
