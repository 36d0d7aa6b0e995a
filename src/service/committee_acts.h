/* Inside the service room: what the acts of a committee share. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/date.h"
#include "ppuri/service/office.h"

/* ERR_REFUSED unless the call is under evaluation. */
MUST_CHECK bool committee_is_at_work(const struct call *call, struct moment now, struct err *e);
/* ERR_REFUSED once anybody has locked, even if the lock was opened again: who sits, and who does not, would be chosen by the scores. */
MUST_CHECK bool committee_is_open(struct work *w, const struct call *call, struct err *e);
/* ERR_REFUSED while more of its members are officials than the law allows: members leave, and decline, after others have scored. */
MUST_CHECK bool committee_is_lawful(struct work *w, const struct call *call, struct err *e);
