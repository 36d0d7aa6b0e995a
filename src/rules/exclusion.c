#include "ppuri/exclusion.h"

#include "ppuri/deadline.h"
#include "ppuri/ident.h"
#include "ppuri/tr.h"

#include <string.h>

#define YEARS_MAX 50

const char *exclusion_match_name(enum exclusion_match match)
{
	switch (match) {
	case MATCH_BIZ_NO:
		return _("business registration number");
	case MATCH_CORP_NO:
		return _("corporate registration number");
	case MATCH_REPRESENTATIVE:
		return _("representative and date of birth");
	case MATCH_ADDRESS:
		return _("address");
	}
	bug("match %d does not exist", (int)match);
}

bool exclusion_covers(const struct exclusion_hit *hit, struct date day)
{
	return date_cmp(hit->starts, day) <= 0 && date_cmp(day, hit->ends) <= 0;
}

const char *exclusion_hit_text(struct pool *p, const struct exclusion_hit *hit)
{
	char starts[DATE_TEXT_MAX], ends[DATE_TEXT_MAX];
	return pool_printf(p, _("exclusion %lld: %s, %s to %s, %s (%s)"), (long long)hit->id, hit->name, date_iso(hit->starts, starts),
					   date_iso(hit->ends, ends), hit->article, exclusion_match_name(hit->match));
}

const struct exclusion_hit *exclusion_certain(const struct exclusion_hits *hits, struct date day)
{
	for (size_t i = 0; i < hits->n; i++)
		if (hits->at[i].match != MATCH_ADDRESS && exclusion_covers(&hits->at[i], day))
			return &hits->at[i];
	return NULL;
}

static bool keep_numbers(struct pool *p, struct exclusion *exclusion, struct err *e)
{
	char biz_no[BIZ_NO_DIGITS], corp_no[CORP_NO_DIGITS];
	if (exclusion->biz_no) {
		if (!biz_no_parse(exclusion->biz_no, biz_no, NULL, e))
			return err_prefix(e, "%s", _("business registration number"));
		exclusion->biz_no = pool_strdup(p, biz_no);
	}
	if (exclusion->corp_no) {
		if (!corp_no_parse(exclusion->corp_no, corp_no, NULL, e))
			return err_prefix(e, "%s", _("corporate registration number"));
		exclusion->corp_no = pool_strdup(p, corp_no);
	}
	return true;
}

static bool says_who(const struct exclusion *exclusion, struct err *e)
{
	if (!exclusion->representative != !exclusion->birth.year)
		return err_set(e, ERR_REFUSED, "%s", _("a representative is recognised by name and date of birth together; give both"));
	if (exclusion->biz_no || exclusion->corp_no || exclusion->representative || exclusion->address)
		return true;
	return err_set(e, ERR_REFUSED, "%s", _("nothing is given by which the firm could be recognised: a business or corporate "
										   "registration number, the representative with the date of birth, or the address"));
}

static bool find_end(struct exclusion *exclusion, int64_t years, struct err *e)
{
	char starts[DATE_TEXT_MAX], ends[DATE_TEXT_MAX];
	if (date_precision(exclusion->starts) != DATE_DAY)
		return err_set(e, ERR_REFUSED, "%s", _("its first day must be known to the day"));
	if ((years > 0) == (exclusion->ends.year != 0))
		return err_set(e, ERR_USAGE, "%s", _("give either the last day or for how many years: one of the two"));
	if (years > YEARS_MAX)
		return err_set(e, ERR_REFUSED, _("%lld years are too long: at most %d are possible"), (long long)years, YEARS_MAX);
	if (years > 0)
		exclusion->ends = deadline_restriction(exclusion->starts, (int)years * 12);
	if (date_precision(exclusion->ends) != DATE_DAY)
		return err_set(e, ERR_REFUSED, "%s", _("its last day must be known to the day"));
	if (date_cmp(exclusion->ends, exclusion->starts) < 0)
		return err_set(e, ERR_REFUSED, _("it would end (%s) before it starts (%s)"), date_iso(exclusion->ends, ends),
					   date_iso(exclusion->starts, starts));
	return true;
}

bool exclusion_check(struct pool *p, struct exclusion *exclusion, int64_t years, struct err *e)
{
	const struct {
		const char *value, *name;
	} needed[] = {
		{exclusion->name, _("name")},
		{exclusion->article, _("article")},
		{exclusion->ground, _("why excluded")},
		{exclusion->source, _("source")},
	};
	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (!needed[i].value || !*needed[i].value)
			return err_set(e, ERR_REFUSED, _("%s is missing"), needed[i].name);
	return keep_numbers(p, exclusion, e) && says_who(exclusion, e) && find_end(exclusion, years, e);
}
