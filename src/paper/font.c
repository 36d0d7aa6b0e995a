#include "font.h"

#include "ppuri/tr.h"

#include <hb-ot.h>

#define CHARS_PER_LEAF 256

/* One leaf of the table from character to glyph. Looking into the file takes ten times as long. */
struct leaf {
	struct glyph at[CHARS_PER_LEAF];
};

struct fonts {
	struct pool pool;
	hb_face_t *file[FACE_COUNT];
	hb_font_t *font[FACE_COUNT];
	struct leaf *leaf[FACE_COUNT][0x10000 / CHARS_PER_LEAF];
};

static const struct {
	const char *name;
	enum face stand_in;
	bool serif, bold;
} faces[FACE_COUNT] = {
	[FACE_PLAIN] = {"NanumGothic", FACE_SERIF, false, false},
	[FACE_BOLD] = {"NanumGothicBold", FACE_SERIF_BOLD, false, true},
	[FACE_SERIF] = {"NanumMyeongjo", FACE_PLAIN, true, false},
	[FACE_SERIF_BOLD] = {"NanumMyeongjoBold", FACE_BOLD, true, true},
};

/* Characters that are typed for one another and look the same in print, where no Nanum face has the first. */
static const struct {
	uint32_t typed, drawn;
} look_alikes[] = {
	{0x2027, 0x00b7}, /* ‧ hyphenation point → · */
	{0x2024, 0x00b7}, /* ․ one dot leader → · */
	{0x2011, 0x002d}, /* non-breaking hyphen → - */
	{0x2212, 0x002d}, /* − minus sign → - */
	{0x301c, 0x223c}, /* 〜 wave dash → ∼ */
};

const char *face_name(enum face face)
{
	return faces[face].name;
}

bool face_is_serif(enum face face)
{
	return faces[face].serif;
}

bool face_is_bold(enum face face)
{
	return faces[face].bold;
}

hb_face_t *font_file(const struct fonts *fonts, enum face face)
{
	return fonts->file[face];
}

static bool open_face(struct fonts *fonts, const char *folder, enum face face, struct err *e)
{
	const char *path = pool_printf(&fonts->pool, "%s/%s.ttf", folder, faces[face].name);
	hb_blob_t *bytes = hb_blob_create_from_file_or_fail(path);
	if (!bytes) {
		err_set(e, ERR_IO, _("the font %s can not be read"), path);
		return err_hint(e, _("install the package fonts-nanum"));
	}
	fonts->file[face] = hb_face_create(bytes, 0);
	hb_blob_destroy(bytes);
	if (hb_face_get_glyph_count(fonts->file[face]) == 0)
		return err_set(e, ERR_IO, _("%s is not a TrueType font"), path);
	fonts->font[face] = hb_font_create(fonts->file[face]);
	return true;
}

bool fonts_open(const char *folder, struct fonts **ret, struct err *e)
{
	struct pool pool = {0};
	struct fonts *fonts = pool_alloc(&pool, sizeof *fonts);
	fonts->pool = pool;
	for (enum face face = 0; face < FACE_COUNT; face++) {
		if (!open_face(fonts, folder, face, e)) {
			fonts_close(&fonts);
			return false;
		}
	}
	*ret = fonts;
	return true;
}

void fonts_close(struct fonts **fonts)
{
	if (!*fonts)
		return;
	for (enum face face = 0; face < FACE_COUNT; face++) {
		hb_font_destroy((*fonts)->font[face]);
		hb_face_destroy((*fonts)->file[face]);
	}
	struct pool pool = (*fonts)->pool; /* the struct lies in its own pool */
	pool_release(&pool);
	*fonts = NULL;
}

static int per_mille(int64_t n, unsigned units_per_em)
{
	return (int)((n * 1000 * 2 + (n < 0 ? -(int64_t)units_per_em : (int64_t)units_per_em)) /
				 (2 * (int64_t)units_per_em));
}

static bool face_has(const struct fonts *fonts, enum face face, uint32_t c, struct glyph *ret)
{
	hb_codepoint_t id;
	if (!hb_font_get_nominal_glyph(fonts->font[face], c, &id) || id > UINT16_MAX)
		return false;
	int advance = hb_font_get_glyph_h_advance(fonts->font[face], id);
	*ret = (struct glyph){
		.id = (uint16_t)id,
		.advance = (uint16_t)per_mille(advance, hb_face_get_upem(fonts->file[face])),
		.face = (uint8_t)face,
	};
	return true;
}

static bool face_or_stand_in_has(const struct fonts *fonts, enum face wanted, uint32_t c, struct glyph *ret)
{
	return face_has(fonts, wanted, c, ret) || face_has(fonts, faces[wanted].stand_in, c, ret);
}

static struct glyph find_glyph(const struct fonts *fonts, enum face wanted, uint32_t c)
{
	struct glyph glyph = {0};
	if (face_or_stand_in_has(fonts, wanted, c, &glyph))
		return glyph;
	for (size_t i = 0; i < sizeof look_alikes / sizeof *look_alikes; i++) {
		if (look_alikes[i].typed == c)
			face_or_stand_in_has(fonts, wanted, look_alikes[i].drawn, &glyph);
	}
	return glyph;
}

/* Apart, so that finding what is known needs no more than it needs. */
static __attribute__((noinline)) const struct glyph *look_up(struct fonts *fonts, enum face wanted, uint32_t c)
{
	struct leaf **leaf = &fonts->leaf[wanted][c / CHARS_PER_LEAF];
	if (!*leaf)
		*leaf = pool_alloc(&fonts->pool, sizeof **leaf);
	struct glyph *glyph = &(*leaf)->at[c % CHARS_PER_LEAF];
	*glyph = find_glyph(fonts, wanted, c);
	glyph->known = true;
	return glyph;
}

const struct glyph *font_glyph(struct fonts *fonts, enum face wanted, uint32_t c)
{
	if (c < ' ' || c > 0xffff)
		return NULL;
	const struct leaf *leaf = fonts->leaf[wanted][c / CHARS_PER_LEAF];
	const struct glyph *glyph = leaf ? &leaf->at[c % CHARS_PER_LEAF] : NULL;
	if (!glyph || !glyph->known)
		glyph = look_up(fonts, wanted, c);
	return glyph->id ? glyph : NULL;
}

static int16_t table_int16(const char *table, unsigned length, unsigned offset)
{
	if (offset + 2 > length)
		return 0;
	return (int16_t)((uint8_t)table[offset] << 8 | (uint8_t)table[offset + 1]);
}

struct face_metrics face_metrics(const struct fonts *fonts, enum face face)
{
	unsigned units = hb_face_get_upem(fonts->file[face]);
	hb_font_extents_t extents;
	hb_font_get_h_extents(fonts->font[face], &extents);
	hb_position_t cap = 0;
	if (!hb_ot_metrics_get_position(fonts->font[face], HB_OT_METRICS_TAG_CAP_HEIGHT, &cap))
		cap = extents.ascender;
	struct face_metrics metrics = {
		.ascent = per_mille(extents.ascender, units),
		.descent = per_mille(extents.descender, units),
		.cap_height = per_mille(cap, units),
	};
	hb_blob_t *head = hb_face_reference_table(fonts->file[face], HB_TAG('h', 'e', 'a', 'd'));
	unsigned length;
	const char *table = hb_blob_get_data(head, &length);
	for (unsigned i = 0; i < 4; i++)
		metrics.box[i] = per_mille(table_int16(table, length, 36 + 2 * i), units);
	hb_blob_destroy(head);
	return metrics;
}
