/* Where the firm's site is. */
#include "eligibility_judges.h"

#include "ppuri/region.h"
#include "ppuri/tr.h"

#include <string.h>

/* "부산" and what stands behind the colon, or NULL. */
static const char *districts_of(const char *value)
{
	const char *colon = strchr(value, ':');
	return colon ? colon + 1 : NULL;
}

static bool keep_regions(struct pool *p, const char *value, const char **ret, struct err *e)
{
	struct strings items = value_items(p, value);
	const char *kept = "";
	for (size_t i = 0; i < items.n; i++) {
		const char *region = region_of_word(items.at[i], strlen(items.at[i]));
		if (!region)
			return err_set(e, ERR_USAGE, _("'%s' is no 시·도 such as 부산 or 경상남도"), items.at[i]);
		if (!value_has(kept, region))
			kept = pool_printf(p, "%s%s%s", kept, *kept ? "," : "", region);
	}
	if (!*kept)
		return err_set(e, ERR_USAGE, "%s", _("a value is missing"));
	*ret = kept;
	return true;
}

static bool keep_districts(struct pool *p, const char *region, const char *value, const char **ret, struct err *e)
{
	struct strings items = value_items(p, value);
	const char *kept = "";
	for (size_t i = 0; i < items.n; i++) {
		if (!district_is_possible(region, items.at[i]))
			return err_set(e, ERR_USAGE, _("'%s' is no 시·군·구 of %s"), items.at[i], region);
		if (!value_has(kept, items.at[i]))
			kept = pool_printf(p, "%s%s%s", kept, *kept ? "," : "", items.at[i]);
	}
	if (!*kept)
		return err_set(e, ERR_USAGE, "%s", _("a value is missing"));
	*ret = kept;
	return true;
}

bool region_keep(struct pool *p, const char *value, const char **ret, struct err *e)
{
	const char *within = districts_of(value), *regions = "", *districts = "";
	if (!within)
		return keep_regions(p, value, ret, e);
	if (!keep_regions(p, pool_strndup(p, value, strcspn(value, ":")), &regions, e))
		return false;
	if (strchr(regions, ','))
		return err_set(e, ERR_USAGE, "%s", _("districts can be given of one 시·도 only: 부산:강서구,사상구"));
	if (!keep_districts(p, regions, within, &districts, e))
		return false;
	*ret = pool_printf(p, "%s:%s", regions, districts);
	return true;
}

static const char *spaced(struct pool *p, const char *items)
{
	struct strings names = value_items(p, items);
	const char *text = "";
	for (size_t i = 0; i < names.n; i++)
		text = pool_printf(p, "%s%s%s", text, *text ? ", " : "", names.at[i]);
	return text;
}

const char *region_text(struct pool *p, const char *value)
{
	const char *within = districts_of(value);
	if (!within)
		return pool_printf(p, _("a site in %s"), spaced(p, value));
	return pool_printf(p, _("a site in %s (%s)"), pool_strndup(p, value, strcspn(value, ":")), spaced(p, within));
}

/* Only an address proves a district; a postal code points to one. */
static struct judgement judge_district(struct pool *p, const char *within, const char *zip, const char *address, const char *seen)
{
	struct strings items = value_items(p, within);
	if (*district_of_address(p, address)) {
		bool fits = false;
		for (size_t i = 0; i < items.n; i++)
			fits = fits || address_is_in(address, items.at[i]);
		return (struct judgement){.seen = seen, .verdict = pass_if(fits)};
	}
	const char *hint = district_hint(zip);
	return (struct judgement){.seen = hint ? pool_printf(p, _("%s (by its postal code perhaps %s)"), seen, hint) : seen,
							  .verdict = VERDICT_LOOK,
							  .not_known = true};
}

struct judgement region_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	const char *zip = facts->zip ? facts->zip : "", *address = facts->address ? facts->address : "";
	const char *by_zip = region_of_zip(zip, facts->notice_day), *by_address = region_of_address(address);
	const char *region = by_address ? by_address : by_zip;
	const char *seen = pool_printf(p, "%s%s%s", zip, *zip && *address ? " " : "", address);
	const char *within = districts_of(value);
	if (!region)
		return (struct judgement){.seen = *seen ? seen : NULL, .verdict = VERDICT_LOOK, .not_known = true};
	if (by_zip && by_address && strcmp(by_zip, by_address) != 0)
		return (struct judgement){.seen = seen, .verdict = VERDICT_LOOK};
	if (!within)
		return (struct judgement){.seen = seen, .verdict = pass_if(value_has(value, region))};
	if (strcmp(pool_strndup(p, value, strcspn(value, ":")), region) != 0)
		return (struct judgement){.seen = seen, .verdict = VERDICT_FAIL};
	return judge_district(p, within, zip, address, seen);
}
