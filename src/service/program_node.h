/* What the ways of entering a programme, and of changing it, share. */
#pragma once

#include "work.h"

#include "ppuri/program.h"

/* Writes a new one with its money, which is right by itself (program_check): its parent is found, and its past looked at. */
MUST_CHECK bool program_enter(struct work *w, struct program *program, int64_t *ret_id, struct err *e);

/* Under way: published, and neither cancelled nor archived. */
enum calls_wanted { CALLS_UNDER_WAY, CALLS_ALL };
/* "2024-금형, 2024-표면"; NULL if there are none. */
MUST_CHECK bool program_calls_named(struct work *w, const char *code, enum calls_wanted wanted, const char **ret, struct err *e);
