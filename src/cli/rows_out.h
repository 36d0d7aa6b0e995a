/* --out FILE: the rows that a command lists, in a file whose ending chooses how; and the paper of a report. */
#pragma once

#include "command.h"

#include "ppuri/tr.h"

extern const struct vocabulary ENCODINGS;

/* Stand in the options of each command that has .rows; of one that makes paper too, the second. */
#define ROWS_OPTIONS {"out", VALUE_FILE, N_("a file to write; its ending chooses: .csv, .xlsx or .json")}, ENCODING_OPTION
#define PAPER_OPTIONS {"out", VALUE_FILE, N_("a file to write; its ending chooses: .pdf, .csv, .xlsx or .json")}, ENCODING_OPTION
#define ENCODING_OPTION \
	{"encoding", VALUE_TERM, N_("of a .csv file: utf-8, which Excel knows by its mark, or cp949 for older programs"), .vocabulary = &ENCODINGS}

/* Reads --out and --encoding of a command that has them. ERR_USAGE if they can not be meant: asked before anything is done. */
MUST_CHECK bool rows_out_choose(const struct command *c, const struct input *in, struct rows_out *ret, struct err *e);

/* Writes the rows that the command has listed. */
MUST_CHECK bool rows_out_save(struct session *s, const struct command *c, const struct input *in, struct err *e);
