#include "ppuri/award.h"

#include "ppuri/award_law.h"
#include "ppuri/tr.h"

const char *award_state_name(const struct award *award)
{
	if (award->version && award->now.amount.n)
		return _("changed");
	if (award->version)
		return award_law_agrees(award->legal_basis) ? _("terminated") : _("cancelled");
	return award->number ? _("issued") : award->approver.account ? _("approved") : _("drafted");
}
