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
