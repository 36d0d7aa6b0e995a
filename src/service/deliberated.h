/* Inside the service room: what a run changes of the one that was sent back. */
#pragma once

#include "selection_load.h"

/* Against the newest run before it that was deliberated on, unless that was adopted: then there is nothing to compare. */
MUST_CHECK bool deliberated_changes_read(struct work *w, const struct loaded *loaded, struct deliberated_changes *ret, struct err *e);
