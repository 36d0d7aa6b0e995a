/* An official letter (업무규정 시행규칙 별지 제1호서식) out of a filled form: A4, margins 30/15/20/20 mm. */
#pragma once

#include "form.h"
#include "sheet.h"

MUST_CHECK bool letter_layout(
	struct pool *p, struct fonts *fonts, const struct form_text *text, struct sheets *ret, struct err *e);
