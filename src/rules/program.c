#include "ppuri/program.h"

#include "ppuri/award_law.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

bool program_takes_awards(const struct program *program)
{
	return award_law_has(program->legal_basis);
}

bool program_is_project(const char *kind)
{
	return !kind || strcmp(kind, "programme") == 0 || strcmp(kind, "unit") == 0;
}

bool program_runs(const struct program *program, struct date when)
{
	return program->start.year && program->end.year && date_cmp(date_first(program->start), date_last(when)) <= 0 &&
		   date_cmp(date_last(program->end), date_first(when)) >= 0;
}

static const char *date_words(struct date date, char text[DATE_TEXT_MAX])
{
	return date.year ? date_iso(date, text) : _("not stated");
}

const char *program_period_text(struct pool *p, const struct program *program)
{
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	const char *period = _("not stated");
	if (program->start.year || program->end.year)
		period = pool_printf(p, "%s ~ %s", date_words(program->start, start), date_words(program->end, end));
	return program->period_note ? pool_printf(p, "%s (%s)", period, program->period_note) : period;
}

int program_months(const struct program *program)
{
	if (!program->start.year || !program->end.year)
		return 0;
	struct date first = date_first(program->start), behind = date_add_days(date_last(program->end), 1);
	int months = (behind.year - first.year) * 12 + behind.month - first.month;
	return behind.day == first.day && months > 0 ? months : 0;
}

const char *stated_total_text(struct pool *p, const struct stated_total *total, int64_t named)
{
	char n[WON_TEXT_MAX], found[WON_TEXT_MAX];
	won_text(won_of(total->n), n);
	const char *stated = !total->bound						   ? pool_printf(p, _("%s in all"), n)
						 : strcmp(total->bound, "least") == 0 ? pool_printf(p, _("at least %s"), n)
															   : pool_printf(p, _("%s or so"), n);
	return named >= 0 ? pool_printf(p, _("%s: %s, of which %s named"), total->what, stated, won_text(won_of(named), found))
					  : pool_printf(p, "%s: %s", total->what, stated);
}

bool program_field_parse(struct pool *p, const char *s, struct program_field *ret, struct err *e)
{
	const char *slash = strchr(s, '/');
	struct program_field field = {
		.grouping = slash ? text_clean(p, s, (size_t)(slash - s)) : NULL,
		.name = slash ? text_clean(p, slash + 1, strlen(slash + 1)) : text_clean(p, s, strlen(s)),
	};
	if (!*field.name || (field.grouping && !*field.grouping))
		return err_set(e, ERR_USAGE, _("\"%s\" is not a field such as 주력산업/기계 or 기계"), s);
	*ret = field;
	return true;
}

const char *program_field_text(struct pool *p, const struct program_field *field)
{
	return field->grouping ? pool_printf(p, "%s/%s", field->grouping, field->name) : field->name;
}

static const char *year_text(struct pool *p, const struct funding_list *funding, int year)
{
	const char *text = "";
	char won[WON_TEXT_MAX];
	for (size_t i = 0; i < funding->n; i++) {
		const struct funding *f = &funding->at[i];
		if (f->fiscal_year != year)
			continue;
		text = pool_printf(p, "%s%s%s", text, *text ? ", " : "", term_name(&SOURCES, f->source));
		if (f->held_known)
			text = pool_printf(p, "%s %s%s", text, won_text(f->held, won), _(" won"));
	}
	return text;
}

static const char *sum_text(struct pool *p, const struct source_sum *sum)
{
	char won[WON_TEXT_MAX];
	const char *text = term_name(&SOURCES, sum->source);
	if (sum->silent < sum->years)
		text = pool_printf(p, "%s %s%s", text, won_text(sum->won, won), _(" won"));
	if (sum->silent && sum->silent < sum->years)
		return pool_printf(p, _("%s (%d years, of %d not stated)"), text, sum->years, sum->silent);
	return sum->years > 1 ? pool_printf(p, _("%s (%d years)"), text, sum->years) : text;
}

bool source_sum_tells(const struct source_sum_list *sums, size_t i)
{
	return sums->n == 1 || strcmp(sums->at[i].source, "unstated") != 0;
}

static const char *other_years_text(struct pool *p, const struct source_sum_list *sums)
{
	const char *text = "";
	for (size_t i = 0; i < sums->n; i++)
		if (source_sum_tells(sums, i))
			text = pool_printf(p, "%s%s%s", text, *text ? ", " : "", term_name(&SOURCES, sums->at[i].source));
	return *text ? pool_printf(p, _("%s (stated of other years)"), text) : text;
}

const char *program_sources_text(struct pool *p, const struct program *program, int year)
{
	const char *text = year ? year_text(p, &program->funding, year) : "";
	if (year)
		return *text ? text : other_years_text(p, &program->sums);
	for (size_t i = 0; i < program->sums.n; i++)
		text = pool_printf(p, "%s%s%s", text, *text ? ", " : "", sum_text(p, &program->sums.at[i]));
	return text;
}
