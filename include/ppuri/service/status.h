/* The applicant's view: the own firm's applications and nobody else's. */
#pragma once

#include "ppuri/service/office.h"
#include "ppuri/status.h"

extern const struct act ACT_STATUS;

MUST_CHECK bool desk_status(struct office *o, struct status_list *ret, struct err *e);
