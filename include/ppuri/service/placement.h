/* 우선 선정·선정 제외 and 심의 조정액 at the desk: what is decided of an application beside its score, until its selection is confirmed. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/placement.h"
#include "ppuri/service/office.h"

extern const struct act ACT_SELECT_PLACE, ACT_SELECT_PLACE_APPROVE, ACT_SELECT_PLACE_DROP, ACT_SELECT_PLACE_REFUSE, ACT_SELECT_PROPOSE, ACT_SELECT_PROPOSE_DROP;

/* Asked for with --reason: as is a code of PLACEMENTS, first or out. No run is made until another person has approved it. */
MUST_CHECK bool desk_select_place(struct office *o, const char *application, const char *as, struct placement *ret, struct err *e);
MUST_CHECK bool desk_select_place_approve(struct office *o, const char *application, struct placement *ret, struct err *e);
/* Taken back by an officer, or refused by an approver. */
MUST_CHECK bool desk_select_place_drop(struct office *o, const char *application, struct placement *ret, struct err *e);

/* With --reason: more than 0, and no more than was asked for. It takes the place of what was proposed before. */
MUST_CHECK bool desk_select_propose(struct office *o, const char *application, struct won sum, struct application *ret, struct err *e);
MUST_CHECK bool desk_select_propose_drop(struct office *o, const char *application, struct application *ret, struct err *e);
