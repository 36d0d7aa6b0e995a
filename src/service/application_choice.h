/* The applications that one act takes. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/service/application.h"
#include "ppuri/store/application.h"

/* Those named, in the order given; or those of the call in one of the states (ended by NULL), in the order of the list.
 * Notes what the act is about. ERR_REFUSED if the call has none. */
MUST_CHECK bool application_choice_read(struct work *w, const struct application_choice *choice, const char *const *states,
										struct application_list *ret, struct err *e);

/* The same of a call that may have very many: their numbers alone. */
MUST_CHECK bool application_choice_ids(struct work *w, const struct application_choice *choice, const char *const *states,
									   struct application_ids *ret, struct err *e);

/* The call of an application. *last is the one of the application before, since most acts are about one call. */
MUST_CHECK bool application_choice_call(struct work *w, const struct application *application, struct call *last, struct err *e);
