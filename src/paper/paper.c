/* The door of the module. */
#include "ppuri/paper.h"

#include "form.h"
#include "letter.h"
#include "pdf.h"
#include "report.h"
#include "watermark.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define FONT_FOLDER "/usr/share/fonts/truetype/nanum"

/* The open fonts live as long as the module. */
static struct fonts *fonts;

static bool init(int lang, const char *font_folder, struct err *e)
{
	tr_set((enum lang)lang);
	struct fonts *opened;
	if (!fonts_open(font_folder ? font_folder : FONT_FOLDER, &opened, e))
		return false;
	fonts_close(&fonts);
	fonts = opened;
	return true;
}

static void collect_usage(const struct sheets *sheets, struct usage *usage)
{
	for (size_t i = 0; i < sheets->n; i++) {
		for (size_t k = 0; k < sheets->at[i].n; k++) {
			const struct mark *mark = &sheets->at[i].at[k];
			if (mark->kind != MARK_TEXT)
				continue;
			const char *text = mark->text;
			size_t left = strlen(text);
			uint32_t c;
			for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n)
				usage_add(usage, mark->face, c);
		}
	}
}

static bool lay_out(struct pool *p, const struct form *form, const struct paper_letter *letter,
	struct sheets *ret, struct err *e)
{
	struct form_text text;
	return (form_fill(p, form, &letter->data, &text, e) && letter_layout(p, fonts, &text, ret, e) &&
			   (!letter->sample || watermark(p, fonts, "견본", ret, e))) ||
		   err_prefix(e, "%s", letter->name);
}

static bool open_writer(struct pool *p, const struct usage *usage, struct pdf **ret, struct err *e)
{
	struct subset *subsets = pool_alloc(p, FACE_COUNT * sizeof *subsets);
	for (enum face face = 0; face < FACE_COUNT; face++) {
		if (!subset_make(p, fonts, usage, face, &subsets[face], e))
			return false;
	}
	return pdf_open(p, subsets, ret, e);
}

/* Every letter is laid out twice, to see what it needs and to draw it: one is in memory at a time, however
 * many there are, for a sixth more time. */
static bool check_letters(
	const struct form *form, const struct paper_letter *letters, size_t n, struct usage *usage, struct err *e)
{
	for (size_t i = 0; i < n; i++) {
		struct pool work CLEANUP(pool_release) = {0};
		struct sheets sheets;
		if (!lay_out(&work, form, &letters[i], &sheets, e))
			return false;
		collect_usage(&sheets, usage);
	}
	return true;
}

static bool draw_letters(struct pdf *pdf, const struct form *form, const struct paper_letter *letters,
	size_t n, struct moment made, paper_sink sink, void *arg, struct err *e)
{
	struct buf out CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < n; i++) {
		struct pool work CLEANUP(pool_release) = {0};
		struct sheets sheets;
		buf_clear(&out);
		if (!lay_out(&work, form, &letters[i], &sheets, e))
			return false;
		if (!pdf_write(pdf, &sheets, made, &out, e) || !sink(arg, i, out.at, out.n, e))
			return err_prefix(e, "%s", letters[i].name);
	}
	return true;
}

static bool letters(struct pool *p, const char *form_name, const char *form_text,
	const struct paper_letter *list, size_t n, struct moment made, const char *glyphs,
	const char **ret_glyphs, paper_sink sink, void *arg, struct err *e)
{
	if (!fonts && !init((int)tr_lang(), NULL, e))
		return false;
	struct pool run CLEANUP(pool_release) = {0};
	struct usage *usage = pool_alloc(&run, sizeof *usage);
	struct pdf *pdf CLEANUP(pdf_close) = NULL;
	const struct form *form;
	if ((glyphs && !usage_join(usage, fonts, glyphs, e)) ||
		!form_read(&run, form_name, form_text, &form, e) || !check_letters(form, list, n, usage, e) ||
		!open_writer(&run, usage, &pdf, e) || !draw_letters(pdf, form, list, n, made, sink, arg, e))
		return false;
	if (ret_glyphs)
		*ret_glyphs = usage_text(p, usage);
	return true;
}

static bool report(const struct paper_report *report, struct buf *out, struct err *e)
{
	if (!fonts && !init((int)tr_lang(), NULL, e))
		return false;
	struct pool work CLEANUP(pool_release) = {0};
	struct usage *usage = pool_alloc(&work, sizeof *usage);
	struct sheets sheets;
	if (!report_layout(&work, fonts, report, &sheets, e) ||
		(report->mark && !watermark(&work, fonts, report->mark, &sheets, e)))
		return false;
	collect_usage(&sheets, usage);
	struct pdf *pdf CLEANUP(pdf_close) = NULL;
	return open_writer(&work, usage, &pdf, e) && pdf_write(pdf, &sheets, report->made, out, e);
}

__attribute__((visibility("default"))) const struct paper_api *ppuri_paper(void)
{
	static const struct paper_api api = {init, letters, report};
	return &api;
}
