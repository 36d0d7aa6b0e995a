/* 이의신청 at the desk: entered by an officer, decided by an approver. */
#pragma once

#include "ppuri/appeal.h"
#include "ppuri/application.h"
#include "ppuri/eligibility.h"
#include "ppuri/service/office.h"

extern const struct act ACT_APPEAL_FILE, ACT_APPEAL_LIST, ACT_APPEAL_DECIDE;

struct appeal_given {
	const char *application;
	struct date filed_on;   /* year 0: today */
	struct date told_on;    /* the day of the notice, where it was later than the store knows; year 0: as the store knows it */
	const char *ground, *wants; /* wants may be NULL */
};

/* Against INELIGIBLE once the firm was told, RETURNED (of which told_on must be given), NOT_SELECTED and RESERVE once the result is
 * announced. The last day is computed here and kept; one that came late is entered too, and can only be dismissed. */
MUST_CHECK bool desk_appeal_file(struct office *o, const struct appeal_given *given, struct appeal *ret, bool *ret_holidays_unknown,
								 struct err *e);
/* call and application may be NULL. */
MUST_CHECK bool desk_appeal_list(struct office *o, const char *call, const char *application, bool open, struct appeal_list *ret,
								 struct err *e);

struct appeal_decided {
	struct appeal appeal;
	bool reinstated;         /* the application is being checked again */
	struct screening checks; /* by the rules, if it is */
};
/* Decides on the objection of an application that waits; office.reason says why. Upheld against INELIGIBLE or RETURNED the application is
 * checked again (재심사), and a person decides what comes of it. */
MUST_CHECK bool desk_appeal_decide(struct office *o, const char *application, const char *outcome, struct appeal_decided *ret, struct err *e);
