/* A composite font as a libharu object, out of a subset that was made before. */
#pragma once

#include "subset.h"

#include <hpdf.h>

/* Packed bytes, and how far libharu has read them. */
struct packed_view {
	const struct packed *packed;
	size_t at;
};

/* What a font's objects in each document of a run have in common. It must outlive them: libharu calls back
 * into it. */
struct pdf_font {
	const struct subset *subset;
	struct packed_view file, to_unicode;
	HPDF_Encoder_Rec encoder;
	HPDF_FontAttr_Rec attr;
};

void pdf_font_init(struct pdf_font *font, const struct subset *subset);

/* The font as an object of doc, to be used with HPDF_Page_SetFontAndSize and HPDF_Page_TextOut with UTF-8
 * text. NULL if libharu failed; its error handler then knows why. */
HPDF_Font pdf_font_new(HPDF_Doc doc, struct pdf_font *font);
