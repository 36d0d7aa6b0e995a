/* After the result: a selected firm gives up, or turns out to be excluded, and the next of the reserve takes its place. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/promotion.h"
#include "ppuri/service/office.h"

extern const struct act ACT_APPLICATION_DECLINE, ACT_SELECT_EXCLUDE, ACT_SELECT_PROMOTE, ACT_SELECT_RESERVE, ACT_SELECT_NOTICE,
	ACT_SELECT_TOLD;

/* What somebody's going leaves. */
struct vacancy {
	struct application application; /* as it is now */
	const char *call_code;
	struct won freed;               /* 0: it had no sum */
	struct succession succession;   /* after it */
};

/* 선정포기 of a selected firm, with --reason and by its letter, which is kept. Not while an award stands for it. */
MUST_CHECK bool desk_application_decline(struct office *o, const char *name, const struct firm_letter *letter, struct vacancy *ret,
										 struct err *e);
/* 선정 제외, with --reason: a firm on the list of exclusions loses its place among the selected or in the reserve. Any other firm
 * is refused: nobody is taken out of the order for another reason. */
MUST_CHECK bool desk_select_exclude(struct office *o, const char *name, struct vacancy *ret, struct err *e);

/* Who stands, who waits, and who was promoted. */
struct reserve_view {
	const char *call_code;
	struct succession succession;
	struct reserve_list reserve;
	struct promotion_list promotions;
	struct decline_list declined;
};
MUST_CHECK bool desk_select_reserve(struct office *o, const char *call, struct reserve_view *ret, struct err *e);

/* The next of the reserve becomes SELECTED; its letter is kept as it is now. ERR_REFUSED naming the sums if it does not fit, and the
 * exclusion if it may not take part. With `only` (a receipt number, else NULL) it must be the turn of that one. */
MUST_CHECK bool desk_select_promote(struct office *o, const char *call, const char *only, struct promotion *ret,
									struct succession *ret_after, struct err *e);

/* 예비순위 승계(선정) 통지서: the same bytes whenever it is made. */
MUST_CHECK bool desk_promotion_letter(struct office *o, const char *name, struct promotion *ret, struct buf *out, struct err *e);
/* From the first time on that somebody has the letter in hand, the firm sees that it is selected. */
MUST_CHECK bool desk_promotion_tell(struct office *o, const char *name, struct err *e);
