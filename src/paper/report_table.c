/* A table of figures: the grid as text, in its unit, with totals of the raw figures. */
#include "report.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const struct table_style grid_style = {
	.cell = {FACE_PLAIN, FACE_BOLD, PT(9), PT(12.5), INK_BLACK},
	.pad_x = PT(4),
	.pad_y = PT(2.6),
	.edge = INK_ACCENT,
	.rule = INK_HAIR,
};
static const struct style unit_style = {FACE_PLAIN, FACE_BOLD, PT(8.5), PT(12), INK_GREY};

/* A table of no more rows, if it is no taller than half a page, goes to the next page rather than over two. */
#define SHORT_TABLE 12
#define LEAST_ROOM PT(72)

static const char *const units[] = {
	[WON_1] = N_("(unit: won)"),
	[WON_THOUSAND] = N_("(unit: thousand won)"),
	[WON_TEN_THOUSAND] = N_("(unit: ten thousand won)"),
	[WON_MILLION] = N_("(unit: million won)"),
	[WON_HUNDRED_MILLION] = N_("(unit: hundred million won)"),
};

static bool is_number(enum grid_kind kind)
{
	return kind == GRID_COUNT || kind == GRID_WON || kind == GRID_SCORE;
}

static const char *number_text(struct pool *p, enum grid_kind kind, int64_t n, enum won_unit unit)
{
	char text[WON_TEXT_MAX];
	if (kind == GRID_WON)
		return pool_strdup(p, won_in_unit(won_of(n), unit, text));
	if (kind == GRID_COUNT)
		return pool_strdup(p, won_text(won_of(n), text));
	uint64_t size = n < 0 ? -(uint64_t)n : (uint64_t)n;
	return pool_printf(p, "%s%" PRIu64 ".%02" PRIu64, n < 0 ? "-" : "", size / 100, size % 100);
}

/* The spaces of a mark tell how deep in a tree a name stands, so that it is not cleaned as words are. */
static bool set_cell(struct flow *flow, struct words *cell, const char *mark, const char *text, bool bold, struct err *e)
{
	struct pool *p = flow->pool;
	if (!report_words(flow, text, bold ? grid_style.cell.bold : grid_style.cell.plain, &text, e))
		return false;
	*cell = (struct words){.at = pool_alloc(p, sizeof *cell->at), .n = 1, .room = 1};
	*cell->at = (struct run){.text = mark ? pool_printf(p, "%s%s", mark, text) : text, .bold = bold};
	return true;
}

static bool set_head(struct flow *flow, const struct grid *grid, struct words *cells, struct err *e)
{
	for (size_t i = 0; i < grid->n_columns; i++) {
		if (!set_cell(flow, &cells[i], NULL, grid->columns[i].title, true, e))
			return false;
	}
	return true;
}

static bool set_body(struct flow *flow, const struct paper_section *section, struct words *cells, struct err *e)
{
	const struct grid *grid = section->grid;
	for (size_t i = 0; i < grid_rows(grid) * grid->n_columns; i++) {
		const struct grid_cell *cell = &grid->at[i];
		enum grid_kind kind = grid->columns[i % grid->n_columns].kind;
		const char *text = cell->blank ? (is_number(kind) ? "-" : "") : cell->text;
		if (!cell->blank && is_number(kind))
			text = number_text(flow->pool, kind, cell->n, section->unit);
		if (!set_cell(flow, &cells[i], cell->blank ? NULL : cell->mark, text, false, e))
			return false;
	}
	return true;
}

/* The name of the row goes into the first column, whose cells make it a total for the table. */
static bool set_totals(
	struct flow *flow, const struct paper_section *section, struct words *cells, struct err *e)
{
	const struct grid *grid = section->grid;
	if (!set_cell(flow, &cells[0], NULL, _("total"), true, e))
		return false;
	for (size_t i = 1; i < grid->n_columns; i++) {
		const struct grid_column *column = &grid->columns[i];
		if (column->kind != GRID_COUNT && column->kind != GRID_WON)
			continue;
		int64_t total;
		if (!grid_total(grid, i, &total))
			return err_set(e, ERR_REFUSED, _("the total of %s is larger than can be kept"), column->title);
		const char *text =
			grid_states_nothing(grid, i) ? "-" : number_text(flow->pool, column->kind, total, section->unit);
		if (!set_cell(flow, &cells[i], NULL, text, true, e))
			return false;
	}
	return true;
}

/* A rate, say, which is a text of its own and a bare number for machines. */
static bool holds_figures(const struct grid *grid, size_t column)
{
	bool any = false;
	for (size_t i = column; i < grid->n; i += grid->n_columns) {
		if (!grid->at[i].blank && !grid->at[i].figure)
			return false;
		any = any || grid->at[i].figure;
	}
	return any;
}

static const enum cell_align *alignments(struct pool *p, const struct grid *grid)
{
	enum cell_align *align = pool_alloc(p, grid->n_columns * sizeof *align);
	for (size_t i = 0; i < grid->n_columns; i++)
		align[i] = is_number(grid->columns[i].kind) || holds_figures(grid, i) ? CELL_RIGHT : CELL_LEFT;
	return align;
}

static bool draw_small(struct flow *flow, const char *text, enum align align, struct err *e)
{
	struct letters letters;
	if (!report_text(flow, text, &unit_style, &letters, e))
		return false;
	tag_begin(flow, TAG_P);
	flow_paragraph(flow, &letters, &unit_style, align, flow->left);
	tag_end(flow);
	return true;
}

static bool has_total(const struct paper_section *section)
{
	return section->total && grid_rows(section->grid) > 0 && !is_number(section->grid->columns[0].kind);
}

/* The head is a row as well. */
static const size_t *cuts_below_head(struct pool *p, const struct paper_section *section)
{
	size_t *cuts = pool_alloc(p, (section->n_cuts + 1) * sizeof *cuts);
	for (size_t i = 0; i < section->n_cuts; i++)
		cuts[i] = section->cuts[i] + 1;
	return cuts;
}

/* The first that is no number: behind a rank the receipt number, say. */
static size_t name_column(const struct grid *grid)
{
	for (size_t i = 0; i < grid->n_columns; i++)
		if (!is_number(grid->columns[i].kind))
			return i + 1;
	return 0;
}

static bool table_text(struct flow *flow, const struct paper_section *section, struct table_text *ret, struct err *e)
{
	struct pool *p = flow->pool;
	const struct grid *grid = section->grid;
	size_t rows = grid_rows(grid);
	bool total = has_total(section);
	struct table_text text = {
		.n_columns = grid->n_columns,
		.n_rows = 1 + rows + total,
		.align = alignments(p, grid),
		.headed = true,
		.names = name_column(grid),
	};
	text.cells = pool_alloc(p, text.n_rows * text.n_columns * sizeof *text.cells);
	if (!set_head(flow, grid, text.cells, e) || !set_body(flow, section, text.cells + text.n_columns, e) ||
		(total && !set_totals(flow, section, text.cells + (1 + rows) * text.n_columns, e)))
		return false;
	text.cuts = cuts_below_head(p, section);
	text.n_cuts = section->n_cuts;
	*ret = text;
	return true;
}

static struct table_style style_of(const struct paper_section *section)
{
	struct table_style style = grid_style;
	style.row_least = PT(section->row_height);
	style.columns_ruled = section->row_height > 0; /* boxes to write in */
	return style;
}

static bool table_parts(const struct flow *flow, struct pool *p, const struct paper_section *section, const struct table_style *style,
	struct table_parts *ret, struct err *e)
{
	struct flow own = flow_within(flow, p);
	struct table_text *text = pool_alloc(p, sizeof *text);
	return table_text(&own, section, text, e) && flow_table_parts(&own, text, style, section->keys, flow->left, ret, e);
}

/* Beside the rows: the unit above, the note on rounding or that there are none below. */
static mpt small_lines(const struct paper_section *section)
{
	const struct grid *grid = section->grid;
	bool below = grid_rows(grid) == 0 || (has_total(section) && grid_rounds(grid, section->unit));
	return PT(3) + (grid_has_won(grid) + below) * unit_style.leading;
}

bool report_table_height(struct flow *flow, const struct paper_section *section, mpt *ret, struct err *e)
{
	const struct table_style style = style_of(section);
	struct pool passing CLEANUP(pool_release) = {0};
	struct table_parts parts;
	mpt height = 0, sum = small_lines(section);
	if (!table_parts(flow, &passing, section, &style, &parts, e))
		return false;
	for (size_t i = 0; i < parts.n; i++, sum += height)
		if (!flow_table_height(flow, &parts.at[i], &style, flow->left, &height, e))
			return false;
	*ret = sum;
	return true;
}

/* A table that is short goes to the next page rather than over two. */
static mpt room_for(const struct flow *flow, mpt height)
{
	return height > (flow->bottom - flow->top) / 2 ? LEAST_ROOM : height;
}

bool report_table_room(struct flow *flow, const struct paper_section *section, mpt *ret, struct err *e)
{
	mpt height;
	if (grid_rows(section->grid) > SHORT_TABLE) {
		*ret = LEAST_ROOM;
		return true;
	}
	if (!report_table_height(flow, section, &height, e))
		return false;
	*ret = room_for(flow, height);
	return true;
}

/* Below the part before it. */
static bool begin_part(struct flow *flow, const struct table_text *part, const struct table_style *style, struct err *e)
{
	mpt height;
	if (!flow_table_height(flow, part, style, flow->left, &height, e))
		return false;
	flow->y += PT(8);
	flow_need(flow, unit_style.leading + room_for(flow, height));
	return true;
}

/* The parts of one table stand one below the other, each numbered: "1 / 3". */
static bool draw_parts(struct flow *flow, const struct table_parts *parts, const struct table_style *style, struct err *e)
{
	for (size_t i = 0; i < parts->n; i++) {
		if (i && !begin_part(flow, &parts->at[i], style, e))
			return false;
		if ((parts->n > 1 && !draw_small(flow, pool_printf(flow->pool, "%zu / %zu", i + 1, parts->n), ALIGN_RIGHT, e)) ||
			!flow_table(flow, &parts->at[i], style, flow->left, e))
			return false;
	}
	return true;
}

bool report_table(struct flow *flow, const struct paper_section *section, struct err *e)
{
	const struct grid *grid = section->grid;
	const struct table_style style = style_of(section);
	struct pool passing CLEANUP(pool_release) = {0};
	struct table_parts parts;
	if (!table_parts(flow, &passing, section, &style, &parts, e))
		return false;
	if (grid_has_won(grid) && !draw_small(flow, _(units[section->unit]), ALIGN_RIGHT, e))
		return false;
	if (!draw_parts(flow, &parts, &style, e))
		return false;
	flow->y += PT(3);
	if (grid_rows(grid) == 0)
		return draw_small(flow, _("there is nothing to show"), ALIGN_LEFT, e);
	return !has_total(section) || !grid_rounds(grid, section->unit) ||
		   draw_small(
			   flow, _("※ Figures are rounded, so the lines may not add up to the total."), ALIGN_LEFT, e);
}
