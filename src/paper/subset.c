#include "subset.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <hb-subset.h>
#include <string.h>
#include <zlib.h>

static bool used(const struct usage *usage, enum face face, uint32_t c)
{
	return usage->bits[face][c / 64] >> c % 64 & 1;
}

/* The next used character from c on; 0x10000 if there is none. */
static uint32_t next_used(const struct usage *usage, enum face face, uint32_t c)
{
	while (c < 0x10000) {
		if (!usage->bits[face][c / 64])
			c = (c / 64 + 1) * 64;
		else if (used(usage, face, c))
			return c;
		else
			c++;
	}
	return c;
}

#define FOR_EACH_USED(c, usage, face) \
	for (uint32_t c = next_used(usage, face, 0); c < 0x10000; c = next_used(usage, face, c + 1))

const char *usage_text(struct pool *p, const struct usage *usage)
{
	struct buf text CLEANUP(buf_release) = {0};
	for (enum face face = 0; face < FACE_COUNT; face++) {
		FOR_EACH_USED(c, usage, face)
		{
			char utf8[4];
			buf_add(&text, utf8, (size_t)text_encode(c, utf8));
		}
		buf_putc(&text, '\n');
	}
	return pool_strndup(p, buf_text(&text), text.n);
}

bool usage_join(struct usage *usage, struct fonts *fonts, const char *text, struct err *e)
{
	enum face face = 0;
	const char *end = text + strlen(text);
	while (text < end) {
		uint32_t c;
		int n = text_decode(text, (size_t)(end - text), &c);
		struct glyph glyph;
		if (n > 0 && c == '\n' && face < FACE_COUNT)
			face++;
		else if (n > 0 && face < FACE_COUNT && font_glyph(fonts, face, c, &glyph) && glyph.face == face)
			usage_add(usage, face, c);
		else
			return err_set(
				e, ERR_USAGE, _("these are not the glyphs of a letter, or the fonts have changed since"));
		text += n;
	}
	return true;
}

struct packed packed_of(struct pool *p, const void *bytes, size_t n)
{
	uLongf room = compressBound(n);
	struct packed packed = {.at = pool_alloc(p, room), .unpacked = n};
	if (compress2(packed.at, &room, bytes, n, Z_BEST_COMPRESSION) != Z_OK)
		bug("zlib could not deflate %zu bytes", n);
	packed.n = room;
	return packed;
}

/* Of the tables, a PDF viewer reads only those that draw glyphs by number. */
static hb_subset_input_t *input_of(struct fonts *fonts, const struct usage *usage, enum face face)
{
	static const hb_tag_t unread[] = {
		HB_TAG('c', 'm', 'a', 'p'),
		HB_TAG('n', 'a', 'm', 'e'),
		HB_TAG('p', 'o', 's', 't'),
		HB_TAG('O', 'S', '/', '2'),
		HB_TAG('G', 'D', 'E', 'F'),
		HB_TAG('G', 'P', 'O', 'S'),
		HB_TAG('G', 'S', 'U', 'B'),
		HB_TAG('v', 'h', 'e', 'a'),
		HB_TAG('v', 'm', 't', 'x'),
		HB_TAG('g', 'a', 's', 'p'),
		HB_TAG('D', 'S', 'I', 'G'),
		HB_TAG('k', 'e', 'r', 'n'),
	};
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	if (!input)
		bug("out of memory");
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
	hb_set_t *drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	for (size_t i = 0; i < sizeof unread / sizeof *unread; i++)
		hb_set_add(drop, unread[i]);
	hb_set_t *glyphs = hb_subset_input_glyph_set(input);
	FOR_EACH_USED(c, usage, face)
	{
		struct glyph glyph;
		if (font_glyph(fonts, face, c, &glyph))
			hb_set_add(glyphs, glyph.id);
	}
	return input;
}

/* Where each character went: its new glyph and its width; and the width of each new glyph. */
struct numbering {
	uint16_t *code, *advance;
	uint16_t *glyph_advance;
	uint32_t *glyph_char; /* the lowest character that the glyph stands for */
	size_t n_glyphs;
};

static struct numbering number_glyphs(struct pool *p, struct fonts *fonts, const struct usage *usage,
	enum face face, const hb_map_t *new_of, size_t n_glyphs)
{
	struct numbering numbers = {
		.code = pool_alloc(p, 0x10000 * sizeof(uint16_t)),
		.advance = pool_alloc(p, 0x10000 * sizeof(uint16_t)),
		.glyph_advance = pool_alloc(p, n_glyphs * sizeof(uint16_t)),
		.glyph_char = pool_alloc(p, n_glyphs * sizeof(uint32_t)),
		.n_glyphs = n_glyphs,
	};
	FOR_EACH_USED(c, usage, face)
	{
		struct glyph glyph;
		if (!font_glyph(fonts, face, c, &glyph))
			bug("U+%04X was measured but can not be drawn", c);
		hb_codepoint_t code = hb_map_get(new_of, glyph.id);
		if (code >= n_glyphs)
			bug("glyph %u was left out of its subset", glyph.id);
		numbers.code[c] = (uint16_t)code;
		numbers.advance[c] = glyph.advance;
		numbers.glyph_advance[code] = glyph.advance;
		if (!numbers.glyph_char[code])
			numbers.glyph_char[code] = c;
	}
	return numbers;
}

static int most_frequent_width(const struct numbering *numbers)
{
	int count[4096] = {0}, best = 0;
	for (size_t i = 0; i < numbers->n_glyphs; i++) {
		int width = numbers->glyph_advance[i] < 4096 ? numbers->glyph_advance[i] : 0;
		if (++count[width] > count[best])
			best = width;
	}
	return best;
}

static const char *widths_of(struct pool *p, const struct numbering *numbers, int default_width)
{
	struct buf text CLEANUP(buf_release) = {0};
	bool open = false;
	buf_putc(&text, '[');
	for (size_t i = 0; i < numbers->n_glyphs; i++) {
		int width = numbers->glyph_advance[i];
		bool differs = width != default_width && numbers->glyph_char[i];
		if (differs && !open)
			buf_printf(&text, "%zu[%d", i, width);
		else if (differs)
			buf_printf(&text, " %d", width);
		else if (open)
			buf_putc(&text, ']');
		open = differs;
	}
	buf_puts(&text, open ? "]]" : "]");
	return pool_strndup(p, buf_text(&text), text.n);
}

static struct packed to_unicode_of(struct pool *p, const struct numbering *numbers)
{
	struct buf text CLEANUP(buf_release) = {0};
	buf_puts(&text, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
					"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
					"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
					"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
	size_t left = 0;
	for (size_t i = 0; i < numbers->n_glyphs; i++)
		left += numbers->glyph_char[i] != 0;
	size_t in_block = 0;
	for (size_t i = 0; i < numbers->n_glyphs; i++) {
		if (!numbers->glyph_char[i])
			continue;
		if (in_block == 0) {
			in_block = left < 100 ? left : 100; /* the most that a block may hold */
			buf_printf(&text, "%zu beginbfchar\n", in_block);
		}
		buf_printf(&text, "<%04zX> <%04X>\n", i, numbers->glyph_char[i]);
		left--;
		if (--in_block == 0)
			buf_puts(&text, "endbfchar\n");
	}
	buf_puts(&text, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
	return packed_of(p, buf_text(&text), text.n);
}

/* Subsets that differ must have names that differ (ISO 32000-1, 9.6.4). */
static const char *tagged_name(struct pool *p, const struct packed *file, enum face face)
{
	char tag[7] = {0};
	unsigned long sum = crc32(0, file->at, (uInt)file->n);
	for (int i = 0; i < 6; i++, sum /= 26)
		tag[i] = (char)('A' + sum % 26);
	return pool_printf(p, "%s+%s", tag, face_name(face));
}

static void describe(struct pool *p, struct fonts *fonts, const struct usage *usage, enum face face,
	const hb_map_t *new_of, hb_face_t *cut, struct subset *ret)
{
	hb_blob_t *bytes = hb_face_reference_blob(cut);
	unsigned n;
	const char *at = hb_blob_get_data(bytes, &n);
	struct numbering numbers = number_glyphs(p, fonts, usage, face, new_of, hb_face_get_glyph_count(cut));
	int default_width = most_frequent_width(&numbers);
	struct subset subset = {
		.serif = face_is_serif(face),
		.bold = face_is_bold(face),
		.metrics = face_metrics(fonts, face),
		.file = packed_of(p, at, n),
		.to_unicode = to_unicode_of(p, &numbers),
		.default_width = default_width,
		.widths = widths_of(p, &numbers, default_width),
		.code = numbers.code,
		.advance = numbers.advance,
	};
	subset.name = tagged_name(p, &subset.file, face);
	*ret = subset;
	hb_blob_destroy(bytes);
}

bool subset_make(struct pool *p, struct fonts *fonts, const struct usage *usage, enum face face,
	struct subset *ret, struct err *e)
{
	if (next_used(usage, face, 0) == 0x10000) {
		*ret = (struct subset){0};
		return true;
	}
	hb_subset_input_t *input = input_of(fonts, usage, face);
	hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(font_file(fonts, face), input);
	hb_face_t *cut = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
	if (cut)
		describe(p, fonts, usage, face, hb_subset_plan_old_to_new_glyph_mapping(plan), cut, ret);
	hb_face_destroy(cut);
	hb_subset_plan_destroy(plan);
	hb_subset_input_destroy(input);
	return cut != NULL ||
		   err_set(e, ERR_IO, _("the font %s can not be cut to the letters used"), face_name(face));
}
