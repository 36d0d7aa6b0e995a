/* 참여제한 at the desk: entered, listed, lifted by somebody else. */
#pragma once

#include "ppuri/exclusion.h"
#include "ppuri/service/import.h"
#include "ppuri/service/office.h"

extern const struct act ACT_EXCLUSION_ADD, ACT_EXCLUSION_LIST, ACT_EXCLUSION_SHOW, ACT_EXCLUSION_LIFT, ACT_EXCLUSION_IMPORT;

/* years > 0: the last day is computed (행정기본법 §6②). *ret: as it is kept, with its number. */
MUST_CHECK bool desk_exclusion_add(struct office *o, const struct exclusion *given, int64_t years, struct exclusion *ret, struct err *e);
/* search NULL: any name; day of year 0: those that ended or were lifted too. Without representatives. */
MUST_CHECK bool desk_exclusion_list(struct office *o, const char *search, struct date day, struct exclusion_list *ret, struct err *e);
MUST_CHECK bool desk_exclusion_show(struct office *o, int64_t id, struct exclusion *ret, struct err *e);
/* office.reason says why. Nothing is deleted. */
MUST_CHECK bool desk_exclusion_lift(struct office *o, int64_t id, struct err *e);
/* A published list: all rows or none; what is there already is passed over and counted. */
MUST_CHECK bool desk_exclusion_import(struct office *o, const struct import_options *options, struct import_result *ret,
									  struct err *e);
