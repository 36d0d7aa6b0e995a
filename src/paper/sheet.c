#include "sheet.h"

/* A page that is like the one before has room for as much: a list that grows leaves as much behind as it holds. */
#define MANY_MARKS 64

struct sheet *sheets_add(struct pool *p, struct sheets *sheets)
{
	struct sheet *sheet = POOL_PUSH(p, sheets);
	size_t like_before = sheets->n > 1 ? sheet[-1].n + sheet[-1].n / 8 : 0;
	sheet->tags = sheets->tags;
	if (like_before > MANY_MARKS) {
		sheet->room = like_before;
		sheet->at = pool_alloc(p, like_before * sizeof *sheet->at);
	}
	return sheet;
}

void sheets_bookmark(struct pool *p, struct sheets *sheets, const char *title)
{
	*POOL_PUSH(p, &sheets->bookmarks) = (struct bookmark){.title = title, .sheet = sheets->n - 1};
}

void sheet_mark(struct pool *p, struct sheet *sheet, struct mark mark)
{
	mark.tag = sheet->tags ? sheet->tags->current : 0;
	*POOL_PUSH(p, sheet) = mark;
}

void sheet_line(struct pool *p, struct sheet *sheet, mpt x, mpt y, mpt w, mpt h, mpt thickness, enum ink ink)
{
	sheet_mark(p, sheet, (struct mark){.kind = MARK_LINE, .ink = ink, .x = x, .y = y, .w = w, .h = h, .size = thickness});
}

void sheet_fill(struct pool *p, struct sheet *sheet, mpt x, mpt y, mpt w, mpt h, enum ink ink)
{
	sheet_mark(p, sheet, (struct mark){.kind = MARK_FILL, .ink = ink, .x = x, .y = y, .w = w, .h = h});
}

void sheet_box(struct pool *p, struct sheet *sheet, mpt x, mpt y, mpt w, mpt h, mpt thickness, enum ink ink)
{
	sheet_mark(p, sheet, (struct mark){.kind = MARK_BOX, .ink = ink, .x = x, .y = y, .w = w, .h = h, .size = thickness});
}

void sheet_code(struct pool *p, struct sheet *sheet, mpt x, mpt y, mpt side, const char *text)
{
	sheet_mark(p, sheet, (struct mark){.kind = MARK_CODE, .ink = INK_BLACK, .x = x, .y = y, .w = side, .h = side, .text = text});
}
