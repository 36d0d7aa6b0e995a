#include "form_private.h"
#include "words.h"

#include "ppuri/call.h"
#include "ppuri/ident.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

static bool begins(struct pool *p, const char *name, const char *key)
{
	return strncmp(text_search_key(p, name), key, strlen(key)) == 0;
}

/* The terms whose name begins so; ERR_USAGE names them if there are several. */
static bool by_beginning(struct pool *p, const struct vocabulary *v, const char *typed, const struct term **ret, struct err *e)
{
	const char *key = text_search_key(p, typed), *names = "";
	const struct term *found = NULL;
	size_t n = 0;
	for (size_t i = 0; *key && i < v->n; i++) {
		if (!begins(p, v->terms[i].ko, key) && !begins(p, v->terms[i].en, key) && !begins(p, v->terms[i].code, key))
			continue;
		found = &v->terms[i];
		names = pool_printf(p, "%s%s%s", names, n++ ? ", " : "", term_name(v, found->code));
	}
	if (n > 1)
		return err_set(e, ERR_USAGE, _("several begin with '%s': %s"), typed, names);
	*ret = found;
	return true;
}

bool answer_term(struct pool *p, const struct vocabulary *v, const char *typed, const struct term **ret, struct err *e)
{
	struct err unknown = {0};
	if (term_find(v, typed, ret, &unknown))
		return true;
	char *end;
	unsigned long number = strtoul(typed, &end, 10);
	if (*typed >= '0' && *typed <= '9' && !*end && number >= 1 && number <= v->n) {
		*ret = &v->terms[number - 1];
		return true;
	}
	const struct term *found = NULL;
	if (!by_beginning(p, v, typed, &found, e))
		return false;
	if (!found) {
		*e = unknown;
		return false;
	}
	*ret = found;
	return true;
}

static const char *spelt_won(struct pool *p, struct won won)
{
	return won.n < 0 ? words_won(p, won) : pool_printf(p, "%s (금%s)", words_won(p, won), won_hangul(p, won));
}

static const char *moment_words(struct pool *p, struct moment moment)
{
	char day[DATE_TEXT_MAX], at[DATE_TEXT_MAX];
	return pool_printf(p, "%s %s", date_spoken(moment_date(moment), day), moment_iso(moment, at) + strlen("2024-03-04 "));
}

const char *answer_words(struct pool *p, const struct value *value)
{
	char text[DATE_TEXT_MAX], number[BIZ_NO_TEXT];
	switch (value->parameter->type) {
	case VALUE_WON:
		return spelt_won(p, won_of(value->number));
	case VALUE_DATE: case VALUE_BIRTH:
		return pool_strdup(p, date_spoken(value->date, text));
	case VALUE_MOMENT: case VALUE_MOMENT_END:
		return moment_words(p, value->moment);
	case VALUE_RATE:
		return words_rate(p, (int32_t)value->number);
	case VALUE_POINTS:
		return points_text(p, (int32_t)value->number);
	case VALUE_NUMBER:
		return words_number(p, value->number);
	case VALUE_TERM:
		return term_name(value->parameter->vocabulary, value->text);
	case VALUE_BIZ_NO:
		return pool_strdup(p, biz_no_text(value->text, number));
	case VALUE_CORP_NO:
		return pool_printf(p, "%.6s-%s", value->text, value->text + 6);
	case VALUE_FLAG:
		return _("yes");
	case VALUE_TEXT: case VALUE_CODE: case VALUE_ZIP: case VALUE_PHONE: case VALUE_EMAIL:
	case VALUE_INDUSTRY: case VALUE_FILE: case VALUE_PDF:
		return value->text;
	}
	bug("%s has no type", value->parameter->name);
}

const char *answer_typed(struct pool *p, const struct value *value)
{
	char text[WON_TEXT_MAX > DATE_TEXT_MAX ? WON_TEXT_MAX : DATE_TEXT_MAX];
	switch (value->parameter->type) {
	case VALUE_WON:
		return words_won(p, won_of(value->number));
	case VALUE_DATE: case VALUE_BIRTH:
		return pool_strdup(p, date_iso(value->date, text));
	case VALUE_MOMENT: case VALUE_MOMENT_END:
		return pool_strdup(p, moment_iso(value->moment, text));
	case VALUE_RATE: case VALUE_POINTS: case VALUE_NUMBER: case VALUE_TERM: case VALUE_BIZ_NO: case VALUE_CORP_NO:
	case VALUE_FLAG: case VALUE_TEXT: case VALUE_CODE: case VALUE_ZIP: case VALUE_PHONE: case VALUE_EMAIL:
	case VALUE_INDUSTRY: case VALUE_FILE: case VALUE_PDF:
		break;
	}
	return answer_words(p, value);
}

const char *answer_how(enum value_type type)
{
	switch (type) {
	case VALUE_WON:
		return _("a sum: 20,000,000, 2천만원, 20백만원 or 3억 5천만원");
	case VALUE_DATE:
		return _("a date: 2024-02-23, 2024.2.23., 20240223 or 2024년 2월 23일");
	case VALUE_MOMENT: case VALUE_MOMENT_END:
		return _("a day and a time: 2024-03-04 18:00");
	case VALUE_NUMBER:
		return _("a whole number");
	case VALUE_RATE:
		return _("a share in percent: 80 or 12.5");
	case VALUE_POINTS:
		return _("points: 60 or 59.5");
	case VALUE_TERM:
		return _("the number in front, the name, or how it begins");
	case VALUE_BIZ_NO:
		return _("ten digits, with hyphens or without");
	case VALUE_CORP_NO:
		return _("thirteen digits, with a hyphen or without");
	case VALUE_ZIP: case VALUE_INDUSTRY:
		return _("five digits");
	case VALUE_BIRTH:
		return _("a day with its year in four digits: 1970-01-02");
	case VALUE_CODE:
		return _("letters, digits, '-', '_' and '.'");
	case VALUE_FLAG:
		return _("y or n");
	case VALUE_TEXT: case VALUE_PHONE: case VALUE_EMAIL: case VALUE_FILE: case VALUE_PDF:
		break;
	}
	return NULL;
}
