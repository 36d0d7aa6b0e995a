/* After the result: a selected firm gives up, or turns out to be excluded, and the next of the reserve takes its place. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/promotion.h"
#include "ppuri/service/office.h"

extern const struct act ACT_APPLICATION_DECLINE, ACT_SELECT_EXCLUDE, ACT_SELECT_PROMOTE, ACT_SELECT_RESERVE, ACT_SELECT_NOTICE;

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

/* The newest that the firm is told after the result, 예비순위 승계 통지서 or 선정 결과 변경 통지서: issued if it was not, else the same bytes once
 * more. From then on a promoted firm sees that it is selected. ERR_NOT_FOUND if there is none. */
MUST_CHECK bool desk_select_notice(struct office *o, const char *application, struct buf *out, struct err *e);
