/* Two times of the catalogue side by side: what ran or had money then and now, and the difference. */
#pragma once

#include "../command.h"

#include "ppuri/program.h"

/* What --against names, beside what the filter asks for; neither --on nor --year means today, or this year. */
MUST_CHECK bool program_beside(struct session *s, const struct program_filter *filter, struct date against, struct err *e);
