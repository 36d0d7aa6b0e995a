/* The part of each face that a document needs, with the texts that a PDF says about it. What the documents of a run have in
 * common is cut and deflated once for all of them; for each only its own characters are added. */
#pragma once

#include "deflate.h"
#include "usage.h"

struct subset {
	const char *name; /* "QWERTY+NanumMyeongjo" */
	bool serif, bold;
	struct face_metrics metrics;
	struct packed file;       /* the font program */
	struct packed to_unicode; /* from glyph to character, for searching and copying */
	int default_width;
	const char *widths; /* those that differ from it: a PDF array */
};

struct cutter;

/* `shared` is what every document of the run will hold. */
MUST_CHECK bool cutter_open(struct pool *p, struct fonts *fonts, struct deflater *deflater, const struct usage *shared,
	struct cutter **ret, struct err *e);
void cutter_close(struct cutter **cutter); /* takes NULL, sets NULL */

/* Cuts the characters of one face that are shared, and a document's own, which are not among them. */
MUST_CHECK bool cutter_cut(struct cutter *cutter, struct pool *p, const struct usage *own, enum face face, struct subset *ret,
	struct err *e);

/* The glyph of each character in what was cut last, by character. */
const uint16_t *cutter_codes(const struct cutter *cutter, enum face face);
