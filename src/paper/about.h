/* What a document says of itself beside its pages: title, author, language, date and bookmarks. */
#pragma once

#include "sheet.h"

#include "ppuri/date.h"

#include <hpdf.h>

void about_document(HPDF_Doc doc, const struct sheets *sheets, struct moment made);

/* Adds one behind the others. A reader shows the list of them if it `opens` the document with it. */
void about_bookmark(HPDF_Doc doc, const char *title, HPDF_Page page, bool opens);
