/* Filling a form that was read with the values of one letter. */
#include "form_private.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

/* One row of one list, while a row or an item repeats over it. */
struct row {
	const struct form_rows *list;
	size_t at;
};

struct filler {
	struct pool *pool;
	const struct form_data *data;
	struct row row;
};

static bool find_column(const struct form_rows *list, const char *column, size_t *ret)
{
	for (size_t i = 0; i < list->n_columns; i++) {
		if (strcmp(list->columns[i], column) == 0) {
			*ret = i;
			return true;
		}
	}
	return false;
}

/* The value of a field; false without a message if there is no such field. */
static bool find_value(const struct filler *filler, const char *field, const char **ret)
{
	const char *point = strchr(field, '.');
	if (point) {
		size_t column;
		if (!filler->row.list || !find_column(filler->row.list, point + 1, &column))
			return false;
		*ret = filler->row.list->cells[filler->row.at * filler->row.list->n_columns + column];
		return true;
	}
	for (size_t i = 0; i < filler->data->n_fields; i++) {
		if (strcmp(filler->data->fields[i].name, field) == 0) {
			*ret = filler->data->fields[i].value;
			return true;
		}
	}
	return false;
}

/* Line feeds and tabs of a value are spaces on paper. */
static void flatten(char *s)
{
	for (; *s; s++) {
		if (*s == '\n' || *s == '\r' || *s == '\t')
			*s = ' ';
	}
}

static bool fill_run(const struct filler *filler, const struct run *from, struct run *to, struct err *e)
{
	*to = *from;
	if (!from->field)
		return true;
	const char *value = NULL;
	if (!find_value(filler, from->field, &value))
		return err_set(
			e, ERR_REFUSED, _("the form asks for %s, which this letter does not have"), from->field);
	size_t n = value ? strlen(value) : 0;
	if (!text_valid(value ? value : "", n, NULL))
		return err_set(e, ERR_REFUSED, _("%s is not valid UTF-8"), from->field);
	char *text = text_clean(filler->pool, value ? value : "", n);
	if (!*text)
		return err_set(e, ERR_REFUSED, _("%s is empty"), from->field);
	flatten(text);
	to->text = text;
	return true;
}

static bool fill_words(const struct filler *filler, const struct words *from, struct words *to, struct err *e)
{
	*to = (struct words){.n = from->n, .room = from->n};
	if (from->n > 0)
		to->at = pool_alloc(filler->pool, from->n * sizeof *to->at);
	for (size_t i = 0; i < from->n; i++) {
		if (!fill_run(filler, &from->at[i], &to->at[i], e))
			return false;
	}
	return true;
}

/* The list that these cells repeat over; *ret is NULL if they do not repeat. */
static bool find_list(const struct filler *filler, const struct words *cells, size_t n,
	const struct form_rows **ret, struct err *e)
{
	size_t length;
	const char *name = form_list_of(cells, n, &length);
	*ret = NULL;
	if (!name)
		return true;
	for (size_t i = 0; i < filler->data->n_rows; i++) {
		const struct form_rows *list = &filler->data->rows[i];
		if (strlen(list->name) != length || strncmp(list->name, name, length) != 0)
			continue;
		if (list->n_rows == 0)
			return err_set(e, ERR_REFUSED, _("the list %s is empty"), list->name);
		*ret = list;
		return true;
	}
	return err_set(e, ERR_REFUSED, _("the form asks for the list %.*s, which this letter does not have"),
		(int)length, name);
}

static struct block *add_block(struct pool *p, struct form_text *text, const struct block *from)
{
	struct block *to = POOL_PUSH(p, &text->blocks);
	*to = *from;
	return to;
}

static bool fill_text_block(
	struct filler *filler, const struct block *from, struct form_text *ret, struct err *e)
{
	const struct form_rows *list;
	if (!find_list(filler, &from->words, 1, &list, e))
		return false;
	size_t times = list ? list->n_rows : 1;
	for (size_t i = 0; i < times; i++) {
		filler->row = (struct row){.list = list, .at = i};
		if (!fill_words(filler, &from->words, &add_block(filler->pool, ret, from)->words, e))
			return false;
	}
	return true;
}

static bool count_rows(const struct filler *filler, const struct table_text *from, size_t *ret, struct err *e)
{
	size_t n = 0;
	for (size_t row = 0; row < from->n_rows; row++) {
		const struct form_rows *list;
		if (!find_list(filler, from->cells + row * from->n_columns, from->n_columns, &list, e))
			return false;
		n += list ? list->n_rows : 1;
	}
	*ret = n;
	return true;
}

static bool fill_table(
	struct filler *filler, const struct table_text *from, struct table_text *to, struct err *e)
{
	if (!count_rows(filler, from, &to->n_rows, e))
		return false;
	to->cells = pool_alloc(filler->pool, to->n_rows * to->n_columns * sizeof *to->cells);
	struct words *cell = to->cells;
	for (size_t row = 0; row < from->n_rows; row++) {
		const struct words *cells = from->cells + row * from->n_columns;
		const struct form_rows *list;
		if (!find_list(filler, cells, from->n_columns, &list, e))
			return false;
		size_t times = list ? list->n_rows : 1;
		for (size_t i = 0; i < times; i++) {
			filler->row = (struct row){.list = list, .at = i};
			for (size_t column = 0; column < from->n_columns; column++) {
				if (!fill_words(filler, &cells[column], cell++, e))
					return false;
			}
		}
	}
	return true;
}

/* Its one field is there, and says nothing. */
static bool is_given_empty(const struct filler *filler, const struct words *words)
{
	const char *value = NULL;
	return words->n == 1 && words->at[0].field && find_value(filler, words->at[0].field, &value) && value && !*value;
}

static bool fill_head(
	const struct filler *filler, const struct form_text *from, struct form_text *to, struct err *e)
{
	for (size_t i = 0; i < from->head.n; i++) {
		const struct head_line *line = &from->head.at[i];
		if (line->key == HEAD_VERIFY_URL && is_given_empty(filler, &line->part[0]))
			continue;
		struct head_line *filled = POOL_PUSH(filler->pool, &to->head);
		*filled = *line;
		for (size_t part = 0; part < line->n_parts; part++) {
			if (!fill_words(filler, &line->part[part], &filled->part[part], e))
				return false;
		}
	}
	return true;
}

bool form_fill(struct pool *p, const struct form *form, const struct form_data *data, struct form_text *ret,
	struct err *e)
{
	struct filler filler = {.pool = p, .data = data};
	struct form_text filled = {.kind = form->text.kind, .seal = form->text.seal, .n_lists = form->text.n_lists};
	if (!fill_head(&filler, &form->text, &filled, e))
		return false;
	for (size_t i = 0; i < form->text.blocks.n; i++) {
		const struct block *from = &form->text.blocks.at[i];
		bool good = from->kind == BLOCK_TABLE
						? fill_table(&filler, &from->table, &add_block(p, &filled, from)->table, e)
						: fill_text_block(&filler, from, &filled, e);
		if (!good)
			return false;
		filler.row = (struct row){0};
	}
	*ret = filled;
	return true;
}
