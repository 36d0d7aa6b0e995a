/* Inside the service room: what the acts on awards share. */
#pragma once

#include "work.h"

#include "ppuri/service/award.h"

/* Notes what an act is about. */
void award_about(struct work *w, const struct award_choice *choice);
MUST_CHECK bool award_count(struct award_outcome *outcome, struct won amount, struct err *e);
/* What the act does, for who is asked: what the selection granted, where less of it is awarded, and what the money is for. */
MUST_CHECK bool award_say(struct work *w, const struct award *award, struct err *e);
/* The awards that a choice names; of a call those that `wanted` lets through. */
MUST_CHECK bool awards_chosen(struct work *w, const struct award_choice *choice, bool (*wanted)(const struct award *), struct award_list *ret,
							  struct err *e);
