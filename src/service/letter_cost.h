/* Inside the service room: how papers show who pays a project. */
#pragma once

#include "form_draw.h"

#include "ppuri/cost.h"

/* The list cost (source, amount, share) with shares that add up to 100.0 %, and grant_won, own_cash_won, own_kind_won and total_won. */
struct letter_cost {
	const char *grant; /* what the support is called: "지방보조금(시비)" */
	const char *own;   /* and what the firm bears, in the words of the paper: "자기부담금", in a contract "기업부담금" */
	struct won amount, own_cash, own_kind;
};
MUST_CHECK bool letter_put_cost(const struct letter_cost *cost, struct form_values *values, struct err *e);

/* The list plan (category, basis, support, own_cash, own_kind, total), a row a line; a line without a basis is for a hand to fill in. */
void letter_put_plan(const struct cost_plan *plan, struct form_values *values);
