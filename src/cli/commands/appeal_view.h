/* How the appeal commands show an objection. */
#pragma once

#include "../command.h"

#include "ppuri/service/appeal.h"

/* One objection as a record, and below it what was handed in with it; papers NULL: not told. */
void screen_appeal(struct session *s, const struct appeal *appeal, const struct filed_papers *papers);
