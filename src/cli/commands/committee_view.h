/* What the law says of a committee as a whole, and how many of its members are how far. */
#pragma once

#include "../command.h"

#include "ppuri/committee.h"

void screen_committee(struct session *s, const struct committee *committee);
/* "fewer judges than the call wants: 2024-금형-0003 (1 of 2)"; nothing if there are none. */
void screen_too_few(struct session *s, const struct too_few_list *list);
