#include "pdf.h"

#include "pdf_font.h"
#include "qr.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <hpdf_destination.h>
#include <hpdf_doc.h>
#include <hpdf_info.h>
#include <hpdf_outline.h>
#include <hpdf_pages.h>
#include <string.h>

struct pdf {
	HPDF_Doc doc;
	HPDF_STATUS failure; /* the first that libharu reported */
	struct pdf_font font[FACE_COUNT];
	HPDF_Font in_doc[FACE_COUNT]; /* in the document in work; NULL until it is used */
};

static const struct {
	float red, green, blue;
} colours[] = {
	[INK_BLACK] = {0, 0, 0},
	[INK_GREY] = {.375f, .375f, .375f},
	[INK_RULE] = {.5f, .5f, .5f},
	[INK_HAIR] = {.8125f, .8125f, .8125f},
	[INK_SHADE] = {.9375f, .9375f, .9375f},
	[INK_ACCENT] = {.0625f, .25f, .4375f},
	[INK_ACCENT_MID] = {.4375f, .5625f, .6875f},
	[INK_ACCENT_LIGHT] = {.75f, .8125f, .875f},
	[INK_WHITE] = {1, 1, 1},
};

/* Only remembers: a longjmp over libharu would leak, and a call after a failure does nothing anyway. */
static void HPDF_STDCALL on_error(HPDF_STATUS status, HPDF_STATUS detail, void *arg)
{
	(void)detail;
	struct pdf *pdf = arg;
	if (!pdf->failure)
		pdf->failure = status;
}

static bool failed(const struct pdf *pdf, struct err *e)
{
	return err_set(
		e, ERR_IO, _("the PDF could not be made (libharu error %04lx)"), (unsigned long)pdf->failure);
}

bool pdf_open(struct pool *p, const struct subset subsets[FACE_COUNT], struct pdf **ret, struct err *e)
{
	struct pdf *pdf = pool_alloc(p, sizeof *pdf);
	pdf->doc = HPDF_New(on_error, pdf);
	if (!pdf->doc)
		return failed(pdf, e);
	for (enum face face = 0; face < FACE_COUNT; face++)
		pdf_font_init(&pdf->font[face], &subsets[face]);
	*ret = pdf;
	return true;
}

void pdf_close(struct pdf **pdf)
{
	if (!*pdf)
		return;
	HPDF_Free((*pdf)->doc);
	*pdf = NULL;
}

/* Positions are rounded to an eighth of a point, which a float holds exactly and libharu prints in few
 * digits. */
static float position(mpt n)
{
	return (float)((n + (n < 0 ? -62 : 62)) / 125) / 8;
}

static float exactly(mpt n)
{
	return (float)n / 1000;
}

/* What the page was last told, so that it is not told again. */
struct pen {
	struct pdf *pdf;
	HPDF_Page page;
	mpt height;
	bool in_text;
	enum ink fill, stroke;
	mpt thickness, size, spacing;
	enum face face;
	bool dashed;
};

static void set_text(struct pen *pen, bool in_text)
{
	if (pen->in_text == in_text)
		return;
	if (in_text)
		HPDF_Page_BeginText(pen->page);
	else
		HPDF_Page_EndText(pen->page);
	pen->in_text = in_text;
}

static void set_fill(struct pen *pen, enum ink ink)
{
	if (pen->fill == ink)
		return;
	HPDF_Page_SetRGBFill(pen->page, colours[ink].red, colours[ink].green, colours[ink].blue);
	pen->fill = ink;
}

static void set_stroke(struct pen *pen, enum ink ink, mpt thickness, bool dashed)
{
	static const HPDF_UINT16 dashes[] = {2, 2};
	if (pen->stroke != ink)
		HPDF_Page_SetRGBStroke(pen->page, colours[ink].red, colours[ink].green, colours[ink].blue);
	if (pen->thickness != thickness)
		HPDF_Page_SetLineWidth(pen->page, exactly(thickness));
	if (pen->dashed != dashed)
		HPDF_Page_SetDash(pen->page, dashes, dashed ? 2 : 0, 0);
	pen->stroke = ink;
	pen->thickness = thickness;
	pen->dashed = dashed;
}

static void set_font(struct pen *pen, enum face face, mpt size)
{
	if (pen->face == face && pen->size == size)
		return;
	HPDF_Font *font = &pen->pdf->in_doc[face];
	if (!*font)
		*font = pdf_font_new(pen->pdf->doc, &pen->pdf->font[face]);
	HPDF_Page_SetFontAndSize(pen->page, *font, exactly(size));
	pen->face = face;
	pen->size = size;
}

static void draw_text(struct pen *pen, const struct mark *mark)
{
	set_text(pen, true);
	set_fill(pen, mark->ink);
	set_font(pen, mark->face, mark->size);
	if (pen->spacing != mark->spacing) {
		HPDF_Page_SetCharSpace(pen->page, exactly(mark->spacing));
		pen->spacing = mark->spacing;
	}
	HPDF_Page_TextOut(pen->page, position(mark->x), position(pen->height - mark->y), mark->text);
}

static void draw_line(struct pen *pen, const struct mark *mark)
{
	set_text(pen, false);
	set_stroke(pen, mark->ink, mark->size, false);
	HPDF_Page_MoveTo(pen->page, position(mark->x), position(pen->height - mark->y));
	HPDF_Page_LineTo(pen->page, position(mark->x + mark->w), position(pen->height - mark->y - mark->h));
	HPDF_Page_Stroke(pen->page);
}

static void draw_rectangle(struct pen *pen, const struct mark *mark)
{
	set_text(pen, false);
	if (mark->kind == MARK_FILL)
		set_fill(pen, mark->ink);
	else
		set_stroke(pen, mark->ink, mark->size, true);
	/* Edges are rounded, not lengths, so that what touches still touches. */
	float left = position(mark->x), right = position(mark->x + mark->w);
	float top = position(pen->height - mark->y), bottom = position(pen->height - mark->y - mark->h);
	HPDF_Page_Rectangle(pen->page, left, bottom, right - left, top - bottom);
	if (mark->kind == MARK_FILL)
		HPDF_Page_Fill(pen->page);
	else
		HPDF_Page_Stroke(pen->page);
}

/* As an image of one bit a module inside the page's content: it is small, and its modules meet without seams. */
static void draw_code(struct pen *pen, const struct mark *mark)
{
	struct buf image CLEANUP(buf_release) = {0}, rows CLEANUP(buf_release) = {0};
	unsigned width = qr_rows(mark->text, &rows);
	set_text(pen, false);
	set_fill(pen, mark->ink);
	HPDF_Page_GSave(pen->page);
	HPDF_Page_Concat(pen->page, exactly(mark->w), 0, 0, exactly(mark->h), position(mark->x), position(pen->height - mark->y - mark->h));
	buf_printf(&image, "BI /W %u /H %u /IM true /BPC 1 /F /AHx ID\n%s>\nEI\n", width, width, buf_text(&rows));
	HPDF_PageAttr page = pen->page->attr;
	HPDF_Stream_Write(page->stream, (const HPDF_BYTE *)image.at, (HPDF_UINT)image.n);
	HPDF_Page_GRestore(pen->page);
}

static void draw_mark(struct pen *pen, const struct mark *mark)
{
	switch (mark->kind) {
	case MARK_TEXT:
		draw_text(pen, mark);
		return;
	case MARK_LINE:
		draw_line(pen, mark);
		return;
	case MARK_FILL:
	case MARK_BOX:
		draw_rectangle(pen, mark);
		return;
	case MARK_CODE:
		draw_code(pen, mark);
		return;
	}
	bug("no such mark");
}

static HPDF_Page draw_sheet(struct pdf *pdf, const struct sheets *sheets, const struct sheet *sheet)
{
	HPDF_Page page = HPDF_AddPage(pdf->doc);
	HPDF_Page_SetWidth(page, position(sheets->width));
	HPDF_Page_SetHeight(page, position(sheets->height));
	struct pen pen = {.pdf = pdf, .page = page, .height = sheets->height, .thickness = PT(1)};
	for (size_t i = 0; i < sheet->n && !pdf->failure; i++)
		draw_mark(&pen, &sheet->at[i]);
	set_text(&pen, false);
	return page;
}

/* Text of the metadata as UTF-16, which libharu would make only through an encoder of 65,536 entries. */
static HPDF_Binary utf16(HPDF_Doc doc, const char *text)
{
	struct buf out CLEANUP(buf_release) = {0};
	buf_add(&out, "\xfe\xff", 2);
	size_t left = strlen(text);
	uint32_t c;
	for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n) {
		uint16_t unit = (uint16_t)c;
		if (c > 0xffff) {
			uint16_t high = (uint16_t)(0xd800 + ((c - 0x10000) >> 10));
			buf_putc(&out, (char)(high >> 8));
			buf_putc(&out, (char)high);
			unit = (uint16_t)(0xdc00 + ((c - 0x10000) & 0x3ff));
		}
		buf_putc(&out, (char)(unit >> 8));
		buf_putc(&out, (char)unit);
	}
	return HPDF_Binary_New(doc->mmgr, (HPDF_BYTE *)out.at, (HPDF_UINT)out.n);
}

/* The root of the outline is the catalog's, and is written in HPDF_SaveToStream if the document knows it. */
static void add_bookmark(HPDF_Doc doc, const char *title, HPDF_Page page)
{
	if (!doc->outlines) {
		doc->outlines = HPDF_OutlineRoot_New(doc->mmgr, doc->xref);
		HPDF_Dict_Add(doc->catalog, "Outlines", doc->outlines);
		HPDF_Dict_AddName(doc->catalog, "PageMode", "UseOutlines");
	}
	HPDF_Outline outline = HPDF_Outline_New(doc->mmgr, doc->outlines, "", NULL, doc->xref);
	HPDF_Destination there = HPDF_Destination_New(doc->mmgr, page, doc->xref);
	HPDF_Dict_Add(outline, "Title", utf16(doc, title));
	HPDF_Dict_Add(outline, "Dest", there);
}

/* Moments are written in Korean time. */
static HPDF_Date pdf_date(struct moment made)
{
	int64_t local = made.unix_seconds + 9 * 3600;
	struct date day = moment_date(made);
	int second = (int)((local % 86400 + 86400) % 86400);
	return (HPDF_Date){day.year, day.month, day.day, second / 3600, second / 60 % 60, second % 60, '+', 9, 0};
}

/* A reader is to show the title in its window, and to read the text out as Korean. */
static void describe(struct pdf *pdf, const struct sheets *sheets, struct moment made)
{
	HPDF_Doc doc = pdf->doc;
	HPDF_Dict preferences = HPDF_Dict_New(doc->mmgr);
	doc->pdf_version = HPDF_VER_14;
	HPDF_SetCompressionMode(doc, HPDF_COMP_ALL);
	HPDF_SetInfoDateAttr(doc, HPDF_INFO_CREATION_DATE, pdf_date(made));
	HPDF_Dict_Add(doc->info, "Title", utf16(doc, sheets->title));
	HPDF_Dict_Add(doc->info, "Author", utf16(doc, sheets->author));
	HPDF_Dict_Add(doc->catalog, "ViewerPreferences", preferences);
	HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE);
	HPDF_Dict_Add(doc->catalog, "Lang", HPDF_String_New(doc->mmgr, "ko-KR", NULL));
}

static HPDF_STATUS write_out(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT n)
{
	buf_add(stream->attr, bytes, n);
	return HPDF_OK;
}

bool pdf_write(
	struct pdf *pdf, const struct sheets *sheets, struct moment made, struct buf *out, struct err *e)
{
	size_t before = out->n;
	pdf->failure = HPDF_OK;
	HPDF_NewDoc(pdf->doc);
	for (enum face face = 0; face < FACE_COUNT; face++)
		pdf->in_doc[face] = NULL;
	describe(pdf, sheets, made);
	for (size_t i = 0, k = 0; i < sheets->n; i++) {
		HPDF_Page page = draw_sheet(pdf, sheets, &sheets->at[i]);
		for (; k < sheets->bookmarks.n && sheets->bookmarks.at[k].sheet == i; k++)
			add_bookmark(pdf->doc, sheets->bookmarks.at[k].title, page);
	}
	/* HPDF_SaveToStream writes to this stream if it is there, which saves reading all of it back. */
	pdf->doc->stream = HPDF_CallbackWriter_New(pdf->doc->mmgr, write_out, out);
	if (!pdf->failure && !HPDF_GetError(pdf->doc))
		HPDF_SaveToStream(pdf->doc);
	if (!pdf->failure)
		pdf->failure = HPDF_GetError(pdf->doc); /* the object layer only leaves it there */
	if (pdf->failure) {
		out->n = before;
		return failed(pdf, e);
	}
	return true;
}
