/* Meetings: called, recorded while they are open, closed once. */
#include "meeting_acts.h"

#include "reason.h"

#include "ppuri/file.h"
#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/meeting.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define MINUTES_MAX (256u * 1024)

const struct act ACT_MEETING_NEW = {"meeting.new", RIGHT_MEETING_WRITE, ACT_WRITES};
const struct act ACT_MEETING_LIST = {"meeting.list", RIGHT_COMMITTEE_READ, ACT_READS};
const struct act ACT_MEETING_SHOW = {"meeting.show", RIGHT_COMMITTEE_READ, ACT_READS};
const struct act ACT_MEETING_MINUTES = {"meeting.minutes", RIGHT_MEETING_WRITE, ACT_WRITES};
const struct act ACT_MEETING_CLOSE = {"meeting.close", RIGHT_MEETING_WRITE, ACT_WRITES};
const struct act ACT_MEETING_CANCEL = {"meeting.cancel", RIGHT_MEETING_WRITE, ACT_WRITES};
const struct act ACT_MEETING_ADDENDUM = {"meeting.addendum", RIGHT_MEETING_WRITE, ACT_WRITES};

bool meeting_take(struct work *w, const char *call, int64_t no, struct meeting_record *ret, struct err *e)
{
	struct meeting meeting;
	act_about(w, "call %s, meeting %lld", call, (long long)no);
	return meeting_find(w->db, w->pool, call, no, &meeting, e) && meeting_record_read(w->db, w->pool, &meeting, ret, e);
}

bool meeting_take_open(struct work *w, const char *call, int64_t no, struct meeting_record *ret, struct err *e)
{
	char at[DATE_TEXT_MAX];
	struct meeting_record record;
	if (!meeting_take(w, call, no, &record, e))
		return false;
	*ret = record;
	if (record.meeting.cancelled) {
		err_set(e, ERR_REFUSED, _("meeting %d of call %s was cancelled by %s, %s"), record.meeting.no, call, record.meeting.cancelled_by,
				moment_letter(record.meeting.cancelled_at, at));
		return err_hint(e, _("call another: ppuri meeting new %s"), call);
	}
	if (!record.meeting.closed)
		return true;
	err_set(e, ERR_REFUSED, _("meeting %d of call %s was closed by %s, %s; it can not be changed"), record.meeting.no, call,
			record.meeting.closed_by, moment_letter(record.meeting.closed_at, at));
	return err_hint(e, _("what was wrong is said in an addendum: ppuri meeting addendum %s %d '…' --reason '…'"), call, record.meeting.no);
}

bool meeting_member_at(const struct meeting_record *record, const char *login, size_t *ret, struct err *e)
{
	for (size_t i = 0; i < record->attendance.n; i++)
		if (strcmp(record->attendance.at[i].account, login) == 0) {
			*ret = i;
			return true;
		}
	err_set(e, ERR_REFUSED, _("%s is not a member of the committee of the call %s"), login, record->meeting.call_code);
	return err_hint(e, _("see: ppuri review progress --call %s"), record->meeting.call_code);
}

struct calling {
	const struct meeting *given;
	int no;
};

/* The day on which the first member was appointed. */
static struct date appointed_on(const struct committee *committee)
{
	struct moment first = committee->at[0].assigned_at;
	for (size_t i = 1; i < committee->n; i++)
		if (committee->at[i].assigned_at.unix_seconds < first.unix_seconds)
			first = committee->at[i].assigned_at;
	return moment_date(first);
}

static bool may_meet(const struct call *call, const struct committee *committee, struct date day, struct err *e)
{
	char text[DATE_TEXT_MAX];
	struct date appointed = appointed_on(committee);
	if (date_cmp(day, call->notice_day) < 0)
		return err_set(e, ERR_REFUSED, _("the meeting would be before the notice of the call %s (%s)"), call->code,
					   date_iso(call->notice_day, text));
	return date_cmp(day, appointed) >= 0 ||
		   err_set(e, ERR_REFUSED, _("the committee of the call %s was appointed on %s, and can not have met before"), call->code,
				   date_iso(appointed, text));
}

static bool call_meeting(struct work *w, void *arg, struct err *e)
{
	struct calling *calling = arg;
	struct meeting meeting = *calling->given;
	struct call call;
	struct committee committee;
	act_about(w, "call %s", meeting.call_code);
	if (!call_by_code(w->db, w->pool, meeting.call_code, &call, e) || !committee_read(w->db, w->pool, call.id, &committee, e))
		return false;
	if (!committee.n) {
		err_set(e, ERR_REFUSED, _("the call %s has no committee"), call.code);
		return err_hint(e, _("assign reviewers first: ppuri review assign --call %s REVIEWER"), call.code);
	}
	meeting.call_id = call.id;
	return may_meet(&call, &committee, moment_date(meeting.held_at), e) && meeting_insert(w->db, &meeting, w->me->id, w->now, &calling->no, e);
}

bool desk_meeting_new(struct office *o, const struct meeting *given, int *ret_no, struct err *e)
{
	struct calling calling = {.given = given};
	if (!act_perform(o, &ACT_MEETING_NEW, call_meeting, &calling, e))
		return false;
	*ret_no = calling.no;
	return true;
}

struct listing {
	const char *call;
	struct meeting_list *list;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct call call;
	size_t told = 0;
	if (listing->call && !call_by_code(w->db, w->pool, listing->call, &call, e))
		return false;
	if (!meeting_list_read(w->db, w->pool, listing->call, listing->list, e))
		return false;
	for (size_t i = 0; i < listing->list->n; i++) {
		struct meeting_record record;
		if (!meeting_record_read(w->db, w->pool, &listing->list->at[i], &record, e))
			return false;
		if (meeting_is_told(w, &record))
			listing->list->at[told++] = record.meeting;
	}
	listing->list->n = told;
	return true;
}

bool desk_meeting_list(struct office *o, const char *call, struct meeting_list *ret, struct err *e)
{
	struct listing listing = {.call = call, .list = ret};
	return act_perform(o, meeting_reading(o, &ACT_MEETING_LIST), list, &listing, e);
}

/* One meeting, and what is done with it. */
struct naming {
	const char *call;
	int64_t no;
	const char *text, *chair;
	struct meeting_record record;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct naming *naming = arg;
	return meeting_take_told(w, naming->call, naming->no, &naming->record, e);
}

bool desk_meeting_show(struct office *o, const char *call, int64_t no, struct meeting_record *ret, struct err *e)
{
	struct naming naming = {.call = call, .no = no};
	if (!act_perform(o, meeting_reading(o, &ACT_MEETING_SHOW), show, &naming, e))
		return false;
	*ret = naming.record;
	return true;
}

static bool keep_minutes(struct work *w, void *arg, struct err *e)
{
	struct naming *naming = arg;
	return meeting_take_open(w, naming->call, naming->no, &naming->record, e) &&
		   minutes_write(w->db, naming->record.meeting.id, naming->text, e);
}

/* Without control characters but those of lines and pages; and not a PDF, all of whose bytes may be text. */
static bool is_plain(const char *s)
{
	static const char pdf[] = "%PDF-";
	if (strncmp(s, pdf, sizeof pdf - 1) == 0)
		return false;
	for (; *s; s++)
		if (((unsigned char)*s < ' ' && !strchr("\t\n\f\r", *s)) || *s == '\x7f')
			return false;
	return true;
}

static bool read_text(struct pool *p, const char *path, const char **ret, struct err *e)
{
	struct buf text CLEANUP(buf_release) = {0};
	if (!file_read(path, MINUTES_MAX, &text, e))
		return false;
	const char *s = pool_strdup(p, buf_text(&text));
	if (!text_valid(s, text.n, NULL) || strlen(s) != text.n) {
		err_set(e, ERR_USAGE, _("%s is not valid UTF-8 text"), path);
		return err_hint(e, "%s", _("save the file as UTF-8"));
	}
	if (!is_plain(s)) {
		err_set(e, ERR_USAGE, _("%s is not a text file"), path);
		return err_hint(e, "%s", _("save the minutes as plain text (UTF-8)"));
	}
	if (!s[strspn(s, " \t\r\n")])
		return err_set(e, ERR_USAGE, _("%s is empty"), path);
	*ret = s;
	return true;
}

bool desk_meeting_minutes(struct office *o, const char *call, int64_t no, const char *path, bool *ret_replaced, struct err *e)
{
	struct naming naming = {.call = call, .no = no};
	if (!act_permitted(o, &ACT_MEETING_MINUTES, e) || !read_text(o->pool, path, &naming.text, e) ||
		!act_perform(o, &ACT_MEETING_MINUTES, keep_minutes, &naming, e))
		return false;
	*ret_replaced = naming.record.meeting.minutes != NULL;
	return true;
}

/* The chair of the committee, or the civilian who presided in the chair's place. */
static bool find_chair(const struct meeting_record *record, const char *login, int64_t *ret, struct err *e)
{
	const struct attendance_list *attendance = &record->attendance;
	size_t at = 0;
	if (login && !meeting_member_at(record, login, &at, e))
		return false;
	while (!login && at < attendance->n && !attendance->at[at].chair)
		at++;
	if (at == attendance->n) {
		err_set(e, ERR_REFUSED, _("the committee of the call %s has no chair"), record->meeting.call_code);
		return err_hint(e, _("record whom the members elected: ppuri review chair %s REVIEWER"), record->meeting.call_code);
	}
	const struct attendance *chair = &attendance->at[at];
	if (chair->official)
		return err_set(e, ERR_REFUSED, _("%s is an official; a civilian presides"), chair->account);
	if (chair->presence != PRESENCE_PRESENT) {
		err_set(e, ERR_REFUSED, _("%s was not present, and can not have presided"), chair->account);
		return err_hint(e, "%s", _("say who presided in the chair's place: --chair REVIEWER"));
	}
	*ret = chair->account_id;
	return true;
}

bool meeting_is_attended(const struct meeting_record *record, struct err *e)
{
	const struct meeting *meeting = &record->meeting;
	for (size_t i = 0; i < record->attendance.n; i++)
		if (record->attendance.at[i].said)
			return true;
	err_set(e, ERR_REFUSED, _("nobody has said who was present at meeting %d of call %s"), meeting->no, meeting->call_code);
	return err_hint(e, _("ppuri meeting attend %s %d --all"), meeting->call_code, meeting->no);
}

static bool is_complete(const struct meeting_record *record, struct err *e)
{
	const struct meeting *meeting = &record->meeting;
	if (!meeting->minutes) {
		err_set(e, ERR_REFUSED, _("meeting %d of call %s has no minutes yet"), meeting->no, meeting->call_code);
		return err_hint(e, _("ppuri meeting minutes %s %d --file FILE"), meeting->call_code, meeting->no);
	}
	return meeting_is_attended(record, e);
}

static void say_meeting(struct work *w, const struct meeting_record *record)
{
	struct pool *p = w->pool;
	act_deed(w, pool_printf(p, _("meeting %d"), record->meeting.no), NULL, (struct won){0}, meeting_quorum_text(p, &record->meeting.count));
	for (size_t i = 0; i < record->motions.n; i++) {
		const struct motion *motion = &record->motions.at[i];
		act_deed(w, NULL, NULL, (struct won){0}, pool_printf(p, "%d. %s — %s", motion->no, motion->text, motion_text(p, motion)));
	}
}

static bool close_meeting(struct work *w, void *arg, struct err *e)
{
	struct naming *naming = arg;
	int64_t chair = 0;
	if (!meeting_take_open(w, naming->call, naming->no, &naming->record, e) || !is_complete(&naming->record, e) ||
		!find_chair(&naming->record, naming->chair, &chair, e))
		return false;
	say_meeting(w, &naming->record);
	return meeting_close(w->db, &naming->record, chair, w->me->id, w->now, e) &&
		   meeting_take(w, naming->call, naming->no, &naming->record, e);
}

bool desk_meeting_close(struct office *o, const char *call, int64_t no, const char *chair, struct meeting_record *ret, struct err *e)
{
	struct naming naming = {.call = call, .no = no, .chair = chair};
	if (!act_decide(o, &ACT_MEETING_CLOSE, close_meeting, &naming, sizeof naming, e))
		return false;
	*ret = naming.record;
	return true;
}

/* What was begun is closed, even where nothing came of it. */
static bool is_unopened(const struct meeting_record *record, struct err *e)
{
	const struct meeting *meeting = &record->meeting;
	bool said = meeting->minutes || record->motions.n;
	for (size_t i = 0; i < record->attendance.n; i++)
		said = said || record->attendance.at[i].said;
	if (!said)
		return true;
	err_set(e, ERR_REFUSED, _("meeting %d of call %s was opened: attendance, a motion or minutes are recorded"), meeting->no, meeting->call_code);
	return err_hint(e, _("it is closed with its minutes: ppuri meeting close %s %d"), meeting->call_code, meeting->no);
}

static bool cancel(struct work *w, void *arg, struct err *e)
{
	struct naming *naming = arg;
	return meeting_take_open(w, naming->call, naming->no, &naming->record, e) && is_unopened(&naming->record, e) &&
		   meeting_cancel(w->db, naming->record.meeting.id, w->office->reason, w->me->id, w->now, e) &&
		   meeting_take(w, naming->call, naming->no, &naming->record, e);
}

bool desk_meeting_cancel(struct office *o, const char *call, int64_t no, struct meeting *ret, struct err *e)
{
	struct naming naming = {.call = call, .no = no};
	if (!reason_given(o, e) || !act_perform(o, &ACT_MEETING_CANCEL, cancel, &naming, e))
		return false;
	*ret = naming.record.meeting;
	return true;
}

static bool add(struct work *w, void *arg, struct err *e)
{
	struct naming *naming = arg;
	return meeting_take(w, naming->call, naming->no, &naming->record, e) &&
		   addendum_insert(w->db, naming->record.meeting.id, naming->text, w->office->reason, w->me->id, w->now, e);
}

bool desk_meeting_addendum(struct office *o, const char *call, int64_t no, const char *text, struct err *e)
{
	struct naming naming = {.call = call, .no = no, .text = text};
	return reason_given(o, e) && act_perform(o, &ACT_MEETING_ADDENDUM, add, &naming, e);
}
