#include "letter_draw.h"

#include "form_sample.h"
#include "letter_fields.h"
#include "paper_room.h"

#include "ppuri/tr.h"

#include <string.h>

struct drawing {
	const struct letter_spool *letters;
	size_t from; /* the first of the batch */
	const struct letter_sink *sink;
	const struct signing *signing; /* of new letters; NULL: there are none */
	struct moment made;
	struct form_data known; /* what the letters of the kind may ask for */
};

static bool get(void *arg, size_t index, struct pool *p, struct paper_letter *ret, struct err *e)
{
	const struct drawing *drawing = arg;
	struct letter letter;
	struct paper_letter paper = {0};
	if (!letter_spool_get(drawing->letters, drawing->from + index, p, &letter, e) ||
		!letter_fields_read(p, letter.fields, strlen(letter.fields), &paper.data, e))
		return false;
	form_complete(p, &drawing->known, &paper.data);
	paper.name = pool_printf(p, "%s %s", letter.receipt_no, letter.firm_name);
	*ret = paper;
	return true;
}

/* The new signature, or the one that the register kept: without either the PDF stays as it was drawn. */
static bool sign(const struct drawing *drawing, struct letter *letter, const struct buf *document, struct buf *out, struct buf *kept,
				 struct err *e)
{
	if (letter->id)
		return !letter->signature.n || signing_again(document->at, document->n, drawing->made, letter->signature.bytes,
													 letter->signature.n, out, e);
	if (!drawing->signing->signer)
		return true;
	if (!signing_sign(drawing->signing, document->at, document->n, drawing->made, out, kept, e))
		return false;
	letter->signature = (struct letter_signature){kept->at, kept->n};
	return true;
}

/* What goes from the process that drew a letter to the one that takes it: this, the signature, and the document if it is wanted. */
struct finished {
	struct sha256 sha256;
	size_t signature_n;
};

/* A recorded letter has its id. */
static bool finish(void *arg, size_t index, const struct buf *document, struct buf *out, struct err *e)
{
	const struct drawing *drawing = arg;
	struct pool passing CLEANUP(pool_release) = {0};
	struct buf with_signature CLEANUP(buf_release) = {0}, kept CLEANUP(buf_release) = {0};
	struct letter letter;
	if (!letter_spool_get(drawing->letters, drawing->from + index, &passing, &letter, e))
		return false;
	if (!sign(drawing, &letter, document, &with_signature, &kept, e))
		return err_prefix(e, "%s", letter.file_name);
	const struct buf *whole = with_signature.n ? &with_signature : document;
	struct finished finished = {.sha256 = sha256_of(whole->at, whole->n), .signature_n = letter.signature.n};
	if (letter.id && !sha256_same(&finished.sha256, &letter.sha256))
		return err_set(e, ERR_STORE, _("%s does not come out as it was issued (fonts or program differ); it was not written"), letter.file_name);
	if (drawing->sink->keep && !drawing->sink->keep(drawing->sink->arg, &letter, whole->at, whole->n, e))
		return false;
	buf_add(out, &finished, sizeof finished);
	buf_add(out, letter.signature.bytes, letter.signature.n);
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
	if (!letter_spool_get(drawing->letters, drawing->from + index, &passing, &letter, e))
		return false;
	memcpy(&finished, bytes, sizeof finished);
	const char *signature = (const char *)bytes + sizeof finished, *document = signature + finished.signature_n;
	letter.sha256 = finished.sha256;
	letter.signature = (struct letter_signature){signature, finished.signature_n};
	return drawing->sink->take(drawing->sink->arg, &letter, document, n - sizeof finished - finished.signature_n, e);
}

static bool draw(struct pool *p, const struct letter_batch *batch, size_t n, const char **ret_glyphs, struct drawing *drawing, struct err *e)
{
	struct letter first;
	const struct paper_api *paper;
	const struct paper_letters papers = {
		.form_name = batch->form_name,
		.form_text = batch->form_text,
		.n = n,
		.get = get,
		.finish = finish,
		.arg = drawing,
		.made = batch->made_at,
		.glyphs = batch->glyphs,
	};
	drawing->made = batch->made_at;
	if (!letter_spool_get(drawing->letters, drawing->from, p, &first, e))
		return false;
	form_known(p, letter_kind_of(first.kind)->form, &drawing->known);
	return paper_room(&paper, e) && paper->letters(p, &papers, ret_glyphs, take, drawing, e);
}

bool letters_draw(struct pool *p, struct letter_batch *batch, const struct signing *signing, const struct letter_spool *letters, size_t from,
				  size_t n, const struct letter_sink *sink, struct err *e)
{
	struct pool run CLEANUP(pool_release) = {0};
	struct drawing drawing = {.letters = letters, .from = from, .sink = sink, .signing = signing};
	const char *glyphs;
	if (!draw(&run, batch, n, &glyphs, &drawing, e))
		return false;
	batch->glyphs = pool_strdup(p, glyphs);
	return true;
}

bool letters_draw_again(const struct letter_spool *letters, const struct letter_sink *sink, struct err *e)
{
	for (size_t i = 0; i < letters->batches.n; i++) {
		struct pool run CLEANUP(pool_release) = {0};
		struct drawing drawing = {.letters = letters, .from = letters->batches.at[i].from, .sink = sink};
		struct letter_batch batch;
		if (!letter_spool_batch(letters, i, &run, &batch, e) || !draw(&run, &batch, letters->batches.at[i].n, NULL, &drawing, e))
			return false;
	}
	return true;
}

struct listing {
	paper_sink sink;
	void *arg;
	size_t index;
};

static bool take_listed(void *arg, const struct letter *letter, const void *bytes, size_t n, struct err *e)
{
	struct listing *listing = arg;
	(void)letter;
	return listing->sink(listing->arg, listing->index++, bytes, n, e);
}

bool letters_again(struct letter_list *letters, paper_sink sink, void *arg, struct err *e)
{
	struct letter_spool spool CLEANUP(letter_spool_release) = {0};
	struct listing listing = {.sink = sink, .arg = arg};
	for (size_t i = 0; i < letters->n; i++) {
		const struct letter *letter = &letters->at[i];
		bool last = i + 1 == letters->n || letter[1].batch_id != letter->batch_id;
		if (!letter_spool_put(&spool, letter, e) || (last && !letter_spool_end_batch(&spool, letter->batch, e)))
			return false;
	}
	return letters_draw_again(&spool, &(struct letter_sink){.take = take_listed, .takes_bytes = true, .arg = &listing}, e);
}
