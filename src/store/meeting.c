#include "ppuri/store/meeting.h"

#include "sql.h"

#include "ppuri/tr.h"

#include <string.h>

bool meeting_insert(struct db *db, const struct meeting *meeting, int64_t by, struct moment now, int *ret_no, struct err *e)
{
	DB_SQL(q, db,
		   "INSERT INTO meeting (call_id, no, kind, held_at, place, called_by, called_at) "
		   "SELECT :call, 1 + count(*), :kind, :held, :place, :by, :now FROM meeting WHERE call_id = :call");
	db_bind(&q, ":call", meeting->call_id);
	db_bind(&q, ":kind", meeting->kind);
	db_bind(&q, ":held", meeting->held_at);
	db_bind(&q, ":place", meeting->place);
	db_bind(&q, ":by", by);
	db_bind(&q, ":now", now);
	if (!db_run(&q, e))
		return false;
	DB_SQL(no, db, "SELECT count(*) AS n FROM meeting WHERE call_id = :call");
	db_bind(&no, ":call", meeting->call_id);
	int n = db_next(&no) ? (int)db_int(&no, "n") : 0;
	if (!db_done(&no, e))
		return false;
	*ret_no = n;
	return true;
}

#define MEETING_SELECT \
	"SELECT t.id, t.call_id, c.code, c.title, t.no, t.kind, t.held_at, t.place, b.name AS called_by, t.minutes, t.closed_at, " \
	"t.cancelled_at, t.cancelled_reason, x.name AS cancelled_by, d.name AS closed_by, h.person_name AS chaired_by, (SELECT count(*) FROM meeting_motion o WHERE o.meeting_id = t.id) AS motions " \
	"FROM meeting t JOIN call c ON c.id = t.call_id JOIN account b ON b.id = t.called_by " \
	"LEFT JOIN account d ON d.id = t.closed_by LEFT JOIN account h ON h.id = t.chaired_by LEFT JOIN account x ON x.id = t.cancelled_by "

static struct meeting read_meeting(struct query *q, struct pool *p)
{
	struct meeting meeting = {
		.id = db_int(q, "id"),
		.call_id = db_int(q, "call_id"),
		.call_code = db_text(q, p, "code"),
		.call_title = db_text(q, p, "title"),
		.no = (int)db_int(q, "no"),
		.kind = db_text(q, p, "kind"),
		.held_at = db_moment(q, "held_at"),
		.place = db_text(q, p, "place"),
		.called_by = db_text(q, p, "called_by"),
		.minutes = db_text_or_null(q, p, "minutes"),
		.closed = !db_is_null(q, "closed_at"),
		.closed_by = db_text_or_null(q, p, "closed_by"),
		.chaired_by = db_text_or_null(q, p, "chaired_by"),
		.motions = db_int(q, "motions"),
		.cancelled = !db_is_null(q, "cancelled_at"),
		.cancelled_by = db_text_or_null(q, p, "cancelled_by"),
		.cancelled_reason = db_text_or_null(q, p, "cancelled_reason"),
	};
	if (meeting.cancelled)
		meeting.cancelled_at = db_moment(q, "cancelled_at");
	if (meeting.closed)
		meeting.closed_at = db_moment(q, "closed_at");
	return meeting;
}

bool meeting_is_unknown(const char *call, int64_t no, struct err *e)
{
	err_set(e, ERR_NOT_FOUND, _("call %s has no meeting %lld"), call, (long long)no);
	return err_hint(e, _("see: ppuri meeting list --call %s"), call);
}

bool meeting_find(struct db *db, struct pool *p, const char *call, int64_t no, struct meeting *ret, struct err *e)
{
	struct meeting meeting = {0};
	DB_SQL(q, db, MEETING_SELECT "WHERE c.code = :call AND t.no = :no");
	db_bind(&q, ":call", call);
	db_bind(&q, ":no", no);
	bool found = db_next(&q);
	if (found)
		meeting = read_meeting(&q, p);
	if (!db_done(&q, e))
		return false;
	if (!found)
		return meeting_is_unknown(call, no, e);
	*ret = meeting;
	return true;
}

bool meeting_list_read(struct db *db, struct pool *p, const char *call, struct meeting_list *ret, struct err *e)
{
	struct meeting_list list = {0};
	DB_SQL(q, db, MEETING_SELECT "WHERE :call IS NULL OR c.code = :call ORDER BY c.code, t.no");
	db_bind(&q, ":call", call);
	while (db_next(&q))
		*POOL_PUSH(p, &list) = read_meeting(&q, p);
	if (!db_done(&q, e))
		return false;
	*ret = list;
	return true;
}

/* Of an open meeting those who were members at its moment: appointed by that day, into a round that had come, and not gone before. */
static bool read_attendance(struct db *db, struct pool *p, const struct meeting *meeting, struct attendance_list *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT m.account_id, w.name, w.person_name, m.official, m.chair, a.presence FROM committee_member m "
		   "JOIN account w ON w.id = m.account_id "
		   "LEFT JOIN meeting_member a ON a.meeting_id = :meeting AND a.account_id = m.account_id "
		   "WHERE m.call_id = :call AND (a.presence IS NOT NULL OR (NOT :closed AND m.declined_at IS NULL "
		   "AND (m.left_at IS NULL OR m.left_at > :held) AND substr(m.assigned_at, 1, 10) <= substr(:held, 1, 10) "
		   "AND (m.from_round = 1 OR EXISTS (SELECT 1 FROM round_end r WHERE r.call_id = m.call_id AND r.round = m.from_round - 1 "
		   "AND substr(r.ended_at, 1, 10) <= substr(:held, 1, 10))))) ORDER BY w.name");
	db_bind(&q, ":held", meeting->held_at);
	db_bind(&q, ":meeting", meeting->id);
	db_bind(&q, ":call", meeting->call_id);
	db_bind(&q, ":closed", meeting->closed);
	while (db_next(&q)) {
		const char *presence = db_text_or_null(&q, p, "presence");
		*POOL_PUSH(p, ret) = (struct attendance){
			.account_id = db_int(&q, "account_id"),
			.account = db_text(&q, p, "name"),
			.person_name = db_text(&q, p, "person_name"),
			.official = db_int(&q, "official"),
			.chair = db_int(&q, "chair"),
			.said = presence != NULL,
			.presence = presence ? presence_of(presence) : PRESENCE_ABSENT,
		};
	}
	return db_done(&q, e);
}

static struct seat *make_seats(struct pool *p, const struct attendance_list *attendance)
{
	struct seat *seats = pool_alloc(p, attendance->n * sizeof *seats);
	for (size_t i = 0; i < attendance->n; i++)
		seats[i] = (struct seat){.account_id = attendance->at[i].account_id, .presence = attendance->at[i].presence};
	return seats;
}

static bool read_motions(struct db *db, struct pool *p, int64_t meeting, const struct attendance_list *attendance,
						 struct motion_list *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT t.no, t.text, t.application_id, a.receipt_no, f.name, w.name AS challenged, k.decision FROM meeting_motion t "
		   "LEFT JOIN application a ON a.id = t.application_id LEFT JOIN firm f ON f.id = a.firm_id "
		   "LEFT JOIN conflict k ON k.meeting_id = t.meeting_id AND k.motion = t.no LEFT JOIN account w ON w.id = k.account_id "
		   "WHERE t.meeting_id = :meeting ORDER BY t.no");
	db_bind(&q, ":meeting", meeting);
	while (db_next(&q))
		*POOL_PUSH(p, ret) = (struct motion){
			.no = (int)db_int(&q, "no"),
			.text = db_text(&q, p, "text"),
			.application_id = db_int_or(&q, "application_id", 0),
			.receipt_no = db_text_or_null(&q, p, "receipt_no"),
			.firm_name = db_text_or_null(&q, p, "name"),
			.seats = make_seats(p, attendance),
			.challenged = db_text_or_null(&q, p, "challenged"),
			.challenge = db_text_or_null(&q, p, "decision"),
		};
	return db_done(&q, e);
}

static struct seat *seat_of(struct motion_list *motions, size_t seats, int no, int64_t account)
{
	for (size_t i = 0; i < motions->n; i++)
		for (size_t k = 0; motions->at[i].no == no && k < seats; k++)
			if (motions->at[i].seats[k].account_id == account)
				return &motions->at[i].seats[k];
	return NULL;
}

/* Whoever was kept out when the meeting was closed; while it is open, whoever is now, and of a vote on a challenge who was challenged. */
static bool read_votes(struct db *db, const struct meeting *meeting, size_t seats, struct motion_list *motions, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	DB_SQL(q, db,
		   "SELECT no, account_id, vote FROM meeting_vote WHERE meeting_id = :meeting "
		   "UNION ALL SELECT t.no, k.account_id, 'kept-out' FROM meeting_motion t "
		   "JOIN kept_out k ON k.application_id = t.application_id WHERE t.meeting_id = :meeting AND NOT :closed "
		   "UNION ALL SELECT motion, account_id, 'kept-out' FROM conflict WHERE meeting_id = :meeting");
	db_bind(&q, ":meeting", meeting->id);
	db_bind(&q, ":closed", meeting->closed);
	while (db_next(&q)) {
		struct seat *seat = seat_of(motions, seats, (int)db_int(&q, "no"), db_int(&q, "account_id"));
		const char *vote = db_text(&q, &pool, "vote");
		if (!seat)
			continue;
		if (strcmp(vote, "kept-out") == 0)
			seat->kept_out = true;
		else
			seat->vote = vote_of(vote);
	}
	return db_done(&q, e);
}

static bool read_addenda(struct db *db, struct pool *p, int64_t meeting, struct addendum_list *ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT t.no, t.text, t.reason, w.name, t.added_at FROM meeting_addendum t JOIN account w ON w.id = t.added_by "
		   "WHERE t.meeting_id = :meeting ORDER BY t.no");
	db_bind(&q, ":meeting", meeting);
	while (db_next(&q))
		*POOL_PUSH(p, ret) = (struct addendum){
			.no = (int)db_int(&q, "no"),
			.text = db_text(&q, p, "text"),
			.reason = db_text(&q, p, "reason"),
			.by = db_text(&q, p, "name"),
			.at = db_moment(&q, "added_at"),
		};
	return db_done(&q, e);
}

bool meeting_record_read(struct db *db, struct pool *p, const struct meeting *meeting, struct meeting_record *ret, struct err *e)
{
	struct meeting_record record = {.meeting = *meeting};
	struct motion_list *motions = &record.motions;
	if (!read_attendance(db, p, meeting, &record.attendance, e) ||
		!read_motions(db, p, meeting->id, &record.attendance, motions, e) ||
		!read_votes(db, meeting, record.attendance.n, motions, e) || !read_addenda(db, p, meeting->id, &record.addenda, e))
		return false;
	record.meeting.count = meeting_count(make_seats(p, &record.attendance), record.attendance.n);
	for (size_t i = 0; i < motions->n; i++)
		motions->at[i].count = meeting_count(motions->at[i].seats, record.attendance.n);
	*ret = record;
	return true;
}
