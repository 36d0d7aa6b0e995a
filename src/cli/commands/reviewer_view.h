/* A reviewer of the pool, as it is given and as it is shown. */
#pragma once

#include "../command.h"

#include "ppuri/committee.h"

/* --affiliation, --field, --official, --from and --to; from today unless given. */
struct reviewer reviewer_given(struct session *s, const struct input *in);
/* "2024-01-01 to 2025-12-31", "from 2024-01-01". */
const char *reviewer_term_words(struct pool *p, const struct reviewer *reviewer);
