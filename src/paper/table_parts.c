/* A table that is wider than the page, as several that are not. */
#include "flow.h"

/* No key takes more of the width than one in so many: a longer one is broken inside its words. */
#define KEY_SHARE 5

/* What columns from…to-1 take when their cells are broken between words alone. */
static mpt width_of(const mpt *columns, size_t from, size_t to, const struct table_style *style)
{
	mpt width = 0;
	for (size_t i = from; i < to; i++)
		width += columns[i] + 2 * style->pad_x;
	return width;
}

/* The end of the columns from `from` on that fit into the room, at least one and at most `most` of them. */
static size_t end_of_part(const mpt *columns, size_t from, size_t n, size_t most, const struct table_style *style, mpt room)
{
	size_t to = from + 1;
	while (to < n && to - from < most && width_of(columns, from, to + 1, style) <= room)
		to++;
	return to;
}

static struct table_text part_of(struct pool *p, const struct table_text *text, size_t keys, size_t from, size_t to)
{
	struct table_text part = *text;
	part.n_columns = keys + to - from;
	part.names = text->names <= keys ? text->names : 0;
	enum cell_align *align = pool_alloc(p, part.n_columns * sizeof *align);
	part.cells = pool_alloc(p, part.n_rows * part.n_columns * sizeof *part.cells);
	for (size_t i = 0; i < part.n_columns; i++) {
		size_t column = i < keys ? i : from + i - keys;
		align[i] = text->align[column];
		for (size_t row = 0; row < part.n_rows; row++)
			part.cells[row * part.n_columns + i] = text->cells[row * text->n_columns + column];
	}
	part.align = align;
	return part;
}

/* As few parts as can be, and the columns dealt evenly to them. */
static size_t even_share(const mpt *columns, size_t keys, size_t n, const struct table_style *style, mpt room)
{
	size_t parts = 0;
	for (size_t from = keys; from < n; parts++)
		from = end_of_part(columns, from, n, n, style, room);
	return (n - keys + parts - 1) / parts;
}

bool flow_table_parts(struct flow *flow, const struct table_text *text, const struct table_style *style, size_t keys, mpt x,
	struct table_parts *ret, struct err *e)
{
	struct pool *p = flow->pool;
	size_t n = text->n_columns;
	mpt *columns = pool_alloc(p, n * sizeof *columns);
	struct table_parts parts = {.at = pool_alloc(p, n * sizeof *parts.at)};
	mpt width = flow->right - x;
	if (!flow_column_widths(flow, text, style, columns, e))
		return false;
	for (size_t i = 0; i < keys && i < n; i++)
		columns[i] = columns[i] < width / KEY_SHARE ? columns[i] : width / KEY_SHARE;
	if (!keys || keys >= n || width_of(columns, 0, n, style) <= width) {
		parts.at[parts.n++] = *text;
		*ret = parts;
		return true;
	}
	mpt room = width - width_of(columns, 0, keys, style);
	size_t most = even_share(columns, keys, n, style, room);
	for (size_t from = keys, to; from < n; from = to) {
		to = end_of_part(columns, from, n, most, style, room);
		parts.at[parts.n++] = part_of(p, text, keys, from, to);
	}
	*ret = parts;
	return true;
}
