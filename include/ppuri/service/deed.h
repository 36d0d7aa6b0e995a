/* What an act is about to do, as it is shown to who decides it before it is done. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/won.h"

/* One thing, to one firm or call. */
struct deed {
	const char *name; /* "2024-금형-0007"; NULL: what is said beside the others */
	const char *who;  /* NULL: nobody */
	struct won won;   /* 0: no money */
	const char *text; /* NULL: nothing more */
};
struct deeds {
	struct deed *at;
	size_t n, room;
};

/* Who is shown it, and asked. */
struct consent {
	/* ERR_REFUSED if it is not to be done. Nothing is open meanwhile: people take their time. */
	bool (*agrees)(void *arg, const struct deeds *deeds, struct err *e);
	void *arg;
};

void deeds_put(struct pool *p, struct deeds *deeds, struct deed deed);
/* ERR_REFUSED if they are not what was said yes to any more. */
MUST_CHECK bool deeds_stand(const struct deeds *agreed, const struct deeds *now, struct err *e);
