#include "unit.h"

#include "pdf.h"

#define MADE ((struct moment){1708900000})

static const struct mark good_marks[] = {
	{.kind = MARK_TEXT, .ink = INK_BLACK, .x = PT(50), .y = PT(60), .size = PT(12), .face = FACE_SERIF, .text = "가나다"},
	{.kind = MARK_LINE, .ink = INK_RULE, .x = PT(50), .y = PT(70), .w = PT(100), .size = PT(1)},
	{.kind = MARK_FILL, .ink = INK_SHADE, .x = PT(50), .y = PT(80), .w = PT(100), .h = PT(10)},
	{.kind = MARK_BOX, .ink = INK_RULE, .x = PT(50), .y = PT(100), .w = PT(20), .h = PT(20), .size = PT(1)},
};

static struct sheets sheets_of(struct pool *p, const struct mark *marks, size_t n)
{
	struct sheets sheets = {.width = A4_SHORT, .height = A4_LONG, .title = "제목 😀", .author = ""};
	struct sheet *sheet = sheets_add(p, &sheets);
	for (size_t i = 0; i < n; i++)
		*POOL_PUSH(p, sheet) = marks[i];
	return sheets;
}

static struct fonts *fonts;

static struct pdf *writer(struct pool *p)
{
	struct err e = {0};
	struct usage *shared = pool_alloc(p, sizeof *shared);
	struct pdf *pdf = NULL;
	assert_true(fonts_open(PPURI_FONT_FOLDER, &fonts, &e));
	usage_add(shared, FACE_SERIF, 0xac00); /* 가; the others are the document's own */
	assert_true(pdf_open(p, fonts, shared, 1, &pdf, &e));
	return pdf;
}

static void a_failure_of_libharu_is_told_and_leaves_nothing_behind(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct buf out = {0};
	struct pdf *pdf = writer(&p);
	struct sheets good = sheets_of(&p, good_marks, ROWS(good_marks)), bad = good;
	bad.width = PT(20000); /* libharu refuses pages of this size */
	buf_puts(&out, "before");
	assert_false(pdf_write(pdf, &bad, MADE, &out, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_non_null(strstr(e.text, "1054")); /* HPDF_PAGE_INVALID_SIZE */
	assert_int_equal(out.n, strlen("before"));
	/* The next document is none the worse for it. */
	buf_clear(&out);
	assert_true(pdf_write(pdf, &good, MADE, &out, &e));
	struct buf again = {0};
	assert_true(pdf_write(pdf, &good, MADE, &again, &e));
	assert_int_equal(out.n, again.n);
	assert_memory_equal(out.at, again.at, out.n);
	buf_release(&out);
	buf_release(&again);
	pdf_close(&pdf);
	fonts_close(&fonts);
	assert_null(pdf);
	pool_release(&p);
}

static void a_document_holds_its_font_once_and_its_title_in_utf16(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct buf out = {0};
	struct pdf *pdf = writer(&p);
	struct sheets sheets = sheets_of(&p, good_marks, ROWS(good_marks));
	*sheets_add(&p, &sheets) = sheets.at[0];
	assert_true(pdf_write(pdf, &sheets, MADE, &out, &e));
	size_t files = 0;
	for (const char *at = out.at; (at = memmem(at, (size_t)(out.at + out.n - at), "/FontFile2", 10)); at++)
		files++;
	assert_int_equal(files, 1);
	assert_non_null(memmem(out.at, out.n, "<FEFFC81CBAA90020D83DDE00>", 26));
	assert_non_null(memmem(out.at, out.n, "(D:20240226072640+09'00')", 25));
	assert_null(memmem(out.at, out.n, "begincidrange", 13));
	buf_release(&out);
	pdf_close(&pdf);
	fonts_close(&fonts);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_failure_of_libharu_is_told_and_leaves_nothing_behind),
		cmocka_unit_test(a_document_holds_its_font_once_and_its_title_in_utf16),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
