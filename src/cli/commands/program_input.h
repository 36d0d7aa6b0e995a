/* The options that adding and editing a programme share. */
#pragma once

#include "../command.h"

#include "ppuri/program.h"
#include "ppuri/tr.h"

#define PROGRAM_FURTHER_OPTIONS \
	{"period-note", VALUE_TEXT, N_("the length as printed, such as 3년")}, \
	{"area", VALUE_TERM, N_("support area"), .vocabulary = &AREAS}, \
	{"legal-basis", VALUE_TERM, N_("kind of money: decides which law applies"), .vocabulary = &LEGAL_BASES}, \
	{"office", VALUE_TEXT, N_("office in charge")}, \
	{"operator", VALUE_TEXT, N_("body that runs it")}, \
	{"note", VALUE_TEXT, N_("remark")}, \
	{"fund", VALUE_TEXT, N_("YEAR:SOURCE:SUM, such as 2024:시비:2억원; without SUM where none is stated"), .many = true}

/* Told early, because the first award is far away: which law its money must stand on. */
void screen_program_basis(struct session *s, const struct program *program);

/* What was not given is NULL or no date. */
MUST_CHECK bool program_from_input(struct session *s, const struct input *in, struct program *ret, struct err *e);
