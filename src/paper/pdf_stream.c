#include "pdf_stream.h"

#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <stdio.h>
#include <string.h>

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
	char text[80] = "/Filter /FlateDecode\n";
	if (view->tells_length)
		snprintf(text, sizeof text, "/Filter /FlateDecode\n/Length1 %zu\n", view->packed->unpacked);
	return HPDF_Stream_WriteStr(stream, text);
}

static bool read_from(HPDF_Doc doc, HPDF_Dict dict, struct packed_view *view)
{
	dict->stream = HPDF_CallbackReader_New(doc->mmgr, view_read, view_seek, view_tell, view_size, view);
	dict->write_fn = write_filter;
	dict->filter = HPDF_STREAM_FILTER_NONE;
	return dict->stream != NULL;
}

HPDF_Dict pdf_stream_new(HPDF_Doc doc, struct packed_view *view)
{
	HPDF_Dict dict = HPDF_Dict_New(doc->mmgr);
	HPDF_Number length = HPDF_Number_New(doc->mmgr, 0);
	if (!dict || !length || HPDF_Xref_Add(doc->xref, dict) != HPDF_OK ||
		HPDF_Xref_Add(doc->xref, length) != HPDF_OK || HPDF_Dict_Add(dict, "Length", length) != HPDF_OK)
		return NULL;
	return read_from(doc, dict, view) ? dict : NULL;
}

/* The page came with an empty stream of its own. */
void pdf_stream_of_page(HPDF_Doc doc, HPDF_Page page, struct packed_view *view)
{
	HPDF_PageAttr attr = page->attr;
	HPDF_Stream_Free(attr->stream);
	read_from(doc, attr->contents, view);
	attr->stream = attr->contents->stream;
}
