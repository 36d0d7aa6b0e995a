/* Inside the service room: what the acts of a committee share. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/committee.h"
#include "ppuri/date.h"
#include "ppuri/service/office.h"

/* ERR_REFUSED unless the call is under evaluation, or an amendment of its result is open. */
MUST_CHECK bool committee_is_at_work(struct work *w, const struct call *call, struct err *e);
MUST_CHECK bool committee_works(struct work *w, const struct call *call, bool *ret, struct err *e);
/* ERR_REFUSED once anybody has locked the round in hand, even if the lock was opened again: who sits in it, and who does not, would
 * be chosen by the scores. A member whose round comes later may go. */
MUST_CHECK bool committee_is_open(struct work *w, const struct call *call, const struct member *leaving, struct err *e);
/* A member of a call that is still evaluated, by login. */
MUST_CHECK bool committee_take_member(struct work *w, const char *code, const char *reviewer, struct call *ret_call,
									  struct committee *ret_committee, struct member *ret, struct err *e);
/* ERR_REFUSED while more of those who judge the round in hand are officials than the law allows: members leave, and decline, after
 * others have scored. */
MUST_CHECK bool committee_is_lawful(struct work *w, const struct call *call, struct err *e);
