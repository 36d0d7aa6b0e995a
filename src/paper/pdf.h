/* Sheets as PDF, by libharu. What libharu does slowly or wrongly with Korean fonts is done here through its
 * own object layer (docs/decisions/font-path.md): fonts that are cut here, and pages whose
 * operators are written here. */
#pragma once

#include "sheet.h"
#include "subset.h"
#include "ppuri/date.h"

struct pdf; /* a writer, for one run of documents */

/* `shared` is what each of the documents will hold. It and the fonts must outlive the writer. */
MUST_CHECK bool pdf_open(
	struct pool *p, struct fonts *fonts, const struct usage *shared, size_t documents, struct pdf **ret, struct err *e);
void pdf_close(struct pdf **pdf); /* takes NULL, sets NULL */

/* Appends one document to `out`. `made` is the date that it bears. */
MUST_CHECK bool pdf_write(
	struct pdf *pdf, const struct sheets *sheets, struct moment made, struct buf *out, struct err *e);
