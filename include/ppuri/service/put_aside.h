/* Forms put aside half filled in, each person's own: nobody else sees them, and the audit says only that it was done. */
#pragma once

#include "ppuri/put_aside.h"
#include "ppuri/service/office.h"

extern const struct act ACT_FORM_PUT_ASIDE, ACT_FORM_TAKE_UP, ACT_FORM_DONE;

/* Whoever may do what the form is for may put it aside. It takes the place of an earlier one. What anybody put aside more than
 * 30 days ago goes. */
MUST_CHECK bool desk_form_put_aside(struct office *o, const struct act *act, const char *form, const char *content, struct err *e);
/* It stays where it is until it is done. */
MUST_CHECK bool desk_form_take_up(struct office *o, const struct act *act, const char *form, struct put_aside *ret, struct err *e);
MUST_CHECK bool desk_form_done(struct office *o, const struct act *act, const char *form, struct err *e);
