#include "reason.h"

#include "ppuri/tr.h"

bool reason_given(const struct office *o, struct err *e)
{
	if (o->reason && *o->reason)
		return true;
	err_set(e, ERR_USAGE, "%s", _("a reason is needed"));
	return err_hint(e, "%s", _("give it with --reason"));
}
