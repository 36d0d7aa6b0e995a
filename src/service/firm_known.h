/* A row of a file about a firm that is known already. */
#pragma once

#include "firm_fields.h"

/* Puts into *known what the row in hand says, and returns whether that is anything new. A cell that says otherwise than what is known is
 * a mistake of its column, or with update a remark, as is one that says what was not known. What was known of people is not told. */
bool import_known_firm(struct import *in, struct firm *known, const struct firm *row, bool update);
