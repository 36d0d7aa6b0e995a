/* What is about to be done is shown, and asked about, before it is: the one way in which a person says yes to a decision. */
#pragma once

#include "command.h"

/* For the decision that this command makes next (act_decide): who sits at a keyboard is shown it and asked this, unless --yes says so; in a dry
 * run it is shown alone. */
void ask_first(struct session *s, const char *question);
