/* What a call is made of, field by field: one table for editing a draft, for corrections, and for what a notice changed. */
#pragma once

#include "ppuri/call.h"

enum call_field {
	CALL_NOTICE_NO, CALL_TITLE, CALL_NOTICE_DAY, CALL_OPENS, CALL_CLOSES, CALL_YEAR, CALL_SOURCE, CALL_BUDGET,
	CALL_SUPPORT_RATE, CALL_CAP, CALL_OWN_CASH_RATE, CALL_RUBRIC, CALL_PASS_LINE, CALL_TRIM_MIN, CALL_TIES, CALL_SELECT_MAX,
	CALL_PROJECT_START, CALL_PROJECT_END, CALL_FIELD_COUNT
};

/* Which fields are meant: bit 1 << field. */
typedef uint32_t call_fields;
#define CALL_FIELD_BIT(field) (UINT32_C(1) << (field))

/* "notice-no": as the command line names it. */
const char *call_field_option(enum call_field field);
/* Takes those fields over; what they point at is borrowed. */
void call_take_fields(struct call *call, const struct call *from, call_fields fields);
