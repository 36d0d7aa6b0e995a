#include "form_private.h"
#include "prompt.h"
#include "prompt_history.h"
#include "words.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define ANSWER_COLUMNS 24

static void say(struct form *f, const char *text)
{
	fprintf(stderr, "  %s\n", text_visible(f->s->pool, text));
}

void form_complain(struct form *f, const struct err *e)
{
	say(f, e->text);
	if (*e->hint)
		say(f, pool_printf(f->s->pool, "%s: %s", _("hint"), e->hint));
}

void form_note_use(struct form *f)
{
	struct err ended = {0};
	if (f->command->act && !act_permitted(&f->s->office, f->command->act, &ended))
		form_complain(f, &ended); /* there is still time to log in, elsewhere */
}

size_t form_columns(void)
{
	struct winsize size;
	return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

/* "1 소상공인  2 소기업 …", broken between the terms. */
static void show_choices(struct form *f, const struct vocabulary *v)
{
	struct pool *p = f->s->pool;
	const char *line = " ";
	for (size_t i = 0; v && i < v->n; i++) {
		const char *choice = pool_printf(p, " %zu %s ", i + 1, term_name(v, v->terms[i].code));
		if (text_width(line) + text_width(choice) > form_columns()) {
			fprintf(stderr, "%s\n", line);
			line = " ";
		}
		line = pool_printf(p, "%s%s", line, choice);
	}
	if (v)
		fprintf(stderr, "%s\n", line);
}

static void explain(struct form *f, size_t i)
{
	struct pool *p = f->s->pool;
	const struct form_field *field = &f->at[i];
	const struct parameter *parameter = field->parameter;
	const char *how = answer_how(parameter->type);
	say(f, pool_printf(p, "%s (%s)", _(parameter->help), parameter_label(p, f->parts[field->part].command, parameter)));
	if (parameter->how)
		how = _(parameter->how);
	if (how)
		say(f, how);
	if (parameter->names == NAMES_FIRM)
		say(f, _("or a part of its name; Tab shows what is there"));
	else if (parameter->names != NAMES_NOTHING)
		say(f, _("Tab shows what is there"));
	say(f, parameter->required ? _("needed") : _("may be left blank: Enter, or - to take away what is there"));
	say(f, _("<: one field back · >: Enter for all the rest · Ctrl-D: put aside and go on later · Ctrl-C: give up"));
}

/* Values as they are said back; a list with commas. */
static const char *words_of(struct form *f, const struct parameter *parameter, const struct texts *texts)
{
	struct pool *p = f->s->pool;
	struct input in = {0};
	struct err ignored = {0};
	const char *words = "";
	for (size_t i = 0; i < texts->n; i++) {
		if (!input_add(p, &in, parameter, texts->at[i], &ignored))
			return texts->at[i];
		words = pool_printf(p, "%s%s%s", words, i ? ", " : "", answer_words(p, &in.at[i]));
	}
	return words;
}

/* What Enter would take, short: the sum in words comes when it is taken. */
static const char *default_words(struct form *f, size_t i)
{
	struct pool *p = f->s->pool;
	struct texts kept = f->at[i].kept;
	struct err ignored = {0};
	struct won won;
	const char *probable = form_default(f, i);
	if (!kept.n && probable)
		*POOL_PUSH(p, &kept) = probable;
	if (kept.n == 1 && f->at[i].parameter->type == VALUE_WON && won_parse(kept.at[0], WON_1, &won, &ignored))
		return words_won(p, won);
	return kept.n ? text_visible(p, words_of(f, f->at[i].parameter, &kept)) : NULL;
}

/* A long question stands on a line of its own, so that the answer has one too. */
static const char *question_of(struct form *f, size_t i)
{
	struct pool *p = f->s->pool;
	const struct parameter *parameter = f->at[i].parameter;
	size_t of, number = form_number(f, i, &of);
	const char *words = default_words(f, i);
	const char *question = pool_printf(p, "(%zu/%zu) %s%s%s%s%s", number, of, _(parameter->help), parameter->required ? " *" : "",
									   words ? " [" : "", words ? words : "", words ? "]" : "");
	if (text_width(question) + ANSWER_COLUMNS <= form_columns())
		return question;
	fprintf(stderr, "%s\n", question);
	return " ";
}

/* What the program understood, where that is not what was typed anyway. */
static void echo(struct form *f, size_t i, const char *typed)
{
	struct err ignored = {0};
	struct pool *p = f->s->pool;
	const struct value *value = form_value(f, i);
	const char *name = NULL;
	if (!value)
		return;
	const char *words = answer_words(p, value);
	if (value->parameter->names != NAMES_NOTHING && form_name_of(f, value->parameter, value->text, &name, &ignored) && name)
		words = pool_printf(p, "%s %s", words, name);
	if (strcmp(words, typed) != 0)
		say(f, pool_printf(p, "= %s", words));
	if (value->described)
		say(f, _("it is not there yet: its fields come now, and it is saved together with the rest"));
}

static const char *history_of(const struct parameter *parameter)
{
	return parameter->personal ? NULL : parameter->name;
}

/* Whether all values of a field that takes several fit together; where they do not, that is told. */
static bool fits_as_a_whole(struct form *f, size_t i)
{
	struct err e = {0};
	if (!f->at[i].parameter->many || form_whole(f, i, &e))
		return true;
	form_complain(f, &e);
	say(f, _("what is typed now takes the place of all that stands there"));
	return false;
}

bool form_enter(struct form *f, size_t i)
{
	struct err e = {0};
	if (form_take(f, i, "", &e))
		return fits_as_a_whole(f, i);
	form_complain(f, &e);
	return false;
}

/* What was typed, if that leads elsewhere instead of being an answer. */
static bool leads_elsewhere(const char *line, enum form_step *ret)
{
	if (!line)
		*ret = FORM_ASIDE;
	else if (strcmp(line, "<") == 0)
		*ret = FORM_BACK;
	else if (strcmp(line, ">") == 0)
		*ret = FORM_REST;
	else
		return false;
	return true;
}

static bool asks_for_help(const char *line)
{
	return strcmp(line, "?") == 0 || strcmp(line, "？") == 0;
}

/* A field that takes several values asks until a blank line. False: the list is to begin anew. */
static bool ask_for_more(struct form *f, size_t i, enum form_step *ret)
{
	struct form_asking asking = {f, f->at[i].parameter};
	struct prompt prompt = {_("one more, or a blank line"), history_of(asking.parameter), form_offer, &asking};
	for (;;) {
		struct err e = {0};
		const char *line;
		prompt_ask(f->s, &prompt, &line);
		if (leads_elsewhere(line, ret))
			return true;
		if (!*line)
			return fits_as_a_whole(f, i);
		if (strcmp(line, "-") == 0) {
			f->at[i].kept = (struct texts){0};
			return false;
		}
		if (asks_for_help(line))
			explain(f, i);
		else if (form_take_more(f, i, line, &e))
			echo(f, i, line);
		else
			form_complain(f, &e);
	}
}

/* The answer to the field's own question. */
static bool take_answer(struct form *f, size_t i, const char *line)
{
	struct err e = {0};
	if (!form_take(f, i, line, &e)) {
		form_complain(f, &e);
		return false;
	}
	form_note_use(f);
	if (*line && strcmp(line, "-") != 0)
		prompt_history_note(f->s, history_of(f->at[i].parameter), line);
	echo(f, i, line);
	return true;
}

enum form_step form_ask(struct form *f, size_t i)
{
	struct form_asking asking = {f, f->at[i].parameter};
	struct prompt prompt = {NULL, history_of(asking.parameter), form_offer, &asking};
	enum form_step step = FORM_NEXT;
	show_choices(f, asking.parameter->vocabulary);
	for (;;) {
		const char *line;
		prompt.text = question_of(f, i);
		prompt_ask(f->s, &prompt, &line);
		if (leads_elsewhere(line, &step))
			return step;
		if (asks_for_help(line)) {
			explain(f, i);
			show_choices(f, asking.parameter->vocabulary);
		} else if (take_answer(f, i, line)) {
			bool several = asking.parameter->many && *line && f->at[i].kept.n;
			if (several ? ask_for_more(f, i, &step) : fits_as_a_whole(f, i))
				return step;
		}
	}
}
