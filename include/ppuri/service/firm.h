/* Firms at the desk. */
#pragma once

#include "ppuri/eligibility.h"
#include "ppuri/firm.h"
#include "ppuri/rows.h"
#include "ppuri/service/import.h"
#include "ppuri/service/office.h"

extern const struct act ACT_FIRM_ADD, ACT_FIRM_EDIT, ACT_FIRM_IMPORT, ACT_FIRM_EXPORT, ACT_FIRM_EXPORT_PEOPLE, ACT_FIRM_LIST, ACT_FIRM_SHOW, ACT_FIRM_FIND,
	ACT_FIRM_WORKERS, ACT_FIRM_WORKERS_SHOW;

/* Number and name are needed; numbers may be typed with hyphens. */
MUST_CHECK bool desk_firm_add(struct office *o, const struct firm *given, struct err *e);
/* Fields that are NULL (workers: -1, dates: year 0) stay as they are; "" takes away what is there. seen: the firm as it was shown before; if somebody else
 * has changed it since, it is ERR_REFUSED. NULL: whatever it is now. */
struct firm_edited {
	struct firm before, after; /* as it was found, which need not be what somebody saw a while ago, and as it is now */
	struct strings affected;   /* applications whose eligibility check was made of something else than what is known now */
};
MUST_CHECK bool desk_firm_edit(struct office *o, const struct firm *changes, const struct firm *seen, struct firm_edited *ret,
							   struct err *e);
/* Month-end counts of 상시근로자: those given take their places; none given only shows. *ret: all that are known. */
MUST_CHECK bool desk_firm_workers(struct office *o, const char *biz_no, const struct month_counts *given, struct month_counts *ret,
								  struct strings *ret_affected, struct err *e);
/* Rows of a CSV file. A firm that is there already is a mistake of its row, unless update is set: then it takes over what
 * the row gives. */
MUST_CHECK bool desk_firm_import(struct office *o, const struct import_options *options, bool update, struct import_result *ret,
								 struct err *e);
/* Every firm in the columns that desk_firm_import reads; those of its people are there only with them, which needs --reason. */
MUST_CHECK bool desk_firm_export(struct office *o, bool with_people, struct rows *ret, struct err *e);
/* Without the firms' people: representative, birth, contact, phone and e-mail are not there. Each goes to its taker while the act is open: what
 * becomes of it is told only when the act is through. */
MUST_CHECK bool desk_firm_list(struct office *o, const struct firm_filter *filter, const struct firm_taker *to, struct page_end *ret_end,
							   struct err *e);
MUST_CHECK bool desk_firm_show(struct office *o, const char *biz_no, struct firm *ret, struct err *e);
/* By the beginning of the number, or a part of the name: numbers and names alone, at most so many. */
MUST_CHECK bool desk_firm_find(struct office *o, const char *typed, size_t most, struct firm_list *ret, struct err *e);
