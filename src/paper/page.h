/* What stands on a page, as the operators of its content (ISO 32000-1, annex A). They are written here, not by libharu's
 * functions for each of them, which would spend most of their time on printing numbers. */
#pragma once

#include "sheet.h"
#include "structure.h"

/* By face: the number in the font of each character, by character. */
struct page_codes {
	const uint16_t *of_char[FACE_COUNT];
};

/* The name of a face in the resources of a page. */
const char *page_font_name(enum face face);

/* Appends the operators of the next page of a document with this structure, NULL if it has none. *ret_faces gets a bit for each
 * face that they draw with, which the page's resources must name. */
void page_write(const struct sheets *sheets, const struct sheet *sheet, const struct page_codes *codes,
	struct structure *structure, struct buf *out, unsigned *ret_faces);

/* A length as it is drawn: in eighths of a point. */
int page_eighths(mpt n);
