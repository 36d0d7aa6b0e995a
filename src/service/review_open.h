/* The first look of a member at what has come in for a call: its moment is kept, and it is never before the pledge. */
#pragma once

#include "ppuri/review.h"
#include "ppuri/service/office.h"

/* Inside an act that writes. */
MUST_CHECK bool review_open(struct work *w, int64_t call, struct err *e);

/* Notes the first opening of each call in the list, and draws the blind numbers that are missing; *ret tells whether there was
 * anything to do. Before anything is shown. */
MUST_CHECK bool review_note_opening(struct office *o, const struct assignment_list *list, bool *ret, struct err *e);

/* Gives each application under evaluation to the call that has none a number, in an order that nobody chose. */
MUST_CHECK bool blind_draw(struct work *w, int64_t call, struct err *e);
