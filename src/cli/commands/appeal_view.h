/* How the appeal commands show an objection. */
#pragma once

#include "../command.h"

#include "ppuri/appeal.h"

/* One objection as a record. */
void screen_appeal(struct session *s, const struct appeal *appeal);
