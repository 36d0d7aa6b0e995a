#include "subset.h"

#include "outline.h"

#include "ppuri/tr.h"

#include <string.h>
#include <zlib.h>

/* A glyph in the font that is made. */
struct cut_glyph {
	uint16_t old;
	uint16_t character; /* the lowest that it stands for; 0 if it is only a part of others */
	uint16_t advance;   /* thousandths of an em */
};

struct place {
	uint32_t from, n; /* bytes; none if it was not drawn yet */
};

/* One face. The first n_shared glyphs are those of all documents, the others those of the document in work. */
struct face_cut {
	struct pool *pool;
	struct outlines outlines;
	uint16_t *code;   /* by character */
	uint16_t *number; /* by old glyph; 0 if it has none yet */
	struct {
		struct cut_glyph *at;
		size_t n, room;
	} glyphs;
	struct {
		uint32_t *at;
		size_t n, room;
	} places; /* of their outlines in glyf */
	struct buf glyf;
	struct buf kept;      /* outlines as they were once drawn: bounded by the font, not by the number of documents */
	struct place *place;  /* in `kept`, by old glyph */
	size_t n_shared;
	struct stem glyf_stem, unicode_stem;
	uint32_t stem_sum;
	const char *shared_widths;
	int default_width;
	struct face_metrics metrics;
};

struct cutter {
	struct pool *pool;
	struct fonts *fonts;
	struct deflater *deflater;
	const struct usage *shared;
	struct face_cut *face[FACE_COUNT]; /* NULL until it is used */
};

void cutter_close(struct cutter **cutter)
{
	if (!*cutter)
		return;
	for (enum face face = 0; face < FACE_COUNT; face++) {
		struct face_cut *cut = (*cutter)->face[face];
		if (!cut)
			continue;
		outlines_close(&cut->outlines);
		buf_release(&cut->glyf);
		buf_release(&cut->kept);
	}
	*cutter = NULL;
}

const uint16_t *cutter_codes(const struct cutter *cutter, enum face face)
{
	return cutter->face[face] ? cutter->face[face]->code : NULL;
}

static uint16_t add_glyph(struct face_cut *cut, struct cut_glyph glyph)
{
	*POOL_PUSH(cut->pool, &cut->glyphs) = glyph;
	return (uint16_t)(cut->glyphs.n - 1);
}

/* A part of another glyph. The first glyph, .notdef, has number 0 in both fonts. */
static uint16_t number_of_part(void *arg, uint16_t old)
{
	struct face_cut *cut = arg;
	if (!cut->number[old] && old != 0)
		cut->number[old] = add_glyph(cut, (struct cut_glyph){.old = old});
	return cut->number[old];
}

/* A glyph that was only a part so far is added once more: how the shared ones are read is not to change. */
static uint16_t number_of_character(struct face_cut *cut, uint32_t c, const struct glyph *glyph)
{
	uint16_t number = cut->number[glyph->id];
	if (!number || !cut->glyphs.at[number].character) {
		number = add_glyph(
			cut, (struct cut_glyph){.old = glyph->id, .character = (uint16_t)c, .advance = glyph->advance});
		if (!cut->number[glyph->id])
			cut->number[glyph->id] = number;
	}
	return number;
}

static void add_characters(struct face_cut *cut, struct fonts *fonts, const struct usage *usage, enum face face)
{
	FOR_EACH_USED(c, usage, face)
	{
		const struct glyph *glyph = font_glyph(fonts, face, c);
		if (!glyph)
			bug("U+%04X was measured but can not be drawn", c);
		cut->code[c] = number_of_character(cut, c, glyph);
	}
}

static bool is_composite(const struct buf *glyf, size_t from)
{
	return glyf->n > from && glyf->at[from] & 0x80;
}

/* One put together from parts depends on their numbers, which are not always the same. */
static bool add_outline(struct face_cut *cut, uint16_t old)
{
	struct place *place = &cut->place[old];
	size_t from = cut->glyf.n;
	if (place->n) {
		buf_add(&cut->glyf, cut->kept.at + place->from, place->n);
		return true;
	}
	if (!outline_add(&cut->outlines, old, number_of_part, cut, &cut->glyf))
		return false;
	if (is_composite(&cut->glyf, from))
		return true;
	*place = (struct place){(uint32_t)cut->kept.n, (uint32_t)(cut->glyf.n - from)};
	buf_add(&cut->kept, cut->glyf.at + from, place->n);
	return true;
}

/* Those of the glyphs that have none yet, and of the parts that these name and that are then added behind them. */
static bool add_outlines(struct face_cut *cut)
{
	while (cut->places.n < cut->glyphs.n) {
		uint16_t old = cut->glyphs.at[cut->places.n].old;
		*POOL_PUSH(cut->pool, &cut->places) = (uint32_t)cut->glyf.n;
		if (!add_outline(cut, old))
			return false;
	}
	while (cut->glyf.n % 4)
		buf_putc(&cut->glyf, 0);
	return true;
}

static int most_frequent_width(const struct face_cut *cut)
{
	int count[4096] = {0}, best = 0;
	for (size_t i = 0; i < cut->glyphs.n; i++) {
		int width = cut->glyphs.at[i].advance < 4096 ? cut->glyphs.at[i].advance : 0;
		if (++count[width] > count[best])
			best = width;
	}
	return best;
}

/* Widths that differ from the default, from glyph `from` on: "3[560 560]9[300]". */
static void put_widths(struct buf *text, const struct face_cut *cut, size_t from)
{
	bool open = false;
	for (size_t i = from; i < cut->glyphs.n; i++) {
		int width = cut->glyphs.at[i].advance;
		bool differs = width != cut->default_width && cut->glyphs.at[i].character;
		if (differs && open)
			buf_printf(text, " %d", width);
		else if (differs)
			buf_printf(text, "%zu[%d", i, width);
		else if (open)
			buf_putc(text, ']');
		open = differs;
	}
	if (open)
		buf_putc(text, ']');
}

static void put_hex(struct buf *text, size_t n)
{
	static const char digits[] = "0123456789ABCDEF";
	const char hex[] = {'<', digits[n >> 12 & 15], digits[n >> 8 & 15], digits[n >> 4 & 15], digits[n & 15], '>'};
	buf_add(text, hex, sizeof hex);
}

/* Behind the last of the glyphs from `from` on that make up one entry: all have a character, and only the lower byte of their
 * numbers differs. */
static size_t end_of_entry(const struct face_cut *cut, size_t from)
{
	size_t i = from;
	while (i < cut->glyphs.n && cut->glyphs.at[i].character && i / 256 == from / 256)
		i++;
	return i;
}

/* The map to Unicode of the glyphs from glyph `from` on: for each row of numbers the characters one by one. */
static void put_characters(struct buf *text, const struct face_cut *cut, size_t from)
{
	for (size_t i = from, end; i < cut->glyphs.n; i = end) {
		end = end_of_entry(cut, i);
		if (end == i) {
			end++;
			continue;
		}
		buf_puts(text, "1 beginbfrange\n");
		put_hex(text, i);
		put_hex(text, end - 1);
		buf_putc(text, '[');
		for (; i < end; i++)
			put_hex(text, cut->glyphs.at[i].character);
		buf_puts(text, "]\nendbfrange\n");
	}
}

static uint32_t sum_of(const void *table, size_t n)
{
	const uint8_t *at = table;
	uint32_t sum = 0;
	for (size_t i = 0; i < n; i += 4)
		sum += (uint32_t)at[i] << 24 | (uint32_t)at[i + 1] << 16 | (uint32_t)at[i + 2] << 8 | at[i + 3];
	return sum;
}

static void make_stems(struct face_cut *cut, const struct deflater *deflater)
{
	struct buf text CLEANUP(buf_release) = {0};
	cut->n_shared = cut->glyphs.n;
	cut->glyf_stem = deflate_stem(deflater, cut->pool, cut->glyf.at, cut->glyf.n);
	cut->stem_sum = sum_of(cut->glyf.at, cut->glyf.n);
	cut->default_width = most_frequent_width(cut);
	put_widths(&text, cut, 0);
	cut->shared_widths = pool_strdup(cut->pool, buf_text(&text));
	buf_clear(&text);
	buf_puts(&text, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
					"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
					"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
					"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
	put_characters(&text, cut, 0);
	cut->unicode_stem = deflate_stem(deflater, cut->pool, text.at, text.n);
}

/* The face with what is shared of it. */
static bool open_face(struct cutter *cutter, enum face face)
{
	struct face_cut *cut = pool_alloc(cutter->pool, sizeof *cut);
	cutter->face[face] = cut;
	*cut = (struct face_cut){
		.pool = cutter->pool,
		.code = pool_alloc(cutter->pool, 0x10000 * sizeof *cut->code),
		.number = pool_alloc(cutter->pool, 0x10000 * sizeof *cut->number),
		.place = pool_alloc(cutter->pool, 0x10000 * sizeof *cut->place),
		.metrics = face_metrics(cutter->fonts, face),
	};
	if (!outlines_open(font_file(cutter->fonts, face), &cut->outlines))
		return false;
	add_glyph(cut, (struct cut_glyph){0});
	add_characters(cut, cutter->fonts, cutter->shared, face);
	if (!add_outlines(cut))
		return false;
	make_stems(cut, cutter->deflater);
	return true;
}

static bool not_cut(enum face face, struct err *e)
{
	return err_set(e, ERR_IO, _("the font %s can not be cut to the letters used"), face_name(face));
}

bool cutter_open(struct pool *p, struct fonts *fonts, struct deflater *deflater, const struct usage *shared, struct cutter **ret,
	struct err *e)
{
	struct cutter *cutter = pool_alloc(p, sizeof *cutter);
	*cutter = (struct cutter){.pool = p, .fonts = fonts, .deflater = deflater, .shared = shared};
	for (enum face face = 0; face < FACE_COUNT; face++) {
		if (usage_next(shared, face, 0) == 0x10000 || open_face(cutter, face))
			continue;
		cutter_close(&cutter);
		return not_cut(face, e);
	}
	*ret = cutter;
	return true;
}

/* Forgets the glyphs of the last document. */
static void back_to_shared(struct face_cut *cut)
{
	for (size_t i = cut->n_shared; i < cut->glyphs.n; i++) {
		uint16_t *number = &cut->number[cut->glyphs.at[i].old];
		if (*number >= cut->n_shared)
			*number = 0;
	}
	cut->glyphs.n = cut->places.n = cut->n_shared;
	cut->glyf.n = cut->glyf_stem.n;
}

static bool add_own(struct cutter *cutter, const struct usage *own, enum face face)
{
	struct face_cut *cut = cutter->face[face];
	back_to_shared(cut);
	add_characters(cut, cutter->fonts, own, face);
	return add_outlines(cut);
}

/* Tables of a font file, one behind the other. */
struct sfnt {
	struct buf directory, tables; /* glyf is not among them: most of it is a stem */
	size_t glyf_size;
	uint32_t sum;
};
enum { TABLES = 6, DIRECTORY = 12 + 16 * TABLES };

static void put_two(struct buf *out, unsigned n)
{
	buf_add(out, (uint8_t[]){(uint8_t)(n >> 8), (uint8_t)n}, 2);
}

static void put_four(struct buf *out, uint32_t n)
{
	put_two(out, n >> 16);
	put_two(out, n & 0xffff);
}

static void put_entry(struct sfnt *font, const char *tag, uint32_t sum, size_t offset, size_t n)
{
	buf_puts(&font->directory, tag);
	put_four(&font->directory, sum);
	put_four(&font->directory, (uint32_t)offset);
	put_four(&font->directory, (uint32_t)n);
	font->sum += sum;
}

/* Enters the table that begins at `from` and has just been written. */
static void enter_table(struct sfnt *font, const char *tag, size_t from)
{
	size_t n = font->tables.n - from;
	while (font->tables.n % 4)
		buf_putc(&font->tables, 0);
	put_entry(font, tag, sum_of(font->tables.at + from, font->tables.n - from), DIRECTORY + font->glyf_size + from, n);
}

static void set_two(struct buf *out, size_t at, unsigned n)
{
	out->at[at] = (char)(n >> 8);
	out->at[at + 1] = (char)n;
}

enum { HEAD_SIZE = 54, HEAD_SUM = 8, HEAD_LOCA_FORMAT = 50 };
enum { HHEA_SIZE = 36, HHEA_METRICS = 34 };
enum { MAXP_SIZE = 32, MAXP_GLYPHS = 4, MAXP_ZONES = 14, MAXP_HINTS = 16, MAXP_PARTS = 28 };

/* Returns where it begins; its checksum is still 0. */
static size_t add_head(struct sfnt *font, const struct face_cut *cut, bool long_places)
{
	size_t at = font->tables.n;
	buf_add(&font->tables, cut->outlines.head.at, HEAD_SIZE);
	memset(font->tables.at + at + HEAD_SUM, 0, 4);
	set_two(&font->tables, at + HEAD_LOCA_FORMAT, long_places);
	enter_table(font, "head", at);
	return at;
}

/* How many glyphs need an advance of their own: those at the end share the last. */
static size_t metrics_needed(const struct face_cut *cut)
{
	size_t n = cut->glyphs.n;
	uint8_t last[4], one[4];
	outline_metrics(&cut->outlines, cut->glyphs.at[n - 1].old, last);
	for (; n > 1; n--) {
		outline_metrics(&cut->outlines, cut->glyphs.at[n - 2].old, one);
		if (memcmp(one, last, 2) != 0)
			break;
	}
	return n;
}

static void add_metrics(struct sfnt *font, const struct face_cut *cut)
{
	size_t at = font->tables.n, full = metrics_needed(cut);
	buf_add(&font->tables, cut->outlines.hhea.at, HHEA_SIZE);
	set_two(&font->tables, at + HHEA_METRICS, (unsigned)full);
	enter_table(font, "hhea", at);
	at = font->tables.n;
	for (size_t i = 0; i < cut->glyphs.n; i++) {
		uint8_t metrics[4];
		outline_metrics(&cut->outlines, cut->glyphs.at[i].old, metrics);
		buf_add(&font->tables, i < full ? metrics : metrics + 2, i < full ? 4 : 2);
	}
	enter_table(font, "hmtx", at);
}

static void add_places(struct sfnt *font, const struct face_cut *cut, bool long_places)
{
	size_t at = font->tables.n;
	for (size_t i = 0; i <= cut->glyphs.n; i++) {
		uint32_t place = i < cut->glyphs.n ? cut->places.at[i] : (uint32_t)cut->glyf.n;
		if (long_places)
			put_four(&font->tables, place);
		else
			put_two(&font->tables, place / 2);
	}
	enter_table(font, "loca", at);
}

static void add_limits(struct sfnt *font, const struct face_cut *cut)
{
	size_t at = font->tables.n;
	buf_add(&font->tables, cut->outlines.maxp.at, MAXP_SIZE);
	set_two(&font->tables, at + MAXP_GLYPHS, (unsigned)cut->glyphs.n);
	set_two(&font->tables, at + MAXP_ZONES, 1);
	memset(font->tables.at + at + MAXP_HINTS, 0, MAXP_PARTS - MAXP_HINTS);
	enter_table(font, "maxp", at);
}

/* The font file of all glyphs. Of the tables, a PDF viewer reads only those that draw glyphs by number. */
static struct packed make_file(const struct face_cut *cut, struct deflater *deflater, struct pool *p, uint32_t *ret_sum)
{
	struct sfnt font = {.glyf_size = cut->glyf.n};
	bool long_places = cut->glyf.n > 2 * 0xffff;
	size_t own = cut->glyf_stem.n;
	/* Version, number of tables, and what a binary search in them needs. */
	buf_add(&font.directory, "\0\1\0\0\0\6\0\100\0\2\0\40", 12);
	put_entry(&font, "glyf", cut->stem_sum + sum_of(cut->glyf.at + own, cut->glyf.n - own), DIRECTORY, cut->glyf.n);
	size_t head = add_head(&font, cut, long_places);
	add_metrics(&font, cut);
	add_places(&font, cut, long_places);
	add_limits(&font, cut);
	uint32_t sum = font.sum + sum_of(font.directory.at, font.directory.n);
	set_two(&font.tables, head + HEAD_SUM, (0xb1b0afba - sum) >> 16);
	set_two(&font.tables, head + HEAD_SUM + 2, (0xb1b0afba - sum) & 0xffff);
	struct buf tail CLEANUP(buf_release) = {0};
	buf_add(&tail, cut->glyf.at + own, cut->glyf.n - own);
	buf_add(&tail, font.tables.at, font.tables.n);
	struct packed file = deflate_around(deflater, p, &font.directory, &cut->glyf_stem, &tail);
	buf_release(&font.directory);
	buf_release(&font.tables);
	*ret_sum = sum;
	return file;
}

static struct packed make_to_unicode(const struct face_cut *cut, struct deflater *deflater, struct pool *p)
{
	struct buf tail CLEANUP(buf_release) = {0};
	const struct buf none = {0};
	put_characters(&tail, cut, cut->n_shared);
	buf_puts(&tail, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
	return deflate_around(deflater, p, &none, &cut->unicode_stem, &tail);
}

static const char *make_widths(const struct face_cut *cut, struct pool *p)
{
	struct buf text CLEANUP(buf_release) = {0};
	buf_putc(&text, '[');
	buf_puts(&text, cut->shared_widths);
	put_widths(&text, cut, cut->n_shared);
	buf_putc(&text, ']');
	return pool_strndup(p, buf_text(&text), text.n);
}

/* Subsets that differ must have names that differ (ISO 32000-1, 9.6.4). */
static const char *tagged_name(struct pool *p, uint32_t sum, enum face face)
{
	char tag[7] = {0};
	for (int i = 0; i < 6; i++, sum /= 26)
		tag[i] = (char)('A' + sum % 26);
	return pool_printf(p, "%s+%s", tag, face_name(face));
}

bool cutter_cut(struct cutter *cutter, struct pool *p, const struct usage *own, enum face face, struct subset *ret,
	struct err *e)
{
	if ((!cutter->face[face] && !open_face(cutter, face)) || !add_own(cutter, own, face))
		return not_cut(face, e);
	const struct face_cut *cut = cutter->face[face];
	uint32_t sum;
	struct packed file = make_file(cut, cutter->deflater, p, &sum);
	*ret = (struct subset){
		.serif = face_is_serif(face),
		.bold = face_is_bold(face),
		.metrics = cut->metrics,
		.file = file,
		.to_unicode = make_to_unicode(cut, cutter->deflater, p),
		.default_width = cut->default_width,
		.widths = make_widths(cut, p),
		.name = tagged_name(p, sum, face),
	};
	return true;
}
