/* The signature's place in a PDF: an incremental update (ISO 32000-1, 7.5.6) with an invisible signature field, so that the
 * document itself stays byte for byte what it was. */
#pragma once

#include "scan.h"

#include "ppuri/date.h"
#include "ppuri/pool.h"

/* The hole that the signature goes into, "<0000…>", by its place in the buffer. It covers all but that. */
struct hole {
	size_t document; /* where the document begins */
	size_t at;       /* the "<" */
	size_t n;        /* with both brackets */
};

/* Appends the PDF and its update, with a hole for a signature of so many bytes. ERR_STORE if the PDF is not laid out as this
 * program writes it, or is signed already. */
MUST_CHECK bool update_append(struct span pdf, struct moment when, size_t bytes, struct buf *out, struct hole *ret, struct err *e);

/* Writes the signature into its hole; there is room for n bytes, and zeros follow. */
void update_fill(struct buf *out, const struct hole *hole, const void *signature, size_t n);
