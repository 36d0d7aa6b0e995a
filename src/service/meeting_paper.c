/* 평가위원회 회의록, to be signed by who presided. */
#include "meeting_acts.h"
#include "report_build.h"

#include "ppuri/store/committee.h"
#include "ppuri/store/evaluation_paper.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

const struct act ACT_MEETING_PAPER = {"meeting.paper", RIGHT_COMMITTEE_READ, ACT_READS, .personal = true};

struct minutes {
	const struct meeting_record *record;
	struct committee committee;
	struct decided_challenges challenges;
	struct report *report;
};

static void add_table(struct pool *p, struct minutes *minutes, const char *name, const struct grid *grid)
{
	report_add(p, minutes->report, (struct report_part){.kind = REPORT_TABLE, .name = name, .grid = grid});
}

static void add_attendance(struct pool *p, struct minutes *minutes)
{
	const struct grid_column columns[] = {{"name", _("name"), GRID_TEXT}, {"affiliation", _("affiliation"), GRID_TEXT},
										  {"role", _("part"), GRID_CODE}, {"presence", _("attendance"), GRID_CODE}};
	const struct attendance_list *list = &minutes->record->attendance;
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < list->n; i++) {
		const struct attendance *one = &list->at[i];
		const struct member *member = committee_member(&minutes->committee, one->account_id);
		const char *role = one->chair ? _("chair") : _("member");
		grid_text(grid, p, one->person_name);
		grid_text(grid, p, member ? member->affiliation : NULL);
		grid_text(grid, p, one->official ? pool_printf(p, _("%s (official)"), role) : role);
		grid_text(grid, p, one->said ? term_name(&PRESENCES, presence_code(one->presence)) : NULL);
	}
	add_table(p, minutes, "members", grid);
}

static const char *motion_words(struct pool *p, const struct motion *motion)
{
	if (!motion->receipt_no)
		return motion->text;
	return motion->firm_name ? pool_printf(p, "%s (%s %s)", motion->text, motion->receipt_no, motion->firm_name)
							 : pool_printf(p, "%s (%s)", motion->text, motion->receipt_no);
}

static void add_motions(struct pool *p, struct minutes *minutes)
{
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},           {"motion", _("motion"), GRID_TEXT},        {"members", _("of members"), GRID_COUNT},
		{"present", _("present"), GRID_COUNT},  {"in_favour", _("in favour"), GRID_COUNT}, {"against", _("against"), GRID_COUNT},
		{"abstained", _("abstained"), GRID_COUNT}, {"silent", _("silent"), GRID_COUNT},    {"outcome", _("outcome"), GRID_CODE},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < minutes->record->motions.n; i++) {
		const struct motion *motion = &minutes->record->motions.at[i];
		const struct count *count = &motion->count;
		grid_number(grid, p, motion->no);
		grid_text(grid, p, motion_words(p, motion));
		grid_number(grid, p, (int64_t)count->members);
		grid_number(grid, p, (int64_t)count->present);
		grid_number(grid, p, (int64_t)count->in_favour);
		grid_number(grid, p, (int64_t)count->against);
		grid_number(grid, p, (int64_t)count->abstained);
		grid_number(grid, p, (int64_t)count->silent);
		grid_text(grid, p, term_name(&OUTCOMES, outcome_code(count->outcome)));
	}
	add_table(p, minutes, "motions", grid);
}

static bool is_out(const struct seat *seat)
{
	return seat->kept_out || seat->presence == PRESENCE_KEPT_OUT;
}

/* The names of those who voted so, or (VOTE_NONE) of those who have no vote in it. */
static const char *names_of(struct pool *p, const struct minutes *minutes, const struct motion *motion, enum vote vote)
{
	const char *names = NULL;
	for (size_t i = 0; i < minutes->record->attendance.n; i++) {
		const struct seat *seat = &motion->seats[i];
		const char *name = minutes->record->attendance.at[i].person_name;
		if (vote == VOTE_NONE ? is_out(seat) : !is_out(seat) && seat->vote == vote)
			names = names ? pool_printf(p, "%s, %s", names, name) : name;
	}
	return names;
}

static void add_votes(struct pool *p, struct minutes *minutes)
{
	static const enum vote votes[] = {VOTE_FOR, VOTE_AGAINST, VOTE_ABSTAIN, VOTE_NONE};
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},           {"in_favour", _("in favour"), GRID_TEXT}, {"against", _("against"), GRID_TEXT},
		{"abstained", _("abstained"), GRID_TEXT}, {"kept_out", _("kept out"), GRID_TEXT},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < minutes->record->motions.n; i++) {
		const struct motion *motion = &minutes->record->motions.at[i];
		grid_number(grid, p, motion->no);
		for (size_t k = 0; k < sizeof votes / sizeof *votes; k++)
			grid_text(grid, p, names_of(p, minutes, motion, votes[k]));
	}
	add_table(p, minutes, "votes", grid);
}

static void add_challenges(struct pool *p, struct minutes *minutes)
{
	const struct grid_column columns[] = {
		{"motion", _("motion"), GRID_COUNT},     {"member", _("member"), GRID_TEXT}, {"ground", _("ground"), GRID_TEXT},
		{"decision", _("decision"), GRID_CODE}, {"reason", _("reason"), GRID_TEXT},
	};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < minutes->challenges.n; i++) {
		const struct decided_challenge *challenge = &minutes->challenges.at[i];
		grid_number(grid, p, challenge->motion);
		grid_text(grid, p, challenge->person_name);
		grid_text(grid, p, challenge->ground);
		grid_text(grid, p, term_name(&CONFLICT_DECISIONS, challenge->decision));
		grid_text(grid, p, challenge->reason);
	}
	add_table(p, minutes, "challenges", grid);
}

static void add_minutes(struct pool *p, struct minutes *minutes)
{
	report_add(p, minutes->report, (struct report_part){.kind = REPORT_NOTE, .name = "proceedings", .text = minutes->record->meeting.minutes});
}

static void add_addenda(struct pool *p, struct minutes *minutes)
{
	const struct grid_column columns[] = {{"no", _("no."), GRID_COUNT},      {"at", _("added"), GRID_CODE},
										  {"text", _("addendum"), GRID_TEXT}, {"reason", _("reason"), GRID_TEXT},
										  {"by", _("by"), GRID_CODE}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < minutes->record->addenda.n; i++) {
		const struct addendum *addendum = &minutes->record->addenda.at[i];
		char at[DATE_TEXT_MAX];
		grid_number(grid, p, addendum->no);
		grid_text(grid, p, pool_strdup(p, moment_letter(addendum->at, at)));
		grid_text(grid, p, addendum->text);
		grid_text(grid, p, addendum->reason);
		grid_text(grid, p, addendum->by);
	}
	add_table(p, minutes, "addenda", grid);
}

static void put_values(const struct meeting *meeting, struct form_values *values)
{
	struct pool *p = values->pool;
	char at[DATE_TEXT_MAX];
	report_put(values, "call_title", meeting->call_title);
	report_put(values, "call_code", meeting->call_code);
	report_put(values, "meeting_no", pool_printf(p, "%d", meeting->no));
	report_put(values, "meeting_kind", term_name(&MEETING_KINDS, meeting->kind));
	report_put(values, "held", moment_letter(meeting->held_at, at));
	report_put(values, "place", meeting->place);
	report_put(values, "attendance", meeting_quorum_text(p, &meeting->count));
	report_put(values, "presided", meeting->chaired_by);
	report_put(values, "closed", meeting->closed ? moment_letter(meeting->closed_at, at) : NULL);
	report_put(values, "closed_by", meeting->closed ? meeting->closed_by : NULL);
	report_put(values, "cancelled", meeting->cancelled_reason);
	report_put_sign_list(values);
	if (meeting->chaired_by)
		report_put_sign(values, _("presided"), meeting->chaired_by);
}

static void make(struct pool *p, struct minutes *minutes)
{
	const struct meeting *meeting = &minutes->record->meeting;
	struct report *report = minutes->report;
	report->mark = meeting->closed ? NULL : meeting->cancelled ? _("CANCELLED") : _("DRAFT");
	put_values(meeting, report_chapter(p, report, NULL));
	add_attendance(p, minutes);
	add_motions(p, minutes);
	add_votes(p, minutes);
	add_challenges(p, minutes);
	add_minutes(p, minutes);
	add_addenda(p, minutes);
}

bool meeting_report(struct work *w, const struct meeting_record *record, struct report *ret, struct err *e)
{
	struct minutes minutes = {.record = record, .report = ret};
	if (!report_set_by(w, "meeting-minutes", ret, e) || !committee_read_all(w->db, w->pool, record->meeting.call_id, &minutes.committee, e) ||
		!decided_challenges_read(w->db, w->pool, record->meeting.id, &minutes.challenges, e))
		return false;
	make(w->pool, &minutes);
	return true;
}

struct reading {
	const char *call;
	int64_t no;
	struct report report;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct meeting_record record;
	return meeting_take_told(w, reading->call, reading->no, &record, e) && report_begin(w, &reading->report, e) &&
		   meeting_report(w, &record, &reading->report, e);
}

bool desk_meeting_paper(struct office *o, const char *call, int64_t no, struct report *ret, struct err *e)
{
	struct reading reading = {.call = call, .no = no};
	if (!act_perform(o, meeting_reading(o, &ACT_MEETING_PAPER), read, &reading, e))
		return false;
	*ret = reading.report;
	return true;
}
