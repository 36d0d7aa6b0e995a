#include "pdf_font.h"

#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <stdio.h>

/* Flags of a font descriptor (ISO 32000-1, table 123). */
enum { FONT_SERIF = 1 << 1, FONT_SYMBOLIC = 1 << 2 };

static const struct subset *subset_of(HPDF_Dict dict)
{
	const struct pdf_font *font = dict->attr;
	return font->subset;
}

static HPDF_STATUS write_descriptor(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct subset *subset = subset_of(dict);
	const struct face_metrics *metrics = &subset->metrics;
	char text[512];
	snprintf(text, sizeof text,
		"/Type /FontDescriptor\n/FontName /%s\n/Flags %d\n/FontBBox [%d %d %d %d]\n/ItalicAngle 0\n"
		"/Ascent %d\n/Descent %d\n/CapHeight %d\n/StemV %d\n",
		subset->name, FONT_SYMBOLIC | (subset->serif ? FONT_SERIF : 0), metrics->box[0], metrics->box[1],
		metrics->box[2], metrics->box[3], metrics->ascent, metrics->descent, metrics->cap_height,
		subset->bold ? 140 : 80);
	return HPDF_Stream_WriteStr(stream, text);
}

static HPDF_STATUS write_cid_font(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct subset *subset = subset_of(dict);
	char text[256];
	snprintf(text, sizeof text,
		"/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /%s\n"
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>\n/CIDToGIDMap "
		"/Identity\n/DW %d\n/W ",
		subset->name, subset->default_width);
	HPDF_STATUS status = HPDF_Stream_WriteStr(stream, text);
	if (status == HPDF_OK)
		status = HPDF_Stream_WriteStr(stream, subset->widths);
	return status == HPDF_OK ? HPDF_Stream_WriteStr(stream, "\n") : status;
}

static HPDF_STATUS write_font(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct subset *subset = subset_of(dict);
	char text[160];
	snprintf(text, sizeof text, "/Type /Font\n/Subtype /Type0\n/BaseFont /%s\n/Encoding /Identity-H\n",
		subset->name);
	return HPDF_Stream_WriteStr(stream, text);
}

static HPDF_Dict indirect_dict(HPDF_Doc doc, HPDF_Dict_OnWriteFunc write, void *attr)
{
	HPDF_Dict dict = HPDF_Dict_New(doc->mmgr);
	if (!dict || HPDF_Xref_Add(doc->xref, dict) != HPDF_OK)
		return NULL;
	dict->write_fn = write;
	dict->attr = attr;
	return dict;
}

HPDF_Dict pdf_font_new(HPDF_Doc doc, struct pdf_font *font)
{
	HPDF_Dict file = pdf_stream_new(doc, &font->file);
	HPDF_Dict to_unicode = pdf_stream_new(doc, &font->to_unicode);
	HPDF_Dict descriptor = indirect_dict(doc, write_descriptor, font);
	HPDF_Dict cid_font = indirect_dict(doc, write_cid_font, font);
	HPDF_Dict dict = indirect_dict(doc, write_font, font);
	HPDF_Array descendants = HPDF_Array_New(doc->mmgr);
	if (!file || !to_unicode || !descriptor || !cid_font || !dict || !descendants ||
		HPDF_Dict_Add(descriptor, "FontFile2", file) != HPDF_OK ||
		HPDF_Dict_Add(cid_font, "FontDescriptor", descriptor) != HPDF_OK ||
		HPDF_Array_Add(descendants, cid_font) != HPDF_OK ||
		HPDF_Dict_Add(dict, "DescendantFonts", descendants) != HPDF_OK ||
		HPDF_Dict_Add(dict, "ToUnicode", to_unicode) != HPDF_OK)
		return NULL;
	return dict;
}

void pdf_font_init(struct pdf_font *font, const struct subset *subset)
{
	*font = (struct pdf_font){
		.subset = subset,
		.file = {.packed = &subset->file, .tells_length = true},
		.to_unicode = {.packed = &subset->to_unicode},
	};
}
