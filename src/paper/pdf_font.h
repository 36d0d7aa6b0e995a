/* A composite font as a libharu object, out of a subset that was made before. */
#pragma once

#include "pdf_stream.h"
#include "subset.h"

/* A font's objects in one document. It must outlive them: libharu calls back into it. */
struct pdf_font {
	const struct subset *subset;
	struct packed_view file, to_unicode;
};

void pdf_font_init(struct pdf_font *font, const struct subset *subset);

/* The font as an object of doc, for the resources of a page. NULL if libharu failed; its error handler then knows why. */
HPDF_Dict pdf_font_new(HPDF_Doc doc, struct pdf_font *font);
