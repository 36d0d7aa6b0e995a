/* Judging applications one after another: most are of one call, whose rules are read once. */
#pragma once

#include "ppuri/eligibility.h"
#include "ppuri/service/application.h"

struct judging {
	struct call call;
	struct call_rules rules;
};

/* Reads what is known and judges it. In p; *ret is ready to be kept. ret_facts may be NULL. */
MUST_CHECK bool judge_application(struct work *w, struct pool *p, struct judging *judging, const struct application *application,
								  struct screening *ret, struct eligibility_facts *ret_facts, struct err *e);

/* From the selection on nothing is checked any more, and what the firm was told stands. */
MUST_CHECK bool judging_goes_on(const struct application *application);
/* True if the newest check was made of something that has changed since, and the application is still under way. */
MUST_CHECK bool judged_otherwise(struct work *w, struct judging *judging, const struct application *application, bool *ret,
								 struct err *e);

/* Hands over each application of the call in that state whose newest check was made of something that has changed since. */
struct changed_taker {
	bool (*take)(void *to, struct judging *judging, const struct application *application, struct err *e);
	void *to;
};
MUST_CHECK bool judged_before_changes(struct work *w, const struct call *call, const char *state, const struct changed_taker *to, struct err *e);

/* ERR_REFUSED naming the first of them that comes out otherwise by a condition of the call than when it was checked: a firm may have
 * become ineligible since, whatever stage it has reached. */
MUST_CHECK bool eligibility_still_so(struct work *w, const struct call *call, const struct application_list *list, struct err *e);

/* ERR_REFUSED naming the exclusion, if the firm is certainly on the list today. */
MUST_CHECK bool refuse_excluded(struct work *w, const struct eligibility_facts *facts, struct err *e);
/* The same of all firms of a call that are under evaluation, with their people: when it is selected, and when that is confirmed. */
MUST_CHECK bool refuse_selection_of_excluded(struct work *w, int64_t call, struct err *e);
/* *ret: what certainly keeps the firm of an application out on that day; NULL if nothing does. */
MUST_CHECK bool exclusion_of_applicant(struct work *w, int64_t application, struct date day, const struct exclusion_hit **ret, struct err *e);
/* The same before money is given: a firm may have come onto the list after its check. */
MUST_CHECK bool refuse_award_to_excluded(struct work *w, int64_t application, struct err *e);
