#include "form_private.h"
#include "find.h"
#include "prompt.h"

#include "ppuri/service/put_aside.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <string.h>

static void put_key(struct buf *out, const char *key)
{
	if (out->at[out->n - 1] != '{')
		buf_puts(out, ", ");
	text_json(out, key);
	buf_puts(out, ": ");
}

static void put_values(struct buf *out, const struct parameter *parameter, const struct texts *values)
{
	if (parameter->type == VALUE_FLAG) {
		buf_puts(out, "true");
		return;
	}
	if (parameter->many)
		buf_putc(out, '[');
	for (size_t i = 0; i < values->n; i++) {
		if (i)
			buf_puts(out, ", ");
		text_json(out, values->at[i]);
	}
	if (parameter->many)
		buf_putc(out, ']');
}

/* A thing that is not there yet is an object: its number or code, and the fields of its part. */
static void put_described(struct buf *out, struct form *f, size_t part, const struct texts *values)
{
	buf_putc(out, '{');
	put_key(out, f->parts[part].command->arguments->name);
	text_json(out, values->at[0]);
	for (size_t i = 0; i < f->n; i++)
		if (f->at[i].part == part && f->at[i].kept.n) {
			put_key(out, f->at[i].parameter->name);
			put_values(out, f->at[i].parameter, &f->at[i].kept);
		}
	buf_putc(out, '}');
}

const char *form_json(struct form *f)
{
	struct buf out CLEANUP(buf_release) = {0};
	buf_putc(&out, '{');
	for (size_t i = 0; i < f->n; i++) {
		const struct form_field *field = &f->at[i];
		if (field->part != 0 || !field->kept.n)
			continue;
		put_key(&out, field->parameter->name);
		size_t part = 1;
		while (part < f->n_parts && (f->parts[part].describes != field->parameter || !f->parts[part].open))
			part++;
		if (part < f->n_parts)
			put_described(&out, f, part, &field->kept);
		else
			put_values(&out, field->parameter, &field->kept);
	}
	buf_putc(&out, '}');
	return pool_strdup(f->s->pool, buf_text(&out));
}

/* What the command line says stays. */
static void hold(struct form *f, size_t i, const struct json_field *from)
{
	struct form_field *field = &f->at[i];
	if (field->given)
		return;
	field->kept = (struct texts){0};
	if (from->text)
		*POOL_PUSH(f->s->pool, &field->kept) = field->parameter->type == VALUE_FLAG ? "" : from->text;
	for (size_t j = 0; j < from->n_texts; j++)
		*POOL_PUSH(f->s->pool, &field->kept) = from->texts[j];
}

static const struct json_field *json_named(const struct json_object *object, const char *name)
{
	for (size_t i = 0; object && i < object->n; i++)
		if (strcmp(object->at[i].key, name) == 0)
			return &object->at[i];
	return NULL;
}

static void restore_part(struct form *f, size_t part, const struct json_object *from)
{
	for (size_t i = 0; i < f->n; i++) {
		const struct json_field *value = json_named(from, f->at[i].parameter->name);
		if (f->at[i].part != part || !value)
			continue;
		if (!value->object) {
			hold(f, i, value);
			continue;
		}
		for (size_t other = 1; other < f->n_parts; other++) {
			if (f->parts[other].describes != f->at[i].parameter)
				continue;
			const struct json_field *number = json_named(value->object, f->parts[other].command->arguments->name);
			if (number)
				hold(f, i, number);
			restore_part(f, other, value->object);
		}
	}
}

/* Everything before the last answer was asked for then, even if it was left blank. */
void form_restore(struct form *f, const struct json_object *from)
{
	size_t last = 0;
	restore_part(f, 0, from);
	for (size_t i = 0; i < f->n; i++)
		if (f->at[i].kept.n && !f->at[i].given)
			last = i + 1;
	for (size_t i = 0; i < last; i++)
		f->at[i].answered = f->at[i].answered || f->at[i].kept.n || !f->at[i].parameter->required;
}

bool form_take_up(struct form *f, struct err *e)
{
	struct pool *p = f->s->pool;
	char at[DATE_TEXT_MAX];
	struct put_aside found = {0};
	struct json_object content = {0};
	struct err damaged = {0};
	if (!f->command->act || !desk_form_take_up(&f->s->office, f->command->act, command_name(p, f->command), &found, e))
		return !f->command->act;
	if (!found.content || !json_read(p, found.content, strlen(found.content), &content, &damaged))
		return true;
	if (!prompt_go_on(f->s, pool_printf(p, _("a form was put aside at %s: go on with it? [Y/n]"), moment_iso(found.at, at))))
		return true;
	form_restore(f, &content);
	f->taken_up = true;
	return true;
}

static bool holds_anything(const struct form *f)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->at[i].kept.n && !f->at[i].given)
			return true;
	return false;
}

bool form_put_aside(struct form *f, struct err *e)
{
	const char *name = command_name(f->s->pool, f->command);
	prompt_unguard();
	if (!holds_anything(f) || !f->command->act || f->s->office.dry_run)
		return err_set(e, ERR_USAGE, "%s", prompt_farewell(f->s));
	while (!desk_form_put_aside(&f->s->office, f->command->act, name, form_json(f), e)) {
		form_complain(f, e);
		if (prompt_is_gone() || !prompt_go_on(f->s, _("try again? [Y/n]")))
			return false;
	}
	err_set(e, ERR_USAGE, "%s", _("put aside; nothing is entered yet"));
	return err_hint(e, _("to go on: ppuri %s"), name);
}

void form_done(struct form *f)
{
	struct err ignored;
	if (f->taken_up && !f->s->office.dry_run &&
		!desk_form_done(&f->s->office, f->command->act, command_name(f->s->pool, f->command), &ignored))
		return; /* it is offered once more */
}
