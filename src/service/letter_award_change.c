/* 보조금 변경교부결정 통지서 and 교부결정 취소 통지서, and of an agreement 협약 변경 통지서 and 협약 해약 통지서: to each firm of whose award a change or a
 * cancellation was agreed to, one letter for each. */
#include "letter_award.h"
#include "letter_cost.h"
#include "letter_facts.h"

#include "ppuri/store/appeal.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award.h"
#include "ppuri/store/award_change.h"
#include "ppuri/tr.h"

#include <string.h>

struct changed {
	const struct letter_facts *facts;
	const struct award_change *change;
	struct award award;
};

static bool was_agreed(const struct award_change *change, const char *kind)
{
	return change->outcome && strcmp(change->outcome, "agreed") == 0 && strcmp(change->kind, kind) == 0;
}

struct looking {
	struct work *w;
	const struct letter_facts *facts;
	const char *kind;
	const struct letter_taker *to;
};

static bool look_at(void *arg, const struct award_change *change, struct err *e)
{
	const struct looking *looking = arg;
	struct pool passing CLEANUP(pool_release) = {0};
	struct work w = *looking->w;
	struct changed changed = {.facts = looking->facts, .change = change};
	const struct letter_subject subject = {
		.application_id = change->application_id,
		.award_id = change->award_id,
		.no = change->no,
		.receipt_no = change->receipt_no,
		.firm_name = change->firm_name,
		.facts = &changed,
	};
	w.pool = &passing;
	return !was_agreed(change, looking->kind) || !change->stands || (award_by_receipt(w.db, w.pool, change->receipt_no, &changed.award, e) &&
																	 looking->to->take(looking->to->to, &w, &subject, e));
}

static bool due(struct work *w, const struct letter_choice *choice, const char *letter, const char *kind, const struct letter_taker *to,
				struct err *e)
{
	struct letter_facts facts;
	struct looking looking = {w, &facts, kind, to};
	if (!letter_facts_read(w, choice, &facts, e) || !letter_law_fits(w, &facts, letter, e))
		return false;
	const struct award_change_filter filter = {.application = facts.chosen ? facts.chosen->id : 0, .call = facts.call.id};
	return award_changes_each(w->db, &filter, &(struct award_change_taker){look_at, &looking}, e);
}

static bool due_change(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, "award-change", "change", to, e);
}

static bool due_cancel(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, "award-cancel", "cancel", to, e);
}

static bool due_agreement_change(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, "agreement-change", "change", to, e);
}

static bool due_agreement_cancel(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, "agreement-cancel", "cancel", to, e);
}

/* What all say: the head of the letter, the firm, the award, and who signed. */
static void put_head(struct work *w, const struct letter_subject *subject, const char *what, struct form_values *values)
{
	const struct changed *changed = subject->facts;
	const struct letter_facts *facts = changed->facts;
	const struct award_change *change = changed->change;
	const struct award *award = &changed->award;
	form_put(values, "title", pool_printf(w->pool, "%s %s", facts->call.title, what));
	letter_put_office(&facts->letterhead, values);
	letter_put_firm(values, &award->application.firm);
	letter_put_awarding(values, &facts->call, &facts->program);
	const struct letter_decision decided = {&change->proposer, &change->decider, change->decided_at, change->decided_at, change->document_no};
	letter_put_decision(values, &decided, subject->anew);
	form_put(values, "receipt_no", change->receipt_no);
	form_put(values, "project_title", award->application.title);
	form_put(values, "award_no", award->number);
}

/* Of a decision by law: which law, and how to object. */
static void put_decided(struct work *w, const struct letter_subject *subject, const char *what, struct form_values *values)
{
	const struct changed *changed = subject->facts;
	const struct letter_facts *facts = changed->facts;
	letter_put_law(facts->program.legal_basis, values);
	letter_put_objection(w, subject, facts->program.legal_basis, moment_date(changed->change->decided_at), &facts->holidays, values);
	form_put_day(values, "award_date", moment_date(changed->award.issued_at));
	put_head(w, subject, what, values);
}

/* Of a contract: between whom, and since when. */
static bool put_agreed(struct work *w, const struct letter_subject *subject, const char *what, struct form_values *values, struct err *e)
{
	const struct changed *changed = subject->facts;
	struct date agreed_on;
	if (!letter_agreed_on(w, &changed->award, &agreed_on, e))
		return false;
	form_put_day(values, "award_date", agreed_on);
	letter_put_party(changed->facts, values);
	put_head(w, subject, what, values);
	return true;
}

/* 0: there is none. */
static bool put_sum(struct form_values *values, const char *name, struct won won, struct err *e)
{
	const char *text = NULL;
	if (won.n > 0 && !won_letter(values->pool, won, &text, e))
		return false;
	form_put(values, name, text);
	return true;
}

static void put_won(struct form_values *values, const char *name, struct won won)
{
	char text[WON_TEXT_MAX];
	form_put(values, name, won_text(won, text));
}

static const char *period(struct pool *p, const struct award_terms *terms)
{
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	return pool_printf(p, "%s∼%s", date_letter(terms->project_start, start), date_letter(terms->project_end, end));
}

static bool put_terms(const struct changed *changed, struct form_values *values, struct err *e)
{
	const struct award_terms *was = &changed->change->was, *is = &changed->change->is;
	const struct letter_facts *facts = changed->facts;
	const struct award_law *law = award_law(facts->program.legal_basis, moment_date(changed->change->decided_at));
	const struct letter_cost cost = {letter_grant(values->pool, law, &facts->call), award_law_agrees(facts->program.legal_basis) ? "기업부담금" : "자기부담금", is->amount, is->own_cash, is->own_kind};
	struct won total;
	if (!put_sum(values, "amount_was", was->amount, e) || !put_sum(values, "amount", is->amount, e) || !letter_put_cost(&cost, values, e) ||
		!won_add(was->amount, was->own_cash, &total, e) || !won_add(total, was->own_kind, &total, e))
		return false;
	put_won(values, "grant_won_was", was->amount);
	put_won(values, "own_cash_won_was", was->own_cash);
	put_won(values, "own_kind_won_was", was->own_kind);
	put_won(values, "total_won_was", total);
	const char *before = period(values->pool, was), *after = period(values->pool, is);
	form_put(values, "period", after);
	form_put(values, "period_was", strcmp(before, after) != 0 ? before : NULL);
	form_put(values, "payment", is->payment);
	form_put(values, "payment_was", strcmp(was->payment, is->payment) != 0 ? was->payment : NULL);
	form_put(values, "taken", is->amount.n < was->amount.n ? "예" : NULL);
	return true;
}

static struct letter_content content_of(const struct letter_subject *subject, struct form_values *values)
{
	const struct changed *changed = subject->facts;
	return (struct letter_content){
		.receiver = letter_receiver(values->pool, &changed->award.application.firm),
		.won = changed->change->is.amount,
		.document_no = subject->anew ? subject->anew->document_no : changed->change->document_no,
		.about = award_change_no(values->pool, changed->award.legal_basis, changed->award.number, changed->change->kind, changed->change->no),
		.fields = form_values_json(values),
	};
}

/* The objection that it answers. */
static bool put_upheld(struct work *w, const struct award_change *change, struct form_values *values, struct err *e)
{
	struct appeal_list list = {0};
	char day[DATE_TEXT_MAX];
	if (change->appeal_id && !appeal_list_read(w->db, w->pool, &(struct appeal_filter){.id = change->appeal_id}, &list, e))
		return false;
	form_put(values, "upheld_day", list.n ? date_letter(moment_date(change->upheld_at), day) : NULL);
	form_put(values, "upheld_against", list.n ? letter_appeal_against(w->pool, &list.at[0], award_law_agrees(change->legal_basis)) : NULL);
	form_put(values, "restored", change->was.amount.n ? NULL : "예");
	return true;
}

static bool put_change(struct work *w, const struct letter_subject *subject, struct form_values *values, struct letter_content *ret, struct err *e)
{
	const struct changed *changed = subject->facts;
	form_put(values, "change_no", award_change_no(values->pool, changed->award.legal_basis, changed->award.number, changed->change->kind, changed->change->no));
	form_put_day(values, "change_date", moment_date(changed->change->decided_at));
	form_put(values, "reason", changed->change->reason);
	if (!put_upheld(w, changed->change, values, e) || !put_terms(changed, values, e))
		return false;
	*ret = content_of(subject, values);
	return true;
}

static bool fill_change(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	put_decided(w, subject, "보조금 변경교부결정 통지", &values);
	return put_change(w, subject, &values, ret, e);
}

static bool fill_agreement_change(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct firm_letter *request = &((const struct changed *)subject->facts)->change->request;
	char day[DATE_TEXT_MAX];
	form_put(&values, "request_no", request->no);
	form_put(&values, "request_date", request->no ? date_letter(request->on, day) : NULL);
	return put_agreed(w, subject, "협약 변경 통지", &values, e) && put_change(w, subject, &values, ret, e);
}

/* Of what was agreed to together with the sum to be returned, as the letter demands it. */
static bool put_cancelled(const struct award_change *change, struct form_values *values, struct err *e)
{
	struct won cancelled = won_of(change->was.amount.n - change->is.amount.n);
	if (!put_sum(values, "amount", change->was.amount, e) || !put_sum(values, "cancelled", cancelled, e) ||
		!put_sum(values, "rest", change->is.amount, e) || !put_sum(values, "return_amount", change->to_return, e))
		return false;
	form_put(values, "return_until", NULL); /* 반환명령 says it */
	put_won(values, "cancelled_won", cancelled);
	put_won(values, "paid_won", change->paid);
	return true;
}

static bool put_cancel(const struct letter_subject *subject, struct form_values *values, struct letter_content *ret, struct err *e)
{
	char day[DATE_TEXT_MAX];
	const struct changed *changed = subject->facts;
	const struct award_change *change = changed->change;
	form_put(values, "cancel_no", award_change_no(values->pool, changed->award.legal_basis, changed->award.number, change->kind, change->no));
	form_put_day(values, "cancel_date", moment_date(change->decided_at));
	form_put(values, "period", period(values->pool, &change->is));
	form_put(values, "whole", change->is.amount.n ? NULL : "예");
	form_put(values, "heard_no", change->notice.no);
	form_put(values, "heard_date", change->notice.no ? date_letter(change->notice.on, day) : NULL);
	form_put(values, "reason", pool_printf(values->pool, "%s: %s", award_cancel_ground_printed(change), change->reason));
	if (!put_cancelled(change, values, e))
		return false;
	*ret = content_of(subject, values);
	return true;
}

static bool fill_cancel(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	form_put(&values, "cancel_law", award_cancel_law_printed(((const struct changed *)subject->facts)->change));
	put_decided(w, subject, "보조금 교부결정 취소 통지", &values);
	return put_cancel(subject, &values, ret, e);
}

static bool fill_agreement_cancel(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	return put_agreed(w, subject, "협약 해약 통지", &values, e) && put_cancel(subject, &values, ret, e);
}

extern const struct letter_source LETTER_AWARD_CHANGE, LETTER_AWARD_CANCEL, LETTER_AGREEMENT_CHANGE, LETTER_AGREEMENT_CANCEL;
const struct letter_source LETTER_AWARD_CHANGE = {"award-change", due_change, fill_change};
const struct letter_source LETTER_AWARD_CANCEL = {"award-cancel", due_cancel, fill_cancel};
const struct letter_source LETTER_AGREEMENT_CHANGE = {"agreement-change", due_agreement_change, fill_agreement_change};
const struct letter_source LETTER_AGREEMENT_CANCEL = {"agreement-cancel", due_agreement_cancel, fill_agreement_cancel};
