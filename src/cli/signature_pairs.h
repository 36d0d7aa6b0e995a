/* What the signature of a PDF says, as pairs for a record. */
#pragma once

#include "screen.h"

#include "ppuri/service/signing.h"

enum { SIGNATURE_PAIRS = 6 };
/* Of the last signature, which covers most. Returns how many pairs there are to show: of none, and of one that is broken, a single one. */
size_t signature_pairs(struct pool *p, const struct sign_list *list, struct screen_pair ret[SIGNATURE_PAIRS]);
