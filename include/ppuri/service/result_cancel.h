/* 선정 결과 취소 at the desk: proposed by an officer, agreed to by an approver who did not propose it. */
#pragma once

#include "ppuri/result_cancellation.h"
#include "ppuri/service/office.h"

extern const struct act ACT_SELECT_CANCEL, ACT_SELECT_CANCEL_AGREE;

/* Needs --reason. ERR_REFUSED with the way out while an award stands, or an amendment or an objection is open. */
MUST_CHECK bool desk_result_cancel(struct office *o, const char *call, const char *notice_no, struct result_cancellation *ret, struct err *e);
/* The call is cancelled by the notice that was proposed, and every application of the result ends, for the reason that was proposed. */
MUST_CHECK bool desk_result_cancel_agree(struct office *o, const char *call, struct result_cancellation *ret, size_t *ret_ended, struct err *e);
/* Needs --reason; the result stays as it is. */
MUST_CHECK bool desk_result_cancel_refuse(struct office *o, const char *call, struct result_cancellation *ret, struct err *e);
/* What was proposed of the result of a call, and what came of it. */
MUST_CHECK bool desk_result_cancellations(struct office *o, const char *call, struct result_cancellation_list *ret, struct err *e);
