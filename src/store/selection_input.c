#include "ppuri/store/selection_input.h"

#include "sql.h"

#include "ppuri/ident.h"

/* Of a call, as selection_gather takes them. */
#define UNDER_EVALUATION "a.call_id = :call AND a.id IN (SELECT u.application_id FROM under_evaluation u WHERE u.call_id = :call)"

bool evaluated_read(struct db *db, struct pool *p, int64_t call, struct application_ids *ret, struct err *e)
{
	struct application_ids list = {0};
	DB_SQL(q, db, "SELECT a.id FROM application a WHERE " UNDER_EVALUATION " ORDER BY a.id");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = db_int(&q, "id");
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool approved_sums_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e)
{
	struct received_numbers list = {0};
	DB_SQL(q, db,
		   "SELECT a.receipt_no, w.amount AS n, 0 AS other FROM application a JOIN award_now w ON w.application_id = a.id "
		   "WHERE " UNDER_EVALUATION " AND w.approved_by IS NOT NULL ORDER BY a.receipt_no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct received_number){db_text(&q, p, "receipt_no"), db_won(&q, "n").n, 0};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

bool unreturned_read(struct db *db, int64_t call, struct won *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT coalesce(sum(max(0, w.paid - w.amount)), 0) AS won FROM application a JOIN award_now w ON w.application_id = a.id "
		   "WHERE a.call_id = :call AND w.approved_by IS NOT NULL");
	db_bind(&q, ":call", call);
	struct won unreturned = db_next(&q) ? db_won(&q, "won") : won_of(0);
	if (!db_done(&q, e))
		return false;
	*ret = unreturned;
	return true;
}

bool judge_list_read(struct db *db, struct pool *p, int64_t call, struct judge_list *ret, struct err *e)
{
	struct judge_list list = {0};
	DB_SQL(q, db,
		   "SELECT m.account_id, w.name, m.left_at IS NULL AND m.from_round <= h.round AS sits, "
		   "m.from_round <= h.round AND m.left_round IS h.round AND coalesce(m.release_meeting, m.resigned_on) IS NOT NULL AS released, "
		   "(SELECT coalesce(sum(1 << l.round), 0) FROM member_lock l "
		   "WHERE l.call_id = m.call_id AND l.account_id = m.account_id AND l.unlocked_at IS NULL) AS rounds "
		   "FROM committee_member m JOIN account w ON w.id = m.account_id JOIN round_in_hand h ON h.call_id = m.call_id "
		   "WHERE m.call_id = :call AND m.declined_at IS NULL ORDER BY w.name");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct judge){
			.account_id = db_int(&q, "account_id"),
			.account = db_text(&q, p, "name"),
			.sits = db_int(&q, "sits"),
			.released = db_int(&q, "released"),
			.rounds = (unsigned)db_int(&q, "rounds"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

/* In the order of the table itself: nothing is sorted. */
bool given_score_list_read(struct db *db, struct pool *p, int64_t call, struct given_score_list *ret, struct err *e)
{
	struct given_score_list list = {0};
	DB_SQL(q, db,
		   "SELECT s.application_id, s.account_id, s.no, s.tenths FROM score s WHERE s.application_id IN ("
		   "SELECT a.id FROM application a WHERE " UNDER_EVALUATION ") ORDER BY s.application_id, s.account_id, s.no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = (struct given_score){
			.application_id = db_int(&q, "application_id"),
			.account_id = db_int(&q, "account_id"),
			.no = (int)db_int(&q, "no"),
			.tenths = (int32_t)db_int(&q, "tenths"),
		};
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

static bool take_numbers(struct query *q, struct pool *p, struct received_numbers *ret, struct err *e)
{
	struct received_numbers list = {0};
	while (db_next(q))
		*POOL_PUSH(p, &list) = (struct received_number){db_text(q, p, "receipt_no"), db_int(q, "n"), db_int(q, "other")};
	if (!db_done(q, e))
		return false;
	*ret = list;
	return true;
}

bool kept_out_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, k.account_id AS n, 0 AS other FROM kept_out k JOIN application a ON a.id = k.application_id "
		   "WHERE " UNDER_EVALUATION " ORDER BY a.receipt_no");
	db_bind(&q, ":call", call);
	return take_numbers(&q, p, ret, e);
}

bool late_conflicts_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, count(*) AS n, 0 AS other FROM application a JOIN conflict_reach r ON r.application_id = a.id "
		   "JOIN conflict c ON c.id = r.conflict_id WHERE a.call_id = :call AND c.decision <> 'rejected' AND c.id NOT IN (SELECT conflict_id FROM conflict_refused) AND EXISTS ("
		   "SELECT 1 FROM member_lock l WHERE l.call_id = a.call_id AND l.locked_at < c.declared_at) "
		   "GROUP BY a.id ORDER BY a.receipt_no");
	db_bind(&q, ":call", call);
	return take_numbers(&q, p, ret, e);
}

bool fallen_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, f.round AS n, 0 AS other FROM round_fallen f JOIN application a ON a.id = f.application_id "
		   "WHERE " UNDER_EVALUATION " ORDER BY a.receipt_no");
	db_bind(&q, ":call", call);
	return take_numbers(&q, p, ret, e);
}

bool bonus_sums_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, sum(iif(b.penalty, 0, g.tenths)) AS n, sum(iif(b.penalty, g.tenths, 0)) AS other "
		   "FROM application a JOIN application_bonus g ON g.application_id = a.id "
		   "JOIN call_bonus b ON b.call_id = a.call_id AND b.no = g.no "
		   "WHERE " UNDER_EVALUATION " AND g.removed_at IS NULL GROUP BY a.id ORDER BY a.receipt_no");
	db_bind(&q, ":call", call);
	return take_numbers(&q, p, ret, e);
}

/* Of most firms there is none. */
bool earlier_awards_read(struct db *db, struct pool *p, int64_t call, struct date from, struct date before,
						 struct received_numbers *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT a.receipt_no, count(*) AS n, 0 AS other FROM application a CROSS JOIN application b ON b.firm_id = a.firm_id "
		   "CROSS JOIN award w ON w.application_id = b.id WHERE " UNDER_EVALUATION " AND w.approved_at >= :from AND w.approved_at < :before "
		   "AND b.state <> 'CANCELLED' GROUP BY a.id ORDER BY a.receipt_no");
	db_bind(&q, ":call", call);
	db_bind(&q, ":from", from);
	db_bind(&q, ":before", before);
	return take_numbers(&q, p, ret, e);
}

/* Found by the birthday; whether it is the same name is not for the letters alone to say. */
static bool is_the_person(struct query *q)
{
	return db_is_null(q, "meant") || person_name_same(db_text_here(q, "meant"), db_text_here(q, "found"));
}

/* "0", "1", "2" in the order of enum exclusion_match: an address alone proves nothing. */
bool selection_excluded(struct db *db, struct pool *p, int64_t call, struct date day, const char **ret_receipt,
						struct exclusion_hit *ret, struct err *e)
{
	const char *receipt = NULL;
	struct exclusion_hit hit = {0};
	DB_SQL(q, db,
		   "SELECT a.receipt_no, x.id, x.name, x.starts, x.ends, x.article, m.match, m.meant, m.found FROM ("
		   "SELECT x.id, f.id AS firm_id, 0 AS match, NULL AS meant, NULL AS found FROM exclusion x JOIN firm f ON f.biz_no = x.biz_no "
		   "UNION ALL SELECT x.id, f.id, 1, NULL, NULL FROM exclusion x JOIN firm f ON f.corp_no = x.corp_no "
		   "UNION ALL SELECT o.exclusion_id, p.firm_id, 2, o.representative, p.representative FROM exclusion_person o "
		   "CROSS JOIN person p ON p.birth = o.birth WHERE p.representative IS NOT NULL) m JOIN exclusion x ON x.id = m.id "
		   "JOIN application a ON a.firm_id = m.firm_id WHERE " UNDER_EVALUATION
		   " AND a.state <> 'NOT_SELECTED' AND NOT EXISTS (SELECT 1 FROM award w WHERE w.application_id = a.id AND w.approved_by IS NOT NULL) "
		   "AND x.lifted_at IS NULL AND x.starts <= :day AND x.ends >= :day ORDER BY a.receipt_no, x.id, m.match");
	db_bind(&q, ":call", call);
	db_bind(&q, ":day", day);
	while (!receipt && db_next(&q))
		if (is_the_person(&q)) {
			receipt = db_text(&q, p, "receipt_no");
			hit = (struct exclusion_hit){
				.id = db_int(&q, "id"),
				.match = (enum exclusion_match)db_int(&q, "match"),
				.starts = db_date(&q, "starts"),
				.ends = db_date(&q, "ends"),
				.name = db_text(&q, p, "name"),
				.article = db_text(&q, p, "article"),
			};
		}
	if (!db_done(&q, e))
		return false;
	*ret_receipt = receipt;
	*ret = hit;
	return true;
}
