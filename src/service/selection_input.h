/* What goes into a selection: gathered from the store, and frozen as bytes. */
#pragma once

#include "work.h"

#include "ppuri/application.h"
#include "ppuri/call.h"
#include "ppuri/committee.h"

/* Everything under evaluation of a call, and once a selection is confirmed who took part in it and has not gone since, in the order of the bytes of the receipt numbers, and the canonical input made of
 * it. ERR_REFUSED while the call runs, a member has not locked, a score is missing, or an application waits for its check. */
MUST_CHECK bool selection_gather(struct work *w, const struct call *call, struct application_list *ret,
								 const char **ret_input, struct err *e);

/* The same facts before they are frozen, of the rounds up to the one in hand; one entry for each application. */
MUST_CHECK bool selection_entries(struct work *w, const struct call *call, struct application_list *ret,
								  struct selection_entry **ret_entries, struct err *e);

/* Which applications under evaluation have fewer members who do not keep out than the call wants, as the committee is now. */
MUST_CHECK bool selection_too_few(struct work *w, const struct call *call, struct too_few_list *ret, struct err *e);
