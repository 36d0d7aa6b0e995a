#include "form_private.h"
#include "prompt.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TITLE_COLUMNS_MAX = 24, NUMBER_COLUMNS = 5, GAP = 2 };

static size_t title_columns(const struct form *f)
{
	size_t columns = 0;
	for (size_t i = 0; i < f->n; i++) {
		size_t width = text_width(_(f->at[i].parameter->help));
		if (form_shows(f, i) && width > columns)
			columns = width;
	}
	return columns < TITLE_COLUMNS_MAX ? columns : TITLE_COLUMNS_MAX;
}

/* Every value of the field; "" when it is blank. */
static const char *values_of(struct form *f, size_t i)
{
	struct pool *p = f->s->pool;
	const struct input *in = &f->parts[f->at[i].part].in;
	const char *words = "";
	for (size_t j = 0; j < in->n; j++)
		if (in->at[j].parameter == f->at[i].parameter)
			words = pool_printf(p, "%s%s%s", words, *words ? ", " : "", answer_words(p, &in->at[j]));
	return words;
}

/* Where the terminal is too narrow for both, the value stands below its title. */
static void show(struct form *f)
{
	struct pool *p = f->s->pool;
	size_t columns = title_columns(f), number = 0;
	fprintf(stderr, "\n");
	for (size_t i = 0; i < f->n; i++) {
		if (!form_shows(f, i))
			continue;
		const char *title = _(f->at[i].parameter->help), *values = text_visible(p, values_of(f, i));
		size_t width = text_width(title) > columns ? text_width(title) : columns;
		bool fits = NUMBER_COLUMNS + width + GAP + text_width(values) <= form_columns();
		fprintf(stderr, "%3zu  %s%s%s\n", ++number, fits ? text_fit(p, title, width + GAP, true) : title, fits ? "" : "\n     ", values);
	}
}

/* The field with this number in what was shown. */
static bool field_numbered(const struct form *f, unsigned long number, size_t *ret)
{
	for (size_t i = 0; i < f->n; i++)
		if (form_shows(f, i) && --number == 0) {
			*ret = i;
			return true;
		}
	return false;
}

static bool names(const char *text, const char *option)
{
	const char *at = strstr(text, option);
	return at && strchr(" :,.;)'", at[strlen(option)]);
}

/* The fields that the refusal names by their option: "--item" is field 13. */
static const char *fields_named(struct form *f, const struct err *refusal)
{
	struct pool *p = f->s->pool;
	size_t number = 0;
	const char *fields = NULL;
	for (size_t i = 0; i < f->n; i++) {
		if (!form_shows(f, i))
			continue;
		number++;
		const char *option = pool_printf(p, "--%s", f->at[i].parameter->name);
		if (names(refusal->text, option) || names(refusal->hint, option))
			fields = pool_printf(p, "%s%s%zu %s", fields ? fields : "", fields ? ", " : "", number, _(f->at[i].parameter->help));
	}
	return fields;
}

/* Below the list, beside the question. */
static void show_refusal(struct form *f, const struct err *refusal)
{
	const char *fields = fields_named(f, refusal);
	fprintf(stderr, "\n");
	form_complain(f, refusal);
	if (fields)
		fprintf(stderr, "  %s: %s\n", _("to be changed"), text_visible(f->s->pool, fields));
}

enum form_decision form_review(struct form *f, const struct err *refusal, size_t *ret_change)
{
	show(f);
	if (refusal)
		show_refusal(f, refusal);
	if (f->s->yes)
		return FORM_SAVE;
	for (;;) {
		const char *line;
		char *end;
		prompt_line(f->s, _("save? y: yes · a number: change that field · Ctrl-D: put aside"), &line);
		if (!line)
			return FORM_KEEP;
		if (prompt_means_yes(line))
			return FORM_SAVE;
		unsigned long number = strtoul(line, &end, 10);
		if (*line >= '0' && *line <= '9' && !*end && field_numbered(f, number, ret_change))
			return FORM_CHANGE;
		if (strcmp(line, "<") == 0 && field_numbered(f, 1, ret_change)) {
			for (size_t i = 0; i < f->n; i++)
				if (form_asks(f, i))
					*ret_change = i;
			return FORM_CHANGE;
		}
		show(f);
		fprintf(stderr, "  %s\n", _("answer with y, or with the number of a field above"));
	}
}
