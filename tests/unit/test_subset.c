#include "set_fonts.h"

#include "subset.h"

#include <hb-ot.h>
#include <zlib.h>

/* What does not depend on where a contour begins, nor on which is first. */
struct shape {
	double area, corners_x, corners_y;
	int lines, curves;
	float x, y;
};

static void move_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *at, float x, float y, void *more)
{
	(void)funcs, (void)at, (void)more;
	struct shape *shape = data;
	shape->x = x;
	shape->y = y;
}

static void step(struct shape *shape, float x, float y)
{
	shape->area += (double)shape->x * (double)y - (double)x * (double)shape->y;
	shape->corners_x += (double)x;
	shape->corners_y += (double)y;
	shape->x = x;
	shape->y = y;
}

static void line_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *at, float x, float y, void *more)
{
	(void)funcs, (void)at, (void)more;
	struct shape *shape = data;
	shape->lines += x != shape->x || y != shape->y;
	if (x != shape->x || y != shape->y)
		step(shape, x, y);
}

static void curve_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *at, float cx, float cy, float x, float y, void *more)
{
	(void)funcs, (void)at, (void)more;
	struct shape *shape = data;
	shape->curves++;
	step(shape, cx, cy);
	step(shape, x, y);
}

static struct shape shape_of(hb_font_t *font, hb_codepoint_t glyph)
{
	struct shape shape = {0};
	hb_draw_funcs_t *funcs = hb_draw_funcs_create();
	hb_draw_funcs_set_move_to_func(funcs, move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(funcs, line_to, NULL, NULL);
	hb_draw_funcs_set_quadratic_to_func(funcs, curve_to, NULL, NULL);
	hb_font_get_glyph_shape(font, glyph, funcs, &shape);
	hb_draw_funcs_destroy(funcs);
	return shape;
}

static hb_font_t *font_of(struct pool *p, const struct packed *file)
{
	uLongf n = file->unpacked;
	void *bytes = pool_alloc(p, n);
	assert_int_equal(uncompress(bytes, &n, file->at, file->n), Z_OK);
	assert_int_equal(n, file->unpacked);
	hb_blob_t *blob = hb_blob_create(bytes, (unsigned)n, HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_t *face = hb_face_create(blob, 0);
	hb_font_t *font = hb_font_create(face);
	hb_face_destroy(face);
	hb_blob_destroy(blob);
	return font;
}

static void is_drawn_alike(hb_font_t *whole, hb_font_t *cut, uint32_t c, hb_codepoint_t code)
{
	hb_codepoint_t glyph;
	assert_true(hb_font_get_nominal_glyph(whole, c, &glyph));
	struct shape a = shape_of(whole, glyph), b = shape_of(cut, code);
	if (a.lines != b.lines || a.curves != b.curves || a.area != b.area || a.corners_x != b.corners_x || a.corners_y != b.corners_y)
		fail_msg("U+%04X: %d and %d lines, %d and %d curves, %g and %g", c, a.lines, b.lines, a.curves, b.curves, a.area, b.area);
	assert_int_equal(hb_font_get_glyph_h_advance(whole, glyph), hb_font_get_glyph_h_advance(cut, code));
}

/* The map to Unicode names the character of every glyph, in numbers of 256 too. */
static void has_each_character(struct pool *p, const struct packed *packed, const struct usage *usage, enum face face)
{
	uLongf n = packed->unpacked;
	char *text = pool_alloc(p, n + 1);
	assert_int_equal(uncompress((Bytef *)text, &n, packed->at, packed->n), Z_OK);
	for (uint32_t c = usage_next(usage, face, 0); c < 0x10000; c = usage_next(usage, face, c + 1))
		if (!strstr(text, pool_printf(p, "<%04X>", c)))
			fail_msg("U+%04X is lost", c);
}

/* Those that are put together from parts are among them: 뷁 is not in KS X 1001. */
static bool is_shared(uint32_t c)
{
	return c % 3 == 0;
}

static void each_glyph_is_drawn_as_in_the_whole_font(void **state)
{
	(void)state;
	static const enum face faces[] = {FACE_PLAIN, FACE_BOLD, FACE_SERIF};
	struct pool p = {0};
	struct err e = {0};
	struct usage *shared = pool_alloc(&p, sizeof *shared), *own = pool_alloc(&p, sizeof *own), *other = pool_alloc(&p, sizeof *other);
	for (size_t i = 0; i < ROWS(faces); i++) {
		for (uint32_t c = ' '; c < 0x7f; c++)
			usage_add(is_shared(c) ? shared : own, faces[i], c);
		for (uint32_t c = 0xac00; c < 0xd7a4; c += 23)
			usage_add(is_shared(c) ? shared : own, faces[i], c);
		usage_add(own, faces[i], 0xbdc1);
		usage_add(other, faces[i], 0xbdc2);
	}
	struct deflater *deflater = deflater_new(&p, 1);
	struct cutter *cutter;
	assert_true(cutter_open(&p, fonts, deflater, shared, &cutter, &e));
	for (size_t i = 0; i < ROWS(faces); i++) {
		struct subset first, again;
		assert_true(cutter_cut(cutter, &p, own, faces[i], &first, &e));
		hb_font_t *cut = font_of(&p, &first.file), *whole = hb_font_create(font_file(fonts, faces[i]));
		const uint16_t *code = cutter_codes(cutter, faces[i]);
		for (uint32_t c = usage_next(shared, faces[i], 0); c < 0x10000; c = usage_next(shared, faces[i], c + 1))
			is_drawn_alike(whole, cut, c, code[c]);
		for (uint32_t c = usage_next(own, faces[i], 0); c < 0x10000; c = usage_next(own, faces[i], c + 1))
			is_drawn_alike(whole, cut, c, code[c]);
		has_each_character(&p, &first.to_unicode, shared, faces[i]);
		has_each_character(&p, &first.to_unicode, own, faces[i]);
		/* What another document needed in between leaves no trace. */
		assert_true(cutter_cut(cutter, &p, other, faces[i], &again, &e));
		assert_string_not_equal(first.name, again.name);
		assert_true(cutter_cut(cutter, &p, own, faces[i], &again, &e));
		assert_string_equal(first.name, again.name);
		assert_int_equal(first.file.n, again.file.n);
		assert_memory_equal(first.file.at, again.file.at, first.file.n);
		assert_memory_equal(first.to_unicode.at, again.to_unicode.at, first.to_unicode.n);
		assert_string_equal(first.widths, again.widths);
		hb_font_destroy(cut);
		hb_font_destroy(whole);
	}
	cutter_close(&cutter);
	deflater_free(&deflater);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_glyph_is_drawn_as_in_the_whole_font),
	};
	return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
