/* 결과 변경 at the desk: opened by an officer, run and confirmed like the selection that it supersedes, or withdrawn. */
#pragma once

#include "ppuri/amendment.h"
#include "ppuri/service/office.h"

extern const struct act ACT_SELECT_AMEND, ACT_SELECT_AMEND_WITHDRAW, ACT_SELECT_AMENDMENTS;

/* Needs --reason. From then on what the confirmed selection was made of can be put right, and another one be run. */
MUST_CHECK bool desk_select_amend(struct office *o, const char *call, struct amendment *ret, struct err *e);
/* Needs --reason. ERR_REFUSED once anything was put right: the facts and the result that stands would not fit each other. One that answers
 * upheld objections an approver withdraws who decided on none of them. */
MUST_CHECK bool desk_select_amend_withdraw(struct office *o, const char *call, struct amendment *ret, struct err *e);
MUST_CHECK bool desk_select_amendments(struct office *o, const char *call, struct amendment_list *ret, struct err *e);
