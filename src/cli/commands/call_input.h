/* What call new and call edit share: the rules of a call as options. */
#pragma once

#include "../command.h"

#include "ppuri/call_field.h"

/* needed: whether all must be given that has no plain meaning when it is left out. */
#define CALL_OPTIONS(needed) \
	{"notice-no", VALUE_TEXT, N_("number of the notice (공고번호); a draft may still be without")}, \
	{"title", VALUE_TEXT, N_("title of the notice"), .required = needed}, \
	{"notice-day", VALUE_DATE, N_("day of the notice (공고일): the conditions are judged as of it"), .required = needed}, \
	{"opens", VALUE_MOMENT, N_("first moment at which an application is received; a day alone means its first minute"), \
	 .required = needed}, \
	{"closes", VALUE_MOMENT_END, N_("last moment; a day alone means its last second"), .required = needed}, \
	{"year", VALUE_NUMBER, N_("fiscal year of the money"), .required = needed}, \
	{"source", VALUE_TERM, N_("source of the money"), .required = needed, .vocabulary = &SOURCES}, \
	{"budget", VALUE_WON, N_("what the call may give in all"), .required = needed}, \
	{"support-rate", VALUE_RATE, N_("highest share of the total cost that is granted"), .required = needed}, \
	{"cap", VALUE_WON, N_("highest sum for one firm"), .required = needed}, \
	{"own-cash-rate", VALUE_RATE, N_("part of the own share that must be cash (default: 0 %)")}, \
	{"item", VALUE_TEXT, N_("item of the rubric NAME:POINTS, once for each; the points sum to 100"), .required = needed, \
	 .many = true}, \
	{"pass-line", VALUE_POINTS, N_("mean from which a firm can be selected"), .required = needed}, \
	{"trim-min", VALUE_NUMBER, N_("number of judges from which the highest and lowest are dropped (default: never)")}, \
	{"ties", VALUE_TEXT, N_("how equal means are told apart, in order, with commas"), .required = needed}, \
	{"select-max", VALUE_NUMBER, N_("number of firms to select (default: as many as the money allows)")}, \
	{"project-start", VALUE_DATE, N_("first day of the project period (사업기간)"), .required = needed}, \
	{"project-end", VALUE_DATE, N_("last day of the project period"), .required = needed}

/* What was given, and which fields that are. */
MUST_CHECK bool call_from_input(struct session *s, const struct input *in, struct call *ret, call_fields *ret_given, struct err *e);
/* Its window, and how it stands now. */
void screen_call_window(struct session *s, const struct call *call);
