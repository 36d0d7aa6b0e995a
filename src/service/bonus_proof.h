/* Inside the service room: what must be true of the bonuses that a selection takes in. */
#pragma once

#include "ppuri/service/office.h"

/* ERR_REFUSED if a paper that proves one of them was set aside since it was given. */
MUST_CHECK bool bonuses_are_proved(struct work *w, int64_t call, struct err *e);
