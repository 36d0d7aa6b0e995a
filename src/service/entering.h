/* Who enters something into the budget, and when. */
#pragma once

#include "ppuri/service/office.h"
#include "ppuri/store/budget.h"

static inline struct entering entry_of(const struct work *w)
{
	return (struct entering){.account = w->me->id, .now = w->now};
}
