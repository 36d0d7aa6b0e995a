#include "input.h"

#include "ppuri/decimal.h"
#include "ppuri/ident.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct parameter GLOBAL_OPTIONS[] = {
	{"store", VALUE_FILE, N_("the store's file (else PPURI_STORE, else the data folder)")},
	{"format", VALUE_TEXT, N_("table, csv or json: how rows come out")},
	{"wide", VALUE_FLAG, N_("do not cut a table to the terminal")},
	{"lang", VALUE_TEXT, N_("ko or en")},
	{"reason", VALUE_TEXT, N_("why: kept in the audit")},
	{"json", VALUE_FILE, N_("arguments and options from a JSON object; - is standard input")},
	{"as-of", VALUE_MOMENT_END, N_("read the store as it was known then; a day alone means its end")},
	{"dry-run", VALUE_FLAG, N_("do all of it and then take it back: nothing is changed")},
	{"no-input", VALUE_FLAG, N_("never ask; a missing value is an error")},
	{"yes", VALUE_FLAG, N_("do not ask for confirmation")},
	{"help", VALUE_FLAG, N_("what the command does and takes")},
	{"version", VALUE_FLAG, N_("the program's version")},
	{0},
};

static const struct parameter *parameter_named(const struct parameter *list, const char *name, size_t n)
{
	for (; list && list->name; list++)
		if (strlen(list->name) == n && memcmp(list->name, name, n) == 0)
			return list;
	return NULL;
}

static bool set_global(struct pool *p, struct globals *g, const char *name, const char *value, struct err *e)
{
	const struct {
		const char *name;
		const char **text;
		bool *flag;
	} places[] = {
		{"store", &g->store, NULL}, {"format", &g->format, NULL}, {"lang", &g->lang, NULL}, {"reason", &g->reason, NULL},
		{"json", &g->json, NULL}, {"as-of", &g->as_of, NULL},
		{"wide", NULL, &g->wide}, {"dry-run", NULL, &g->dry_run}, {"no-input", NULL, &g->no_input}, {"yes", NULL, &g->yes},
		{"help", NULL, &g->help}, {"version", NULL, &g->version},
	};
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		if (strcmp(places[i].name, name) != 0)
			continue;
		if (places[i].text && *places[i].text)
			return err_set(e, ERR_USAGE, _("%s is given twice"), pool_printf(p, "--%s", name));
		if (places[i].text)
			*places[i].text = value;
		else
			*places[i].flag = true;
	}
	return true;
}

/* "--name=value" or "--name value": the name's length, and the value if it is in the same word. */
static size_t split_option(const char *word, const char **ret_value)
{
	const char *equals = strchr(word + 2, '=');
	*ret_value = equals ? equals + 1 : NULL;
	return equals ? (size_t)(equals - word - 2) : strlen(word + 2);
}

/* The value of the option at argv[*i]; takes the next word if it must. */
static bool option_value(const struct parameter *option, const char *inline_value, int argc, char **argv, int *i,
						 const char **ret, struct err *e)
{
	if (option->type == VALUE_FLAG) {
		if (inline_value)
			return err_set(e, ERR_USAGE, _("--%s takes no value"), option->name);
		*ret = "";
		return true;
	}
	if (!inline_value && *i + 1 >= argc)
		return err_set(e, ERR_USAGE, _("--%s needs a value"), option->name);
	*ret = inline_value ? inline_value : argv[++*i];
	return true;
}

bool globals_take(struct pool *p, int *argc, char **argv, struct globals *ret, struct err *e)
{
	struct globals g = {0};
	int kept = 1;
	for (int i = 1; i < *argc; i++) {
		const char *value, *taken;
		const struct parameter *option = NULL;
		if (strcmp(argv[i], "--") == 0) {
			while (i < *argc)
				argv[kept++] = argv[i++];
			break;
		}
		if (strcmp(argv[i], "-h") == 0)
			option = parameter_named(GLOBAL_OPTIONS, "help", 4), value = NULL;
		else if (strncmp(argv[i], "--", 2) == 0)
			option = parameter_named(GLOBAL_OPTIONS, argv[i] + 2, split_option(argv[i], &value));
		if (!option) {
			argv[kept++] = argv[i];
			continue;
		}
		if (!option_value(option, value, *argc, argv, &i, &taken, e))
			return false;
		if (!text_valid(taken, strlen(taken), NULL))
			return err_set(e, ERR_USAGE, _("--%s: the value is not valid UTF-8"), option->name);
		if (!set_global(p, &g, option->name, pool_strdup(p, taken), e))
			return false;
	}
	argv[kept] = NULL;
	*argc = kept;
	*ret = g;
	return true;
}

/* A year or a count, also with the word that people put behind it: 2024년, 9개. */
static bool counted(const char *text, int64_t *ret)
{
	static const char *const words[] = {"", "년", "년도", "개", "건", "명", "회", "일"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (decimal_parse(text, 0, 1000000000, words[i], ret))
			return true;
	return false;
}

/* "80", "80%", "12.5 %": in basis points. */
static bool check_number(struct value *v, struct err *e)
{
	switch (v->parameter->type) {
	case VALUE_NUMBER:
		return counted(v->text, &v->number) || err_set(e, ERR_USAGE, _("\"%s\" is not a whole number"), v->text);
	case VALUE_RATE:
		return decimal_parse(v->text, 2, 10000, "%", &v->number) ||
			   err_set(e, ERR_USAGE, _("\"%s\" is not a share from 0 to 100 %% with at most two decimals"), v->text);
	case VALUE_POINTS:
		return decimal_parse(v->text, 1, 1000, "점", &v->number) ||
			   err_set(e, ERR_USAGE, _("\"%s\" is not a score from 0 to 100 with at most one decimal"), v->text);
	case VALUE_FLAG: case VALUE_TEXT: case VALUE_CODE: case VALUE_WON: case VALUE_DATE: case VALUE_MOMENT:
	case VALUE_MOMENT_END: case VALUE_TERM: case VALUE_BIZ_NO: case VALUE_CORP_NO: case VALUE_ZIP: case VALUE_PHONE:
	case VALUE_EMAIL: case VALUE_BIRTH: case VALUE_INDUSTRY: case VALUE_FILE: case VALUE_PDF:
		break;
	}
	bug("%s is not a number", v->parameter->name);
}

/* Numbers and addresses, in the form in which they are kept. */
static bool keep_written(struct pool *p, struct value *v, struct err *e)
{
	char kept[PHONE_TEXT > CORP_NO_DIGITS ? PHONE_TEXT : CORP_NO_DIGITS];
	enum value_type type = v->parameter->type;
	bool right = type == VALUE_BIZ_NO    ? biz_no_parse(v->text, kept, NULL, e)
				 : type == VALUE_CORP_NO ? corp_no_parse(v->text, kept, NULL, e)
				 : type == VALUE_ZIP     ? zip_parse(v->text, kept, e)
				 : type == VALUE_PHONE   ? phone_parse(v->text, kept, e)
				 : type == VALUE_INDUSTRY ? industry_parse(v->text, kept, e)
										 : email_check(v->text, e);
	if (right && type != VALUE_EMAIL)
		v->text = pool_strdup(p, kept);
	return right;
}

static bool is_pdf(const char *path, struct err *e)
{
	const char *dot = strrchr(path, '.');
	return (dot && strcasecmp(dot, ".pdf") == 0) || err_set(e, ERR_USAGE, _("a PDF is written here, so the name ends in .pdf: not \"%s\""), path);
}

static bool check_value(struct pool *p, struct value *v, struct err *e)
{
	const struct term *term;
	struct won won;
	switch (v->parameter->type) {
	case VALUE_FLAG:
	case VALUE_TEXT:
	case VALUE_FILE:
		return true;
	case VALUE_PDF:
		return is_pdf(v->text, e);
	case VALUE_CODE:
		return code_check(v->text, e);
	case VALUE_WON:
		if (!won_parse(v->text, WON_1, &won, e))
			return false;
		v->number = won.n;
		return true;
	case VALUE_DATE:
		return date_parse(v->text, &v->date, e);
	case VALUE_BIRTH:
		return birth_parse(v->text, &v->date, e);
	case VALUE_MOMENT:
	case VALUE_MOMENT_END:
		return moment_parse(v->text, v->parameter->type == VALUE_MOMENT_END, &v->moment, e);
	case VALUE_NUMBER:
	case VALUE_RATE:
	case VALUE_POINTS:
		return check_number(v, e);
	case VALUE_TERM:
		if (!term_find(v->parameter->vocabulary, v->text, &term, e))
			return false;
		v->text = term->code;
		return true;
	case VALUE_BIZ_NO: case VALUE_CORP_NO: case VALUE_ZIP: case VALUE_PHONE: case VALUE_EMAIL: case VALUE_INDUSTRY:
		return keep_written(p, v, e);
	}
	bug("%s has no type", v->parameter->name);
}

bool input_add(struct pool *p, struct input *in, const struct parameter *parameter, const char *text, struct err *e)
{
	size_t bad;
	struct value value = {.parameter = parameter, .text = text};
	if (!parameter_is_path(parameter)) {
		if (!text_valid(text, strlen(text), &bad))
			return err_set(e, ERR_USAGE, _("not valid UTF-8 at byte %zu"), bad + 1);
		value.text = text_clean(p, text, strlen(text));
		in->other_spaces = in->other_spaces || text_has_other_spaces(text, strlen(text));
		if (parameter->type != VALUE_FLAG && !parameter->may_be_empty && !*value.text)
			return err_set(e, ERR_USAGE, "%s", _("the value is empty"));
		if (!text_is_kept_whole(value.text, e))
			return false;
	}
	bool cleared = parameter->may_be_empty && !*value.text;
	if (!cleared && !check_value(p, &value, e))
		return false;
	*POOL_PUSH(p, in) = value;
	return true;
}

const char *parameter_label(struct pool *p, const struct command *c, const struct parameter *parameter)
{
	for (const struct parameter *argument = c->arguments; argument && argument->name; argument++)
		if (argument == parameter)
			return parameter->name;
	return pool_printf(p, "--%s", parameter->name);
}

static bool add_labelled(struct pool *p, const struct command *c, struct input *in, const struct parameter *parameter,
						 const char *text, struct err *e)
{
	if (!parameter->many && input_has(in, parameter->name))
		return err_set(e, ERR_USAGE, _("%s is given twice"), parameter_label(p, c, parameter));
	return input_add(p, in, parameter, text, e) || err_prefix(e, "%s", parameter_label(p, c, parameter));
}

static bool unknown_option(const struct command *c, const char *word, size_t n, struct err *e)
{
	char name[64];
	const struct parameter *nearest = NULL;
	size_t least = 3;
	err_set(e, ERR_USAGE, _("there is no option %s here"), word);
	if (n >= sizeof name)
		return false;
	memcpy(name, word + 2, n);
	name[n] = '\0';
	for (const struct parameter *option = c->options; option && option->name; option++) {
		size_t distance = text_distance(name, option->name);
		if (distance < least)
			least = distance, nearest = option;
	}
	if (nearest)
		return err_hint(e, _("did you mean --%s?"), nearest->name);
	return err_hint(e, _("see: ppuri help %s%s%s"), c->noun, c->verb ? " " : "", c->verb ? c->verb : "");
}

static bool parse_option(struct pool *p, const struct command *c, int argc, char **argv, int *i, struct input *in,
						 struct err *e)
{
	const char *inline_value, *text;
	const char *word = argv[*i];
	size_t n = split_option(word, &inline_value);
	const struct parameter *option = parameter_named(c->options, word + 2, n);
	if (!option)
		return unknown_option(c, word, n, e);
	return option_value(option, inline_value, argc, argv, i, &text, e) && add_labelled(p, c, in, option, text, e);
}

/* What stands where no value does may be meant for the one option that takes some. */
static const struct parameter *only_option(const struct command *c)
{
	const struct parameter *only = NULL;
	for (const struct parameter *option = c->options; option && option->name; option++) {
		if (option->type == VALUE_FLAG)
			continue;
		if (only)
			return NULL;
		only = option;
	}
	return only;
}

static bool too_many(const struct command *c, const char *word, struct err *e)
{
	const struct parameter *option = c->arguments ? NULL : only_option(c);
	err_set(e, ERR_USAGE, _("there is one word too many: %s"), word);
	if (option)
		return err_hint(e, _("with its name: ppuri %s%s%s --%s %s"), c->noun, c->verb ? " " : "", c->verb ? c->verb : "", option->name, word);
	return err_hint(e, _("see: ppuri help %s%s%s"), c->noun, c->verb ? " " : "", c->verb ? c->verb : "");
}

bool input_parse(struct pool *p, const struct command *c, int argc, char **argv, struct input *ret, struct err *e)
{
	struct input in = {0};
	const struct parameter *argument = c->arguments;
	bool only_arguments = false;
	for (int i = 0; i < argc; i++) {
		if (!only_arguments && strcmp(argv[i], "--") == 0) {
			only_arguments = true;
		} else if (!only_arguments && strncmp(argv[i], "--", 2) == 0) {
			if (!parse_option(p, c, argc, argv, &i, &in, e))
				return false;
		} else if (!argument || !argument->name) {
			return too_many(c, argv[i], e);
		} else {
			if (!add_labelled(p, c, &in, argument, argv[i], e))
				return false;
			argument += !argument->many;
		}
	}
	*ret = in;
	return true;
}

const struct parameter *input_missing(const struct input *in, const struct command *c)
{
	for (const struct parameter *one = c->arguments; one && one->name; one++)
		if (one->required && !input_has(in, one->name))
			return one;
	for (const struct parameter *one = c->options; one && one->name; one++)
		if (one->required && !input_has(in, one->name))
			return one;
	return NULL;
}

static const struct value *value_named(const struct input *in, const char *name)
{
	for (size_t i = 0; i < in->n; i++)
		if (strcmp(in->at[i].parameter->name, name) == 0)
			return &in->at[i];
	return NULL;
}

bool input_has(const struct input *in, const char *name)
{
	return value_named(in, name) != NULL;
}

bool input_has_any(const struct input *in, const struct parameter *options, struct err *e)
{
	for (const struct parameter *option = options; option->name; option++)
		if (input_has(in, option->name))
			return true;
	return err_set(e, ERR_USAGE, "%s", _("nothing to change is given"));
}

const char *input_text(const struct input *in, const char *name)
{
	const struct value *value = value_named(in, name);
	return value ? value->text : NULL;
}

const char *input_text_or(const struct input *in, const char *name, const char *otherwise)
{
	const char *text = input_text(in, name);
	return text ? text : otherwise;
}

struct won input_won(const struct input *in, const char *name)
{
	const struct value *value = value_named(in, name);
	return won_of(value ? value->number : 0);
}

struct date input_date(const struct input *in, const char *name)
{
	const struct value *value = value_named(in, name);
	return value ? value->date : (struct date){0};
}

struct moment input_moment(const struct input *in, const char *name)
{
	const struct value *value = value_named(in, name);
	return value ? value->moment : (struct moment){0};
}

int64_t input_number(const struct input *in, const char *name)
{
	return input_number_or(in, name, 0);
}

int64_t input_number_or(const struct input *in, const char *name, int64_t otherwise)
{
	const struct value *value = value_named(in, name);
	return value ? value->number : otherwise;
}

bool input_flag(const struct input *in, const char *name)
{
	return input_has(in, name);
}

const struct input *input_described(const struct input *in, const char *name)
{
	const struct value *value = value_named(in, name);
	return value ? value->described : NULL;
}

struct inputs input_list(struct pool *p, const struct input *in, const char *name)
{
	struct inputs list = {0};
	for (size_t i = 0; i < in->n; i++)
		if (strcmp(in->at[i].parameter->name, name) == 0 && in->at[i].described)
			*POOL_PUSH(p, &list) = in->at[i].described;
	return list;
}

struct texts input_texts(struct pool *p, const struct input *in, const char *name)
{
	struct texts texts = {0};
	for (size_t i = 0; i < in->n; i++)
		if (strcmp(in->at[i].parameter->name, name) == 0)
			*POOL_PUSH(p, &texts) = in->at[i].text;
	return texts;
}
