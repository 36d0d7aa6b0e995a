/* Inside the service room: what a selection, or the facts as they are now, would change of the result that holds. */
#pragma once

#include "frozen.h"
#include "work.h"

#include "ppuri/amendment.h"
#include "ppuri/application.h"
#include "ppuri/call.h"
#include "ppuri/store/application.h"
#include "ppuri/store/selection.h"

/* ERR_REFUSED naming the command that opens one, unless an amendment of the call is open. */
MUST_CHECK bool amendment_needed(struct work *w, const struct call *call, struct amendment *ret, struct err *e);
/* Whether what the result was made of may be put right now: nothing is confirmed yet, or an amendment is open. */
MUST_CHECK bool result_may_change(struct work *w, int64_t call, bool *ret, struct err *e);
/* The same for one that took part in the result: true only while an amendment is open. */
MUST_CHECK bool amendment_reaches(struct work *w, const struct application *application, bool *ret, struct err *e);

/* ids: of the entries, in their order. */
MUST_CHECK bool amendment_effect_read(struct work *w, int64_t call, const struct frozen *frozen, const struct application_ids *ids,
									  struct amendment_effect *ret, struct err *e);
/* Nothing is written. */
MUST_CHECK bool amendment_preview_read(struct work *w, const struct call *call, struct amendment_preview *ret, struct err *e);
/* ERR_REFUSED naming the first firm that would lose what an award gives, and what to do about that award. */
MUST_CHECK bool amendment_takes_nothing(const struct amendment_effect *effect, struct err *e);
/* What was put right since the selection that stands was made, firm by firm. entries: as they are now. */
MUST_CHECK bool amendment_facts_read(struct work *w, const struct selection *standing, const struct selection_entry *entries, size_t n,
									 struct amendment_fact_list *ret, struct err *e);
/* The same of the call as it is now, against the selection that an amendment of it supersedes. */
MUST_CHECK bool amendment_facts_now(struct work *w, const struct call *call, int64_t supersedes, struct amendment_fact_list *ret, struct err *e);
