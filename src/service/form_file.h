/* Forms: those that are built in, and an office's own. */
#pragma once

#include "ppuri/pool.h"

/* A form by its path, or built in by its name: "amendment-letter", "appeal-decision", "award-letter", "pledge", "promotion-letter", "receipt", "supplement-request". */
MUST_CHECK bool form_load(struct pool *p, const char *form, const char **ret_name, const char **ret_text, struct err *e);
