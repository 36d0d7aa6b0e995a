/* Inside the service room: what the acts on objections share. */
#pragma once

#include "coming_paper.h"

#include "ppuri/service/appeal.h"
#include "ppuri/store/appeal.h"

/* The one that waits for a decision. ERR_REFUSED if none does. Notes what the act is about. */
MUST_CHECK bool appeal_take_open(struct work *w, const char *name, struct application *ret_application, struct appeal *ret, struct err *e);
/* One that waits, else the newest. ERR_NOT_FOUND if there is none. */
MUST_CHECK bool appeal_take(struct work *w, const char *name, struct appeal_file *ret, struct err *e);

/* Files that came with an objection. */
struct appeal_coming {
	struct coming_paper *at;
	size_t n;
	struct call call;
	struct paper_limits limits;
};
/* Looks at them before the act. */
MUST_CHECK bool appeal_papers_look(struct office *o, const char *application, const char *const *files, size_t n, struct appeal_coming *ret,
								   struct err *e);
/* Files them; what is there already is not taken again. */
MUST_CHECK bool appeal_papers_take(struct work *w, int64_t appeal, const struct appeal_coming *coming, struct paper_attached_list *ret,
								   struct err *e);

/* What a run would make of the facts as they are now. */
MUST_CHECK bool appeal_effect_read(struct work *w, int64_t call, struct amendment_preview *ret, struct err *e);
/* The amendment that answers it: the one that is open, or a new one. */
MUST_CHECK bool appeal_amends(struct work *w, int64_t call, const struct appeal *appeal, struct amendment *ret, struct err *e);
/* Whether what was decided brings an application back that was turned down before the evaluation. */
bool appeal_opens_again(const struct appeal *appeal);
