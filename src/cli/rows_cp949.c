#include "rows_cp949.h"

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

static bool rewrite(struct rewriting *r, const char *text, const char **ret, struct err *e)
{
	struct buf out CLEANUP(buf_release) = {0};
	struct pool scratch CLEANUP(pool_release) = {0};
	const char *s = text_visible_lines(&scratch, text);
	uint32_t c;
	size_t before = r->replaced->n;
	for (int n; (n = text_decode(s, strlen(s), &c)) > 0; s += n)
		if (!put_character(r, &out, s, n, c, e))
			return false;
	*ret = r->replaced->n == before ? text : pool_strdup(r->pool, buf_text(&out));
	return true;
}

static bool rewrite_heading(struct rewriting *r, struct grid *g, struct err *e)
{
	struct grid_column *columns = pool_alloc(r->pool, g->n_columns * sizeof *columns);
	r->row = 1;
	for (size_t c = 0; c < g->n_columns; c++) {
		columns[c] = g->columns[c];
		r->column = g->columns[c].title;
		if (!rewrite(r, g->columns[c].title, &columns[c].title, e))
			return false;
	}
	g->columns = columns;
	return true;
}

bool rows_in_cp949(struct pool *p, const struct cp949 *cp949, const struct grid *g, struct grid *ret,
				   struct replaced_list *ret_replaced, struct err *e)
{
	struct replaced_list replaced = {0};
	struct rewriting r = {.pool = p, .cp949 = cp949, .replaced = &replaced};
	struct grid_cell *cells = pool_alloc(p, g->n * sizeof *cells);
	struct grid made = *g;
	made.at = cells;
	if (!rewrite_heading(&r, &made, e))
		return false;
	for (size_t i = 0; i < g->n; i++) {
		const struct grid_column *column = &g->columns[i % g->n_columns];
		r.row = i / g->n_columns + 2;
		r.column = column->title;
		cells[i] = g->at[i];
		if (!g->at[i].blank && !grid_holds_numbers(column) && !rewrite(&r, g->at[i].text, &cells[i].text, e))
			return false;
	}
	*ret = made;
	*ret_replaced = replaced;
	return true;
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
