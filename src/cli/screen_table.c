/* A list as a table for people. It is read twice: for the widths of its columns, then for its rows. */
#include "screen_parts.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <string.h>

#define LEAST_TEXT_COLUMNS 8
#define FAIR_TEXT_COLUMNS 16 /* rather than less of a text, a column that can be spared goes */
#define MINUTE_LENGTH (sizeof "2024-03-18 10:00" - 1)

const char *number_text(struct pool *p, enum grid_kind kind, int64_t n, enum won_unit unit)
{
	char won[WON_TEXT_MAX];
	switch (kind) {
	case GRID_WON:
		return pool_strdup(p, won_in_unit(won_of(n), unit, won));
	case GRID_SCORE:
		return pool_printf(p, "%s%" PRId64 ".%02" PRId64, n < 0 ? "-" : "", (n < 0 ? -n : n) / 100, (n < 0 ? -n : n) % 100);
	case GRID_COUNT:
		return pool_strdup(p, won_text(won_of(n), won));
	case GRID_TEXT:
	case GRID_CODE:
	case GRID_DATE:
	case GRID_MOMENT:
		break;
	}
	bug("a text column has no number");
}

/* What a cell says, and how wide that is. */
struct piece {
	const char *text;
	size_t width;
};

static struct piece piece_of(const char *text)
{
	return (struct piece){text, text_width(text)};
}

static struct piece visible_piece(struct pool *p, const char *text)
{
	struct piece piece = {.text = text};
	return text_is_plain(text, &piece.width) ? piece : piece_of(text_visible(p, text));
}

static struct piece marked(struct pool *p, const char *mark, const char *text)
{
	size_t before = strlen(mark), n = strlen(text) + 1;
	char *both = pool_alloc(p, before + n);
	memcpy(both, mark, before);
	memcpy(both + before, text, n);
	return visible_piece(p, both);
}

static struct piece cell_piece(struct pool *p, const struct grid_column *column, const struct grid_cell *cell, enum won_unit unit)
{
	if (cell->blank)
		return grid_holds_numbers(column) ? (struct piece){"-", 1} : (struct piece){"", 0};
	const char *text = grid_holds_numbers(column) ? number_text(p, column->kind, cell->n, unit)
					   : column->kind == GRID_MOMENT ? pool_strndup(p, cell->text, MINUTE_LENGTH)
													 : cell->text;
	return cell->mark ? marked(p, cell->mark, text) : grid_holds_numbers(column) ? piece_of(text) : visible_piece(p, text);
}

/* What the rows come to in one column. */
struct tally {
	int64_t sum, least, most;
	bool stated, too_large;
};

struct table {
	const struct rows *rows, *all; /* that it shows, and those that its sums are of */
	const struct grid_view *view;
	size_t columns;
	size_t *width;
	bool *hidden;
	struct tally *tally;
	struct piece *total; /* NULL: no sums are shown */
	bool rounds;
	size_t terminal; /* columns of it; 0: never cut */
};

static void add_up(struct table *t, size_t c, int64_t n)
{
	struct tally *tally = &t->tally[c];
	tally->least = tally->stated && tally->least < n ? tally->least : n;
	tally->most = tally->stated && tally->most > n ? tally->most : n;
	tally->stated = true;
	tally->too_large = tally->too_large || __builtin_add_overflow(tally->sum, n, &tally->sum);
	t->rounds = t->rounds || (t->rows->columns[c].kind == GRID_WON && won_rounds(won_of(n), t->view->unit));
}

static void widen(struct table *t, size_t c, size_t width)
{
	if (width > t->width[c])
		t->width[c] = width;
}

/* No number is wider than the largest, or, of those below 0, than the smallest: so none else is written to measure it. */
static void widen_for_numbers(struct table *t, struct pool *p)
{
	for (size_t c = 0; c < t->columns; c++) {
		const struct tally *tally = &t->tally[c];
		enum grid_kind kind = t->rows->columns[c].kind;
		if (!tally->stated)
			continue;
		widen(t, c, text_width(number_text(p, kind, tally->least, t->view->unit)));
		widen(t, c, text_width(number_text(p, kind, tally->most, t->view->unit)));
	}
}

/* What is not shown counts in the sums. */
static void measure_cell(struct table *t, struct pool *p, size_t c, const struct grid_cell *cell, bool shown)
{
	const struct grid_column *column = &t->rows->columns[c];
	bool number = !cell->blank && grid_holds_numbers(column);
	if (number)
		add_up(t, c, cell->n);
	if (shown && (!number || cell->mark))
		widen(t, c, cell_piece(p, column, cell, t->view->unit).width);
}

static void make_totals(struct table *t, struct pool *p)
{
	t->total = pool_alloc(p, t->columns * sizeof *t->total);
	for (size_t c = 0; c < t->columns; c++) {
		const struct tally *tally = &t->tally[c];
		enum grid_kind kind = t->rows->columns[c].kind;
		bool summed = kind == GRID_WON || kind == GRID_COUNT;
		t->total[c] = piece_of(!summed			 ? ""
							   : !tally->stated	 ? "-"
							   : tally->too_large ? ""
												  : number_text(p, kind, tally->sum, t->view->unit));
	}
	if (!*t->total[0].text)
		t->total[0] = piece_of(_("total"));
	for (size_t c = 0; c < t->columns; c++)
		widen(t, c, t->total[c].width);
}

static bool measure(struct table *t, struct pool *p, struct err *e)
{
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(t->view->total ? t->all : t->rows);
	const size_t before = t->view->total ? t->view->first : 0;
	const struct grid_cell *row;
	for (size_t c = 0; c < t->columns; c++)
		widen(t, c, text_width(t->rows->columns[c].title));
	for (size_t i = 0; rows_next(&reader, &row, e); i++) {
		struct pool own CLEANUP(pool_release) = {0};
		if (!row) {
			widen_for_numbers(t, p);
			if (t->view->total)
				make_totals(t, p);
			return true;
		}
		for (size_t c = 0; c < t->columns; c++)
			measure_cell(t, &own, c, &row[c], i >= before && i - before < t->rows->n);
	}
	return false;
}

/* Takes the widest free-text column down, step by step, until the table fits; codes, money and dates are never cut.
 * False if it can not fit. */
static bool fit(struct table *t, size_t columns, size_t least)
{
	for (;;) {
		size_t sum = 0, widest = t->columns;
		for (size_t c = 0; c < t->columns; c++) {
			if (t->hidden[c])
				continue;
			sum += t->width[c] + (sum ? 2 : 0);
			if (t->rows->columns[c].kind == GRID_TEXT && t->width[c] > least &&
				(widest == t->columns || t->width[c] > t->width[widest]))
				widest = c;
		}
		if (sum <= columns || widest == t->columns)
			return sum <= columns;
		t->width[widest]--;
	}
}

/* The last spare column that is still shown; n_columns if there is none. */
static size_t spare_column(const struct table *t)
{
	for (size_t c = t->columns; c-- > 0;)
		if (t->rows->columns[c].spare && !t->hidden[c])
			return c;
	return t->columns;
}

static bool fit_without_spare(struct table *t, struct pool *p, size_t columns)
{
	size_t *natural = pool_alloc(p, t->columns * sizeof *natural);
	memcpy(natural, t->width, t->columns * sizeof *natural);
	for (;;) {
		size_t spare = spare_column(t);
		if (fit(t, columns, spare < t->columns ? FAIR_TEXT_COLUMNS : LEAST_TEXT_COLUMNS))
			return true;
		memcpy(t->width, natural, t->columns * sizeof *natural);
		if (spare == t->columns)
			return false;
		t->hidden[spare] = true;
	}
}

static void put_spaces(struct buf *out, size_t n)
{
	memset(buf_room(out, n), ' ', n);
	out->n += n;
	out->at[out->n] = '\0';
}

/* What of a cell goes into the next line; *left: what then remains. */
static struct piece next_part(struct pool *p, const struct table *t, size_t c, struct piece *left)
{
	const struct piece whole = *left;
	*left = (struct piece){"", 0};
	if (whole.width <= t->width[c])
		return whole;
	if (!t->rows->columns[c].wraps)
		return piece_of(text_fit(p, whole.text, t->width[c], false));
	const char *rest = whole.text, *line = wrapped_line(p, &rest, t->width[c], true);
	*left = piece_of(rest);
	return piece_of(line);
}

/* Takes from the pieces what goes into it; true if something is left. */
static bool put_line(struct buf *out, struct pool *p, const struct table *t, struct piece *left)
{
	bool more = false;
	for (size_t c = 0; c < t->columns; c++) {
		if (t->hidden[c])
			continue;
		if (c)
			buf_puts(out, "  ");
		const struct piece part = next_part(p, t, c, &left[c]);
		more = more || *left[c].text;
		size_t pad = t->width[c] > part.width ? t->width[c] - part.width : 0;
		if (grid_holds_numbers(&t->rows->columns[c]))
			put_spaces(out, pad);
		buf_puts(out, part.text);
		if (!grid_holds_numbers(&t->rows->columns[c]) && c + 1 < t->columns)
			put_spaces(out, pad);
	}
	while (out->n && out->at[out->n - 1] == ' ')
		out->at[--out->n] = '\0';
	buf_putc(out, '\n');
	return more;
}

static void put_row(struct buf *out, struct pool *p, const struct table *t, struct piece *pieces)
{
	while (put_line(out, p, t, pieces))
		;
}

static void put_rule(struct buf *out, const struct table *t)
{
	for (size_t c = 0; c < t->columns; c++) {
		if (t->hidden[c])
			continue;
		if (c)
			buf_puts(out, "  ");
		for (size_t i = 0; i < t->width[c]; i++)
			buf_putc(out, '-');
	}
	buf_putc(out, '\n');
}

/* Of the sums only those that there are. */
static void put_record(struct buf *out, struct pool *p, const struct table *t, struct piece *pieces)
{
	size_t widest = 0;
	for (size_t c = 0; c < t->columns; c++) {
		size_t width = text_width(t->rows->columns[c].title);
		widest = width > widest ? width : widest;
	}
	buf_putc(out, '\n');
	for (size_t c = 0; c < t->columns; c++)
		if (pieces != t->total || *pieces[c].text) {
			put_title(out, p, t->rows->columns[c].title, widest);
			put_wrapped(out, p, t->terminal, widest + 2, pieces[c].text);
		}
}

typedef void (*put_pieces)(struct buf *out, struct pool *p, const struct table *t, struct piece *pieces);

/* Each row, as put makes it. */
static bool put_each(struct screen *s, struct pool *p, const struct table *t, put_pieces put, struct err *e)
{
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(t->rows);
	CLEANUP(buf_release) struct buf line = {0};
	struct piece *pieces = pool_alloc(p, t->columns * sizeof *pieces);
	const struct grid_cell *row;
	while (rows_next(&reader, &row, e)) {
		struct pool own CLEANUP(pool_release) = {0};
		if (!row)
			return true;
		for (size_t c = 0; c < t->columns; c++)
			pieces[c] = cell_piece(&own, &t->rows->columns[c], &row[c], t->view->unit);
		buf_clear(&line);
		put(&line, &own, t, pieces);
		spool_add(&s->before, line.at, line.n);
	}
	return false;
}

static bool put_rows(struct screen *s, struct pool *p, const struct table *t, struct err *e)
{
	struct piece *titles = pool_alloc(p, t->columns * sizeof *titles);
	for (size_t c = 0; c < t->columns; c++)
		titles[c] = piece_of(t->rows->columns[c].title);
	put_row(&s->text, p, t, titles);
	put_rule(&s->text, t);
	screen_settle(s);
	if (!put_each(s, p, t, put_row, e))
		return false;
	if (t->total) {
		put_rule(&s->text, t);
		put_row(&s->text, p, t, t->total);
	}
	return true;
}

/* For a terminal too narrow for the table: each row for itself. */
static bool put_records(struct screen *s, struct pool *p, const struct table *t, struct err *e)
{
	screen_text(s, p, "", _("(too wide for this terminal, so each row stands for itself; as a table: --wide)"));
	screen_settle(s);
	if (!put_each(s, p, t, put_record, e))
		return false;
	if (t->total)
		put_record(&s->text, p, t, t->total);
	return true;
}

static void name_hidden(struct screen *s, struct pool *p, const struct table *t)
{
	const char *names = "";
	for (size_t c = 0; c < t->columns; c++)
		if (t->hidden[c])
			names = pool_printf(p, "%s%s%s", names, *names ? ", " : "", t->rows->columns[c].title);
	if (*names)
		screen_text(s, p, "", pool_printf(p, _("(left out on this terminal: %s; with all columns: --wide)"), names));
}

static bool put_measured(struct screen *s, struct pool *p, struct table *t, struct err *e)
{
	const struct grid head = rows_grid(t->rows);
	if (t->view->unit != WON_1 && grid_has_won(&head))
		screen_line(s, _("(unit: %s)"), won_unit_name(t->view->unit));
	if (s->columns && !fit_without_spare(t, p, s->columns))
		return put_records(s, p, t, e);
	if (!put_rows(s, p, t, e))
		return false;
	name_hidden(s, p, t);
	return true;
}

bool screen_table(struct screen *s, struct pool *p, const struct rows *rows, const struct grid_view *view, struct err *e)
{
	const struct rows part = view->limit || view->first ? rows_part(rows, view->first, view->limit ? view->limit : rows->n) : *rows;
	struct table t = {.rows = &part, .all = rows, .view = view, .columns = rows->n_columns, .terminal = s->columns};
	if (!rows->n) {
		screen_line(s, "%s", view->empty ? view->empty : _("nothing found"));
		return true;
	}
	t.width = pool_alloc(p, t.columns * sizeof *t.width);
	t.hidden = pool_alloc(p, t.columns * sizeof *t.hidden);
	t.tally = pool_alloc(p, t.columns * sizeof *t.tally);
	if (!measure(&t, p, e) || !put_measured(s, p, &t, e))
		return false;
	if (view->total && t.rounds)
		screen_line(s, "%s", _("※ Figures are rounded, so the lines may not add up to the total."));
	return true;
}
