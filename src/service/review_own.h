/* What a member of a committee may touch: the applications assigned to this member alone. */
#pragma once

#include "work.h"

#include "ppuri/application.h"
#include "ppuri/call.h"
#include "ppuri/review.h"

/* The application of this name if it is in the round in hand and assigned to the caller, who has pledged: its receipt number,
 * in a blind evaluation its blind number alone, with or without the call before it. Whether another one exists is not told: the
 * answer is the same. */
MUST_CHECK bool review_find_own(struct work *w, const char *application, struct assignment *ret, struct err *e);
/* Any received application to a call of whose committee the caller is a member; the same answer otherwise. */
MUST_CHECK bool review_find_member(struct work *w, const char *application, struct application *ret, struct err *e);
/* All of a call that is assigned to the caller, who has pledged; never none. */
MUST_CHECK bool review_of_call(struct work *w, const struct call *call, struct assignment_list *ret, struct err *e);
/* ERR_REFUSED before it. */
MUST_CHECK bool review_has_pledged(const char *call, bool pledged, struct err *e);
/* ERR_REFUSED once the member has locked. */
MUST_CHECK bool review_is_open(const struct assignment *assignment, const char *account, struct err *e);
/* Neither locked nor with a conflict. */
MUST_CHECK bool review_may_score(const struct assignment *assignment, const char *account, struct err *e);

/* Whether the caller is an officer, or the chair of the call's committee. */
MUST_CHECK bool review_presides(struct work *w, const struct call *call, struct err *e);

/* The items of a round, from 1. */
void review_items(const struct call *call, int round, const struct selection_item **ret, size_t *ret_n);
