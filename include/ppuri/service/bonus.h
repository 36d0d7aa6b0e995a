/* 가점 and 감점 at the desk: given to an application, and taken back. */
#pragma once

#include "ppuri/bonus.h"
#include "ppuri/service/office.h"

extern const struct act ACT_BONUS_GIVE, ACT_BONUS_REMOVE;

/* One that the call gives, by its name. Where the call names a paper that proves it, one in use must be good on the day that
 * counts; where it names none, the ground is needed. tenths 0: as many points as the call gives. *ret: as it was given. */
MUST_CHECK bool desk_bonus_give(struct office *o, const char *application, const char *name, int32_t tenths, const char *ground,
								struct given_bonus *ret, struct err *e);
/* office.reason says why. */
MUST_CHECK bool desk_bonus_remove(struct office *o, const char *application, const char *name, struct err *e);
