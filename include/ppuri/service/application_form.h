/* 참여 신청서: to be filled in by hand, or filled from what was entered. */
#pragma once

#include "ppuri/service/office.h"

extern const struct act ACT_APPLICATION_FORM;

/* Draws the form of an application, or an empty one of a call: one of the two is NULL. What is not known is left for a hand to write. */
MUST_CHECK bool desk_application_form(struct office *o, const char *application, const char *call, struct buf *out, struct err *e);
