/* The account that an act is about. */
#pragma once

#include "ppuri/service/budget.h"

/* ERR_NOT_FOUND without the programme, ERR_REFUSED without the account. */
MUST_CHECK bool budget_account_find(struct work *w, const struct budget_wish *wish, struct budget_account *ret, struct err *e);
/* The day that was given, else today; never one to come. */
MUST_CHECK bool budget_day(struct work *w, struct date given, struct date *ret, struct err *e);
void budget_about(struct work *w, const struct budget_wish *wish);
/* The account as it stands after the entries. */
MUST_CHECK bool budget_account_again(struct work *w, struct budget_account *account, struct err *e);
