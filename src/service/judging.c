#include "judging.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/eligibility.h"
#include "ppuri/store/exclusion.h"
#include "ppuri/store/screening.h"
#include "ppuri/store/selection_input.h"
#include "ppuri/tr.h"

#include <string.h>

/* What so many applications left in memory is let go at once. */
#define JUDGED_A_POOL 64

static bool take_call(struct work *w, struct judging *judging, int64_t call_id, struct err *e)
{
	if (judging->call.id == call_id)
		return true;
	return call_by_id(w->db, w->pool, call_id, &judging->call, e) &&
		   call_rules_read(w->db, w->pool, call_id, &judging->rules, e);
}

bool judge_application(struct work *w, struct pool *p, struct judging *judging, const struct application *application,
					   struct screening *ret, struct eligibility_facts *ret_facts, struct err *e)
{
	struct eligibility_facts facts;
	if (!take_call(w, judging, application->call_id, e) ||
		!eligibility_facts_read(w->db, p, application, &judging->call, &judging->rules, w->now, true, &facts, e))
		return false;
	*ret = (struct screening){.judged_at = w->now, .facts = eligibility_facts_json(p, &judging->rules, &facts)};
	ret->n = eligibility_judge(p, &judging->rules, &facts, ret->at);
	if (ret_facts)
		*ret_facts = facts;
	return true;
}

/* From the selection on nothing is checked any more, and what the firm was told stands. */
bool judging_goes_on(const struct application *application)
{
	static const char *const states[] = {"SCREENING", "SUPPLEMENT", "SUPP_OVERDUE", "INELIGIBLE", "REVIEW"};
	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (strcmp(states[i], application->state) == 0)
			return !application->informed_how;
	return false;
}

bool judged_otherwise(struct work *w, struct judging *judging, const struct application *application, bool *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct eligibility_facts facts;
	const char *kept;
	*ret = false;
	if (!judging_goes_on(application))
		return true;
	if (!screening_facts_read(w->db, &pool, application->id, &kept, e))
		return false;
	if (!kept)
		return true;
	if (!take_call(w, judging, application->call_id, e) ||
		!eligibility_facts_read(w->db, &pool, application, &judging->call, &judging->rules, w->now, true, &facts, e))
		return false;
	*ret = strcmp(kept, eligibility_facts_json(&pool, &judging->rules, &facts)) != 0;
	return true;
}

static enum verdict verdict_before(const struct screening *before, const char *rule)
{
	for (size_t i = 0; i < before->n; i++)
		if (strcmp(before->at[i].rule, rule) == 0)
			return before->at[i].verdict;
	return VERDICT_LOOK;
}

/* A fact that has changed and decides nothing is no matter, nor the language in which it was seen. */
static bool refuse_otherwise(void *to, struct judging *judging, const struct application *application, struct err *e)
{
	struct work *w = to;
	struct pool pool CLEANUP(pool_release) = {0};
	struct screening before, now;
	if (!screening_read(w->db, &pool, application->id, &before, e) ||
		!judge_application(w, &pool, judging, application, &now, NULL, e))
		return false;
	struct strings changes = {0};
	for (size_t i = 0; i < now.n; i++)
		if (now.at[i].verdict != verdict_before(&before, now.at[i].rule))
			*POOL_PUSH(&pool, &changes) = pool_printf(&pool, "%s: %s (%s)", now.at[i].text, now.at[i].seen, verdict_name(now.at[i].verdict));
	if (!changes.n)
		return true;
	err_set(e, ERR_REFUSED, _("%s (%s) comes out otherwise than when it was checked: %s"), application->receipt_no, application->firm.name,
			strings_joined(&pool, &changes));
	return err_hint(e, _("check it anew: ppuri app screen %s --again --pass|--fail --reason '…'"), application->receipt_no);
}

/* Both in the order of receipt numbers. */
static bool find_changed(struct work *w, const struct call *call, const struct call_facts *facts, const struct application_list *list,
						 const struct changed_taker *to, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct judging judging = {0};
	struct date today = moment_date(w->now), notice = call->notice_day;
	bool excluded;
	if (!take_call(w, &judging, call->id, e) ||
		!exclusion_any(w->db, date_cmp(notice, today) < 0 ? notice : today, today, &excluded, e))
		return false;
	for (size_t i = 0, at = 0; i < list->n; i++) {
		struct eligibility_facts now;
		while (at < facts->n && strcmp(facts->at[at].receipt_no, list->at[i].receipt_no) < 0)
			at++;
		if (at == facts->n || strcmp(facts->at[at].receipt_no, list->at[i].receipt_no) != 0)
			continue;
		if (!eligibility_facts_read(w->db, &pool, &list->at[i], &judging.call, &judging.rules, w->now, excluded, &now, e))
			return false;
		if (strcmp(facts->at[at].facts, eligibility_facts_json(&pool, &judging.rules, &now)) != 0 &&
			!to->take(to->to, &judging, &list->at[i], e))
			return false;
		if (i % JUDGED_A_POOL == 0)
			pool_release(&pool);
	}
	return true;
}

bool eligibility_still_so(struct work *w, const struct call *call, const struct application_list *list, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct call_facts facts;
	return call_facts_read(w->db, &pool, call->id, NULL, &facts, e) &&
		   find_changed(w, call, &facts, list, &(struct changed_taker){refuse_otherwise, w}, e);
}

bool judged_before_changes(struct work *w, const struct call *call, const char *state, const struct changed_taker *to, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct application_filter filter = {.call = call->code, .state = state};
	struct application_list list;
	struct call_facts facts;
	if (!call_facts_read(w->db, &pool, call->id, state, &facts, e))
		return false;
	return !facts.n || (application_list_read(w->db, &pool, &filter, &list, e) && find_changed(w, call, &facts, &list, to, e));
}

static bool hint_lifting(const struct exclusion_hit *hit, struct err *e)
{
	return err_hint(e, _("it can pass when the exclusion is lifted: ppuri exclusion show %lld"), (long long)hit->id);
}

bool refuse_excluded(struct work *w, const struct eligibility_facts *facts, struct err *e)
{
	const struct exclusion_hit *hit = exclusion_certain(&facts->exclusions, facts->today);
	if (!hit)
		return true;
	err_set(e, ERR_REFUSED, _("a firm that may not take part can not pass: %s"), exclusion_hit_text(w->pool, hit));
	return hint_lifting(hit, e);
}

bool exclusion_of_applicant(struct work *w, int64_t id, struct date day, const struct exclusion_hit **ret, struct err *e)
{
	struct application application;
	struct exclusion_hits hits;
	if (!application_by_id(w->db, w->pool, id, &application, e) || !exclusion_hits_read(w->db, w->pool, &application.firm, day, day, &hits, e))
		return false;
	*ret = exclusion_certain(&hits, day);
	return true;
}

bool refuse_selection_of_excluded(struct work *w, int64_t call, struct err *e)
{
	struct exclusion_hit hit;
	const char *receipt;
	if (!selection_excluded(w->db, w->pool, call, moment_date(w->now), &receipt, &hit, e))
		return false;
	if (!receipt)
		return true;
	struct application application;
	if (!application_by_name(w->db, w->pool, receipt, &application, e))
		return false;
	err_set(e, ERR_REFUSED, _("%s: a firm that may not take part is not selected: %s"), receipt, exclusion_hit_text(w->pool, &hit));
	if (strcmp(application.state, "SELECTED") == 0 || strcmp(application.state, "RESERVE") == 0)
		return err_hint(e, _("an approver takes it out of the result: ppuri select exclude %s --reason '…'"), receipt);
	return err_hint(e, _("put it off, with the reason: ppuri select hold %s --reason '…'"), receipt);
}

bool refuse_award_to_excluded(struct work *w, int64_t id, struct err *e)
{
	const struct exclusion_hit *hit;
	if (!exclusion_of_applicant(w, id, moment_date(w->now), &hit, e))
		return false;
	if (!hit)
		return true;
	err_set(e, ERR_REFUSED, _("a firm that may not take part gets no award: %s"), exclusion_hit_text(w->pool, hit));
	return hint_lifting(hit, e);
}
