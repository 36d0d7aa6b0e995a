#include "page.h"

#include "qr.h"

#include "ppuri/text.h"

#include <string.h>

/* In sixteenths. */
static const struct {
	uint8_t red, green, blue;
} colours[] = {
	[INK_BLACK] = {0, 0, 0},
	[INK_GREY] = {6, 6, 6},
	[INK_RULE] = {8, 8, 8},
	[INK_HAIR] = {13, 13, 13},
	[INK_SHADE] = {15, 15, 15},
	[INK_ACCENT] = {1, 4, 7},
	[INK_ACCENT_MID] = {7, 9, 11},
	[INK_ACCENT_LIGHT] = {12, 13, 14},
	[INK_WHITE] = {16, 16, 16},
};

/* What the page was last told, so that it is not told again. Lengths that end in _8 are eighths of a point. */
struct pen {
	const struct page_codes *codes;
	struct buf *out;
	const struct tags *tags;     /* NULL: it has no structure */
	struct structure *structure;
	mpt width, height;
	bool in_text;
	bool marked; /* what is drawn is marked as content of `tag` */
	bool inside; /* the marking began within a text object, and so must end there */
	uint32_t tag;
	int text_x_8, text_y_8; /* where the last line of text began */
	enum ink fill, stroke;
	mpt thickness, size, spacing;
	enum face face;
	bool dashed;
	unsigned faces; /* that were used, as bits */
};

const char *page_font_name(enum face face)
{
	static const char *const names[FACE_COUNT] = {"F1", "F2", "F3", "F4"};
	return names[face];
}

int page_eighths(mpt n)
{
	return (n + (n < 0 ? -62 : 62)) / 125;
}

/* A number of `places` decimals that was scaled to an integer, and a space: "-.125 ". */
static void put_scaled(struct buf *out, int n, int places)
{
	char digits[16], *at = digits + sizeof digits;
	unsigned left = n < 0 ? 0u - (unsigned)n : (unsigned)n;
	bool behind_point = false;
	*--at = ' ';
	for (; places > 0; places--, left /= 10) {
		if (left % 10 || behind_point)
			*--at = (char)('0' + left % 10);
		behind_point |= left % 10 != 0;
	}
	if (behind_point)
		*--at = '.';
	for (; left || *at == ' '; left /= 10)
		*--at = (char)('0' + left % 10);
	if (n < 0)
		*--at = '-';
	buf_add(out, at, (size_t)(digits + sizeof digits - at));
}

static void put_eighths(struct buf *out, int n)
{
	put_scaled(out, n * 125, 3);
}

static void put_length(struct buf *out, mpt n)
{
	put_scaled(out, n, 3);
}

static int from_bottom(const struct pen *pen, mpt y)
{
	return page_eighths(pen->height - y);
}

static void put_point(struct pen *pen, mpt x, mpt y)
{
	put_eighths(pen->out, page_eighths(x));
	put_eighths(pen->out, from_bottom(pen, y));
}

static void set_text(struct pen *pen, bool in_text)
{
	if (pen->in_text == in_text)
		return;
	buf_puts(pen->out, in_text ? "BT\n" : "ET\n");
	pen->in_text = in_text;
	pen->text_x_8 = pen->text_y_8 = 0;
}

static void put_colour(struct buf *out, enum ink ink, const char *grey, const char *coloured)
{
	put_scaled(out, colours[ink].red * 625, 4);
	if (colours[ink].red == colours[ink].green && colours[ink].green == colours[ink].blue) {
		buf_puts(out, grey);
		return;
	}
	put_scaled(out, colours[ink].green * 625, 4);
	put_scaled(out, colours[ink].blue * 625, 4);
	buf_puts(out, coloured);
}

static void set_fill(struct pen *pen, enum ink ink)
{
	if (pen->fill == ink)
		return;
	put_colour(pen->out, ink, "g\n", "rg\n");
	pen->fill = ink;
}

static void set_stroke(struct pen *pen, enum ink ink, mpt thickness, bool dashed)
{
	if (pen->stroke != ink)
		put_colour(pen->out, ink, "G\n", "RG\n");
	if (pen->thickness != thickness) {
		put_length(pen->out, thickness);
		buf_puts(pen->out, "w\n");
	}
	if (pen->dashed != dashed)
		buf_puts(pen->out, dashed ? "[2 2] 0 d\n" : "[] 0 d\n");
	pen->stroke = ink;
	pen->thickness = thickness;
	pen->dashed = dashed;
}

static void set_font(struct pen *pen, enum face face, mpt size)
{
	if (pen->face == face && pen->size == size)
		return;
	buf_putc(pen->out, '/');
	buf_puts(pen->out, page_font_name(face));
	buf_putc(pen->out, ' ');
	put_length(pen->out, size);
	buf_puts(pen->out, "Tf\n");
	pen->faces |= 1u << face;
	pen->face = face;
	pen->size = size;
}

static void set_spacing(struct pen *pen, mpt spacing)
{
	if (pen->spacing == spacing)
		return;
	put_length(pen->out, spacing);
	buf_puts(pen->out, "Tc\n");
	pen->spacing = spacing;
}

/* From where the last line began. */
static void move_to(struct pen *pen, int x_8, int y_8)
{
	put_eighths(pen->out, x_8 - pen->text_x_8);
	put_eighths(pen->out, y_8 - pen->text_y_8);
	buf_puts(pen->out, "Td");
	pen->text_x_8 = x_8;
	pen->text_y_8 = y_8;
}

static char *put_byte(char *end, uint8_t byte)
{
	if (byte == '(' || byte == ')' || byte == '\\')
		*end++ = '\\';
	*end++ = (char)byte;
	if (byte == '\r') { /* a reader would take it for a line feed */
		end[-1] = '\\';
		*end++ = 'r';
	}
	return end;
}

/* UTF-8 to two bytes a glyph. */
static void put_string(struct pen *pen, const char *text)
{
	const uint16_t *code = pen->codes->of_char[pen->face];
	size_t left = strlen(text);
	char *start = buf_room(pen->out, left * 4 + 2), *end = start;
	uint32_t c;
	*end++ = '(';
	for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n) {
		end = put_byte(end, (uint8_t)(code[c] >> 8));
		end = put_byte(end, (uint8_t)code[c]);
	}
	*end++ = ')';
	pen->out->n += (size_t)(end - start);
}

static void draw_text(struct pen *pen, const struct mark *mark)
{
	set_text(pen, true);
	set_fill(pen, mark->ink);
	set_font(pen, mark->face, mark->size);
	set_spacing(pen, mark->spacing);
	move_to(pen, page_eighths(mark->x), from_bottom(pen, mark->y));
	put_string(pen, mark->text);
	buf_puts(pen->out, "Tj\n");
}

static void draw_line(struct pen *pen, const struct mark *mark)
{
	set_text(pen, false);
	set_stroke(pen, mark->ink, mark->size, false);
	put_point(pen, mark->x, mark->y);
	buf_puts(pen->out, "m ");
	put_point(pen, mark->x + mark->w, mark->y + mark->h);
	buf_puts(pen->out, "l S\n");
}

static void draw_rectangle(struct pen *pen, const struct mark *mark)
{
	set_text(pen, false);
	if (mark->kind == MARK_FILL)
		set_fill(pen, mark->ink);
	else
		set_stroke(pen, mark->ink, mark->size, true);
	/* Edges are rounded, not lengths, so that what touches still touches. */
	put_point(pen, mark->x, mark->y + mark->h);
	put_eighths(pen->out, page_eighths(mark->x + mark->w) - page_eighths(mark->x));
	put_eighths(pen->out, from_bottom(pen, mark->y) - from_bottom(pen, mark->y + mark->h));
	buf_puts(pen->out, mark->kind == MARK_FILL ? "re f\n" : "re S\n");
}

/* As an image of one bit a module inside the page's content: it is small, and its modules meet without seams. */
static void draw_code(struct pen *pen, const struct mark *mark)
{
	struct buf rows CLEANUP(buf_release) = {0};
	unsigned width = qr_rows(mark->text, &rows);
	set_text(pen, false);
	set_fill(pen, mark->ink);
	buf_puts(pen->out, "q ");
	put_length(pen->out, mark->w);
	buf_puts(pen->out, "0 0 ");
	put_length(pen->out, mark->h);
	put_point(pen, mark->x, mark->y + mark->h);
	buf_printf(pen->out, "cm\nBI /W %u /H %u /IM true /BPC 1 /F /AHx ID\n%s>\nEI\nQ\n", width, width, buf_text(&rows));
}

static void end_marking(struct pen *pen)
{
	if (!pen->marked)
		return;
	if (!pen->inside)
		set_text(pen, false);
	buf_puts(pen->out, "EMC\n");
	pen->marked = false;
}

static bool in_figure(const struct pen *pen, const struct mark *mark)
{
	return pen->tags->at[mark->tag].kind == TAG_FIGURE;
}

/* Lines and fills are artifacts, unless they belong to a figure. That is marked as a whole, whatever it is drawn with. */
static void mark_as(struct pen *pen, const struct mark *mark)
{
	bool figure = in_figure(pen, mark), text = mark->kind == MARK_TEXT;
	uint32_t tag = text || figure ? mark->tag : TAG_ARTIFACT;
	if (pen->marked && pen->tag == tag && (text || !pen->inside))
		return;
	end_marking(pen);
	pen->inside = text && !figure;
	set_text(pen, pen->inside);
	structure_open(pen->structure, tag, pen->out);
	pen->marked = true;
	pen->tag = tag;
}

/* Text takes a full size for each two columns at most. */
static void tell_box(struct pen *pen, const struct mark *mark)
{
	bool text = mark->kind == MARK_TEXT;
	mpt right = mark->x + (text ? (mpt)text_width(mark->text) * mark->size / 2 : mark->w);
	int box[4] = {page_eighths(mark->x), from_bottom(pen, text ? mark->y + mark->size / 4 : mark->y + mark->h),
		page_eighths(right < pen->width ? right : pen->width), from_bottom(pen, text ? mark->y - mark->size : mark->y)};
	structure_box(pen->structure, mark->tag, box);
}

static void draw_mark(struct pen *pen, const struct mark *mark)
{
	if (pen->structure)
		mark_as(pen, mark);
	if (pen->structure && in_figure(pen, mark))
		tell_box(pen, mark);
	switch (mark->kind) {
	case MARK_TEXT:
		draw_text(pen, mark);
		return;
	case MARK_LINE:
		draw_line(pen, mark);
		return;
	case MARK_FILL:
	case MARK_BOX:
		draw_rectangle(pen, mark);
		return;
	case MARK_CODE:
		draw_code(pen, mark);
		return;
	}
	bug("no such mark");
}

void page_write(const struct sheets *sheets, const struct sheet *sheet, const struct page_codes *codes,
	struct structure *structure, struct buf *out, unsigned *ret_faces)
{
	struct pen pen = {.codes = codes, .out = out, .tags = sheets->tags, .structure = structure, .width = sheets->width,
		.height = sheets->height, .thickness = PT(1)};
	if (structure)
		structure_page(structure);
	for (size_t i = 0; i < sheet->n; i++)
		draw_mark(&pen, &sheet->at[i]);
	end_marking(&pen);
	set_text(&pen, false);
	*ret_faces = pen.faces;
}
