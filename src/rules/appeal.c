#include "ppuri/appeal.h"

#include "ppuri/award_change.h"
#include "ppuri/award_law.h"
#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

#include <string.h>

static bool is(const char *state, const char *code)
{
	return strcmp(state, code) == 0;
}

const char *appeal_against_state(const struct appeal *appeal)
{
	if (!appeal->award_no || !award_law_agrees(appeal->legal_basis))
		return app_state_name(appeal->against);
	return is(appeal->against, "CANCELLED") ? _("agreement terminated") : _("agreement made");
}

const char *appeal_against_name(struct pool *p, const struct appeal *appeal)
{
	const char *name = appeal_against_state(appeal);
	return appeal->award_no ? pool_printf(p, "%s %s", name, award_change_no(p, appeal->legal_basis, appeal->award_no, appeal->change_kind, appeal->version)) : name;
}

bool appeal_is_against_result(const struct appeal *appeal)
{
	return is(appeal->against, "NOT_SELECTED") || is(appeal->against, "RESERVE") || (is(appeal->against, "SELECTED") && !appeal_is_against_award(appeal));
}

bool appeal_is_against_award(const struct appeal *appeal)
{
	return is(appeal->against, "AWARDED") || is(appeal->against, "CANCELLED") ||
		   (is(appeal->against, "SELECTED") && (is(appeal->state, "AWARDED") || is(appeal->state, "CANCELLED")));
}
