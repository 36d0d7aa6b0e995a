#include "target_view.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const char *figures_words(struct pool *p, const struct indicator *indicator, const char *role)
{
	const char *text = NULL;
	char day[DATE_TEXT_MAX];
	for (size_t i = 0; i < indicator->values.n; i++) {
		const struct indicator_value *value = &indicator->values.at[i];
		if (strcmp(value->role, role) != 0)
			continue;
		const char *one = indicator_value_text(p, indicator, value);
		if (value->at.year)
			one = pool_printf(p, "%s %s", date_iso(value->at, day), one);
		text = text ? pool_printf(p, "%s, %s", text, one) : one;
	}
	return text;
}

const char *change_words(struct pool *p, const struct indicator *indicator)
{
	int64_t tenths;
	if (!indicator_change(indicator, &tenths))
		return indicator->change;
	const char *computed = tenths_text(p, tenths);
	return indicator->change ? pool_printf(p, _("%s (computed: %s)"), indicator->change, computed) : computed;
}

const char *indicator_words(struct pool *p, const struct indicator *indicator)
{
	const char *text = indicator->name, *change = change_words(p, indicator);
	for (size_t i = 0; i < INDICATOR_ROLES.n; i++) {
		const char *figures = figures_words(p, indicator, INDICATOR_ROLES.terms[i].code);
		if (figures)
			text = pool_printf(p, "%s; %s %s", text, term_name(&INDICATOR_ROLES, INDICATOR_ROLES.terms[i].code), figures);
	}
	return change ? pool_printf(p, _("%s; change %s"), text, change) : text;
}
