/* Inside the service room: letters as files, drawn for the first time or once more. */
#pragma once

#include "signing.h"

#include "ppuri/letter.h"
#include "ppuri/paper.h"

/* Draws n letters of one batch in one run. The first time, ret_batch->glyphs comes out of it. Of a letter that was recorded the bytes must
 * be those of its digest, else it is ERR_STORE; a new one is signed if the office has a
 * certificate, and its sha256 and signature are set. The sink sees the finished bytes. */
MUST_CHECK bool letters_draw(struct pool *p, struct letter_batch *batch, const struct signing *signing, struct letter *letters, size_t n,
							 paper_sink sink, void *arg, struct err *e);
/* Letters of the register whose origins were read (store/letter.h), batch by batch: the very same bytes. The sink's index is that of the list. */
MUST_CHECK bool letters_again(struct letter_list *letters, paper_sink sink, void *arg, struct err *e);
