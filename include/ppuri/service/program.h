/* Programmes at the desk. */
#pragma once

#include "ppuri/rows.h"
#include "ppuri/program.h"
#include "ppuri/program_tree.h"
#include "ppuri/service/import.h"
#include "ppuri/service/office.h"

extern const struct act ACT_PROGRAM_ADD, ACT_PROGRAM_EDIT, ACT_PROGRAM_IMPORT, ACT_PROGRAM_EXPORT, ACT_PROGRAM_LIST, ACT_PROGRAM_SHOW,
	ACT_PROGRAM_TREE, ACT_PROGRAM_MOVE, ACT_PROGRAM_STATUS, ACT_PROGRAM_STATED;

/* The period must not end before it starts; its parent must be there; funding may be empty: then whose money it is counts as not
 * stated. */
MUST_CHECK bool desk_program_add(struct office *o, const struct program *program, struct err *e);

/* Fields that are NULL (dates: year 0; lists without `at`) stay as they are; funding rows are set, the others stay. Neither parent
 * nor status: these have acts of their own. */
MUST_CHECK bool desk_program_edit(struct office *o, const struct program *changes, struct err *e);

/* Rows of a table; one with the code of the row above only adds money of another year or source. `year` is the fiscal year of
 * funding where the file names none. The result tells each mistake;
 * *ret_unfit: how many of the programmes take no awards, as things stand. */
MUST_CHECK bool desk_program_import(struct office *o, const struct import_options *options, int year, struct import_result *ret,
									size_t *ret_unfit, struct err *e);

/* Every node, or one with all beneath it, in the columns that desk_program_import reads: all but stated totals, and of the history only
 * what is in force. */
MUST_CHECK bool desk_program_export(struct office *o, const char *under, struct rows *ret, struct err *e);
/* The same as one JSON document, which holds all of it: docs/portfolios.md. */
MUST_CHECK bool desk_program_export_json(struct office *o, const char *under, struct buf *out, struct err *e);
/* Takes in such a document: all nodes or none, every mistake of every node told. */
MUST_CHECK bool desk_program_import_json(struct office *o, const struct import_options *options, struct import_result *ret,
										 size_t *ret_unfit, struct err *e);

MUST_CHECK bool desk_program_list(struct office *o, const struct program_filter *filter, struct program_list *ret, struct err *e);
/* Two lists of one moment. */
MUST_CHECK bool desk_program_beside(struct office *o, const struct program_filter *now, const struct program_filter *then,
									struct program_list *ret_now, struct program_list *ret_then, struct err *e);
/* With all its lists. */
MUST_CHECK bool desk_program_show(struct office *o, const char *code, struct program *ret, struct err *e);

/* All nodes, or one with all beneath it; with stated totals, without funding. */
MUST_CHECK bool desk_program_tree(struct office *o, const char *code, struct program_tree *ret, struct err *e);
/* Beneath another parent (NULL: to the top), at this place of those there, from 1; 0: behind them. ERR_REFUSED if it would stand
 * beneath itself. */
MUST_CHECK bool desk_program_move(struct office *o, const char *code, const char *parent, int64_t place, struct err *e);
/* The next status; its reason is the office's. */
MUST_CHECK bool desk_program_status(struct office *o, const char *code, const struct program_state *state, struct err *e);
/* How many of something the source says there are; again takes the place of the first. */
MUST_CHECK bool desk_program_stated(struct office *o, const char *code, const struct stated_total *total, struct err *e);
MUST_CHECK bool desk_program_unstated(struct office *o, const char *code, const char *what, struct err *e);

/* "2024:시비:200000000" or "2024:국비" (sum not stated), as typed for --fund. */
MUST_CHECK bool funding_parse(const char *s, struct funding *ret, struct err *e);
