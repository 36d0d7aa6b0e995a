#include "dossier.h"
#include "report_build.h"

#include "ppuri/store/call.h"
#include "ppuri/store/late_change.h"
#include "ppuri/store/meeting.h"

#include <string.h>

static bool add_notices(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"no", "", GRID_COUNT},      {"kind", "", GRID_CODE},  {"notice_no", "", GRID_TEXT}, {"day", "", GRID_DATE},
		{"field", "", GRID_CODE},    {"was", "", GRID_TEXT},   {"is", "", GRID_TEXT},        {"reason", "", GRID_TEXT},
		{"published_by", "", GRID_CODE}, {"published_at", "", GRID_MOMENT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct call_notice_list list;
	if (!call_notice_list_read(d->w->db, p, d->paper.call.id, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		for (size_t k = 0; k < list.at[i].changes.n; k++) {
			const struct call_notice *notice = &list.at[i];
			const struct call_change *change = &notice->changes.at[k];
			grid_number(grid, p, notice->no);
			grid_text(grid, p, notice->kind);
			grid_text(grid, p, notice->notice_no);
			report_date(grid, p, notice->day);
			grid_text(grid, p, call_field_option(change->field));
			grid_text(grid, p, change->was);
			grid_text(grid, p, change->is);
			grid_text(grid, p, notice->reason);
			grid_text(grid, p, notice->published_by);
			dossier_moment(grid, p, true, notice->published_at);
		}
	bundle_add_table(&d->bundle, "rules/notices", grid);
	return true;
}

static void number_or_blank(struct grid *grid, struct pool *p, int number)
{
	if (number)
		grid_number(grid, p, number);
	else
		grid_blank(grid, p);
}

static void add_release(struct grid *grid, struct pool *p, const struct member *member)
{
	const struct release *release = &member->release;
	number_or_blank(grid, p, release->round);
	report_date(grid, p, release->resigned_on);
	number_or_blank(grid, p, release->meeting);
	number_or_blank(grid, p, release->motion);
	grid_text(grid, p, release->by);
}

static void add_members(struct dossier *d)
{
	const struct grid_column columns[] = {
		{"member", "", GRID_CODE},  {"name", "", GRID_TEXT},         {"affiliation", "", GRID_TEXT},
		{"official", "", GRID_CODE}, {"chair", "", GRID_CODE},       {"membership", "", GRID_CODE},
		{"assigned_at", "", GRID_MOMENT}, {"pledged_at", "", GRID_MOMENT}, {"ended_at", "", GRID_MOMENT},
		{"why", "", GRID_CODE},     {"reason", "", GRID_TEXT},       {"locked_at", "", GRID_MOMENT},
		{"from_round", "", GRID_COUNT}, {"rounds_counted", "", GRID_TEXT}, {"left_in_round", "", GRID_COUNT},
		{"resigned_on", "", GRID_DATE}, {"release_meeting", "", GRID_COUNT}, {"release_motion", "", GRID_COUNT},
		{"released_by", "", GRID_CODE},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	for (size_t i = 0; i < d->paper.committee.n; i++) {
		const struct member *member = &d->paper.committee.at[i];
		grid_text(grid, p, member->account);
		grid_text(grid, p, member->person_name);
		grid_text(grid, p, member->affiliation);
		grid_text(grid, p, member->official ? "yes" : "no");
		grid_text(grid, p, member->chair ? "yes" : "no");
		grid_text(grid, p, membership_code(member->membership));
		dossier_moment(grid, p, true, member->assigned_at);
		dossier_moment(grid, p, member->pledged, member->pledged_at);
		dossier_moment(grid, p, member_is_gone(member), member->ended_at);
		grid_text(grid, p, member->decline_why);
		grid_text(grid, p, member->end_reason);
		dossier_moment(grid, p, member->locked, member->locked_at);
		grid_number(grid, p, member->from_round);
		grid_text(grid, p, member_rounds_text(p, member));
		add_release(grid, p, member);
	}
	bundle_add_table(&d->bundle, "committee/members", grid);
}

static void add_conflicts(struct dossier *d)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE},  {"member", "", GRID_CODE},      {"kind", "", GRID_CODE},       {"ground", "", GRID_TEXT},
		{"relation", "", GRID_CODE},    {"declared_for", "", GRID_CODE}, {"declared_by", "", GRID_CODE},
		{"declared_at", "", GRID_MOMENT}, {"decision", "", GRID_CODE},  {"decided_how", "", GRID_CODE}, {"decided_by", "", GRID_CODE},
		{"decided_at", "", GRID_MOMENT}, {"decided_reason", "", GRID_TEXT}, {"meeting", "", GRID_COUNT}, {"motion", "", GRID_COUNT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	for (size_t i = 0; i < d->paper.conflicts.n; i++) {
		const struct conflict *conflict = &d->paper.conflicts.at[i];
		grid_text(grid, p, conflict->receipt_no);
		grid_text(grid, p, conflict->account);
		grid_text(grid, p, conflict->kind);
		grid_text(grid, p, conflict->ground);
		grid_text(grid, p, conflict->relation);
		grid_text(grid, p, conflict->with_receipt);
		grid_text(grid, p, conflict->declared_by_name);
		dossier_moment(grid, p, true, conflict->declared_at);
		grid_text(grid, p, conflict->decision);
		grid_text(grid, p, conflict->decided_how);
		grid_text(grid, p, conflict->decided_by);
		dossier_moment(grid, p, conflict->decided_by != NULL, conflict->decided_at);
		grid_text(grid, p, conflict->decided_reason);
		if (conflict->meeting_id) {
			grid_number(grid, p, conflict->meeting);
			grid_number(grid, p, conflict->motion);
		} else {
			grid_blank(grid, p);
			grid_blank(grid, p);
		}
	}
	bundle_add_table(&d->bundle, "committee/conflicts", grid);
}

/* The tables of all meetings, a row of each filled by one meeting after the other. */
struct minutes {
	struct grid *meetings, *attendance, *motions, *votes, *addenda;
};

static void add_motions(struct pool *p, const struct minutes *minutes, const struct meeting_record *record)
{
	for (size_t i = 0; i < record->motions.n; i++) {
		const struct motion *motion = &record->motions.at[i];
		grid_number(minutes->motions, p, record->meeting.no);
		grid_number(minutes->motions, p, motion->no);
		grid_text(minutes->motions, p, motion->text);
		grid_text(minutes->motions, p, motion->receipt_no);
		grid_number(minutes->motions, p, (int64_t)motion->count.members);
		grid_number(minutes->motions, p, (int64_t)motion->count.present);
		grid_number(minutes->motions, p, (int64_t)motion->count.in_favour);
		grid_number(minutes->motions, p, (int64_t)motion->count.against);
		grid_number(minutes->motions, p, (int64_t)motion->count.abstained);
		grid_text(minutes->motions, p, outcome_code(motion->count.outcome));
		for (size_t k = 0; k < record->attendance.n; k++) {
			if (motion->seats[k].vote == VOTE_NONE)
				continue;
			grid_number(minutes->votes, p, record->meeting.no);
			grid_number(minutes->votes, p, motion->no);
			grid_text(minutes->votes, p, record->attendance.at[k].account);
			grid_text(minutes->votes, p, vote_code(motion->seats[k].vote));
			grid_text(minutes->votes, p, motion->seats[k].kept_out ? "yes" : "no");
		}
	}
}

static void add_meeting(struct dossier *d, const struct minutes *minutes, const struct meeting_record *record)
{
	struct pool *p = d->w->pool;
	const struct meeting *meeting = &record->meeting;
	grid_number(minutes->meetings, p, meeting->no);
	grid_text(minutes->meetings, p, meeting->kind);
	dossier_moment(minutes->meetings, p, true, meeting->held_at);
	grid_text(minutes->meetings, p, meeting->place);
	grid_text(minutes->meetings, p, meeting->called_by);
	grid_text(minutes->meetings, p, meeting->chaired_by);
	grid_number(minutes->meetings, p, (int64_t)meeting->count.members);
	grid_number(minutes->meetings, p, (int64_t)meeting->count.present);
	grid_text(minutes->meetings, p, meeting->count.quorum ? "yes" : "no");
	dossier_moment(minutes->meetings, p, meeting->closed, meeting->closed_at);
	grid_text(minutes->meetings, p, meeting->closed_by);
	dossier_moment(minutes->meetings, p, meeting->cancelled, meeting->cancelled_at);
	grid_text(minutes->meetings, p, meeting->cancelled_reason);
	for (size_t i = 0; i < record->attendance.n; i++) {
		grid_number(minutes->attendance, p, meeting->no);
		grid_text(minutes->attendance, p, record->attendance.at[i].account);
		grid_text(minutes->attendance, p, presence_code(record->attendance.at[i].presence));
	}
	add_motions(p, minutes, record);
	for (size_t i = 0; i < record->addenda.n; i++) {
		const struct addendum *addendum = &record->addenda.at[i];
		grid_number(minutes->addenda, p, meeting->no);
		grid_number(minutes->addenda, p, addendum->no);
		grid_text(minutes->addenda, p, addendum->text);
		grid_text(minutes->addenda, p, addendum->reason);
		grid_text(minutes->addenda, p, addendum->by);
		dossier_moment(minutes->addenda, p, true, addendum->at);
	}
	if (meeting->minutes)
		bundle_add(&d->bundle, pool_printf(p, "meetings/minutes-%d.txt", meeting->no), meeting->minutes, strlen(meeting->minutes));
}

static struct minutes minutes_begin(struct dossier *d)
{
	const struct grid_column meetings[] = {
		{"meeting", "", GRID_COUNT}, {"kind", "", GRID_CODE},  {"held_at", "", GRID_MOMENT}, {"place", "", GRID_TEXT},
		{"called_by", "", GRID_CODE}, {"chaired_by", "", GRID_CODE}, {"members", "", GRID_COUNT}, {"present", "", GRID_COUNT},
		{"quorum", "", GRID_CODE},   {"closed_at", "", GRID_MOMENT}, {"closed_by", "", GRID_CODE},
		{"cancelled_at", "", GRID_MOMENT}, {"cancelled_reason", "", GRID_TEXT},
	};
	const struct grid_column attendance[] = {{"meeting", "", GRID_COUNT}, {"member", "", GRID_CODE}, {"presence", "", GRID_CODE}};
	const struct grid_column motions[] = {
		{"meeting", "", GRID_COUNT}, {"motion", "", GRID_COUNT},    {"text", "", GRID_TEXT},     {"receipt_no", "", GRID_CODE},
		{"members", "", GRID_COUNT}, {"present", "", GRID_COUNT},   {"in_favour", "", GRID_COUNT}, {"against", "", GRID_COUNT},
		{"abstained", "", GRID_COUNT}, {"outcome", "", GRID_CODE},
	};
	const struct grid_column votes[] = {{"meeting", "", GRID_COUNT}, {"motion", "", GRID_COUNT}, {"member", "", GRID_CODE},
										{"vote", "", GRID_CODE}, {"kept_out", "", GRID_CODE}};
	const struct grid_column addenda[] = {{"meeting", "", GRID_COUNT}, {"addendum", "", GRID_COUNT}, {"text", "", GRID_TEXT},
										  {"reason", "", GRID_TEXT}, {"by", "", GRID_CODE}, {"at", "", GRID_MOMENT}};
	return (struct minutes){DOSSIER_GRID(d, meetings), DOSSIER_GRID(d, attendance), DOSSIER_GRID(d, motions), DOSSIER_GRID(d, votes),
							DOSSIER_GRID(d, addenda)};
}

static bool add_meetings(struct dossier *d, struct err *e)
{
	struct meeting_list list;
	const struct minutes minutes = minutes_begin(d);
	if (!meeting_list_read(d->w->db, d->w->pool, d->paper.call.code, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		struct meeting_record record;
		if (!meeting_record_read(d->w->db, d->w->pool, &list.at[i], &record, e))
			return false;
		add_meeting(d, &minutes, &record);
		if (!dossier_minutes_paper(d, &record, e))
			return false;
	}
	bundle_add_table(&d->bundle, "meetings/meetings", minutes.meetings);
	bundle_add_table(&d->bundle, "meetings/attendance", minutes.attendance);
	bundle_add_table(&d->bundle, "meetings/motions", minutes.motions);
	bundle_add_table(&d->bundle, "meetings/votes", minutes.votes);
	bundle_add_table(&d->bundle, "meetings/addenda", minutes.addenda);
	return true;
}

bool dossier_committee(struct dossier *d, struct err *e)
{
	if (!add_notices(d, e))
		return false;
	add_members(d);
	add_conflicts(d);
	return add_meetings(d, e);
}

bool dossier_changes(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"outcome", "", GRID_CODE},      {"change", "", GRID_TEXT},
		{"decided_by", "", GRID_CODE}, {"decided_at", "", GRID_MOMENT}, {"reason", "", GRID_TEXT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct late_decision_list decided;
	if (!late_decisions_read(d->w->db, p, d->paper.call.id, &decided, e))
		return false;
	for (size_t i = 0; i < decided.n; i++) {
		const struct late_decision *one = &decided.at[i];
		grid_text(grid, p, one->receipt_no);
		grid_text(grid, p, one->outcome);
		grid_text(grid, p, evaluated_codes(p, &one->was, &one->is));
		grid_text(grid, p, one->decided_by);
		dossier_moment(grid, p, true, one->decided_at);
		grid_text(grid, p, one->reason);
	}
	bundle_add_table(&d->bundle, "reckoning/changes", grid);
	return true;
}
