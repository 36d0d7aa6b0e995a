/* What is said of a meeting while it is open, and what ends it. */
#include "ppuri/store/meeting.h"

#include "sql.h"

bool attendance_write(struct db *db, int64_t meeting, int64_t account, enum presence presence, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO meeting_member (meeting_id, account_id, presence) VALUES (:meeting, :account, :presence) "
		   "ON CONFLICT (meeting_id, account_id) DO UPDATE SET presence = excluded.presence");
	db_bind(&q, ":meeting", meeting);
	db_bind(&q, ":account", account);
	db_bind(&q, ":presence", presence_code(presence));
	return db_run(&q, e);
}

static bool motions_of(struct db *db, int64_t meeting, int *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT count(*) AS n FROM meeting_motion WHERE meeting_id = :meeting");
	db_bind(&q, ":meeting", meeting);
	int n = db_next(&q) ? (int)db_int(&q, "n") : 0;
	if (!db_done(&q, e))
		return false;
	*ret = n;
	return true;
}

bool motion_insert(struct db *db, int64_t meeting, const char *text, int64_t application, int *ret_no, struct err *e)
{
	int n;
	if (!motions_of(db, meeting, &n, e))
		return false;
	DB_SQL(q, db,
		   "INSERT INTO meeting_motion (meeting_id, no, text, application_id) VALUES (:meeting, :no, :text, nullif(:application, 0))");
	db_bind(&q, ":meeting", meeting);
	db_bind(&q, ":no", n + 1);
	db_bind(&q, ":text", text);
	db_bind(&q, ":application", application);
	if (!db_run(&q, e))
		return false;
	*ret_no = n + 1;
	return true;
}

static bool insert_vote(struct db *db, int64_t meeting, int motion, int64_t account, const char *vote, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO meeting_vote (meeting_id, no, account_id, vote) VALUES (:meeting, :motion, :account, :vote)");
	db_bind(&q, ":meeting", meeting);
	db_bind(&q, ":motion", motion);
	db_bind(&q, ":account", account);
	db_bind(&q, ":vote", vote);
	return db_run(&q, e);
}

static bool delete_vote(struct db *db, int64_t meeting, int motion, int64_t account, struct err *e)
{
	DB_SQL(q, db, "DELETE FROM meeting_vote WHERE meeting_id = :meeting AND no = :motion AND account_id = :account");
	db_bind(&q, ":meeting", meeting);
	db_bind(&q, ":motion", motion);
	db_bind(&q, ":account", account);
	return db_run(&q, e);
}

bool vote_write(struct db *db, int64_t meeting, int motion, int64_t account, enum vote vote, struct err *e)
{
	return delete_vote(db, meeting, motion, account, e) && insert_vote(db, meeting, motion, account, vote_code(vote), e);
}

bool minutes_write(struct db *db, int64_t meeting, const char *text, struct err *e)
{
	DB_SQL(q, db, "UPDATE meeting SET minutes = :text WHERE id = :meeting");
	db_bind(&q, ":meeting", meeting);
	db_bind(&q, ":text", text);
	return db_run(&q, e);
}

static bool write_outcome(struct db *db, int64_t meeting, const struct motion *motion, struct err *e)
{
	DB_SQL(q, db, "UPDATE meeting_motion SET outcome = :outcome WHERE meeting_id = :meeting AND no = :motion");
	db_bind(&q, ":meeting", meeting);
	db_bind(&q, ":motion", motion->no);
	db_bind(&q, ":outcome", outcome_code(motion->count.outcome));
	return db_run(&q, e);
}

/* A vote that was given before the conflict was known counts nothing: what stands is that the member was kept out. */
static bool settle_motion(struct db *db, int64_t meeting, const struct motion *motion, size_t seats, struct err *e)
{
	for (size_t i = 0; i < seats; i++) {
		const struct seat *seat = &motion->seats[i];
		if (seat->kept_out && (!delete_vote(db, meeting, motion->no, seat->account_id, e) ||
							   !insert_vote(db, meeting, motion->no, seat->account_id, "kept-out", e)))
			return false;
	}
	return write_outcome(db, meeting, motion, e);
}

static bool set_closed(struct db *db, int64_t meeting, int64_t chair, int64_t by, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE meeting SET chaired_by = :chair, closed_by = :by, closed_at = :now WHERE id = :meeting");
	db_bind(&q, ":meeting", meeting);
	db_bind(&q, ":chair", chair);
	db_bind(&q, ":by", by);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool meeting_close(struct db *db, const struct meeting_record *record, int64_t chair, int64_t by, struct moment now, struct err *e)
{
	int64_t meeting = record->meeting.id;
	for (size_t i = 0; i < record->attendance.n; i++)
		if (!record->attendance.at[i].said &&
			!attendance_write(db, meeting, record->attendance.at[i].account_id, PRESENCE_ABSENT, e))
			return false;
	for (size_t i = 0; i < record->motions.n; i++)
		if (!settle_motion(db, meeting, &record->motions.at[i], record->attendance.n, e))
			return false;
	return set_closed(db, meeting, chair, by, now, e);
}

bool meeting_cancel(struct db *db, int64_t meeting, const char *reason, int64_t by, struct moment now, struct err *e)
{
	DB_SQL(q, db, "UPDATE meeting SET cancelled_by = :by, cancelled_at = :now, cancelled_reason = :reason WHERE id = :meeting");
	db_bind(&q, ":meeting", meeting);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":by", by);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}

bool addendum_insert(struct db *db, int64_t meeting, const char *text, const char *reason, int64_t by, struct moment now,
					 struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO meeting_addendum (meeting_id, no, text, reason, added_by, added_at) "
		   "SELECT :meeting, 1 + count(*), :text, :reason, :by, :now FROM meeting_addendum WHERE meeting_id = :meeting");
	db_bind(&q, ":meeting", meeting);
	db_bind(&q, ":text", text);
	db_bind(&q, ":reason", reason);
	db_bind(&q, ":by", by);
	db_bind(&q, ":now", now);
	return db_run(&q, e);
}
