/* What is wrong in a form, all at once: mistakes in its language, names that its letters do not know, characters that no font
 * has, and what shows only when it is filled and laid out. */
#include "form_check.h"

#include "form_private.h"
#include "letter.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

struct checker {
	struct form_reader reader; /* to note mistakes with */
	struct fonts *fonts;
	const struct form_sample *sample;
};

static bool is_listed(const char *const *names, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

/* Does the sample have the field, the list, or the list's column? */
static bool is_known(const struct form_data *data, const char *name)
{
	const char *point = strchr(name, '.');
	size_t length = point ? (size_t)(point - name) : strlen(name);
	for (size_t i = 0; !point && i < data->n_fields; i++)
		if (strcmp(data->fields[i].name, name) == 0)
			return true;
	for (size_t i = 0; i < data->n_rows; i++) {
		const struct form_rows *list = &data->rows[i];
		if (strlen(list->name) == length && strncmp(list->name, name, length) == 0)
			return !point || is_listed(list->columns, list->n_columns, point + 1);
	}
	return false;
}

static void look_nearer(const char *name, const char *other, const char **nearest, size_t *least)
{
	size_t distance = text_distance(name, other);
	if (distance < *least) {
		*least = distance;
		*nearest = other;
	}
}

/* The known name that is most like it; NULL if none is like it. */
static const char *nearest_name(struct pool *p, const struct form_data *data, const char *name)
{
	const char *nearest = NULL;
	size_t least = strlen(name) < 6 ? 2 : 4;
	for (size_t i = 0; i < data->n_fields; i++)
		look_nearer(name, data->fields[i].name, &nearest, &least);
	for (size_t i = 0; i < data->n_rows; i++)
		for (size_t k = 0; k < data->rows[i].n_columns; k++)
			look_nearer(name, pool_printf(p, "%s.%s", data->rows[i].name, data->rows[i].columns[k]), &nearest, &least);
	return nearest;
}

static void check_name(struct checker *checker, const char *name, int line)
{
	if (is_known(&checker->sample->data, name))
		return;
	const char *nearest = nearest_name(checker->reader.pool, &checker->sample->data, name);
	if (nearest)
		form_mistake(&checker->reader, line, _("{{%s}} is no value of this form; do you mean {{%s}}?"), name, nearest);
	else
		form_mistake(&checker->reader, line, _("{{%s}} is no value of this form"), name);
}

/* Is the name asked for in a condition that the words stand under? */
static bool is_asked_for(const struct form *form, size_t when, const char *name)
{
	size_t list = strcspn(name, ".");
	for (; when; when = form_condition(form, when)->outer) {
		const struct condition *condition = form_condition(form, when);
		if (!condition->field)
			continue;
		bool same = strcmp(condition->field, name) == 0 || (strlen(condition->field) == list && strncmp(condition->field, name, list) == 0);
		if (same && !condition->unless)
			return true;
	}
	return false;
}

static void check_font(struct checker *checker, const char *text, int line)
{
	size_t left = strlen(text);
	uint32_t c;
	for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n) {
		char utf8[5] = {0};
		if (c == '\n' || font_glyph(checker->fonts, FACE_PLAIN, c))
			continue;
		if (c >= ' ')
			text_encode(c, utf8);
		form_mistake(&checker->reader, line, _("no font has the character %s (U+%04X)"), utf8, c);
		return;
	}
}

/* {name} and ｛｛name｝｝ look like a value and are none. */
static void check_braces(struct checker *checker, const char *text, int line)
{
	const char *brace = strchr(text, '{');
	size_t n = brace ? strspn(brace + 1, "abcdefghijklmnopqrstuvwxyz0123456789_.#/") : 0;
	if (strstr(text, "｛") || strstr(text, "｝"))
		form_mistake(&checker->reader, line, _("full-width braces are no value: write {{ and }}"));
	else if (n && brace[n + 1] == '}')
		form_mistake(&checker->reader, line, _("{%.*s} is no value: write {{%.*s}}"), (int)n, brace + 1, (int)n, brace + 1);
}

static void check_words(struct checker *checker, const struct words *words, size_t when, int line)
{
	const struct form_sample *sample = checker->sample;
	for (size_t i = 0; i < words->n; i++) {
		const struct run *run = &words->at[i];
		if (run->text)
			check_font(checker, run->text, line);
		if (run->text)
			check_braces(checker, run->text, line);
		if (!run->field || !sample)
			continue;
		check_name(checker, run->field, line);
		const struct form *form = checker->reader.form;
		if (is_listed(sample->maybe, sample->n_maybe, run->field) && !is_asked_for(form, when, run->field) &&
			!is_asked_for(form, run->when, run->field))
			form_mistake(&checker->reader, line, _("{{%s}} may be empty: write {{#if %s}} … {{/if}} around it"), run->field, run->field);
	}
}

static void check_block(struct checker *checker, const struct block *block)
{
	const struct table_text *table = &block->table;
	check_words(checker, &block->words, block->when, block->line);
	for (size_t i = 0; block->kind == BLOCK_TABLE && i < table->n_rows * table->n_columns; i++) {
		const struct table_row *row = &table->rows[i / table->n_columns];
		check_words(checker, &table->cells[i], row->when, row->line);
	}
	const struct form_sample *sample = checker->sample;
	if (block->kind == BLOCK_GRID && sample && !is_listed(sample->tables, sample->n_tables, block->name) &&
		!is_known(&sample->data, block->name))
		form_mistake(&checker->reader, block->line, _("{{table %s}}: this form has no such table"), block->name);
}

/* What can never be is on no letter, and nobody would notice. */
static void check_value(struct checker *checker, const struct condition *condition)
{
	const char *all = "";
	for (const struct form_choice *choice = checker->sample->choices; choice && choice->field; choice++) {
		if (!condition->value || strcmp(choice->field, condition->field) != 0)
			continue;
		if (strcmp(choice->value, condition->value) == 0)
			return;
		all = pool_printf(checker->reader.pool, "%s%s%s", all, *all ? ", " : "", choice->value);
	}
	if (*all)
		form_mistake(&checker->reader, condition->line, _("%s is never '%s'; it is one of: %s"), condition->field, condition->value, all);
}

static void check_parts(struct checker *checker)
{
	const struct form *form = checker->reader.form;
	for (size_t i = 0; i < form->text.head.n; i++) {
		const struct head_line *line = &form->text.head.at[i];
		bool hollow = form_key_hollow(line->key) && line->part[0].n == 1;
		for (size_t part = 0; part < line->n_parts && !hollow; part++)
			check_words(checker, &line->part[part], line->when, line->line);
	}
	for (size_t i = 0; i < form->text.blocks.n; i++)
		check_block(checker, &form->text.blocks.at[i]);
	for (size_t i = 0; checker->sample && i < form->conditions.n; i++)
		if (form->conditions.at[i].field) {
			check_name(checker, form->conditions.at[i].field, form->conditions.at[i].line);
			check_value(checker, &form->conditions.at[i]);
		}
}

static bool shows(const struct words *words, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < words[i].n; k++)
			if (words[i].at[k].field && strcmp(words[i].at[k].field, name) == 0)
				return true;
	return false;
}

static bool is_shown(const struct form_text *text, const char *name)
{
	for (size_t i = 0; i < text->head.n; i++)
		if (shows(text->head.at[i].part, text->head.at[i].n_parts, name))
			return true;
	for (size_t i = 0; i < text->blocks.n; i++) {
		const struct block *block = &text->blocks.at[i];
		if (shows(&block->words, 1, name) ||
			(block->kind == BLOCK_TABLE && shows(block->table.cells, block->table.n_rows * block->table.n_columns, name)))
			return true;
	}
	return false;
}

/* A letter that does not say its sum, or until when something is asked for, is none. */
static void check_needed(struct checker *checker)
{
	for (size_t i = 0; i < checker->sample->n_needed; i++)
		if (!is_shown(checker->reader.text, checker->sample->needed[i]))
			form_mistake(&checker->reader, 0, _("{{%s}} stands nowhere in it, and must"), checker->sample->needed[i]);
}

/* Of what is wrong only now no line is known. */
static void try_out(struct checker *checker, const struct form_data *data)
{
	struct pool *p = checker->reader.pool;
	struct form_text text;
	struct sheets sheets;
	struct err e = {0};
	if (!form_fill(p, checker->reader.form, data, &text, &e) ||
		(text.kind != FORM_REPORT && !letter_layout(p, checker->fonts, &text, &sheets, &e)))
		form_mistake(&checker->reader, 0, "%s", e.text);
}

/* A list whose columns may be empty has no rows. */
static const struct form_rows *lists_without_maybe(struct pool *p, const struct form_sample *sample)
{
	const struct form_data *data = &sample->data;
	struct form_rows *lists = pool_alloc(p, (data->n_rows + 1) * sizeof *lists);
	for (size_t i = 0; i < data->n_rows; i++) {
		lists[i] = data->rows[i];
		if (lists[i].n_columns && is_listed(sample->maybe, sample->n_maybe, pool_printf(p, "%s.%s", lists[i].name, lists[i].columns[0])))
			lists[i].n_rows = 0;
	}
	return lists;
}

/* The sample without what may be empty. */
static struct form_data without_maybe(struct pool *p, const struct form_sample *sample)
{
	struct form_data data = sample->data;
	struct form_field *fields = pool_alloc(p, (data.n_fields + 1) * sizeof *fields);
	for (size_t i = 0; i < data.n_fields; i++) {
		fields[i] = data.fields[i];
		if (is_listed(sample->maybe, sample->n_maybe, fields[i].name))
			fields[i].value = "";
	}
	data.fields = fields;
	data.rows = lists_without_maybe(p, sample);
	return data;
}

void form_check(struct pool *p, struct fonts *fonts, const char *name, const char *text, const struct form_sample *sample,
				struct form_mistakes *ret)
{
	struct form_mistakes mistakes;
	struct form *form = form_study(p, name, text, &mistakes);
	struct checker checker = {
		.reader = {.pool = p, .form = form, .text = &form->text, .mistakes = &mistakes}, .fonts = fonts, .sample = sample};
	check_parts(&checker);
	if (sample && mistakes.n == 0)
		check_needed(&checker);
	if (sample && mistakes.n == 0)
		try_out(&checker, &sample->data);
	if (sample && mistakes.n == 0) {
		struct form_data bare = without_maybe(p, sample);
		try_out(&checker, &bare);
	}
	form_sort_mistakes(&mistakes);
	*ret = mistakes;
}
