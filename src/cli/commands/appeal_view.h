/* How the appeal commands show an objection. */
#pragma once

#include "../command.h"

#include "ppuri/service/appeal.h"

/* One objection as a record, and below it what was handed in with it; papers NULL: not told. */
void screen_appeal(struct session *s, const struct appeal *appeal, const struct filed_papers *papers);
/* Whether it waits and objects to a result. */
bool appeal_shows_effect(const struct appeal *appeal);
/* What would come of the facts as they are now, for who may read selections; nothing for any other objection. */
MUST_CHECK bool screen_appeal_effect(struct session *s, const struct appeal *appeal, struct err *e);
