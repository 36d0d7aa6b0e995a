/* 보완요청서: the request that waits, as a paper for the firm. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/service/office.h"
#include "ppuri/supplement.h"

extern const struct act ACT_SUPPLEMENT_REQUEST;

/* The request that waits, as PDF: issued with its number the first time, and the same bytes from then on. ERR_REFUSED if nothing is
 * waited for. */
MUST_CHECK bool desk_supplement_request(struct office *o, const char *name, struct buf *out, struct err *e);
