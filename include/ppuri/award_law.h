/* 교부결정: by which law a grant is decided, told and taken back hangs on whose money it is. 지방보조금 is the city's own, and the firm its
 * 보조사업자; 간접보조금 is what the city passes on of 국고보조금, and the firm its 간접보조사업자 (지방보조금법 §2, 보조금법 §2). Money under
 * another law is granted by an agreement, or by the state itself. */
#pragma once

#include "ppuri/date.h"

struct award_law {
	const char *money;        /* what papers call the support: "지방보조금" */
	const char *body;         /* who deliberates on a selection of an open call: "지방보조금관리위원회" */
	const char *deliberation; /* and by which law: "지방보조금법 §8②" */
	const char *changed;      /* why an award may be cancelled for changed circumstances, as screens tell it: "지방보조금법 §11" */
	const char *fault;        /* and for fraud, misuse and breach: "지방보조금법 §12①" */
	const char *printed, *printed_changed, *printed_fault; /* as letters print the law of the award and of its end */
};

/* Whether there are awards under that basis at all: a code of LEGAL_BASES, or NULL. */
bool award_law_has(const char *legal_basis);
/* The law of that day, where there are awards. */
const struct award_law *award_law(const char *legal_basis, struct date day);
