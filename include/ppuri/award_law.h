/* 교부결정: by which law a grant is decided, told and taken back hangs on whose money it is. 지방보조금 is the city's own, and the firm its
 * 보조사업자; 간접보조금 is what the city passes on of 국고보조금, and the firm its 간접보조사업자 (지방보조금법 §2, 보조금법 §2). 출연금 and
 * 위탁금 are under neither law: the award is the office's decision to make the agreement (협약), and that binds both as a contract
 * (행정기본법 §27). What the state itself supports firms with is not the city's to award. */
#pragma once

#include "ppuri/date.h"

struct award_law {
	const char *money;        /* what papers call the support: "지방보조금" */
	const char *mark;         /* in its number: "교부", "협약" */
	const char *once;         /* how it is paid unless something else is said: "일시 교부" */
	const char *body;         /* who deliberates on a selection of an open call: "지방보조금관리위원회"; NULL: nobody has to */
	const char *deliberation; /* and by which law: "지방보조금법 §8②" */
	const char *paper, *paper_changed, *paper_cancelled; /* kinds of the letters that tell it, codes of LETTER_KINDS */
	const char *changed;      /* why an award may be cancelled for changed circumstances, as screens tell it: "지방보조금법 §11" */
	const char *fault;        /* and for fraud, misuse and breach: "지방보조금법 §12①" */
	int heard_days;           /* for how long the firm may be heard before it ends, from the office's notice on */
	const char *heard;        /* and by what, as screens tell it: "행정절차법 §21③" */
	const char *breach;       /* what letters call a breach: of the conditions of the award, or of the agreement */
	const char *printed, *printed_changed, *printed_fault; /* as letters print the law of the award and of its end; NULL: the agreement has clauses of it */
};

/* Whether there are awards under that basis at all: a code of LEGAL_BASES, or NULL. */
bool award_law_has(const char *legal_basis);
/* Whether a selection under it is deliberated on. */
bool award_law_deliberates(const char *legal_basis);
/* Whether the agreement grants, and is the paper of the award. */
bool award_law_agrees(const char *legal_basis);
/* The kind of letter that tells by it what the given kind tells by another law: "agreement-change" instead of "award-change". */
const char *award_law_paper(const struct award_law *law, const char *kind);
/* The law of that day, where there are awards. */
const struct award_law *award_law(const char *legal_basis, struct date day);
