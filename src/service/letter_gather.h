/* Inside the service room: the letters of one kind that are due, with their numbers and codes, before any is recorded. */
#pragma once

#include "letter_office.h"
#include "letter_source.h"
#include "letter_spool.h"

/* Each kind has one. */
const struct letter_source *letter_source_of(const char *kind);

struct letter_gathering {
	const struct letter_kind *kind;
	const struct letter_source *source;
	struct letter_choice choice;
	int64_t subject; /* the only one that is asked for; 0: all */
	const struct letter *instead_of; /* the one to its subject alone is due, if it would say anything else; NULL: none */
	const char *form_text;
	struct moment now;  /* as of when they are told */
	int64_t seen;       /* the last row of the audit */
	struct letter_office_lacks office_lacks;
	struct letter_spool fresh;    /* to be issued */
	struct letter_spool recorded; /* that hold */
	const char *last_ended;       /* number of one of those that are counted next */
	int unknown_year;             /* of a last day that the fresh ones name, and of which no holidays are loaded; 0: none */
	size_t ended;                 /* that were changed or revoked: those are not issued again for a whole call */
};
/* By the facts as they are, anew each time. Codes are drawn anew. */
MUST_CHECK bool letters_gather(struct work *w, struct letter_gathering *gathering, struct err *e);
/* Whether the same would come out now; *ret is false also when another day has begun. */
MUST_CHECK bool letters_are_still_due(struct work *w, const struct letter_gathering *gathering, bool *ret, struct err *e);
void letters_release(struct letter_gathering *gathering);
