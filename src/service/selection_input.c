#include "selection_input.h"

#include "call_acts.h"
#include "judging.h"

#include "ppuri/store/application.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/review.h"
#include "ppuri/store/selection.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

#define EARLIER_MONTHS (5 * 12) /* 지보령 §4②: the subsidies of the last five years */

static bool has_ended(struct work *w, const struct call *call, struct err *e)
{
	char until[DATE_TEXT_MAX];
	if (strcmp(call_state_at(call, w->now), "OPEN") != 0)
		return true;
	return err_set(e, ERR_REFUSED, _("the call %s takes applications until %s; select after that"), call->code,
				   moment_letter(call->closes_at, until));
}

static bool all_have_locked(struct work *w, const struct call *call, const struct committee *committee, struct err *e)
{
	const char *names = "";
	if (!committee->n) {
		err_set(e, ERR_REFUSED, _("the call %s has no committee"), call->code);
		return err_hint(e, _("assign reviewers first: ppuri review assign --call %s REVIEWER"), call->code);
	}
	for (size_t i = 0; i < committee->n; i++)
		if (!committee->at[i].locked)
			names = pool_printf(w->pool, "%s%s%s", names, *names ? ", " : "", committee->at[i].account);
	if (!*names)
		return true;
	err_set(e, ERR_REFUSED, _("not every member has locked the evaluation of the call %s yet: %s"), call->code, names);
	return err_hint(e, _("see: ppuri review progress --call %s"), call->code);
}

static int by_receipt(const void *left, const void *right)
{
	const struct application *a = left, *b = right;
	return strcmp(a->receipt_no, b->receipt_no);
}

static bool is_selected_from(const char *state)
{
	return strcmp(state, "REVIEW") == 0 || strcmp(state, "REVIEWED") == 0 || strcmp(state, "DELIBERATION") == 0;
}

static bool read_applications(struct work *w, const struct call *call, struct application_list *ret, struct err *e)
{
	struct application_list all, list = {0};
	if (!application_list_read(w->db, w->pool, &(struct application_filter){.call = call->code}, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++)
		if (is_selected_from(all.at[i].state))
			*POOL_PUSH(w->pool, &list) = all.at[i];
	if (!list.n)
		return err_set(e, ERR_REFUSED, _("no application to the call %s is under evaluation"), call->code);
	qsort(list.at, list.n, sizeof *list.at, by_receipt);
	*ret = list;
	return true;
}

static bool none_is_excluded(struct work *w, const struct application_list *applications, struct err *e)
{
	for (size_t i = 0; i < applications->n; i++)
		if (!refuse_selection_of_excluded(w, &applications->at[i], e))
			return false;
	return true;
}

/* One member's scores in the order of the rubric; false if one is missing. */
static bool take_scores(const struct score_list *scores, int64_t account, const struct call *call, int32_t *tenths)
{
	size_t found = 0;
	for (size_t item = 0; item < call->n_items; item++)
		for (size_t i = 0; i < scores->n; i++)
			if (scores->at[i].account_id == account && scores->at[i].no == call->items[item].no) {
				tenths[item] = scores->at[i].tenths;
				found++;
			}
	return found == call->n_items;
}

static bool collect_scores(struct work *w, const struct call *call, const struct committee *committee,
						   const struct application *application, struct selection_entry *entry, struct err *e)
{
	struct conflict_list conflicts;
	struct score_list scores;
	struct selection_score *judges = pool_alloc(w->pool, committee->n * sizeof *judges);
	if (!conflict_list_read(w->db, w->pool, &(struct conflict_filter){.application = application->id}, &conflicts, e) ||
		!score_list_read(w->db, w->pool, application->id, &scores, e))
		return false;
	for (size_t i = 0; i < committee->n; i++) {
		const struct member *member = &committee->at[i];
		int32_t *tenths = pool_alloc(w->pool, call->n_items * sizeof *tenths);
		if (conflict_keeps_out(&conflicts, application->id, member->account_id))
			continue;
		if (!take_scores(&scores, member->account_id, call, tenths))
			return err_set(e, ERR_REFUSED, _("%s has not scored %s in full"), member->account, application->receipt_no);
		judges[entry->n_scores++] = (struct selection_score){.judge = member->account, .tenths = tenths};
	}
	entry->scores = judges;
	if (!entry->n_scores)
		return err_set(e, ERR_REFUSED, _("%s: every member has a conflict of interest, so nobody scores it"),
					   application->receipt_no);
	return true;
}

static bool make_entry(struct work *w, const struct call *call, const struct committee *committee,
					   const struct application *application, struct selection_entry *ret, struct err *e)
{
	char received[DATE_TEXT_MAX];
	int64_t earlier;
	if (!selection_earlier_awards(w->db, application->firm.id, date_add_months(call->notice_day, -EARLIER_MONTHS),
								  call->notice_day, &earlier, e))
		return false;
	*ret = (struct selection_entry){
		.receipt = application->receipt_no,
		.biz_no = application->firm.biz_no,
		.received = pool_strdup(w->pool, moment_iso(application->received_at, received)),
		.size = application->firm.size,
		.earlier_awards = (int)earlier,
		.asked = application->asked,
		.proposed = application->asked,
	};
	return collect_scores(w, call, committee, application, ret, e);
}

static bool freeze(struct work *w, const struct call *call, const struct committee *committee,
				   const struct application_list *applications, const char **ret_input, struct err *e)
{
	CLEANUP(buf_release) struct buf input = {0};
	struct selection_rules rules = call_selection_rules(call);
	struct selection_entry *entries = pool_alloc(w->pool, applications->n * sizeof *entries);
	for (size_t i = 0; i < applications->n; i++)
		if (!make_entry(w, call, committee, &applications->at[i], &entries[i], e))
			return false;
	selection_input_json(&input, call->code, &rules, entries, applications->n);
	*ret_input = pool_strndup(w->pool, buf_text(&input), input.n);
	return true;
}

bool selection_gather(struct work *w, const struct call *call, struct application_list *ret, const char **ret_input,
					  struct err *e)
{
	struct committee committee;
	struct application_list applications;
	if (!has_ended(w, call, e) || !review_none_waits(w, call, e) || !committee_read(w->db, w->pool, call->id, &committee, e) ||
		!read_applications(w, call, &applications, e) || !all_have_locked(w, call, &committee, e) ||
		!none_is_excluded(w, &applications, e) ||
		!freeze(w, call, &committee, &applications, ret_input, e))
		return false;
	*ret = applications;
	return true;
}
