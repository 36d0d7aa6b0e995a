#include "ppuri/bonus.h"

#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

#include <string.h>

static bool is_one_of(const char *state, const char *const *states)
{
	for (; *states; states++)
		if (strcmp(*states, state) == 0)
			return true;
	return false;
}

bool bonus_may_change(const char *state, bool amended, const char *reason, struct err *e)
{
	static const char *const open[] = {"SUBMITTED", "SCREENING", "SUPPLEMENT", "SUPP_OVERDUE", "REVIEW", "HOLD", NULL};
	if (is_one_of(state, open))
		return true;
	if (strcmp(state, "REVIEWED") != 0 && !amended)
		return err_set(e, ERR_REFUSED, _("points are given and taken back from the receipt until the selection, not in the state %s"),
					   app_state_name(state));
	if (reason)
		return true;
	err_set(e, ERR_USAGE, "%s", _("the selection was run already: points change now only with a reason, and it must be run again"));
	return err_hint(e, "%s", _("give it with --reason"));
}

bool bonus_points(const struct call_bonus *bonus, int32_t asked_tenths, int32_t *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	if (asked_tenths > bonus->tenths)
		return err_set(e, ERR_REFUSED, _("\"%s\": the call gives at most %s points, not %s"), bonus->name,
					   points_text(&pool, bonus->tenths), points_text(&pool, asked_tenths));
	*ret = asked_tenths > 0 ? asked_tenths : bonus->tenths;
	return true;
}
