/* Whom a change of a firm concerns. */
#pragma once

#include "ppuri/eligibility.h"
#include "ppuri/service/office.h"

/* The names of the firm's applications under way whose check was made of something else than what is known now. */
MUST_CHECK bool firm_affected(struct work *w, int64_t firm_id, struct strings *ret, struct err *e);
