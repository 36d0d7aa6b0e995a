/* Who may do what. The table is data: `ppuri policy` prints it, the act checks it, the tests walk it. */
#pragma once

#include "ppuri/err.h"

enum role { ROLE_ADMIN, ROLE_OFFICER, ROLE_REVIEWER, ROLE_APPROVER, ROLE_FINANCE, ROLE_AUDITOR, ROLE_APPLICANT, ROLE_COUNT };

enum right {
	RIGHT_ANYONE,          /* no login: store init, login, help */
	RIGHT_SELF,            /* anybody logged in, about themselves */
	RIGHT_STORE_CHECK,     /* verify the store and the chain of its audit; changes nothing */
	RIGHT_STORE_KEEP,      /* back up and upgrade the store */
	RIGHT_ACCOUNT_KEEP,    /* add, lock, change roles */
	RIGHT_PROGRAM_READ,    /* programmes, and calls from their notice on, are public */
	RIGHT_PROGRAM_WRITE,
	RIGHT_CALL_WRITE,
	RIGHT_CALL_DRAFT_READ, /* calls before their notice */
	RIGHT_CALL_UNSEAL,     /* open sealed applications before the window has ended, with a reason */
	RIGHT_HOLIDAY_KEEP,    /* the days by which periods are counted */
	RIGHT_FIRM_READ,
	RIGHT_FIRM_WRITE,
	RIGHT_APP_READ,
	RIGHT_APP_WRITE,
	RIGHT_APP_SCREEN,
	RIGHT_EXCLUSION_READ,
	RIGHT_EXCLUSION_WRITE,
	RIGHT_EXCLUSION_LIFT,  /* by somebody who does not screen */
	RIGHT_COMMITTEE_READ,  /* who is on a committee, how far they are, and its meetings */
	RIGHT_REVIEW_ASSIGN,   /* the pool of reviewers, and who of it is on a committee */
	RIGHT_MEETING_WRITE,   /* the record of a committee's meetings (간사) */
	RIGHT_REVIEW_SCORE,    /* one's own scores and conflicts alone */
	RIGHT_REVIEW_PRESIDE,   /* opens locks and decides challenges; a reviewer as the chair of the committee alone */
	RIGHT_SELECT_RUN,
	RIGHT_SELECT_READ,
	RIGHT_SELECT_CONFIRM,  /* not by who ran it */
	RIGHT_APPEAL_DECIDE,   /* on objections; not by who entered them */
	RIGHT_AWARD_DRAFT,
	RIGHT_AWARD_APPROVE,   /* not by who drafted it */
	RIGHT_BUDGET_WRITE,    /* what was enacted, transferred and carried over */
	RIGHT_BUDGET_PAY,      /* allot and spend, and pay awards; not by who drafted them */
	RIGHT_BUDGET_CLOSE,    /* not by who entered anything of the year */
	RIGHT_LETTER_ISSUE,
	RIGHT_LETTER_READ,
	RIGHT_LETTER_REVOKE,   /* not by who issued it */
	RIGHT_LETTER_VERIFY,   /* whether a paper is genuine; of an applicant: what went to the own firm */
	RIGHT_RECEIPT_READ,    /* of an applicant: those of the own firm */
	RIGHT_STATUS_OWN,      /* an applicant's view of the own firm's applications */
	RIGHT_REPORT,
	RIGHT_AUDIT_READ,
	RIGHT_LOOK_BACK,       /* the store as it was known on an earlier day: also what was shut to somebody since */
	RIGHT_COUNT
};

bool role_may(enum role role, enum right right);
const char *right_name(enum right right);  /* "award.approve": for policy and audit */
const char *role_code(enum role role);     /* "approver" */
bool role_of_code(const char *code, enum role *ret);
