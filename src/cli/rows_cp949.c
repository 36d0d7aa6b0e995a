#include "rows_cp949.h"

#include "rows_text.h"
#include "screen.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define TOLD_ONE_BY_ONE 20

struct rewriting {
	struct pool *pool;
	const struct cp949 *cp949;
	struct replaced_list *replaced;
	size_t row;
	const char *column;
};

static bool refuse(const struct rewriting *r, uint32_t c, struct err *e)
{
	char text[5] = {0};
	text_encode(c, text);
	err_set(e, ERR_REFUSED, _("row %zu, %s: CP949 has no \"%s\" (U+%04X), and nothing that stands for it; nothing was written"), r->row,
			r->column, text, c);
	return err_hint(e, "%s", _("without --encoding the file is UTF-8, which has every character; .xlsx has too"));
}

static bool put_character(struct rewriting *r, struct buf *out, const char *s, int n, uint32_t c, struct err *e)
{
	if (cp949_has(r->cp949, c)) {
		buf_add(out, s, (size_t)n);
		return true;
	}
	const char *to = cp949_instead(c);
	if (!to)
		return refuse(r, c, e);
	buf_puts(out, to);
	*POOL_PUSH(r->pool, r->replaced) = (struct replaced){r->row, r->column, c, to};
	return true;
}

static bool rewrite(struct rewriting *r, struct pool *p, const char *text, const char **ret, struct err *e)
{
	struct buf out CLEANUP(buf_release) = {0};
	struct pool scratch CLEANUP(pool_release) = {0};
	const char *s = text_visible_lines(&scratch, text);
	uint32_t c;
	size_t before = r->replaced->n;
	for (int n; (n = text_decode(s, strlen(s), &c)) > 0; s += n)
		if (!put_character(r, &out, s, n, c, e))
			return false;
	*ret = r->replaced->n == before ? text : pool_strdup(p, buf_text(&out));
	return true;
}

static void add_line(struct spool *out, const struct cp949 *cp949, const struct buf *line)
{
	CLEANUP(buf_release) struct buf bytes = {0};
	cp949_put(cp949, &bytes, line->at);
	spool_add(out, bytes.at, bytes.n);
}

static bool put_heading(struct rewriting *r, const struct rows *rows, struct spool *out, struct err *e)
{
	CLEANUP(buf_release) struct buf line = {0};
	struct grid_column *columns = pool_alloc(r->pool, rows->n_columns * sizeof *columns);
	r->row = 1;
	for (size_t c = 0; c < rows->n_columns; c++) {
		columns[c] = rows->columns[c];
		r->column = rows->columns[c].title;
		if (!rewrite(r, r->pool, rows->columns[c].title, &columns[c].title, e))
			return false;
	}
	csv_heading(&line, columns, rows->n_columns);
	add_line(out, r->cp949, &line);
	return true;
}

static bool put_row(struct rewriting *r, const struct rows *rows, const struct grid_cell *row, struct spool *out, struct err *e)
{
	CLEANUP(buf_release) struct buf line = {0};
	struct pool own CLEANUP(pool_release) = {0};
	struct grid_cell *cells = pool_alloc(&own, rows->n_columns * sizeof *cells);
	for (size_t c = 0; c < rows->n_columns; c++) {
		r->column = rows->columns[c].title;
		cells[c] = row[c];
		if (!row[c].blank && !grid_holds_numbers(&rows->columns[c]) && !rewrite(r, &own, row[c].text, &cells[c].text, e))
			return false;
	}
	csv_row(&line, rows->columns, rows->n_columns, cells);
	add_line(out, r->cp949, &line);
	return true;
}

bool rows_csv_cp949(struct pool *p, const struct cp949 *cp949, const struct rows *rows, struct spool *out,
					struct replaced_list *ret_replaced, struct err *e)
{
	struct replaced_list replaced = {0};
	struct rewriting r = {.pool = p, .cp949 = cp949, .replaced = &replaced};
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(rows);
	const struct grid_cell *row;
	if (!put_heading(&r, rows, out, e))
		return false;
	do {
		if (!rows_next(&reader, &row, e))
			return false;
		r.row = reader.row + 1;
		if (row && !put_row(&r, rows, row, out, e))
			return false;
	} while (row);
	*ret_replaced = replaced;
	return spool_good(out, e);
}

static const char *pair_words(struct pool *p, const struct replaced *one)
{
	char from[5] = {0};
	text_encode(one->from, from);
	return pool_printf(p, "\"%s\" (U+%04X) → \"%s\"", from, one->from, one->to);
}

/* Each kind of replacement behind the first ones, with its number. */
static void tell_sums(struct screen *s, struct pool *p, const struct replaced_list *list)
{
	screen_line(s, _("… and %zu more:"), list->n - TOLD_ONE_BY_ONE);
	for (const struct cp949_replacement *kind = CP949_REPLACEMENTS; kind->from; kind++) {
		size_t n = 0;
		for (size_t i = TOLD_ONE_BY_ONE; i < list->n; i++)
			n += list->at[i].from == kind->from;
		if (n)
			screen_line(s, "  %s: %zu", pair_words(p, &(struct replaced){0, NULL, kind->from, kind->to}), n);
	}
}

void screen_replaced(struct screen *s, struct pool *p, const struct replaced_list *list)
{
	if (list->n)
		screen_line(s, _("CP949 lacks some characters, so these were replaced (%zu):"), list->n);
	for (size_t i = 0; i < list->n && i < TOLD_ONE_BY_ONE; i++)
		screen_line(s, _("  row %zu, %s: %s"), list->at[i].row, list->at[i].column, pair_words(p, &list->at[i]));
	if (list->n > TOLD_ONE_BY_ONE)
		tell_sums(s, p, list);
}
