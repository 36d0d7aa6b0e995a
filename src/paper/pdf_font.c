#include "pdf_font.h"

#include "ppuri/text.h"

#include <hpdf_doc.h>
#include <hpdf_font.h>
#include <hpdf_objects.h>
#include <stdio.h>
#include <string.h>

/* Flags of a font descriptor (ISO 32000-1, table 123). */
enum { FONT_SERIF = 1 << 1, FONT_SYMBOLIC = 1 << 2 };

static HPDF_STATUS view_read(HPDF_Stream stream, HPDF_BYTE *to, HPDF_UINT *n)
{
	struct packed_view *view = stream->attr;
	size_t left = view->packed->n - view->at;
	if (*n > left)
		*n = (HPDF_UINT)left;
	memcpy(to, (const char *)view->packed->at + view->at, *n);
	view->at += *n;
	return view->at < view->packed->n ? HPDF_OK : HPDF_STREAM_EOF;
}

/* libharu seeks only to the start. */
static HPDF_STATUS view_seek(HPDF_Stream stream, HPDF_INT at, HPDF_WhenceMode whence)
{
	if (at != 0 || whence != HPDF_SEEK_SET)
		return HPDF_INVALID_OPERATION;
	struct packed_view *view = stream->attr;
	view->at = 0;
	return HPDF_OK;
}

static HPDF_INT32 view_tell(HPDF_Stream stream)
{
	const struct packed_view *view = stream->attr;
	return (HPDF_INT32)view->at;
}

static HPDF_UINT32 view_size(HPDF_Stream stream)
{
	const struct packed_view *view = stream->attr;
	return (HPDF_UINT32)view->packed->n;
}

/* libharu drops a /Filter that it did not make itself, so it is written at the end of the dictionary. */
static HPDF_STATUS write_filter(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct packed_view *view = dict->stream->attr;
	char text[80];
	snprintf(text, sizeof text, "/Filter /FlateDecode\n/Length1 %zu\n", view->packed->unpacked);
	return HPDF_Stream_WriteStr(stream, text);
}

/* A stream that libharu reads straight from our memory; it would copy the font twice for each document. */
static HPDF_Dict packed_stream(HPDF_Doc doc, struct packed_view *view)
{
	HPDF_Dict dict = HPDF_Dict_New(doc->mmgr);
	HPDF_Number length = HPDF_Number_New(doc->mmgr, 0);
	if (!dict || !length || HPDF_Xref_Add(doc->xref, dict) != HPDF_OK ||
		HPDF_Xref_Add(doc->xref, length) != HPDF_OK || HPDF_Dict_Add(dict, "Length", length) != HPDF_OK)
		return NULL;
	dict->stream = HPDF_CallbackReader_New(doc->mmgr, view_read, view_seek, view_tell, view_size, view);
	dict->write_fn = write_filter;
	return dict->stream ? dict : NULL;
}

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
	const HPDF_FontAttr_Rec *attr = dict->attr;
	const struct subset *subset = attr->encoder->attr;
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

HPDF_Font pdf_font_new(HPDF_Doc doc, struct pdf_font *font)
{
	HPDF_Dict file = packed_stream(doc, &font->file);
	HPDF_Dict to_unicode = packed_stream(doc, &font->to_unicode);
	HPDF_Dict descriptor = indirect_dict(doc, write_descriptor, font);
	HPDF_Dict cid_font = indirect_dict(doc, write_cid_font, font);
	HPDF_Dict dict = indirect_dict(doc, write_font, &font->attr);
	HPDF_Array descendants = HPDF_Array_New(doc->mmgr);
	if (!file || !to_unicode || !descriptor || !cid_font || !dict || !descendants ||
		HPDF_Dict_Add(descriptor, "FontFile2", file) != HPDF_OK ||
		HPDF_Dict_Add(cid_font, "FontDescriptor", descriptor) != HPDF_OK ||
		HPDF_Array_Add(descendants, cid_font) != HPDF_OK ||
		HPDF_Dict_Add(dict, "DescendantFonts", descendants) != HPDF_OK ||
		HPDF_Dict_Add(dict, "ToUnicode", to_unicode) != HPDF_OK)
		return NULL;
	dict->header.obj_class |= HPDF_OSUBCLASS_FONT;
	return dict;
}

/* UTF-8 to two bytes a glyph. libharu frees what it gets, so it comes from a buf. */
static char *encode_text(HPDF_Encoder encoder, const char *text, HPDF_UINT n, HPDF_UINT *ret_n)
{
	const struct subset *subset = encoder->attr;
	struct buf out = {0};
	uint32_t c;
	for (int length; (length = text_decode(text, n, &c)) > 0; text += length, n -= (HPDF_UINT)length) {
		uint16_t code = c <= 0xffff ? subset->code[c] : 0;
		buf_putc(&out, (char)(code >> 8));
		buf_putc(&out, (char)code);
	}
	*ret_n = (HPDF_UINT)out.n;
	return out.at;
}

static HPDF_TextWidth measure_text(HPDF_Font font, const HPDF_BYTE *text, HPDF_UINT n)
{
	const HPDF_FontAttr_Rec *attr = font->attr;
	const struct subset *subset = attr->encoder->attr;
	HPDF_TextWidth width = {0};
	uint32_t c;
	for (int length; (length = text_decode((const char *)text, n, &c)) > 0;
		 text += length, n -= (HPDF_UINT)length) {
		width.numchars++;
		width.width += c <= 0xffff ? subset->advance[c] : 0;
	}
	return width;
}

void pdf_font_init(struct pdf_font *font, const struct subset *subset)
{
	*font = (struct pdf_font){
		.subset = subset,
		.file = {.packed = &subset->file},
		.to_unicode = {.packed = &subset->to_unicode},
		.encoder = {.sig_bytes = HPDF_ENCODER_SIG_BYTES, .encode_text_fn = encode_text},
		.attr = {.type = HPDF_FONT_TYPE0_TT,
			.writing_mode = HPDF_WMODE_HORIZONTAL,
			.text_width_fn = measure_text},
	};
	/* libharu's records have no const; it only reads through these. */
	font->encoder.attr = (struct subset *)(uintptr_t)subset;
	font->attr.encoder = &font->encoder;
}
