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
static bool find_shared(
	const struct form *form, const struct paper_letter *letters, size_t n, struct usage *shared, struct err *e)
{
	size_t samples = n < SAMPLES ? n : SAMPLES;
	for (size_t i = 0; i < samples; i++) {
		struct pool work CLEANUP(pool_release) = {0};
		struct usage *usage = pool_alloc(&work, sizeof *usage);
		struct sheets sheets;
		if (!lay_out(&work, form, &letters[i * n / samples], &sheets, e))
			return false;
		usage_of_sheets(i == 0 ? shared : usage, &sheets);
		if (i > 0)
			usage_keep(shared, usage);
	}
	return true;
}

/* A run of letters. */
struct batch {
	struct pdf *pdf;
	const struct form *form;
	const struct paper_letter *letters;
	struct moment made;
};

static bool draw_letter(void *arg, size_t index, struct buf *out, struct err *e)
{
	const struct batch *batch = arg;
	const struct paper_letter *letter = &batch->letters[index];
	struct pool work CLEANUP(pool_release) = {0};
	struct sheets sheets;
	return lay_out(&work, batch->form, letter, &sheets, e) &&
		   (pdf_write(batch->pdf, &sheets, batch->made, out, e) || err_prefix(e, "%s", letter->name));
}

static bool letters(struct pool *p, const char *form_name, const char *form_text,
	const struct paper_letter *list, size_t n, struct moment made, const char *glyphs,
	const char **ret_glyphs, paper_sink sink, void *arg, struct err *e)
{
	if (!init((int)tr_lang(), e))
		return false;
	struct pool run CLEANUP(pool_release) = {0};
	struct usage *shared = pool_alloc(&run, sizeof *shared);
	struct pdf *pdf CLEANUP(pdf_close) = NULL;
	const struct form *form;
	if (!form_read(&run, form_name, form_text, &form, e) ||
		!(glyphs ? usage_join(shared, fonts, glyphs, e) : find_shared(form, list, n, shared, e)) ||
		!pdf_open(&run, fonts, shared, &pdf, e))
		return false;
	struct batch batch = {pdf, form, list, made};
	if (!workers_draw(n, draw_letter, &batch, sink, arg, e))
		return false;
	if (ret_glyphs)
		*ret_glyphs = usage_text(p, shared);
	return true;
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
	return pdf_open(&work, fonts, usage, &pdf, e) && pdf_write(pdf, &sheets, report->made, out, e);
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
