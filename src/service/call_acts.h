/* Inside the service room: what the acts on calls share. */
#pragma once

#include "ppuri/call_terms.h"
#include "ppuri/service/call.h"

/* The call becomes CLOSED, and the drafts that are left lapse: nothing can receive them any more. */
MUST_CHECK bool call_close(struct work *w, const struct call *call, size_t *ret_lapsed, struct err *e);

/* The rules, conditions and papers of a call are written while it is a draft; ERR_REFUSED says that they are pinned. */
MUST_CHECK bool call_is_draft(const struct call *call, struct moment now, struct err *e);

/* A call as it may be read: ERR_NOT_FOUND before its notice, but for who may read drafts. */
MUST_CHECK bool call_to_read(struct work *w, const char *code, struct call *ret, struct err *e);

/* Each application that was received and how it stands, for who is asked about all of them (act_deed). */
MUST_CHECK bool call_say_applications(struct work *w, const struct call *call, struct err *e);

/* The call that the act moves on. */
MUST_CHECK bool call_take(struct work *w, const char *code, struct call *ret, struct err *e);
/* Its programme, or any; the hint names the list. */
MUST_CHECK bool call_program(struct work *w, const char *code, struct program *ret, struct err *e);

/* ERR_REFUSED if an earlier notice of the call has it. */
MUST_CHECK bool call_notice_number_is_new(struct work *w, const struct call *call, const char *notice_no, struct err *e);

/* Whoever came later would be judged by fewer: ERR_REFUSED names the applications that still wait for their eligibility check. */
MUST_CHECK bool review_none_waits(struct work *w, const struct call *call, struct err *e);

/* ERR_REFUSED if the clock stands before the newest receipt of the call. Of many that come at one moment, once is enough. */
MUST_CHECK bool call_clock_runs_on(struct work *w, const struct call *call, struct err *e);

/* ERR_REFUSED while the applications are sealed: for what would tell sums of them. */
MUST_CHECK bool call_is_not_sealed(struct work *w, const struct call *call, struct err *e);

/* Its papers and conditions; as a correction makes them; and, between the notice of that and call_update, from one to the other. */
MUST_CHECK bool call_terms_read(struct work *w, const struct call *call, struct call_terms *ret, struct err *e);
MUST_CHECK bool call_terms_corrected(struct work *w, const struct call *call, const struct call_correction *correction,
									 struct call_terms *ret, struct err *e);
MUST_CHECK bool call_terms_write(struct work *w, const struct call *call, const struct call_terms *was, const struct call_terms *are,
								 struct err *e);
/* ERR_NOT_FOUND: the call does not want such a paper; it has no such condition. */
MUST_CHECK bool call_wants_none(const struct call *call, const char *kind, struct err *e);
MUST_CHECK bool call_has_no_rule(const char *rule, struct err *e);
