#include "form_draw.h"

#include "ppuri/text.h"

/* Of a list that is to be written by hand. */
#define BLANK_ROWS 3

void form_put(struct form_values *values, const char *name, const char *value)
{
	*POOL_PUSH(values->pool, values) = (struct form_field){name, value ? pool_strdup(values->pool, value) : ""};
}

void form_put_won(struct form_values *values, const char *name, struct won won)
{
	char text[WON_TEXT_MAX];
	form_put(values, name, won_text(won, text));
}

void form_put_day(struct form_values *values, const char *name, struct date day)
{
	char text[DATE_TEXT_MAX];
	form_put(values, name, date_letter(day, text));
}

void form_put_list(struct form_values *values, const char *name, const char *const *columns)
{
	*POOL_PUSH(values->pool, &values->lists) = (struct form_list){.name = name, .columns = columns};
}

static size_t columns_of(const struct form_list *list)
{
	size_t n = 0;
	while (list->columns[n])
		n++;
	return n;
}

void form_put_row(struct form_values *values, const char *const *cells)
{
	struct form_list *list = &values->lists.at[values->lists.n - 1];
	size_t n = columns_of(list);
	for (size_t i = 0; i < n; i++)
		*POOL_PUSH(values->pool, &list->cells) = pool_strdup(values->pool, cells[i]);
}

struct form_data form_values_data(const struct form_values *values)
{
	struct form_rows *rows = pool_alloc(values->pool, (values->lists.n + 1) * sizeof *rows);
	for (size_t i = 0; i < values->lists.n; i++) {
		const struct form_list *list = &values->lists.at[i];
		size_t n = columns_of(list);
		rows[i] = (struct form_rows){list->name, list->columns, n, list->cells.at, list->cells.n / n};
	}
	return (struct form_data){
		.fields = values->at, .n_fields = values->n, .rows = rows, .n_rows = values->lists.n, .blank = values->blank, .blank_rows = BLANK_ROWS};
}

static void put_pair(struct buf *json, const char *comma, const char *name, const char *value)
{
	buf_puts(json, comma);
	text_json(json, name);
	buf_puts(json, ": ");
	text_json(json, value);
}

static void put_list(struct buf *json, const char *comma, const struct form_list *list)
{
	buf_puts(json, comma);
	text_json(json, list->name);
	buf_puts(json, ": [");
	for (size_t cell = 0; cell < list->cells.n;) {
		buf_puts(json, cell ? ",\n  {" : "{");
		for (size_t i = 0; list->columns[i]; i++)
			put_pair(json, i ? ", " : "", list->columns[i], list->cells.at[cell++]);
		buf_putc(json, '}');
	}
	buf_putc(json, ']');
}

const char *form_values_json(const struct form_values *values)
{
	CLEANUP(buf_release) struct buf json = {0};
	buf_putc(&json, '{');
	for (size_t i = 0; i < values->n; i++)
		put_pair(&json, i ? ",\n " : "", values->at[i].name, values->at[i].value);
	for (size_t i = 0; i < values->lists.n; i++)
		put_list(&json, values->n + i ? ",\n " : "", &values->lists.at[i]);
	buf_putc(&json, '}');
	return pool_strdup(values->pool, buf_text(&json));
}
