/* The reader: RFC 4180, read as leniently as is safe. A quote inside an unquoted cell is data, as Excel's
 * users write it; text behind a closing quote and a quote that is never closed are refused, because what they
 * mean can only be guessed. */
#include "csv_reader.h"
#include "csv_separator.h"
#include "table_reader.h"

#include "ppuri/tr.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_ENDS = -1 };

struct csv {
	struct csv_source source;
	const char *chunk; /* text not read yet is chunk[at] … chunk[chunk_n - 1] */
	size_t chunk_n, at;
	bool ends_plain_span[256], ends_quoted_span[256];
	long line;

	char *text; /* the cells of the row, each NUL-terminated; the first byte is the one empty cell */
	size_t text_n, text_room;
	size_t cell_at;  /* where the cell being read begins in text */
	bool other_spaces; /* of any row so far: text_has_other_spaces */
	size_t n, empty; /* cells of the row that count, and empty ones that only count if another follows */
	size_t start[TABLE_COLUMNS_MAX];
	const char *cell[TABLE_COLUMNS_MAX];

	struct err failure; /* once set, there is no more text, and every csv_next tells it */
};

static size_t column_number(const struct csv *csv)
{
	return csv->n + csv->empty + 1;
}

static void stop(struct csv *csv)
{
	csv->chunk_n = csv->at = 0;
}

/* Keeps a failure of the file at the cell being read. */
static void fail(struct csv *csv, const char *text)
{
	if (csv->failure.kind == ERR_NONE) {
		err_set(&csv->failure, ERR_USAGE, "%s", text);
		err_prefix(&csv->failure, _("line %ld, column %zu"), csv->line, column_number(csv));
	}
	stop(csv);
}

static void fail_at_rest(struct csv *csv, const unsigned char *rest, size_t n)
{
	bool utf16 = csv->source.decoder.encoding == CSV_UTF16LE || csv->source.decoder.encoding == CSV_UTF16BE;
	bool nul = !rest[0] && (!utf16 || (n > 1 && !rest[1]));
	char what[160];
	if (nul)
		snprintf(what, sizeof what, "%s", _("a NUL character, which no text has"));
	else
		snprintf(what, sizeof what, _("the byte %02X is not a character in %s"), rest[0],
			csv_encoding_name(csv->source.decoder.encoding));
	fail(csv, what);
	err_hint(&csv->failure, _("Open it in the spreadsheet and save it as \"CSV UTF-8\"."));
}

/* The next character of the text, which stays unread; TEXT_ENDS where there is none. */
static int refill(struct csv *csv)
{
	if (csv->failure.kind != ERR_NONE)
		return TEXT_ENDS;
	csv->at = 0;
	if (!csv_source_next(&csv->source, &csv->chunk, &csv->chunk_n, &csv->failure)) {
		stop(csv);
		return TEXT_ENDS;
	}
	if (csv->chunk_n)
		return (unsigned char)csv->chunk[0];
	const unsigned char *rest;
	size_t n = csv_source_rest(&csv->source, &rest);
	if (n)
		fail_at_rest(csv, rest, n);
	return TEXT_ENDS;
}

static inline int look(struct csv *csv)
{
	return csv->at < csv->chunk_n ? (unsigned char)csv->chunk[csv->at] : refill(csv);
}

static bool is_newline(int c)
{
	return c == '\n' || c == '\r';
}

/* Reads CR, LF or CRLF. */
static void read_newline(struct csv *csv)
{
	int c = look(csv);
	csv->at++;
	csv->line++;
	if (c == '\r' && look(csv) == '\n')
		csv->at++;
}

/* Room for n bytes more, and for the NULs of the last cell and behind it. */
static void make_room(struct csv *csv, size_t n)
{
	if (csv->text_room - csv->text_n >= n + 2)
		return;
	csv->text_room = 2 * (csv->text_n + n + 2);
	char *wider = realloc(csv->text, csv->text_room);
	if (!wider)
		bug("out of memory (%zu bytes)", csv->text_room);
	csv->text = wider;
}

static void add_to_cell(struct csv *csv, const char *s, size_t n)
{
	if (csv->text_n - csv->cell_at + n > TABLE_CELL_MAX) {
		fail(csv, _("a cell longer than 1 MiB; is a quote before it not closed?"));
		return;
	}
	if (csv->text_n + n > TABLE_ROW_MAX) {
		fail(csv, _("a row longer than 4 MiB; is a quote before it not closed?"));
		return;
	}
	make_room(csv, n);
	memcpy(csv->text + csv->text_n, s, n);
	csv->text_n += n;
}

/* Adds the text up to a character that ends the span, and returns that. */
static int add_span(struct csv *csv, const bool ends_span[256])
{
	while (look(csv) != TEXT_ENDS) {
		size_t from = csv->at, to = from;
		while (to < csv->chunk_n && !ends_span[(unsigned char)csv->chunk[to]])
			to++;
		csv->at = to;
		if (to < csv->chunk_n) {
			int c = (unsigned char)csv->chunk[to];
			add_to_cell(csv, csv->chunk + from, to - from);
			return c;
		}
		add_to_cell(csv, csv->chunk + from, to - from);
	}
	return TEXT_ENDS;
}

/* The inside of a quoted cell. Newlines in it become LF, however the file writes them. */
static void read_quoted(struct csv *csv)
{
	long opened = csv->line;
	csv->at++;
	for (;;) {
		int c = add_span(csv, csv->ends_quoted_span);
		if (c == TEXT_ENDS) {
			csv->line = opened;
			fail(csv, _("the quote that opens here is not closed"));
			return;
		}
		if (c == '"') {
			csv->at++;
			if (look(csv) != '"')
				return;
			csv->at++;
			add_to_cell(csv, "\"", 1);
		} else {
			read_newline(csv);
			add_to_cell(csv, "\n", 1);
		}
	}
}

/* Between the closing quote and the end of the cell only spaces may stand. */
static void read_to_cell_end(struct csv *csv)
{
	while (look(csv) == ' ')
		csv->at++;
	int c = look(csv);
	if (c != TEXT_ENDS && !csv->ends_plain_span[c])
		fail(csv, _("text behind a closing quote; a quote inside a quoted cell is written twice"));
}

/* Makes the bytes of the cell clean text, in place. */
static void clean_cell(struct csv *csv)
{
	csv->text[csv->text_n] = '\0';
	char *s = csv->text + csv->cell_at, *end = csv->text + csv->text_n;
	s += *s == '\'' && csv_is_formula(s); /* the guard that csv_put_cell puts */
	struct pool pool = {0};
	size_t n;
	const char *clean = table_clean(&pool, s, (size_t)(end - s), &n, &csv->other_spaces);
	csv->text_n = csv->cell_at;
	if (pool.head) {
		add_to_cell(csv, clean, n);
	} else {
		memmove(csv->text + csv->cell_at, clean, n);
		csv->text_n += n;
	}
	pool_release(&pool);
}

/* Takes the cell into the row, or remembers that it was empty. */
static void end_cell(struct csv *csv)
{
	if (csv->text_n > csv->cell_at)
		clean_cell(csv);
	if (csv->text_n == csv->cell_at) {
		csv->empty++;
		return;
	}
	if (column_number(csv) > TABLE_COLUMNS_MAX) {
		fail(csv, _("more than 512 columns"));
		return;
	}
	for (; csv->empty; csv->empty--)
		csv->start[csv->n++] = 0;
	csv->start[csv->n++] = csv->cell_at;
	csv->text[csv->text_n++] = '\0';
	csv->cell_at = csv->text_n;
}

/* Reads one row, which may have no cell that counts. Returns the line on which it starts. */
static long read_row(struct csv *csv)
{
	long line = csv->line;
	csv->cell_at = csv->text_n = 1;
	csv->n = csv->empty = 0;
	for (;;) {
		if (look(csv) == '"') {
			read_quoted(csv);
			read_to_cell_end(csv);
		} else {
			add_span(csv, csv->ends_plain_span);
		}
		end_cell(csv);
		int c = look(csv);
		if (is_newline(c))
			read_newline(csv);
		if (is_newline(c) || c == TEXT_ENDS)
			return line;
		csv->at++;
	}
}

bool csv_next(struct csv *csv, struct table_row *ret, bool *ret_end, struct err *e)
{
	long line;
	do
		line = read_row(csv);
	while (csv->n == 0 && look(csv) != TEXT_ENDS);
	if (csv->failure.kind != ERR_NONE) {
		*e = csv->failure;
		return false;
	}
	for (size_t i = 0; i < csv->n; i++)
		csv->cell[i] = csv->text + csv->start[i];
	*ret_end = csv->n == 0;
	if (csv->n)
		*ret = (struct table_row){.cell = csv->cell, .n = csv->n, .line = line};
	return true;
}

enum csv_encoding csv_encoding(const struct csv *csv)
{
	return csv->source.decoder.encoding;
}

bool csv_had_other_spaces(const struct csv *csv)
{
	return csv->other_spaces;
}

static void set_separator(struct csv *csv, char separator)
{
	csv->ends_plain_span[(unsigned char)separator] = true;
	csv->ends_plain_span['\n'] = csv->ends_plain_span['\r'] = true;
	csv->ends_quoted_span['"'] = csv->ends_quoted_span['\n'] = csv->ends_quoted_span['\r'] = true;
}

/* Reads on to the place where the text breaks, so that the failure names it. */
static bool tell_damage(struct csv *csv, struct err *e)
{
	struct table_row row;
	bool end = false;
	while (!end)
		if (!csv_next(csv, &row, &end, e))
			return false;
	return err_set(e, ERR_IO, _("the file changed while it was read"));
}

bool csv_open(int fd, struct csv **ret, struct err *e)
{
	CLEANUP(csv_close) struct csv *csv = calloc(1, sizeof *csv);
	if (!csv)
		bug("out of memory (%zu bytes)", sizeof *csv);
	csv_source_open(&csv->source, fd);
	csv->line = 1;
	make_room(csv, 4096);
	csv->text[0] = '\0';
	bool damaged;
	if (!csv_source_find_encoding(&csv->source, &damaged, e) ||
		!csv_source_next(&csv->source, &csv->chunk, &csv->chunk_n, e))
		return false;
	set_separator(csv, csv_find_separator(csv->chunk, csv->chunk_n, csv->source.ended));
	if (damaged)
		return tell_damage(csv, e);
	*ret = csv;
	csv = NULL;
	return true;
}

void csv_close(struct csv **csv)
{
	if (!*csv)
		return;
	csv_source_close(&(*csv)->source);
	free((*csv)->text);
	free(*csv);
	*csv = NULL;
}
