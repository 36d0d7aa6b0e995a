#include "pdf.h"

#include "about.h"
#include "page.h"
#include "pdf_font.h"

#include "ppuri/tr.h"

#include <hpdf_doc.h>
#include <hpdf_pages.h>
#include <stdio.h>

struct pdf {
	HPDF_Doc doc;
	HPDF_STATUS failure; /* the first that libharu reported */
	struct deflater *deflater;
	struct cutter *cutter;
	const struct usage *shared;
	struct structure_packer *packer;
};

/* The document in work. */
struct draft {
	struct pdf *pdf;
	struct pool *pool;
	struct usage own; /* characters that are not shared by all documents of the run */
	struct subset subset[FACE_COUNT];
	struct pdf_font font[FACE_COUNT];
	HPDF_Dict in_doc[FACE_COUNT]; /* NULL until it is used */
	struct structure *structure;  /* NULL: it has none */
	unsigned *pages;              /* the numbers of their objects */
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

bool pdf_open(struct pool *p, struct fonts *fonts, const struct usage *shared, size_t documents, struct pdf **ret, struct err *e)
{
	struct pdf *pdf = pool_alloc(p, sizeof *pdf);
	pdf->doc = HPDF_New(on_error, pdf);
	if (!pdf->doc)
		return failed(pdf, e);
	pdf->shared = shared;
	pdf->deflater = deflater_new(p, documents);
	pdf->packer = structure_packer_new(p, pdf->deflater);
	if (!cutter_open(p, fonts, pdf->deflater, shared, &pdf->cutter, e)) {
		pdf_close(&pdf);
		return false;
	}
	*ret = pdf;
	return true;
}

void pdf_close(struct pdf **pdf)
{
	if (!*pdf)
		return;
	HPDF_Free((*pdf)->doc);
	cutter_close(&(*pdf)->cutter);
	structure_packer_free(&(*pdf)->packer);
	deflater_free(&(*pdf)->deflater);
	*pdf = NULL;
}

/* Every face that the document uses is cut before the first page is written. */
static bool cut_fonts(struct draft *draft, const struct sheets *sheets, struct page_codes *ret, struct err *e)
{
	bool needed[FACE_COUNT];
	usage_of_sheets(&draft->own, sheets);
	for (enum face face = 0; face < FACE_COUNT; face++)
		needed[face] = usage_next(&draft->own, face, 0) < 0x10000;
	usage_drop(&draft->own, draft->pdf->shared);
	for (enum face face = 0; face < FACE_COUNT; face++) {
		if (!needed[face])
			continue;
		if (!cutter_cut(draft->pdf->cutter, draft->pool, &draft->own, face, &draft->subset[face], e))
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
	HPDF_Dict resources = HPDF_Page_GetInheritableItem(page, "Resources", HPDF_OCLASS_DICT);
	HPDF_Dict_RemoveElement(resources, "ProcSet"); /* no reader needs it any more (ISO 32000-1, 14.2) */
	HPDF_Dict_Add(resources, "Font", fonts);
}

static unsigned object_number(HPDF_Dict object)
{
	return object->header.obj_id & 0xffffff; /* the rest are flags */
}

static float in_points(mpt n)
{
	return (float)page_eighths(n) / 8;
}

/* Page i of the structure is read out in its order. */
static void add_structure(HPDF_Page page, size_t i)
{
	HPDF_Dict_AddNumber(page, "StructParents", (HPDF_INT32)i);
	HPDF_Dict_AddName(page, "Tabs", "S");
}

static HPDF_Page draw_sheet(struct draft *draft, const struct sheets *sheets, size_t i, const struct page_codes *codes)
{
	HPDF_Doc doc = draft->pdf->doc;
	struct buf content CLEANUP(buf_release) = {0};
	unsigned faces;
	page_write(sheets, &sheets->at[i], codes, draft->structure, &content, &faces);
	struct packed *packed = pool_alloc(draft->pool, sizeof *packed);
	struct packed_view *view = pool_alloc(draft->pool, sizeof *view);
	*packed = deflate_whole(draft->pdf->deflater, draft->pool, OF_ONE, content.at, content.n);
	*view = (struct packed_view){.packed = packed};
	HPDF_Page page = HPDF_AddPage(doc);
	if (!page)
		return NULL;
	HPDF_Page_SetWidth(page, in_points(sheets->width));
	HPDF_Page_SetHeight(page, in_points(sheets->height));
	pdf_stream_of_page(doc, page, view);
	add_fonts(draft, page, faces);
	if (draft->structure)
		add_structure(page, i);
	draft->pages[i] = object_number(page);
	return page;
}

/* At the end of the catalog. All objects of libharu are there by then, and the structure has the next numbers. */
static HPDF_STATUS write_marked(HPDF_Dict catalog, HPDF_Stream stream)
{
	HPDF_Xref xref = catalog->attr;
	char text[80];
	snprintf(text, sizeof text, "/MarkInfo <</Marked true>>\n/StructTreeRoot %u 0 R\n", xref->entries->count);
	return HPDF_Stream_WriteStr(stream, text);
}

static void begin_structure(struct draft *draft, const struct sheets *sheets)
{
	HPDF_Doc doc = draft->pdf->doc;
	draft->structure = structure_new(draft->pool, sheets->tags);
	doc->catalog->attr = doc->xref;
	doc->catalog->write_fn = write_marked;
}

/* Behind all that libharu wrote to `out` from `start` on. */
static void write_structure(const struct draft *draft, size_t start, struct buf *out)
{
	HPDF_Doc doc = draft->pdf->doc;
	const struct structure_place place = {
		.start = start,
		.previous = doc->xref->addr,
		.root = object_number(doc->catalog),
		.info = object_number(doc->info),
		.pages = draft->pages,
		.first = doc->xref->entries->count,
	};
	structure_write(draft->structure, &place, draft->pdf->packer, out);
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
	draft->pages = pool_alloc(&work, (sheets->n + 1) * sizeof *draft->pages);
	if (!cut_fonts(draft, sheets, &codes, e))
		return false;
	pdf->failure = HPDF_OK;
	HPDF_NewDoc(pdf->doc);
	about_document(pdf->doc, sheets, made);
	if (sheets->tags)
		begin_structure(draft, sheets);
	for (size_t i = 0, k = 0; i < sheets->n && !pdf->failure; i++) {
		HPDF_Page page = draw_sheet(draft, sheets, i, &codes);
		for (; k < sheets->bookmarks.n && sheets->bookmarks.at[k].sheet == i; k++)
			about_bookmark(pdf->doc, sheets->bookmarks.at[k].title, page, sheets->opens_bookmarks);
	}
	/* HPDF_SaveToStream writes to this stream if it is there, which saves reading all of it back. */
	pdf->doc->stream = HPDF_CallbackWriter_New(pdf->doc->mmgr, write_out, out);
	if (!pdf->failure && !HPDF_GetError(pdf->doc))
		HPDF_SaveToStream(pdf->doc);
	if (!pdf->failure)
		pdf->failure = HPDF_GetError(pdf->doc); /* the object layer only leaves it there */
	if (!pdf->failure && draft->structure)
		write_structure(draft, before, out);
	HPDF_FreeDoc(pdf->doc);                     /* its streams read from what is released now */
	if (pdf->failure) {
		out->n = before;
		return failed(pdf, e);
	}
	return true;
}
