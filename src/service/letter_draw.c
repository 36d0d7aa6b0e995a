#include "letter_draw.h"

#include "form_sample.h"
#include "letter_fields.h"
#include "paper_room.h"

#include "ppuri/tr.h"

#include <string.h>

struct drawing {
	struct letter *letters;
	size_t first; /* where they stand in the list */
	paper_sink sink;
	void *arg;
	const struct signing *signing; /* of new letters; NULL: there are none */
	struct moment made;
	struct pool *pool; /* where new signatures stay */
};

/* The new signature, or the one that the register kept: without either the PDF stays as it was drawn. */
static bool sign(const struct drawing *drawing, struct letter *letter, const void *bytes, size_t n, struct buf *out, struct err *e)
{
	struct buf kept CLEANUP(buf_release) = {0};
	if (letter->id)
		return !letter->signature.n ||
			   signing_again(bytes, n, drawing->made, letter->signature.bytes, letter->signature.n, out, e);
	if (!drawing->signing->signer)
		return true;
	if (!signing_sign(drawing->signing, bytes, n, drawing->made, out, &kept, e))
		return false;
	letter->signature = (struct letter_signature){pool_strndup(drawing->pool, kept.at, kept.n), kept.n};
	return true;
}

/* A recorded letter has its id. */
static bool finish(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	struct drawing *drawing = arg;
	struct letter *letter = &drawing->letters[index];
	struct buf with_signature CLEANUP(buf_release) = {0};
	if (!sign(drawing, letter, bytes, n, &with_signature, e))
		return err_prefix(e, "%s", letter->file_name);
	if (with_signature.n) {
		bytes = with_signature.at;
		n = with_signature.n;
	}
	struct sha256 sha256 = sha256_of(bytes, n);
	if (letter->id && !sha256_same(&sha256, &letter->sha256))
		return err_set(e, ERR_STORE, _("%s does not come out as it was issued (fonts or program differ); it was not written"), letter->file_name);
	letter->sha256 = sha256;
	return drawing->sink(drawing->arg, drawing->first + index, bytes, n, e);
}

static bool draw(struct pool *p, const struct letter_batch *batch, struct letter *letters, size_t n, const char **ret_glyphs,
				 struct drawing *drawing, struct err *e)
{
	struct paper_letter *papers = pool_alloc(p, (n + 1) * sizeof *papers);
	const struct paper_api *paper;
	struct form_data known = {0};
	drawing->made = batch->made_at;
	if (n)
		form_known(p, letter_kind_of(letters->kind)->form, &known);
	for (size_t i = 0; i < n; i++) {
		papers[i].name = pool_printf(p, "%s %s", letters[i].receipt_no, letters[i].firm_name);
		if (!letter_fields_read(p, letters[i].fields, strlen(letters[i].fields), &papers[i].data, e))
			return false;
		form_complete(p, &known, &papers[i].data);
	}
	return paper_room(&paper, e) && paper->letters(p, batch->form_name, batch->form_text, papers, n, batch->made_at, batch->glyphs,
												   ret_glyphs, finish, drawing, e);
}

bool letters_draw(struct pool *p, struct letter_batch *batch, const struct signing *signing, struct letter *letters, size_t n,
				  paper_sink sink, void *arg, struct err *e)
{
	struct pool run CLEANUP(pool_release) = {0};
	struct drawing drawing = {.letters = letters, .sink = sink, .arg = arg, .signing = signing, .pool = p};
	const char *glyphs = NULL;
	if (!draw(&run, batch, letters, n, &glyphs, &drawing, e))
		return false;
	batch->glyphs = pool_strdup(p, glyphs);
	return true;
}

bool letters_again(struct letter_list *letters, paper_sink sink, void *arg, struct err *e)
{
	for (size_t from = 0, n; from < letters->n; from += n) {
		struct pool run CLEANUP(pool_release) = {0};
		struct letter *first = &letters->at[from];
		struct drawing drawing = {.letters = first, .first = from, .sink = sink, .arg = arg};
		for (n = 1; from + n < letters->n && first[n].batch_id == first->batch_id;)
			n++;
		if (!draw(&run, first->batch, first, n, NULL, &drawing, e))
			return false;
	}
	return true;
}
