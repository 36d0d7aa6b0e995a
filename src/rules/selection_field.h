/* What becomes of one entry of a contest when something of it alone is changed, and all others stay as they are. */
#pragma once

#include "selection_contest.h"

struct field;

/* Of a measured contest, whose standings it settles by lines alone. */
struct field *field_make(struct pool *p, struct contest *contest);
/* To be called when the standing of an entry was changed, and when it is again as it was. Of one entry at a time. */
void field_settle(const struct field *field, size_t entry);
/* Whether an entry comes into a round: no line before it and no cut takes it away. */
bool field_reaches(const struct field *field, size_t entry, size_t round);
/* Whether it is selected in the end, in part or whole. */
bool field_selects(const struct field *field, size_t entry);
