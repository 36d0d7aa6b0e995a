#include "ppuri/service/result_cancel.h"

#include "another_person.h"
#include "call_acts.h"
#include "letter_overtake.h"
#include "reason.h"

#include "ppuri/service/amendment.h"
#include "ppuri/store/amendment.h"
#include "ppuri/store/appeal.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award.h"
#include "ppuri/store/call.h"
#include "ppuri/store/result_cancellation.h"
#include "ppuri/store/selection.h"
#include "ppuri/tr.h"

const struct act ACT_SELECT_CANCEL = {"select.cancel", RIGHT_SELECT_RUN, ACT_WRITES};
const struct act ACT_SELECT_CANCEL_AGREE = {"select.cancel-agree", RIGHT_SELECT_CONFIRM, ACT_WRITES};

struct cancelling {
	const char *code, *notice_no;
	struct call call;
	struct result_cancellation cancellation;
	size_t ended;
};

static bool no_award_stands(struct work *w, const struct call *call, struct err *e)
{
	struct award_list awards;
	if (!award_list_read(w->db, w->pool, call->code, &awards, e))
		return false;
	for (size_t i = 0; i < awards.n; i++) {
		const struct award *award = &awards.at[i];
		const char *receipt = award->application.receipt_no;
		if (!award->now.amount.n)
			continue;
		err_set(e, ERR_REFUSED, _("an award stands for %s %s (%s); it is returned or cancelled first"), receipt, award->application.firm.name,
				award->number ? award->number : award_state_name(award));
		return err_hint(e, award->number ? _("an officer proposes it: ppuri award cancel %s --ground … --reason '…'")
										 : _("an approver returns it: ppuri award return %s --reason '…'"), receipt);
	}
	return true;
}

static bool no_amendment_is_open(struct work *w, const struct call *call, struct err *e)
{
	struct amendment_list list;
	if (!amendment_list_read(w->db, w->pool, call->id, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct amendment *one = &list.at[i];
		if (one->withdrawn_by || one->announced)
			continue;
		err_set(e, ERR_REFUSED, _("an amendment of the call %s is open, or not announced yet; that comes first"), call->code);
		return err_hint(e, one->closed ? _("an approver announces it: ppuri call announce %s --notice-no …")
									   : _("it can be withdrawn: ppuri select amend %s --withdraw --reason '…'"), call->code);
	}
	return true;
}

static bool no_objection_is_open(struct work *w, const struct call *call, struct err *e)
{
	struct appeal_list list;
	if (!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.call = call->code, .open = true}, &list, e))
		return false;
	if (!list.n)
		return true;
	err_set(e, ERR_REFUSED, _("the objection of %s is not decided yet; that comes first"), list.at[0].receipt_no);
	return err_hint(e, "ppuri appeal decide %s", list.at[0].receipt_no);
}

static bool is_possible(struct work *w, struct cancelling *c, struct err *e)
{
	const struct call_move *move;
	return call_take(w, c->code, &c->call, e) && call_move_find(&c->call, CALL_EVENT_CANCEL_RESULT, w->now, &move, e) &&
		   no_award_stands(w, &c->call, e) && no_amendment_is_open(w, &c->call, e) && no_objection_is_open(w, &c->call, e);
}

static bool read_waiting(struct work *w, const struct call *call, struct result_cancellation *ret, bool *ret_there, struct err *e)
{
	struct result_cancellation_list list;
	if (!result_cancellations_read(w->db, w->pool, call->id, true, &list, e))
		return false;
	*ret_there = list.n > 0;
	if (list.n)
		*ret = list.at[0];
	return true;
}

static bool propose(struct work *w, void *arg, struct err *e)
{
	struct cancelling *c = arg;
	struct selection deciding;
	bool there, decided;
	if (!is_possible(w, c, e) || !call_notice_number_is_new(w, &c->call, c->notice_no, e) ||
		!read_waiting(w, &c->call, &c->cancellation, &there, e) ||
		!selection_deciding(w->db, w->pool, c->call.id, &deciding, &decided, e))
		return false;
	if (there) {
		err_set(e, ERR_REFUSED, _("%s has proposed it already: %s"), c->cancellation.proposed_by, c->cancellation.reason);
		return err_hint(e, _("an approver agrees to it or refuses it: ppuri select cancel-agree %s"), c->code);
	}
	if (!decided)
		return err_set(e, ERR_STORE, _("no selection of the announced call %s is confirmed"), c->code);
	const struct result_cancellation cancellation = {
		.call_id = c->call.id, .selection_id = deciding.id, .reason = w->office->reason, .notice_no = c->notice_no};
	return result_cancellation_insert(w->db, &cancellation, w->me->id, w->now, e) && read_waiting(w, &c->call, &c->cancellation, &there, e);
}

bool desk_result_cancel(struct office *o, const char *call, const char *notice_no, struct result_cancellation *ret, struct err *e)
{
	struct cancelling cancelling = {.code = call, .notice_no = notice_no};
	if (!reason_given(o, e) || !act_perform(o, &ACT_SELECT_CANCEL, propose, &cancelling, e))
		return false;
	*ret = cancelling.cancellation;
	return true;
}

static bool find_waiting(struct work *w, struct cancelling *c, struct err *e)
{
	bool there;
	if (!call_take(w, c->code, &c->call, e) || !read_waiting(w, &c->call, &c->cancellation, &there, e))
		return false;
	if (!there) {
		err_set(e, ERR_REFUSED, _("nobody has proposed to cancel the result of the call %s"), c->code);
		return err_hint(e, _("an officer does: ppuri select cancel %s --notice-no … --reason '…'"), c->code);
	}
	return is_another_person(w, c->cancellation.proposed_by, _("who proposed to cancel a result does not agree to it; another person must"), e);
}

/* What is cancelled and why, and whom it ends. */
static bool say_cancellation(struct work *w, const struct cancelling *c, struct err *e)
{
	const struct result_cancellation *one = &c->cancellation;
	act_deed(w, NULL, NULL, (struct won){0}, pool_printf(w->pool, "%s  %s  %s: %s", c->code, one->notice_no, one->proposed_by, one->reason));
	return call_say_applications(w, &c->call, e);
}

/* Whoever is still under way has nothing to wait for in this call, and ends with it. */
static bool end_applications(struct work *w, struct cancelling *c, struct err *e)
{
	size_t others;
	if (!application_end_all(w->db, c->call.id, APP_EVENT_RESULT_CANCEL, c->cancellation.reason, &c->ended, e) ||
		!application_end_all(w->db, c->call.id, APP_EVENT_CALL_CANCELLED, c->cancellation.reason, &others, e))
		return false;
	c->ended += others;
	return true;
}

static bool agree(struct work *w, void *arg, struct err *e)
{
	struct cancelling *c = arg;
	const struct result_cancellation *one = &c->cancellation;
	if (!find_waiting(w, c, e) || !say_cancellation(w, c, e) || !is_possible(w, c, e) || !call_notice_number_is_new(w, &c->call, one->notice_no, e))
		return false;
	const struct call_notice notice = {.kind = "result-cancellation", .no = c->call.notices + 1, .notice_no = one->notice_no,
									   .day = moment_date(w->now), .reason = one->reason, .published_at = w->now};
	return call_notice_insert(w->db, &c->call, &notice, w->me->id, e) && call_update(w->db, &c->call, e) &&
		   result_cancellation_decide(w->db, one->id, notice.no, w->me->id, w->now, w->office->reason, e) && end_applications(w, c, e) &&
		   letters_overtake(w, &(struct letter_scope){.call = c->call.id}, OVERTAKEN_RESULT_CANCELLED, notice.notice_no, e) &&
		   call_move(w->db, &c->call, CALL_EVENT_CANCEL_RESULT, w->now, e);
}

bool desk_result_cancel_agree(struct office *o, const char *call, struct result_cancellation *ret, size_t *ret_ended, struct err *e)
{
	struct cancelling cancelling = {.code = call};
	if (!act_decide(o, &ACT_SELECT_CANCEL_AGREE, agree, &cancelling, sizeof cancelling, e))
		return false;
	*ret = cancelling.cancellation;
	*ret_ended = cancelling.ended;
	return true;
}

static bool refuse(struct work *w, void *arg, struct err *e)
{
	struct cancelling *c = arg;
	return find_waiting(w, c, e) && say_cancellation(w, c, e) &&
		   result_cancellation_decide(w->db, c->cancellation.id, 0, w->me->id, w->now, w->office->reason, e);
}

bool desk_result_cancel_refuse(struct office *o, const char *call, struct result_cancellation *ret, struct err *e)
{
	struct cancelling cancelling = {.code = call};
	if (!reason_given(o, e) || !act_decide(o, &ACT_SELECT_CANCEL_AGREE, refuse, &cancelling, sizeof cancelling, e))
		return false;
	*ret = cancelling.cancellation;
	return true;
}

struct listing {
	const char *code;
	struct result_cancellation_list *list;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct call call;
	act_about(w, "call %s", listing->code);
	return call_by_code(w->db, w->pool, listing->code, &call, e) &&
		   result_cancellations_read(w->db, w->pool, call.id, false, listing->list, e);
}

bool desk_result_cancellations(struct office *o, const char *call, struct result_cancellation_list *ret, struct err *e)
{
	struct listing listing = {.code = call, .list = ret};
	return act_perform(o, &ACT_SELECT_AMENDMENTS, list, &listing, e);
}
