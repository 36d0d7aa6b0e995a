/* Inside the service room: the newest selection of a call, computed again from its frozen input before anything is told of it. */
#pragma once

#include "amending.h"
#include "frozen.h"
#include "work.h"

#include "ppuri/call.h"
#include "ppuri/deliberation.h"
#include "ppuri/service/selection.h"

struct loaded {
	struct selection stored;
	struct selection_rows rows; /* in the order of the entries */
	struct frozen frozen;
	const struct deliberation *deliberation; /* NULL: none was recorded */
	bool needs_deliberation;
	struct beside_list held, late; /* of the call, now */
	const struct amendment *amendment; /* in which it was run; NULL: none */
	struct amendment_effect effect;    /* of that: what it would change, or has changed */
	struct amendment_fact_list facts;  /* what was put right for it */
	struct deliberated_changes since;  /* of the run that was sent back before it */
	int superseded_by;                 /* the run that took its place; 0: none */
};

/* ERR_NOT_FOUND if none was run, ERR_STORE if its bytes are not what they were. */
MUST_CHECK bool selection_load(struct work *w, int64_t call, const char *code, struct loaded *ret, struct err *e);
/* Not the newest, but this one of the call. */
MUST_CHECK bool selection_load_stored(struct work *w, const struct selection *stored, struct loaded *ret, struct err *e);
/* The call that the act is about, and its newest selection. */
MUST_CHECK bool selection_open(struct work *w, const char *code, struct call *ret_call, struct loaded *ret, struct err *e);
/* Or its first, second … run. */
MUST_CHECK bool selection_open_run(struct work *w, const char *code, int run, struct call *ret_call, struct loaded *ret, struct err *e);
struct ranking selection_ranking(struct pool *p, const struct loaded *loaded);
struct ranking_row selection_ranking_row(const struct loaded *loaded, size_t line);

/* ERR_REFUSED if what is gathered now is not what it was computed from: a withdrawal, a firm that turned out larger. */
MUST_CHECK bool selection_is_still_so(struct work *w, const struct call *call, const struct selection *stored, struct err *e);
/* The same for who only looks: *ret is what would be refused, or NULL. Of a confirmed selection always NULL. */
MUST_CHECK bool selection_stale(struct work *w, const struct call *call, const struct selection *stored, const char **ret,
								struct err *e);
