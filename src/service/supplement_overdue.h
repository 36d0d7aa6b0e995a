/* What has run out by itself is written down by whoever acts next. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/service/office.h"

/* If its supplement has run out and nobody has written that down, that becomes a move and an audit row of its own. */
MUST_CHECK bool supplement_note_overdue(struct work *w, const struct application *application, struct err *e);
