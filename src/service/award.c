#include "another_person.h"
#include "award_acts.h"
#include "award_number.h"
#include "cost_fits.h"
#include "judging.h"
#include "reason.h"

#include "ppuri/award_law.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award.h"
#include "ppuri/store/call.h"
#include "ppuri/store/cost.h"
#include "ppuri/store/program.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

const struct act ACT_AWARD_DRAFT = {"award.draft", RIGHT_AWARD_DRAFT, ACT_WRITES};
const struct act ACT_AWARD_RETURN = {"award.return", RIGHT_AWARD_APPROVE, ACT_WRITES};
const struct act ACT_AWARD_ISSUE = {"award.issue", RIGHT_LETTER_ISSUE, ACT_WRITES};
const struct act ACT_AWARD_LIST = {"award.list", RIGHT_REPORT, ACT_READS};

void award_about(struct work *w, const struct award_choice *choice)
{
	if (choice->call)
		act_about(w, "call %s", choice->call);
	else
		act_about(w, choice->n > 1 ? "award %s …" : "award %s", choice->n ? choice->receipts[0] : "-");
}

bool award_count(struct award_outcome *outcome, struct won amount, struct err *e)
{
	outcome->n++;
	return won_add(outcome->sum, amount, &outcome->sum, e);
}

bool award_say(struct work *w, const struct award *award, struct err *e)
{
	struct won granted = {0};
	struct cost_plan plan;
	if (!w->deeds)
		return true;
	if ((!award_granted(w->db, award->application.id, &granted, e) && e->kind != ERR_REFUSED) ||
		!cost_plan_read(w->db, w->pool, award->application.id, &plan, e))
		return false;
	const char *less = granted.n == award->amount.n ? NULL : pool_printf(w->pool, _("granted: %s"), won_words(w->pool, granted));
	const char *costs = cost_plan_text(w->pool, &plan);
	act_deed(w, award->application.receipt_no, award->application.firm.name, award->amount,
			 less && costs ? pool_printf(w->pool, "%s  %s", less, costs) : less ? less : costs);
	return true;
}

bool awards_chosen(struct work *w, const struct award_choice *choice, bool (*wanted)(const struct award *), struct award_list *ret, struct err *e)
{
	struct award_list all = {0}, list = {0};
	struct call call;
	for (size_t i = 0; i < choice->n; i++)
		if (!award_by_receipt(w->db, w->pool, choice->receipts[i], POOL_PUSH(w->pool, &list), e))
			return false;
	if (choice->call && (!call_by_code(w->db, w->pool, choice->call, &call, e) ||
						 !award_list_read(w->db, w->pool, choice->call, &all, e)))
		return false;
	for (size_t i = 0; i < all.n; i++)
		if (wanted(&all.at[i]))
			*POOL_PUSH(w->pool, &list) = all.at[i];
	*ret = list;
	return true;
}

struct awarding {
	const struct award_choice *choice;
	struct won amount;
	const char *payment;
	struct award_outcome outcome;
};

static void say_no_awards(const struct program *program, struct err *e)
{
	if (program->legal_basis) {
		err_set(e, ERR_REFUSED, _("programme %s runs on direct national support: there is no award (교부결정), who gives the money decides and agrees"),
				program->code);
		return;
	}
	err_set(e, ERR_REFUSED, _("the legal basis of programme %s is not stated, and by which law an award is made depends on it"), program->code);
	err_hint(e, _("state it: ppuri program edit %s --legal-basis 지방보조금 (or 국고보조, or 출연·위탁)"), program->code);
}

static bool law_fits(struct work *w, int64_t call_id, const struct award_law **ret, struct err *e)
{
	struct call call;
	struct program program;
	if (!call_by_id(w->db, w->pool, call_id, &call, e) || !program_by_id(w->db, w->pool, call.program_id, &program, e))
		return false;
	if (!program_takes_awards(&program)) {
		say_no_awards(&program, e);
		return false;
	}
	*ret = award_law(program.legal_basis, moment_date(w->now));
	return call_source_fits(&call, &program, e);
}

static bool has_no_award(struct work *w, const struct application *a, struct err *e)
{
	struct award there;
	struct err missing = {0};
	if (!a->receipt_no)
		return true;
	if (!award_by_receipt(w->db, w->pool, a->receipt_no, &there, &missing))
		return missing.kind == ERR_NOT_FOUND || (*e = missing, false);
	err_set(e, ERR_REFUSED, _("its award is drafted already, by %s"), there.drafter.account);
	if (there.approver.account)
		return false;
	return err_hint(e, _("to draft it anew, an approver returns it first: ppuri award return %s --reason '…'"), a->receipt_no);
}

static bool draft_one(struct work *w, struct awarding *awarding, const struct application *a, struct err *e)
{
	const struct award_law *law;
	struct won granted;
	if (!has_no_award(w, a, e) || !law_fits(w, a->call_id, &law, e) || !refuse_award_to_excluded(w, a->id, e) ||
		!award_granted(w->db, a->id, &granted, e))
		return false;
	if (awarding->amount.n > granted.n)
		return err_set(e, ERR_REFUSED, "%s", _("the award would be above what the selection granted"));
	if (awarding->amount.n > 0 && awarding->amount.n < granted.n && !reason_given(w->office, e))
		return false;
	struct award_new award = {
		.application_id = a->id,
		.amount = awarding->amount.n > 0 ? awarding->amount : granted,
		.own_cash = a->own_cash,
		.own_kind = a->own_kind,
		.payment = awarding->payment ? awarding->payment : law->once,
	};
	/* A plan can be revised to what is granted before, and to less than that once it is drafted. */
	if (award.amount.n == granted.n && !cost_fits(w, a->id, a->receipt_no, &(struct cost_sums){award.amount, award.own_cash, award.own_kind}, e))
		return false;
	return award_insert(w->db, &award, w->me->id, w->now, e) && award_count(&awarding->outcome, award.amount, e);
}

static bool draft_call(struct work *w, struct awarding *awarding, struct err *e)
{
	struct application_filter filter = {.call = awarding->choice->call, .state = "SELECTED"};
	struct application_list list;
	struct call call;
	if (!call_by_code(w->db, w->pool, filter.call, &call, e) ||
		!application_list_read(w->db, w->pool, &filter, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		struct award there;
		struct err missing = {0};
		if (award_by_receipt(w->db, w->pool, list.at[i].receipt_no, &there, &missing))
			continue;
		if (missing.kind != ERR_NOT_FOUND)
			return *e = missing, false;
		if (!draft_one(w, awarding, &list.at[i], e))
			return err_prefix(e, "%s", list.at[i].receipt_no);
	}
	if (!awarding->outcome.n)
		return err_set(e, ERR_REFUSED, _("call %s has no selected application without an award"), filter.call);
	return true;
}

static bool draft(struct work *w, void *arg, struct err *e)
{
	struct awarding *awarding = arg;
	award_about(w, awarding->choice);
	if (awarding->choice->call)
		return draft_call(w, awarding, e);
	for (size_t i = 0; i < awarding->choice->n; i++) {
		struct application a;
		const char *receipt = awarding->choice->receipts[i];
		if (!application_by_name(w->db, w->pool, receipt, &a, e))
			return false;
		if (!draft_one(w, awarding, &a, e))
			return err_prefix(e, "%s", receipt);
	}
	return true;
}

bool desk_award_draft(struct office *o, const struct award_choice *choice, struct won amount, const char *payment,
					  struct award_outcome *ret, struct err *e)
{
	struct awarding awarding = {.choice = choice, .amount = amount, .payment = payment};
	if (amount.n > 0 && choice->n != 1)
		return err_set(e, ERR_USAGE, "%s", _("an amount is given for one application at a time"));
	if (!act_perform(o, &ACT_AWARD_DRAFT, draft, &awarding, e))
		return false;
	*ret = awarding.outcome;
	return true;
}

/* An approval is taken back by somebody who had no part in it. */
static bool is_other_approver(struct work *w, const struct award *award, struct err *e)
{
	const char *why = pool_printf(w->pool, _("it is approved already, by %s; who approved or drafted it does not take that back"), award->approver.account);
	return is_another_person(w, award->approver.account, why, e) && is_another_person(w, award->drafter.account, why, e);
}

static bool return_one(struct work *w, struct awarding *awarding, const char *receipt, struct err *e)
{
	struct award award;
	if (!award_by_receipt(w->db, w->pool, receipt, &award, e))
		return false;
	if (award.number) {
		err_set(e, ERR_REFUSED, _("%s: it is issued already; what was issued is cancelled"), receipt);
		return err_hint(e, _("an officer proposes it: ppuri award cancel %s --ground … --reason '…'"), receipt);
	}
	if (award.approver.account && !is_other_approver(w, &award, e))
		return err_prefix(e, "%s", receipt);
	act_deed(w, receipt, award.application.firm.name, award.amount, award_state_name(&award));
	return (award.approver.account ? award_withdraw(w->db, &award, w->me->id, w->now, w->office->reason, e) : award_delete(w->db, award.id, e)) &&
		   award_count(&awarding->outcome, award.amount, e);
}

static bool return_drafts(struct work *w, void *arg, struct err *e)
{
	struct awarding *awarding = arg;
	award_about(w, awarding->choice);
	if (!reason_given(w->office, e))
		return false;
	for (size_t i = 0; i < awarding->choice->n; i++)
		if (!return_one(w, awarding, awarding->choice->receipts[i], e))
			return false;
	return true;
}

bool desk_award_return(struct office *o, const struct award_choice *choice, struct award_outcome *ret, struct err *e)
{
	struct awarding awarding = {.choice = choice};
	if (!act_decide(o, &ACT_AWARD_RETURN, return_drafts, &awarding, sizeof awarding, e))
		return false;
	*ret = awarding.outcome;
	return true;
}

static bool is_approved(const struct award *award)
{
	return award->approver.account && !award->number;
}

static bool issue_one(struct work *w, const struct award *award, struct err *e)
{
	int64_t number;
	const char *document;
	if (!award->approver.account || award->number)
		return err_set(e, ERR_REFUSED, "%s",
					   award->number ? _("it is issued already") : _("it is not approved yet; somebody else must approve it"));
	if (!refuse_award_to_excluded(w, award->application.id, e))
		return false;
	const char *numbers = pool_printf(w->pool, "award:%s", award->application.call_code);
	const char *mark = award_law(award->legal_basis, moment_date(w->now))->mark;
	return series_next(w->db, numbers, &number, e) && award_document_next(w, &document, e) &&
		   award_issue(w->db, award->id,
					   pool_printf(w->pool, "%s-%s-%04lld", award->application.call_code, mark, (long long)number), document, w->now, e) &&
		   application_move(w->db, award->application.id, APP_EVENT_AWARD, NULL, e);
}

static bool issue(struct work *w, void *arg, struct err *e)
{
	struct awarding *awarding = arg;
	struct award_list list;
	award_about(w, awarding->choice);
	if (!awards_chosen(w, awarding->choice, is_approved, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_REFUSED, "%s", _("there is no approved award that waits to be issued"));
	for (size_t i = 0; i < list.n; i++)
		if (!issue_one(w, &list.at[i], e) || !award_say(w, &list.at[i], e) || !award_count(&awarding->outcome, list.at[i].amount, e))
			return err_prefix(e, "%s", list.at[i].application.receipt_no);
	return true;
}

bool desk_award_issue(struct office *o, const struct award_choice *choice, struct award_outcome *ret, struct err *e)
{
	struct awarding awarding = {.choice = choice};
	if (!act_decide(o, &ACT_AWARD_ISSUE, issue, &awarding, sizeof awarding, e))
		return false;
	*ret = awarding.outcome;
	return true;
}

struct reading {
	const char *call;
	const struct page *page; /* NULL: all */
	struct award_list *list;
	struct page_end *end;
};

static bool list_awards(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return reading->page ? award_page_read(w->db, w->pool, reading->call, reading->page, reading->list, reading->end, e)
						 : award_list_read(w->db, w->pool, reading->call, reading->list, e);
}

bool desk_award_list(struct office *o, const char *call, struct award_list *ret, struct err *e)
{
	struct reading reading = {.call = call, .list = ret};
	return act_perform(o, &ACT_AWARD_LIST, list_awards, &reading, e);
}

bool desk_award_page(struct office *o, const char *call, const struct page *page, struct award_list *ret, struct page_end *ret_end,
					 struct err *e)
{
	struct reading reading = {.call = call, .page = page, .list = ret, .end = ret_end};
	return act_perform(o, &ACT_AWARD_LIST, list_awards, &reading, e);
}
