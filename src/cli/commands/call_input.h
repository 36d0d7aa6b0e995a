/* What call new, call edit and call correct share: the rules of a call as options. */
#pragma once

#include "../command.h"

#include "ppuri/call_field.h"
#include "ppuri/service/filed_paper.h"
#include "ppuri/eligibility.h"

/* What never changes after the publication. needed: whether all must be given that has no plain meaning when it is left out. */
#define CALL_ORIGIN_OPTIONS(needed) \
	{"year", VALUE_NUMBER, N_("fiscal year of the money"), .required = needed}, \
	{"source", VALUE_TERM, N_("source of the money"), .required = needed, .vocabulary = &SOURCES}, \
	{"always-open", needed ? VALUE_FLAG : VALUE_TERM, \
	 N_("received in turn until the sums asked for reach the budget (상시접수), --closes at the latest"), .vocabulary = &YES_NO}, \
	{"sealed", needed ? VALUE_FLAG : VALUE_TERM, N_("until the window has ended nobody sees what was applied for"), \
	 .vocabulary = &YES_NO}, \
	{"exception", VALUE_TERM, N_("the case of 지방보조금법 §7② in which there is no open call (공모)"), .vocabulary = &CALL_EXCEPTIONS}, \
	{"exception-reason", VALUE_TEXT, N_("why that case is given")}

/* How scores are given, and what is added to them or taken off. An empty --bonus or --penalty leaves none. */
#define CALL_JUDGING_OPTIONS(needed) \
	{"blind", needed ? VALUE_FLAG : VALUE_TERM, N_("judges see numbers instead of firms (블라인드 평가)"), .vocabulary = &YES_NO}, \
	{"judges-min", VALUE_NUMBER, N_("fewest judges of a round; with fewer an application counts as not scored (default: 1)")}, \
	{"score-step", VALUE_POINTS, N_("step of a score: 1, 0.5 or 0.1 points (default: 0.5)")}, \
	{"comment-below", VALUE_RATE, N_("share of an item's points below which a comment is needed (default: never)")}, \
	{"bonus", VALUE_TEXT, N_("bonus (가점) NAME:POINTS:PAPER, once for each; without PAPER its ground is written down"), .many = true, \
	 .may_be_empty = !(needed)}, \
	{"bonus-max", VALUE_POINTS, N_("what all bonuses count together at most")}, \
	{"penalty", VALUE_TEXT, N_("penalty (감점), written alike"), .many = true, .may_be_empty = !(needed)}, \
	{"line-again", VALUE_TERM, N_("after a penalty: whether the pass line must be reached again (default: once, by the mean alone)"), \
	 .vocabulary = &LINES_AGAIN}, \
	{"partial-min", VALUE_RATE, N_("who is next when the money ends gets the rest if it is this share of the sum (default: never)")}, \
	{"tell-score", needed ? VALUE_FLAG : VALUE_TERM, N_("letters tell who is not selected its own score"), .vocabulary = &YES_NO}

/* What a correction may change. */
#define CALL_RULE_OPTIONS(needed) \
	{"title", VALUE_TEXT, N_("title of the notice"), .required = needed}, \
	{"opens", VALUE_MOMENT, N_("first moment at which an application is received; a day alone means its first minute"), \
	 .required = needed}, \
	{"closes", VALUE_MOMENT_END, N_("last moment; a day alone means its last second"), .required = needed}, \
	{"budget", VALUE_WON, N_("what the call may give in all"), .required = needed}, \
	{"support-rate", VALUE_RATE, N_("highest share of the total cost that is granted"), .required = needed}, \
	{"cap", VALUE_WON, N_("highest sum for one firm"), .required = needed}, \
	{"own-cash-rate", VALUE_RATE, N_("part of the own share that must be cash (default: 0 %)")}, \
	{"round", VALUE_TEXT, N_("round of the evaluation ROUND:WEIGHT:LINE:NUMBER, once for each in their order (default: one written round)"), \
	 .many = true, .how = N_("kind (서면, 발표, 현장), percent of the score, points to go on, how many go on: 서면:40:60:10, then 발표:60")}, \
	{"item", VALUE_TEXT, N_("item of the rubric NAME:POINTS, NAME:POINTS:LINE (과락) or ROUND/NAME:POINTS, once for each; those of a " \
							"round sum to 100"), .required = needed, .many = true, \
	 .how = N_("name and points: 추진계획:30; with a lowest mean: 추진계획:30:12; of a round: 발표/발표력:40")}, \
	{"pass-line", VALUE_POINTS, N_("mean from which a firm can be selected"), .required = needed}, \
	{"trim-min", VALUE_NUMBER, N_("number of judges from which the highest and lowest are dropped (default: never)")}, \
	{"ties", VALUE_TEXT, N_("how equal means are told apart, in order, with commas"), .required = needed, \
	 .how = N_("biggest-item (배점이 큰 항목), item-order (항목 순서), smaller-firm (작은 기업), no-earlier-support (지원받지 않은 기업), " \
			   "earlier-receipt (먼저 접수): biggest-item,earlier-receipt")}, \
	{"select-max", VALUE_NUMBER, N_("number of firms to select (default: as many as the money allows)")}, \
	CALL_JUDGING_OPTIONS(needed), \
	{"project-start", VALUE_DATE, N_("first day of the project period (사업기간)"), .required = needed}, \
	{"project-end", VALUE_DATE, N_("last day of the project period"), .required = needed}

#define CALL_OPTIONS(needed) \
	{"notice-no", VALUE_TEXT, N_("number of the notice (공고번호); a draft may still be without")}, \
	{"notice-day", VALUE_DATE, N_("day of the notice (공고일): the conditions are judged as of it"), .required = needed}, \
	CALL_RULE_OPTIONS(needed), CALL_ORIGIN_OPTIONS(needed)

/* How large papers may be: of call paper and call correct. */
#define CALL_LIMIT_OPTIONS \
	{"file-mb", VALUE_NUMBER, N_("largest file in MB, 1 to 900; 0: as the office sets")}, \
	{"application-mb", VALUE_NUMBER, N_("all files of an application in MB, alike")}

/* What was given, and which fields that are. The items go into their rounds only with call_take_fields. */
MUST_CHECK bool call_from_input(struct session *s, const struct input *in, struct call *ret, call_fields *ret_given, struct err *e);
/* --require, --optional, and the kinds that are not wanted any more. */
MUST_CHECK bool call_papers_from_input(struct session *s, const struct input *in, const char *removing, struct wanted_change *ret,
									   struct err *e);
/* "region=부산:강서구"; a rule without a value is its name alone. */
struct call_rule call_rule_given(struct pool *p, const char *given);
/* "closes: 2024-03-29 18:00:00 → 2024-04-05 18:00:00", a line each. */
void screen_call_changes(struct session *s, const struct call_changes *changes);
/* Its window, and how it stands now. */
void screen_call_window(struct session *s, const struct call *call);
