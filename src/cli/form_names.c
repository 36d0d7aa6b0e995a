#include "form_private.h"

#include "ppuri/ident.h"
#include "ppuri/service/call.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/program.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

#define OFFERED_MAX 50
#define NAMED_MAX 6

static const char *firm_line(struct pool *p, const struct firm *firm)
{
	char number[BIZ_NO_TEXT];
	return pool_printf(p, "%s %s", biz_no_text(firm->biz_no, number), firm->name);
}

static void offer_terms(struct pool *p, const struct vocabulary *v, const char *typed, struct texts *ret)
{
	const char *key = text_search_key(p, typed);
	for (size_t i = 0; i < v->n; i++) {
		const char *name = term_name(v, v->terms[i].code);
		if (strncmp(text_search_key(p, name), key, strlen(key)) == 0)
			*POOL_PUSH(p, ret) = name;
	}
}

static void offer_code(struct pool *p, const char *code, const char *typed, struct texts *ret)
{
	if (strncmp(code, typed, strlen(typed)) == 0)
		*POOL_PUSH(p, ret) = code;
}

static void offer_calls(struct office *o, const char *typed, struct texts *ret)
{
	struct err ignored;
	struct call_list calls = {0};
	if (!desk_call_list(o, NULL, &calls, &ignored))
		return;
	for (size_t i = 0; i < calls.n; i++)
		offer_code(o->pool, calls.at[i].code, typed, ret);
}

static void offer_programs(struct office *o, const char *typed, struct texts *ret)
{
	struct err ignored;
	struct program_list programs = {0};
	if (!desk_program_list(o, &(struct program_filter){0}, &programs, &ignored))
		return;
	for (size_t i = 0; i < programs.n; i++)
		offer_code(o->pool, programs.at[i].code, typed, ret);
}

/* Number and name, so that a name that was begun becomes a number. */
static void offer_firms(struct office *o, const char *typed, struct texts *ret)
{
	struct err ignored;
	struct firm_list firms = {0};
	if (!desk_firm_find(o, typed, OFFERED_MAX, &firms, &ignored))
		return;
	for (size_t i = 0; i < firms.n; i++)
		*POOL_PUSH(o->pool, ret) = firm_line(o->pool, &firms.at[i]);
}

void form_offer(void *arg, const char *typed, struct texts *ret)
{
	const struct form_asking *asking = arg;
	const struct parameter *parameter = asking->parameter;
	struct office *o = &asking->form->s->office;
	if (parameter->type == VALUE_TERM)
		offer_terms(o->pool, parameter->vocabulary, typed, ret);
	switch (parameter->names) {
	case NAMES_NOTHING:
		break;
	case NAMES_CALL:
		offer_calls(o, typed, ret);
		break;
	case NAMES_PROGRAM:
		offer_programs(o, typed, ret);
		break;
	case NAMES_FIRM:
		offer_firms(o, typed, ret);
		break;
	}
}

/* Something that is meant as a number is told what is wrong with it as a number. */
static bool is_number(const char *typed)
{
	return typed[strspn(typed, "0123456789- ")] == '\0';
}

/* "000-81-00047 새벽정밀(주)", as Tab completes it, or a number alone. */
static const char *number_in_front(struct pool *p, const char *typed)
{
	struct err ignored = {0};
	char digits[BIZ_NO_DIGITS];
	const char *word = pool_strndup(p, typed, strcspn(typed, " "));
	return biz_no_parse(word, digits, NULL, &ignored) ? pool_strdup(p, digits) : NULL;
}

static bool several(struct pool *p, const struct firm_list *firms, const char *typed, struct err *e)
{
	const char *lines = "";
	for (size_t i = 0; i < firms->n && i < NAMED_MAX; i++)
		lines = pool_printf(p, "%s%s%s", lines, i ? ", " : "", firm_line(p, &firms->at[i]));
	return err_set(e, ERR_USAGE, _("several firms are called like '%s': %s%s"), typed, lines, firms->n > NAMED_MAX ? " …" : "");
}

static bool resolve_firm(struct office *o, const char *typed, const char **ret, struct err *e)
{
	struct firm_list firms = {0};
	const char *number = number_in_front(o->pool, typed);
	if (number || is_number(typed)) {
		*ret = number ? number : typed;
		return true;
	}
	if (!desk_firm_find(o, typed, OFFERED_MAX, &firms, e))
		return false;
	if (firms.n > 1)
		return several(o->pool, &firms, typed, e);
	if (!firms.n)
		return err_set(e, ERR_NOT_FOUND, _("no firm is called like '%s'; a new one begins with its number"), typed);
	*ret = firms.at[0].biz_no;
	return true;
}

bool form_resolve(struct form *f, const struct parameter *parameter, const char *typed, const char **ret, struct err *e)
{
	if (parameter->names == NAMES_FIRM)
		return resolve_firm(&f->s->office, typed, ret, e);
	*ret = typed;
	return true;
}

bool form_name_of(struct form *f, const struct parameter *parameter, const char *value, const char **ret, struct err *e)
{
	struct firm_list firms = {0};
	struct call call;
	struct program program;
	struct office *o = &f->s->office;
	const char *name = NULL;
	switch (parameter->names) {
	case NAMES_NOTHING:
		break;
	case NAMES_CALL:
		name = desk_call_show(o, value, &call, e) ? call.title : NULL;
		break;
	case NAMES_PROGRAM:
		name = desk_program_show(o, value, &program, e) ? program.name : NULL;
		break;
	case NAMES_FIRM:
		if (!desk_firm_find(o, value, 1, &firms, e))
			return false;
		name = firms.n ? firms.at[0].name : NULL;
		break;
	}
	*ret = name;
	return true;
}
