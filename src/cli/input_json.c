#include "input_json.h"

#include "ppuri/file.h"
#include "ppuri/json.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define BYTES_MAX (1 << 20)

static const struct parameter *named(const struct parameter *list, const char *name)
{
	for (; list && list->name; list++)
		if (strcmp(list->name, name) == 0)
			return list;
	return NULL;
}

static const struct parameter *nearest(const struct command *c, const char *name)
{
	const struct parameter *const lists[] = {c->arguments, c->options};
	const struct parameter *best = NULL;
	size_t least = 3;
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		for (const struct parameter *one = lists[i]; one && one->name; one++) {
			size_t distance = text_distance(name, one->name);
			if (distance < least)
				least = distance, best = one;
		}
	return best;
}

static bool unknown_key(const struct command *c, const char *key, struct err *e)
{
	enum { LONGEST = 64 };
	const struct parameter *meant = strlen(key) < LONGEST ? nearest(c, key) : NULL;
	err_set(e, ERR_USAGE, _("there is no \"%s\" here"), key);
	if (meant)
		return err_hint(e, _("did you mean \"%s\"?"), meant->name);
	return err_hint(e, _("see: ppuri help %s%s%s"), c->noun, c->verb ? " " : "", c->verb ? c->verb : "");
}

static bool read_object(struct pool *p, const struct command *c, const struct json_object *object, struct input *in, struct err *e);

/* What is not there yet: its number or code is the value, and the rest describes it. */
static bool add_described(struct pool *p, const struct parameter *parameter, const struct json_object *object, struct input *in,
						  struct err *e)
{
	struct input *inner = pool_alloc(p, sizeof *inner);
	if (!parameter->added_by)
		return err_set(e, ERR_USAGE, "%s", _("an object is not a value here"));
	if (!read_object(p, parameter->added_by, object, inner, e))
		return false;
	const struct parameter *missing = input_missing(inner, parameter->added_by);
	if (missing)
		return err_set(e, ERR_USAGE, _("%s is missing: %s"), missing->name, _(missing->help));
	if (!input_add(p, in, parameter, input_text(inner, parameter->added_by->arguments->name), e))
		return false;
	in->at[in->n - 1].described = inner;
	return true;
}

static bool add_flag(struct pool *p, const struct parameter *parameter, const struct json_field *field, struct input *in,
					 struct err *e)
{
	if (!field->text || (strcmp(field->text, "true") != 0 && strcmp(field->text, "false") != 0))
		return err_set(e, ERR_USAGE, "%s", _("it is either true or false"));
	return strcmp(field->text, "false") == 0 || input_add(p, in, parameter, "", e);
}

static bool add_field(struct pool *p, const struct parameter *parameter, const struct json_field *field, struct input *in,
					  struct err *e)
{
	if (input_has(in, parameter->name))
		return err_set(e, ERR_USAGE, "%s", _("it is given as an option too"));
	if (parameter->type == VALUE_FLAG)
		return add_flag(p, parameter, field, in, e);
	if (field->is_truth && parameter->vocabulary != &YES_NO)
		return err_set(e, ERR_USAGE, "%s", _("true and false are not a value here: a text stands in quotes"));
	if (field->text)
		return input_add(p, in, parameter, field->text, e);
	if (field->object)
		return add_described(p, parameter, field->object, in, e);
	if (!parameter->many || field->n_rows)
		return err_set(e, ERR_USAGE, "%s", field->n_rows ? _("an object is not a value here") : _("only one value goes here"));
	for (size_t i = 0; i < field->n_texts; i++)
		if (!input_add(p, in, parameter, field->texts[i], e))
			return err_prefix(e, "%zu", i + 1);
	return true;
}

static bool add_row(struct pool *p, const struct parameter *list, const struct json_field *fields, size_t n, struct input *in, struct err *e)
{
	struct input *row = pool_alloc(p, sizeof *row);
	*row = (struct input){0};
	for (size_t i = 0; i < n; i++) {
		const struct parameter *parameter = named(list->row, fields[i].key);
		if (!parameter)
			return err_set(e, ERR_USAGE, _("there is no \"%s\" here"), fields[i].key);
		if (!add_field(p, parameter, &fields[i], row, e))
			return err_prefix(e, "\"%s\"", fields[i].key);
	}
	for (const struct parameter *one = list->row; one->name; one++)
		if (one->required && !input_has(row, one->name))
			return err_set(e, ERR_USAGE, _("%s is missing: %s"), one->name, _(one->help));
	*POOL_PUSH(p, in) = (struct value){.parameter = list, .text = "", .described = row};
	return true;
}

static bool add_rows(struct pool *p, const struct parameter *list, const struct json_field *field, struct input *in, struct err *e)
{
	if (field->text || field->object || field->n_texts)
		return err_set(e, ERR_USAGE, "%s", _("a list of objects goes here"));
	for (size_t i = 0; i < field->n_rows; i++)
		if (!add_row(p, list, field->rows[i], field->n_columns[i], in, e))
			return err_prefix(e, "%zu", i + 1);
	return true;
}

static bool read_object(struct pool *p, const struct command *c, const struct json_object *object, struct input *in, struct err *e)
{
	for (size_t i = 0; i < object->n; i++) {
		const struct json_field *field = &object->at[i];
		const struct parameter *parameter = named(c->arguments, field->key);
		if (!parameter)
			parameter = named(c->options, field->key);
		bool list = !parameter && c->list && strcmp(c->list->name, field->key) == 0;
		if (!parameter && !list)
			return unknown_key(c, field->key, e);
		if (list ? !add_rows(p, c->list, field, in, e) : !add_field(p, parameter, field, in, e))
			return err_prefix(e, "\"%s\"", field->key);
	}
	return true;
}

/* A form that asks for what is missing would not know of the list. */
static bool list_stands_with_all(struct pool *p, const struct command *c, const struct input *in, struct err *e)
{
	const struct parameter *missing = c->list && input_has(in, c->list->name) ? input_missing(in, c) : NULL;
	return !missing || err_set(e, ERR_USAGE, _("%s is missing: %s"), parameter_label(p, c, missing), _(missing->help));
}

bool input_json_text(struct pool *p, const struct command *c, const char *text, size_t n, struct input *in, struct err *e)
{
	struct json_object object = {0};
	if (!json_read(p, text, n, &object, e))
		return err_prefix(e, "--json");
	return read_object(p, c, &object, in, e) && list_stands_with_all(p, c, in, e);
}

bool input_json(struct pool *p, const struct command *c, const char *path, struct input *in, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	return file_read(path, BYTES_MAX, &bytes, e) && input_json_text(p, c, buf_text(&bytes), bytes.n, in, e);
}
