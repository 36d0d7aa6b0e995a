/* Award letters per second of processor time: ours, and libharu as its demos use it, drawing the same strings at the same
 * places. The rounds alternate in one process, so that a busy machine slows both. Theirs is spared the layout; ours counts
 * everything from the text of the form to the finished bytes. */
#include "award.h"
#include "form.h"
#include "letter.h"
#include "ppuri/file.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <hpdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FONTS "/usr/share/fonts/truetype/nanum"
#define ROUNDS 3
#define OURS 200 /* letters in a round */
#define THEIRS 6

static const struct moment made = {1708900000};

static _Noreturn void stop(const char *what)
{
	fprintf(stderr, "letters: %s\n", what);
	exit(1);
}

static double processor_seconds(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* A word of n syllables out of the 2,350 or so that names are made of: no two letters of the batch are alike. */
static const char *invented_word(struct pool *p, uint32_t *seed, int n)
{
	char *word = pool_alloc(p, (size_t)n * 4 + 1), *end = word;
	for (int i = 0; i < n; i++) {
		*seed = *seed * 1664525 + 1013904223;
		uint32_t consonant = (*seed >> 24) % 19, vowel = (*seed >> 16) % 7 * 3 % 20, final = (*seed >> 8) % 4 * 4;
		end += text_encode(0xac00 + consonant * 588 + vowel * 28 + final, end);
	}
	return word;
}

static struct paper_letter *batch_of(struct pool *p, size_t n)
{
	struct paper_letter *letters = pool_alloc(p, n * sizeof *letters);
	uint32_t seed = 20240226;
	for (size_t i = 0; i < n; i++) {
		const char *firm = pool_printf(p, "%s정밀", invented_word(p, &seed, 2));
		struct form_field others[] = {
			{"firm_name", firm},
			{"receiver", pool_printf(p, "%s(대표 %s)", firm, invented_word(p, &seed, 3))},
			{"project_title", pool_printf(p, "%s %s 공정 개선", invented_word(p, &seed, 3), invented_word(p, &seed, 4))},
			{"award_no", pool_printf(p, "2024-금형-%04zu", i + 1)},
		};
		struct form_field *fields = pool_alloc(p, AWARD_FIELDS * sizeof *fields);
		letters[i] = (struct paper_letter){firm, award_with(fields, others, sizeof others / sizeof *others)};
	}
	return letters;
}

static bool count_bytes(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)index;
	(void)bytes;
	(void)e;
	*(size_t *)arg += n;
	return true;
}

/* The characters that the batch draws, each counted once in each face. */
static size_t count_glyphs(const char *glyphs)
{
	size_t n = 0;
	for (; *glyphs; glyphs++)
		n += *glyphs != '\n' && (*glyphs & 0xc0) != 0x80;
	return n;
}

static double ours(const char *form, const struct paper_letter *letters, size_t *ret_bytes, size_t *ret_glyphs)
{
	struct pool p = {0};
	struct err e = {0};
	const char *glyphs;
	double before = processor_seconds();
	if (!ppuri_paper()->letters(&p, "award-letter.md", form, letters, OURS, made, NULL, &glyphs, count_bytes, ret_bytes, &e))
		stop(e.text);
	double seconds = processor_seconds() - before;
	*ret_glyphs = count_glyphs(glyphs);
	pool_release(&p);
	return seconds;
}

/* The same letters as sheets, for the other side. */
static struct sheets *laid_out(struct pool *p, const char *form_text, const struct paper_letter *letters, size_t n)
{
	struct err e = {0};
	struct fonts *fonts = NULL;
	const struct form *form;
	struct sheets *sheets = pool_alloc(p, n * sizeof *sheets);
	if (!fonts_open(FONTS, &fonts, &e) || !form_read(p, "award-letter.md", form_text, &form, &e))
		stop(e.text);
	for (size_t i = 0; i < n; i++) {
		struct form_text text;
		if (!form_fill(p, form, &letters[i].data, &text, &e) || !letter_layout(p, fonts, &text, &sheets[i], &e))
			stop(e.text);
	}
	fonts_close(&fonts);
	return sheets;
}

static void HPDF_STDCALL on_error(HPDF_STATUS status, HPDF_STATUS detail, void *arg)
{
	(void)detail;
	(void)arg;
	fprintf(stderr, "libharu error %04lx\n", (unsigned long)status);
	exit(1);
}

static void draw_plainly(HPDF_Page page, HPDF_Font font, const struct mark *mark, float height)
{
	float x = (float)mark->x / 1000, y = height - (float)mark->y / 1000;
	float w = (float)mark->w / 1000, h = (float)mark->h / 1000;
	if (mark->kind == MARK_TEXT) {
		HPDF_Page_BeginText(page);
		HPDF_Page_SetFontAndSize(page, font, (float)mark->size / 1000);
		HPDF_Page_SetCharSpace(page, (float)mark->spacing / 1000);
		HPDF_Page_TextOut(page, x, y, mark->text);
		HPDF_Page_EndText(page);
	} else if (mark->kind == MARK_LINE) {
		HPDF_Page_MoveTo(page, x, y);
		HPDF_Page_LineTo(page, x + w, y - h);
		HPDF_Page_Stroke(page);
	} else {
		HPDF_Page_Rectangle(page, x, y - h, w, h);
		HPDF_Page_Stroke(page);
	}
}

/* One letter the way of libharu's demos: a new document, the fonts from their files, then the text. */
static size_t draw_by_the_book(const struct sheets *sheets)
{
	HPDF_Doc doc = HPDF_New(on_error, NULL);
	HPDF_Font font[FACE_COUNT] = {0};
	HPDF_SetCompressionMode(doc, HPDF_COMP_ALL);
	HPDF_UseUTFEncodings(doc);
	HPDF_SetCurrentEncoder(doc, "UTF-8");
	HPDF_SetInfoAttr(doc, HPDF_INFO_TITLE, sheets->title);
	for (size_t i = 0; i < sheets->n; i++) {
		HPDF_Page page = HPDF_AddPage(doc);
		HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
		for (size_t k = 0; k < sheets->at[i].n; k++) {
			const struct mark *mark = &sheets->at[i].at[k];
			if (mark->kind == MARK_TEXT && !font[mark->face]) {
				char path[128];
				snprintf(path, sizeof path, FONTS "/%s.ttf", face_name(mark->face));
				font[mark->face] = HPDF_GetFont(doc, HPDF_LoadTTFontFromFile(doc, path, HPDF_TRUE), "UTF-8");
			}
			draw_plainly(page, font[mark->face], mark, HPDF_Page_GetHeight(page));
		}
	}
	HPDF_SaveToStream(doc);
	size_t n = HPDF_GetStreamSize(doc);
	HPDF_Free(doc);
	return n;
}

static double theirs(const struct sheets *sheets, size_t *ret_bytes)
{
	double before = processor_seconds();
	for (size_t i = 0; i < THEIRS; i++)
		*ret_bytes += draw_by_the_book(&sheets[i]);
	return processor_seconds() - before;
}

int main(int argc, char **argv)
{
	struct pool p = {0};
	struct err e = {0};
	struct buf form = {0};
	if (argc != 2)
		stop("usage: letters FORM");
	if (!file_read(argv[1], 1 << 20, &form, &e) || !ppuri_paper()->init(LANG_EN, NULL, &e))
		stop(e.text);
	struct paper_letter *letters = batch_of(&p, OURS);
	struct sheets *sheets = laid_out(&p, buf_text(&form), letters, THEIRS);
	printf("award letters of %zu pages, in batches of %d; letters per processor second\n", sheets->n, OURS);
	for (int round = 1; round <= ROUNDS; round++) {
		size_t our_bytes = 0, their_bytes = 0, glyphs;
		double we = OURS / ours(buf_text(&form), letters, &our_bytes, &glyphs);
		double they = THEIRS / theirs(sheets, &their_bytes);
		printf("  round %d   ppuri %.0f (%zu KB each, %zu glyphs)   libharu by the book %.2f (%zu KB each)   ratio %.0f\n",
			round, we, our_bytes / OURS / 1024, glyphs, they, their_bytes / THEIRS / 1024, we / they);
	}
	buf_release(&form);
	pool_release(&p);
	return 0;
}
