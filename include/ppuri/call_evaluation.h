/* By which rules a call is judged, as people write them and as a notice tells them: its rounds (서면, 발표, 현장), the items of its
 * rubric with their 과락, and what it adds or takes off (가점, 감점). */
#pragma once

#include "ppuri/call.h"

/* What a call has that says nothing of it: one written round, and scores in half points. */
void call_plain_evaluation(struct call *call);

/* "서면:40:60:10": kind, percent of the score, points from which one goes on, how many go on. What is left out at the end is
 * 100, none, and all. */
MUST_CHECK bool call_round_parse(struct pool *p, const char *s, struct selection_round *ret, struct err *e);
/* "사업 필요성:20", "추진계획:30:12" with its 과락, "발표/발표력:40" with its round. *ret_round: the kind of the round, NULL if none is named. */
MUST_CHECK bool call_item_parse(struct pool *p, const char *s, struct selection_item *ret, const char **ret_round, struct err *e);
/* "여성기업:1:여성기업확인서" or, proved by no paper, "중도포기 이력:3". */
MUST_CHECK bool call_bonus_parse(struct pool *p, const char *s, struct call_bonus *ret, struct err *e);

/* The rubric of `call` from texts, in the rounds that it has: ERR_REFUSED if one is none of them. If it has none, those that are named
 * are put there with their kinds alone (NULL: the first), for call_take_fields to find. */
MUST_CHECK bool call_items_parse(struct pool *p, const char *const *texts, size_t n, struct call *call, struct err *e);
/* The items of `call` in the rounds of another call: by kind, in the order of those rounds, numbered anew. ERR_REFUSED if
 * that call has no such round. */
MUST_CHECK bool call_items_settle(struct pool *p, struct call *call, const struct selection_round *rounds, size_t n_rounds,
								  struct err *e);

/* As they are written above, with codes, parts separated by ", ": what a notice keeps. */
const char *call_rounds_text(struct pool *p, const struct call *call);
const char *call_items_text(struct pool *p, const struct call *call);
const char *call_bonuses_text(struct pool *p, const struct call_bonus *bonuses, size_t n);
/* Such a text for people: "서면평가 40 %, 60점 이상, 10개 → 발표평가 60 %". */
const char *call_rounds_words(struct pool *p, const char *text);
const char *call_items_words(struct pool *p, const char *text);
const char *call_bonuses_words(struct pool *p, const char *text);

/* The 가점 or 감점 of that name, and which of the two it is; NULL if the call gives none. */
const struct call_bonus *call_bonus_named(const struct call *call, const char *name, bool *ret_penalty);

/* Whether its rounds, its rubric, its lines, and what it adds or takes off fit together. ERR_REFUSED with the first thing that is wrong. */
MUST_CHECK bool call_evaluation_check(const struct call *call, struct err *e);
/* Of it that the items of each round sum to 100: true for a rubric that was given as a whole. */
MUST_CHECK bool call_points_check(const struct call *call, struct err *e);
