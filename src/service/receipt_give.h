/* Inside the service room: receipts are given in the act that receives. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/filed_paper.h"
#include "ppuri/service/application.h"
#include "ppuri/hash.h"

/* What the receipts of one call have in common, from one application to the next. Zero-initialise it. */
struct receipt_giving {
	int64_t call_id;
	int64_t head_id;
	const char *head;
	struct sha256 form;
};
/* Keeps the receipt of an application that has just got its number, with its papers as they are now. */
MUST_CHECK bool receipt_give(struct work *w, struct receipt_giving *giving, const struct application *application,
							 const struct call *call, const struct filed_papers *papers, struct err *e);
