#include "letter_fields.h"

#include "ppuri/json.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

const char *letter_fields_with(struct pool *p, const char *fields, const char *name, const char *value)
{
	CLEANUP(buf_release) struct buf json = {0};
	buf_add(&json, fields, strlen(fields) - 1);
	buf_puts(&json, ",\n ");
	text_json(&json, name);
	buf_puts(&json, ": ");
	text_json(&json, value);
	buf_putc(&json, '}');
	return pool_strdup(p, buf_text(&json));
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

static bool is_of_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

static bool is_asked_for(const char *form_text, const char *name)
{
	size_t n = strlen(name);
	for (const char *at = form_text; (at = strstr(at, name)); at += n)
		if ((at == form_text || !is_of_name(at[-1])) && !is_of_name(at[n]))
			return true;
	return false;
}

static const char *text_of(const struct form_data *data, const char *name)
{
	for (size_t i = 0; i < data->n_fields; i++)
		if (strcmp(data->fields[i].name, name) == 0)
			return data->fields[i].value;
	return "";
}

static bool same_rows(const struct form_rows *a, const struct form_rows *b)
{
	if (a->n_rows != b->n_rows || a->n_columns != b->n_columns)
		return false;
	for (size_t i = 0; i < a->n_columns; i++)
		if (strcmp(a->columns[i], b->columns[i]) != 0)
			return false;
	for (size_t i = 0; i < a->n_rows * a->n_columns; i++)
		if (strcmp(a->cells[i], b->cells[i]) != 0)
			return false;
	return true;
}

static bool has_rows(const struct form_data *data, const struct form_rows *rows)
{
	static const struct form_rows none = {0};
	for (size_t i = 0; i < data->n_rows; i++)
		if (strcmp(data->rows[i].name, rows->name) == 0)
			return same_rows(&data->rows[i], rows);
	return same_rows(&none, rows);
}

/* What a has that the form asks for, b has as well. */
static bool is_in(const char *form_text, const struct form_data *a, const struct form_data *b)
{
	for (size_t i = 0; i < a->n_fields; i++)
		if (is_asked_for(form_text, a->fields[i].name) && strcmp(a->fields[i].value, text_of(b, a->fields[i].name)) != 0)
			return false;
	for (size_t i = 0; i < a->n_rows; i++)
		if (is_asked_for(form_text, a->rows[i].name) && !has_rows(b, &a->rows[i]))
			return false;
	return true;
}

bool letter_prints_the_same(struct pool *p, const char *form_text, const char *a, const char *b, bool *ret, struct err *e)
{
	struct form_data first, second;
	if (!letter_fields_read(p, a, strlen(a), &first, e) || !letter_fields_read(p, b, strlen(b), &second, e))
		return false;
	*ret = is_in(form_text, &first, &second) && is_in(form_text, &second, &first);
	return true;
}
