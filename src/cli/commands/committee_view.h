/* What the law says of a committee as a whole, and how many of its members are how far. */
#pragma once

#include "../command.h"

#include "ppuri/committee.h"

void screen_committee(struct session *s, const struct committee *committee);
