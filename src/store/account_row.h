/* A row of the view balance, for the files that read accounts. */
#pragma once

#include "sql.h"

#include "ppuri/budget.h"

#define ACCOUNT_COLUMNS \
	"b.program_id, b.fiscal_year, b.source, b.original, b.supplementary, b.carried_in, b.transferred, b.held, b.carried_specified, b.carried_accident, " \
	"b.carried_continuing, b.carried_out, b.lapsed, b.allotted, b.decided, b.paid, b.outlay, b.to_call, b.to_allot, b.to_award, b.to_bind, b.to_pay, b.spent, b.unspent"

/* Of a row with ACCOUNT_COLUMNS, without the names of its programme: the source is gone with the row of the query. */
struct budget_account account_row(struct query *q);
