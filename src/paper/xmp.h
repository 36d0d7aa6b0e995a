/* Metadata as XMP (ISO 16684-1), which archives and readers look for beside a PDF's own. */
#pragma once

#include "sheet.h"

#include "ppuri/date.h"

/* Appends the packet. It holds nothing that is not in the document: no identifier made at random, no other date. */
void xmp_packet(const struct sheets *sheets, struct moment made, struct buf *out);
