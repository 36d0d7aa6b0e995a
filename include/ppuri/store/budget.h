/* The budget: accounts of program_funding, and the ledger that moves them. */
#pragma once

#include "ppuri/program.h"
#include "ppuri/store/db.h"

/* Who enters something, and when. */
struct entering {
	int64_t account;
	struct moment now;
};

/* 당초예산: what the sums of a programme are stated to be becomes entries, of the difference where another sum stands. A source
 * takes the place of 미기재 in its year. ERR_REFUSED where a sum is stated already and now is not. */
MUST_CHECK bool budget_state(struct db *db, int64_t program, const struct funding_list *funding, struct entering by, struct err *e);
