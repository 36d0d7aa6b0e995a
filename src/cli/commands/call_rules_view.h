/* The conditions of a call, as a firm reads them. */
#pragma once

#include "../command.h"

#include "ppuri/eligibility.h"

void screen_call_rules(struct session *s, const struct call_rules *rules);
