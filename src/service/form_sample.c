#include "form_sample.h"

#include <string.h>

/* Of a list two rows, so that it is seen to repeat. */
#define ROWS_SHOWN 2

/* As letter_put_law gives it. */
static const struct form_choice CHOICES[] = {
	{"law", "지방보조금"},
	{"law", "국고보조"},
	{"law", "출연위탁"},
	{"law", "국가직접지원"},
	{0},
};

struct sample_list {
	const char *name;
	struct {
		const char **at;
		size_t n, room;
	} columns, cells, second; /* what stands in the rows shown */
};

struct maker {
	struct pool *p;
	struct {
		struct form_field *at;
		size_t n, room;
	} fields;
	struct {
		struct sample_list *at;
		size_t n, room;
	} lists;
	struct {
		const char **at;
		size_t n, room;
	} maybe, needed, tables;
};

/* "cost.amount" is a column of the list cost. */
static void put_column(struct maker *maker, const struct form_value *value, const char *point)
{
	const char *name = pool_strndup(maker->p, value->name, (size_t)(point - value->name));
	struct sample_list *list = NULL;
	for (size_t i = 0; i < maker->lists.n; i++)
		if (strcmp(maker->lists.at[i].name, name) == 0)
			list = &maker->lists.at[i];
	if (!list) {
		list = POOL_PUSH(maker->p, &maker->lists);
		list->name = name;
	}
	*POOL_PUSH(maker->p, &list->columns) = point + 1;
	*POOL_PUSH(maker->p, &list->cells) = value->example;
	*POOL_PUSH(maker->p, &list->second) = form_value_second(value);
}

static void put(struct maker *maker, const struct form_field_row *row)
{
	const char *point = strchr(row->value.name, '.');
	if (row->maybe)
		*POOL_PUSH(maker->p, &maker->maybe) = row->value.name;
	if (row->needed)
		*POOL_PUSH(maker->p, &maker->needed) = row->value.name;
	if (row->table)
		*POOL_PUSH(maker->p, &maker->tables) = row->value.name;
	else if (point)
		put_column(maker, &row->value, point);
	else
		*POOL_PUSH(maker->p, &maker->fields) = (struct form_field){row->value.name, row->value.example};
}

static const char *const *rows_of(struct pool *p, const struct sample_list *list)
{
	size_t n = list->columns.n;
	const char **rows = pool_alloc(p, n * ROWS_SHOWN * sizeof *rows);
	for (size_t i = 0; i < n; i++) {
		rows[i] = list->cells.at[i];
		rows[n + i] = list->second.at[i];
	}
	return rows;
}

void form_sample_make(struct pool *p, const struct paper_form *form, struct form_sample *ret)
{
	struct maker maker = {.p = p};
	struct form_field_rows rows;
	form_field_rows(p, form, &rows);
	for (size_t i = 0; i < rows.n; i++)
		put(&maker, &rows.at[i]);
	struct form_rows *lists = pool_alloc(p, (maker.lists.n + 1) * sizeof *lists);
	for (size_t i = 0; i < maker.lists.n; i++) {
		const struct sample_list *list = &maker.lists.at[i];
		lists[i] = (struct form_rows){list->name, list->columns.at, list->columns.n,
									  rows_of(p, list), ROWS_SHOWN, NULL};
	}
	*ret = (struct form_sample){
		.data = {.fields = maker.fields.at, .n_fields = maker.fields.n, .rows = lists, .n_rows = maker.lists.n},
		.maybe = maker.maybe.at,
		.n_maybe = maker.maybe.n,
		.needed = maker.needed.at,
		.n_needed = maker.needed.n,
		.tables = maker.tables.at,
		.n_tables = maker.tables.n,
		.choices = CHOICES,
	};
}

static bool has_field(const struct form_data *data, const char *name)
{
	for (size_t i = 0; i < data->n_fields; i++)
		if (strcmp(data->fields[i].name, name) == 0)
			return true;
	return false;
}

static bool has_list(const struct form_data *data, const char *name)
{
	for (size_t i = 0; i < data->n_rows; i++)
		if (strcmp(data->rows[i].name, name) == 0)
			return true;
	return false;
}

void form_known(struct pool *p, const char *form, struct form_data *ret)
{
	size_t n = strlen(form), end = n > 3 && strcmp(form + n - 3, ".md") == 0 ? n - 3 : n;
	const struct paper_form *paper_form = paper_form_of(pool_strndup(p, form, end));
	struct form_sample sample;
	*ret = (struct form_data){0};
	if (!paper_form)
		return;
	form_sample_make(p, paper_form, &sample);
	struct form_field *fields = pool_alloc(p, (sample.data.n_fields + 1) * sizeof *fields);
	struct form_rows *rows = pool_alloc(p, (sample.data.n_rows + 1) * sizeof *rows);
	for (size_t i = 0; i < sample.data.n_fields; i++)
		fields[i] = (struct form_field){sample.data.fields[i].name, ""};
	for (size_t i = 0; i < sample.data.n_rows; i++)
		rows[i] = (struct form_rows){.name = sample.data.rows[i].name, .columns = sample.data.rows[i].columns, .n_columns = sample.data.rows[i].n_columns};
	*ret = (struct form_data){.fields = fields, .n_fields = sample.data.n_fields, .rows = rows, .n_rows = sample.data.n_rows};
}

void form_complete(struct pool *p, const struct form_data *known, struct form_data *data)
{
	struct form_field *fields = pool_alloc(p, (data->n_fields + known->n_fields + 1) * sizeof *fields);
	struct form_rows *rows = pool_alloc(p, (data->n_rows + known->n_rows + 1) * sizeof *rows);
	struct form_data whole = {.fields = fields, .rows = rows, .blank = data->blank, .blank_rows = data->blank_rows};
	for (size_t i = 0; i < data->n_fields; i++)
		fields[whole.n_fields++] = data->fields[i];
	for (size_t i = 0; i < known->n_fields; i++)
		if (!has_field(data, known->fields[i].name))
			fields[whole.n_fields++] = known->fields[i];
	for (size_t i = 0; i < data->n_rows; i++)
		rows[whole.n_rows++] = data->rows[i];
	for (size_t i = 0; i < known->n_rows; i++)
		if (!has_list(data, known->rows[i].name))
			rows[whole.n_rows++] = known->rows[i];
	*data = whole;
}
