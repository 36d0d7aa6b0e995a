/* The second person: who knows scores can move a result by what is decided beside them, so that somebody else agrees first. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/late_change.h"
#include "ppuri/service/office.h"

extern const struct act ACT_SELECT_CHANGES, ACT_SELECT_AGREE;

/* What was changed of the applications of a call since the first of its scores was locked, and what was said of it. */
struct late_view {
	struct late_change_list waiting;
	struct late_decision_list decided;
};
MUST_CHECK bool desk_select_changes(struct office *o, const char *call, struct late_view *ret, struct err *e);

/* By an approver who did none of it. ERR_REFUSED if nothing waits. */
MUST_CHECK bool desk_select_agree(struct office *o, const char *application, struct late_change *ret, struct err *e);
/* The same of all that waits in the call, each on its own: all or none. */
MUST_CHECK bool desk_select_agree_all(struct office *o, const char *call, struct late_change_list *ret, struct err *e);
/* With --reason. A conflict of interest that was declared since keeps nobody out any more, and who was withdrawn is under
 * evaluation again; everything else the officer takes back. */
MUST_CHECK bool desk_select_disagree(struct office *o, const char *application, struct late_change *ret, struct err *e);
