/* What every import asks for, and how it tells what it did, or what was wrong where. */
#pragma once

#include "command.h"

#include "ppuri/service/import.h"

#define IMPORT_FILE \
	{"FILE", VALUE_FILE, N_("CSV or XLSX as Excel and LibreOffice save them, or - for standard input"), .required = true}
#define IMPORT_OPTIONS \
	{"sheet", VALUE_TEXT, N_("of a workbook: which sheet; otherwise the first that is not hidden")}, \
	{"good-rows", VALUE_FLAG, N_("take the rows without mistakes and leave out the others")}, \
	{"remarks", VALUE_FILE, N_("write a copy of the table here (.csv or .xlsx) that says beside each row what is wrong in it")}, \
	{"again", VALUE_FLAG, N_("take in a file that was taken in before")}

struct import_options import_options_of(const struct input *in);

/* Says what a person should know of how the file was read, and lists the mistakes, if there are any. */
void screen_import(struct session *s, const struct import_result *result);
/* The same, and how many were taken, for imports that say no more. Fails if rows were left out. */
MUST_CHECK bool screen_import_done(struct session *s, const struct import_result *result, bool done, const char *what, struct err *e);
/* After an import with --good-rows that has done its work: ERR_REFUSED if rows were left out, so that the exit status tells it. */
MUST_CHECK bool import_took_all(struct session *s, const struct import_result *result, struct err *e);
