#include "ppuri/service/bonus.h"

#include "amending.h"
#include "bonus_proof.h"
#include "paper_file.h"
#include "reason.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/store/bonus.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_BONUS_GIVE = {"app.bonus", RIGHT_APP_SCREEN, ACT_WRITES};
const struct act ACT_BONUS_REMOVE = {"app.bonus-remove", RIGHT_APP_SCREEN, ACT_WRITES};

struct giving {
	const char *application, *name, *ground;
	int32_t tenths;
	struct given_bonus given;
};

static const char *names_of(struct pool *p, const struct call *call)
{
	const char *names = "";
	for (size_t i = 0; i < call->n_bonuses; i++)
		names = pool_printf(p, "%s%s%s", names, *names ? ", " : "", call->bonuses[i].name);
	for (size_t i = 0; i < call->n_penalties; i++)
		names = pool_printf(p, "%s%s%s", names, *names ? ", " : "", call->penalties[i].name);
	return names;
}

static void no_such_bonus(struct work *w, const struct call *call, const char *name, struct err *e)
{
	if (!call->n_bonuses && !call->n_penalties) {
		err_set(e, ERR_REFUSED, _("the call %s has neither bonuses (가점) nor penalties (감점)"), call->code);
		return;
	}
	err_set(e, ERR_NOT_FOUND, _("the call %s has no bonus or penalty \"%s\""), call->code, name);
	err_hint(e, _("it has: %s"), names_of(w->pool, call));
}

/* NULL with the error if the call gives none of that name. */
static const struct call_bonus *find_bonus(struct work *w, const struct call *call, const char *name, bool *ret_penalty, struct err *e)
{
	const struct call_bonus *bonus = call_bonus_named(call, name, ret_penalty);
	if (!bonus)
		no_such_bonus(w, call, name, e);
	return bonus;
}

/* As old as the call lets it be; if it does not say so, as is usual of its kind. */
static bool wanted_as(struct work *w, const struct call *call, const char *kind, struct wanted_paper *ret, struct err *e)
{
	struct wanted_papers wanted;
	if (!wanted_papers_read(w->db, w->pool, call->id, &wanted, e))
		return false;
	for (size_t i = 0; i < wanted.n; i++)
		if (strcmp(wanted.at[i].kind, kind) == 0) {
			*ret = wanted.at[i];
			return true;
		}
	return wanted_paper_parse(w->pool, kind, true, ret, e);
}

static bool has_its_paper(struct work *w, const struct application *application, const struct call *call,
						  const struct call_bonus *bonus, struct err *e)
{
	struct filed_papers papers;
	struct wanted_paper wanted;
	if (!wanted_as(w, call, bonus->paper, &wanted, e) || !filed_papers_read(w->db, w->pool, application->id, &papers, e))
		return false;
	struct paper_needs needs = paper_needs(w->pool, &(struct wanted_papers){.at = &wanted, .n = 1}, &papers, call->notice_day,
										   moment_date(application->received_at));
	if (needs.at[0].standing == PAPER_GOOD)
		return true;
	err_set(e, ERR_REFUSED, _("\"%s\" needs the paper that proves it, %s: %s"), bonus->name, paper_kind_name(bonus->paper),
			paper_standing_text(w->pool, &needs.at[0]));
	return err_hint(e, _("file it first: ppuri app attach %s FILE --kind '%s'"), application->receipt_no, paper_kind_name(bonus->paper));
}

static bool is_proved(struct work *w, const struct application *application, const struct call *call, const struct call_bonus *bonus,
					  const char *ground, struct err *e)
{
	if (bonus->paper)
		return has_its_paper(w, application, call, bonus, e);
	if (ground)
		return true;
	err_set(e, ERR_USAGE, _("\"%s\" is proved by no paper, so its ground is needed"), bonus->name);
	return err_hint(e, "%s", _("give it with --ground"));
}

static bool open_application(struct work *w, const struct giving *giving, struct application *ret, struct call *ret_call, struct err *e)
{
	bool amended;
	return paper_file_find(w, giving->application, ret, ret_call, e) && amendment_reaches(w, ret, &amended, e) &&
		   bonus_may_change(ret->state, amended, w->office->reason, e);
}

static bool give(struct work *w, void *arg, struct err *e)
{
	struct giving *giving = arg;
	struct application application;
	struct call call;
	struct given_bonus given = {.ground = giving->ground};
	if (!open_application(w, giving, &application, &call, e))
		return false;
	const struct call_bonus *bonus = find_bonus(w, &call, giving->name, &given.penalty, e);
	if (!bonus || !bonus_points(bonus, giving->tenths, &given.tenths, e) || !is_proved(w, &application, &call, bonus, giving->ground, e))
		return false;
	given.no = bonus->no;
	given.name = bonus->name;
	given.paper = bonus->paper;
	giving->given = given;
	return given_bonus_insert(w->db, application.id, &given, w->me->id, w->now, e);
}

bool desk_bonus_give(struct office *o, const char *application, const char *name, int32_t tenths, const char *ground,
					 struct given_bonus *ret, struct err *e)
{
	struct giving giving = {.application = application, .name = name, .tenths = tenths, .ground = ground};
	if (!act_perform(o, &ACT_BONUS_GIVE, give, &giving, e))
		return false;
	*ret = giving.given;
	return true;
}

static bool stands(const struct given_bonus_list *list, int no)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->at[i].no == no && !list->at[i].removed)
			return true;
	return false;
}

static bool take_back(struct work *w, void *arg, struct err *e)
{
	const struct giving *giving = arg;
	struct application application;
	struct call call;
	struct given_bonus_list list;
	bool penalty;
	if (!open_application(w, giving, &application, &call, e))
		return false;
	const struct call_bonus *bonus = find_bonus(w, &call, giving->name, &penalty, e);
	if (!bonus || !given_bonuses_read(w->db, w->pool, application.id, &list, e))
		return false;
	if (!stands(&list, bonus->no))
		return err_set(e, ERR_NOT_FOUND, _("%s was not given \"%s\""), application.receipt_no, bonus->name);
	return given_bonus_remove(w->db, application.id, bonus->no, w->me->id, w->now, w->office->reason, e);
}

bool desk_bonus_remove(struct office *o, const char *application, const char *name, struct err *e)
{
	struct giving giving = {.application = application, .name = name};
	return reason_given(o, e) && act_perform(o, &ACT_BONUS_REMOVE, take_back, &giving, e);
}

bool bonuses_are_proved(struct work *w, int64_t call, struct err *e)
{
	struct unproved_bonus unproved;
	if (!unproved_bonus_find(w->db, w->pool, call, &unproved, e))
		return false;
	if (!unproved.name)
		return true;
	err_set(e, ERR_REFUSED, _("%s: the paper that proves \"%s\" was set aside"), unproved.receipt_no, unproved.name);
	return err_hint(e, _("file it again, or take the points back: ppuri app bonus %s '%s' --remove --reason '…'"), unproved.receipt_no,
					unproved.name);
}
