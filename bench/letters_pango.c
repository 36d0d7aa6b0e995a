/* The letters of bench/letters_texts.c by Pango and cairo: letters_pango TEXTS FOLDER. bench/letters.sh compiles it. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LEFT 56.7
#define WIDTH 481.9
#define BOTTOM 799.4
#define PARTS 16

struct paper {
	cairo_surface_t *surface;
	cairo_t *cairo;
	double y;
};

static void begin(struct paper *paper, const char *folder, int n)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/%d.pdf", folder, n);
	paper->surface = cairo_pdf_surface_create(path, 595.28, 841.89);
	paper->cairo = cairo_create(paper->surface);
	paper->y = 85;
}

static void end(struct paper *paper)
{
	cairo_destroy(paper->cairo);
	cairo_surface_finish(paper->surface);
	cairo_surface_destroy(paper->surface);
}

static void need(struct paper *paper, double height)
{
	if (paper->y + height <= BOTTOM)
		return;
	cairo_show_page(paper->cairo);
	paper->y = 85;
}

static PangoLayout *layout_of(struct paper *paper, const char *text, const char *font, double width)
{
	PangoLayout *layout = pango_cairo_create_layout(paper->cairo);
	pango_cairo_context_set_resolution(pango_layout_get_context(layout), 72);
	PangoFontDescription *description = pango_font_description_from_string(font);
	pango_layout_set_font_description(layout, description);
	pango_font_description_free(description);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_text(layout, text, -1);
	return layout;
}

static double height_of(PangoLayout *layout)
{
	int height;
	pango_layout_get_size(layout, NULL, &height);
	return (double)height / PANGO_SCALE;
}

static void put(struct paper *paper, const char *text, const char *font, double x, PangoAlignment align, int justify)
{
	PangoLayout *layout = layout_of(paper, text, font, LEFT + WIDTH - x);
	pango_layout_set_alignment(layout, align);
	pango_layout_set_justify(layout, justify);
	need(paper, height_of(layout));
	cairo_move_to(paper->cairo, x, paper->y);
	pango_cairo_show_layout(paper->cairo, layout);
	paper->y += height_of(layout) + 3;
	g_object_unref(layout);
}

static void put_row(struct paper *paper, char *const parts[], int n)
{
	PangoLayout *cell[PARTS];
	double height = 0, width = WIDTH / n;
	for (int i = 0; i < n; i++) {
		cell[i] = layout_of(paper, parts[i], i == 0 ? "NanumGothic Bold 10" : "NanumGothic 10", width - 6);
		double one = height_of(cell[i]) + 4;
		height = one > height ? one : height;
	}
	need(paper, height);
	for (int i = 0; i < n; i++) {
		cairo_rectangle(paper->cairo, LEFT + i * width, paper->y, width, height);
		cairo_stroke(paper->cairo);
		cairo_move_to(paper->cairo, LEFT + i * width + 3, paper->y + 2);
		pango_cairo_show_layout(paper->cairo, cell[i]);
		g_object_unref(cell[i]);
	}
	paper->y += height;
}

static void put_sender(struct paper *paper, const char *sender)
{
	const double dashes[] = {2, 2};
	paper->y += 24;
	need(paper, 80);
	cairo_save(paper->cairo);
	cairo_set_dash(paper->cairo, dashes, 2, 0);
	cairo_rectangle(paper->cairo, LEFT + WIDTH / 2 + 40, paper->y - 20, 60, 60);
	cairo_stroke(paper->cairo);
	cairo_restore(paper->cairo);
	put(paper, sender, "NanumGothic Bold 18", LEFT, PANGO_ALIGN_CENTER, 0);
	paper->y += 24;
}

static void put_code(struct paper *paper, const char *text)
{
	QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
	double side = code ? 51.0 / code->width : 0;
	for (int i = 0; code && i < code->width * code->width; i++)
		if (code->data[i] & 1)
			cairo_rectangle(paper->cairo, LEFT + WIDTH - 51 + i % code->width * side, 28 + i / code->width * side, side, side);
	cairo_fill(paper->cairo);
	QRcode_free(code);
}

static int split(char *line, char *parts[PARTS])
{
	int n = 0;
	line[strcspn(line, "\n")] = '\0';
	for (char *part; n < PARTS && (part = strsep(&line, "\t"));)
		parts[n++] = part;
	return n;
}

static void put_line(struct paper *paper, char *parts[PARTS], int n)
{
	switch (parts[0][0]) {
	case 'H':
		put(paper, parts[1], "NanumGothic Bold 16", LEFT, PANGO_ALIGN_CENTER, 0);
		break;
	case 'P':
		put(paper, parts[2], "NanumMyeongjo 11", LEFT + 12 * atoi(parts[1]), PANGO_ALIGN_LEFT, 1);
		break;
	case 'T':
		put_row(paper, parts + 1, n - 1);
		break;
	case 'S':
		put_sender(paper, parts[1]);
		break;
	case 'F':
		put(paper, parts[1], "NanumGothic 10", LEFT, PANGO_ALIGN_LEFT, 0);
		break;
	case 'Q':
		put_code(paper, parts[1]);
		break;
	case 'N':
		cairo_show_page(paper->cairo);
		paper->y = 85;
		put(paper, parts[1], "NanumGothic Bold 15", LEFT, PANGO_ALIGN_CENTER, 0);
		break;
	default:
		paper->y += 4;
	}
}

int main(int argc, char **argv)
{
	FILE *texts = argc == 3 ? fopen(argv[1], "r") : NULL;
	char *line = NULL, *parts[PARTS];
	size_t room = 0;
	struct paper paper = {0};
	int letters = 0;
	if (!texts)
		return 2;
	while (getline(&line, &room, texts) > 0) {
		int n = split(line, parts);
		if (!paper.cairo)
			begin(&paper, argv[2], letters++);
		if (parts[0][0] != 'L') {
			put_line(&paper, parts, n);
			continue;
		}
		end(&paper);
		paper = (struct paper){0};
	}
	fclose(texts);
	free(line);
	return 0;
}
