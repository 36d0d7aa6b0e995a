/* 보완요청 at the desk. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/service/office.h"
#include "ppuri/supplement.h"

extern const struct act ACT_APPLICATION_SUPPLEMENT, ACT_APPLICATION_ANSWER, ACT_APPLICATION_EXTEND, ACT_APPLICATION_CANCEL,
	ACT_APPLICATION_RETURN, ACT_APPLICATION_OVERDUE;

/* How long an applicant has: days from the day after today, or a last day. Neither: as the office has set (supplement.days,
 * else 7 days). The last day moves on from a weekend or holiday (민법 §161). */
#define SUPPLEMENT_DAYS 7
#define SUPPLEMENT_DAYS_MAX 180
bool supplement_days_of(const char *text, int *ret); /* false unless 1…SUPPLEMENT_DAYS_MAX */
struct supplement_term {
	int days;        /* 0: not given */
	struct date due; /* year 0: not given */
};

struct supplement_done {
	struct application application; /* as it is now */
	const char *missing;   /* of an answer: kinds of papers asked for that have not come, a line each; else NULL */
	const char *letter;    /* number of the 보완요청서 that the firm holds: of the earlier day, or revoked with the request; NULL: none */
	struct date due;
	bool moved;            /* the last day was moved on */
	bool holidays_unknown; /* no holiday of its year is loaded */
};

/* What was received or is being checked waits for what is wanted: words, kinds of papers as a person names them, or both. */
MUST_CHECK bool desk_application_supplement(struct office *o, const char *name, const char *wanted, const char *const *papers, size_t n,
											const struct supplement_term *term, struct supplement_done *ret, struct err *e);
/* It came: back to where it was. Late, only with words (office.reason). note may be NULL. */
MUST_CHECK bool desk_application_answer(struct office *o, const char *name, const char *note, struct supplement_done *ret,
										struct err *e);
/* A later last day, counted from today; office.reason says why. */
MUST_CHECK bool desk_application_extend(struct office *o, const char *name, const struct supplement_term *term,
										struct supplement_done *ret, struct err *e);
/* Nothing is wanted any more: back to where it was; office.reason says why. */
MUST_CHECK bool desk_application_cancel(struct office *o, const char *name, struct supplement_done *ret, struct err *e);
/* 반려, of what is being checked or did not answer in time; office.reason says why. */
MUST_CHECK bool desk_application_return(struct office *o, const char *name, struct supplement_done *ret, struct err *e);
/* Writes down each supplement that has run out, of one call or of all (call NULL): those that nobody had written down. */
MUST_CHECK bool desk_application_overdue(struct office *o, const char *call, struct application_list *ret, struct err *e);
