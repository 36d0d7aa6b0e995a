/* What anybody may know of what was granted. */
#pragma once

#include "ppuri/grant.h"
#include "ppuri/service/office.h"
#include "ppuri/spool.h"

extern const struct act ACT_EXPORT_360GIVING, ACT_EXPORT_360GIVING_PEOPLE;

/* Issued awards that stand, with what was paid of them, as a package of the 360Giving standard (schema 1.4): JSON in UTF-8. Addresses, contacts and
 * numbers of sole traders are left out unless people are asked for, which needs --reason and is noted. ERR_NOT_FOUND if there is no
 * award: the standard knows no empty package. */
MUST_CHECK bool desk_export_360giving(struct office *o, const struct grant_filter *filter, struct spool *ret, size_t *ret_n, struct err *e);
