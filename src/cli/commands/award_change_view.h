/* How a change or a cancellation of an award is told. */
#pragma once

#include "../command.h"

#include "ppuri/service/award_change.h"

/* What it is, what differs, what becomes of the money, who proposed it and why: a line each. */
void screen_award_change(struct session *s, const struct award_change *change);
