/* One part of a workbook, parsed as it is unpacked. Private to table. */
#pragma once

#include "zip_reader.h"

#include <expat.h>

/* Elements come by their bare names; those of other namespaces than a workbook's own as "". Attributes are pairs of name and
 * value, ended by NULL; those with a prefix come as "prefix's namespace\nname". */
struct xlsx_handler {
	void (*start)(void *arg, const char *name, const char **attributes);
	void (*end)(void *arg, const char *name);
	void (*text)(void *arg, const char *s, int n); /* in pieces */
	void *arg;
};

/* Zero-initialise it. */
struct xlsx_xml {
	struct xlsx_handler handler;
	struct zip_entry entry;
	XML_Parser parser;
	uint64_t fed;
	unsigned depth;
	bool paused, ended;
	struct err failure; /* once set, every further call fails alike */
};

/* Opens the part; *ret_found is false if there is none. `xml` must stay where it is. */
MUST_CHECK bool xlsx_xml_open(struct xlsx_xml *xml, const struct zip_reader *zip, const char *name, uint64_t limit,
							  const struct xlsx_handler *handler, bool *ret_found, struct err *e);
void xlsx_xml_close(struct xlsx_xml *xml);

/* Parses on until a handler pauses it, or to the end. */
MUST_CHECK bool xlsx_xml_run(struct xlsx_xml *xml, bool *ret_end, struct err *e);

/* From the handler of an end: xlsx_xml_run returns. */
void xlsx_xml_pause(struct xlsx_xml *xml);
/* From a handler: xlsx_xml_run fails. The first failure counts. */
void xlsx_xml_fail(struct xlsx_xml *xml, const struct err *why);

/* All of a small part; a part that is not there has no elements. */
MUST_CHECK bool xlsx_xml_read(
	const struct zip_reader *zip, const char *name, uint64_t limit, const struct xlsx_handler *handler, struct err *e);

/* The value of an attribute, or NULL. */
const char *xlsx_attribute(const char **attributes, const char *name);
