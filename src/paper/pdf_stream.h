/* Streams that libharu reads straight from our memory, deflated before; it would copy them twice for each document. */
#pragma once

#include "deflate.h"

#include <hpdf.h>

/* Packed bytes, and how far libharu has read them. Both must outlive the document in work. */
struct packed_view {
	const struct packed *packed;
	bool tells_length; /* the dictionary says how long it is unpacked, as it must of a font file */
	size_t at;
};

/* A new stream object; NULL if libharu failed. */
HPDF_Dict pdf_stream_new(HPDF_Doc doc, struct packed_view *view);

/* What stands on the page. */
void pdf_stream_of_page(HPDF_Doc doc, HPDF_Page page, struct packed_view *view);
