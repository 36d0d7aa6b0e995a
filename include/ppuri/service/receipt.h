/* 접수증: what was received, when, with which papers. It is a letter of the register (service/letter.h); here is what applicants see of it, and
 * the way to the one of an application. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/service/office.h"

extern const struct act ACT_RECEIPT;

struct receipt_paper {
	const char *kind;       /* as of filed_paper */
	const char *file_name;  /* NULL: the original was handed in on paper, and there is no file */
	int64_t size;
	const char *sha256;     /* hexadecimal digits; NULL without a file */
	struct date came_later; /* year 0: it was there when the application was received */
};
struct receipt_papers {
	struct receipt_paper *at;
	size_t n, room;
};

/* As it is now. */
struct receipt {
	const char *organisation;
	const char *contact;     /* department and telephone; the organisation where neither is set */
	const char *call_title, *notice_no;
	struct application application;
	struct receipt_papers papers; /* in use */
	const char *letter_no;   /* 발급번호 of the one that holds; NULL: none is issued */
	struct moment issued_at; /* valid with it */
	bool may_issue;          /* who asks may */
};

/* An applicant gets those of the own firm. ERR_REFUSED if it was not received. */
MUST_CHECK bool desk_receipt(struct office *o, const char *name, struct receipt *ret, struct err *e);
/* Appends the PDF of the one that holds; where there is none it is issued, if who asks may do that, else it is ERR_REFUSED.
 * ret_number: its 발급번호. */
MUST_CHECK bool desk_receipt_file(struct office *o, const char *name, struct buf *out, const char **ret_number, struct err *e);
