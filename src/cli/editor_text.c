#include "editor_text.h"

#include "form_private.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define MARK "#! "

static const struct value *value_of(const struct input *in, const struct parameter *parameter)
{
	for (size_t i = 0; i < in->n; i++)
		if (strcmp(in->at[i].parameter->name, parameter->name) == 0)
			return &in->at[i];
	return NULL;
}

static const char *typed_of(struct pool *p, const struct input *in, const struct parameter *parameter)
{
	const struct value *value = value_of(in, parameter);
	return value ? answer_typed(p, value) : "";
}

static bool has_line(const struct parameter *parameter)
{
	return parameter->type != VALUE_FLAG && !parameter->many;
}

static void put_parameter(struct buf *out, struct pool *p, const struct parameter *parameter, const struct input *record)
{
	const char *how = answer_how(parameter->type);
	buf_putc(out, '\n');
	if (parameter->vocabulary) {
		buf_puts(out, "#");
		for (size_t i = 0; i < parameter->vocabulary->n; i++)
			buf_printf(out, " %zu %s", i + 1, term_name(parameter->vocabulary, parameter->vocabulary->terms[i].code));
		buf_putc(out, '\n');
	} else if (how) {
		buf_printf(out, "# %s\n", how);
	}
	buf_printf(out, "%s: %s\n", _(parameter->help), typed_of(p, record, parameter));
}

const char *editor_text(struct pool *p, const struct command *c, const struct input *record, const char *title)
{
	struct buf out CLEANUP(buf_release) = {0};
	buf_printf(&out, "# %s\n", title);
	buf_printf(&out, "# %s\n", _("Change what stands behind the colons, save, and leave the editor. Lines that begin with # are not read."));
	buf_printf(&out, "# %s\n", _("If nothing is changed, nothing is saved."));
	for (const struct parameter *parameter = c->options; parameter->name; parameter++)
		if (has_line(parameter))
			put_parameter(&out, p, parameter, record);
	return pool_strdup(p, buf_text(&out));
}

/* How much of the line is this name and the colon behind it; 0 if it begins otherwise. */
static size_t named(const char *line, const char *name)
{
	size_t n = strlen(name);
	if (strncmp(line, name, n) != 0)
		return 0;
	n += strspn(line + n, " ");
	if (line[n] == ':')
		return n + 1;
	return strncmp(line + n, "：", strlen("：")) == 0 ? n + strlen("：") : 0;
}

static const struct parameter *parameter_of(const struct command *c, const char *line, const char **ret_value)
{
	for (const struct parameter *parameter = c->options; parameter->name; parameter++) {
		size_t n = named(line, _(parameter->help));
		if (!n)
			n = named(line, parameter->name);
		if (n && has_line(parameter)) {
			*ret_value = line + n;
			return parameter;
		}
	}
	return NULL;
}

/* The next line of the text, clean; NULL at the end. */
static const char *next_line(struct pool *p, const char **text)
{
	if (!**text)
		return NULL;
	size_t n = strcspn(*text, "\n");
	const char *line = text_clean(p, *text, n);
	*text += n + ((*text)[n] == '\n');
	return line;
}

static bool is_read(const char *line)
{
	return *line && *line != '#';
}

/* Whether the value was left as it stood. */
static bool is_same(struct pool *p, const struct input *record, const struct parameter *parameter, const char *value)
{
	return strcmp(text_clean(p, value, strlen(value)), typed_of(p, record, parameter)) == 0;
}

static bool take_value(struct pool *p, const struct parameter *parameter, const char *value, const struct input *record,
					   struct input *changes, struct err *e)
{
	const struct term *term;
	value = text_clean(p, value, strlen(value));
	if (value_of(changes, parameter))
		return err_set(e, ERR_USAGE, "%s", _("this name stands there twice"));
	if (is_same(p, record, parameter, value))
		return true;
	if (!*value && !parameter->may_be_empty)
		return err_set(e, ERR_USAGE, _("this can be replaced, but not left empty: it was %s"), typed_of(p, record, parameter));
	if (*value && parameter->type == VALUE_TERM) {
		if (!answer_term(p, parameter->vocabulary, value, &term, e))
			return false;
		value = term->code;
	}
	return input_add(p, changes, parameter, value, e);
}

static void add_mistake(struct pool *p, struct mistakes *mistakes, size_t line, const struct err *e)
{
	const char *text = *e->hint ? pool_printf(p, "%s (%s)", e->text, e->hint) : pool_strdup(p, e->text);
	*POOL_PUSH(p, mistakes) = (struct mistake){line, text};
}

struct input editor_changes(struct pool *p, const struct command *c, const struct input *record, const char *text,
							struct mistakes *ret_mistakes)
{
	struct input changes = {0};
	const char *line, *value;
	size_t bad;
	struct err e = {0};
	*ret_mistakes = (struct mistakes){0};
	if (!text_valid(text, strlen(text), &bad)) {
		err_set(&e, ERR_USAGE, _("not valid UTF-8 at byte %zu"), bad + 1);
		add_mistake(p, ret_mistakes, 0, &e);
		return changes;
	}
	for (size_t number = 1; (line = next_line(p, &text)); number++) {
		if (!is_read(line))
			continue;
		const struct parameter *parameter = parameter_of(c, line, &value);
		e = (struct err){0};
		if (!parameter)
			err_set(&e, ERR_USAGE, "%s", _("no line begins so; a value must stay on its line"));
		if (!parameter || !take_value(p, parameter, value, record, &changes, &e))
			add_mistake(p, ret_mistakes, number, &e);
	}
	return changes;
}

static void put_marks(struct buf *out, const struct mistakes *mistakes, size_t line)
{
	for (size_t i = 0; i < mistakes->n; i++)
		if (mistakes->at[i].line == line)
			buf_printf(out, MARK "%s\n", mistakes->at[i].text);
}

const char *editor_marked(struct pool *p, const char *text, const struct mistakes *mistakes)
{
	struct buf out CLEANUP(buf_release) = {0};
	put_marks(&out, mistakes, 0);
	for (size_t number = 1; *text; number++) {
		size_t n = strcspn(text, "\n");
		put_marks(&out, mistakes, number);
		if (strncmp(text, MARK, strlen(MARK)) != 0)
			buf_printf(&out, "%.*s\n", (int)n, text);
		text += n + (text[n] == '\n');
	}
	return pool_strdup(p, buf_text(&out));
}

const char *editor_merged(struct pool *p, const struct command *c, const char *text, const struct input *before,
						  const struct input *now, struct mistakes *ret_mistakes)
{
	struct buf out CLEANUP(buf_release) = {0};
	const char *line, *value;
	for (size_t number = 1; (line = next_line(p, &text)); number++) {
		const struct parameter *parameter = is_read(line) ? parameter_of(c, line, &value) : NULL;
		const char *was = parameter ? typed_of(p, before, parameter) : "", *is = parameter ? typed_of(p, now, parameter) : "";
		bool other = parameter && strcmp(was, is) != 0;
		if (other && is_same(p, before, parameter, value))
			line = pool_printf(p, "%.*s %s", (int)(value - line), line, is);
		if (other)
			*POOL_PUSH(p, ret_mistakes) = (struct mistake){
				number, pool_printf(p, _("somebody else changed this meanwhile: %s → %s"), *was ? was : "-", *is ? is : "-")};
		buf_printf(&out, "%s\n", line);
	}
	return pool_strdup(p, buf_text(&out));
}
