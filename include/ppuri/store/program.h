/* Programmes and their funding. */
#pragma once

#include "ppuri/program.h"
#include "ppuri/store/db.h"

/* Funding is left alone, here and in program_update. */
MUST_CHECK bool program_insert(struct db *db, const struct program *program, int64_t *ret_id, struct err *e);
/* All columns but id, code, and the place in the tree; lists are left alone. */
MUST_CHECK bool program_update(struct db *db, const struct program *program, struct err *e);
MUST_CHECK bool program_by_code(struct db *db, struct pool *p, const char *code, struct program *ret, struct err *e);
MUST_CHECK bool program_by_id(struct db *db, struct pool *p, int64_t id, struct program *ret, struct err *e);
/* By code, without the lists that program_read_parts reads, and of the money what the filter says. */
MUST_CHECK bool program_list_read(struct db *db, struct pool *p, const struct program_filter *filter, struct program_list *ret,
								  struct err *e);
/* The same without any money. */
MUST_CHECK bool program_fitting_read(struct db *db, struct pool *p, const struct program_filter *filter, struct program_list *ret,
									 struct err *e);
/* Adds what program_nodes_read reads to those that are listed. */
MUST_CHECK bool program_nodes_complete(struct db *db, struct pool *p, struct program_list *list, struct err *e);
/* The same with stated totals, and the fields that they may count, instead of money. */
MUST_CHECK bool program_nodes_read(struct db *db, struct pool *p, const struct program_filter *filter, struct program_list *ret,
								   struct err *e);

/* All lists of one that was read, but its funding. */
MUST_CHECK bool program_read_parts(struct db *db, struct pool *p, struct program *program, struct err *e);
MUST_CHECK bool program_read_funding(struct db *db, struct pool *p, struct program *program, struct err *e);
/* All of these of a new one. */
MUST_CHECK bool program_write_parts(struct db *db, int64_t program, const struct program *given, struct err *e);
/* Places, technologies and fields as given; a list whose `at` is NULL stays, an empty one with `at` is cleared. */
MUST_CHECK bool program_set_lists(struct db *db, int64_t program, const struct program *given, struct err *e);
/* By what is counted: once more takes the place of the first. */
MUST_CHECK bool program_set_total(struct db *db, int64_t program, const struct stated_total *total, struct err *e);
MUST_CHECK bool program_drop_total(struct db *db, int64_t program, const char *what, bool *ret_found, struct err *e);
MUST_CHECK bool program_add_state(struct db *db, int64_t program, const struct program_state *state, struct err *e);

/* Each writes the list as it is now in place of what was there. */
MUST_CHECK bool program_set_indicators(struct db *db, int64_t program, const struct indicator_list *list, struct err *e);
MUST_CHECK bool program_set_milestones(struct db *db, int64_t program, const struct milestone_list *list, struct err *e);
MUST_CHECK bool program_set_progress(struct db *db, int64_t program, const struct progress_list *list, struct err *e);
MUST_CHECK bool program_set_reviews(struct db *db, int64_t program, const struct proposal_review_list *list, struct err *e);
MUST_CHECK bool program_set_councils(struct db *db, int64_t program, const struct council_list *list, struct err *e);

/* Whether a node is `above`, or stands beneath it. */
MUST_CHECK bool program_is_under(struct db *db, int64_t id, int64_t above, bool *ret, struct err *e);
/* Beneath the parent (0: at the top), at this place of those there, from 1; 0: behind them. */
MUST_CHECK bool program_place(struct db *db, int64_t id, int64_t parent, int64_t place, struct err *e);
/* How many nodes beside it stand beneath the parent. */
MUST_CHECK bool program_siblings(struct db *db, int64_t id, int64_t parent, int64_t *ret, struct err *e);
/* A line for each node that no way leads to from the top. */
MUST_CHECK bool program_check_tree(struct db *db, struct pool *p, struct findings *list, struct err *e);
