/* What kind of firm it is: size, technology, industry, workers, certificate. */
#include "eligibility_judges.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

static const char *term_names(struct pool *p, const struct vocabulary *v, const char *codes)
{
	struct strings items = value_items(p, codes);
	const char *text = "";
	for (size_t i = 0; i < items.n; i++)
		text = pool_printf(p, "%s%s%s", text, *text ? ", " : "", term_name(v, items.at[i]));
	return text;
}

/* Codes in the order of the vocabulary, each once. */
static bool keep_terms(struct pool *p, const struct vocabulary *v, const char *value, const char **ret, struct err *e)
{
	struct strings items = value_items(p, value);
	const char *given = "", *kept = "";
	for (size_t i = 0; i < items.n; i++) {
		const struct term *term;
		if (!term_find(v, items.at[i], &term, e))
			return false;
		given = pool_printf(p, "%s%s%s", given, *given ? "," : "", term->code);
	}
	for (size_t i = 0; i < v->n; i++)
		if (value_has(given, v->terms[i].code))
			kept = pool_printf(p, "%s%s%s", kept, *kept ? "," : "", v->terms[i].code);
	if (!*kept)
		return err_set(e, ERR_USAGE, "%s", _("a value is missing"));
	*ret = kept;
	return true;
}

/* How the number of workers stands to a limit. A stated number may have been rounded: on the limit itself it says nothing. */
enum compared { FEWER, NOT_FEWER, UNCERTAIN, UNKNOWN };

static enum compared compare_workers(const struct eligibility_facts *facts, int64_t limit)
{
	struct workers_mean mean;
	if (workers_mean(&facts->months, facts->notice_day, &mean))
		return workers_fewer_than(mean, limit) ? FEWER : NOT_FEWER;
	if (facts->workers < 0)
		return UNKNOWN;
	return facts->workers < limit ? FEWER : facts->workers > limit ? NOT_FEWER : UNCERTAIN;
}

static const char *workers_seen(struct pool *p, const struct eligibility_facts *facts)
{
	struct workers_mean mean;
	char first[DATE_TEXT_MAX];
	if (workers_mean(&facts->months, facts->notice_day, &mean))
		return pool_printf(p, _("%s, twelve months from %s"), workers_mean_text(p, mean), date_iso(mean.first, first));
	return facts->workers < 0 ? NULL : pool_printf(p, _("%lld as stated, without month-end counts"), (long long)facts->workers);
}

bool size_keep(struct pool *p, const char *value, const char **ret, struct err *e)
{
	const char *kept;
	if (!keep_terms(p, &SIZES, value, &kept, e))
		return false;
	if (value_has(kept, "large"))
		return err_set(e, ERR_REFUSED, "%s", _("a large company is never a root company (뿌리법 §2)"));
	*ret = kept;
	return true;
}

const char *size_named(struct pool *p, const char *value)
{
	return term_names(p, &SIZES, value);
}

const char *size_text(struct pool *p, const char *value)
{
	if (strcmp(value, "micro,small,medium,midsize") == 0)
		return _("a small, medium-sized or mid-sized company");
	return pool_printf(p, _("company size: %s"), term_names(p, &SIZES, value));
}

/* A 소상공인 has few workers by law; but one that grew out of it may keep the name for a while. */
struct judgement size_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	if (!facts->size || !term_of(&SIZES, facts->size))
		return not_known();
	struct judgement judgement = {.seen = term_name(&SIZES, facts->size), .verdict = pass_if(value_has(value, facts->size))};
	int64_t limit = micro_workers_limit(facts->industry, facts->notice_day);
	enum compared workers = limit ? compare_workers(facts, limit) : UNKNOWN;
	if (strcmp(facts->size, "micro") != 0 || judgement.verdict == VERDICT_FAIL || workers == FEWER || workers == UNKNOWN)
		return judgement;
	judgement.seen = pool_printf(p, _("%s, but workers: %s"), judgement.seen, workers_seen(p, facts));
	/* Where a 소기업 would do as well, it does not matter which of the two it is. */
	judgement.verdict = value_has(value, "small") ? VERDICT_PASS : VERDICT_LOOK;
	return judgement;
}

bool technology_keep(struct pool *p, const char *value, const char **ret, struct err *e)
{
	if (strcmp(value, "all") == 0 || strcmp(value, "전체") == 0) {
		*ret = "all";
		return true;
	}
	return keep_terms(p, &TECHNOLOGIES, value, ret, e);
}

const char *technology_named(struct pool *p, const char *value)
{
	return strcmp(value, "all") == 0 ? _("all") : term_names(p, &TECHNOLOGIES, value);
}

const char *technology_text(struct pool *p, const char *value)
{
	if (strcmp(value, "all") == 0)
		return _("one of the fourteen root technologies");
	return pool_printf(p, _("root technology: %s"), term_names(p, &TECHNOLOGIES, value));
}

struct judgement technology_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	(void)p;
	if (!facts->technology || !term_of(&TECHNOLOGIES, facts->technology))
		return not_known();
	return (struct judgement){.seen = term_name(&TECHNOLOGIES, facts->technology),
							  .verdict = pass_if(strcmp(value, "all") == 0 || value_has(value, facts->technology))};
}

static bool all_digits(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return n > 0;
}

static bool is_range(const char *item)
{
	return strlen(item) == 5 && item[2] == '-' && all_digits(item, 2) && all_digits(item + 3, 2) && memcmp(item, item + 3, 2) < 0;
}

bool industry_keep(struct pool *p, const char *value, const char **ret, struct err *e)
{
	struct strings items = value_items(p, value);
	const char *kept = "";
	for (size_t i = 0; i < items.n; i++) {
		size_t n = strlen(items.at[i]);
		if (!is_range(items.at[i]) && (n < 2 || n > 5 || !all_digits(items.at[i], n)))
			return err_set(e, ERR_USAGE, _("'%s' is no KSIC number of two to five digits, and no range of divisions such as 10-34"),
						   items.at[i]);
		kept = pool_printf(p, "%s%s%s", kept, *kept ? "," : "", items.at[i]);
	}
	if (!*kept)
		return err_set(e, ERR_USAGE, "%s", _("a value is missing"));
	*ret = kept;
	return true;
}

const char *industry_text(struct pool *p, const char *value)
{
	return pool_printf(p, _("industry (KSIC) %s"), value);
}

static bool industry_fits(const char *item, const char *industry)
{
	if (item[2] == '-')
		return memcmp(item, industry, 2) <= 0 && memcmp(industry, item + 3, 2) <= 0;
	return strncmp(item, industry, strlen(item)) == 0;
}

struct judgement industry_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	if (!facts->industry)
		return not_known();
	struct strings items = value_items(p, value);
	bool fits = false;
	for (size_t i = 0; i < items.n; i++)
		fits = fits || industry_fits(items.at[i], facts->industry);
	return (struct judgement){.seen = facts->industry, .verdict = pass_if(fits)};
}

bool workers_keep(struct pool *p, const char *value, const char **ret, struct err *e)
{
	size_t n = strlen(value);
	if (!all_digits(value, n) || n > 6 || strtoll(value, NULL, 10) < 1)
		return err_set(e, ERR_USAGE, _("'%s' is not a number of workers such as 10"), value);
	*ret = pool_printf(p, "%lld", strtoll(value, NULL, 10));
	return true;
}

const char *workers_text(struct pool *p, const char *value)
{
	return pool_printf(p, _("fewer than %s regular workers"), value);
}

struct judgement workers_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	static const enum verdict verdicts[] = {
		[FEWER] = VERDICT_PASS, [NOT_FEWER] = VERDICT_FAIL, [UNCERTAIN] = VERDICT_LOOK, [UNKNOWN] = VERDICT_LOOK};
	enum compared compared = compare_workers(facts, strtoll(value, NULL, 10));
	return (struct judgement){.seen = workers_seen(p, facts),
							  .verdict = verdicts[compared],
							  .not_known = compared == UNKNOWN || compared == UNCERTAIN};
}

bool certificate_keep(struct pool *p, const char *value, const char **ret, struct err *e)
{
	return keep_day(p, value, false, ret, e);
}

const char *certificate_text(struct pool *p, const char *value)
{
	(void)p;
	return strcmp(value, "receipt") == 0 ? _("a root company certificate that is valid on the day of receipt")
										 : _("a root company certificate that is valid on the day of the notice");
}

/* The date printed on it is the last valid day (뿌리령 §17의2): nothing is computed. */
struct judgement certificate_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	char until[DATE_TEXT_MAX];
	struct date day = judged_day(value, facts);
	if (date_precision(facts->certificate_until) == DATE_NONE)
		return not_known();
	const char *seen = pool_strdup(p, date_iso(facts->certificate_until, until));
	/* Of a date that is known to the month or year only, the day decides nothing inside of it. */
	bool inside = date_precision(facts->certificate_until) != DATE_DAY &&
				  date_cmp(date_first(facts->certificate_until), day) <= 0 &&
				  date_cmp(day, date_last(facts->certificate_until)) <= 0;
	return (struct judgement){.seen = seen, .verdict = inside ? VERDICT_LOOK : pass_if(date_cmp(day, date_last(facts->certificate_until)) <= 0)};
}
