/* Applications at the desk: entered as drafts, received, checked, withdrawn. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/cost.h"
#include "ppuri/rows.h"
#include "ppuri/service/import.h"
#include "ppuri/service/office.h"

extern const struct act ACT_APPLICATION_NEW, ACT_APPLICATION_EDIT, ACT_APPLICATION_IMPORT, ACT_APPLICATION_EXPORT, ACT_APPLICATION_EXPORT_PEOPLE, ACT_APPLICATION_LIST,
	ACT_APPLICATION_SHOW, ACT_APPLICATION_SUBMIT, ACT_APPLICATION_WITHDRAW, ACT_APPLICATION_SCREEN,
	ACT_APPLICATION_INFORM;

/* A draft of the firm firm.biz_no to the call call_code: title and sums are given. One application a firm and call. A firm
 * with a name is new, and added with all that is given of it. */
MUST_CHECK bool desk_application_new(struct office *o, const struct application *given, struct err *e);

/* What changes in a draft; NULL: stays. */
struct application_edit {
	const char *title;
	const struct won *total, *asked, *own_cash, *own_kind;
	const struct application *seen; /* as it was shown before: ERR_REFUSED if somebody else has changed it since; NULL: as it is */
};
/* The draft as it was found and as it is now: what was replaced need not be what somebody saw a while ago. */
struct application_edited {
	struct application before, after;
	struct cost_plan costs; /* its plan of costs, which may not add up to the new sums */
};
MUST_CHECK bool desk_application_edit(struct office *o, const char *name, const struct application_edit *edit,
									  struct application_edited *ret, struct err *e);

/* Rows of a CSV file: each makes a draft, and its firm if that is new. With update a firm that is known takes over what the row says
 * otherwise, without it that is a mistake. All rows or none; memory stays that of one row. */
MUST_CHECK bool desk_application_import(struct office *o, const char *call, const struct import_options *options, bool update,
										struct import_result *ret, struct err *e);

/* The applications of a call that stand, with their firms, in the columns that desk_application_import reads; those of people are there only
 * with them, which needs --reason. */
MUST_CHECK bool desk_application_export(struct office *o, const char *call, bool with_people, struct rows *ret, struct err *e);

/* Without the firms' people. Each goes to its taker while the act is open, here and below: what becomes of it is told only when the act is
 * through. */
MUST_CHECK bool desk_application_list(struct office *o, const struct application_filter *filter, const struct application_taker *to,
									  struct page_end *ret_end, struct err *e);
MUST_CHECK bool desk_application_show(struct office *o, const char *name, struct application *ret, struct screening_list *ret_runs,
									  struct err *e);

/* Which applications an act takes: those named, or all of a call that wait for it. */
struct application_choice {
	const char *const *names;
	size_t n;
	const char *call; /* NULL when names are given */
	bool again;       /* also what somebody has decided, to be decided anew */
};

/* Each gets its number and this moment, inside the window of its call; with a call in the order of entry. All or none. */
MUST_CHECK bool desk_application_submit(struct office *o, const struct application_choice *choice, const struct application_taker *to,
										struct err *e);

/* office.reason says why. */
MUST_CHECK bool desk_application_withdraw(struct office *o, const char *name, struct err *e);

struct screened {
	const char *name, *firm_name, *biz_no;
	const char *state;    /* as it is now */
	const char *findings; /* why it came out so, or what a person must look at; NULL */
	bool waits;           /* for a person, because the rules can not tell */
	bool lacks_facts;     /* what the firm can tell is enough */
	struct strings changes; /* what came out otherwise than in the run before */
};
/* Of more than SCREENED_LISTED_MAX only those are told that did not pass or came out otherwise than before. */
#define SCREENED_LISTED_MAX 1000
struct screened_taker {
	bool (*take)(void *to, const struct screened *screened, struct err *e);
	void *to;
};
struct screened_counts {
	size_t passed, failed, waiting;
};

/* Checks what was received, or is still being checked, as a new run. By the rules: all good goes to the evaluation, one failure
 * makes it ineligible, and what a person must look at stays. A person's decision takes names only. By name, what was found
 * ineligible is checked anew as long as the firm was not told, and what is under evaluation with a reason; a person decides
 * anew only with choice->again, so that nobody undoes unknowingly what somebody else has just decided. Nobody lets a firm pass
 * that is on the list of exclusions (지보법 §32①). */
MUST_CHECK bool desk_application_screen(struct office *o, const struct application_choice *choice,
										enum screening_decision decision, const struct screened_taker *to, struct screened_counts *ret,
										struct err *e);

/* 부적격 통지: how and when (year 0: now) firms were told, and until when they may object. Of a whole call those not told yet. */
struct informed {
	const char *name, *firm_name;
	struct date objection_until;
	const char *source; /* "지보법 §36의2" */
	bool holidays_unknown;
};
struct informed_list {
	struct informed *at;
	size_t n, room;
};
MUST_CHECK bool desk_application_inform(struct office *o, const struct application_choice *choice, const char *how, struct moment at,
										struct informed_list *ret, struct err *e);
