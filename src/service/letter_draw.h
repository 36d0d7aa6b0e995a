/* Inside the service room: letters drawn, and signed if the office has a certificate. */
#pragma once

#include "letter_spool.h"
#include "signing.h"

#include "ppuri/paper.h"

/* What letters are made by. */
struct letter_making {
	const char *form_name, *form_text;
	struct moment made; /* the date inside the documents */
	const struct signing *signing;
};

/* What becomes of the letters that are drawn. */
struct letter_sink {
	/* Each as it is finished, in the process that drew it and in no order; NULL: nothing. */
	bool (*keep)(void *arg, const struct letter *letter, const void *bytes, size_t n, struct err *e);
	/* Each in this process and in order, with the facts of its file. */
	bool (*take)(void *arg, const struct letter *letter, const void *bytes, size_t n, struct err *e);
	bool takes_bytes; /* else there are none of them */
	void *arg;
};

MUST_CHECK bool letters_draw(const struct letter_making *making, const struct letter_spool *letters, const struct letter_sink *sink, struct err *e);
