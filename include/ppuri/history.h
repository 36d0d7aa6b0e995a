/* The supports of a firm: what it applied for here, and what it got elsewhere. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"
#include "ppuri/won.h"

/* A support from another office, as its list says it. */
struct prior_support {
	const char *biz_no;  /* ten digits */
	const char *corp_no; /* thirteen digits, or NULL */
	int year;
	const char *agency, *program;
	const char *title; /* NULL: the list names none */
	bool has_won;
	struct won won;
	const char *source; /* the file that it came from */
	struct moment entered_at;
};

struct history_line {
	int year;                    /* fiscal year */
	const char *agency;          /* NULL: this office */
	const char *program, *title; /* title NULL: not known */
	const char *application;     /* 접수번호; NULL of a support from elsewhere */
	const char *state;           /* code of APP_STATES; NULL of a support from elsewhere */
	bool supported;              /* money was granted: an approved award, or any support from elsewhere */
	bool has_won;
	struct won won; /* granted; valid with has_won */
};

struct history {
	struct history_line *at;
	size_t n, room;
};
