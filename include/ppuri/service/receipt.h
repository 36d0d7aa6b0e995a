/* 접수증: what was received, when, with which papers. The same application gives the same bytes whenever it is made. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/filed_paper.h"
#include "ppuri/service/office.h"

extern const struct act ACT_RECEIPT;

struct receipt {
	const char *organisation, *sender; /* of the office */
	const char *contact;               /* department and telephone; the organisation where neither is set */
	struct application application;
	const char *call_title, *notice_no;
	struct filed_papers papers;        /* that were there when it was received */
};

/* An applicant gets those of the own firm. ERR_REFUSED if it was not received. */
MUST_CHECK bool desk_receipt(struct office *o, const char *name, struct receipt *ret, struct err *e);
/* As PDF, by the form receipt. */
MUST_CHECK bool receipt_pdf(struct pool *p, const struct receipt *receipt, struct buf *out, struct err *e);
