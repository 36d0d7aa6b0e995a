/* Tables: measured whole, then drawn row by row. */
#include "table.h"

#include "ppuri/tr.h"

const struct table_style letter_table = {
	.cell = {FACE_PLAIN, FACE_BOLD, PT(10), PT(13.2), INK_BLACK},
	.pad_x = PT(5),
	.pad_y = PT(2),
	.edge = INK_BLACK,
	.rule = INK_RULE,
	.columns_ruled = true,
};

/* Of a row to be written in by hand. */
#define WRITING_HEIGHT PT(22)

/* Under a head, a row with a name of its own is a total: shaded from end to end. */
static bool is_shaded(const struct table_text *text, const struct cell *row, size_t column)
{
	return row[column].heading || (text->headed && row[0].heading);
}

/* A column's room in thousandths of an em; one more, because rounding must not break what fits. */
static int64_t measure_of(const struct table *table, size_t column)
{
	mpt width = table->columns[column].width - 2 * table->style->pad_x;
	return (int64_t)width * 1000 / table->style->cell.size + 1;
}

/* Between words, or in a column that is narrower than one between syllables. */
static struct line break_cell(const struct table *table, const struct cell *cell, size_t column, size_t from)
{
	const struct column *at = &table->columns[column];
	bool narrow = at->word > at->width - 2 * table->style->pad_x;
	return (narrow ? line_break_syllables : line_break)(&cell->letters, from, measure_of(table, column));
}

static void break_cells(struct pool *p, const struct table *table, struct cell *cells)
{
	for (size_t i = 0; i < table->text->n_columns; i++)
		for (size_t from = 0; from < cells[i].letters.n;) {
			*POOL_PUSH(p, &cells[i].lines) = from;
			from = break_cell(table, &cells[i], i, from).next;
		}
}

/* Of the first rows it was done before. */
static struct cell *broken_row(const struct flow *flow, struct pool *passing, struct table *table, size_t row)
{
	struct cell *cells = table_row(flow, passing, table, row);
	if (row >= ROWS_KEPT)
		break_cells(passing, table, cells);
	return cells;
}

static uint32_t count_lines(const struct table *table, const struct cell *cells)
{
	size_t lines = 1;
	for (size_t i = 0; i < table->text->n_columns; i++)
		lines = cells[i].lines.n > lines ? cells[i].lines.n : lines;
	return (uint32_t)lines;
}

static void break_rows(const struct flow *flow, struct table *table)
{
	for (size_t row = 0; row < table->text->n_rows; row++) {
		struct pool passing CLEANUP(pool_release) = {0};
		if (row < ROWS_KEPT)
			break_cells(table->pool, table, table->kept[row]);
		table->lines[row] = count_lines(table, broken_row(flow, &passing, table, row));
	}
}

static size_t row_lines(const struct table *table, size_t row)
{
	return table->lines[row];
}

static mpt lines_height(const struct table *table, size_t lines)
{
	return (mpt)lines * table->style->cell.leading + 2 * table->style->pad_y;
}

/* With so many of its lines. */
static mpt row_height(const struct table *table, size_t row, size_t lines)
{
	bool in_head = table->text->headed && row == 0;
	mpt least = table->text->to_write ? WRITING_HEIGHT : table->style->row_least;
	return larger(lines_height(table, lines), in_head ? 0 : least);
}

static mpt head_height(const struct table *table)
{
	return table->text->headed ? lines_height(table, row_lines(table, 0)) : 0;
}

static void draw_edge(struct flow *flow, const struct table *table)
{
	sheet_line(flow->pool, flow->sheet, table->x, flow->y, table->width, 0, PT(1), table->style->edge);
}

/* Neighbours are shaded as one, because a seam between two fills shows on screens. */
static void draw_shades(struct flow *flow, const struct table *table, const struct cell *row, mpt height)
{
	size_t n = table->text->n_columns;
	for (size_t from = 0, to; from < n; from = to + 1) {
		for (to = from; to < n && is_shaded(table->text, row, to); to++)
			continue;
		if (to == from)
			continue;
		mpt x = table->columns[from].x, end = table->columns[to - 1].x + table->columns[to - 1].width;
		sheet_fill(flow->pool, flow->sheet, x, flow->y, end - x, height, INK_SHADE);
	}
}

static bool is_cut(const struct table_text *text, size_t row)
{
	for (size_t i = 0; i < text->n_cuts; i++)
		if (text->cuts[i] == row)
			return true;
	return false;
}

/* The shades of a row, then the lines over them: the upper one and those between its cells. */
static void draw_frame(struct flow *flow, struct table *table, size_t row, const struct cell *cells, mpt height)
{
	draw_shades(flow, table, cells, height);
	if (table->at_top)
		draw_edge(flow, table);
	else if (is_cut(table->text, row))
		sheet_line(flow->pool, flow->sheet, table->x, flow->y, table->width, 0, PT(2), INK_BLACK);
	else
		sheet_line(flow->pool, flow->sheet, table->x, flow->y, table->width, 0, PT(0.4), table->style->rule);
	table->at_top = false;
	for (size_t i = 1; table->style->columns_ruled && i < table->text->n_columns; i++)
		sheet_line(
			flow->pool, flow->sheet, table->columns[i].x, flow->y, 0, height, PT(0.4), table->style->rule);
}

static enum align align_of(const struct table *table, const struct cell *cell, size_t column, bool in_head)
{
	switch (table->text->align[column]) {
	case CELL_RIGHT:
		return in_head && table->style->columns_ruled ? ALIGN_CENTER : ALIGN_RIGHT;
	case CELL_CENTER:
		return ALIGN_CENTER;
	case CELL_LEFT:
		return cell->heading && table->style->columns_ruled ? ALIGN_CENTER : ALIGN_LEFT;
	}
	bug("no such alignment");
}

/* Draws lines from…to-1 of one cell, in the middle of the row's height. */
static void draw_cell(struct flow *flow, const struct table *table, const struct cell *cell, size_t column,
	enum align align, size_t from, size_t to, mpt height)
{
	const struct style *style = &table->style->cell;
	mpt width = table->columns[column].width - 2 * table->style->pad_x;
	size_t last = cell->lines.n < to ? cell->lines.n : to;
	size_t shown = last > from ? last - from : 0;
	mpt y = flow->y + (height - (mpt)shown * style->leading) / 2;
	for (size_t k = from; k < last; k++, y += style->leading) {
		struct line line = break_cell(table, cell, column, cell->lines.at[k]);
		line_draw(flow->pool, flow->sheet, &cell->letters, &line, align,
			table->columns[column].x + table->style->pad_x, width, base_line(y, style), style->size,
			style->ink);
	}
}

/* Under a head one column alone names rows; without one a name may stand anywhere, before its value. */
static enum tag_kind tag_of(const struct table *table, const struct cell *cell, size_t column, bool in_head)
{
	if (in_head)
		return TAG_TH_COLUMN;
	bool names = column + 1 == table->text->names || (cell->heading && (!table->text->headed || column == 0));
	return names ? TAG_TH_ROW : TAG_TD;
}

static void tag_row(struct flow *flow, struct table *table, const struct cell *cells, bool in_head)
{
	tag_begin(flow, TAG_TR);
	for (size_t i = 0; i < table->text->n_columns; i++) {
		table->tags[i] = tag_begin(flow, tag_of(table, &cells[i], i, in_head));
		tag_end(flow);
	}
	tag_end(flow);
}

/* A head that is repeated is read once, and a row that goes over two pages is one. */
static void draw_row(struct flow *flow, struct table *table, size_t row, const struct cell *cells, size_t from, size_t to)
{
	mpt height = row_height(table, row, to - from);
	bool in_head = table->text->headed && row == 0, again = in_head && table->headed_before;
	draw_frame(flow, table, row, cells, height);
	if (from == 0 && !again)
		tag_row(flow, table, cells, in_head);
	for (size_t i = 0; i < table->text->n_columns; i++) {
		uint32_t tag = tag_switch(flow, again ? TAG_ARTIFACT : table->tags[i]);
		draw_cell(flow, table, &cells[i], i, align_of(table, &cells[i], i, in_head), from, to, height);
		tag_switch(flow, tag);
	}
	flow->y += height;
}

static void draw_head(struct flow *flow, struct table *table)
{
	table->at_top = true;
	if (table->text->headed)
		draw_row(flow, table, 0, table->kept[0], 0, row_lines(table, 0));
	table->headed_before = true;
}

/* The last row, often a total, does not stand alone on a page: the one before it goes there too. */
static mpt height_to_keep(const struct table *table, size_t row)
{
	mpt height = row_height(table, row, row_lines(table, row));
	if (row > 0 && row + 2 == table->text->n_rows)
		height += row_height(table, row + 1, row_lines(table, row + 1));
	return height;
}

/* A row goes to the next page whole, unless not even an empty page would hold it. */
static void draw_row_on_pages(struct flow *flow, struct table *table, size_t row)
{
	struct pool passing CLEANUP(pool_release) = {0};
	const struct cell *cells = broken_row(flow, &passing, table, row);
	size_t lines = row_lines(table, row);
	mpt page = flow->bottom - flow->top - head_height(table), keep = height_to_keep(table, row);
	bool whole = lines_height(table, lines) <= page;
	for (size_t from = 0; from < lines;) {
		size_t take = lines - from;
		mpt wanted = keep <= page ? keep : row_height(table, row, whole ? take : 1);
		if (flow->y + wanted > flow->bottom) {
			draw_edge(flow, table);
			flow_page(flow);
			draw_head(flow, table);
		}
		mpt room = flow->bottom - flow->y;
		if (!whole && lines_height(table, take) > room)
			take = (size_t)((room - 2 * table->style->pad_y) / table->style->cell.leading);
		draw_row(flow, table, row, cells, from, from + take);
		from += take;
	}
}

static bool set_table(const struct flow *flow, struct pool *p, const struct table_text *text, const struct table_style *style, mpt x,
	struct table *ret, struct err *e)
{
	struct table table = {
		.text = text,
		.style = style,
		.pool = p,
		.natural = pool_alloc(p, text->n_rows * text->n_columns * sizeof *table.natural),
		.lines = pool_alloc(p, text->n_rows * sizeof *table.lines),
		.columns = pool_alloc(p, text->n_columns * sizeof *table.columns),
		.x = x,
		.width = flow->right - x,
	};
	if (!table_measure(flow, &table, e) || !table_set_widths(flow, &table, e))
		return false;
	break_rows(flow, &table);
	*ret = table;
	return true;
}

bool flow_table_height(struct flow *flow, const struct table_text *text, const struct table_style *style, mpt x,
	mpt *ret, struct err *e)
{
	struct pool passing CLEANUP(pool_release) = {0};
	struct table table;
	mpt height = 0;
	if (!set_table(flow, &passing, text, style, x, &table, e))
		return false;
	for (size_t row = 0; row < text->n_rows; row++)
		height += row_height(&table, row, row_lines(&table, row));
	*ret = height;
	return true;
}

/* The head does not stay behind while what is kept together goes to the next page. */
static mpt least_height(const struct flow *flow, const struct table *table)
{
	mpt head = head_height(table);
	if (table->text->n_rows < 2)
		return head;
	mpt keep = height_to_keep(table, 1);
	return head + (keep <= flow->bottom - flow->top - head ? keep : row_height(table, 1, row_lines(table, 1)));
}

bool flow_table_least(
	struct flow *flow, const struct table_text *text, const struct table_style *style, mpt x, mpt *ret, struct err *e)
{
	struct pool passing CLEANUP(pool_release) = {0};
	struct table table;
	if (!set_table(flow, &passing, text, style, x, &table, e))
		return false;
	*ret = least_height(flow, &table);
	return true;
}

bool flow_column_widths(struct flow *flow, const struct table_text *text, const struct table_style *style, mpt *ret,
	struct err *e)
{
	struct pool passing CLEANUP(pool_release) = {0};
	struct table table = {
		.text = text,
		.style = style,
		.pool = &passing,
		.natural = pool_alloc(&passing, text->n_rows * text->n_columns * sizeof *table.natural),
		.columns = pool_alloc(&passing, text->n_columns * sizeof *table.columns),
	};
	if (!table_measure(flow, &table, e))
		return false;
	for (size_t i = 0; i < text->n_columns; i++)
		ret[i] = table.columns[i].word;
	return true;
}

bool flow_table(
	struct flow *flow, const struct table_text *text, const struct table_style *style, mpt x, struct err *e)
{
	struct pool passing CLEANUP(pool_release) = {0};
	struct table table;
	if (!set_table(flow, &passing, text, style, x, &table, e))
		return false;
	if (head_height(&table) > (flow->bottom - flow->top) / 2)
		return err_set(e, ERR_REFUSED, _("the head of a table is taller than half a page"));
	flow_need(flow, least_height(flow, &table));
	table.tags = pool_alloc(&passing, text->n_columns * sizeof *table.tags);
	tags_expect(flow->pool, flow->sheets->tags, 1 + text->n_rows * (text->n_columns + 1));
	tag_begin(flow, TAG_TABLE);
	draw_head(flow, &table);
	for (size_t row = 1; row < text->n_rows; row++)
		draw_row_on_pages(flow, &table, row);
	tag_end(flow);
	draw_edge(flow, &table);
	return true;
}
