/* Programmes at the desk. */
#pragma once

#include "ppuri/rows.h"
#include "ppuri/program.h"
#include "ppuri/service/import.h"
#include "ppuri/service/office.h"

extern const struct act ACT_PROGRAM_ADD, ACT_PROGRAM_EDIT, ACT_PROGRAM_IMPORT, ACT_PROGRAM_EXPORT, ACT_PROGRAM_LIST, ACT_PROGRAM_SHOW;

/* The period must not end before it starts; funding may be empty: then whose money it is counts as not stated. */
MUST_CHECK bool desk_program_add(struct office *o, const struct program *program, struct err *e);

/* Fields that are NULL (dates: year 0) stay as they are; funding rows are set, the others stay. */
MUST_CHECK bool desk_program_edit(struct office *o, const struct program *changes, struct err *e);

/* Rows of a table; one with the code of the row above only adds money of another year or source. `year` is the fiscal year of
 * funding where the file names none. The result tells each mistake;
 * *ret_unfit: how many of the programmes take no awards, as things stand. */
MUST_CHECK bool desk_program_import(struct office *o, const struct import_options *options, int year, struct import_result *ret,
									size_t *ret_unfit, struct err *e);

/* Every programme in the columns that desk_program_import reads. */
MUST_CHECK bool desk_program_export(struct office *o, struct rows *ret, struct err *e);

MUST_CHECK bool desk_program_list(struct office *o, const struct program_filter *filter, struct program_list *ret, struct err *e);
MUST_CHECK bool desk_program_show(struct office *o, const char *code, struct program *ret, struct err *e);

/* "2024:시비:200000000" or "2024:국비" (sum not stated), as typed for --fund. */
MUST_CHECK bool funding_parse(const char *s, struct funding *ret, struct err *e);
