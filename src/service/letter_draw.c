#include "letter_draw.h"

#include "form_sample.h"
#include "letter_fields.h"
#include "paper_room.h"

#include <string.h>

struct drawing {
	const struct letter_making *making;
	const struct letter_spool *letters;
	const struct letter_sink *sink;
	struct form_data known; /* what the letters of the kind may ask for */
};

static bool get(void *arg, size_t index, struct pool *p, struct paper_letter *ret, struct err *e)
{
	const struct drawing *drawing = arg;
	struct letter letter;
	struct paper_letter paper = {0};
	if (!letter_spool_get(drawing->letters, index, p, &letter, e) ||
		!letter_fields_read(p, letter.fields, strlen(letter.fields), &paper.data, e))
		return false;
	form_complete(p, &drawing->known, &paper.data);
	paper.name = pool_printf(p, "%s %s", letter.receipt_no, letter.firm_name);
	*ret = paper;
	return true;
}

/* What goes from the process that drew a letter to the one that takes it: this, and the document if it is wanted. */
struct finished {
	struct sha256 sha256;
	size_t size;
};

static bool finish(void *arg, size_t index, const struct buf *document, struct buf *out, struct err *e)
{
	const struct drawing *drawing = arg;
	const struct letter_making *making = drawing->making;
	struct pool passing CLEANUP(pool_release) = {0};
	struct buf with_signature CLEANUP(buf_release) = {0};
	struct letter letter;
	if (!letter_spool_get(drawing->letters, index, &passing, &letter, e))
		return false;
	if (making->signing->signer && !signing_sign(making->signing, document->at, document->n, making->made, &with_signature, e))
		return err_prefix(e, "%s", letter.file_name);
	const struct buf *whole = making->signing->signer ? &with_signature : document;
	const struct finished finished = {sha256_of(whole->at, whole->n), whole->n};
	if (drawing->sink->keep && !drawing->sink->keep(drawing->sink->arg, &letter, whole->at, whole->n, e))
		return false;
	buf_add(out, &finished, sizeof finished);
	if (drawing->sink->takes_bytes)
		buf_add(out, whole->at, whole->n);
	return true;
}

static bool take(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	const struct drawing *drawing = arg;
	struct pool passing CLEANUP(pool_release) = {0};
	struct letter letter;
	struct finished finished;
	if (!letter_spool_get(drawing->letters, index, &passing, &letter, e))
		return false;
	memcpy(&finished, bytes, sizeof finished);
	letter.sha256 = finished.sha256;
	letter.size = (int64_t)finished.size;
	letter.is_signed = drawing->making->signing->signer != NULL;
	return drawing->sink->take(drawing->sink->arg, &letter, (const char *)bytes + sizeof finished, n - sizeof finished, e);
}

bool letters_draw(const struct letter_making *making, const struct letter_spool *letters, const struct letter_sink *sink, struct err *e)
{
	struct pool run CLEANUP(pool_release) = {0};
	struct drawing drawing = {.making = making, .letters = letters, .sink = sink};
	struct letter first;
	const struct paper_api *paper;
	const struct paper_letters papers = {
		.form_name = making->form_name,
		.form_text = making->form_text,
		.n = letters->letters.n,
		.get = get,
		.finish = finish,
		.arg = &drawing,
		.made = making->made,
	};
	if (!letter_spool_get(letters, 0, &run, &first, e))
		return false;
	form_known(&run, letter_kind_of(first.kind)->form, &drawing.known);
	return paper_room(&paper, e) && paper->letters(&papers, take, &drawing, e);
}
