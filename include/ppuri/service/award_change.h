/* 변경교부결정 and 교부결정 취소 at the desk: proposed by an officer, agreed to by an approver who neither drafted the award nor proposed it. */
#pragma once

#include "ppuri/award_change.h"
#include "ppuri/service/award.h"

extern const struct act ACT_AWARD_AMEND, ACT_AWARD_CANCEL, ACT_AWARD_AGREE, ACT_AWARD_SHOW;

/* Needs --reason. request.no NULL: by the office. ERR_REFUSED if nothing differs, and for what the law, the call or the money does
 * not allow. */
MUST_CHECK bool desk_award_amend(struct office *o, const char *receipt, const struct award_wish *wish, const struct firm_letter *request,
								 struct award_change *ret, struct err *e);
/* Needs --reason. ground: code of AWARD_CANCEL_GROUNDS. leave: what is left of it, 0 for nothing. notice: to the firm, that it may be heard; no NULL:
 * none. Agreed to while its days run it is ERR_REFUSED. */
MUST_CHECK bool desk_award_cancel(struct office *o, const char *receipt, const char *ground, struct won leave, const struct firm_letter *notice,
								  struct award_change *ret, struct err *e);
/* What waits of one award: agreed to, it has a document number, the money is moved, and what is cancelled as a whole ends the
 * application. ERR_REFUSED if nothing waits. */
MUST_CHECK bool desk_award_agree(struct office *o, const char *receipt, struct award_change *ret, struct err *e);
/* Needs --reason; the award stays as it is. */
MUST_CHECK bool desk_award_disagree(struct office *o, const char *receipt, struct award_change *ret, struct err *e);

/* An award with all that was decided of it; no award, where each was taken back before it was issued. */
struct award_file {
	bool there;
	struct award award; /* valid if it is */
	struct award_change_list changes;
	struct award_withdrawal_list withdrawals;
};
MUST_CHECK bool desk_award_show(struct office *o, const char *receipt, struct award_file *ret, struct err *e);
