#include "csv_reader.h"
#include "xlsx_library.h"
#include "xlsx_verify.h"

#include "ppuri/file.h"
#include "ppuri/sheet.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define KINDS (GRID_SCORE + 1)
#define EXACT_MAX INT64_C(999999999999999) /* Excel shows and keeps 15 digits */
#define STREAMED_ROWS 5000                 /* from here on each row is written at once and forgotten */
#define TAB_NAME_MAX 31
#define LEAST_WIDTH 6
#define MOST_WIDTH 50
#define FILTER_BUTTON 3
#define EDGES 3       /* of a column beside its text */
#define ROW_HEIGHT 18
#define LINE_HEIGHT 16.5
#define MOST_LINES 24 /* a row can not be higher than 409 points */
#define FONT "맑은 고딕"
#define PAPER_A4 9
#define GREY 0xE7E6E6
#define LINE_GREY 0xA6A6A6
#define MARK_YELLOW 0xFFE699

/* What the writing of one file holds. */
struct writing {
	const struct sheet *sheet;
	struct xlsx_library x;
	lxw_workbook *book;
	lxw_worksheet *page;
	lxw_format *head, *cell[KINDS], *marked[KINDS], *cut[KINDS];
	size_t *width; /* of each column, in characters */
	size_t next_mark, next_cut;
};

/* As Excel counts: a character above U+FFFF is two. */
static size_t utf16_length(const char *s)
{
	size_t units = 0;
	for (; *s; s++) {
		unsigned char byte = (unsigned char)*s;
		units += (byte & 0xC0) != 0x80; /* each character has one byte that is no continuation */
		units += byte >= 0xF0;
	}
	return units;
}

static bool is_exact(int64_t n)
{
	return n >= -EXACT_MAX && n <= EXACT_MAX;
}

static bool cell_fits(const struct grid_column *column, const struct grid_cell *cell, size_t *width, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	char number[WON_TEXT_MAX];
	if (cell->blank)
		return true;
	if (grid_holds_numbers(column)) {
		const char *text = won_text(won_of(cell->n), number);
		*width = strlen(text) > *width ? strlen(text) : *width;
		return is_exact(cell->n) || err_set(e, ERR_REFUSED, _("%s has more than 15 digits, which a sheet of Excel does not keep"), text);
	}
	const char *text = text_visible_lines(&p, cell->text);
	size_t columns = text_width(text), units = utf16_length(text);
	*width = columns > *width ? columns : *width;
	return units <= SHEET_CELL_MAX ||
		   err_set(e, ERR_REFUSED, _("the text has %zu characters; a cell of Excel takes at most %u"), units, SHEET_CELL_MAX);
}

/* The cell's place is told as a person finds it in the sheet: the heading is row 1. */
static bool cells_fit(const struct rows *rows, size_t *width, struct err *e)
{
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(rows);
	const struct grid_cell *row;
	while (rows_next(&reader, &row, e)) {
		if (!row)
			return true;
		for (size_t c = 0; c < rows->n_columns; c++)
			if (!cell_fits(&rows->columns[c], &row[c], &width[c], e))
				return err_prefix(e, _("row %zu, %s"), reader.row + 1, rows->columns[c].title);
	}
	return false;
}

/* Whether all of it can stand in a sheet; and how wide each column must be. */
static bool rows_fit(const struct rows *g, size_t *width, struct err *e)
{
	if (g->n >= SHEET_ROWS_MAX || g->n_columns > SHEET_COLUMNS_MAX) {
		err_set(e, ERR_REFUSED, _("%zu rows of %zu columns: a sheet of Excel takes at most %u rows with its heading, and %u columns"),
				g->n, g->n_columns, SHEET_ROWS_MAX, SHEET_COLUMNS_MAX);
		return err_hint(e, "%s", _("a file whose name ends in .csv takes any number of rows"));
	}
	for (size_t c = 0; c < g->n_columns; c++)
		width[c] = text_width(g->columns[c].title) + FILTER_BUTTON;
	if (!cells_fit(g, width, e))
		return false;
	for (size_t c = 0; c < g->n_columns; c++)
		width[c] = width[c] < LEAST_WIDTH ? LEAST_WIDTH : width[c] > MOST_WIDTH ? MOST_WIDTH : width[c];
	return true;
}

/* Excel refuses to open a file whose tab has another name than this. */
static const char *tab_name(struct pool *p, const char *name)
{
	struct buf out CLEANUP(buf_release) = {0};
	const char *s = text_visible(p, name);
	uint32_t c;
	for (int n; (n = text_decode(s, strlen(s), &c)) > 0; s += n) {
		bool banned = strchr("[]:*?/\\", *s) || (*s == '\'' && (!out.n || !s[1]));
		if (utf16_length(buf_text(&out)) + 1 + (c > 0xFFFF) > TAB_NAME_MAX)
			break;
		buf_add(&out, banned ? "-" : s, banned ? 1 : (size_t)n);
	}
	return out.n ? pool_strdup(p, buf_text(&out)) : "1";
}

static lxw_format *make_format(const struct writing *w)
{
	lxw_format *format = w->x.workbook_add_format(w->book);
	w->x.format_set_font_name(format, FONT);
	w->x.format_set_border(format, LXW_BORDER_THIN);
	w->x.format_set_border_color(format, LINE_GREY);
	w->x.format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
	return format;
}

/* Codes and texts are kept as text even when somebody edits them: 06236 stays so. */
static lxw_format *make_cell_format(const struct writing *w, enum grid_kind kind)
{
	static const char *const formats[KINDS] = {
		[GRID_TEXT] = "@",  [GRID_CODE] = "@", [GRID_DATE] = "yyyy-mm-dd", [GRID_MOMENT] = "yyyy-mm-dd hh:mm:ss",
		[GRID_COUNT] = "#,##0", [GRID_WON] = "#,##0", [GRID_SCORE] = "0.00",
	};
	lxw_format *format = make_format(w);
	w->x.format_set_num_format(format, formats[kind]);
	if (kind == GRID_TEXT)
		w->x.format_set_text_wrap(format);
	if (kind == GRID_DATE || kind == GRID_MOMENT)
		w->x.format_set_align(format, LXW_ALIGN_CENTER);
	if (kind == GRID_TEXT || kind == GRID_CODE)
		w->x.format_set_indent(format, 1); /* away from the number in the column before */
	return format;
}

static void make_formats(struct writing *w)
{
	w->head = make_format(w);
	w->x.format_set_bold(w->head);
	w->x.format_set_align(w->head, LXW_ALIGN_CENTER);
	w->x.format_set_text_wrap(w->head);
	w->x.format_set_bg_color(w->head, GREY);
	for (enum grid_kind kind = 0; kind < KINDS; kind++) {
		w->cell[kind] = make_cell_format(w, kind);
		if (w->sheet->n_marks) {
			w->marked[kind] = make_cell_format(w, kind);
			w->x.format_set_bg_color(w->marked[kind], MARK_YELLOW);
		}
		if (w->sheet->n_cuts) {
			w->cut[kind] = make_cell_format(w, kind);
			w->x.format_set_top(w->cut[kind], LXW_BORDER_THICK);
			w->x.format_set_top_color(w->cut[kind], LXW_COLOR_BLACK);
		}
	}
}

static bool is_marked(struct writing *w, size_t row, size_t column)
{
	const struct sheet_mark *marks = w->sheet->marks;
	if (w->next_mark == w->sheet->n_marks || marks[w->next_mark].row != row || marks[w->next_mark].column != column)
		return false;
	while (w->next_mark < w->sheet->n_marks && marks[w->next_mark].row == row && marks[w->next_mark].column == column)
		w->next_mark++;
	return true;
}

/* Days since 1899-12-30, as sheets count them. Before March 1900 they count a day that never was. */
static bool date_serial(const char *text, double *ret)
{
	enum { DAYS_TO_1970 = 25569, FIRST_COMMON_DAY = 61 };
	struct date date;
	if (!date_from_iso(text, &date) || date_precision(date) != DATE_DAY)
		return false;
	int32_t days = date_to_days(date) + DAYS_TO_1970;
	*ret = days;
	return days >= FIRST_COMMON_DAY;
}

static bool moment_serial(const char *text, double *ret)
{
	enum { DAY_LENGTH = 10, HOUR = 3600, MINUTE = 60, DAY = 86400 };
	int hour, minute, second;
	char day[DAY_LENGTH + 1];
	struct moment ignored;
	if (!moment_from_iso(text, &ignored))
		return false;
	snprintf(day, sizeof day, "%s", text);
	if (!date_serial(day, ret) || sscanf(text + DAY_LENGTH, " %2d:%2d:%2d", &hour, &minute, &second) != 3)
		return false;
	*ret += (double)(hour * HOUR + minute * MINUTE + second) / DAY;
	return true;
}

/* Readers take "_x0041_" for an A; so what is written like that has its first underscore written so. */
static const char *escape_escapes(struct pool *p, const char *s)
{
	struct buf out CLEANUP(buf_release) = {0};
	if (!strstr(s, "_x"))
		return s;
	for (; *s; s++) {
		bool escape = strncmp(s, "_x", 2) == 0 && strspn(s + 2, "0123456789abcdefABCDEF") >= 4 && s[6] == '_';
		if (escape)
			buf_puts(&out, "_x005F_");
		else
			buf_putc(&out, *s);
	}
	return pool_strdup(p, buf_text(&out));
}

/* A text cell is no formula and needs no guard. But whoever reads it takes off what looks like one. */
static lxw_error write_text(const struct writing *w, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format)
{
	struct pool p CLEANUP(pool_release) = {0};
	text = escape_escapes(&p, text_visible_lines(&p, text));
	if (*text == '\'' && csv_is_formula(text))
		text = pool_printf(&p, "'%s", text);
	return w->x.worksheet_write_string(w->page, row, column, text, format);
}

static lxw_error write_cell(struct writing *w, lxw_row_t row, lxw_col_t column, const struct grid_cell *cell, bool cut)
{
	enum grid_kind kind = w->sheet->rows->columns[column].kind;
	lxw_format *format = is_marked(w, row - 1, column) ? w->marked[kind] : cut ? w->cut[kind] : w->cell[kind];
	double number;
	if (cell->blank)
		return w->x.worksheet_write_blank(w->page, row, column, format);
	switch (kind) {
	case GRID_COUNT:
	case GRID_WON:
		return w->x.worksheet_write_number(w->page, row, column, (double)cell->n, format);
	case GRID_SCORE:
		return w->x.worksheet_write_number(w->page, row, column, (double)cell->n / 100, format);
	case GRID_DATE:
		if (date_serial(cell->text, &number))
			return w->x.worksheet_write_number(w->page, row, column, number, format);
		break;
	case GRID_MOMENT:
		if (moment_serial(cell->text, &number))
			return w->x.worksheet_write_number(w->page, row, column, number, format);
		break;
	case GRID_TEXT:
	case GRID_CODE:
		break;
	}
	return write_text(w, row, column, cell->text, format);
}

static size_t lines_of(const char *text, size_t width)
{
	struct pool p CLEANUP(pool_release) = {0};
	size_t lines = 0;
	for (const char *end; ; text = end + 1) {
		end = strchrnul(text, '\n');
		size_t columns = text_width(pool_strndup(&p, text, (size_t)(end - text)));
		lines += columns > width ? (columns + width - 1) / width : 1;
		if (!*end || lines >= MOST_LINES)
			return lines < MOST_LINES ? lines : MOST_LINES;
	}
}

/* LibreOffice does not find out by itself how high a row of several lines must be. */
static lxw_error set_height(struct writing *w, lxw_row_t row, const struct grid_cell *cells)
{
	const struct rows *g = w->sheet->rows;
	size_t most = 1;
	for (size_t c = 0; c < g->n_columns; c++) {
		const struct grid_cell *cell = &cells[c];
		if (g->columns[c].kind != GRID_TEXT || cell->blank || (strlen(cell->text) <= w->width[c] && !strchr(cell->text, '\n')))
			continue;
		size_t lines = lines_of(cell->text, w->width[c]);
		most = lines > most ? lines : most;
	}
	return most == 1 ? LXW_NO_ERROR : w->x.worksheet_set_row(w->page, row, LINE_HEIGHT * (double)most, NULL);
}

static lxw_error write_row(struct writing *w, lxw_row_t row, const struct grid_cell *cells)
{
	lxw_error error = set_height(w, row, cells);
	bool cut = w->next_cut < w->sheet->n_cuts && w->sheet->cuts[w->next_cut] == row - 1;
	w->next_cut += cut;
	for (size_t c = 0; !error && c < w->sheet->rows->n_columns; c++)
		error = write_cell(w, row, (lxw_col_t)c, &cells[c], cut);
	return error;
}

static bool write_cells(struct writing *w, lxw_error *ret, struct err *e)
{
	const struct rows *g = w->sheet->rows;
	struct rows_reader reader CLEANUP(rows_reader_close) = rows_read(g);
	const struct grid_cell *cells;
	*ret = LXW_NO_ERROR;
	for (size_t c = 0; !*ret && c < g->n_columns; c++)
		*ret = write_text(w, 0, (lxw_col_t)c, g->columns[c].title, w->head);
	while (!*ret) {
		if (!rows_next(&reader, &cells, e))
			return false;
		if (!cells)
			break;
		*ret = write_row(w, (lxw_row_t)reader.row, cells);
	}
	return true;
}

/* The lines above and below a printed page; & begins a code there. The font's name stands last, so that no digit of the
 * text is taken for its size. */
static const char *page_line(struct pool *p, const char *before, const char *text, const char *after)
{
	enum { TEXT_MAX = 150 };
	struct buf out CLEANUP(buf_release) = {0};
	const char *s = text_visible(p, text);
	uint32_t c;
	buf_puts(&out, before);
	for (int n; out.n < TEXT_MAX && (n = text_decode(s, strlen(s), &c)) > 0; s += n) {
		buf_add(&out, s, (size_t)n);
		if (c == '&')
			buf_putc(&out, '&');
	}
	buf_puts(&out, after);
	return pool_strdup(p, buf_text(&out));
}

/* "A", "Z", "AA" … of the nth column, from 1. */
static const char *column_letters(size_t n, char out[4])
{
	char *at = out + 3;
	for (*at = '\0'; n; n = (n - 1) / 26)
		*--at = (char)('A' + (n - 1) % 26);
	return at;
}

static void set_up_page(const struct writing *w, struct pool *p)
{
	const struct rows *g = w->sheet->rows;
	const struct grid head = rows_grid(g);
	lxw_row_t last_row = (lxw_row_t)g->n;
	lxw_col_t last = (lxw_col_t)(g->n_columns - 1);
	char range[32], letters[4];
	const char *unit = grid_has_won(&head) ? pool_printf(p, "&R%s", _("(unit: won)")) : "";
	for (size_t c = 0; c < g->n_columns; c++)
		w->x.worksheet_set_column(w->page, (lxw_col_t)c, (lxw_col_t)c, (double)(w->width[c] + EDGES), NULL);
	w->x.worksheet_set_default_row(w->page, ROW_HEIGHT, LXW_FALSE);
	w->x.worksheet_freeze_panes(w->page, 1, 0);
	w->x.worksheet_autofilter(w->page, 0, 0, last_row, last);
	w->x.worksheet_repeat_rows(w->page, 0, 0);
	w->x.worksheet_set_landscape(w->page);
	w->x.worksheet_set_paper(w->page, PAPER_A4);
	w->x.worksheet_set_margins(w->page, 0.5, 0.5, 0.8, 0.7);
	w->x.worksheet_fit_to_pages(w->page, 1, 0);
	w->x.worksheet_set_header(w->page, page_line(p, "&C&14&\"" FONT ",Bold\"", w->sheet->name, unit));
	w->x.worksheet_set_footer(w->page, page_line(p, "&L&9&\"" FONT ",Regular\"", w->sheet->note ? w->sheet->note : "", "&R&9&P / &N"));
	snprintf(range, sizeof range, "A1:%s%" PRIu32, column_letters(g->n_columns, letters), last_row + 1);
	w->x.worksheet_ignore_errors(w->page, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
}

/* Widths are measured before anything is written: what does not fit leaves no half of a file. */
static bool pages_fit(struct pool *p, const struct sheet *first, size_t **ret_widths, struct err *e)
{
	size_t n = 0;
	for (const struct sheet *sheet = first; sheet; sheet = sheet->next) {
		ret_widths[n] = pool_alloc(p, sheet->rows->n_columns * sizeof **ret_widths);
		if (!rows_fit(sheet->rows, ret_widths[n++], e))
			return false;
	}
	return true;
}

static bool write_page(struct writing *w, struct pool *p, const struct sheet *sheet, size_t *width, lxw_error *ret, struct err *e)
{
	w->sheet = sheet;
	w->next_mark = w->next_cut = 0;
	w->width = width;
	w->page = w->x.workbook_add_worksheet(w->book, tab_name(p, sheet->name));
	if (!w->page) {
		*ret = LXW_ERROR_CREATING_TMPFILE;
		return true;
	}
	set_up_page(w, p);
	return write_cells(w, ret, e);
}

/* What the system said last is what it failed by. */
static bool not_made(const struct writing *w, lxw_error error, struct err *e)
{
	return err_set(e, ERR_IO, _("the sheet can not be made: %s"), errno ? file_error(errno) : w->x.lxw_strerror(error));
}

static bool write_book(struct writing *w, struct pool *p, const char *path, size_t *const *widths, struct err *e)
{
	const struct sheet *first = w->sheet;
	lxw_workbook_options options = {.constant_memory = first->rows->n > STREAMED_ROWS};
	lxw_doc_properties properties = {.title = pool_strdup(p, first->name), .created = first->created.unix_seconds};
	lxw_error error = LXW_NO_ERROR;
	bool read = true;
	errno = 0;
	w->book = w->x.workbook_new_opt(path, &options);
	if (!w->book)
		return not_made(w, LXW_ERROR_CREATING_TMPFILE, e);
	make_formats(w);
	w->x.workbook_set_properties(w->book, &properties);
	for (const struct sheet *sheet = first; sheet && read && !error; sheet = sheet->next)
		read = write_page(w, p, sheet, *widths++, &error, e);
	lxw_error closed = w->x.workbook_close(w->book);
	if (read && (error || closed))
		return not_made(w, error ? error : closed, e);
	return read;
}

static bool verify_book(struct pool *p, const struct sheet *first, const char *path, struct err *e)
{
	if (!first->next)
		return xlsx_verify(path, NULL, first->rows, e);
	for (const struct sheet *sheet = first; sheet; sheet = sheet->next)
		if (!xlsx_verify(path, tab_name(p, sheet->name), sheet->rows, e))
			return false;
	return true;
}

bool sheet_xlsx(const struct sheet *sheet, struct spool *out, struct err *e)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct writing w = {.sheet = sheet};
	const char *path;
	size_t n = 0;
	for (const struct sheet *at = sheet; at; at = at->next)
		n++;
	size_t **widths = pool_alloc(&p, n * sizeof *widths);
	return pages_fit(&p, sheet, widths, e) && xlsx_library(&w.x, e) && spool_name(out, &p, &path, e) &&
		   write_book(&w, &p, path, widths, e) && verify_book(&p, sheet, path, e) && spool_filled(out, e);
}
