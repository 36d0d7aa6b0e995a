/* The part of each face that a run of papers needs, made once for all of them: cut by harfbuzz, deflated, and
 * with the texts that a PDF says about it. Making it anew for each letter would take most of the time of a
 * batch. */
#pragma once

#include "font.h"

/* The characters used, by the face that draws them. */
struct usage {
	uint64_t bits[FACE_COUNT][0x10000 / 64];
};

static inline void usage_add(struct usage *usage, enum face face, uint32_t c)
{
	usage->bits[face][c / 64] |= UINT64_C(1) << c % 64;
}

/* The characters as text: a line for each face in the order of enum face, each sorted. */
const char *usage_text(struct pool *p, const struct usage *usage);
/* Adds what usage_text wrote; ERR_USAGE if it did not write it, or if the fonts have changed since. */
MUST_CHECK bool usage_join(struct usage *usage, struct fonts *fonts, const char *text, struct err *e);

/* Bytes ready for a PDF stream with /Filter /FlateDecode. */
struct packed {
	void *at;
	size_t n;
	size_t unpacked;
};

struct subset {
	const char *name; /* "QWERTY+NanumMyeongjo"; NULL if the run does not use the face */
	bool serif, bold;
	struct face_metrics metrics;
	struct packed file;       /* the font program */
	struct packed to_unicode; /* from glyph to character, for searching and copying */
	int default_width;
	const char *widths;      /* those that differ from it: a PDF array */
	const uint16_t *code;    /* the glyph of each character in the program, by character */
	const uint16_t *advance; /* thousandths of an em, by character */
};

/* Fills in subset for the characters that usage has for face; leaves name NULL if there are none. */
MUST_CHECK bool subset_make(struct pool *p, struct fonts *fonts, const struct usage *usage, enum face face,
	struct subset *ret, struct err *e);

/* Deflates n bytes. */
struct packed packed_of(struct pool *p, const void *bytes, size_t n);
