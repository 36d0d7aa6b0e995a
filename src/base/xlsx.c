/* The sheet of a workbook, row by row. */
#include "xlsx_reader.h"

#include "csv_reader.h"
#include "table_reader.h"
#include "xlsx_book.h"
#include "xlsx_number.h"
#include "xlsx_xml.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 1048576, COLUMNS_OF_EXCEL = 16384, HIDDEN_COLUMNS_MAX = 64 };
#define CELLS_MAX 50000000u

enum cell_type { CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_INLINE, CELL_TRUTH, CELL_DATE };
enum cell_part { PART_NONE, PART_VALUE, PART_FORMULA, PART_INLINE };

/* The cell in hand. */
struct cell {
	int column;
	enum cell_type type;
	bool shows_date, has_formula;
	enum cell_part part;
	struct buf value, formula;
	struct xlsx_text inline_text;
};

struct span {
	int from, to;
};

struct xlsx {
	struct zip_reader zip;
	struct xlsx_book book;
	const struct xlsx_sheet *sheet;
	struct xlsx_texts texts;
	struct xlsx_xml xml;

	bool in_data, row_is_hidden;
	long line;
	int column; /* of the last cell of the row; -1 before the first */
	struct cell cell;
	struct pool row; /* texts of the row's own cells */
	size_t row_size; /* bytes in it */
	const char *text[TABLE_COLUMNS_MAX];
	bool unsolved[TABLE_COLUMNS_MAX];
	size_t n;        /* cells up to the last that is not empty */
	uint64_t cells;  /* of the sheet so far */

	size_t hidden_rows;
	bool other_spaces; /* in a text of a row's own */
	int widest; /* the last column with a text */
	struct span hidden[HIDDEN_COLUMNS_MAX];
	size_t hidden_n;
};

const char *xlsx_column_letters(int column, char out[XLSX_LETTERS_MAX])
{
	char reversed[XLSX_LETTERS_MAX];
	size_t n = 0;
	for (int rest = column + 1; rest > 0 && n + 1 < XLSX_LETTERS_MAX; rest = (rest - 1) / 26)
		reversed[n++] = (char)('A' + (rest - 1) % 26);
	for (size_t i = 0; i < n; i++)
		out[i] = reversed[n - 1 - i];
	out[n] = '\0';
	return out;
}

/* Keeps a failure at the cell in hand. */
static void fail(struct xlsx *x, const char *why)
{
	struct err e;
	char letters[XLSX_LETTERS_MAX];
	err_set(&e, ERR_USAGE, "%s", why);
	if (x->column >= 0)
		err_prefix(&e, "%s!%s%ld", x->sheet->name, xlsx_column_letters(x->column, letters), x->line);
	else
		err_prefix(&e, _("%s, row %ld"), x->sheet->name, x->line);
	xlsx_xml_fail(&x->xml, &e);
}

/* The column of "C5", from 0; -1 if it is no place in a sheet. */
static int column_of(const char *place)
{
	int column = 0;
	size_t n = 0;
	for (; place[n] >= 'A' && place[n] <= 'Z' && n < 4; n++)
		column = 26 * column + (place[n] - 'A' + 1);
	return n > 0 && column <= COLUMNS_OF_EXCEL ? column - 1 : -1;
}

static bool is_true(const char *value)
{
	return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

/* Rows and cells may leave out where they stand: then they follow on those before them. */
static void start_row(struct xlsx *x, const char **attributes)
{
	const char *number = xlsx_attribute(attributes, "r");
	long line = number ? strtol(number, NULL, 10) : x->line + 1;
	x->column = -1;
	x->n = 0;
	x->row_size = 0;
	pool_release(&x->row);
	x->row_is_hidden = is_true(xlsx_attribute(attributes, "hidden"));
	if (line <= x->line || line > ROWS_MAX) {
		fail(x, _("the rows of the sheet are not in order"));
		return;
	}
	x->line = line;
}

static enum cell_type type_of(const char *type)
{
	static const struct {
		const char *name;
		enum cell_type type;
	} types[] = {{"s", CELL_SHARED}, {"str", CELL_TEXT}, {"e", CELL_TEXT}, {"inlineStr", CELL_INLINE}, {"b", CELL_TRUTH},
		{"d", CELL_DATE}};
	for (size_t i = 0; type && i < sizeof types / sizeof *types; i++)
		if (strcmp(type, types[i].name) == 0)
			return types[i].type;
	return CELL_NUMBER;
}

static void start_cell(struct xlsx *x, const char **attributes)
{
	struct cell *cell = &x->cell;
	const char *place = xlsx_attribute(attributes, "r"), *style = xlsx_attribute(attributes, "s");
	unsigned long style_no = style ? strtoul(style, NULL, 10) : 0;
	int column = place ? column_of(place) : x->column + 1;
	if (column <= x->column) {
		fail(x, _("the cells of the row are not in order"));
		return;
	}
	x->column = cell->column = column;
	if (++x->cells > CELLS_MAX) {
		fail(x, _("the sheet has more than 50 million cells"));
		return;
	}
	cell->type = type_of(xlsx_attribute(attributes, "t"));
	cell->shows_date = style_no < x->book.shows_date.n && x->book.shows_date.at[style_no];
	cell->has_formula = false;
	cell->part = PART_NONE;
	buf_clear(&cell->value);
	buf_clear(&cell->formula);
	buf_clear(&cell->inline_text.text);
}

static void hide_columns(struct xlsx *x, const char **attributes)
{
	const char *from = xlsx_attribute(attributes, "min"), *to = xlsx_attribute(attributes, "max");
	if (!is_true(xlsx_attribute(attributes, "hidden")) || !from || !to || x->hidden_n == HIDDEN_COLUMNS_MAX)
		return;
	long first = strtol(from, NULL, 10), last = strtol(to, NULL, 10);
	if (first >= 1 && last >= first && last <= COLUMNS_OF_EXCEL)
		x->hidden[x->hidden_n++] = (struct span){(int)first - 1, (int)last - 1};
}

static void on_start(void *arg, const char *name, const char **attributes)
{
	struct xlsx *x = arg;
	if (strcmp(name, "sheetData") == 0)
		x->in_data = true;
	else if (strcmp(name, "col") == 0)
		hide_columns(x, attributes);
	if (!x->in_data)
		return;
	if (strcmp(name, "c") == 0) {
		start_cell(x, attributes);
	} else if (strcmp(name, "row") == 0) {
		start_row(x, attributes);
	} else if (strcmp(name, "v") == 0) {
		x->cell.part = PART_VALUE;
	} else if (strcmp(name, "f") == 0) {
		x->cell.part = PART_FORMULA;
		x->cell.has_formula = true;
	} else if (strcmp(name, "is") == 0) {
		x->cell.part = PART_INLINE;
	}
	xlsx_text_start(&x->cell.inline_text, name);
}

static void on_text(void *arg, const char *s, int n)
{
	struct xlsx *x = arg;
	struct cell *cell = &x->cell;
	struct buf *into = cell->part == PART_VALUE                              ? &cell->value
					   : cell->part == PART_FORMULA                          ? &cell->formula
					   : cell->part == PART_INLINE && cell->inline_text.inside ? &cell->inline_text.text
																			 : NULL;
	if (!into)
		return;
	if (into->n + (size_t)n > TABLE_CELL_MAX)
		fail(x, _("a cell longer than 1 MiB"));
	else
		buf_add(into, s, (size_t)n);
}

/* A text of the row's own, cleaned. */
static const char *keep(struct xlsx *x, const char *s, size_t n)
{
	struct pool scratch CLEANUP(pool_release) = {0};
	const char *clean = table_clean(&scratch, s, n, &n, &x->other_spaces);
	x->row_size += n;
	if (x->row_size > TABLE_ROW_MAX) {
		fail(x, _("a row longer than 4 MiB"));
		return "";
	}
	return n ? pool_strndup(&x->row, clean, n) : "";
}

static const char *shared_text(struct xlsx *x)
{
	char *end;
	const char *number = buf_text(&x->cell.value);
	unsigned long i = strtoul(number, &end, 10);
	if (!*number || *end || *number == '-' || i >= x->texts.n) {
		fail(x, _("the cell refers to a text that the workbook does not have"));
		return "";
	}
	return x->texts.all.at + x->texts.start[i];
}

static const char *number_text(struct xlsx *x)
{
	char out[XLSX_NUMBER_TEXT];
	struct xlsx_number number;
	const char *written = buf_text(&x->cell.value);
	if (!xlsx_number_read(written, &number))
		return keep(x, written, x->cell.value.n);
	if ((x->cell.shows_date && xlsx_number_date(&number, x->book.from_1904, out)) || xlsx_number_text(&number, out))
		return keep(x, out, strlen(out));
	return keep(x, written, x->cell.value.n);
}

/* 2024-02-23T14:30:00 → 2024-02-23 14:30:00, and without a time of day that is none. */
static const char *date_text(struct xlsx *x)
{
	static const char *const midnights[] = {"00:00:00", "00:00"};
	char *date = x->cell.value.at, *t = date ? strchr(date, 'T') : NULL;
	if (!date)
		return "";
	date[strcspn(date, "Z.")] = '\0';
	if (t) {
		*t = ' ';
		for (size_t i = 0; i < sizeof midnights / sizeof *midnights; i++)
			if (strcmp(t + 1, midnights[i]) == 0)
				*t = '\0';
	}
	return keep(x, date, strlen(date));
}

static const char *cell_text(struct xlsx *x)
{
	struct cell *cell = &x->cell;
	struct buf *inline_text = &cell->inline_text.text;
	switch (cell->type) {
	case CELL_SHARED:
		return cell->value.n ? shared_text(x) : "";
	case CELL_INLINE:
		return keep(x, buf_text(inline_text), xlsx_unescape(inline_text->at, inline_text->n));
	case CELL_TEXT:
		return keep(x, buf_text(&cell->value), xlsx_unescape(cell->value.at, cell->value.n));
	case CELL_TRUTH:
		return cell->value.n ? is_true(cell->value.at) ? "TRUE" : "FALSE" : "";
	case CELL_DATE:
		return date_text(x);
	case CELL_NUMBER:
		return cell->value.n ? number_text(x) : "";
	}
	bug("a cell of no type");
}

/* A guard that came out of CSV through another program, which took it for a part of the text. */
static const char *without_guard(const char *text)
{
	return text + (*text == '\'' && csv_is_formula(text));
}

/* Takes the cell into the row. A formula that gives an empty text has a value: that. */
static void end_cell(struct xlsx *x)
{
	struct cell *cell = &x->cell;
	bool unsolved = cell->has_formula && !cell->value.n && cell->type != CELL_TEXT;
	const char *text = unsolved ? pool_printf(&x->row, "=%s", keep(x, buf_text(&cell->formula), cell->formula.n))
								: without_guard(cell_text(x));
	if (!*text)
		return;
	if (cell->column >= (int)TABLE_COLUMNS_MAX) {
		fail(x, _("more than 512 columns"));
		return;
	}
	while (x->n < (size_t)cell->column) {
		x->unsolved[x->n] = false;
		x->text[x->n++] = "";
	}
	x->unsolved[x->n] = unsolved;
	x->text[x->n++] = text;
	x->widest = cell->column > x->widest ? cell->column : x->widest;
}

static void on_end(void *arg, const char *name)
{
	struct xlsx *x = arg;
	if (!x->in_data)
		return;
	xlsx_text_end(&x->cell.inline_text, name);
	if (strcmp(name, "c") == 0) {
		end_cell(x);
	} else if (strcmp(name, "row") == 0 && x->n) {
		x->hidden_rows += x->row_is_hidden;
		xlsx_xml_pause(&x->xml);
	} else if (strcmp(name, "sheetData") == 0) {
		x->in_data = false;
	} else if (strcmp(name, "v") == 0 || strcmp(name, "f") == 0 || strcmp(name, "is") == 0) {
		x->cell.part = PART_NONE;
	}
}

bool xlsx_next(struct xlsx *x, struct table_row *ret, bool *ret_end, struct err *e)
{
	x->n = 0;
	if (!xlsx_xml_run(&x->xml, ret_end, e))
		return false;
	if (!*ret_end)
		*ret = (struct table_row){.cell = x->text, .n = x->n, .line = x->line, .unsolved = x->unsolved};
	return true;
}

bool xlsx_open(int fd, const char *sheet, struct xlsx **ret, struct err *e)
{
	CLEANUP(xlsx_close) struct xlsx *x = calloc(1, sizeof *x);
	const struct xlsx_handler handler = {.start = on_start, .end = on_end, .text = on_text, .arg = x};
	bool found;
	if (!x)
		bug("out of memory (%zu bytes)", sizeof *x);
	x->widest = -1;
	if (!zip_reader_open(&x->zip, fd, e) || !xlsx_book_read(&x->book, &x->zip, e) ||
		!xlsx_book_find(&x->book, sheet, &x->sheet, e) || !xlsx_styles_read(&x->book, &x->zip, e) ||
		!xlsx_texts_read(&x->texts, &x->book, &x->zip, e) ||
		!xlsx_xml_open(&x->xml, &x->zip, x->sheet->part, XLSX_SHEET_PART_MAX, &handler, &found, e))
		return false;
	if (!found)
		return err_set(e, ERR_USAGE, _("the workbook is damaged: the sheet %s is not in it"), x->sheet->name);
	*ret = x;
	x = NULL;
	return true;
}

void xlsx_close(struct xlsx **at)
{
	struct xlsx *x = *at;
	*at = NULL;
	if (!x)
		return;
	xlsx_xml_close(&x->xml);
	xlsx_texts_release(&x->texts);
	xlsx_book_release(&x->book);
	zip_reader_close(&x->zip);
	pool_release(&x->row);
	buf_release(&x->cell.value);
	buf_release(&x->cell.formula);
	buf_release(&x->cell.inline_text.text);
	free(x);
}

const char *xlsx_sheet(const struct xlsx *x)
{
	return x->sheet->name;
}

bool xlsx_counts_from_1904(const struct xlsx *x)
{
	return x->book.from_1904;
}

/* The other sheets, the hidden ones apart from those that are seen. */
static void note_sheets(const struct xlsx *x, struct pool *p, bool hidden, struct table_notes *ret)
{
	enum { LIST_MAX = 300 };
	CLEANUP(buf_release) struct buf list = {0};
	for (size_t i = 0; i < x->book.sheets.n && list.n < LIST_MAX; i++) {
		const struct xlsx_sheet *sheet = &x->book.sheets.at[i];
		if (sheet != x->sheet && sheet->hidden == hidden && sheet->part)
			buf_printf(&list, "%s%s", list.n ? ", " : "", sheet->name);
	}
	if (list.n)
		*POOL_PUSH(p, ret) = pool_printf(p,
			hidden ? _("only the sheet %s was read; hidden sheets: %s") : _("only the sheet %s was read; others, to be chosen with --sheet: %s"),
			x->sheet->name, list.at);
}

static void note_hidden_columns(const struct xlsx *x, struct pool *p, struct table_notes *ret)
{
	char first[XLSX_LETTERS_MAX], last[XLSX_LETTERS_MAX];
	CLEANUP(buf_release) struct buf list = {0};
	for (size_t i = 0; i < x->hidden_n; i++) {
		struct span span = x->hidden[i];
		if (span.from > x->widest)
			continue;
		span.to = span.to < x->widest ? span.to : x->widest;
		buf_printf(&list, "%s%s", list.n ? ", " : "", xlsx_column_letters(span.from, first));
		if (span.to > span.from)
			buf_printf(&list, "-%s", xlsx_column_letters(span.to, last));
	}
	if (list.n)
		*POOL_PUSH(p, ret) = pool_printf(p, _("hidden columns were read too: %s"), list.at);
}

bool xlsx_had_other_spaces(const struct xlsx *x)
{
	return x->other_spaces || x->texts.other_spaces;
}

void xlsx_notes(const struct xlsx *x, struct pool *p, struct table_notes *ret)
{
	if (x->sheet->hidden)
		*POOL_PUSH(p, ret) = pool_printf(p, _("the sheet %s is hidden"), x->sheet->name);
	note_sheets(x, p, false, ret);
	note_sheets(x, p, true, ret);
	note_hidden_columns(x, p, ret);
	if (x->hidden_rows)
		*POOL_PUSH(p, ret) = pool_printf(p, _("hidden rows were read too: %zu"), x->hidden_rows);
}
