/* How wide the columns of a table become. */
#include "table.h"

#include "ppuri/tr.h"

/* Of a column to be written in: as it should be, and where there is less room. */
#define WRITING_WIDTH PT(120)
#define WRITING_LEAST PT(48)

/* A cell that is wholly bold and of the form's own words names its row. */
static bool is_heading(const struct words *words)
{
	for (size_t i = 0; i < words->n; i++) {
		if (!words->at[i].bold || words->at[i].field)
			return false;
	}
	return words->n > 0;
}

/* A cell that is nothing but a place to write needs no rule to write on. */
static bool is_place(const struct words *words)
{
	return words->n == 1 && words->at[0].blank;
}

bool table_measure(struct flow *flow, struct table *table, struct err *e)
{
	const struct table_text *text = table->text;
	struct style head = table->style->cell;
	head.plain = head.bold;
	for (size_t i = 0; i < text->n_rows * text->n_columns; i++) {
		struct cell *cell = &table->cells[i];
		struct column *column = &table->columns[i % text->n_columns];
		bool in_head = text->headed && i < text->n_columns;
		cell->heading = in_head || is_heading(&text->cells[i]);
		if (is_place(&text->cells[i])) {
			column->natural = larger(column->natural, WRITING_WIDTH);
			column->word = larger(column->word, WRITING_LEAST);
			continue;
		}
		if (!flow_measure(flow, &text->cells[i], in_head ? &head : &table->style->cell, &cell->letters, e))
			return false;
		column->natural =
			larger(column->natural, em_at(letters_width(&cell->letters, 0, cell->letters.n), head.size));
		column->word = larger(column->word, em_at(letters_widest_word(&cell->letters), head.size));
	}
	return true;
}

static void measure_pieces(struct table *table)
{
	size_t n = table->text->n_columns;
	for (size_t i = 0; i < table->text->n_rows * n; i++) {
		mpt width = em_at(letters_widest_piece(&table->cells[i].letters), table->style->cell.size);
		table->columns[i % n].piece = larger(table->columns[i % n].piece, width);
	}
}

typedef mpt (*column_width)(const struct column *column);

static mpt natural(const struct column *column)
{
	return column->natural;
}

static mpt twice_natural(const struct column *column)
{
	return 2 * column->natural + PT(1);
}

static mpt word(const struct column *column)
{
	return column->word;
}

static mpt piece(const struct column *column)
{
	return column->piece;
}

static mpt narrow(const struct column *column)
{
	return column->narrow;
}

static int64_t sum_of(const struct table *table, column_width width)
{
	int64_t sum = 0;
	for (size_t i = 0; i < table->text->n_columns; i++)
		sum += width(&table->columns[i]) + 2 * table->style->pad_x;
	return sum;
}

/* Gives each column its least width, and of what is left a part in proportion to what it still wants. */
static void share_out(struct table *table, column_width least, column_width most)
{
	size_t n = table->text->n_columns;
	int64_t room = table->width - sum_of(table, least);
	int64_t wants = sum_of(table, most) - sum_of(table, least);
	mpt x = table->x;
	for (size_t i = 0; i < n; i++) {
		struct column *column = &table->columns[i];
		int64_t want = most(column) - least(column);
		column->x = x;
		column->width =
			least(column) + 2 * table->style->pad_x + (mpt)(wants ? room * want / wants : room / (int64_t)n);
		x += column->width;
	}
	table->columns[n - 1].width += table->x + table->width - x; /* what the divisions left over */
}

static void narrow_to(struct table *table, mpt most)
{
	for (size_t i = 0; i < table->text->n_columns; i++) {
		struct column *column = &table->columns[i];
		mpt wanted = column->word < most ? column->word : most;
		column->narrow = larger(wanted, column->piece);
	}
}

/* Only the columns with the widest words break them: a number or a short heading stays whole beside a long name. */
static void narrow_widest(struct table *table)
{
	mpt fits = 0, wide = table->width;
	while (wide - fits > 1) {
		mpt middle = fits + (wide - fits) / 2;
		narrow_to(table, middle);
		if (sum_of(table, narrow) <= table->width)
			fits = middle;
		else
			wide = middle;
	}
	narrow_to(table, fits);
}

/* As the form says. */
static bool set_stated_widths(struct table *table, struct err *e)
{
	size_t n = table->text->n_columns;
	int64_t sum = 0, before = 0;
	for (size_t i = 0; i < n; i++)
		sum += table->text->widths[i];
	measure_pieces(table);
	for (size_t i = 0; i < n; i++) {
		struct column *column = &table->columns[i];
		mpt from = (mpt)(table->width * before / sum);
		before += table->text->widths[i];
		column->x = table->x + from;
		column->width = (mpt)(table->width * before / sum) - from;
		if (column->piece + 2 * table->style->pad_x > column->width)
			return err_set(e, ERR_REFUSED, _("column %zu of a table is too narrow for what stands in it"), i + 1);
	}
	return true;
}

bool table_set_widths(struct table *table, struct err *e)
{
	if (table->text->widths)
		return set_stated_widths(table, e);
	if (sum_of(table, natural) <= table->width) {
		share_out(table, natural, twice_natural);
		return true;
	}
	if (sum_of(table, word) <= table->width) {
		share_out(table, word, natural);
		return true;
	}
	measure_pieces(table);
	if (sum_of(table, piece) > table->width)
		return err_set(
			e, ERR_REFUSED, _("a table of %zu columns is wider than the page"), table->text->n_columns);
	narrow_widest(table);
	share_out(table, narrow, word);
	return true;
}
