/* Letters of every kind: drawn outside of any transaction, recorded with their bytes, and given out again from there. */
#pragma once

#include "ppuri/letter.h"
#include "ppuri/page.h"
#include "ppuri/service/office.h"
#include "ppuri/sign.h"

extern const struct act ACT_LETTER_ISSUE, ACT_LETTER_LIST, ACT_LETTER_SHOW, ACT_LETTER_REISSUE, ACT_LETTER_AMEND, ACT_LETTER_REVOKE,
	ACT_LETTER_VERIFY, ACT_LETTER_PREVIEW;

struct letter_order {
	const char *kind;    /* code of LETTER_KINDS */
	const char *call;    /* to all of this call to whom one is due */
	const char *receipt; /* or to this application alone */
	int64_t subject;     /* only the one of the kind that has this number; 0: whichever is due */
};
struct letter_losses {
	const char **at; /* each as it was told */
	size_t n, room;
};
struct letter_outcome {
	size_t made;  /* new letters, recorded now */
	size_t again; /* files of letters recorded before that were missing, made again with the same bytes */
	size_t there; /* files that lie there as they should */
	size_t ended; /* were changed or revoked, and so are not issued again for a whole call */
	int unknown_year; /* of a last day that the new ones name, and of which no holidays are loaded; 0: none */
	const char *office_unset; /* of the letterhead, so that the new ones name the organisation or the department instead; NULL: nothing */
	const char *first, *last; /* numbers of the new ones */
	const char *before; /* number of the one that an application that is named has already; NULL: a new one was made, or it has several */
	struct letter_losses lost; /* of a whole call: files that the store does not give any more, and that were not written */
};
/* As PDF files in `folder`. A field without a value or a character that no font has refuses all of it by name before anything is
 * written. A recorded letter that does not come out with its digest is ERR_STORE, and its file is not touched; of a whole call it
 * is left out instead, and told in ret->lost. To an application that
 * is named a letter that was revoked is issued anew; ERR_REFUSED if nothing is due to it and nothing was issued to it that holds. */
MUST_CHECK bool desk_letter_issue(struct office *o, const struct letter_order *order, const char *folder, struct letter_outcome *ret,
								  struct err *e);

struct letter_query {
	const char *call, *kind, *receipt, *state; /* codes, and a 접수번호; NULL: any */
	const char *biz_no;                        /* ten digits; NULL: of any firm */
	struct page page;
};
/* Those of a call, a firm or an application in the order of their numbers, those of the whole register the newest first. */
MUST_CHECK bool desk_letter_list(struct office *o, const struct letter_query *query, struct letter_list *ret, struct page_end *ret_end, struct err *e);
MUST_CHECK bool desk_letter_show(struct office *o, const char *number, struct letter *ret, struct err *e);
/* Appends the very bytes that were issued, whatever became of the letter since. */
MUST_CHECK bool desk_letter_reissue(struct office *o, const char *number, struct letter *ret, struct buf *out, struct err *e);

/* 변경: a letter in its place that tells the facts as they are now, as a PDF file in `folder`. ERR_REFUSED if it does not hold any more, if
 * it would say the same, or if what it tells does not stand any more. Needs a reason. */
MUST_CHECK bool desk_letter_amend(struct office *o, const char *number, const char *folder, struct letter_outcome *ret, struct err *e);
/* 취소, by another person than who issued it. Needs a reason. */
MUST_CHECK bool desk_letter_revoke(struct office *o, const char *number, struct letter *ret, struct err *e);

/* What is said of a paper: a file, or the number and the code that stand on it. */
struct letter_claim {
	const char *file;         /* NULL: number and code */
	const char *number, *code; /* the code as it was typed */
};
struct letter_verdict {
	bool genuine;         /* as it was issued; whether it still holds says letter.state */
	bool not_yet;         /* of a moment before it was issued: letter is what it is now */
	struct letter letter; /* valid if it is genuine or not_yet */
	const char *holds;    /* number of the letter that holds in its place; NULL: none does */
	bool is_file, is_pdf;
	bool of_own;          /* asked by who applied: of letters to others nothing is told, not even that they are there */
	struct sign_list signatures; /* of a file */
	bool by_office;              /* the last of them is by the certificate that is set now */
};
MUST_CHECK bool desk_letter_verify(struct office *o, const struct letter_claim *claim, struct letter_verdict *ret, struct err *e);

/* Draws any form from the values of a JSON file (NULL: from the examples of its values), with 견본 across each page; changes nothing in the store. form: a path, or the name of a built-in one. */
MUST_CHECK bool desk_letter_preview(struct office *o, const char *form, const char *data, const char *out, struct err *e);
/* The same of the letter that would be issued now to an application, whether one was before or not. It bears no number. */
MUST_CHECK bool desk_letter_preview_of(struct office *o, const char *form, const char *receipt, const char *out, struct err *e);
