#include "screen_parts.h"

#include "ppuri/csv.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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
	if (s->text.n > SPOOL_HELD_MAX)
		screen_settle(s);
}

#define LEAST_VALUE_COLUMNS 16

static size_t character(const char *s)
{
	size_t n = 1;
	while (((unsigned char)s[n] & 0xC0) == 0x80)
		n++;
	return n;
}

/* Where Korean may be broken: behind a syllable. Digests and addresses stay whole, so that they can be copied. */
static bool breaks_behind(const char *s)
{
	return (unsigned char)*s >= 0x80;
}

const char *wrapped_line(struct pool *p, const char **text, size_t room, bool anywhere)
{
	const char *at = *text, *end = NULL, *within = NULL;
	for (size_t used = 0; *at; at += character(at)) {
		char one[8] = "";
		memcpy(one, at, character(at) < sizeof one ? character(at) : sizeof one - 1);
		used += text_width(one);
		if (used > room && (end || within))
			break;
		if (*at == ' ' && at > *text)
			end = at;
		if (used <= room && (anywhere || breaks_behind(at)))
			within = at + character(at);
	}
	end = !*at ? at : end ? end : within;
	const char *line = pool_strndup(p, *text, (size_t)(end - *text));
	*text = end + strspn(end, " ");
	return line;
}

void put_wrapped(struct buf *out, struct pool *p, size_t columns, size_t indent, const char *value)
{
	size_t room = columns > indent + LEAST_VALUE_COLUMNS ? columns - indent : SIZE_MAX;
	for (bool first = true; first || *value; first = false)
		buf_printf(out, "%*s%s\n", first ? 0 : (int)indent, "", wrapped_line(p, &value, room, false));
}

void screen_lines(struct screen *s, struct pool *p, const char *lead, const char *text)
{
	for (const char *at = text; *at;) {
		size_t n = strcspn(at, "\r\n");
		screen_line(s, "%s%s", lead, pool_strndup(p, at, n));
		at += n;
		at += *at == '\r';
		at += *at == '\n';
	}
}

void screen_text(struct screen *s, struct pool *p, const char *lead, const char *text)
{
	buf_puts(&s->text, lead);
	put_wrapped(&s->text, p, s->columns, text_width(lead), text_visible(p, text));
}

void put_title(struct buf *out, struct pool *p, const char *title, size_t width)
{
	buf_puts(out, text_fit(p, title, width, true));
	buf_puts(out, "  ");
}

static const struct grid_column *keep_columns(struct pool *p, const struct grid_column *columns, size_t n)
{
	return memcpy(pool_alloc(p, n * sizeof *columns), columns, n * sizeof *columns);
}

static const struct row_maker *keep_maker(struct pool *p, const struct row_maker *maker)
{
	struct row_maker *kept = pool_alloc(p, sizeof *kept);
	*kept = *maker;
	kept->columns = keep_columns(p, maker->columns, maker->n_columns);
	return kept;
}

/* The columns are the command's own, which is over before the file is written. */
static struct rows keep(struct pool *p, struct rows *rows)
{
	struct rows kept = *rows;
	kept.columns = keep_columns(p, rows->columns, rows->n_columns);
	kept.maker = rows->maker ? keep_maker(p, rows->maker) : NULL;
	rows->spool = (struct spool){0};
	rows->n = 0;
	return kept;
}

static bool show_rows(struct screen *s, struct pool *p, struct rows *rows, const struct grid_view *view, struct err *e)
{
	switch (s->format) {
	case FORMAT_TABLE:
		return screen_table(s, p, rows, view, e);
	case FORMAT_CSV:
		screen_settle(s);
		return rows_csv(&s->before, rows, e);
	case FORMAT_JSON:
		screen_settle(s);
		return rows_json(&s->before, rows, e);
	case FORMAT_FILE:
		rows_release(&s->kept);
		s->kept = keep(p, rows);
		return true;
	}
	bug("a list in no format");
}

/* Of a failure no more is told than the first one. */
static void note_failure(struct screen *s, const struct err *e)
{
	if (s->failed.kind == ERR_NONE)
		s->failed = *e;
}

void screen_rows(struct screen *s, struct pool *p, struct rows *rows, const struct grid_view *view)
{
	struct err e;
	if (!show_rows(s, p, rows, view, &e))
		note_failure(s, &e);
	rows_release(rows);
}

/* A file is made when the command, and perhaps the grid, is over. */
void screen_grid(struct screen *s, struct pool *p, const struct grid *grid, const struct grid_view *view)
{
	struct rows rows = {.columns = grid->columns, .n_columns = grid->n_columns};
	struct err e;
	if (s->format != FORMAT_FILE)
		rows = rows_whole(grid);
	else if (!rows_add(&rows, grid, &e))
		note_failure(s, &e);
	screen_rows(s, p, &rows, view);
}

void screen_document(struct screen *s, struct buf *json)
{
	struct buf *to = s->format == FORMAT_FILE ? &s->document : &s->text;
	buf_add(to, buf_text(json), json->n);
	buf_release(json);
}

void screen_settle(struct screen *s)
{
	spool_add(&s->before, buf_text(&s->text), s->text.n);
	buf_clear(&s->text);
}

bool screen_whole(struct screen *s, const struct spool **ret, struct err *e)
{
	if (s->failed.kind != ERR_NONE) {
		*e = s->failed;
		return false;
	}
	screen_settle(s);
	*ret = &s->before;
	return spool_good(&s->before, e);
}

void screen_release(struct screen *s)
{
	buf_release(&s->text);
	spool_release(&s->before);
	rows_release(&s->kept);
	buf_release(&s->document);
}

static void record_table(struct screen *s, struct pool *p, const struct screen_pair *pairs, size_t n)
{
	size_t widest = 0;
	for (size_t i = 0; i < n; i++) {
		size_t width = text_width(pairs[i].title);
		widest = width > widest ? width : widest;
	}
	for (size_t i = 0; i < n; i++) {
		put_title(&s->text, p, pairs[i].title, widest);
		put_wrapped(&s->text, p, s->columns, widest + 2, pairs[i].value ? text_visible(p, pairs[i].value) : "-");
	}
}

static void put_json_list(struct buf *out, const struct grid *g)
{
	buf_putc(out, '[');
	for (size_t i = 0; i < g->n; i += g->n_columns) {
		if (i)
			buf_putc(out, ',');
		json_row(out, g->columns, g->n_columns, &g->at[i]);
	}
	buf_puts(out, "\n]");
}

static void record_json(struct buf *out, const struct screen_pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_puts(out, i ? ",\n " : "{");
		text_json(out, pairs[i].key);
		buf_puts(out, ": ");
		if (pairs[i].rows)
			put_json_list(out, pairs[i].rows);
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
