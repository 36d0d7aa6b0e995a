#include "ppuri/award.h"

#include "ppuri/tr.h"

const char *award_state_name(const struct award *award)
{
	return award->number ? _("issued") : award->approver.account ? _("approved") : _("drafted");
}
