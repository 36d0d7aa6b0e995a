#include "ppuri/service/award_change.h"

#include "another_person.h"
#include "award_number.h"
#include "letter_overtake.h"
#include "reason.h"

#include "ppuri/award_law.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award.h"
#include "ppuri/store/award_change.h"
#include "ppuri/store/call.h"
#include "ppuri/store/holiday.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_AWARD_AMEND = {"award.amend", RIGHT_AWARD_DRAFT, ACT_WRITES};
const struct act ACT_AWARD_CANCEL = {"award.cancel", RIGHT_AWARD_DRAFT, ACT_WRITES};
const struct act ACT_AWARD_AGREE = {"award.agree", RIGHT_AWARD_APPROVE, ACT_WRITES};
const struct act ACT_AWARD_SHOW = {"award.show", RIGHT_REPORT, ACT_READS};

struct proposing {
	const char *receipt;
	const struct award_wish *wish; /* of a change */
	const struct firm_letter *request; /* of a cancellation the notice to the firm */
	const char *ground; /* of a cancellation */
	struct won leave;
	struct award award;
	struct award_change change;
};

static bool is_issued(const struct award *award, struct err *e)
{
	const char *receipt = award->application.receipt_no;
	if (award->number)
		return true;
	err_set(e, ERR_REFUSED, "%s", _("only an award that was issued is changed or cancelled; any other is returned"));
	return err_hint(e, _("an approver returns it: ppuri award return %s --reason '…'"), receipt);
}

static bool waiting_one(struct work *w, int64_t application, struct award_change *ret, bool *ret_there, struct err *e)
{
	struct award_change_list list;
	if (!award_changes_read(w->db, w->pool, &(struct award_change_filter){.application = application, .waiting = true}, &list, e))
		return false;
	*ret_there = list.n > 0;
	if (list.n)
		*ret = list.at[0];
	return true;
}

static bool nothing_waits(struct work *w, const struct award *award, struct err *e)
{
	struct award_change there;
	bool waits;
	if (!waiting_one(w, award->application.id, &there, &waits, e))
		return false;
	if (!waits)
		return true;
	err_set(e, ERR_REFUSED, _("a change of this award, proposed by %s, waits for a second person already: %s"), there.proposed_by,
			award_change_text(w->pool, &there.was, &there.is));
	return err_hint(e, _("an approver agrees to it or refuses it: ppuri award agree %s"), award->application.receipt_no);
}

static bool begin(struct work *w, struct proposing *proposing, struct err *e)
{
	struct award *award = &proposing->award;
	act_about(w, "award %s", proposing->receipt);
	if (!award_by_receipt(w->db, w->pool, proposing->receipt, award, e) || !is_issued(award, e) || !nothing_waits(w, award, e))
		return false;
	proposing->change = (struct award_change){.award_id = award->id, .is = award->now, .reason = w->office->reason};
	return true;
}

static bool finish(struct work *w, struct proposing *proposing, struct err *e)
{
	bool there;
	return award_change_insert(w->db, &proposing->change, w->me->id, w->now, e) &&
		   waiting_one(w, proposing->award.application.id, &proposing->change, &there, e);
}

/* A whole day between the award and today. */
static bool request_is_possible(struct work *w, const struct award *award, const struct firm_letter *request, struct err *e)
{
	char text[DATE_TEXT_MAX];
	if (!request->no)
		return true;
	if (date_precision(request->on) != DATE_DAY || date_cmp(request->on, moment_date(w->now)) > 0)
		return err_set(e, ERR_REFUSED, _("%s has not come yet"), date_iso(request->on, text));
	if (date_cmp(request->on, moment_date(award->issued_at)) < 0)
		return err_set(e, ERR_REFUSED, _("the award was decided on %s; nothing of it was to be changed before that"),
					   date_iso(moment_date(award->issued_at), text));
	return true;
}

/* What was cancelled comes back by an objection that was upheld, and by nothing else; the store looks at that as well. */
static bool may_be_changed(struct work *w, const struct award *award, struct err *e)
{
	char due[WON_TEXT_MAX];
	bool upheld = false;
	if (award->now.amount.n && !award->to_return.n)
		return true;
	if (!award_upheld_read(w->db, award->id, &upheld, e) || upheld)
		return upheld;
	if (award->now.amount.n) {
		err_set(e, ERR_REFUSED, _("%s won of the award are to be returned; until they are it can only be cancelled further"),
				won_text(award->to_return, due));
		return err_hint(e, _("finance enters what came back: ppuri award repay %s --amount … --paper-no …"), award->application.receipt_no);
	}
	err_set(e, ERR_REFUSED, "%s", _("the award was cancelled as a whole; it comes back only by an objection that is upheld"));
	return err_hint(e, _("an officer enters the firm's objection: ppuri appeal file %s"), award->application.receipt_no);
}

/* A contract is changed by both who made it (협약 제11조). What an upheld objection gives was asked for by the firm as well. */
static bool both_want_it(struct work *w, const struct award *award, const struct firm_letter *request, struct err *e)
{
	bool upheld = false;
	if (!award_law_agrees(award->legal_basis) || request->no)
		return true;
	if (!award_upheld_read(w->db, award->id, &upheld, e) || upheld)
		return upheld;
	err_set(e, ERR_REFUSED, "%s", _("an agreement (협약) is changed by both parties: name the firm's request, or the paper by which it consents"));
	return err_hint(e, _("give --on and --paper-no; what the office ends alone, as the agreement provides, is: ppuri award cancel %s --leave … --ground …"),
					award->application.receipt_no);
}

static bool amend(struct work *w, void *arg, struct err *e)
{
	struct proposing *proposing = arg;
	const struct award *award = &proposing->award;
	struct award_change *change = &proposing->change;
	struct call call;
	struct won most;
	if (!begin(w, proposing, e) || !may_be_changed(w, award, e) || !both_want_it(w, award, proposing->request, e) ||
		!request_is_possible(w, award, proposing->request, e) || !call_by_id(w->db, w->pool, award->application.call_id, &call, e) ||
		!award_most_read(w->db, award->application.id, &most, e))
		return false;
	change->kind = "change";
	change->request = *proposing->request;
	change->is = award_terms_with(&award->now, proposing->wish);
	if (!*award_change_text(w->pool, &award->now, &change->is))
		return err_set(e, ERR_REFUSED, "%s", _("the award stands like that already; there is nothing to change"));
	return award_terms_check(&call, award, most, &change->is, e) && finish(w, proposing, e);
}

bool desk_award_amend(struct office *o, const char *receipt, const struct award_wish *wish, const struct firm_letter *request,
					  struct award_change *ret, struct err *e)
{
	struct proposing proposing = {.receipt = receipt, .wish = wish, .request = request};
	if (!reason_given(o, e) || !act_perform(o, &ACT_AWARD_AMEND, amend, &proposing, e))
		return false;
	*ret = proposing.change;
	return true;
}

static bool cancel(struct work *w, void *arg, struct err *e)
{
	struct proposing *proposing = arg;
	const struct award *award = &proposing->award;
	char left[WON_TEXT_MAX], stands[WON_TEXT_MAX];
	if (!begin(w, proposing, e) || !request_is_possible(w, award, proposing->request, e))
		return false;
	if (!award->now.amount.n)
		return err_set(e, ERR_REFUSED, "%s", _("the award was cancelled as a whole; nothing follows it"));
	if (proposing->leave.n >= award->now.amount.n)
		return err_set(e, ERR_REFUSED, _("%s won are not less than what stands: %s won"), won_text(proposing->leave, left),
					   won_text(award->now.amount, stands));
	proposing->change.kind = "cancel";
	proposing->change.ground = proposing->ground;
	proposing->change.notice = *proposing->request;
	proposing->change.is.amount = proposing->leave;
	return finish(w, proposing, e);
}

bool desk_award_cancel(struct office *o, const char *receipt, const char *ground, struct won leave, const struct firm_letter *notice,
					   struct award_change *ret, struct err *e)
{
	struct proposing proposing = {.receipt = receipt, .ground = ground, .leave = leave, .request = notice};
	if (leave.n < 0)
		return err_set(e, ERR_USAGE, "%s", _("--leave: what is left of an award is not below 0"));
	if (!reason_given(o, e) || !act_perform(o, &ACT_AWARD_CANCEL, cancel, &proposing, e))
		return false;
	*ret = proposing.change;
	return true;
}

struct agreeing {
	const char *receipt;
	bool refuses;
	struct award award;
	struct award_change change;
};

static bool find(struct work *w, void *arg, struct err *e)
{
	struct agreeing *agreeing = arg;
	bool there;
	act_about(w, "award %s", agreeing->receipt);
	if (!award_by_receipt(w->db, w->pool, agreeing->receipt, &agreeing->award, e) ||
		!waiting_one(w, agreeing->award.application.id, &agreeing->change, &there, e))
		return false;
	if (there)
		return true;
	err_set(e, ERR_REFUSED, _("nothing of the award of %s waits for a second person"), agreeing->receipt);
	return err_hint(e, _("what was decided of it: ppuri award show %s"), agreeing->receipt);
}

static bool is_another(struct work *w, const struct agreeing *agreeing, struct err *e)
{
	const char *why = _("who drafted an award, or proposed to change it, does not agree to the change; another person must");
	return is_another_person(w, agreeing->change.proposed_by, why, e) && is_another_person(w, agreeing->award.drafter.account, why, e);
}

static void say_change(struct work *w, const struct award_change *change)
{
	struct pool *p = w->pool;
	act_deed(w, change->receipt_no, change->firm_name, (struct won){0},
			 pool_printf(p, "%s: %s", award_change_name(change), award_change_text(p, &change->was, &change->is)));
	act_deed(w, NULL, NULL, (struct won){0}, award_change_ground_text(p, change));
	act_deed(w, NULL, NULL, (struct won){0}, award_change_money_text(p, change));
	act_deed(w, NULL, NULL, (struct won){0}, pool_printf(p, "%s: %s", change->proposed_by, change->reason));
}

/* The application goes with the award, for the reason that was proposed. */
static bool move_application(struct work *w, const struct agreeing *agreeing, struct err *e)
{
	const struct award_change *change = &agreeing->change;
	if (!change->is.amount.n)
		return application_move(w->db, change->application_id, APP_EVENT_AWARD_CANCEL, change->reason, e);
	return change->was.amount.n || application_move(w->db, change->application_id, APP_EVENT_AWARD_RESTORE, change->reason, e);
}

static enum letter_overtaker overtaker_of(const struct award_change *change)
{
	bool agrees = award_law_agrees(change->legal_basis);
	if (strcmp(change->kind, "change") == 0)
		return agrees ? OVERTAKEN_AGREEMENT_CHANGED : OVERTAKEN_AWARD_CHANGED;
	if (change->is.amount.n)
		return agrees ? OVERTAKEN_AGREEMENT_CUT : OVERTAKEN_AWARD_CUT;
	return agrees ? OVERTAKEN_AGREEMENT_CANCELLED : OVERTAKEN_AWARD_CANCELLED;
}

static bool end_letters(struct work *w, const struct award_change *change, struct err *e)
{
	enum letter_overtaker by = overtaker_of(change);
	if (!change->was.amount.n)
		return letters_restore(w, change->application_id, by, change->document_no, e);
	return letters_overtake(w, &(struct letter_scope){.application = change->application_id}, by, change->document_no, e);
}

/* From the notice on the firm has its days: nothing is decided before they are over. */
static bool was_heard(struct work *w, const struct award_change *change, struct err *e)
{
	struct holidays holidays;
	char day[DATE_TEXT_MAX];
	if (!holidays_read(w->db, w->pool, &holidays, e))
		return false;
	struct date until = award_change_heard_until(change, &holidays);
	if (!until.year || date_cmp(moment_date(w->now), until) > 0)
		return true;
	err_set(e, ERR_REFUSED, _("the firm may be heard until %s (%s)"), date_iso(until, day), award_change_heard_by(change));
	return err_hint(e, "%s", _("what it says is looked at first; agree to it from the day after, or refuse it: --refuse --reason '…'"));
}

static bool give(struct work *w, struct agreeing *agreeing, struct err *e)
{
	struct award_change *change = &agreeing->change;
	if (!was_heard(w, change, e) || !award_document_next(w, &change->document_no, e) ||
		!award_change_agree(w->db, change, change->document_no, w->me->id, w->now, w->office->reason, e) || !move_application(w, agreeing, e) ||
		!end_letters(w, change, e))
		return false;
	change->outcome = "agreed";
	return true;
}

static bool refuse(struct work *w, struct agreeing *agreeing, struct err *e)
{
	agreeing->change.outcome = "refused";
	return award_change_refuse(w->db, &agreeing->change, w->me->id, w->now, w->office->reason, e);
}

static bool agree(struct work *w, void *arg, struct err *e)
{
	struct agreeing *agreeing = arg;
	if (!find(w, agreeing, e) || !is_another(w, agreeing, e))
		return false;
	say_change(w, &agreeing->change);
	return agreeing->refuses ? refuse(w, agreeing, e) : give(w, agreeing, e);
}

static bool perform(struct office *o, struct agreeing *agreeing, struct award_change *ret, struct err *e)
{
	if (!act_decide(o, &ACT_AWARD_AGREE, agree, agreeing, sizeof *agreeing, e))
		return false;
	*ret = agreeing->change;
	return true;
}

bool desk_award_agree(struct office *o, const char *receipt, struct award_change *ret, struct err *e)
{
	return perform(o, &(struct agreeing){.receipt = receipt}, ret, e);
}

bool desk_award_disagree(struct office *o, const char *receipt, struct award_change *ret, struct err *e)
{
	return reason_given(o, e) && perform(o, &(struct agreeing){.receipt = receipt, .refuses = true}, ret, e);
}

struct showing {
	const char *receipt;
	struct award_file file;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct showing *showing = arg;
	struct award_file *file = &showing->file;
	struct application application;
	struct err missing = {0};
	act_about(w, "award %s", showing->receipt);
	if (!application_by_name(w->db, w->pool, showing->receipt, &application, e) ||
		!award_withdrawals_read(w->db, w->pool, 0, application.id, &file->withdrawals, e))
		return false;
	file->there = award_by_receipt(w->db, w->pool, application.receipt_no ? application.receipt_no : showing->receipt, &file->award, &missing);
	if (!file->there)
		return (missing.kind == ERR_NOT_FOUND && file->withdrawals.n > 0) || (*e = missing, false);
	return award_changes_read(w->db, w->pool, &(struct award_change_filter){.application = application.id}, &file->changes, e);
}

bool desk_award_show(struct office *o, const char *receipt, struct award_file *ret, struct err *e)
{
	struct showing showing = {.receipt = receipt};
	if (!act_perform(o, &ACT_AWARD_SHOW, show, &showing, e))
		return false;
	*ret = showing.file;
	return true;
}
