#include "screen.h"

#include "ppuri/csv.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define LEAST_TEXT_COLUMNS 8
#define FAIR_TEXT_COLUMNS 16 /* rather than less of a text, a column that can be spared goes */
#define MINUTE_LENGTH (sizeof "2024-03-18 10:00" - 1)

void screen_line(struct screen *s, const char *fmt, ...)
{
	struct pool pool CLEANUP(pool_release) = {0};
	va_list args;
	va_start(args, fmt);
	int n = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	char *line = pool_alloc(&pool, (size_t)n + 1);
	va_start(args, fmt);
	vsnprintf(line, (size_t)n + 1, fmt, args);
	va_end(args);
	buf_puts(&s->text, text_visible(&pool, line));
	buf_putc(&s->text, '\n');
}

static const char *number_text(struct pool *p, enum grid_kind kind, int64_t n, enum won_unit unit)
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

static const char *cell_text(struct pool *p, const struct grid_column *column, const struct grid_cell *cell, enum won_unit unit)
{
	if (cell->blank)
		return grid_holds_numbers(column) ? "-" : "";
	if (grid_holds_numbers(column))
		return number_text(p, column->kind, cell->n, unit);
	return column->kind == GRID_MOMENT ? pool_strndup(p, cell->text, MINUTE_LENGTH) : text_visible(p, cell->text);
}

/* The whole table as texts: a heading, the rows, and the sums if they are wanted. */
struct texts_table {
	const char **at;
	size_t columns, rows;
	size_t *width;
	bool *hidden;
	bool total;
};

static void add_total(struct pool *p, const struct grid *g, const struct grid_view *view, const char **row)
{
	for (size_t c = 0; c < g->n_columns; c++) {
		int64_t sum;
		enum grid_kind kind = g->columns[c].kind;
		bool summed = kind == GRID_WON || kind == GRID_COUNT;
		if (summed && grid_states_nothing(g, c))
			row[c] = "-";
		else
			row[c] = summed && grid_total(g, c, &sum) ? number_text(p, kind, sum, view->unit) : "";
	}
	if (!*row[0])
		row[0] = _("total");
}

static struct texts_table table_texts(struct pool *p, const struct grid *g, const struct grid_view *view)
{
	size_t rows = grid_rows(g), all = rows + 1 + view->total;
	struct texts_table t = {.columns = g->n_columns, .rows = all, .total = view->total};
	t.at = pool_alloc(p, all * g->n_columns * sizeof *t.at);
	t.width = pool_alloc(p, g->n_columns * sizeof *t.width);
	t.hidden = pool_alloc(p, g->n_columns * sizeof *t.hidden);
	for (size_t c = 0; c < g->n_columns; c++)
		t.at[c] = g->columns[c].title;
	for (size_t i = 0; i < rows * g->n_columns; i++)
		t.at[g->n_columns + i] = cell_text(p, &g->columns[i % g->n_columns], &g->at[i], view->unit);
	if (view->total)
		add_total(p, g, view, t.at + (rows + 1) * g->n_columns);
	for (size_t i = 0; i < all * g->n_columns; i++) {
		size_t width = text_width(t.at[i]);
		if (width > t.width[i % g->n_columns])
			t.width[i % g->n_columns] = width;
	}
	return t;
}

/* Takes the widest free-text column down, step by step, until the table fits; codes, money and dates are never cut.
 * False if it can not fit. */
static bool fit(struct texts_table *t, const struct grid *g, size_t columns, size_t least)
{
	for (;;) {
		size_t sum = 0, widest = t->columns;
		for (size_t c = 0; c < t->columns; c++) {
			if (t->hidden[c])
				continue;
			sum += t->width[c] + (sum ? 2 : 0);
			if (g->columns[c].kind == GRID_TEXT && t->width[c] > least &&
				(widest == t->columns || t->width[c] > t->width[widest]))
				widest = c;
		}
		if (sum <= columns || widest == t->columns)
			return sum <= columns;
		t->width[widest]--;
	}
}

/* The last spare column that is still shown; n_columns if there is none. */
static size_t spare_column(const struct texts_table *t, const struct grid *g)
{
	for (size_t c = t->columns; c-- > 0;)
		if (g->columns[c].spare && !t->hidden[c])
			return c;
	return t->columns;
}

static bool fit_without_spare(struct texts_table *t, struct pool *p, const struct grid *g, size_t columns)
{
	size_t *natural = pool_alloc(p, t->columns * sizeof *natural);
	memcpy(natural, t->width, t->columns * sizeof *natural);
	for (;;) {
		size_t spare = spare_column(t, g);
		if (fit(t, g, columns, spare < t->columns ? FAIR_TEXT_COLUMNS : LEAST_TEXT_COLUMNS))
			return true;
		memcpy(t->width, natural, t->columns * sizeof *natural);
		if (spare == t->columns)
			return false;
		t->hidden[spare] = true;
	}
}

static void put_spaces(struct buf *out, size_t n)
{
	while (n--)
		buf_putc(out, ' ');
}

static void put_row(struct buf *out, struct pool *p, const struct texts_table *t, const struct grid *g, size_t row)
{
	for (size_t c = 0; c < t->columns; c++) {
		const char *text = t->at[row * t->columns + c];
		if (t->hidden[c])
			continue;
		if (c)
			buf_puts(out, "  ");
		if (text_width(text) > t->width[c])
			text = text_fit(p, text, t->width[c], false);
		size_t width = text_width(text), pad = t->width[c] > width ? t->width[c] - width : 0;
		if (grid_holds_numbers(&g->columns[c]))
			put_spaces(out, pad);
		buf_puts(out, text);
		if (!grid_holds_numbers(&g->columns[c]) && c + 1 < t->columns)
			put_spaces(out, pad);
	}
	while (out->n && out->at[out->n - 1] == ' ')
		out->at[--out->n] = '\0';
	buf_putc(out, '\n');
}

static void put_rule(struct buf *out, const struct texts_table *t)
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

#define LEAST_VALUE_COLUMNS 16

/* Broken between words, so that each line fits beside the title; on a terminal that leaves it no room, as it is. */
static void put_wrapped(struct screen *s, struct pool *p, size_t indent, const char *value)
{
	size_t room = s->columns > indent + LEAST_VALUE_COLUMNS ? s->columns - indent : SIZE_MAX, used = 0;
	while (*value) {
		size_t n = strcspn(value, " ");
		const char *word = pool_strndup(p, value, n);
		size_t width = text_width(word);
		if (used && used + 1 + width > room) {
			buf_printf(&s->text, "\n%*s", (int)indent, "");
			used = 0;
		} else if (used) {
			buf_putc(&s->text, ' ');
			used++;
		}
		buf_puts(&s->text, word);
		used += width;
		value += n + (value[n] == ' ');
	}
	buf_putc(&s->text, '\n');
}

void screen_text(struct screen *s, struct pool *p, const char *lead, const char *text)
{
	buf_puts(&s->text, lead);
	put_wrapped(s, p, text_width(lead), text_visible(p, text));
}

static void put_title(struct screen *s, struct pool *p, const char *title, size_t width)
{
	buf_puts(&s->text, text_fit(p, title, width, true));
	buf_puts(&s->text, "  ");
}

/* For a terminal too narrow for the table: each row for itself, of the sums only those that there are. */
static void put_rows_as_records(struct screen *s, struct pool *p, const struct texts_table *t)
{
	size_t widest = 0;
	for (size_t c = 0; c < t->columns; c++) {
		size_t width = text_width(t->at[c]);
		widest = width > widest ? width : widest;
	}
	screen_line(s, "%s", _("(too wide for this terminal, so each row stands for itself; as a table: --wide)"));
	for (size_t row = 1; row < t->rows; row++) {
		bool sums = t->total && row + 1 == t->rows;
		screen_line(s, "%s", "");
		for (size_t c = 0; c < t->columns; c++)
			if (!sums || *t->at[row * t->columns + c]) {
				put_title(s, p, t->at[c], widest);
				buf_puts(&s->text, t->at[row * t->columns + c]);
				buf_putc(&s->text, '\n');
			}
	}
}

static void put_rows(struct screen *s, struct pool *p, const struct texts_table *t, const struct grid *g)
{
	put_row(&s->text, p, t, g, 0);
	put_rule(&s->text, t);
	for (size_t row = 1; row < t->rows; row++) {
		if (t->total && row + 1 == t->rows)
			put_rule(&s->text, t);
		put_row(&s->text, p, t, g, row);
	}
}

static void name_hidden(struct screen *s, struct pool *p, const struct texts_table *t, const struct grid *g)
{
	const char *names = "";
	for (size_t c = 0; c < t->columns; c++)
		if (t->hidden[c])
			names = pool_printf(p, "%s%s%s", names, *names ? ", " : "", g->columns[c].title);
	if (*names)
		screen_line(s, _("(left out on this terminal: %s; with all columns: --wide)"), names);
}

static void put_table(struct screen *s, struct pool *p, const struct grid *g, const struct grid_view *view)
{
	if (!grid_rows(g)) {
		screen_line(s, "%s", view->empty ? view->empty : _("nothing found"));
		return;
	}
	struct texts_table t = table_texts(p, g, view);
	if (view->unit != WON_1 && grid_has_won(g))
		screen_line(s, _("(unit: %s)"), won_unit_name(view->unit));
	if (!s->columns || fit_without_spare(&t, p, g, s->columns)) {
		put_rows(s, p, &t, g);
		name_hidden(s, p, &t, g);
	} else {
		put_rows_as_records(s, p, &t);
	}
	if (view->total && grid_rounds(g, view->unit))
		screen_line(s, "%s", _("※ Figures are rounded, so the lines may not add up to the total."));
}

/* Numbers as machines read them: won and counts whole, scores with two decimals. */
static void put_plain_number(struct buf *out, enum grid_kind kind, int64_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	if (kind == GRID_SCORE)
		buf_puts(out, number_text(&pool, kind, n, WON_1));
	else
		buf_printf(out, "%" PRId64, n);
}

/* The lines of a cell stay, for a spreadsheet shows them; but nothing may drive the terminal that it may be printed on. */
static void put_csv_cell(struct buf *out, const char *s)
{
	struct pool pool CLEANUP(pool_release) = {0};
	csv_put_cell(out, text_visible_lines(&pool, s), true);
}

void grid_csv(struct buf *out, const struct grid *g)
{
	for (size_t c = 0; c < g->n_columns; c++) {
		if (c)
			buf_putc(out, ',');
		csv_put_cell(out, g->columns[c].title, true);
	}
	buf_puts(out, "\r\n");
	for (size_t i = 0; i < grid_rows(g) * g->n_columns; i++) {
		size_t c = i % g->n_columns;
		if (c)
			buf_putc(out, ',');
		if (!g->at[i].blank && grid_holds_numbers(&g->columns[c]))
			put_plain_number(out, g->columns[c].kind, g->at[i].n);
		else if (!g->at[i].blank)
			put_csv_cell(out, g->at[i].text);
		if (c + 1 == g->n_columns)
			buf_puts(out, "\r\n");
	}
}

static void put_json_rows(struct buf *out, const struct grid *g)
{
	buf_putc(out, '[');
	for (size_t i = 0; i < grid_rows(g) * g->n_columns; i++) {
		size_t c = i % g->n_columns;
		buf_puts(out, c ? ", " : i ? ",\n {" : "\n {");
		text_json(out, g->columns[c].key);
		buf_puts(out, ": ");
		if (g->at[i].blank)
			buf_puts(out, "null");
		else if (grid_holds_numbers(&g->columns[c]))
			put_plain_number(out, g->columns[c].kind, g->at[i].n);
		else
			text_json(out, g->at[i].code ? g->at[i].code : g->at[i].text);
		if (c + 1 == g->n_columns)
			buf_putc(out, '}');
	}
	buf_puts(out, "\n]");
}

void grid_json(struct buf *out, const struct grid *g)
{
	put_json_rows(out, g);
	buf_putc(out, '\n');
}

/* The columns are the command's own, which is over before the file is written. */
static const struct grid *keep(struct pool *p, const struct grid *g)
{
	struct grid *kept = pool_alloc(p, sizeof *kept);
	struct grid_column *columns = pool_alloc(p, g->n_columns * sizeof *columns);
	memcpy(columns, g->columns, g->n_columns * sizeof *columns);
	*kept = *g;
	kept->columns = columns;
	return kept;
}

void screen_grid(struct screen *s, struct pool *p, const struct grid *grid, const struct grid_view *view)
{
	switch (s->format) {
	case FORMAT_TABLE:
		put_table(s, p, grid, view);
		break;
	case FORMAT_CSV:
		grid_csv(&s->text, grid);
		break;
	case FORMAT_JSON:
		grid_json(&s->text, grid);
		break;
	case FORMAT_FILE:
		s->kept = keep(p, grid);
		break;
	}
}

static void record_table(struct screen *s, struct pool *p, const struct screen_pair *pairs, size_t n)
{
	size_t widest = 0;
	for (size_t i = 0; i < n; i++) {
		size_t width = text_width(pairs[i].title);
		widest = width > widest ? width : widest;
	}
	for (size_t i = 0; i < n; i++) {
		put_title(s, p, pairs[i].title, widest);
		put_wrapped(s, p, widest + 2, pairs[i].value ? text_visible(p, pairs[i].value) : "-");
	}
}

static void record_json(struct buf *out, const struct screen_pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_puts(out, i ? ",\n " : "{");
		text_json(out, pairs[i].key);
		buf_puts(out, ": ");
		if (pairs[i].rows)
			put_json_rows(out, pairs[i].rows);
		else if (pairs[i].figure)
			buf_puts(out, *pairs[i].figure ? pairs[i].figure : "null");
		else if (pairs[i].value)
			text_json(out, pairs[i].code ? pairs[i].code : pairs[i].value);
		else
			buf_puts(out, "null");
	}
	buf_puts(out, "}\n");
}

static void record_csv(struct buf *out, const struct screen_pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		csv_put_cell(out, pairs[i].title, true);
		buf_putc(out, ',');
		if (pairs[i].figure)
			buf_puts(out, pairs[i].figure);
		else
			put_csv_cell(out, pairs[i].value ? pairs[i].value : "");
		buf_puts(out, "\r\n");
	}
}

void screen_record(struct screen *s, struct pool *p, const struct screen_pair *pairs, size_t n)
{
	switch (s->format) {
	case FORMAT_TABLE:
		record_table(s, p, pairs, n);
		break;
	case FORMAT_CSV:
		record_csv(&s->text, pairs, n);
		break;
	case FORMAT_JSON:
		record_json(&s->text, pairs, n);
		break;
	case FORMAT_FILE:
		bug("a record where rows go into a file");
	}
}

void screen_changes(struct screen *s, const struct screen_pair *before, const struct screen_pair *after, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *was = before[i].value ? before[i].value : "-", *is = after[i].value ? after[i].value : "-";
		if (strcmp(was, is) != 0)
			screen_line(s, "%s: %s → %s", after[i].title, was, is);
	}
}
