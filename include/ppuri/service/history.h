/* What a firm had before, and what an application may have in common with it. */
#pragma once

#include "ppuri/duplicate.h"
#include "ppuri/firm.h"
#include "ppuri/service/import.h"
#include "ppuri/service/office.h"

extern const struct act ACT_FIRM_HISTORY, ACT_HISTORY_IMPORT, ACT_APPLICATION_DUPLICATES;

struct firm_history {
	struct firm firm; /* without its people */
	int from;         /* fiscal year */
	struct history lines;
};
/* Of this fiscal year and so many before it (지방보조금법 시행령 §4②: five). */
MUST_CHECK bool desk_firm_history(struct office *o, const char *biz_no, int years, struct firm_history *ret, struct err *e);

/* Rows of a file from another office: all or none. What is there already is passed over and counted. */
MUST_CHECK bool desk_history_import(
	struct office *o, const struct import_options *options, struct import_result *ret, struct err *e);

/* What may be double funding of one application. titles: see duplicates_read. */
MUST_CHECK bool desk_application_duplicates(
	struct office *o, const char *name, bool titles, struct duplicate_list *ret, struct err *e);
