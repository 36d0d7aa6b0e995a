/* Letters of every kind: drawn outside of any transaction, recorded with their digest, and the same bytes whenever they are made again. */
#pragma once

#include "ppuri/letter.h"
#include "ppuri/service/office.h"

extern const struct act ACT_LETTER_ISSUE, ACT_LETTER_LIST, ACT_LETTER_PREVIEW;

struct letter_order {
	const char *kind;    /* code of LETTER_KINDS */
	const char *call;    /* to all of this call to whom one is due */
	const char *receipt; /* or to this application alone */
	const char *form;    /* the path of a form; NULL: that of the kind */
};
struct letter_outcome {
	size_t made;  /* new letters, recorded now */
	size_t again; /* files of letters recorded before that were missing, made again with the same bytes */
	size_t there; /* files that lie there as they should */
	size_t ended; /* were changed or revoked, and so are not issued again for a whole call */
	const char *first, *last; /* numbers of the new ones */
};
/* As PDF files in `folder`. A field without a value or a character that no font has refuses all of it by name before anything is
 * written. A recorded letter that does not come out with its digest is ERR_STORE, and its file is not touched. To an application that
 * is named a letter that was revoked is issued anew. */
MUST_CHECK bool desk_letter_issue(struct office *o, const struct letter_order *order, const char *folder, struct letter_outcome *ret,
								  struct err *e);
MUST_CHECK bool desk_letter_list(struct office *o, const char *call, struct letter_list *ret, struct err *e);

/* Draws any form from the values of a JSON file (NULL: from the examples of its values), with 견본 across each page; changes nothing in the store. form: a path, or the name of a built-in one. */
MUST_CHECK bool desk_letter_preview(struct office *o, const char *form, const char *data, const char *out, struct err *e);
