#include "pdf.h"

#include "page.h"
#include "pdf_font.h"

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
	struct fonts *fonts;
	struct deflater *deflater;
	struct cutter *cutter;
};

/* The document in work. */
struct draft {
	struct pdf *pdf;
	struct pool *pool;
	struct usage usage;
	struct subset subset[FACE_COUNT];
	struct pdf_font font[FACE_COUNT];
	HPDF_Dict in_doc[FACE_COUNT]; /* NULL until it is used */
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

bool pdf_open(struct pool *p, struct fonts *fonts, const struct usage *shared, struct pdf **ret, struct err *e)
{
	struct pdf *pdf = pool_alloc(p, sizeof *pdf);
	pdf->doc = HPDF_New(on_error, pdf);
	if (!pdf->doc)
		return failed(pdf, e);
	pdf->fonts = fonts;
	pdf->deflater = deflater_new(p);
	pdf->cutter = cutter_open(p, fonts, pdf->deflater, shared);
	*ret = pdf;
	return true;
}

void pdf_close(struct pdf **pdf)
{
	if (!*pdf)
		return;
	HPDF_Free((*pdf)->doc);
	cutter_close(&(*pdf)->cutter);
	deflater_free(&(*pdf)->deflater);
	*pdf = NULL;
}

/* Every face that the document uses is cut before the first page is written. */
static bool cut_fonts(struct draft *draft, const struct sheets *sheets, struct page_codes *ret, struct err *e)
{
	usage_of_sheets(&draft->usage, sheets);
	for (enum face face = 0; face < FACE_COUNT; face++) {
		if (usage_next(&draft->usage, face, 0) == 0x10000)
			continue;
		if (!cutter_cut(draft->pdf->cutter, draft->pool, &draft->usage, face, &draft->subset[face], e))
			return false;
		pdf_font_init(&draft->font[face], &draft->subset[face]);
		ret->of_char[face] = cutter_codes(draft->pdf->cutter, face);
	}
	return true;
}

/* Names the faces in the resources of the page. */
static void add_fonts(struct draft *draft, HPDF_Page page, unsigned faces)
{
	HPDF_Doc doc = draft->pdf->doc;
	HPDF_Dict fonts = HPDF_Dict_New(doc->mmgr);
	for (enum face face = 0; face < FACE_COUNT; face++) {
		if (!(faces >> face & 1))
			continue;
		if (!draft->in_doc[face])
			draft->in_doc[face] = pdf_font_new(doc, &draft->font[face]);
		HPDF_Dict_Add(fonts, page_font_name(face), draft->in_doc[face]);
	}
	HPDF_Dict_Add(HPDF_Page_GetInheritableItem(page, "Resources", HPDF_OCLASS_DICT), "Font", fonts);
}

static float in_points(mpt n)
{
	return (float)page_eighths(n) / 8;
}

static HPDF_Page draw_sheet(struct draft *draft, const struct sheets *sheets, const struct sheet *sheet,
	const struct page_codes *codes)
{
	HPDF_Doc doc = draft->pdf->doc;
	struct buf content CLEANUP(buf_release) = {0};
	unsigned faces;
	page_write(sheets, sheet, codes, &content, &faces);
	struct packed *packed = pool_alloc(draft->pool, sizeof *packed);
	struct packed_view *view = pool_alloc(draft->pool, sizeof *view);
	*packed = deflate_whole(draft->pdf->deflater, draft->pool, content.at, content.n);
	*view = (struct packed_view){.packed = packed};
	HPDF_Page page = HPDF_AddPage(doc);
	if (!page)
		return NULL;
	HPDF_Page_SetWidth(page, in_points(sheets->width));
	HPDF_Page_SetHeight(page, in_points(sheets->height));
	pdf_stream_of_page(doc, page, view);
	add_fonts(draft, page, faces);
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
	struct pool work CLEANUP(pool_release) = {0};
	struct draft *draft = pool_alloc(&work, sizeof *draft);
	struct page_codes codes = {0};
	draft->pdf = pdf;
	draft->pool = &work;
	if (!cut_fonts(draft, sheets, &codes, e))
		return false;
	pdf->failure = HPDF_OK;
	HPDF_NewDoc(pdf->doc);
	describe(pdf, sheets, made);
	for (size_t i = 0, k = 0; i < sheets->n && !pdf->failure; i++) {
		HPDF_Page page = draw_sheet(draft, sheets, &sheets->at[i], &codes);
		for (; k < sheets->bookmarks.n && sheets->bookmarks.at[k].sheet == i; k++)
			add_bookmark(pdf->doc, sheets->bookmarks.at[k].title, page);
	}
	/* HPDF_SaveToStream writes to this stream if it is there, which saves reading all of it back. */
	pdf->doc->stream = HPDF_CallbackWriter_New(pdf->doc->mmgr, write_out, out);
	if (!pdf->failure && !HPDF_GetError(pdf->doc))
		HPDF_SaveToStream(pdf->doc);
	if (!pdf->failure)
		pdf->failure = HPDF_GetError(pdf->doc); /* the object layer only leaves it there */
	HPDF_FreeDoc(pdf->doc);                     /* its streams read from what is released now */
	if (pdf->failure) {
		out->n = before;
		return failed(pdf, e);
	}
	return true;
}
