/* 신청: one firm's application to one call. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/firm.h"
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
	const char *state;          /* code of APP_STATES */
	const char *reason;         /* why it is where it is, if somebody had to say; NULL */
};

struct application_list {
	struct application *at;
	size_t n, room;
};

struct application_filter {
	const char *call;   /* code; NULL: any */
	const char *state;  /* code; NULL: any */
	const char *search; /* part of the firm's name; NULL: any */
	int64_t firm_id;    /* 0: any */
};
