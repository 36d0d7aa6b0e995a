/* What an applicant is shown of one of the own firm's applications. */
#pragma once

#include "ppuri/appeal.h"
#include "ppuri/application.h"
#include "ppuri/award_change.h"
#include "ppuri/budget.h"
#include "ppuri/call_notice.h"
#include "ppuri/deadline.h"
#include "ppuri/letter.h"
#include "ppuri/lifecycle.h"

struct status {
	const char *name;       /* as the applicant names it: receipt number, or call and firm */
	const char *call_title, *title;
	bool received;
	struct moment received_at; /* valid if it was */
	struct app_public view; /* label, next step, whose turn */
	const char *wanted;     /* what the applicant is to send in; NULL */
	const char *missing;    /* papers of the call that are not there or not good, while they can still come; NULL */
	bool has_deadline;
	struct moment deadline; /* by when: of a draft the close of the call; of a request for a supplement its last day; of a
							 * refusal the end of the 이의신청 */
	struct date object_until; /* the last day for an objection to what it was told; year 0: there is nothing to object to, or it has objected */
	const char *object_law;   /* valid with it: "지보법 §36의2" */
	const struct appeal *appeal; /* its newest objection; NULL. Who entered it and who decided is not the applicant's */
	bool moved;             /* the last day would be no working day */
	int unknown_year;       /* the deadline's year, if no holiday of it is loaded; else 0 */
	const char *corrected;  /* what a 정정공고 changed that matters to who has not been judged yet; NULL */
	const char *reason;     /* why it was turned down; NULL */
	const char *not_met;    /* the conditions that failed besides the reason, with what was seen and where each stands; NULL */
	struct won granted;     /* 0 until it may be known; as the award stands today */
	const char *award_changes; /* what was changed of its award, and why; NULL: nothing was */
	struct won to_return;   /* 반환 대상액 that did not come back yet; 0: none */
	struct repayment_list repayments; /* what came back */
	const char *award_no;   /* 교부결정번호, 협약번호; NULL until it is issued */
	bool agreed;            /* an agreement grants: what is told is told of that */
	struct payment_list payments; /* of an issued award */
	struct letter_list letters;   /* that the firm was sent about it, whether they hold or not */
};

struct status_list {
	struct status *at;
	size_t n, room;
	const char *contact; /* whom to ask at the office; NULL if it is not set */
};

/* An application with what surrounds it, as the store has it. */
struct status_source {
	struct application application;
	const char *wanted, *papers; /* by the request for a supplement that waits; NULL */
	struct date due;       /* and its last day; valid with wanted */
	const char *call_title;
	struct call_notice_list notices; /* of the call */
	struct moment closes_at;
	const char *legal_basis; /* of the programme: a code, or NULL */
	const struct appeal *appeal; /* the newest objection; NULL */
	const struct screening *checks; /* the newest eligibility check of what is ineligible; else NULL */
	bool informed;         /* the firm was told that it is ineligible */
	struct moment informed_at; /* valid if it was */
	bool evaluated;        /* the call is under evaluation, or beyond */
	bool announced;        /* the call's result is out */
	struct moment announced_at; /* valid if it is */
	const char *untold_was; /* the state before an amendment of the result that is not announced yet; NULL */
	struct moment cancelled_at; /* valid of CANCELLED and RESULT_CANCELLED: when that was decided */
	struct award_change_list changes; /* of its award, decided or not */
	struct date letter_day; /* of the valid letter that tells what the firm can object to; year 0: there is none */
	bool promoted_untold;  /* from the reserve, and its letter was not drawn yet */
	struct won granted;    /* of an approved award; 0: none */
	const char *award_no; /* of an issued one; NULL */
	int64_t award_id;      /* 0: none */
	struct payment_list payments;
	struct repayment_list repayments;
};

/* What of it the applicant may know. Results stay hidden until the call is announced or the letter is out, and that a firm is
 * ineligible until it was told so; a draft that was not submitted in time is shown as missed. */
struct status status_view(struct pool *p, const struct status_source *source, const struct holidays *holidays, struct moment now);
