/* Inside the service room: the letter to a firm whose result was amended. */
#pragma once

#include "kept_letter.h"
#include "work.h"

#include "ppuri/amendment.h"
#include "ppuri/application.h"
#include "ppuri/call_notice.h"

/* For each change that a notice announces; kept with it. */
MUST_CHECK bool amendment_letters_keep(struct work *w, const struct call *call, const struct call_notice *notice, int64_t selection,
									   const struct amendment_effect *effect, struct err *e);
