#include "letter_writer.h"

#include "ppuri/ident.h"
#include "ppuri/json.h"
#include "ppuri/store/setting.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

void letter_writer_release(struct letter_writer *w)
{
	buf_release(&w->json);
}

static void begin(struct letter_writer *w, const char *name)
{
	buf_puts(&w->json, w->json.n ? ",\n " : "{");
	text_json(&w->json, name);
	buf_puts(&w->json, ": ");
}

void letter_put(struct letter_writer *w, const char *name, const char *value)
{
	if (!value || !*value)
		return;
	begin(w, name);
	text_json(&w->json, value);
}

void letter_put_won(struct letter_writer *w, const char *name, struct won won)
{
	char text[WON_TEXT_MAX];
	letter_put(w, name, won_text(won, text));
}

void letter_put_day(struct letter_writer *w, const char *name, struct date day)
{
	char text[DATE_TEXT_MAX];
	if (day.year)
		letter_put(w, name, date_letter(day, text));
}

void letter_put_rows(struct letter_writer *w, const struct form_rows *rows)
{
	begin(w, rows->name);
	buf_putc(&w->json, '[');
	for (size_t r = 0; r < rows->n_rows; r++) {
		buf_puts(&w->json, r ? ", {" : "{");
		for (size_t c = 0; c < rows->n_columns; c++) {
			buf_puts(&w->json, c ? ", " : "");
			text_json(&w->json, rows->columns[c]);
			buf_puts(&w->json, ": ");
			text_json(&w->json, rows->cells[r * rows->n_columns + c]);
		}
		buf_putc(&w->json, '}');
	}
	buf_putc(&w->json, ']');
}

static const char *const OFFICE_LINES[] = {"organisation", "sender", "zip", "address", "homepage", "phone", "fax", "email", "disclosure"};
#define LINES (sizeof OFFICE_LINES / sizeof *OFFICE_LINES)

static bool read_line(struct work *work, size_t i, const char **ret, struct err *e)
{
	return setting_read(work->db, work->pool, pool_printf(work->pool, "office.%s", OFFICE_LINES[i]), ret, e);
}

bool letter_put_office(struct letter_writer *w, struct work *work, struct err *e)
{
	for (size_t i = 0; i < LINES; i++) {
		const char *value;
		if (!read_line(work, i, &value, e))
			return false;
		letter_put(w, OFFICE_LINES[i], value);
	}
	return true;
}

bool letter_office_is_whole(struct work *work, bool *ret, struct err *e)
{
	bool whole = true;
	for (size_t i = 0; i < LINES; i++) {
		const char *value;
		if (!read_line(work, i, &value, e))
			return false;
		whole = whole && value && *value;
	}
	*ret = whole;
	return true;
}

const char *letter_receiver(struct pool *p, const struct firm *firm)
{
	return firm->representative ? pool_printf(p, "%s(대표 %s)", firm->name, firm->representative) : firm->name;
}

void letter_put_firm(struct letter_writer *w, const struct firm *firm)
{
	char number[BIZ_NO_TEXT];
	letter_put(w, "firm_name", firm->name);
	letter_put(w, "representative", firm->representative);
	letter_put(w, "receiver", firm->representative ? letter_receiver(w->p, firm) : NULL);
	letter_put(w, "biz_no", biz_no_text(firm->biz_no, number));
	letter_put(w, "firm_address", firm->address);
}

void letter_put_call(struct letter_writer *w, const struct call *call, const struct program *program)
{
	char day[DATE_TEXT_MAX], start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	letter_put(w, "program_name", program->name);
	letter_put(w, "call_title", call->title);
	letter_put(w, "notice_no", call->notice_no);
	letter_put(w, "related", pool_printf(w->p, "%s(%s, “%s”)", call->notice_no, date_letter(call->notice_day, day), call->title));
	letter_put(w, "period", pool_printf(w->p, "%s∼%s", date_letter(call->project_start, start), date_letter(call->project_end, end)));
	letter_put(w, "source_name", term_of(&SOURCES, call->source)->ko);
	letter_put(w, "fiscal_year", pool_printf(w->p, "%d", call->fiscal_year));
}

const char *letter_written(struct letter_writer *w)
{
	buf_puts(&w->json, w->json.n ? "}" : "{}");
	return pool_strdup(w->p, buf_text(&w->json));
}

const char *letter_with(struct pool *p, const char *fields, const char *name, const char *value)
{
	CLEANUP(letter_writer_release) struct letter_writer w = {.p = p};
	buf_add(&w.json, fields, strlen(fields) - 1);
	letter_put(&w, name, value);
	return letter_written(&w);
}

/* A list of objects becomes rows; each object must have the columns of the first, in its order. */
static bool read_rows(struct pool *p, const struct json_field *field, struct form_rows *ret, struct err *e)
{
	size_t columns = field->n_rows ? field->n_columns[0] : 0;
	const char **names = pool_alloc(p, (columns + 1) * sizeof *names);
	const char **cells = pool_alloc(p, (columns * field->n_rows + 1) * sizeof *cells);
	for (size_t c = 0; c < columns; c++)
		names[c] = field->rows[0][c].key;
	for (size_t r = 0; r < field->n_rows; r++)
		for (size_t c = 0; c < columns; c++) {
			if (field->n_columns[r] != columns || strcmp(field->rows[r][c].key, names[c]) != 0)
				return err_set(e, ERR_USAGE, _("the rows of \"%s\" have different columns"), field->key);
			cells[r * columns + c] = field->rows[r][c].text;
		}
	*ret = (struct form_rows){
		.name = field->key, .columns = names, .n_columns = columns, .cells = cells, .n_rows = field->n_rows};
	return true;
}

bool letter_fields_read(struct pool *p, const char *json, size_t n, struct form_data *ret, struct err *e)
{
	struct json_object object;
	if (!json_read(p, json, n, &object, e))
		return false;
	struct form_field *fields = pool_alloc(p, (object.n + 1) * sizeof *fields);
	struct form_rows *rows = pool_alloc(p, (object.n + 1) * sizeof *rows);
	struct form_data data = {.fields = fields, .rows = rows};
	for (size_t i = 0; i < object.n; i++) {
		if (object.at[i].n_texts || object.at[i].object)
			return err_set(e, ERR_USAGE, _("\"%s\" is neither a text nor a number"), object.at[i].key);
		if (object.at[i].text)
			fields[data.n_fields++] = (struct form_field){object.at[i].key, object.at[i].text};
		else if (!read_rows(p, &object.at[i], &rows[data.n_rows++], e))
			return false;
	}
	*ret = data;
	return true;
}
