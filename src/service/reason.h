/* Acts that stand on somebody's words. */
#pragma once

#include "ppuri/service/office.h"

/* ERR_USAGE unless --reason was given. */
MUST_CHECK bool reason_given(const struct office *o, struct err *e);
