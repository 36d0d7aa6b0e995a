/* Tables: measured whole, then drawn row by row. */
#include "flow.h"

#include "ppuri/tr.h"

#define PAD_X PT(5)
#define PAD_Y PT(2)

static const struct style cell_style = {FACE_HEAD, FACE_HEAD_BOLD, PT(10), PT(13.2), INK_BLACK};

struct cell {
	struct letters letters;
	bool heading; /* the name of a row or column */
	size_t *line; /* where each line starts; n_lines + 1 of them */
	size_t n_lines, room;
};

struct column {
	mpt natural, word, piece; /* widths: unbroken, broken between words, broken inside words */
	mpt x, width;
};

struct grid_of_cells {
	const struct table_text *text;
	struct cell *cells;
	struct column *columns;
	mpt x, width;
	bool at_top; /* nothing of it is on this page yet */
};

/* A cell that is wholly bold and of the form's own words names its row. */
static bool is_heading(const struct words *words)
{
	for (size_t i = 0; i < words->n; i++) {
		if (!words->at[i].bold || words->at[i].field)
			return false;
	}
	return words->n > 0;
}

/* Under a head, a row with a name of its own is a total: shaded from end to end. */
static bool is_shaded(const struct table_text *text, const struct cell *row, size_t column)
{
	return row[column].heading || (text->headed && row[0].heading);
}

static mpt larger(mpt a, mpt b)
{
	return a > b ? a : b;
}

static bool measure_cells(struct flow *flow, struct grid_of_cells *grid, struct err *e)
{
	const struct table_text *text = grid->text;
	struct style head_style = cell_style;
	head_style.plain = FACE_HEAD_BOLD;
	for (size_t i = 0; i < text->n_rows * text->n_columns; i++) {
		struct cell *cell = &grid->cells[i];
		struct column *column = &grid->columns[i % text->n_columns];
		bool in_head = text->headed && i < text->n_columns;
		cell->heading = in_head || is_heading(&text->cells[i]);
		if (!flow_measure(flow, &text->cells[i], in_head ? &head_style : &cell_style, &cell->letters, e))
			return false;
		mpt size = cell_style.size;
		column->natural = larger(column->natural, em_at(letters_width(&cell->letters, 0, cell->letters.n), size));
		column->word = larger(column->word, em_at(letters_widest_word(&cell->letters), size));
		column->piece = larger(column->piece, em_at(letters_widest_piece(&cell->letters), size));
	}
	return true;
}

/* Gives each column its least width and a part of what is left in proportion to what it still wants. */
static void share_out(struct grid_of_cells *grid, mpt room, mpt (*least)(const struct column *),
					  mpt (*most)(const struct column *))
{
	size_t n = grid->text->n_columns;
	int64_t wants = 0;
	for (size_t i = 0; i < n; i++) {
		room -= least(&grid->columns[i]) + 2 * PAD_X;
		wants += most(&grid->columns[i]) - least(&grid->columns[i]);
	}
	mpt x = grid->x;
	for (size_t i = 0; i < n; i++) {
		struct column *column = &grid->columns[i];
		int64_t want = most(column) - least(column);
		column->x = x;
		column->width = least(column) + 2 * PAD_X + (wants ? (mpt)(room * want / wants) : room / (mpt)n);
		x += column->width;
	}
	grid->columns[n - 1].width += grid->x + grid->width - x; /* what division left over */
}

static mpt nothing(const struct column *column)
{
	(void)column;
	return 0;
}

static mpt natural(const struct column *column)
{
	return column->natural;
}

static mpt word(const struct column *column)
{
	return column->word;
}

static mpt piece(const struct column *column)
{
	return column->piece;
}

static mpt natural_twice(const struct column *column)
{
	return 2 * column->natural + PT(1);
}

static mpt sum_of(const struct grid_of_cells *grid, mpt (*width)(const struct column *))
{
	mpt sum = 0;
	for (size_t i = 0; i < grid->text->n_columns; i++)
		sum += width(&grid->columns[i]) + 2 * PAD_X;
	return sum;
}

/* The widest setting that fits: cells unbroken, broken between words, broken inside words. */
static bool set_widths(struct grid_of_cells *grid, struct err *e)
{
	if (sum_of(grid, nothing) > grid->width || sum_of(grid, piece) > grid->width)
		return err_set(e, ERR_REFUSED, _("a table of %zu columns is wider than the page"), grid->text->n_columns);
	if (sum_of(grid, natural) <= grid->width)
		share_out(grid, grid->width, natural, natural_twice);
	else if (sum_of(grid, word) <= grid->width)
		share_out(grid, grid->width, word, natural);
	else
		share_out(grid, grid->width, piece, word);
	return true;
}

static void break_cells(struct flow *flow, struct grid_of_cells *grid)
{
	for (size_t i = 0; i < grid->text->n_rows * grid->text->n_columns; i++) {
		struct cell *cell = &grid->cells[i];
		mpt width = grid->columns[i % grid->text->n_columns].width - 2 * PAD_X;
		size_t from = 0;
		while (from < cell->letters.n) {
			*(size_t *)pool_push(flow->pool, (void **)&cell->line, &cell->n_lines, &cell->room, sizeof(size_t)) = from;
			from = line_break(&cell->letters, from, (int64_t)width * 1000 / cell_style.size + 1).next;
		}
	}
}

static size_t row_lines(const struct grid_of_cells *grid, size_t row)
{
	size_t lines = 1;
	for (size_t i = 0; i < grid->text->n_columns; i++) {
		const struct cell *cell = &grid->cells[row * grid->text->n_columns + i];
		lines = cell->n_lines > lines ? cell->n_lines : lines;
	}
	return lines;
}

static mpt lines_height(size_t lines)
{
	return (mpt)lines * cell_style.leading + 2 * PAD_Y;
}

static enum align align_of(const struct table_text *text, const struct cell *cell, size_t column, bool in_head)
{
	if (in_head)
		return ALIGN_CENTER;
	switch (text->align[column]) {
	case CELL_RIGHT:
		return ALIGN_RIGHT;
	case CELL_CENTER:
		return ALIGN_CENTER;
	case CELL_LEFT:
		return cell->heading ? ALIGN_CENTER : ALIGN_LEFT;
	}
	bug("no such alignment");
}

static void draw_edge(struct flow *flow, const struct grid_of_cells *grid)
{
	sheet_line(flow->pool, flow->sheet, grid->x, flow->y, grid->width, 0, PT(1), INK_BLACK);
}

/* The shades of a row, then the lines over them: the upper one and those between its cells. */
static void draw_frame(struct flow *flow, struct grid_of_cells *grid, const struct cell *row, mpt height)
{
	for (size_t i = 0; i < grid->text->n_columns; i++) {
		const struct column *column = &grid->columns[i];
		if (is_shaded(grid->text, row, i))
			sheet_fill(flow->pool, flow->sheet, column->x, flow->y, column->width, height, INK_SHADE);
	}
	if (grid->at_top)
		draw_edge(flow, grid);
	else
		sheet_line(flow->pool, flow->sheet, grid->x, flow->y, grid->width, 0, PT(0.4), INK_RULE);
	grid->at_top = false;
	for (size_t i = 1; i < grid->text->n_columns; i++)
		sheet_line(flow->pool, flow->sheet, grid->columns[i].x, flow->y, 0, height, PT(0.4), INK_RULE);
}

/* Draws lines from…to-1 of a row; a cell with fewer lines stands in the middle. */
static void draw_row(struct flow *flow, struct grid_of_cells *grid, size_t row, size_t from, size_t to)
{
	mpt height = lines_height(to - from);
	draw_frame(flow, grid, &grid->cells[row * grid->text->n_columns], height);
	for (size_t i = 0; i < grid->text->n_columns; i++) {
		const struct cell *cell = &grid->cells[row * grid->text->n_columns + i];
		const struct column *column = &grid->columns[i];
		bool in_head = grid->text->headed && row == 0;
		size_t last = cell->n_lines < to ? cell->n_lines : to;
		size_t shown = last > from ? last - from : 0;
		mpt y = flow->y + (height - (mpt)shown * cell_style.leading) / 2;
		for (size_t k = from; k < last; k++, y += cell_style.leading) {
			mpt width = column->width - 2 * PAD_X;
			struct line line = line_break(&cell->letters, cell->line[k], (int64_t)width * 1000 / cell_style.size + 1);
			line_draw(flow->pool, flow->sheet, &cell->letters, &line, align_of(grid->text, cell, i, in_head),
					  column->x + PAD_X, width, base_line(y, &cell_style), cell_style.size, cell_style.ink);
		}
	}
	flow->y += height;
}

static void draw_head(struct flow *flow, struct grid_of_cells *grid)
{
	if (grid->text->headed)
		draw_row(flow, grid, 0, 0, row_lines(grid, 0));
}

static mpt head_height(const struct grid_of_cells *grid)
{
	return grid->text->headed ? lines_height(row_lines(grid, 0)) : 0;
}

static void next_page(struct flow *flow, struct grid_of_cells *grid)
{
	draw_edge(flow, grid);
	flow_page(flow);
	grid->at_top = true;
	draw_head(flow, grid);
}

/* A row goes to the next page whole, unless not even an empty page would hold it. */
static void draw_row_on_pages(struct flow *flow, struct grid_of_cells *grid, size_t row)
{
	size_t lines = row_lines(grid, row);
	mpt page = flow->bottom - flow->top - head_height(grid);
	bool whole = lines_height(lines) <= page;
	for (size_t from = 0; from < lines;) {
		size_t take = lines - from;
		mpt room = flow->bottom - flow->y;
		if (whole ? lines_height(take) > room : lines_height(1) > room) {
			next_page(flow, grid);
			room = flow->bottom - flow->y;
		}
		if (!whole && lines_height(take) > room)
			take = (size_t)((room - 2 * PAD_Y) / cell_style.leading);
		draw_row(flow, grid, row, from, from + take);
		from += take;
	}
}

bool flow_table(struct flow *flow, const struct table_text *table, mpt x, struct err *e)
{
	size_t n = table->n_rows * table->n_columns;
	struct grid_of_cells grid = {
		.text = table,
		.cells = pool_alloc(flow->pool, n * sizeof *grid.cells),
		.columns = pool_alloc(flow->pool, table->n_columns * sizeof *grid.columns),
		.x = x,
		.width = flow->right - x,
		.at_top = true,
	};
	if (!measure_cells(flow, &grid, e) || !set_widths(&grid, e))
		return false;
	break_cells(flow, &grid);
	if (head_height(&grid) > (flow->bottom - flow->top) / 2)
		return err_set(e, ERR_REFUSED, _("the head of a table is taller than half a page"));
	flow_need(flow, head_height(&grid) + (table->n_rows > 1 ? lines_height(row_lines(&grid, 1)) : 0));
	draw_head(flow, &grid);
	for (size_t row = 1; row < table->n_rows; row++)
		draw_row_on_pages(flow, &grid, row);
	draw_edge(flow, &grid);
	return true;
}
