/* The contours of a glyph, put into an order that deflates well. Which contour comes first, and at which of its points a contour
 * begins, makes no difference to what is drawn; but parts of letters that are alike are then written alike. */
#pragma once

#include "ppuri/pool.h"

/* Appends the outline of a glyph that is no composite, in another order and without its instructions. False if it is not one. */
MUST_CHECK bool contours_add(const uint8_t *outline, size_t n, struct buf *out);
