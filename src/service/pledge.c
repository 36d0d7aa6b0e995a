/* 서약: before it nothing of an application is opened, and nothing is scored. */
#include "ppuri/service/committee.h"

#include "form_file.h"

#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/form_text.h"
#include "ppuri/tr.h"

const struct act ACT_REVIEW_PLEDGE_LOOK = {"review.pledge-look", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_REVIEW_PLEDGE = {"review.pledge", RIGHT_REVIEW_SCORE, ACT_WRITES};

#define FORM "pledge"

static bool take_membership(struct work *w, const char *code, struct call *ret_call, struct member *ret, struct err *e)
{
	struct committee committee;
	act_about(w, "call %s", code);
	if (!call_by_code(w->db, w->pool, code, ret_call, e) || !committee_read(w->db, w->pool, ret_call->id, &committee, e))
		return false;
	const struct member *me = committee_member(&committee, w->me->id);
	if (!me)
		return err_set(e, ERR_DENIED, _("you are not a member of the committee of the call %s"), ret_call->code);
	*ret = *me;
	return true;
}

struct pledging {
	const char *call;
	struct pledge pledge;
};

static bool look(struct work *w, void *arg, struct err *e)
{
	struct pledging *pledging = arg;
	struct pledge *pledge = &pledging->pledge;
	struct call call;
	const char *name;
	if (!take_membership(w, pledging->call, &call, &pledge->me, e) || !form_load(w->pool, FORM, &name, &pledge->text, e))
		return false;
	pledge->call_id = call.id;
	pledge->call_code = call.code;
	pledge->call_title = call.title;
	return committee_firms_read(w->db, w->pool, call.id, &pledge->firms, e);
}

bool desk_review_pledge_look(struct office *o, const char *call, struct pledge *ret, struct err *e)
{
	struct pledging pledging = {.call = call};
	if (!act_perform(o, &ACT_REVIEW_PLEDGE_LOOK, look, &pledging, e))
		return false;
	*ret = pledging.pledge;
	return true;
}

static bool sign(struct work *w, void *arg, struct err *e)
{
	struct pledge *pledge = &((struct pledging *)arg)->pledge;
	struct sha256 digest;
	char day[DATE_TEXT_MAX];
	if (!look(w, arg, e))
		return false;
	if (pledge->me.pledged)
		return err_set(e, ERR_REFUSED, _("you have pledged on %s already"), moment_letter(pledge->me.pledged_at, day));
	pledge->me.pledged = true;
	pledge->me.pledged_at = w->now;
	return form_text_keep(w->db, FORM, pledge->text, &digest, e) &&
		   member_pledge(w->db, pledge->call_id, w->me->id, &digest, w->now, e);
}

bool desk_review_pledge(struct office *o, const char *call, struct pledge *ret, struct err *e)
{
	struct pledging pledging = {.call = call};
	if (!act_perform(o, &ACT_REVIEW_PLEDGE, sign, &pledging, e))
		return false;
	*ret = pledging.pledge;
	return true;
}
