/* 우선 선정·선정 제외 and 심의 조정액: decided beside the score, told with a reason, and part of the next run. */
#include "amending.h"
#include "another_person.h"
#include "reason.h"

#include "ppuri/lifecycle.h"
#include "ppuri/service/placement.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award.h"
#include "ppuri/store/placement.h"
#include "ppuri/store/selection.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_SELECT_PLACE = {"select.place", RIGHT_SELECT_RUN, ACT_WRITES};
const struct act ACT_SELECT_PLACE_APPROVE = {"select.place-approve", RIGHT_SELECT_CONFIRM, ACT_WRITES};
const struct act ACT_SELECT_PLACE_DROP = {"select.place-drop", RIGHT_SELECT_RUN, ACT_WRITES};
const struct act ACT_SELECT_PLACE_REFUSE = {"select.place-refuse", RIGHT_SELECT_CONFIRM, ACT_WRITES};
const struct act ACT_SELECT_PROPOSE = {"select.propose", RIGHT_SELECT_RUN, ACT_WRITES};
const struct act ACT_SELECT_PROPOSE_DROP = {"select.propose-drop", RIGHT_SELECT_RUN, ACT_WRITES};

struct placing {
	const char *name;
	const char *as;
	struct won sum;
	struct application application;
	struct placement placement;
};

/* What was granted is settled. */
static bool has_no_approved_award(struct work *w, const struct application *application, struct err *e)
{
	struct award award;
	struct err none = {0};
	if (!award_by_receipt(w->db, w->pool, application->receipt_no, &award, &none))
		return none.kind == ERR_NOT_FOUND || (*e = none, false);
	return !award.approver.account ||
		   err_set(e, ERR_REFUSED, _("%s: its award is approved; a decision that was granted is changed by cancelling it"),
				   application->receipt_no);
}

/* From the evaluation on until it is decided, put off or not, and again in an amendment. */
static bool find(struct work *w, struct placing *placing, struct err *e)
{
	static const char *const undecided[] = {"REVIEW", "REVIEWED", "DELIBERATION", "HOLD"};
	struct application *application = &placing->application;
	act_about(w, "application %s", placing->name);
	if (!application_by_name(w->db, w->pool, placing->name, application, e))
		return false;
	for (size_t i = 0; i < sizeof undecided / sizeof *undecided; i++)
		if (strcmp(application->state, undecided[i]) == 0)
			return true;
	bool amended;
	if (!amendment_reaches(w, application, &amended, e))
		return false;
	return amended ? has_no_approved_award(w, application, e)
				   : err_set(e, ERR_REFUSED, _("%s is not under evaluation (%s)"), placing->name, app_state_name(application->state));
}

/* The one that stands. */
static bool standing(struct work *w, int64_t application, struct placement *ret, bool *ret_there, struct err *e)
{
	struct placement_list list;
	if (!placement_list_read(w->db, w->pool, &(struct placement_filter){.application = application}, &list, e))
		return false;
	*ret_there = list.n > 0;
	if (list.n)
		*ret = list.at[0];
	return true;
}

static bool reread(struct work *w, struct placing *placing, struct err *e)
{
	struct placement_list list;
	const struct placement_filter filter = {.application = placing->application.id, .all = true};
	if (!placement_list_read(w->db, w->pool, &filter, &list, e))
		return false;
	placing->placement = list.at[list.n - 1];
	return true;
}

/* Who is first must reach every line all the same. */
static bool is_out(enum selection_verdict verdict)
{
	return verdict >= SELECTION_BELOW_LINE && verdict != SELECTION_PLACED_OUT;
}

/* By the newest run, if there is one. */
static bool tell_if_in_vain(struct work *w, struct placing *placing, struct err *e)
{
	struct selection newest;
	struct selection_rows rows;
	struct err none = {0};
	if (strcmp(placing->placement.placed, PLACEMENTS.terms[PLACED_FIRST].code) != 0)
		return true;
	if (!selection_newest(w->db, w->pool, placing->application.call_id, &newest, &none))
		return none.kind == ERR_NOT_FOUND || (*e = none, false);
	if (!selection_rows_read(w->db, w->pool, newest.id, &rows, e))
		return false;
	for (size_t i = 0; i < rows.n; i++)
		for (enum selection_verdict verdict = 0; verdict < SELECTION_VERDICTS; verdict++)
			if (rows.at[i].application_id == placing->application.id && is_out(verdict) &&
				strcmp(rows.at[i].verdict, selection_verdict_code(verdict)) == 0)
				placing->placement.in_vain = selection_verdict_name(verdict);
	return true;
}

static bool place(struct work *w, void *arg, struct err *e)
{
	struct placing *placing = arg;
	struct placement there;
	bool is_there;
	if (!find(w, placing, e) || !standing(w, placing->application.id, &there, &is_there, e))
		return false;
	if (is_there) {
		err_set(e, ERR_REFUSED, _("%s is placed out of rank already (%s, by %s)"), placing->name, term_name(&PLACEMENTS, there.placed),
				there.asked_by_name);
		return err_hint(e, _("drop that first: ppuri select place %s --drop"), placing->name);
	}
	const struct placement placement = {
		.application_id = placing->application.id,
		.placed = placing->as,
		.reason = w->office->reason,
		.asked_by = w->me->id,
		.asked_at = w->now,
	};
	return placement_insert(w->db, &placement, e) && reread(w, placing, e) && tell_if_in_vain(w, placing, e);
}

static bool find_standing(struct work *w, struct placing *placing, struct err *e)
{
	bool there;
	if (!find(w, placing, e) || !standing(w, placing->application.id, &placing->placement, &there, e))
		return false;
	return there || err_set(e, ERR_REFUSED, _("%s is not placed out of rank"), placing->name);
}

static bool approve(struct work *w, void *arg, struct err *e)
{
	struct placing *placing = arg;
	const struct placement *placement = &placing->placement;
	if (!find_standing(w, placing, e))
		return false;
	if (placement->approved_by)
		return err_set(e, ERR_REFUSED, _("it is approved already, by %s"), placement->approved_by);
	return is_another_person(w, placement->asked_by_name, _("who asked for it does not approve it; another approver must"), e) &&
		   placement_approve(w->db, placement->id, w->me->id, w->now, e) && reread(w, placing, e) && tell_if_in_vain(w, placing, e);
}

static bool drop(struct work *w, void *arg, struct err *e)
{
	struct placing *placing = arg;
	return find_standing(w, placing, e) && placement_drop(w->db, placing->placement.id, w->me->id, w->now, e) && reread(w, placing, e);
}

static bool perform(struct office *o, const struct act *act, act_fn fn, struct placing *placing, struct placement *ret, struct err *e)
{
	if (!act_perform(o, act, fn, placing, e))
		return false;
	*ret = placing->placement;
	return true;
}

bool desk_select_place(struct office *o, const char *application, const char *as, struct placement *ret, struct err *e)
{
	struct placing placing = {.name = application, .as = as};
	if (strcmp(as, PLACEMENTS.terms[0].code) == 0)
		return err_set(e, ERR_USAGE, "%s", _("by rank everybody is placed without it; drop what stands otherwise"));
	return reason_given(o, e) && perform(o, &ACT_SELECT_PLACE, place, &placing, ret, e);
}

bool desk_select_place_approve(struct office *o, const char *application, struct placement *ret, struct err *e)
{
	return perform(o, &ACT_SELECT_PLACE_APPROVE, approve, &(struct placing){.name = application}, ret, e);
}

bool desk_select_place_drop(struct office *o, const char *application, struct placement *ret, struct err *e)
{
	const struct act *act = act_is_open(o, &ACT_SELECT_PLACE_REFUSE) ? &ACT_SELECT_PLACE_REFUSE : &ACT_SELECT_PLACE_DROP;
	return perform(o, act, drop, &(struct placing){.name = application}, ret, e);
}

static bool propose(struct work *w, void *arg, struct err *e)
{
	struct placing *placing = arg;
	const struct application *application = &placing->application;
	char asked[WON_TEXT_MAX];
	if (!find(w, placing, e))
		return false;
	if (placing->sum.n > application->asked.n)
		return err_set(e, ERR_REFUSED, _("%s asked for %s won; no more can be proposed"), placing->name,
					   won_text(application->asked, asked));
	const struct proposed_sum proposed = {
		.application_id = application->id,
		.sum = placing->sum,
		.reason = w->office->reason,
		.proposed_at = w->now,
	};
	return proposed_sum_insert(w->db, &proposed, w->me->id, e);
}

static bool propose_drop(struct work *w, void *arg, struct err *e)
{
	struct placing *placing = arg;
	bool there;
	if (!find(w, placing, e) || !proposed_sum_drop(w->db, placing->application.id, w->me->id, w->now, &there, e))
		return false;
	return there || err_set(e, ERR_REFUSED, _("no other sum is proposed for %s"), placing->name);
}

static bool perform_proposal(struct office *o, const struct act *act, act_fn fn, struct placing *placing, struct application *ret,
							 struct err *e)
{
	if (!act_perform(o, act, fn, placing, e))
		return false;
	*ret = placing->application;
	return true;
}

bool desk_select_propose(struct office *o, const char *application, struct won sum, struct application *ret, struct err *e)
{
	struct placing placing = {.name = application, .sum = sum};
	if (sum.n < 1)
		return err_set(e, ERR_USAGE, "%s", _("a proposed sum is at least 1 won; who is to get nothing is placed out"));
	return reason_given(o, e) && perform_proposal(o, &ACT_SELECT_PROPOSE, propose, &placing, ret, e);
}

bool desk_select_propose_drop(struct office *o, const char *application, struct application *ret, struct err *e)
{
	return perform_proposal(o, &ACT_SELECT_PROPOSE_DROP, propose_drop, &(struct placing){.name = application}, ret, e);
}
