/* The door of the module. */
#include "ppuri/paper.h"

#include "form.h"
#include "form_check.h"
#include "letter.h"
#include "pdf.h"
#include "report.h"
#include "watermark.h"
#include "workers.h"

#include "ppuri/tr.h"

#define SAMPLES 8

/* The open fonts live as long as the module. */
static struct fonts *fonts;

/* The fonts are those of the build: what a letter shows is not for the environment of who makes it to say. */
static bool init(int lang, struct err *e)
{
	tr_set((enum lang)lang);
	return fonts || fonts_open(PPURI_FONT_FOLDER, &fonts, e);
}

/* A run of letters. */
struct batch {
	const struct paper_letters *letters;
	const struct form *form;
	struct pdf *pdf;
	struct buf document; /* the last one, where something is made of it */
};

static bool get(const struct batch *batch, size_t index, struct pool *p, struct paper_letter *ret, struct err *e)
{
	const struct paper_letters *letters = batch->letters;
	if (!letters->list)
		return letters->get(letters->arg, index, p, ret, e);
	*ret = letters->list[index];
	return true;
}

static bool lay_out(struct pool *p, const struct form *form, const struct paper_letter *letter,
	struct sheets *ret, struct err *e)
{
	struct form_text text;
	return (form_fill(p, form, &letter->data, &text, e) && letter_layout(p, fonts, &text, ret, e) &&
			   (!letter->sample || watermark(p, fonts, "견본", ret, e))) ||
		   err_prefix(e, "%s", letter->name);
}

/* What letters laid out at even distances through the batch all use. It hardly matters which they are: what is shared is only
 * cut once for all, and a character that another letter does not use takes little room in it. */
static bool find_shared(const struct batch *batch, struct usage *shared, struct err *e)
{
	size_t n = batch->letters->n, samples = n < SAMPLES ? n : SAMPLES;
	for (size_t i = 0; i < samples; i++) {
		struct pool work CLEANUP(pool_release) = {0};
		struct usage *usage = pool_alloc(&work, sizeof *usage);
		struct paper_letter letter;
		struct sheets sheets;
		if (!get(batch, i * n / samples, &work, &letter, e) || !lay_out(&work, batch->form, &letter, &sheets, e))
			return false;
		usage_of_sheets(i == 0 ? shared : usage, &sheets);
		if (i > 0)
			usage_keep(shared, usage);
	}
	return true;
}

static bool draw_document(struct batch *batch, size_t index, struct buf *out, struct err *e)
{
	struct pool work CLEANUP(pool_release) = {0};
	struct paper_letter letter;
	struct sheets sheets;
	return get(batch, index, &work, &letter, e) && lay_out(&work, batch->form, &letter, &sheets, e) &&
		   (pdf_write(batch->pdf, &sheets, batch->letters->made, out, e) || err_prefix(e, "%s", letter.name));
}

static bool draw_letter(void *arg, size_t index, struct buf *out, struct err *e)
{
	struct batch *batch = arg;
	const struct paper_letters *letters = batch->letters;
	if (!letters->finish)
		return draw_document(batch, index, out, e);
	buf_clear(&batch->document);
	return draw_document(batch, index, &batch->document, e) && letters->finish(letters->arg, index, &batch->document, out, e);
}

static bool draw_batch(struct pool *run, struct batch *batch, struct usage *shared, paper_sink sink, void *arg, struct err *e)
{
	const struct paper_letters *letters = batch->letters;
	return form_read(run, letters->form_name, letters->form_text, &batch->form, e) &&
		   find_shared(batch, shared, e) && pdf_open(run, fonts, shared, letters->n, &batch->pdf, e) &&
		   workers_draw(letters->n, draw_letter, batch, sink, arg, e);
}

static bool letters(const struct paper_letters *letters, paper_sink sink, void *arg, struct err *e)
{
	if (!init((int)tr_lang(), e))
		return false;
	struct pool run CLEANUP(pool_release) = {0};
	struct usage *shared = pool_alloc(&run, sizeof *shared);
	struct batch batch = {.letters = letters};
	bool done = draw_batch(&run, &batch, shared, sink, arg, e);
	pdf_close(&batch.pdf);
	buf_release(&batch.document);
	return done;
}

static bool report(const struct paper_report *report, struct buf *out, struct err *e)
{
	if (!init((int)tr_lang(), e))
		return false;
	struct pool work CLEANUP(pool_release) = {0};
	struct usage *usage = pool_alloc(&work, sizeof *usage);
	struct sheets sheets;
	if (!report_layout(&work, fonts, report, &sheets, e) ||
		(report->mark && !watermark(&work, fonts, report->mark, &sheets, e)))
		return false;
	usage_of_sheets(usage, &sheets);
	struct pdf *pdf CLEANUP(pdf_close) = NULL;
	return pdf_open(&work, fonts, usage, 1, &pdf, e) && pdf_write(pdf, &sheets, report->made, out, e);
}

static bool check(struct pool *p, const char *form_name, const char *form_text, const struct form_sample *sample,
	const struct form_mistake **ret, size_t *ret_n, struct err *e)
{
	struct form_mistakes mistakes;
	if (!init((int)tr_lang(), e))
		return false;
	form_check(p, fonts, form_name, form_text, sample, &mistakes);
	*ret = mistakes.at;
	*ret_n = mistakes.n;
	return true;
}

__attribute__((visibility("default"))) const struct paper_api *ppuri_paper(void)
{
	static const struct paper_api api = {init, letters, check, report};
	return &api;
}
