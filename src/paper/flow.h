/* Text and tables flowing down the pages of one document. */
#pragma once

#include "form.h"
#include "line.h"

struct style {
	enum face plain, bold;
	mpt size, leading;
	enum ink ink;
};

struct flow {
	struct pool *pool;
	struct fonts *fonts;
	struct sheets *sheets;
	struct sheet *sheet;          /* the page in work; valid until the next page is begun */
	mpt left, right, top, bottom; /* the area that text may fill */
	mpt y;                        /* where the next line or table starts */
	struct stand_ins *stand_ins;  /* of a report (stand_in.h); else NULL */
};

/* The same page, for what is measured on it and soon forgotten: nothing is drawn by it. */
static inline struct flow flow_within(const struct flow *flow, struct pool *passing)
{
	struct flow own = *flow;
	own.pool = passing;
	return own;
}

/* Begins a new page. */
void flow_page(struct flow *flow);
/* Begins a new page unless `height` still fits. */
void flow_need(struct flow *flow, mpt height);

/* How many of n lines or rows must stand together from number i on, so that none is alone on a page. */
size_t flow_together(size_t i, size_t n);

/* Measures words; a character that no font has is ERR_REFUSED naming it and the field that it came from. */
MUST_CHECK bool flow_measure(struct flow *flow, const struct words *words, const struct style *style,
	struct letters *ret, struct err *e);
/* The same for a plain text of the program's own. */
MUST_CHECK bool flow_measure_text(
	struct flow *flow, const char *text, enum face face, struct letters *ret, struct err *e);

/* The base line of a line box that starts at y. */
mpt base_line(mpt y, const struct style *style);

/* Where a paragraph ended: the end of its last line, and that line's box. */
struct flow_end {
	mpt x, y;
};

/* Sets letters as a paragraph from x to the right edge, page after page. Of a paragraph that is parted, two
 * lines at least stand on either page. */
struct flow_end flow_paragraph(
	struct flow *flow, const struct letters *letters, const struct style *style, enum align align, mpt x);

/* How tall such a paragraph is when nothing parts it. */
mpt flow_paragraph_height(const struct flow *flow, const struct letters *letters, const struct style *style, mpt x);

/* The same, justified, with a mark on its first line that starts at mark_x and belongs to the element mark_tag. */
struct flow_end flow_item(struct flow *flow, const struct letters *mark, uint32_t mark_tag, mpt mark_x,
	const struct letters *letters, const struct style *style, mpt x);

/* The width of letters on one line. */
mpt flow_width(const struct letters *letters, const struct style *style);

/* One line of text at x on the line box that starts at y; x is the right end or the middle as `align` says.
 * Returns its width. */
mpt flow_text(struct flow *flow, const struct letters *letters, const struct style *style, enum align align,
	mpt x, mpt y);

/* How a table looks. */
struct table_style {
	struct style cell;
	mpt pad_x, pad_y;
	enum ink edge; /* of the thick lines above and below */
	enum ink rule; /* of the thin ones between rows */
	bool columns_ruled;
	mpt row_least; /* what a row below the head takes at least */
};
extern const struct table_style letter_table;

/* How tall it is when nothing parts it. */
MUST_CHECK bool flow_table_height(struct flow *flow, const struct table_text *text, const struct table_style *style, mpt x,
	mpt *ret, struct err *e);

/* What of it must stand on the page that it begins on: its head and its first row. */
MUST_CHECK bool flow_table_least(struct flow *flow, const struct table_text *text, const struct table_style *style, mpt x, mpt *ret,
	struct err *e);

/* A table from x to the right edge. Its head is repeated on each page; a row is kept whole unless it is
 * taller than a page. ERR_REFUSED if its columns can not be made narrow enough. */
MUST_CHECK bool flow_table(
	struct flow *flow, const struct table_text *text, const struct table_style *style, mpt x, struct err *e);

/* Of a table that is wider than the page the columns are parted: each part begins with the first `keys`. */
struct table_parts {
	struct table_text *at;
	size_t n;
};
MUST_CHECK bool flow_table_parts(struct flow *flow, const struct table_text *text, const struct table_style *style, size_t keys,
	mpt x, struct table_parts *ret, struct err *e);
/* For each column its width without padding when cells are broken between words alone. */
MUST_CHECK bool flow_column_widths(struct flow *flow, const struct table_text *text, const struct table_style *style, mpt *ret,
	struct err *e);
