/* What the ways of entering a programme, and of changing it, share. */
#pragma once

#include "work.h"

#include "ppuri/program.h"

/* The id of the parent that is named; where it is not there: ERR_NOT_FOUND. */
MUST_CHECK bool program_find_parent(struct work *w, struct program *program, struct err *e);
/* Whether what is said of the past of a new one can be so, one after the other. */
MUST_CHECK bool program_history_check(struct work *w, const struct program *program, struct err *e);

/* Under way: published, and neither cancelled nor archived. */
enum calls_wanted { CALLS_UNDER_WAY, CALLS_ALL };
/* "2024-금형, 2024-표면"; NULL if there are none. */
MUST_CHECK bool program_calls_named(struct work *w, const char *code, enum calls_wanted wanted, const char **ret, struct err *e);
