/* Inside the service room: the parts of the dossier that an auditor gets. */
#pragma once

#include "bundle.h"
#include "committee_paper.h"

struct dossier {
	struct work *w;
	struct committee_paper paper;
	struct bundle bundle;
};

#define DOSSIER_GRID(dossier, columns) report_grid((dossier)->w->pool, columns, sizeof columns / sizeof *columns)
void dossier_moment(struct grid *grid, struct pool *p, bool there, struct moment at);

/* rules/, committee/ and meetings/: by what, by whom, and how it was decided. */
MUST_CHECK bool dossier_committee(struct dossier *d, struct err *e);
/* 집계표 in reckoning/, and 회의록 of a meeting in meetings/, as PDF. */
struct meeting_record;
MUST_CHECK bool dossier_scores_paper(struct dossier *d, struct err *e);
MUST_CHECK bool dossier_minutes_paper(struct dossier *d, const struct meeting_record *record, struct err *e);
/* eligibility/: every application that was received, and how each was judged. */
MUST_CHECK bool dossier_eligibility(struct dossier *d, struct err *e);
/* awards/: how each was decided, if there is any. */
MUST_CHECK bool dossier_awards(struct dossier *d, struct err *e);
/* scores/ and reckoning/: what was given, what of it counts, and what came of it. */
/* Those that the selection has superseded, and what each amendment changed. */
MUST_CHECK bool dossier_amendments(struct dossier *d, struct err *e);
MUST_CHECK bool dossier_result(struct dossier *d, struct err *e);
/* What was changed after the first lock, and who agreed to it. */
MUST_CHECK bool dossier_changes(struct dossier *d, struct err *e);
/* The file in letters/ of the newest letter of that kind about that subject; NULL: none was issued. */
MUST_CHECK bool dossier_letter(struct dossier *d, int64_t application, const char *kind, int64_t subject, const char **ret, struct err *e);
/* appeals/: objections with their papers, if there is any. */
MUST_CHECK bool dossier_appeals(struct dossier *d, struct err *e);
/* notices/: promotions, if there is any. */
MUST_CHECK bool dossier_notices(struct dossier *d, struct err *e);
/* awards/: what was changed, cancelled and taken back of them; and in reckoning/ whether the result was cancelled as a whole. */
MUST_CHECK bool dossier_cancellations(struct dossier *d, struct err *e);
/* audit/: what the audit holds of the call. */
MUST_CHECK bool dossier_audit(struct dossier *d, struct err *e);
