/* Who is present at a meeting, and how each votes. */
#include "meeting_acts.h"

#include "ppuri/store/application.h"
#include "ppuri/store/meeting.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_MEETING_ATTEND = {"meeting.attend", RIGHT_MEETING_WRITE, ACT_WRITES};
const struct act ACT_MEETING_VOTE = {"meeting.vote", RIGHT_MEETING_WRITE, ACT_WRITES};

struct attending {
	const struct attendance_given *given;
	struct meeting_record record;
};

static bool has_begun(const struct meeting *meeting, struct moment now, struct err *e)
{
	char at[DATE_TEXT_MAX];
	return date_cmp(moment_date(meeting->held_at), moment_date(now)) <= 0 ||
		   err_set(e, ERR_REFUSED, _("meeting %d of call %s is on %s; who comes is not known yet"), meeting->no, meeting->call_code,
				   moment_letter(meeting->held_at, at));
}

/* given: the presence of each, -1 as long as nothing was said. */
static bool give(const struct meeting_record *record, const struct logins *logins, enum presence presence, int *given, struct err *e)
{
	size_t at;
	for (size_t i = 0; i < logins->n; i++) {
		if (!meeting_member_at(record, logins->at[i], &at, e))
			return false;
		if (given[at] >= 0)
			return err_set(e, ERR_USAGE, _("%s is given twice"), logins->at[i]);
		given[at] = (int)presence;
	}
	return true;
}

static bool has_voted(const struct meeting_record *record, size_t at)
{
	for (size_t i = 0; i < record->motions.n; i++)
		if (record->motions.at[i].seats[at].vote != VOTE_NONE)
			return true;
	return false;
}

static bool anybody_has_voted(const struct meeting_record *record)
{
	for (size_t i = 0; i < record->attendance.n; i++)
		if (has_voted(record, i))
			return true;
	return false;
}

/* Quorum and majority are counted by who is present: after a vote that changes no more without a word. */
static bool may_change(struct work *w, const struct meeting_record *record, size_t at, enum presence presence, struct err *e)
{
	if (presence == record->attendance.at[at].presence || w->office->reason || !anybody_has_voted(record))
		return true;
	err_set(e, ERR_REFUSED, _("votes were taken at meeting %d of call %s; who was present changes what came of them"), record->meeting.no,
			record->meeting.call_code);
	return err_hint(e, "%s", _("if the attendance was recorded wrongly, say why: --reason '…'"));
}

static bool write_presence(struct work *w, const struct meeting_record *record, size_t at, enum presence presence, struct err *e)
{
	const struct attendance *one = &record->attendance.at[at];
	if (presence != PRESENCE_PRESENT && has_voted(record, at))
		return err_set(e, ERR_REFUSED, _("%s has voted at this meeting, and was present"), one->account);
	return may_change(w, record, at, presence, e) && attendance_write(w->db, record->meeting.id, one->account_id, presence, e);
}

static bool attend(struct work *w, void *arg, struct err *e)
{
	struct attending *attending = arg;
	const struct attendance_given *given = attending->given;
	struct meeting_record *record = &attending->record;
	if (!meeting_take_open(w, given->call, given->no, record, e) || !has_begun(&record->meeting, w->now, e))
		return false;
	int *said = pool_alloc(w->pool, (record->attendance.n + 1) * sizeof *said);
	memset(said, -1, record->attendance.n * sizeof *said);
	if (!give(record, &given->present, PRESENCE_PRESENT, said, e) || !give(record, &given->absent, PRESENCE_ABSENT, said, e) ||
		!give(record, &given->kept_out, PRESENCE_KEPT_OUT, said, e))
		return false;
	for (size_t i = 0; i < record->attendance.n; i++)
		if ((said[i] >= 0 || given->all) &&
			!write_presence(w, record, i, said[i] >= 0 ? (enum presence)said[i] : PRESENCE_PRESENT, e))
			return false;
	return meeting_take(w, given->call, given->no, record, e);
}

bool desk_meeting_attend(struct office *o, const struct attendance_given *given, struct meeting_record *ret, struct err *e)
{
	struct attending attending = {.given = given};
	if (!given->all && !given->present.n && !given->absent.n && !given->kept_out.n)
		return err_set(e, ERR_USAGE, "%s", _("say who was present, absent or kept out: --all, --present, --absent, --kept-out"));
	if (!act_perform(o, &ACT_MEETING_ATTEND, attend, &attending, e))
		return false;
	*ret = attending.record;
	return true;
}

struct voting {
	const struct votes_given *given;
	struct motion motion;
};

/* The application of a motion is one to the call. */
static bool find_application(struct work *w, const struct meeting *meeting, const char *name, int64_t *ret, struct err *e)
{
	struct application application;
	*ret = 0;
	if (!name)
		return true;
	if (!application_by_name(w->db, w->pool, name, &application, e))
		return false;
	*ret = application.id;
	return application.call_id == meeting->call_id ||
		   err_set(e, ERR_REFUSED, _("%s is no application to the call %s"), name, meeting->call_code);
}

/* Which of the motions it is about: a new one, or one that was moved before. */
static bool take_motion(struct work *w, const struct votes_given *given, struct meeting_record *record, size_t *ret,
						struct err *e)
{
	int no = (int)given->motion;
	int64_t application;
	if (given->text &&
		(!find_application(w, &record->meeting, given->application, &application, e) ||
		 !motion_insert(w->db, record->meeting.id, given->text, application, &no, e) || !meeting_take(w, given->call, given->no, record, e)))
		return false;
	for (size_t i = 0; i < record->motions.n; i++)
		if (record->motions.at[i].no == no) {
			*ret = i;
			return true;
		}
	err_set(e, ERR_NOT_FOUND, _("nothing with the number %d was moved at meeting %d of call %s"), no, record->meeting.no, given->call);
	return err_hint(e, _("see: ppuri meeting show %s %d"), given->call, record->meeting.no);
}

static bool may_vote(const struct meeting_record *record, const struct motion *motion, size_t at, struct err *e)
{
	const char *account = record->attendance.at[at].account;
	if (motion->seats[at].presence != PRESENCE_PRESENT)
		return err_set(e, ERR_REFUSED, _("%s is not present at this meeting, and does not vote"), account);
	if (motion->seats[at].kept_out)
		return err_set(e, ERR_REFUSED, _("%s keeps out of %s by a conflict of interest, and does not vote"), account, motion->receipt_no);
	return true;
}

static bool cast(struct work *w, const struct meeting_record *record, struct motion *motion, const struct logins *logins, enum vote vote,
				 bool *given, struct err *e)
{
	size_t at;
	for (size_t i = 0; i < logins->n; i++) {
		if (!meeting_member_at(record, logins->at[i], &at, e) || !may_vote(record, motion, at, e))
			return false;
		if (given[at])
			return err_set(e, ERR_USAGE, _("%s is given twice"), logins->at[i]);
		given[at] = true;
		if (!vote_write(w->db, record->meeting.id, motion->no, motion->seats[at].account_id, vote, e))
			return false;
	}
	return true;
}

static bool cast_unanimously(struct work *w, const struct meeting_record *record, const struct motion *motion, struct err *e)
{
	for (size_t i = 0; i < record->attendance.n; i++) {
		const struct seat *seat = &motion->seats[i];
		if (seat->presence == PRESENCE_PRESENT && !seat->kept_out &&
			!vote_write(w->db, record->meeting.id, motion->no, seat->account_id, VOTE_FOR, e))
			return false;
	}
	return true;
}

static bool vote(struct work *w, void *arg, struct err *e)
{
	struct voting *voting = arg;
	const struct votes_given *given = voting->given;
	struct meeting_record record;
	size_t at = 0;
	if (!meeting_take_open(w, given->call, given->no, &record, e) || !has_begun(&record.meeting, w->now, e) ||
		!meeting_is_attended(&record, e) || !take_motion(w, given, &record, &at, e))
		return false;
	struct motion *motion = &record.motions.at[at];
	bool *cast_by = pool_alloc(w->pool, (record.attendance.n + 1) * sizeof *cast_by);
	if (!cast(w, &record, motion, &given->in_favour, VOTE_FOR, cast_by, e) || !cast(w, &record, motion, &given->against, VOTE_AGAINST, cast_by, e) ||
		!cast(w, &record, motion, &given->abstain, VOTE_ABSTAIN, cast_by, e) ||
		(given->unanimous && !cast_unanimously(w, &record, motion, e)))
		return false;
	int no = motion->no;
	if (!meeting_take(w, given->call, given->no, &record, e))
		return false;
	voting->motion = record.motions.at[no - 1];
	return true;
}

bool desk_meeting_vote(struct office *o, const struct votes_given *given, struct motion *ret, struct err *e)
{
	struct voting voting = {.given = given};
	size_t named = given->in_favour.n + given->against.n + given->abstain.n;
	if (!given->text == !given->motion)
		return err_set(e, ERR_USAGE, "%s", _("give either what is moved (--motion) or the number of what was moved before (--on)"));
	if (given->unanimous && named)
		return err_set(e, ERR_USAGE, "%s", _("give --unanimous, or how each voted"));
	if (!act_perform(o, &ACT_MEETING_VOTE, vote, &voting, e))
		return false;
	*ret = voting.motion;
	return true;
}
