/* Inside the service room: the letter of a promotion is made in the act that promotes. */
#pragma once

#include "work.h"

#include "ppuri/application.h"
#include "ppuri/call.h"
#include "ppuri/store/promotion.h"

/* Its form and fields as they are now; the form's text is kept. */
MUST_CHECK bool promotion_letter_make(struct work *w, const struct call *call, const struct application *application,
									  const struct promotion *promotion, struct kept_letter *ret, struct err *e);
