/* What the commands of the budget have in common. */
#pragma once

#include "../command.h"

#include "ppuri/service/budget.h"
#include "ppuri/tr.h"

#define BUDGET_ARGUMENTS {"PROGRAM", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM}
#define BUDGET_ACCOUNT_OPTIONS \
	{"year", VALUE_NUMBER, N_("fiscal year"), .required = true}, \
	{"source", VALUE_TERM, N_("source of the money"), .required = true, .vocabulary = &SOURCES}
#define BUDGET_AMOUNT_OPTION {"amount", VALUE_WON, N_("the sum; negative to put one right, with --reason"), .required = true}
#define BUDGET_DAY_OPTION {"on", VALUE_DATE, N_("the day it was done; today unless given")}
#define BUDGET_PAPER_OPTION {"paper", VALUE_TEXT, N_("number of the document or of the council's decision")}

MUST_CHECK bool budget_wish(struct session *s, const struct input *in, struct budget_wish *ret, struct err *e);
/* What the account holds after it, and what is left of it. */
void screen_budget_account(struct session *s, const struct budget_account *account);
