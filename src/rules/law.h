/* Inside the rules room: a law while it held. A change of the law ends a row and begins another. */
#pragma once

#include "ppuri/date.h"

struct law {
	const char *legal_basis; /* code of LEGAL_BASES; NULL: any */
	const char *source;      /* "지보법 §36의2" */
	struct date from, to;    /* year 0: from ever, still so */
};

bool law_holds(const struct law *law, struct date day);
