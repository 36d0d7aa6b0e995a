/* What the ways of entering a programme, and of changing it, share. */
#pragma once

#include "work.h"

#include "ppuri/program.h"

/* Writes a new one with its money, which is right by itself (program_check): its parent is found, and its past looked at. */
MUST_CHECK bool program_enter(struct work *w, struct program *program, int64_t *ret_id, struct err *e);

/* The next status of one whose history was read, by the table of moves; nothing ends while its calls go on. */
MUST_CHECK bool program_step(struct work *w, const struct program *program, const struct program_state *state, struct err *e);
/* The record of a firm that is named by its number, and its name; anybody else stays as they are. */
MUST_CHECK bool member_find_firm(struct work *w, struct council_member *member, struct err *e);
/* All lists of one that was read, as far as they may see them: what is said of proposals stays in the office. */
MUST_CHECK bool program_parts(struct work *w, struct program *program, struct err *e);
/* A node and all beneath it, or all nodes, with all their lists. */
MUST_CHECK bool programs_with_parts(struct work *w, const char *under, struct program_list *ret, struct err *e);

/* Under way: published, and neither cancelled nor archived. */
enum calls_wanted { CALLS_UNDER_WAY, CALLS_ALL };
/* "2024-금형, 2024-표면"; NULL if there are none. */
MUST_CHECK bool program_calls_named(struct work *w, const char *code, enum calls_wanted wanted, const char **ret, struct err *e);
/* Whether the money of each call that is under way may be granted under the legal basis of the programme (call_source_fits). */
MUST_CHECK bool program_sources_fit(struct work *w, const char *code, struct err *e);
