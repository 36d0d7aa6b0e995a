/* 신청: one firm's application to one call. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/cost.h"
#include "ppuri/date.h"
#include "ppuri/eligibility.h"
#include "ppuri/firm.h"
#include "ppuri/page.h"
#include "ppuri/pool.h"
#include "ppuri/won.h"

struct application {
	int64_t id;
	int64_t call_id;
	const char *call_code;      /* read with it */
	struct firm firm;           /* read with it; biz_no is how people name the application before it is received */
	const char *receipt_no;     /* "2024-금형-0007"; NULL before it is received */
	struct moment received_at;  /* valid with receipt_no */
	const char *title;          /* 과제명 */
	struct won total, asked, own_cash, own_kind; /* total = asked + own_cash + own_kind, always */
	const struct cost_plan *costs; /* given with a new one; NULL: none, and so where it is read */
	int64_t entered_by;         /* account of who enters it: given with a new one; 0: nobody of the office */
	const char *state;          /* code of APP_STATES */
	const char *reason;         /* why it is where it is, if somebody had to say; NULL */
	const char *informed_how;   /* how the firm was told that it is ineligible; NULL: not told */
	struct moment informed_at;  /* valid with informed_how */
	bool stale;                 /* what its newest check was made of has changed since; told by who shows it */
};

/* Where a list goes, row by row while it is read; false ends the reading. The texts live until take returns. */
struct application_taker {
	bool (*take)(void *to, const struct application *application, struct err *e);
	void *to;
};

struct application_list {
	struct application *at;
	size_t n, room;
};

struct application_filter {
	const char *call;   /* code; NULL: any */
	const char *state;  /* code; NULL: any */
	const char *search; /* part of the firm's name or number (search_firms); NULL: any */
	int64_t firm_id;    /* 0: any */
	bool people;        /* with a call: its firms' people too; everything else comes without */
	struct page page;
};

/* True if the sums are possible and split the total to the won (지보법 §7); ERR_REFUSED says what they make. */
MUST_CHECK bool application_sums_check(const struct application *application, struct err *e);
/* While it is typed, with 0 for what is not there yet: true if it does not make more than the total by now. */
MUST_CHECK bool application_share_check(const struct application *application, struct err *e);
/* True if no more is asked for than the call grants for this cost: support_limit. */
MUST_CHECK bool application_limit_check(const struct application *application, const struct call *call, struct err *e);
/* True while the call may still receive what is being entered; a late one is told when it closed. */
MUST_CHECK bool application_not_late(const struct call *call, struct moment now, struct err *e);
/* True at a moment at which the call receives; else ERR_REFUSED says when it opens, or when it closed. */
MUST_CHECK bool application_receivable(const struct call *call, struct moment now, struct err *e);
/* What application, firm and call say themselves of what the conditions are judged by; lists are read elsewhere. */
struct eligibility_facts application_facts(const struct application *application, const struct call *call, struct moment now);
/* "2024-금형-0007", or before there is a number "2024-금형/000-81-00047": what application_by_name finds, with hyphens or without. */
const char *application_name(struct pool *p, const struct application *application);
