/* Pages as lists of marks: what a layout makes, and what is later drawn when the fonts of the whole run are
 * known. x runs from the left edge, y from the top edge down. */
#pragma once

#include "font.h"
#include "tag.h"

#define A4_SHORT MM(210)
#define A4_LONG MM(297)

/* Few colours, and each also told apart by its darkness alone, for black and white printers. */
enum ink {
	INK_BLACK,
	INK_GREY,
	INK_RULE,
	INK_HAIR,
	INK_SHADE,
	INK_ACCENT,
	INK_ACCENT_MID,
	INK_ACCENT_LIGHT,
	INK_WHITE
};

enum mark_kind {
	MARK_TEXT, /* from (x, y), the start of its base line */
	MARK_LINE, /* from (x, y) to (x + w, y + h) */
	MARK_FILL, /* the rectangle w × h whose top left corner is (x, y) */
	MARK_BOX,  /* its dashed outline */
	MARK_CODE, /* a QR code of the text, in that rectangle */
};

struct mark {
	enum mark_kind kind;
	enum ink ink;
	mpt x, y, w, h;
	mpt size;    /* of text: the font size; of lines: the thickness */
	mpt spacing; /* of text: added after each character */
	enum face face;
	uint32_t tag; /* the element that it belongs to; lines and fills do only if that is a figure */
	const char *text;
};

struct sheet {
	struct mark *at;
	size_t n, room;
	const struct tags *tags; /* of its document; NULL: all on it are artifacts */
};

/* What leads to a page from beside the pages. */
struct bookmark {
	const char *title;
	size_t sheet;
};

/* One document. */
struct sheets {
	mpt width, height;
	struct sheet *at;
	size_t n, room;
	struct {
		struct bookmark *at;
		size_t n, room;
	} bookmarks; /* in the order of the pages */
	bool opens_bookmarks; /* a reader shows them beside the first page */
	struct tags *tags;
	const char *title, *author; /* of its metadata */
};

struct sheet *sheets_add(struct pool *p, struct sheets *sheets);
/* To the page that was added last. */
void sheets_bookmark(struct pool *p, struct sheets *sheets, const char *title);

/* Puts a mark on it that belongs to the current element. */
void sheet_mark(struct pool *p, struct sheet *sheet, struct mark mark);
void sheet_line(struct pool *p, struct sheet *sheet, mpt x, mpt y, mpt w, mpt h, mpt thickness, enum ink ink);
void sheet_fill(struct pool *p, struct sheet *sheet, mpt x, mpt y, mpt w, mpt h, enum ink ink);
void sheet_box(struct pool *p, struct sheet *sheet, mpt x, mpt y, mpt w, mpt h, mpt thickness, enum ink ink);
/* A black QR code with so long a side; text must have QR_TEXT_MAX bytes at most. */
void sheet_code(struct pool *p, struct sheet *sheet, mpt x, mpt y, mpt side, const char *text);
