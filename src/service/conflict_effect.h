/* What a conflict that was found late makes of a selection. */
#pragma once

#include "work.h"

#include "ppuri/application.h"
#include "ppuri/service/conflict.h"

/* Computes the newest selection of the application's call again, without the scores of who keeps out now; reached
 * is what came last: the effect is of all that stands. */
MUST_CHECK bool conflict_effect_read(struct work *w, const struct application *application, const struct conflict_list *reached,
									 struct conflict_effect *ret, struct err *e);
