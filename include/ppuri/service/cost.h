/* The plan of costs of an application (사업비 비목별 내역): put in from a table, and shown. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/cost.h"
#include "ppuri/service/import.h"
#include "ppuri/service/office.h"

extern const struct act ACT_COST_PUT, ACT_COST_SHOW;

struct cost_record {
	struct application application;
	struct cost_plan plan;   /* in force; no lines: there is none */
	struct cost_plan filed;  /* as it was filed with the application */
	struct cost_standing standing;
};

/* The lines of a file (비목, 산출 근거, 지원금, 기업부담금 현금 and 현물) in the place of the plan that is there: all of them or none, and only if they add
 * up to what is due. *ret_was is the plan before. */
MUST_CHECK bool desk_cost_put(struct office *o, const char *application, const struct import_options *options, struct import_result *ret,
							  struct cost_record *ret_was, struct err *e);
MUST_CHECK bool desk_cost_show(struct office *o, const char *application, struct cost_record *ret, struct err *e);
