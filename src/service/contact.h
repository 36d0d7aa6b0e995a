/* Whom people ask at the office. */
#pragma once

#include "ppuri/service/office.h"

/* "산업혁신과 (051)888-0000"; NULL where the office has set neither department nor telephone. */
MUST_CHECK bool contact_read(struct work *w, const char **ret, struct err *e);
