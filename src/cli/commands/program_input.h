/* The options that adding and editing a programme share. */
#pragma once

#include "../command.h"

#include "ppuri/program.h"
#include "ppuri/tr.h"

#define PROGRAM_FURTHER_OPTIONS \
	{"period-note", VALUE_TEXT, N_("the length as printed, such as 3년"), .may_be_empty = true}, \
	{"area", VALUE_TERM, N_("support area"), .vocabulary = &AREAS}, \
	{"legal-basis", VALUE_TERM, N_("kind of money: decides which law applies"), .vocabulary = &LEGAL_BASES}, \
	{"office", VALUE_TEXT, N_("office in charge"), .may_be_empty = true}, \
	{"operator", VALUE_TEXT, N_("body that runs it"), .may_be_empty = true}, \
	{"note", VALUE_TEXT, N_("remark"), .may_be_empty = true}, \
	{"fund", VALUE_TEXT, N_("YEAR:SOURCE:SUM, such as 2024:시비:2억원; without SUM where none is stated"), .many = true}

/* What else a node of the catalogue may have: behind what every programme has, because most have nothing of it. */
#define PROGRAM_NODE_OPTIONS \
	{"kind", VALUE_TERM, N_("plan, strategy, policy, task, programme or unit; a programme if nothing is said"), .vocabulary = &PROGRAM_KINDS}, \
	{"ordinal", VALUE_TEXT, N_("its number as printed, such as ❶ or 정책(1)"), .may_be_empty = true}, \
	{"region", VALUE_TEXT, N_("place: 동남권, 부산, 부산 강서구, or a name; an empty one clears"), .many = true, .may_be_empty = true}, \
	{"tech", VALUE_TERM, N_("root technology, by name or number; an empty one clears"), .vocabulary = &TECHNOLOGIES, .many = true, .may_be_empty = true}, \
	{"field", VALUE_TEXT, N_("field, such as 주력산업/기계 or 기계; an empty one clears"), .many = true, .may_be_empty = true}, \
	{"cost", VALUE_WON, N_("cost of all years and sources together (총사업비)")}, \
	{"source-note", VALUE_TEXT, N_("the document that says all this, and its day"), .may_be_empty = true}

/* Told early, because the first award is far away: which law its money must stand on. */
void screen_program_basis(struct session *s, const struct program *program);

/* What was not given is NULL or no date. */
MUST_CHECK bool program_from_input(struct session *s, const struct input *in, struct program *ret, struct err *e);
