#include "about.h"

#include "xmp.h"

#include "ppuri/text.h"

#include <hpdf_destination.h>
#include <hpdf_doc.h>
#include <hpdf_info.h>
#include <hpdf_outline.h>
#include <string.h>

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
void about_bookmark(HPDF_Doc doc, const char *title, HPDF_Page page, bool opens)
{
	if (!doc->outlines) {
		doc->outlines = HPDF_OutlineRoot_New(doc->mmgr, doc->xref);
		HPDF_Dict_Add(doc->catalog, "Outlines", doc->outlines);
		if (opens)
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

/* Neither packed nor encrypted, so that it is found by who knows nothing of PDF. */
static void add_packet(HPDF_Doc doc, const struct sheets *sheets, struct moment made)
{
	struct buf packet CLEANUP(buf_release) = {0};
	HPDF_Dict metadata = HPDF_DictStream_New(doc->mmgr, doc->xref);
	if (!metadata)
		return; /* the document has failed then */
	xmp_packet(sheets, made, &packet);
	HPDF_Stream_Write(metadata->stream, (const HPDF_BYTE *)packet.at, (HPDF_UINT)packet.n);
	HPDF_Dict_AddName(metadata, "Type", "Metadata");
	HPDF_Dict_AddName(metadata, "Subtype", "XML");
	HPDF_Dict_Add(doc->catalog, "Metadata", metadata);
}

/* A reader is to show the title in its window, and to read the text out as Korean. */
void about_document(HPDF_Doc doc, const struct sheets *sheets, struct moment made)
{
	HPDF_Dict preferences = HPDF_Dict_New(doc->mmgr);
	doc->pdf_version = HPDF_VER_17;
	HPDF_SetInfoDateAttr(doc, HPDF_INFO_CREATION_DATE, pdf_date(made));
	HPDF_Dict_Add(doc->info, "Title", utf16(doc, sheets->title));
	HPDF_Dict_Add(doc->info, "Author", utf16(doc, sheets->author));
	HPDF_Dict_Add(doc->catalog, "ViewerPreferences", preferences);
	HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE);
	HPDF_Dict_Add(doc->catalog, "Lang", HPDF_String_New(doc->mmgr, "ko-KR", NULL));
	add_packet(doc, sheets, made);
}
