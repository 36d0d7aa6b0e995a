/* Inside the service room: letters as files, drawn for the first time or once more. */
#pragma once

#include "letter_spool.h"
#include "signing.h"

#include "ppuri/paper.h"

/* What becomes of the letters that are drawn. */
struct letter_sink {
	/* Each as it is finished, in the process that drew it and in no order; NULL: nothing. */
	bool (*keep)(void *arg, const struct letter *letter, const void *bytes, size_t n, struct err *e);
	/* Each in this process and in order, with its sha256 and signature. */
	bool (*take)(void *arg, const struct letter *letter, const void *bytes, size_t n, struct err *e);
	bool takes_bytes; /* else there are none of them */
	void *arg;
};

/* Draws n letters, from `from` on, in one run as one batch. The first time, batch->glyphs comes out of it. Of a letter that was recorded the
 * bytes must be those of its digest, else it is ERR_STORE; a new one is signed if the office has a certificate. */
MUST_CHECK bool letters_draw(struct pool *p, struct letter_batch *batch, const struct signing *signing, const struct letter_spool *letters,
							 size_t from, size_t n, const struct letter_sink *sink, struct err *e);
/* Letters of the register with their batches: the very same bytes. */
MUST_CHECK bool letters_draw_again(const struct letter_spool *letters, const struct letter_sink *sink, struct err *e);
/* Letters of the register whose origins were read (store/letter.h). The sink's index is that of the list. */
MUST_CHECK bool letters_again(struct letter_list *letters, paper_sink sink, void *arg, struct err *e);
