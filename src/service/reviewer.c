/* The pool of reviewers: who may be appointed to a committee. */
#include "ppuri/service/committee.h"

#include "ppuri/store/account.h"
#include "ppuri/store/committee.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

const struct act ACT_REVIEWER_ADD = {"reviewer.add", RIGHT_REVIEW_ASSIGN, ACT_WRITES};
const struct act ACT_REVIEWER_EDIT = {"reviewer.edit", RIGHT_REVIEW_ASSIGN, ACT_WRITES};
const struct act ACT_REVIEWER_LIST = {"reviewer.list", RIGHT_COMMITTEE_READ, ACT_READS};
const struct act ACT_REVIEWER_SHOW = {"reviewer.show", RIGHT_COMMITTEE_READ, ACT_READS};

static bool is_new(struct work *w, const char *account, struct err *e)
{
	struct reviewer reviewer;
	struct err why;
	if (!reviewer_by_name(w->db, w->pool, account, &reviewer, &why)) {
		if (why.kind == ERR_NOT_FOUND)
			return true;
		*e = why;
		return false;
	}
	err_set(e, ERR_REFUSED, _("%s is in the pool of reviewers already"), account);
	return err_hint(e, _("to change it: ppuri reviewer edit %s"), account);
}

static bool add(struct work *w, void *arg, struct err *e)
{
	struct reviewer *reviewer = arg;
	struct account account;
	act_about(w, "reviewer %s", reviewer->account);
	if (!account_by_name(w->db, w->pool, reviewer->account, &account, e))
		return false;
	if (account.role != ROLE_REVIEWER)
		return err_set(e, ERR_REFUSED, _("%s is no reviewer (role: %s)"), account.name, term_name(&ROLES, role_code(account.role)));
	reviewer->account_id = account.id;
	return is_new(w, account.name, e) && reviewer_insert(w->db, reviewer, e);
}

bool desk_reviewer_add(struct office *o, const struct reviewer *given, struct err *e)
{
	struct reviewer reviewer = *given;
	return reviewer_check(&reviewer, e) && act_perform(o, &ACT_REVIEWER_ADD, add, &reviewer, e);
}

struct editing {
	const struct reviewer_changes *changes;
	struct reviewer after;
};

static void merge(struct reviewer *reviewer, const struct reviewer_changes *changes)
{
	const struct reviewer *given = &changes->reviewer;
	if (given->affiliation)
		reviewer->affiliation = given->affiliation;
	if (given->field)
		reviewer->field = given->field;
	if (changes->has_official)
		reviewer->official = given->official;
	if (date_precision(given->term_from) != DATE_NONE)
		reviewer->term_from = given->term_from;
	if (changes->ends_term || date_precision(given->term_to) != DATE_NONE)
		reviewer->term_to = given->term_to;
}

static bool edit(struct work *w, void *arg, struct err *e)
{
	struct editing *editing = arg;
	struct reviewer reviewer;
	act_about(w, "reviewer %s", editing->changes->reviewer.account);
	if (!reviewer_by_name(w->db, w->pool, editing->changes->reviewer.account, &reviewer, e))
		return false;
	merge(&reviewer, editing->changes);
	editing->after = reviewer;
	return reviewer_check(&reviewer, e) && reviewer_update(w->db, &reviewer, e);
}

bool desk_reviewer_edit(struct office *o, const struct reviewer_changes *changes, struct reviewer *ret, struct err *e)
{
	struct editing editing = {.changes = changes};
	if (!act_perform(o, &ACT_REVIEWER_EDIT, edit, &editing, e))
		return false;
	*ret = editing.after;
	return true;
}

struct listing {
	bool all;
	struct reviewer_list *list;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	return reviewer_list_read(w->db, w->pool, listing->all ? (struct date){0} : moment_date(w->now), listing->list, e);
}

bool desk_reviewer_list(struct office *o, bool all, struct reviewer_list *ret, struct err *e)
{
	struct listing listing = {.all = all, .list = ret};
	return act_perform(o, &ACT_REVIEWER_LIST, list, &listing, e);
}

static bool show(struct work *w, void *arg, struct err *e)
{
	struct reviewer *reviewer = arg;
	act_about(w, "reviewer %s", reviewer->account);
	return reviewer_by_name(w->db, w->pool, reviewer->account, reviewer, e);
}

bool desk_reviewer_show(struct office *o, const char *account, struct reviewer *ret, struct err *e)
{
	struct reviewer reviewer = {.account = account};
	if (!act_perform(o, &ACT_REVIEWER_SHOW, show, &reviewer, e))
		return false;
	*ret = reviewer;
	return true;
}
