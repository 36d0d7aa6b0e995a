#include "ppuri/rights.h"
#include "ppuri/vocabulary.h"

#include <stdint.h>
#include <string.h>

#define MAY(right) (UINT64_C(1) << RIGHT_##right)

static const uint64_t EVERYBODY = MAY(ANYONE) | MAY(SELF);

/* Least right, and duties apart: who keeps the accounts does no business; who drafts does not approve; a reviewer
 * sees applications only through own assignments (the review act shows them), so APP_READ is not given; an
 * auditor reads all and changes nothing; finance pays by award and letter, and needs no judge's score. */
static const uint64_t GRANTED[ROLE_COUNT] = {
	[ROLE_ADMIN] = MAY(STORE_CHECK) | MAY(STORE_KEEP) | MAY(ACCOUNT_KEEP) | MAY(PROGRAM_READ) | MAY(HOLIDAY_KEEP) |
		MAY(AUDIT_READ) | MAY(LOOK_BACK),
	[ROLE_OFFICER] = MAY(PROGRAM_READ) | MAY(PROGRAM_WRITE) | MAY(CALL_WRITE) | MAY(CALL_DRAFT_READ) | MAY(HOLIDAY_KEEP) | MAY(FIRM_READ) | MAY(FIRM_WRITE) |
		MAY(APP_READ) | MAY(RECEIPT_READ) | MAY(APP_WRITE) | MAY(APP_SCREEN) | MAY(EXCLUSION_READ) |
		MAY(EXCLUSION_WRITE) | MAY(COMMITTEE_READ) | MAY(REVIEW_ASSIGN) | MAY(MEETING_WRITE) | MAY(REVIEW_PRESIDE) | MAY(SELECT_RUN) |
		MAY(SELECT_READ) | MAY(AWARD_DRAFT) | MAY(BUDGET_WRITE) | MAY(LETTER_ISSUE) | MAY(LETTER_READ) | MAY(LETTER_VERIFY) | MAY(REPORT) | MAY(LOOK_BACK),
	[ROLE_REVIEWER] = MAY(PROGRAM_READ) | MAY(REVIEW_SCORE) | MAY(REVIEW_PRESIDE),
	[ROLE_APPROVER] = MAY(PROGRAM_READ) | MAY(CALL_DRAFT_READ) | MAY(CALL_UNSEAL) | MAY(FIRM_READ) | MAY(APP_READ) | MAY(RECEIPT_READ) |
		MAY(EXCLUSION_READ) | MAY(EXCLUSION_WRITE) | MAY(EXCLUSION_LIFT) | MAY(COMMITTEE_READ) | MAY(SELECT_READ) | MAY(SELECT_CONFIRM) | MAY(APPEAL_DECIDE) |
		MAY(AWARD_APPROVE) | MAY(BUDGET_CLOSE) | MAY(LETTER_ISSUE) | MAY(LETTER_REVOKE) | MAY(LETTER_READ) | MAY(LETTER_VERIFY) | MAY(REPORT) | MAY(LOOK_BACK),
	[ROLE_FINANCE] = MAY(PROGRAM_READ) | MAY(BUDGET_PAY) | MAY(FIRM_READ) | MAY(APP_READ) | MAY(RECEIPT_READ) | MAY(LETTER_READ) | MAY(LETTER_VERIFY) | MAY(REPORT) | MAY(LOOK_BACK),
	[ROLE_AUDITOR] = MAY(STORE_CHECK) | MAY(PROGRAM_READ) | MAY(CALL_DRAFT_READ) | MAY(FIRM_READ) | MAY(APP_READ) | MAY(RECEIPT_READ) | MAY(EXCLUSION_READ) |
		MAY(COMMITTEE_READ) | MAY(SELECT_READ) | MAY(LETTER_READ) | MAY(LETTER_VERIFY) | MAY(REPORT) | MAY(AUDIT_READ) | MAY(LOOK_BACK),
	[ROLE_APPLICANT] = MAY(PROGRAM_READ) | MAY(RECEIPT_READ) | MAY(LETTER_VERIFY) | MAY(STATUS_OWN),
};

static const char *const RIGHT_NAMES[RIGHT_COUNT] = {
	[RIGHT_ANYONE] = "anyone",
	[RIGHT_SELF] = "self",
	[RIGHT_STORE_CHECK] = "store.check",
	[RIGHT_STORE_KEEP] = "store.keep",
	[RIGHT_ACCOUNT_KEEP] = "account.keep",
	[RIGHT_PROGRAM_READ] = "program.read",
	[RIGHT_PROGRAM_WRITE] = "program.write",
	[RIGHT_CALL_WRITE] = "call.write",
	[RIGHT_CALL_DRAFT_READ] = "call.draft-read",
	[RIGHT_CALL_UNSEAL] = "call.unseal",
	[RIGHT_HOLIDAY_KEEP] = "holiday.keep",
	[RIGHT_FIRM_READ] = "firm.read",
	[RIGHT_FIRM_WRITE] = "firm.write",
	[RIGHT_APP_READ] = "app.read",
	[RIGHT_APP_WRITE] = "app.write",
	[RIGHT_APP_SCREEN] = "app.screen",
	[RIGHT_EXCLUSION_READ] = "exclusion.read",
	[RIGHT_EXCLUSION_WRITE] = "exclusion.write",
	[RIGHT_EXCLUSION_LIFT] = "exclusion.lift",
	[RIGHT_COMMITTEE_READ] = "committee.read",
	[RIGHT_REVIEW_ASSIGN] = "review.assign",
	[RIGHT_MEETING_WRITE] = "meeting.write",
	[RIGHT_REVIEW_SCORE] = "review.score",
	[RIGHT_REVIEW_PRESIDE] = "review.preside",
	[RIGHT_SELECT_RUN] = "select.run",
	[RIGHT_SELECT_READ] = "select.read",
	[RIGHT_SELECT_CONFIRM] = "select.confirm",
	[RIGHT_APPEAL_DECIDE] = "appeal.decide",
	[RIGHT_AWARD_DRAFT] = "award.draft",
	[RIGHT_AWARD_APPROVE] = "award.approve",
	[RIGHT_BUDGET_WRITE] = "budget.write",
	[RIGHT_BUDGET_PAY] = "budget.pay",
	[RIGHT_BUDGET_CLOSE] = "budget.close",
	[RIGHT_LETTER_ISSUE] = "letter.issue",
	[RIGHT_LETTER_READ] = "letter.read",
	[RIGHT_LETTER_REVOKE] = "letter.revoke",
	[RIGHT_LETTER_VERIFY] = "letter.verify",
	[RIGHT_RECEIPT_READ] = "receipt.read",
	[RIGHT_STATUS_OWN] = "status.own",
	[RIGHT_REPORT] = "report",
	[RIGHT_AUDIT_READ] = "audit.read",
	[RIGHT_LOOK_BACK] = "store.look-back",
};

bool role_may(enum role role, enum right right)
{
	if (role >= ROLE_COUNT || right >= RIGHT_COUNT)
		bug("role %d or right %d does not exist", (int)role, (int)right);
	return ((GRANTED[role] | EVERYBODY) >> right) & 1;
}

const char *right_name(enum right right)
{
	if (right >= RIGHT_COUNT)
		bug("right %d does not exist", (int)right);
	return RIGHT_NAMES[right];
}

const char *role_code(enum role role)
{
	if (role >= ROLE_COUNT)
		bug("role %d does not exist", (int)role);
	return ROLES.terms[role].code;
}

bool role_of_code(const char *code, enum role *ret)
{
	for (size_t i = 0; i < ROLES.n; i++)
		if (strcmp(ROLES.terms[i].code, code) == 0) {
			*ret = (enum role)i;
			return true;
		}
	return false;
}
