#include "xlsx_xml.h"

#include "ppuri/tr.h"

#include <string.h>

enum { CHUNK = 64 << 10, DEPTH_MAX = 64, TOKEN_MAX = 1 << 20 };
#define BETWEEN '\n' /* of a namespace and a name: no attribute value can hold it */

void xlsx_xml_fail(struct xlsx_xml *xml, const struct err *why)
{
	if (xml->failure.kind == ERR_NONE)
		xml->failure = *why;
	XML_StopParser(xml->parser, XML_FALSE);
}

static void fail(struct xlsx_xml *xml, const char *why)
{
	struct err e;
	err_set(&e, ERR_USAGE, _("%s in the workbook: %s"), xml->entry.name, why);
	xlsx_xml_fail(xml, &e);
}

void xlsx_xml_pause(struct xlsx_xml *xml)
{
	xml->paused = true;
	XML_StopParser(xml->parser, XML_TRUE);
}

/* Workbooks, in the two dialects of ECMA-376, and the lists of what belongs to what. */
static const char *own_name(const char *name)
{
	static const char *const spaces[] = {
		"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
		"http://purl.oclc.org/ooxml/spreadsheetml/main",
		"http://schemas.openxmlformats.org/package/2006/relationships",
	};
	const char *between = strchr(name, BETWEEN);
	size_t n = between ? (size_t)(between - name) : 0;
	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (n == strlen(spaces[i]) && memcmp(name, spaces[i], n) == 0)
			return between + 1;
	return "";
}

static void XMLCALL on_start(void *arg, const char *name, const char **attributes)
{
	struct xlsx_xml *xml = arg;
	if (++xml->depth > DEPTH_MAX)
		fail(xml, _("elements are nested deeper than any spreadsheet writes them"));
	else
		xml->handler.start(xml->handler.arg, own_name(name), attributes);
}

static void XMLCALL on_end(void *arg, const char *name)
{
	struct xlsx_xml *xml = arg;
	xml->depth--;
	if (xml->handler.end && xml->failure.kind == ERR_NONE)
		xml->handler.end(xml->handler.arg, own_name(name));
}

static void XMLCALL on_text(void *arg, const char *s, int n)
{
	struct xlsx_xml *xml = arg;
	if (xml->failure.kind == ERR_NONE)
		xml->handler.text(xml->handler.arg, s, n);
}

/* A document type can name other files and multiply itself; no spreadsheet writes one. */
static void XMLCALL on_document_type(
	void *arg, const char *name, const char *system_id, const char *public_id, int has_subset)
{
	(void)name, (void)system_id, (void)public_id, (void)has_subset;
	fail(arg, _("it has a document type (DOCTYPE), which no spreadsheet writes; it is not read"));
}

bool xlsx_xml_open(struct xlsx_xml *xml, const struct zip_reader *zip, const char *name, uint64_t limit,
	const struct xlsx_handler *handler, bool *ret_found, struct err *e)
{
	*xml = (struct xlsx_xml){.handler = *handler};
	if (!zip_entry_open(zip, name, limit, &xml->entry, ret_found, e) || !*ret_found)
		return !*ret_found;
	xml->parser = XML_ParserCreateNS(NULL, BETWEEN);
	if (!xml->parser)
		bug("out of memory for a parser");
	XML_SetUserData(xml->parser, xml);
	XML_SetElementHandler(xml->parser, on_start, on_end);
	if (handler->text)
		XML_SetCharacterDataHandler(xml->parser, on_text);
	XML_SetStartDoctypeDeclHandler(xml->parser, on_document_type);
	return true;
}

void xlsx_xml_close(struct xlsx_xml *xml)
{
	if (xml->parser)
		XML_ParserFree(xml->parser);
	xml->parser = NULL;
	zip_entry_close(&xml->entry);
}

/* A tag or a comment without an end would be gathered whole. */
static bool is_gathering(const struct xlsx_xml *xml)
{
	XML_Index at = XML_GetCurrentByteIndex(xml->parser);
	return at >= 0 && xml->fed > (uint64_t)at + TOKEN_MAX;
}

static enum XML_Status feed(struct xlsx_xml *xml)
{
	size_t n;
	void *chunk = XML_GetBuffer(xml->parser, CHUNK);
	if (!chunk)
		bug("out of memory for a parser");
	if (!zip_entry_read(&xml->entry, chunk, CHUNK, &n, &xml->failure))
		return XML_STATUS_ERROR;
	xml->fed += n;
	xml->ended = n == 0;
	enum XML_Status status = XML_ParseBuffer(xml->parser, (int)n, n == 0);
	if (status == XML_STATUS_OK && is_gathering(xml)) {
		fail(xml, _("a tag is longer than any spreadsheet writes it"));
		return XML_STATUS_ERROR;
	}
	return status;
}

static bool tell_failure(struct xlsx_xml *xml, struct err *e)
{
	if (xml->failure.kind == ERR_NONE) {
		err_set(&xml->failure, ERR_USAGE, _("%s in the workbook is damaged (line %lu: %s)"), xml->entry.name,
			(unsigned long)XML_GetCurrentLineNumber(xml->parser), XML_ErrorString(XML_GetErrorCode(xml->parser)));
		err_hint(&xml->failure, "%s", _("Open it in the spreadsheet, save it again as .xlsx, and try again."));
	}
	*e = xml->failure;
	return false;
}

bool xlsx_xml_run(struct xlsx_xml *xml, bool *ret_end, struct err *e)
{
	enum XML_Status status = XML_STATUS_OK;
	if (xml->failure.kind != ERR_NONE)
		return tell_failure(xml, e);
	if (xml->paused) {
		xml->paused = false;
		status = XML_ResumeParser(xml->parser);
	}
	while (status == XML_STATUS_OK && !xml->ended)
		status = feed(xml);
	if (status == XML_STATUS_ERROR)
		return tell_failure(xml, e);
	*ret_end = status == XML_STATUS_OK;
	return true;
}

bool xlsx_xml_read(
	const struct zip_reader *zip, const char *name, uint64_t limit, const struct xlsx_handler *handler, struct err *e)
{
	CLEANUP(xlsx_xml_close) struct xlsx_xml xml = {0};
	bool found, end;
	return xlsx_xml_open(&xml, zip, name, limit, handler, &found, e) && (!found || xlsx_xml_run(&xml, &end, e));
}

const char *xlsx_attribute(const char **attributes, const char *name)
{
	for (; *attributes; attributes += 2)
		if (strcmp(attributes[0], name) == 0)
			return attributes[1];
	return NULL;
}
