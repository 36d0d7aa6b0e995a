/* What lets anyone ask whether a letter is genuine: its number and its code, on each page and as a QR code. */
#pragma once

#include "flow.h"

/* Draws them on the pages that are there; nothing if the form has no 발급번호. */
MUST_CHECK bool letter_check(struct flow *flow, const struct form_text *text, struct err *e);
