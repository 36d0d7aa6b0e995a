#include "form_private.h"
#include "prompt.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

static void add_fields(struct form *f, size_t part, const struct parameter *list, const struct parameter *without)
{
	for (; list && list->name; list++)
		if (list != without)
			*POOL_PUSH(f->s->pool, f) = (struct form_field){.parameter = list, .part = part};
}

/* A part for each thing that can be entered on the way; its fields stand right behind the one that names the thing. */
static void add_main_fields(struct form *f, const struct parameter *list)
{
	for (; list && list->name; list++) {
		*POOL_PUSH(f->s->pool, f) = (struct form_field){.parameter = list};
		if (!list->added_by)
			continue;
		f->parts[f->n_parts] = (struct form_part){.command = list->added_by, .describes = list};
		add_fields(f, f->n_parts, list->added_by->arguments, list->added_by->arguments);
		add_fields(f, f->n_parts, list->added_by->options, NULL);
		f->n_parts++;
	}
}

static size_t count_described(const struct parameter *list)
{
	size_t n = 0;
	for (; list && list->name; list++)
		n += list->added_by != NULL;
	return n;
}

struct form form_make(struct session *s, const struct command *c, const struct input *given)
{
	struct form f = {.s = s, .command = c, .n_parts = 1};
	f.parts = pool_alloc(s->pool, (1 + count_described(c->arguments) + count_described(c->options)) * sizeof *f.parts);
	f.parts[0] = (struct form_part){.command = c, .open = true};
	add_main_fields(&f, c->arguments);
	add_main_fields(&f, c->options);
	for (size_t i = 0; i < f.n; i++) {
		f.at[i].kept = f.at[i].part == 0 ? input_texts(s->pool, given, f.at[i].parameter->name) : (struct texts){0};
		f.at[i].given = f.at[i].answered = f.at[i].kept.n > 0;
	}
	return f;
}

bool form_shows(const struct form *f, size_t i)
{
	return f->parts[f->at[i].part].open;
}

bool form_asks(const struct form *f, size_t i)
{
	return form_shows(f, i) && !f->at[i].given;
}

size_t form_number(const struct form *f, size_t i, size_t *ret_of)
{
	size_t number = 0, of = 0;
	for (size_t j = 0; j < f->n; j++) {
		of += form_asks(f, j);
		number += form_asks(f, j) && j <= i;
	}
	*ret_of = of;
	return number;
}

static struct form_part *part_describing(struct form *f, const struct parameter *parameter)
{
	for (size_t i = 1; i < f->n_parts; i++)
		if (f->parts[i].describes == parameter)
			return &f->parts[i];
	return NULL;
}

/* Whether the thing is there is asked of the store once for each value. */
static bool find_out(struct form *f, struct form_part *part, const char *value, struct err *e)
{
	const char *name;
	if (part->described && strcmp(part->described, value) == 0)
		return true;
	if (!form_name_of(f, part->describes, value, &name, e))
		return false;
	part->described = value;
	part->open = name == NULL;
	return true;
}

/* The values of one field; with the first, what is described by them. */
static bool add_values(struct form *f, const struct form_field *field, struct err *e)
{
	struct pool *p = f->s->pool;
	struct input *in = &f->parts[field->part].in;
	for (size_t i = 0; i < field->kept.n; i++)
		if (!input_add(p, in, field->parameter, field->kept.at[i], e))
			return false;
	struct form_part *part = field->kept.n ? part_describing(f, field->parameter) : NULL;
	if (!part)
		return true;
	struct value *value = &in->at[in->n - 1];
	if (!find_out(f, part, value->text, e))
		return false;
	value->described = part->open ? &part->in : NULL;
	return !part->open || input_add(p, &part->in, part->command->arguments, value->text, e);
}

static bool look(struct form *f, struct err *e)
{
	for (size_t i = 0; i < f->n_parts; i++) {
		const struct form_part *part = &f->parts[i];
		if (part->open && part->command->look && !part->command->look(f->s, &part->in, e))
			return false;
	}
	return true;
}

bool form_gather(struct form *f, size_t n, struct err *e)
{
	for (size_t i = 0; i < f->n_parts; i++)
		f->parts[i].in.n = 0;
	for (size_t i = 0; i < f->n; i++) /* a part's fields stand behind the field that opens it */
		if (form_shows(f, i) && (i < n || f->at[i].given) && !add_values(f, &f->at[i], e))
			return false;
	return look(f, e);
}

const struct value *form_value(const struct form *f, size_t i)
{
	const struct input *in = &f->parts[f->at[i].part].in;
	const struct value *last = NULL;
	for (size_t j = 0; j < in->n; j++)
		if (in->at[j].parameter == f->at[i].parameter)
			last = &in->at[j];
	return last;
}

const char *form_default(struct form *f, size_t i)
{
	const struct form_field *field = &f->at[i];
	const struct form_part *part = &f->parts[field->part];
	if (field->kept.n)
		return field->kept.at[0];
	if (field->answered || !part->command->suggest)
		return NULL;
	return part->command->suggest(f->s, &part->in, field->parameter->name);
}

/* Yes and no, or the number that stands before them where they are listed. */
static bool is_numbered(const struct parameter *parameter, const char *line, const char *code)
{
	char *end;
	unsigned long number = strtoul(line, &end, 10);
	return parameter->vocabulary == &YES_NO && *line && !*end && number >= 1 && number <= YES_NO.n &&
		   strcmp(YES_NO.terms[number - 1].code, code) == 0;
}

/* Whether the line leaves the field blank; "no" does so where the question is yes or no. */
static bool is_blank(const struct parameter *parameter, const char *line)
{
	bool no = parameter->type == VALUE_FLAG && (prompt_means_no(line) || is_numbered(parameter, line, "no"));
	return strcmp(line, "-") == 0 || (no && !parameter->required);
}

static bool resolve_flag(const struct parameter *parameter, const char *typed, const char **ret, struct err *e)
{
	if (!prompt_means_yes(typed) && !is_numbered(parameter, typed, "yes"))
		return err_set(e, ERR_USAGE, "%s", _("y or n"));
	*ret = "";
	return true;
}

/* What was typed, as input_add takes it. */
static bool resolve(struct form *f, const struct parameter *parameter, const char *typed, const char **ret, struct err *e)
{
	const struct term *term;
	*ret = typed;
	if (parameter->type == VALUE_FLAG)
		return resolve_flag(parameter, typed, ret, e);
	if (parameter->type == VALUE_TERM) {
		if (!answer_term(f->s->pool, parameter->vocabulary, typed, &term, e))
			return false;
		*ret = term->code;
	}
	return parameter->names == NAMES_NOTHING || form_resolve(f, parameter, typed, ret, e);
}

/* The field with these answers, if they fit; else with those that it had. */
static bool try_answers(struct form *f, size_t i, struct texts answers, struct err *e)
{
	struct texts before = f->at[i].kept;
	f->at[i].kept = answers;
	if (form_gather(f, i + 1, e))
		return true;
	f->at[i].kept = before;
	return false;
}

bool form_take(struct form *f, size_t i, const char *line, struct err *e)
{
	struct form_field *field = &f->at[i];
	struct texts answers = {0};
	const char *answer = *line ? line : field->kept.n ? NULL : form_default(f, i), *resolved;
	bool blank = is_blank(field->parameter, line) || (!*line && !field->kept.n && !answer);
	if (blank && field->parameter->required)
		return err_set(e, ERR_USAGE, "%s", _("a value is needed here"));
	if (!blank && !answer)
		answers = field->kept;
	else if (!blank) {
		if (!resolve(f, field->parameter, answer, &resolved, e))
			return false;
		*POOL_PUSH(f->s->pool, &answers) = resolved;
	}
	return try_answers(f, i, answers, e);
}

bool form_take_more(struct form *f, size_t i, const char *line, struct err *e)
{
	struct texts answers = {0};
	const char *resolved;
	if (!resolve(f, f->at[i].parameter, line, &resolved, e))
		return false;
	for (size_t j = 0; j < f->at[i].kept.n; j++)
		*POOL_PUSH(f->s->pool, &answers) = f->at[i].kept.at[j];
	*POOL_PUSH(f->s->pool, &answers) = resolved;
	return try_answers(f, i, answers, e);
}

bool form_whole(struct form *f, size_t i, struct err *e)
{
	const struct form_part *part = &f->parts[f->at[i].part];
	const struct command *c = part->command;
	return form_gather(f, i + 1, e) && (!c->look_whole || c->look_whole(f->s, &part->in, f->at[i].parameter->name, e));
}
