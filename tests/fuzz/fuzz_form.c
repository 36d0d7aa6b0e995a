/* Forms and values: a form that is read can be filled and laid out, or is refused with words; whatever the bytes. The input
 * is a form; what follows a NUL in it is the value of every field. */
#include "fuzz.h"

#include "form.h"
#include "form_check.h"
#include "letter.h"
#include "ppuri/text.h"

#include <string.h>

static const char head[] = "---\n기관명: 가\n수신: {{a}}\n제목: {{b}}\n발신명의: 나\n기안자: 다 | 라\n결재권자: 마 | {{a}} | 전결\n"
						   "시행: 1\n공개구분: 공개\n붙임: {{a}}\n---\n";

static struct fonts *open_fonts(void)
{
	static struct fonts *fonts;
	struct err e;
	if (!fonts && !fonts_open(PPURI_FONT_FOLDER, &fonts, &e))
		bug("%s", e.text);
	return fonts;
}

/* Every mark lies on its page, and every page has one. */
static void check_sheets(const struct sheets *sheets)
{
	HOLDS(sheets->n > 0);
	for (size_t i = 0; i < sheets->n; i++) {
		HOLDS(sheets->at[i].n > 0);
		for (size_t k = 0; k < sheets->at[i].n; k++) {
			const struct mark *mark = &sheets->at[i].at[k];
			HOLDS(mark->y >= 0 && mark->y <= sheets->height && mark->h >= 0 && mark->y + mark->h <= sheets->height);
			HOLDS(mark->kind != MARK_TEXT || text_valid(mark->text, strlen(mark->text), NULL));
		}
	}
}

static size_t blocks_of(const struct form_text *text)
{
	size_t n = text->head.n;
	for (size_t i = 0; i < text->blocks.n; i++)
		n += 1 + (text->blocks.at[i].kind == BLOCK_TABLE ? text->blocks.at[i].table.n_rows : 0);
	return n;
}

/* Returns what the filled form consists of; 0 if it is refused. */
static size_t draw(struct pool *p, const struct form *form, const struct form_data *data)
{
	struct form_text text;
	struct sheets sheets;
	struct err e = {0};
	if (!form_fill(p, form, data, &text, &e)) {
		HOLDS(e.kind == ERR_REFUSED && *e.text);
		return 0;
	}
	if (text.kind != FORM_REPORT && letter_layout(p, open_fonts(), &text, &sheets, &e))
		check_sheets(&sheets);
	else
		HOLDS(text.kind == FORM_REPORT || (e.kind == ERR_REFUSED && *e.text));
	return blocks_of(&text);
}

static struct form_data data_of(struct pool *p, const char *value, bool blank)
{
	static const char *const columns[] = {"a", "b"};
	struct form_field *fields = pool_alloc(p, 3 * sizeof *fields);
	struct form_rows *rows = pool_alloc(p, 2 * sizeof *rows);
	const char **cells = pool_alloc(p, 4 * sizeof *cells);
	fields[0] = (struct form_field){"a", value};
	fields[1] = (struct form_field){"b", value};
	fields[2] = (struct form_field){"c", ""};
	cells[0] = cells[2] = value;
	cells[1] = "2";
	cells[3] = "";
	rows[0] = (struct form_rows){"l", columns, 2, cells, 2, NULL};
	rows[1] = (struct form_rows){.name = "m", .columns = columns, .n_columns = 2};
	return (struct form_data){fields, 3, rows, 2, blank, 0};
}

/* Every mistake has a line of the form, and a form without one can be read. */
static void check_mistakes(struct pool *p, const char *source, const struct form_data *data)
{
	static const char *const maybe[] = {"b"};
	const struct form_sample sample = {.data = *data, .maybe = maybe, .n_maybe = 1};
	struct form_mistakes mistakes;
	const struct form *form;
	struct err e = {0};
	int lines = 2;
	for (const char *c = source; *c; c++)
		lines += *c == '\n';
	form_check(p, open_fonts(), "form", source, &sample, &mistakes);
	for (size_t i = 0; i < mistakes.n; i++)
		HOLDS(mistakes.at[i].line >= 0 && mistakes.at[i].line <= lines && *mistakes.at[i].text);
	HOLDS(mistakes.n > 0 || form_read(p, "form", source, &form, &e));
}

static void check_form(struct pool *p, const char *source, const char *value)
{
	const struct form_data data = data_of(p, value, false), blank = data_of(p, value, true), plain = data_of(p, "값", false);
	const struct form *form;
	struct err e = {0};
	check_mistakes(p, source, &data);
	if (!form_read(p, "form", source, &form, &e)) {
		HOLDS(e.kind == ERR_REFUSED && *e.text);
		return;
	}
	size_t n = draw(p, form, &data), same = draw(p, form, &plain);
	draw(p, form, &blank);
	/* Nothing in a value is taken for form language: it makes neither more of the form nor less, unless a condition asks for it. */
	bool empty = !text_valid(value, strlen(value), NULL) || !*text_clean(p, value, strlen(value));
	HOLDS(n == 0 || same == 0 || n == same || empty || strstr(source, "="));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *source = pool_strndup(&pool, (const char *)bytes, n);
	const char *value = strlen(source) < n ? source + strlen(source) + 1 : "값";
	check_form(&pool, source, value);
	check_form(&pool, pool_printf(&pool, "%s%s", head, source), value);
	return 0;
}
