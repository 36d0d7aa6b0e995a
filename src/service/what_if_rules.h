/* Inside the service room: the rules of a run with those in their place that are tried out. */
#pragma once

#include "ppuri/service/what_if.h"

/* rules: those of the run; its items and rounds are left as they are, and copied into p where they change. ERR_USAGE for what can not
 * be read, ERR_REFUSED for what the run does not have and for rules that do not fit together. */
MUST_CHECK bool what_if_rules(struct pool *p, const struct what_if *given, struct selection_rules *rules, struct err *e);
