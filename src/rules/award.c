#include "ppuri/award.h"

#include "ppuri/tr.h"

const char *award_state_name(const struct award *award)
{
	if (award->version)
		return award->now.amount.n ? _("changed") : _("cancelled");
	return award->number ? _("issued") : award->approver.account ? _("approved") : _("drafted");
}
