#include "review_own.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/review.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

static bool not_assigned(const char *application, struct err *e)
{
	err_set(e, ERR_DENIED, _("no application %s is assigned to you for evaluation"), application);
	return err_hint(e, "%s", _("see: ppuri review list"));
}

/* "2024-금형-0007", "가-07", "2024-금형/가-07" */
static bool is_named(const struct assignment *one, const char *name)
{
	size_t n = strlen(one->call_code);
	if (!one->name)
		return false;
	if (strncmp(name, one->call_code, n) == 0 && name[n] == '/')
		name += n + 1;
	return strcmp(name, one->name) == 0;
}

/* Of one call, or of all: NULL. */
static bool find(struct work *w, const char *name, const char *call, bool past, struct assignment *ret, struct err *e)
{
	struct assignment_list list;
	const struct assignment *found = NULL;
	if (!assignment_list_read(w->db, w->pool, w->me->id, call, past, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		if (!is_named(&list.at[i], name))
			continue;
		if (found) {
			err_set(e, ERR_USAGE, _("several calls have %s"), name);
			return err_hint(e, _("name the call before it: %s/%s"), found->call_code, name);
		}
		found = &list.at[i];
	}
	if (!found)
		return not_assigned(name, e);
	*ret = *found;
	return true;
}

bool review_has_pledged(const char *call, bool pledged, struct err *e)
{
	if (pledged)
		return true;
	err_set(e, ERR_REFUSED, _("nothing of the call %s is opened before you sign the pledge"), call);
	return err_hint(e, "ppuri review pledge %s", call);
}

bool review_of_call(struct work *w, const struct call *call, struct assignment_list *ret, struct err *e)
{
	struct assignment_list list;
	if (!assignment_list_read(w->db, w->pool, w->me->id, call->code, false, &list, e))
		return false;
	if (!list.n) {
		err_set(e, ERR_DENIED, _("no application to the call %s is assigned to you for evaluation"), call->code);
		return err_hint(e, "%s", _("see: ppuri review list"));
	}
	if (!review_has_pledged(call->code, list.at[0].pledged, e))
		return false;
	*ret = list;
	return true;
}

static bool before_pledge(const char *call, bool blind, struct err *e)
{
	if (blind)
		err_set(e, ERR_REFUSED, "%s", _("in a blind evaluation a conflict of interest is declared with the pledge, by the name of the firm"));
	else
		err_set(e, ERR_REFUSED, _("nothing of the call %s is opened before you sign the pledge; a conflict of interest is declared with it, by the name of the firm"), call);
	return err_hint(e, _("declare it there: ppuri review pledge %s --conflict FIRM:GROUND"), call);
}

/* Before the pledge, and to a member of a blind evaluation, a receipt number says nothing, not even whether there is one. */
static bool refuse_receipt(struct work *w, const struct call *call, const char *name, struct err *e)
{
	struct committee committee;
	if (!committee_read(w->db, w->pool, call->id, &committee, e))
		return false;
	const struct member *me = committee_member(&committee, w->me->id);
	if (me && !me->pledged)
		return before_pledge(call->code, call->blind, e);
	return !call->blind || not_assigned(name, e);
}

/* "2024-금형/가-07", "2024-금형-0007": the call that the name begins with, if it is one. */
static bool call_of_name(struct work *w, const char *name, struct call *ret, bool *ret_found, struct err *e)
{
	struct err none = {0};
	const char *end = strchr(name, '/') ? strchr(name, '/') : strrchr(name, '-');
	*ret_found = end && call_by_code(w->db, w->pool, pool_strndup(w->pool, name, (size_t)(end - name)), ret, &none);
	return *ret_found || !end || none.kind == ERR_NOT_FOUND || (*e = none, false);
}

/* Before the pledge a number that is not there is refused as one that is. */
static bool tells_nothing(struct work *w, const char *name, struct err *e)
{
	struct committee committee;
	struct call call;
	struct err other = {0};
	bool found;
	if (e->kind != ERR_DENIED)
		return false;
	if (!call_of_name(w, name, &call, &found, &other) || (found && !committee_read(w->db, w->pool, call.id, &committee, &other)))
		return *e = other, false;
	if (!found)
		return false;
	const struct member *me = committee_member(&committee, w->me->id);
	return me && !me->pledged ? review_has_pledged(call.code, false, e) : false;
}

bool review_find_own(struct work *w, const char *name, struct assignment *ret, struct err *e)
{
	struct assignment found;
	act_about(w, "application %s", name);
	if (!find(w, name, NULL, false, &found, e))
		return tells_nothing(w, name, e);
	act_about(w, "application %s", found.receipt_no);
	if (!review_has_pledged(found.call_code, found.pledged, e))
		return false;
	*ret = found;
	return true;
}

/* The number that was drawn is all that a member reads of it. */
static bool take_assigned(struct work *w, const struct assignment *assignment, struct application *ret, struct err *e)
{
	if (!assignment->pledged)
		return before_pledge(assignment->call_code, assignment->blind, e);
	if (!application_by_id(w->db, w->pool, assignment->application_id, ret, e))
		return false;
	act_about(w, "application %s", ret->receipt_no);
	if (assignment->blind)
		ret->receipt_no = assignment->name;
	return true;
}

bool review_find_member(struct work *w, const char *name, struct application *ret, struct err *e)
{
	struct application application;
	struct assignment assignment;
	struct call call;
	struct err none = {0};
	bool found;
	act_about(w, "application %s", name);
	if (!call_of_name(w, name, &call, &found, e))
		return false;
	if (find(w, name, found ? call.code : NULL, true, &assignment, &none))
		return take_assigned(w, &assignment, ret, e);
	if (none.kind != ERR_DENIED)
		return *e = none, false;
	if (found && !refuse_receipt(w, &call, name, e))
		return false;
	if (!application_by_name(w->db, w->pool, name, &application, e))
		return e->kind == ERR_NOT_FOUND ? not_assigned(name, e) : false;
	if (!member_is_there(w->db, application.call_id, w->me->id, &found, e))
		return false;
	if (!found)
		return not_assigned(name, e);
	*ret = application;
	return call_by_id(w->db, w->pool, application.call_id, &call, e) && refuse_receipt(w, &call, name, e);
}

bool review_is_open(const struct assignment *assignment, const char *account, struct err *e)
{
	if (!assignment->locked)
		return true;
	return err_set(e, ERR_REFUSED, _("the evaluation of %s for the call %s is locked; nothing changes any more"), account,
				   assignment->call_code);
}

bool review_may_score(const struct assignment *assignment, const char *account, struct err *e)
{
	if (assignment->conflict)
		return err_set(e, ERR_REFUSED, _("%s: a conflict of interest (%s) stands against a score of yours"), assignment->name,
					   term_name(&CONFLICTS, assignment->conflict));
	return review_is_open(assignment, account, e);
}

bool review_presides(struct work *w, const struct call *call, struct err *e)
{
	struct committee committee;
	if (role_may(w->me->role, RIGHT_REVIEW_ASSIGN))
		return true;
	if (!committee_read(w->db, w->pool, call->id, &committee, e))
		return false;
	const struct member *me = committee_member(&committee, w->me->id);
	return (me && me->chair) ||
		   err_set(e, ERR_DENIED, _("this is for the chair of the committee of the call %s, or an officer"), call->code);
}
