/* The body of a letter, and the attachments behind it. */
#pragma once

#include "flow.h"

/* Draws the blocks up to the first attachment, whose place is left in *ret_next, then 붙임 and 끝. */
MUST_CHECK bool letter_body(struct flow *flow, const struct form_text *text, size_t *ret_next, struct err *e);

/* Draws the attachments, each from a new page on. */
MUST_CHECK bool letter_attachments(
	struct flow *flow, const struct form_text *text, size_t next, struct err *e);
