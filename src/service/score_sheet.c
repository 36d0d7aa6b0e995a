#include "score_sheet.h"

#include "call_acts.h"
#include "review_open.h"
#include "review_own.h"

#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/cost.h"
#include "ppuri/store/review.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REVIEW_SHEET = {"review.sheet", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_REVIEW_SHEETS = {"review.sheets", RIGHT_SELECT_READ, ACT_READS, .personal = true};

struct reading {
	const struct sheets_wanted *wanted;
	struct score_sheets sheets;
	struct assignment_list opening; /* what the member sees by it */
	const char *unpledged;
};

static bool find_round(const struct sheets_wanted *wanted, struct score_sheets *sheets, struct err *e)
{
	const struct committee *committee = &sheets->committee;
	if (!committee->n) {
		err_set(e, ERR_REFUSED, _("the call %s has no committee"), sheets->call.code);
		return err_hint(e, _("assign reviewers first: ppuri review assign --call %s REVIEWER"), sheets->call.code);
	}
	if (wanted->round > (int64_t)sheets->call.n_rounds)
		return err_set(e, ERR_REFUSED, _("the call %s has %zu rounds"), sheets->call.code, sheets->call.n_rounds);
	if (wanted->round > committee->round)
		return err_set(e, ERR_REFUSED, _("round %lld of the call %s has not begun"), (long long)wanted->round, sheets->call.code);
	sheets->round = wanted->round ? (int)wanted->round : committee->round;
	review_items(&sheets->call, sheets->round, &sheets->items, &sheets->n_items);
	return true;
}

static bool read_costs(struct work *w, struct score_sheets *sheets, struct err *e)
{
	sheets->costs = pool_alloc(w->pool, (sheets->firms.n + 1) * sizeof *sheets->costs);
	for (size_t i = 0; i < sheets->firms.n; i++)
		if (!cost_plan_filed(w->db, w->pool, sheets->firms.at[i].application_id, &sheets->costs[i], e))
			return false;
	return true;
}

static bool read_all(struct work *w, struct reading *reading, int64_t account, struct err *e)
{
	struct score_sheets *sheets = &reading->sheets;
	const struct sheets_wanted *wanted = reading->wanted;
	*sheets = (struct score_sheets){0};
	act_about(w, "call %s", wanted->call);
	return call_by_code(w->db, w->pool, wanted->call, &sheets->call, e) && call_is_not_sealed(w, &sheets->call, e) &&
		   committee_read_all(w->db, w->pool, sheets->call.id, &sheets->committee, e) && find_round(wanted, sheets, e) &&
		   conflict_list_read(w->db, w->pool, &(struct conflict_filter){.call = sheets->call.id}, &sheets->conflicts, e) &&
		   judged_firms_read(w->db, w->pool, sheets->call.id, sheets->round, &sheets->firms, e) && read_costs(w, sheets, e) &&
		   given_scores_read(w->db, w->pool, sheets->call.id, account, &sheets->scores, e) &&
		   said_list_read(w->db, w->pool, sheets->call.id, &sheets->said, e) &&
		   standing_locks_read(w->db, w->pool, sheets->call.id, sheets->round, &sheets->locks, e) &&
		   report_begin(w, &sheets->report, e) && report_set_by(w, "score-sheet", &sheets->report, e);
}

const struct standing_lock *score_sheet_lock(const struct score_sheets *sheets, const struct member *member)
{
	for (size_t i = 0; i < sheets->locks.n; i++)
		if (sheets->locks.at[i].account_id == member->account_id)
			return &sheets->locks.at[i];
	return NULL;
}

static bool not_assigned(const char *call, struct err *e)
{
	err_set(e, ERR_DENIED, _("no application to the call %s is assigned to you for evaluation"), call);
	return err_hint(e, "%s", _("see: ppuri review list"));
}

static bool read_own(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct score_sheets *sheets = &reading->sheets;
	const struct sheets_wanted *wanted = reading->wanted;
	if (!read_all(w, reading, w->me->id, e))
		return false;
	if (wanted->reviewer && strcmp(wanted->reviewer, w->me->name) != 0)
		return err_set(e, ERR_DENIED, "%s", _("a member gets the own sheet alone"));
	const struct member *me = committee_member(&sheets->committee, w->me->id);
	if (!me || !member_judges(me, sheets->round))
		return not_assigned(wanted->call, e);
	if (!review_has_pledged(sheets->call.code, me->pledged, e) ||
		!assignment_list_read(w->db, w->pool, w->me->id, sheets->call.code, true, &reading->opening, e))
		return false;
	bool locked = score_sheet_lock(sheets, me) != NULL;
	sheets->members = pool_alloc(w->pool, sizeof *sheets->members);
	sheets->members[sheets->n++] = me;
	sheets->filled = locked || wanted->filled;
	sheets->report.mark = sheets->filled && !locked ? _("DRAFT") : NULL;
	return true;
}

/* The first who still scores; NULL: nobody does. */
static const struct member *who_still_scores(const struct score_sheets *sheets)
{
	for (size_t i = 0; i < sheets->committee.n; i++) {
		const struct member *member = &sheets->committee.at[i];
		if (member_judges(member, sheets->round) && !score_sheet_lock(sheets, member))
			return member;
	}
	return NULL;
}

static bool fill_for_others(struct score_sheets *sheets, bool wanted, struct err *e)
{
	const struct member *open = who_still_scores(sheets);
	sheets->filled = !open;
	if (!open || !wanted)
		return true;
	err_set(e, ERR_REFUSED, _("%s still scores in this round; the scores are told to others when everybody has locked"), open->account);
	return err_hint(e, _("see: ppuri review progress --call %s"), sheets->call.code);
}

static void take_pledged(struct pool *p, struct reading *reading)
{
	struct score_sheets *sheets = &reading->sheets;
	for (size_t i = 0; i < sheets->committee.n; i++) {
		const struct member *member = &sheets->committee.at[i];
		if (!member_judges(member, sheets->round))
			continue;
		if (member->pledged)
			sheets->members[sheets->n++] = member;
		else
			reading->unpledged = reading->unpledged ? pool_printf(p, "%s, %s", reading->unpledged, member->account) : member->account;
	}
}

static const struct member *member_named(const struct score_sheets *sheets, const char *login)
{
	for (size_t i = 0; i < sheets->committee.n; i++)
		if (strcmp(sheets->committee.at[i].account, login) == 0)
			return &sheets->committee.at[i];
	return NULL;
}

static bool take_named(struct score_sheets *sheets, const char *login, struct err *e)
{
	const struct member *member = member_named(sheets, login);
	if (!member || !member_judges(member, sheets->round)) {
		err_set(e, ERR_REFUSED, _("%s does not judge in round %d of the call %s"), login, sheets->round, sheets->call.code);
		return err_hint(e, _("see: ppuri review progress --call %s"), sheets->call.code);
	}
	if (!member->pledged)
		return err_set(e, ERR_REFUSED, _("%s has not signed the pledge; nothing of the call %s is opened before"), login, sheets->call.code);
	sheets->members[sheets->n++] = member;
	return true;
}

static bool read_others(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct score_sheets *sheets = &reading->sheets;
	const struct sheets_wanted *wanted = reading->wanted;
	if (!read_all(w, reading, 0, e))
		return false;
	sheets->members = pool_alloc(w->pool, (sheets->committee.n + 1) * sizeof *sheets->members);
	if (wanted->reviewer && !take_named(sheets, wanted->reviewer, e))
		return false;
	if (!wanted->reviewer)
		take_pledged(w->pool, reading);
	if (!sheets->n)
		return err_set(e, ERR_REFUSED, _("nobody has signed the pledge for the call %s yet"), sheets->call.code);
	return fill_for_others(sheets, wanted->filled, e);
}

bool desk_review_sheet(struct office *o, const struct sheets_wanted *wanted, struct sheets_made *ret, struct err *e)
{
	struct reading reading = {.wanted = wanted};
	bool own = act_is_open(o, &ACT_REVIEW_SHEET), opened = false;
	if (!own && !act_perform(o, &ACT_REVIEW_SHEETS, read_others, &reading, e))
		return false;
	if (own && (!act_perform(o, &ACT_REVIEW_SHEET, read_own, &reading, e) || !review_note_opening(o, &reading.opening, &opened, e) ||
				(opened && !act_perform(o, &ACT_REVIEW_SHEET, read_own, &reading, e))))
		return false;
	score_sheets_report(o->pool, &reading.sheets);
	*ret = (struct sheets_made){.report = reading.sheets.report, .n = reading.sheets.n, .filled = reading.sheets.filled,
								.unpledged = reading.unpledged};
	return true;
}
