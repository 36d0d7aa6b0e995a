/* Inside the service room: whether a result may be signed. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/call.h"
#include "ppuri/service/selection.h"

/* ERR_REFUSED naming the first application that was changed after a score was locked and that nobody else has agreed to. */
MUST_CHECK bool late_changes_are_agreed(struct work *w, const struct call *call, struct err *e);
/* The same for some applications to the call alone. */
MUST_CHECK bool late_changes_of_these_are_agreed(struct work *w, const struct call *call, const struct application_list *these, struct err *e);
/* Fills what waits for a second person, and what one agreed to or refused. */
MUST_CHECK bool late_changes_beside(struct work *w, const struct call *call, struct beside *ret, struct err *e);
