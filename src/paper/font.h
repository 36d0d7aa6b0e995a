/* The four faces that papers are drawn in, and which face draws which character. */
#pragma once

#include "unit.h"
#include "ppuri/pool.h"

#include <hb.h>

enum face {
	FACE_PLAIN, /* NanumGothic: one family for all papers keeps them small (docs/decisions/font-path.md) */
	FACE_BOLD,
	FACE_SERIF, /* NanumMyeongjo: for characters that the other family lacks */
	FACE_SERIF_BOLD,
	FACE_COUNT
};

/* Values of a face for its descriptor, in thousandths of an em. */
struct face_metrics {
	int ascent, descent, cap_height;
	int box[4];
};

struct fonts; /* the opened font files */

/* Opens the four files in `folder`; ERR_IO naming the file and its package if one is missing or is not a
 * font. */
MUST_CHECK bool fonts_open(const char *folder, struct fonts **ret, struct err *e);
void fonts_close(struct fonts **fonts); /* takes NULL, sets NULL */

/* How a character is drawn. */
struct glyph {
	uint16_t id;      /* in its face */
	uint16_t advance; /* thousandths of an em */
	uint8_t face;     /* the one asked for, or its stand-in */
	bool known;       /* looked up before; id 0 then means that no face has it */
};

/* The glyph for c when `wanted` is asked for: from that face, else from the other family in the same weight,
 * else that of a character nobody can tell from it (‧ is drawn as ·). NULL if no face has it. */
const struct glyph *font_glyph(struct fonts *fonts, enum face wanted, uint32_t c);

hb_face_t *font_file(const struct fonts *fonts, enum face face);
const char *face_name(enum face face); /* its PostScript name */
bool face_is_serif(enum face face);
bool face_is_bold(enum face face);
struct face_metrics face_metrics(const struct fonts *fonts, enum face face);
