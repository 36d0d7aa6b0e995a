#include "words.h"

#include "ppuri/call.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

const char *words_won(struct pool *p, struct won won)
{
	return won_words(p, won);
}

const char *words_date(struct pool *p, struct date date)
{
	char text[DATE_TEXT_MAX];
	return date.year ? pool_strdup(p, date_iso(date, text)) : NULL;
}

const char *words_day(struct pool *p, struct date day)
{
	char text[DATE_TEXT_MAX];
	return day.year ? pool_strdup(p, date_spoken(day, text)) : NULL;
}

const char *words_d_day(struct pool *p, struct date day, struct date today)
{
	int32_t off = date_to_days(day) - date_to_days(today);
	return off == 0 ? "D-Day" : pool_printf(p, "D%+d", -off);
}

const char *words_unknown_year(struct pool *p, int year)
{
	return pool_printf(p, _("no holidays of %d are loaded; only weekends were counted: ppuri holiday import"), year);
}

const char *words_weekends_only(struct pool *p, int year)
{
	return pool_printf(p, _("the holidays of %d are not known yet: the last day may turn out later"), year);
}

const char *words_moment(struct pool *p, struct moment moment)
{
	char text[DATE_TEXT_MAX];
	return pool_strdup(p, moment_iso(moment, text));
}

const char *words_term(const struct vocabulary *v, const char *code)
{
	return code ? term_name(v, code) : NULL;
}

const char *words_number(struct pool *p, int64_t n)
{
	char text[NUMBER_TEXT_MAX];
	return pool_strdup(p, text_number(n, text));
}

const char *words_rate(struct pool *p, int32_t basis_points)
{
	return pool_printf(p, "%s %%", rate_text(p, basis_points));
}
