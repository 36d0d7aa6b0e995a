#include "outline.h"

#include "contour.h"

#include <string.h>

enum {
	GLYPH_HEAD = 10, /* bytes: the number of contours and the box */
	/* of a glyph put together from others: */
	WORDS = 0x0001,
	OFFSETS = 0x0002, /* else points are matched by number, which change here */
	SCALE = 0x0008,
	MORE = 0x0020,
	TWO_SCALES = 0x0040,
	MATRIX = 0x0080,
	INSTRUCTIONS = 0x0100,
};

static unsigned two_bytes(const uint8_t *at)
{
	return (unsigned)at[0] << 8 | at[1];
}

static unsigned four_bytes(const uint8_t *at)
{
	return two_bytes(at) << 16 | two_bytes(at + 2);
}

static struct font_table table_of(hb_face_t *file, const char *tag)
{
	struct font_table table = {.blob = hb_face_reference_table(file, hb_tag_from_string(tag, 4))};
	table.at = (const uint8_t *)hb_blob_get_data(table.blob, &table.n);
	return table;
}

bool outlines_open(hb_face_t *file, struct outlines *ret)
{
	*ret = (struct outlines){
		.glyf = table_of(file, "glyf"),
		.loca = table_of(file, "loca"),
		.hmtx = table_of(file, "hmtx"),
		.head = table_of(file, "head"),
		.hhea = table_of(file, "hhea"),
		.maxp = table_of(file, "maxp"),
	};
	if (ret->head.n < 54 || ret->hhea.n < 36 || ret->maxp.n < 32)
		return false;
	ret->long_offsets = two_bytes(ret->head.at + 50) != 0;
	ret->n_metrics = two_bytes(ret->hhea.at + 34);
	return ret->n_metrics > 0 && ret->hmtx.n >= 4 * ret->n_metrics;
}

void outlines_close(struct outlines *outlines)
{
	struct font_table *const tables[] = {
		&outlines->glyf, &outlines->loca, &outlines->hmtx, &outlines->head, &outlines->hhea, &outlines->maxp};
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		hb_blob_destroy(tables[i]->blob);
	*outlines = (struct outlines){0};
}

/* Where a glyph lies in the table glyf; an empty one has no bytes. */
static bool find_glyph(const struct outlines *outlines, unsigned glyph, const uint8_t **ret, size_t *ret_n)
{
	size_t width = outlines->long_offsets ? 4 : 2, at = glyph * width;
	if (at + 2 * width > outlines->loca.n)
		return false;
	const uint8_t *offsets = outlines->loca.at + at;
	size_t from = outlines->long_offsets ? four_bytes(offsets) : 2 * two_bytes(offsets);
	size_t to = outlines->long_offsets ? four_bytes(offsets + width) : 2 * two_bytes(offsets + width);
	if (from > to || to > outlines->glyf.n || (to > from && to - from < GLYPH_HEAD))
		return false;
	*ret = outlines->glyf.at + from;
	*ret_n = to - from;
	return true;
}

static size_t size_of_part(unsigned flags)
{
	size_t places = flags & WORDS ? 4 : 2;
	size_t scale = flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
	return 4 + places + scale;
}

static void put_two_bytes(struct buf *out, unsigned n)
{
	buf_putc(out, (char)(n >> 8));
	buf_putc(out, (char)n);
}

/* Head, then for each part its flags, its glyph, and where and how large it stands. */
static bool add_composite(const uint8_t *at, size_t n, uint16_t (*renumber)(void *arg, uint16_t glyph), void *arg, struct buf *out)
{
	buf_add(out, at, GLYPH_HEAD);
	for (size_t i = GLYPH_HEAD;;) {
		if (i + 4 > n || i + size_of_part(two_bytes(at + i)) > n)
			return false;
		unsigned flags = two_bytes(at + i);
		if (!(flags & OFFSETS))
			return false;
		put_two_bytes(out, flags & ~(unsigned)INSTRUCTIONS);
		put_two_bytes(out, renumber(arg, (uint16_t)two_bytes(at + i + 2)));
		buf_add(out, at + i + 4, size_of_part(flags) - 4);
		i += size_of_part(flags);
		if (!(flags & MORE))
			return true;
	}
}

bool outline_add(const struct outlines *outlines, unsigned glyph, uint16_t (*renumber)(void *arg, uint16_t glyph), void *arg,
	struct buf *out)
{
	const uint8_t *at;
	size_t n;
	if (!find_glyph(outlines, glyph, &at, &n))
		return false;
	bool added = n == 0 || (at[0] & 0x80 ? add_composite(at, n, renumber, arg, out) : contours_add(at, n, out));
	if (out->n % 2)
		buf_putc(out, 0);
	return added;
}

void outline_metrics(const struct outlines *outlines, unsigned glyph, uint8_t ret[4])
{
	const struct font_table *hmtx = &outlines->hmtx;
	unsigned advance = glyph < outlines->n_metrics ? glyph : outlines->n_metrics - 1;
	size_t bearing = glyph < outlines->n_metrics ? 4 * (size_t)glyph + 2
												 : 4 * (size_t)outlines->n_metrics + 2 * (size_t)(glyph - outlines->n_metrics);
	memcpy(ret, hmtx->at + 4 * (size_t)advance, 2);
	memset(ret + 2, 0, 2);
	if (bearing + 2 <= hmtx->n)
		memcpy(ret + 2, hmtx->at + bearing, 2);
}
