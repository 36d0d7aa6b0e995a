/* What came of an act on a supplement, as its commands say it. */
#pragma once

#include "command.h"

#include "ppuri/service/supplement.h"

/* "2024-금형-0007 (㈜나래금형): 보완요청", with the last day if there is one. */
void screen_supplement(struct session *s, const struct supplement_done *done);
/* "보완기한을 못 지켜 늦게 접수" of a code of the store; NULL: it is waited for. */
const char *supplement_outcome_name(const char *outcome);
/* --days and --due, of which at most one may be given. */
MUST_CHECK bool supplement_term(const struct input *in, struct supplement_term *ret, struct err *e);

#define SUPPLEMENT_TERM_OPTIONS \
	{"days", VALUE_NUMBER, N_("days that the applicant has, from tomorrow on")}, \
	{"due", VALUE_DATE, N_("the last day instead")}
