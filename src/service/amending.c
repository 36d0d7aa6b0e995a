#include "amending.h"

#include "selection_input.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/call.h"
#include "ppuri/store/selection.h"
#include "ppuri/store/selection_input.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

bool amendment_needed(struct work *w, const struct call *call, struct amendment *ret, struct err *e)
{
	bool open;
	if (!amendment_open_read(w->db, w->pool, call->id, ret, &open, e))
		return false;
	if (open)
		return true;
	err_set(e, ERR_REFUSED, _("the selection of the call %s is confirmed and stays as it is; it is changed by an amendment alone"), call->code);
	return err_hint(e, _("an officer opens one: ppuri select amend %s --reason '…'"), call->code);
}

bool result_may_change(struct work *w, int64_t call, bool *ret, struct err *e)
{
	struct selection deciding;
	struct amendment amendment;
	bool decided, open;
	if (!selection_deciding(w->db, w->pool, call, &deciding, &decided, e) ||
		!amendment_open_read(w->db, w->pool, call, &amendment, &open, e))
		return false;
	*ret = !decided || open;
	return true;
}

static int by_id(const void *left, const void *right)
{
	int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
	return (a > b) - (a < b);
}

bool amendment_reaches(struct work *w, const struct application *application, bool *ret, struct err *e)
{
	struct application_ids ids;
	struct amendment amendment;
	bool open;
	if (!amendment_open_read(w->db, w->pool, application->call_id, &amendment, &open, e) ||
		!evaluated_read(w->db, w->pool, application->call_id, &ids, e))
		return false;
	*ret = open && ids.n && bsearch(&application->id, ids.at, ids.n, sizeof *ids.at, by_id) != NULL;
	return true;
}

static int by_application(const void *left, const void *right)
{
	const struct amendment_standing *a = left, *b = right;
	return (a->application_id > b->application_id) - (a->application_id < b->application_id);
}

bool amendment_effect_read(struct work *w, int64_t call, const struct frozen *frozen, const struct application_ids *ids,
						   struct amendment_effect *ret, struct err *e)
{
	struct standings all;
	struct amendment_standing *standing = pool_alloc(w->pool, frozen->n * sizeof *standing);
	if (!standings_read(w->db, w->pool, call, &all, e))
		return false;
	for (size_t i = 0; i < ids->n; i++) {
		const struct amendment_standing wanted = {.application_id = ids->at[i]}, *found = NULL;
		if (all.n)
			found = bsearch(&wanted, all.at, all.n, sizeof wanted, by_application);
		if (!found)
			return err_set(e, ERR_STORE, _("application %lld of the selection is not there"), (long long)ids->at[i]);
		standing[i] = *found;
	}
	*ret = amendment_effect_of(w->pool, standing, frozen->lines, frozen->n);
	return true;
}

bool amendment_takes_nothing(const struct amendment_effect *effect, struct err *e)
{
	char award[WON_TEXT_MAX], granted[WON_TEXT_MAX];
	const struct amendment_change *held = amendment_held(effect);
	if (!held)
		return true;
	const struct amendment_standing *was = &held->was;
	const char *number = was->award_no ? was->award_no : was->award_approved ? _("approved, not issued yet") : _("drafted");
	err_set(e, ERR_REFUSED, _("%s %s has an award of %s won (%s), and the amended selection gives it %s"), was->receipt_no, was->firm_name,
			won_text(was->award, award), number, won_text(held->granted, granted));
	if (!was->award_approved)
		return err_hint(e, _("an approver returns the draft first: ppuri award return %s --reason '…'"), was->receipt_no);
	if (!was->award_no)
		return err_hint(e, _("another approver takes the approval back first: ppuri award return %s --reason '…'"), was->receipt_no);
	return err_hint(e, _("it is cancelled or lowered first, by a decision of its own: ppuri award cancel %s --ground … --reason '…'"), was->receipt_no);
}

static const struct selection_entry *entry_of(const struct frozen *frozen, const char *receipt)
{
	for (size_t i = 0; i < frozen->n; i++)
		if (strcmp(frozen->entries[i].receipt, receipt) == 0)
			return &frozen->entries[i];
	return NULL;
}

static bool is_fixed(const struct received_numbers *sums, const char *receipt)
{
	for (size_t i = 0; i < sums->n; i++)
		if (strcmp(sums->at[i].receipt_no, receipt) == 0)
			return true;
	return false;
}

bool amendment_facts_read(struct work *w, const struct selection *standing, const struct selection_entry *entries, size_t n,
						  struct amendment_fact_list *ret, struct err *e)
{
	struct selection_rows rows;
	struct frozen was;
	struct received_numbers sums;
	struct amendment_fact_list list = {0};
	if (!selection_rows_read(w->db, w->pool, standing->id, &rows, e) || !frozen_verify(w->pool, standing, &rows, &was, e) ||
		!approved_sums_read(w->db, w->pool, standing->call_id, &sums, e))
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct selection_entry *before = entry_of(&was, entries[i].receipt);
		const char *text = before ? amendment_facts(w->pool, &was.rules, before, &entries[i], is_fixed(&sums, entries[i].receipt))
								  : _("it took no part before");
		if (text)
			*POOL_PUSH(w->pool, &list) = (struct amendment_fact){entries[i].receipt, text};
	}
	*ret = list;
	return true;
}

bool amendment_facts_now(struct work *w, const struct call *call, int64_t supersedes, struct amendment_fact_list *ret, struct err *e)
{
	struct selection standing;
	struct application_list applications;
	struct selection_entry *entries;
	return selection_by_id(w->db, w->pool, supersedes, &standing, e) && selection_entries(w, call, &applications, &entries, e) &&
		   amendment_facts_read(w, &standing, entries, applications.n, ret, e);
}

static bool preview(struct work *w, const struct call *call, const struct selection *standing, struct amendment_preview *ret, struct err *e)
{
	struct application_list applications;
	struct application_ids ids = {0};
	struct frozen now;
	const char *input;
	if (!selection_gather(w, call, &applications, &input, e) || !frozen_compute(w->pool, input, &now, e) ||
		!amendment_facts_read(w, standing, now.entries, now.n, &ret->facts, e))
		return false;
	for (size_t i = 0; i < applications.n; i++)
		*POOL_PUSH(w->pool, &ids) = applications.at[i].id;
	return amendment_effect_read(w, call->id, &now, &ids, &ret->effect, e);
}

bool amendment_preview_read(struct work *w, const struct call *call, struct amendment_preview *ret, struct err *e)
{
	struct selection standing;
	struct amendment_preview found = {0};
	struct err refused = {0};
	bool decided;
	if (!selection_deciding(w->db, w->pool, call->id, &standing, &decided, e))
		return false;
	if (!decided) {
		*ret = found;
		return true;
	}
	if (!preview(w, call, &standing, &found, &refused)) {
		if (refused.kind != ERR_REFUSED)
			return *e = refused, false;
		found = (struct amendment_preview){.refused = pool_strdup(w->pool, refused.text)};
	}
	*ret = found;
	return true;
}
