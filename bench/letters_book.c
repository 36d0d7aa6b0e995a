/* The same strings at the same places, the way of libharu's demos: for each letter a new document, the fonts from their files,
 * then the text. The layout is taken as given. */
#include "letters.h"

#include <hpdf.h>
#include <stdio.h>
#include <stdlib.h>

static void HPDF_STDCALL on_error(HPDF_STATUS status, HPDF_STATUS detail, void *arg)
{
	(void)detail;
	(void)arg;
	fprintf(stderr, "libharu error %04lx\n", (unsigned long)status);
	exit(1);
}

static void draw(HPDF_Page page, HPDF_Font font, const struct mark *mark, float height)
{
	float x = (float)mark->x / 1000, y = height - (float)mark->y / 1000;
	float w = (float)mark->w / 1000, h = (float)mark->h / 1000;
	if (mark->kind == MARK_TEXT) {
		HPDF_Page_BeginText(page);
		HPDF_Page_SetFontAndSize(page, font, (float)mark->size / 1000);
		HPDF_Page_SetCharSpace(page, (float)mark->spacing / 1000);
		HPDF_Page_TextOut(page, x, y, mark->text);
		HPDF_Page_EndText(page);
	} else if (mark->kind == MARK_LINE) {
		HPDF_Page_MoveTo(page, x, y);
		HPDF_Page_LineTo(page, x + w, y - h);
		HPDF_Page_Stroke(page);
	} else { /* of a QR code too: its modules are spared */
		HPDF_Page_Rectangle(page, x, y - h, w, h);
		HPDF_Page_Stroke(page);
	}
}

static void draw_letter(struct batch *batch, size_t index, const struct sheets *sheets)
{
	HPDF_Doc doc = HPDF_New(on_error, NULL);
	HPDF_Font font[FACE_COUNT] = {0};
	HPDF_SetCompressionMode(doc, HPDF_COMP_ALL);
	HPDF_UseUTFEncodings(doc);
	HPDF_SetCurrentEncoder(doc, "UTF-8");
	HPDF_SetInfoAttr(doc, HPDF_INFO_TITLE, sheets->title);
	for (size_t i = 0; i < sheets->n; i++) {
		HPDF_Page page = HPDF_AddPage(doc);
		HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
		for (size_t k = 0; k < sheets->at[i].n; k++) {
			const struct mark *mark = &sheets->at[i].at[k];
			if (mark->kind == MARK_TEXT && !font[mark->face]) {
				char path[128];
				snprintf(path, sizeof path, PPURI_FONT_FOLDER "/%s.ttf", face_name(mark->face));
				font[mark->face] = HPDF_GetFont(doc, HPDF_LoadTTFontFromFile(doc, path, HPDF_TRUE), "UTF-8");
			}
			draw(page, font[mark->face], mark, HPDF_Page_GetHeight(page));
		}
	}
	HPDF_SaveToStream(doc);
	HPDF_UINT32 n = HPDF_GetStreamSize(doc);
	HPDF_BYTE *bytes = malloc(n);
	if (!bytes || HPDF_ReadFromStream(doc, bytes, &n) != HPDF_OK)
		stop("libharu");
	write_letter(batch, index, bytes, n);
	free(bytes);
	HPDF_Free(doc);
}

void draw_by_the_book(struct batch *batch)
{
	for (size_t i = 0; i < batch->n; i++) {
		struct pool p = {0};
		struct sheets sheets = sheets_of(batch, i, &p);
		draw_letter(batch, i, &sheets);
		pool_release(&p);
	}
}
