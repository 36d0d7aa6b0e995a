/* What a receipt says, as JSON: a piece for all receipts of a call, and a piece for each. */
#pragma once

#include "form_draw.h"

#include "ppuri/call.h"
#include "ppuri/filed_paper.h"
#include "ppuri/service/receipt.h"

void receipt_head_json(struct buf *out, const struct office_lines *office, const struct call *call);
/* With the papers that are in use. */
void receipt_json(struct buf *out, const struct application *application, const struct filed_papers *papers);
/* Of the form's digest and both pieces. */
struct sha256 receipt_digest(const struct sha256 *form, const char *head, const char *fields);
/* Both pieces back; the form is left alone. */
MUST_CHECK bool receipt_from_json(struct pool *p, const char *head, const char *fields, struct receipt *receipt, struct err *e);
