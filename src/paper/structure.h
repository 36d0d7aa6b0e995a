/* The structure of a document in its file: which pieces of the pages belong to which element (ISO 32000-1, 14.7).
 *
 * An element must be an object of its own, and a letter has a hundred and fifty. As objects of libharu they would take 15 KB and
 * a tenth of the time, so they are written behind its document, many in one deflated stream (7.5.7), with a cross-reference
 * stream for them that a table without entries leads to (7.5.8.4): a reader that does not know of such streams shows the
 * pages all the same. */
#pragma once

#include "deflate.h"
#include "tag.h"

struct structure;

/* Packs the structures of a run. Letters of one form mostly have the same, which is deflated once. */
struct structure_packer;
struct structure_packer *structure_packer_new(struct pool *p, struct deflater *deflater);
void structure_packer_free(struct structure_packer **packer); /* takes NULL, sets NULL */

/* Of a document with these tags, whose pages follow one by one. */
struct structure *structure_new(struct pool *p, const struct tags *tags);

/* What follows is on the next page. */
void structure_page(struct structure *structure);

/* Appends the operator that begins content of this element, or of an artifact if it is 0. Ends with EMC. */
void structure_open(struct structure *structure, uint32_t tag, struct buf *out);

/* Something of a figure stands in this rectangle, in eighths of a point from the lower left corner. */
void structure_box(struct structure *structure, uint32_t tag, const int box[4]);

/* What the rest of the document is like, which lies in `out` from `start` on. */
struct structure_place {
	size_t start;
	size_t previous;          /* where its cross-reference table begins, from start */
	unsigned root, info;      /* the numbers of its objects */
	const unsigned *pages;
	unsigned first;           /* the first number that is free, which the root of the structure will have */
};
void structure_write(const struct structure *structure, const struct structure_place *place, struct structure_packer *packer,
	struct buf *out);
