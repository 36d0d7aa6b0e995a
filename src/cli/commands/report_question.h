/* What the reports of money ask in common. */
#pragma once

#include "../report_view.h"

#include "ppuri/vocabulary.h"

#define QUESTION_OPTIONS \
	{"on", VALUE_DATE, N_("only what runs on this day, with the money of its year")}, \
	{"year", VALUE_NUMBER, N_("the fiscal year of the money")}, \
	{"against", VALUE_DATE, N_("a year to set beside --year, or a day beside --on: then, now, difference")}, \
	{"source", VALUE_TERM, N_("only money from this source"), .vocabulary = &SOURCES}, \
	{"area", VALUE_TERM, N_("only those of this support area"), .vocabulary = &AREAS}, \
	{"tech", VALUE_TERM, N_("only those of this root technology"), .vocabulary = &TECHNOLOGIES}, \
	{"region", VALUE_TEXT, N_("only those of this place and all within it: 동남권, 부산, 부산 강서구")}, \
	{"office", VALUE_TEXT, N_("only those whose office has this in its name")}

struct funding_question report_question(const struct input *in);
