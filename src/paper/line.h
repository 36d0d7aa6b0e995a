/* Text set in lines the way Korean offices do: broken at spaces (어절), inside a word only when it is longer
 * than a line, never with a closing mark at the start of a line or an opening one at its end, and spread to
 * the right edge by a little space after each character. */
#pragma once

#include "sheet.h"

/* A measured character. */
struct letter {
	uint32_t c;
	uint16_t advance; /* thousandths of an em */
	uint8_t face;
};

/* Measured text: one paragraph, or one cell. */
struct letters {
	struct letter *at;
	size_t n, room;
};

/* Appends text in the given face. A character that no face has is reported in *ret_missing, and false
 * returned. A line feed breaks the line there. */
bool letters_add(struct pool *p, struct letters *letters, struct fonts *fonts, enum face face,
	const char *text, uint32_t *ret_missing);

/* The width of letters from…to-1, without spaces at the end; thousandths of an em. */
int64_t letters_width(const struct letters *letters, size_t from, size_t to);

/* The width of the widest word, and of the widest piece that must stay whole even when words are broken. */
int64_t letters_widest_word(const struct letters *letters);
int64_t letters_widest_piece(const struct letters *letters);

/* Appends a place to write by hand: a rule of so many em, which is never cut. */
void letters_add_blank(struct pool *p, struct letters *letters, enum face face, size_t em);

struct line {
	size_t from, to; /* letters to draw: spaces at the end are left out */
	size_t next;     /* where the next line starts; n after the last */
	int64_t width;   /* thousandths of an em */
	bool ends_paragraph;
};

/* The line that starts at `from` in a measure of `width` thousandths of an em. */
struct line line_break(const struct letters *letters, size_t from, int64_t width);
/* The same for a measure that is too narrow for whole words: a line may end between any two syllables. */
struct line line_break_syllables(const struct letters *letters, size_t from, int64_t width);

enum align { ALIGN_JUSTIFY, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

/* Draws a line from x on with `spacing` after each character. */
void line_draw_spaced(struct pool *p, struct sheet *sheet, const struct letters *letters,
	const struct line *line, mpt x, mpt y, mpt size, mpt spacing, enum ink ink);

/* Draws one line into the measure [x, x + width) on the base line y. */
void line_draw(struct pool *p, struct sheet *sheet, const struct letters *letters, const struct line *line,
	enum align align, mpt x, mpt width, mpt y, mpt size, enum ink ink);
