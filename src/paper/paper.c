/* The door of the module. */
#include "ppuri/paper.h"

#include "form.h"
#include "letter.h"
#include "pdf.h"
#include "report.h"

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

static bool lay_out(struct pool *p, const struct form *form, const struct paper_letter *letters, size_t n,
	struct sheets *sheets, struct err *e)
{
	for (size_t i = 0; i < n; i++) {
		struct form_text text;
		if (!form_fill(p, form, &letters[i].data, &text, e) || !letter_layout(p, fonts, &text, &sheets[i], e))
			return err_prefix(e, "%s", letters[i].name);
	}
	return true;
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

/* Works in a pool of its own, so that a large batch leaves nothing behind. */
static bool letters_in(struct pool *work, const char *form_name, const char *form_text,
	const struct paper_letter *letters, size_t n, struct moment made, struct usage *usage, paper_sink sink,
	void *arg, struct err *e)
{
	const struct form *form;
	struct sheets *sheets = pool_alloc(work, n * sizeof *sheets);
	if (!form_read(work, form_name, form_text, &form, e) || !lay_out(work, form, letters, n, sheets, e))
		return false;
	for (size_t i = 0; i < n; i++)
		collect_usage(&sheets[i], usage);
	struct pdf *pdf CLEANUP(pdf_close) = NULL;
	if (!open_writer(work, usage, &pdf, e))
		return false;
	struct buf out CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < n; i++) {
		buf_clear(&out);
		if (!pdf_write(pdf, &sheets[i], made, &out, e) || !sink(arg, i, out.at, out.n, e))
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
	struct pool work CLEANUP(pool_release) = {0};
	struct usage *usage = pool_alloc(&work, sizeof *usage);
	if (glyphs && !usage_join(usage, fonts, glyphs, e))
		return false;
	if (!letters_in(&work, form_name, form_text, list, n, made, usage, sink, arg, e))
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
	if (!report_layout(&work, fonts, report, &sheets, e))
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
