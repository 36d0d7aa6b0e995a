/* What the award commands share: which awards are meant, and saying what was done. */
#pragma once

#include "../command.h"

#include "ppuri/service/award.h"
#include "ppuri/tr.h"

#define AWARD_ARGUMENTS {"APP", VALUE_TEXT, N_("receipt numbers (접수번호); or --call for a whole call"), .many = true}
#define AWARD_CALL_OPTION {"call", VALUE_CODE, N_("all of this call that are ready")}

/* Receipt numbers or --call, exactly one of the two. */
MUST_CHECK bool award_choice(struct session *s, const struct input *in, struct award_choice *ret, struct err *e);
/* "12 awards approved, 198,000,000 won in all (금일억구천팔백만원)" */
void screen_awards(struct session *s, const char *fmt, const struct award_outcome *outcome);
