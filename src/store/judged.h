/* Which applications were given to a committee. Private to store. */
#pragma once

/* Of SQL: the states in which nobody judges it, nor did. What was judged stays so, whatever came of it. */
#define NEVER_JUDGED \
	"'DRAFT', 'LAPSED', 'SUBMITTED', 'SCREENING', 'SUPPLEMENT', 'SUPP_OVERDUE', 'RETURNED', 'INELIGIBLE', 'WITHDRAWN', 'CALL_CANCELLED'"
