#include "ppuri/store/committee.h"

#include "judged.h"
#include "sql.h"

#include "ppuri/tr.h"

bool committee_form(struct db *db, int64_t call, const struct committee_law *law, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO committee (call_id, members_max, officials_max, source, formed_at) "
		   "VALUES (:call, :members, :officials, :source, :now)");
	db_bind(&q, ":call", call);
	db_bind(&q, ":members", law->members_max);
	db_bind(&q, ":officials", law->officials_max);
	db_bind(&q, ":source", law->source);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

static bool read_law(struct db *db, struct pool *p, int64_t call, struct committee *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT members_max, officials_max, source, formed_at FROM committee WHERE call_id = :call");
	db_bind(&q, ":call", call);
	if (db_next(&q))
		ret->law = (struct committee_law){
			.from = moment_date(db_moment(&q, "formed_at")),
			.members_max = (int)db_int(&q, "members_max"),
			.officials_max = (int32_t)db_int(&q, "officials_max"),
			.source = db_text(&q, p, "source"),
		};
	return db_done(&q, e);
}

static bool read_rounds(struct db *db, int64_t call, struct committee *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT h.round, (SELECT count(*) FROM call_round r WHERE r.call_id = h.call_id) AS last FROM round_in_hand h "
		   "WHERE h.call_id = :call");
	db_bind(&q, ":call", call);
	if (db_next(&q)) {
		ret->round = (int)db_int(&q, "round");
		ret->last_round = (int)db_int(&q, "last");
	}
	return db_done(&q, e);
}

static enum membership membership_of(struct query *q)
{
	if (!db_is_null(q, "left_at"))
		return db_is_null(q, "release_motion") && db_is_null(q, "resigned_on") ? MEMBER_LEFT : MEMBER_RELEASED;
	if (!db_is_null(q, "declined_at"))
		return MEMBER_DECLINED;
	if (!db_is_null(q, "locked_at"))
		return MEMBER_LOCKED;
	return db_is_null(q, "pledged_at") ? MEMBER_INVITED : MEMBER_PLEDGED;
}

static void read_end(struct query *q, struct pool *p, struct member *member)
{
	bool declined = member->membership == MEMBER_DECLINED;
	member->ended_at = db_moment(q, declined ? "declined_at" : "left_at");
	member->end_reason = db_text_or_null(q, p, declined ? "decline_reason" : "left_reason");
	if (member->membership != MEMBER_RELEASED)
		return;
	member->release = (struct release){
		.meeting = (int)db_int_or(q, "release_no", 0),
		.motion = (int)db_int_or(q, "release_motion", 0),
		.round = (int)db_int(q, "left_round"),
		.by = db_text(q, p, "left_by"),
	};
	if (!db_is_null(q, "resigned_on"))
		member->release.resigned_on = db_date(q, "resigned_on");
}

static struct member read_member(struct query *q, struct pool *p)
{
	struct member member = {
		.account_id = db_int(q, "account_id"),
		.account = db_text(q, p, "name"),
		.person_name = db_text(q, p, "person_name"),
		.affiliation = db_text(q, p, "affiliation"),
		.official = db_int(q, "official"),
		.chair = db_int(q, "chair"),
		.membership = membership_of(q),
		.assigned_at = db_moment(q, "assigned_at"),
		.pledged = !db_is_null(q, "pledged_at"),
		.decline_why = db_text_or_null(q, p, "decline_why"),
		.from_round = (int)db_int(q, "from_round"),
		.locked = !db_is_null(q, "locked_at"),
		.rounds = (unsigned)db_int(q, "rounds"),
		.assigned = db_int(q, "assigned"),
		.scored = db_int(q, "scored"),
		.conflicts = db_int(q, "conflicts"),
	};
	if (member.pledged)
		member.pledged_at = db_moment(q, "pledged_at");
	if (member_is_gone(&member))
		read_end(q, p, &member);
	if (member.locked)
		member.locked_at = db_moment(q, "locked_at");
	return member;
}

static bool read_members(struct db *db, struct pool *p, int64_t call, bool all, struct committee *ret, struct err *e)
{
	DB_SQL(q, db,
		   "WITH judged AS (SELECT m.account_id, EXISTS (SELECT 1 FROM kept_out k "
		   "WHERE k.application_id = a.id AND k.account_id = m.account_id) AS conflict, "
		   "NOT EXISTS (SELECT 1 FROM rubric_item i WHERE i.call_id = m.call_id AND i.round = h.round AND NOT EXISTS ("
		   "SELECT 1 FROM score s WHERE s.application_id = a.id AND s.account_id = m.account_id AND s.no = i.no)) AS complete "
		   "FROM sitting_member m JOIN round_in_hand h ON h.call_id = m.call_id "
		   "JOIN application a ON a.call_id = m.call_id AND a.state NOT IN (" NEVER_JUDGED ") "
		   "WHERE m.call_id = :call AND NOT EXISTS (SELECT 1 FROM round_fallen f WHERE f.application_id = a.id)) "
		   "SELECT m.account_id, w.name, w.person_name, m.affiliation, m.official, m.chair, m.assigned_at, m.pledged_at, m.declined_at, "
		   "m.decline_why, m.decline_reason, m.left_at, m.left_reason, m.left_round, y.name AS left_by, m.resigned_on, m.release_motion, "
		   "t.no AS release_no, m.from_round, (SELECT coalesce(sum(1 << l.round), 0) FROM member_lock l "
		   "WHERE l.call_id = m.call_id AND l.account_id = m.account_id AND l.unlocked_at IS NULL) AS rounds, (SELECT max(l.locked_at) FROM member_lock l "
		   "JOIN round_in_hand h ON h.call_id = l.call_id AND h.round = l.round WHERE l.call_id = m.call_id AND l.account_id = m.account_id AND l.unlocked_at IS NULL) AS locked_at, "
		   "count(j.account_id) FILTER (WHERE NOT j.conflict) AS assigned, "
		   "count(j.account_id) FILTER (WHERE NOT j.conflict AND j.complete) AS scored, "
		   "count(j.account_id) FILTER (WHERE j.conflict) AS conflicts "
		   "FROM committee_member m JOIN account w ON w.id = m.account_id LEFT JOIN account y ON y.id = m.left_by "
		   "LEFT JOIN meeting t ON t.id = m.release_meeting LEFT JOIN judged j ON j.account_id = m.account_id "
		   "WHERE m.call_id = :call AND (:all OR (m.declined_at IS NULL AND m.left_at IS NULL)) "
		   "GROUP BY m.account_id ORDER BY w.name");
	db_bind(&q, ":call", call);
	db_bind(&q, ":all", all);
	while (db_next(&q))
		*POOL_PUSH(p, ret) = read_member(&q, p);
	return db_done(&q, e);
}

static bool read_committee(struct db *db, struct pool *p, int64_t call, bool all, struct committee *ret, struct err *e)
{
	struct committee committee = {0};
	if (!read_law(db, p, call, &committee, e) || !read_rounds(db, call, &committee, e) || !read_members(db, p, call, all, &committee, e))
		return false;
	*ret = committee;
	return true;
}

bool committee_read(struct db *db, struct pool *p, int64_t call, struct committee *ret, struct err *e)
{
	return read_committee(db, p, call, false, ret, e);
}

bool committee_read_all(struct db *db, struct pool *p, int64_t call, struct committee *ret, struct err *e)
{
	return read_committee(db, p, call, true, ret, e);
}

bool committee_first_lock(struct db *db, struct pool *p, int64_t call, int round, const char **ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT w.name FROM member_lock l JOIN account w ON w.id = l.account_id WHERE l.call_id = :call "
		   "AND l.round = :round ORDER BY l.locked_at, l.account_id LIMIT 1");
	db_bind(&q, ":round", round);
	db_bind(&q, ":call", call);
	const char *name = db_next(&q) ? db_text(&q, p, "name") : NULL;
	if (!db_done(&q, e))
		return false;
	*ret = name;
	return true;
}

bool committee_firms_read(struct db *db, struct pool *p, int64_t call, struct strings *ret, struct err *e)
{
	struct strings names = {0};
	DB_SQL(q, db,
		   "SELECT DISTINCT f.name FROM application a JOIN firm f ON f.id = a.firm_id "
		   "WHERE a.id IN (SELECT application_id FROM under_evaluation WHERE call_id = :call) ORDER BY f.name");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &names) = db_text(&q, p, "name");
	if (!db_done(&q, e))
		return false;
	*ret = names;
	return true;
}

bool member_invite(struct db *db, int64_t call, const struct reviewer *reviewer, int round, int64_t by, struct moment now,
				   struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO committee_member (call_id, account_id, affiliation, official, from_round, assigned_by, assigned_at) "
		   "VALUES (:call, :account, :affiliation, :official, :round, :by, :now) "
		   "ON CONFLICT (call_id, account_id) DO UPDATE SET affiliation = excluded.affiliation, official = excluded.official, "
		   "from_round = excluded.from_round, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at, pledged_at = NULL, pledge = NULL, "
		   "declined_at = NULL, decline_why = NULL, decline_reason = NULL, left_at = NULL, left_reason = NULL, left_by = NULL, left_round = NULL");
	db_bind(&q, ":round", round);
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", reviewer->account_id);
	db_bind(&q, ":affiliation", reviewer->affiliation);
	db_bind(&q, ":official", reviewer->official);
	db_bind(&q, ":by", by);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool member_pledge(struct db *db, int64_t call, int64_t account, const struct sha256 *text, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE committee_member SET pledged_at = :now, pledge = :text WHERE call_id = :call AND account_id = :account");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	db_bind_blob(&q, ":text", text->at, SHA256_BYTES);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool member_pledge_text(struct db *db, struct pool *p, int64_t call, int64_t account, const char **ret, struct err *e)
{
	DB_SQL(q, db, "SELECT f.text FROM committee_member m JOIN form_text f ON f.sha256 = m.pledge "
				  "WHERE m.call_id = :call AND m.account_id = :account");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	const char *text = db_next(&q) ? db_text(&q, p, "text") : NULL;
	if (!db_done(&q, e))
		return false;
	if (!text)
		bug("a pledge that was signed has no words");
	*ret = text;
	return true;
}

bool member_decline(struct db *db, int64_t call, int64_t account, const char *why, const char *reason, struct moment now,
					struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE committee_member SET declined_at = :now, decline_why = :why, decline_reason = :reason, chair = 0 "
		   "WHERE call_id = :call AND account_id = :account");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	db_bind(&q, ":why", why);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool member_leave(struct db *db, const struct leaving *leaving, struct moment now, struct err *e)
{
	DB_SQL(q, db,
		   "UPDATE committee_member SET left_at = :now, left_reason = :reason, left_by = :by, resigned_on = :resigned, "
		   "release_meeting = :meeting, release_motion = :motion, chair = 0, "
		   "left_round = (SELECT round FROM round_in_hand h WHERE h.call_id = :call) WHERE call_id = :call AND account_id = :account");
	db_bind(&q, ":call", leaving->call);
	db_bind(&q, ":account", leaving->account);
	db_bind(&q, ":by", leaving->by);
	db_bind(&q, ":reason", leaving->reason);
	db_bind(&q, ":resigned", leaving->resigned_on);
	if (leaving->meeting) {
		db_bind(&q, ":meeting", leaving->meeting);
		db_bind(&q, ":motion", leaving->motion);
	} else {
		db_bind_null(&q, ":meeting");
		db_bind_null(&q, ":motion");
	}
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

static bool clear_chair(struct db *db, int64_t call, struct err *e)
{
	DB_SQL(q, db, "UPDATE committee_member SET chair = 0 WHERE call_id = :call AND chair = 1");
	db_bind(&q, ":call", call);
	return db_run(&q, e);
}

bool member_make_chair(struct db *db, int64_t call, int64_t account, struct err *e)
{
	DB_SQL(q, db, "UPDATE committee_member SET chair = 1 WHERE call_id = :call AND account_id = :account");
	db_bind(&q, ":call", call);
	db_bind(&q, ":account", account);
	return clear_chair(db, call, e) && db_run(&q, e);
}

bool committee_firm_applications(struct db *db, struct pool *p, int64_t call, const char *firm, struct ids *ret, struct err *e)
{
	struct ids ids = {0};
	DB_SQL(q, db,
		   "SELECT a.id FROM application a JOIN firm f ON f.id = a.firm_id "
		   "WHERE a.id IN (SELECT application_id FROM under_evaluation WHERE call_id = :call) AND f.name = :firm ORDER BY a.id");
	db_bind(&q, ":call", call);
	db_bind(&q, ":firm", firm);
	while (db_next(&q))
		*POOL_PUSH(p, &ids) = db_int(&q, "id");
	if (!db_done(&q, e))
		return false;
	*ret = ids;
	return true;
}
