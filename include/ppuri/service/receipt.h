/* 접수증: what was received, when, with which papers. It is kept in the act that receives, and for ever says what it said then:
 * the same bytes and the same words, whatever is renamed, corrected or rewritten afterwards. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/service/office.h"

extern const struct act ACT_RECEIPT;

struct receipt_paper {
	const char *kind;      /* as of filed_paper */
	const char *name;      /* of the kind, as it is printed */
	const char *file_name; /* NULL: the original was handed in on paper, and there is no file */
	int64_t size;
	const char *sha256;    /* hexadecimal digits; NULL without a file */
};

struct receipt {
	const char *organisation, *sender; /* of the office */
	const char *contact;               /* department and telephone; the organisation where neither is set */
	const char *call_title, *notice_no;
	struct application application;    /* no more of it than a receipt prints, and that as it was */
	struct {
		struct receipt_paper *at;
		size_t n, room;
	} papers; /* in use when it was received; what came later is no part of it */
	const char *form_name, *form_text;
};

/* An applicant gets those of the own firm. ERR_REFUSED if it was not received; ERR_STORE if it is not as it was given. */
MUST_CHECK bool desk_receipt(struct office *o, const char *name, struct receipt *ret, struct err *e);
/* As PDF, by its own form. */
MUST_CHECK bool receipt_pdf(struct pool *p, const struct receipt *receipt, struct buf *out, struct err *e);
