/* The outlines and metrics of a TrueType file (ISO/IEC 14496-22), by glyph. */
#pragma once

#include "font.h"

#include <hb.h>

/* A table of a font file, in memory as long as the fonts are open. */
struct font_table {
	hb_blob_t *blob;
	const uint8_t *at;
	unsigned n;
};
struct outlines {
	struct font_table glyf, loca, hmtx, head, hhea, maxp;
	unsigned n_metrics; /* glyphs with an advance of their own */
	bool long_offsets;
};

/* False if a table is missing or too short. */
bool outlines_open(hb_face_t *file, struct outlines *ret);
void outlines_close(struct outlines *outlines);

/* Appends the outline of a glyph, as contours_add orders it and without its instructions, at an even length. False if it is not one. A glyph may be put
 * together from others: `renumber` says under which number each of them will be found. */
MUST_CHECK bool outline_add(const struct outlines *outlines, unsigned glyph, uint16_t (*renumber)(void *arg, uint16_t glyph),
	void *arg, struct buf *out);

/* Its advance and left bearing, as four bytes of the table hmtx. */
void outline_metrics(const struct outlines *outlines, unsigned glyph, uint8_t ret[4]);
