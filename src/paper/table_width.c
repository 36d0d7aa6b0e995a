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

static bool measure_row(const struct flow *flow, struct pool *p, const struct table *table, size_t row, struct cell **ret, struct err *e)
{
	const struct table_text *text = table->text;
	const struct words *words = &text->cells[row * text->n_columns];
	struct flow own = flow_within(flow, p);
	struct style style = table->style->cell;
	bool in_head = text->headed && row == 0;
	struct cell *cells = pool_alloc(p, text->n_columns * sizeof *cells);
	style.plain = in_head ? style.bold : style.plain;
	for (size_t i = 0; i < text->n_columns; i++) {
		cells[i].heading = in_head || is_heading(&words[i]);
		if (!is_place(&words[i]) && !flow_measure(&own, &words[i], &style, &cells[i].letters, e))
			return false;
	}
	*ret = cells;
	return true;
}

bool table_measure_row(const struct flow *flow, struct pool *passing, struct table *table, size_t row, struct cell **ret, struct err *e)
{
	if (row >= ROWS_KEPT)
		return measure_row(flow, passing, table, row, ret, e);
	if (!table->kept[row] && !measure_row(flow, table->pool, table, row, &table->kept[row], e))
		return false;
	*ret = table->kept[row];
	return true;
}

struct cell *table_row(const struct flow *flow, struct pool *passing, struct table *table, size_t row)
{
	struct cell *cells;
	struct err e;
	if (!table_measure_row(flow, passing, table, row, &cells, &e))
		bug("a row that could be measured can not be: %s", e.text);
	return cells;
}

static void widen_columns(struct table *table, size_t row, const struct cell *cells)
{
	const struct table_text *text = table->text;
	mpt size = table->style->cell.size;
	for (size_t i = 0; i < text->n_columns; i++) {
		struct column *column = &table->columns[i];
		const struct letters *letters = &cells[i].letters;
		mpt natural = em_at(letters_width(letters, 0, letters->n), size);
		table->natural[row * text->n_columns + i] = natural;
		if (is_place(&text->cells[row * text->n_columns + i])) {
			column->natural = larger(column->natural, WRITING_WIDTH);
			column->word = larger(column->word, WRITING_LEAST);
			continue;
		}
		column->natural = larger(column->natural, natural);
		column->word = larger(column->word, em_at(letters_widest_word(letters), size));
	}
}

bool table_measure(const struct flow *flow, struct table *table, struct err *e)
{
	for (size_t row = 0; row < table->text->n_rows; row++) {
		struct pool passing CLEANUP(pool_release) = {0};
		struct cell *cells;
		if (!table_measure_row(flow, &passing, table, row, &cells, e))
			return false;
		widen_columns(table, row, cells);
	}
	return true;
}

static void measure_pieces(const struct flow *flow, struct table *table)
{
	for (size_t row = 0; row < table->text->n_rows; row++) {
		struct pool passing CLEANUP(pool_release) = {0};
		const struct cell *cells = table_row(flow, &passing, table, row);
		for (size_t i = 0; i < table->text->n_columns; i++) {
			mpt width = em_at(letters_widest_piece(&cells[i].letters), table->style->cell.size);
			table->columns[i].piece = larger(table->columns[i].piece, width);
		}
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

static void set_width(struct table *table, size_t i, int64_t inner)
{
	struct column *column = &table->columns[i];
	column->x = i ? table->columns[i - 1].x + table->columns[i - 1].width : table->x;
	column->width = (mpt)inner + 2 * table->style->pad_x;
}

/* What the divisions left over goes to the last column. */
static void widen_last(struct table *table)
{
	struct column *last = &table->columns[table->text->n_columns - 1];
	last->width = table->x + table->width - last->x;
}

/* Gives each column its least width, and of what is left a part in proportion to what it still wants. */
static void share_out(struct table *table, column_width least, column_width most)
{
	size_t n = table->text->n_columns;
	int64_t room = table->width - sum_of(table, least);
	int64_t wants = sum_of(table, most) - sum_of(table, least);
	for (size_t i = 0; i < n; i++) {
		struct column *column = &table->columns[i];
		int64_t want = most(column) - least(column);
		set_width(table, i, least(column) + (wants ? room * want / wants : room / (int64_t)n));
	}
	widen_last(table);
}

static int64_t root_of(int64_t n)
{
	int64_t root = 0;
	for (int64_t bit = (int64_t)1 << 31; bit; bit >>= 1)
		root += (root + bit) * (root + bit) <= n ? bit : 0;
	return root;
}

static void measure_text(struct table *table)
{
	size_t n = table->text->n_columns;
	for (size_t i = 0; i < n; i++) {
		int64_t text = 0;
		for (size_t row = 0; row < table->text->n_rows; row++) {
			mpt width = table->natural[row * n + i];
			text += width > table->columns[i].narrow ? width : 0;
		}
		table->columns[i].root = root_of(text);
	}
}

#define SCALE 1024

static int64_t width_at(const struct column *column, int64_t scale)
{
	int64_t width = scale * column->root / SCALE;
	return width < column->narrow ? column->narrow : width < column->natural ? width : column->natural;
}

static int64_t sum_at(const struct table *table, int64_t scale)
{
	int64_t sum = 0;
	for (size_t i = 0; i < table->text->n_columns; i++)
		sum += width_at(&table->columns[i], scale) + 2 * table->style->pad_x;
	return sum;
}

/* All lines of a column are about its text divided by its width, and their sum is least where widths are as the roots of the
 * texts: so a column with one long cell leaves the room to one that is long in every row. */
static void share_out_by_root(struct table *table)
{
	measure_text(table);
	int64_t fits = 0, wide = (int64_t)table->width * SCALE;
	while (wide - fits > 1) {
		int64_t middle = fits + (wide - fits) / 2;
		if (sum_at(table, middle) <= table->width)
			fits = middle;
		else
			wide = middle;
	}
	for (size_t i = 0; i < table->text->n_columns; i++)
		set_width(table, i, width_at(&table->columns[i], fits));
	widen_last(table);
}

static int64_t lines_of_row(const struct table *table, size_t row)
{
	int64_t most = 1;
	for (size_t i = 0; i < table->text->n_columns; i++) {
		mpt width = table->columns[i].width - 2 * table->style->pad_x;
		int64_t lines = width > 0 ? (table->natural[row * table->text->n_columns + i] + width - 1) / width : 1;
		most = lines > most ? lines : most;
	}
	return most;
}

static int64_t lines_with(struct table *table, struct column *whole)
{
	mpt before = whole->narrow;
	int64_t lines = 0;
	whole->narrow = whole->natural;
	share_out_by_root(table);
	whole->narrow = before;
	for (size_t row = 0; row < table->text->n_rows; row++)
		lines += lines_of_row(table, row);
	return lines;
}

/* The column whose cells should all have one line, for then the rows have the fewest lines; NULL if none makes them fewer. */
static struct column *best_whole(struct table *table, int64_t *lines)
{
	struct column *best = NULL;
	int64_t room = table->width - sum_of(table, narrow);
	for (size_t i = 0; i < table->text->n_columns; i++) {
		struct column *column = &table->columns[i];
		if (column->narrow == column->natural || column->natural - column->narrow > room)
			continue;
		int64_t with = lines_with(table, column);
		if (with >= *lines)
			continue;
		*lines = with;
		best = column;
	}
	return best;
}

/* Words stay whole. */
static void share_out_by_text(struct table *table)
{
	struct column *whole;
	for (size_t i = 0; i < table->text->n_columns; i++)
		table->columns[i].narrow = table->columns[i].word;
	int64_t lines = lines_with(table, &(struct column){0});
	while ((whole = best_whole(table, &lines)))
		whole->narrow = whole->natural;
	share_out_by_root(table);
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
static bool set_stated_widths(const struct flow *flow, struct table *table, struct err *e)
{
	size_t n = table->text->n_columns;
	int64_t sum = 0, before = 0;
	for (size_t i = 0; i < n; i++)
		sum += table->text->widths[i];
	measure_pieces(flow, table);
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

bool table_set_widths(const struct flow *flow, struct table *table, struct err *e)
{
	if (table->text->widths)
		return set_stated_widths(flow, table, e);
	if (sum_of(table, natural) <= table->width) {
		share_out(table, natural, twice_natural);
		return true;
	}
	if (sum_of(table, word) <= table->width) {
		share_out_by_text(table);
		return true;
	}
	measure_pieces(flow, table);
	if (sum_of(table, piece) > table->width)
		return err_set(
			e, ERR_REFUSED, _("a table of %zu columns is wider than the page"), table->text->n_columns);
	narrow_widest(table);
	share_out(table, narrow, word);
	return true;
}
