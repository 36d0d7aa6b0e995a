/* What is known of the firm from before, and of its papers: exclusions, earlier supports, what is missing. */
#include "eligibility_judges.h"

#include "ppuri/filed_paper.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *code, *ko, *en;
} days[] = {{"notice", "공고일", N_("the day of the notice")}, {"receipt", "접수일", N_("the day of receipt")},
			{"screening", "심사일", N_("the day of the check")}};
enum { NOTICE, RECEIPT, SCREENING_DAY, DAYS };

static bool refuse_day(const char *value, size_t n_days, struct err *e)
{
	CLEANUP(buf_release) struct buf allowed = {0};
	for (size_t i = 0; i < n_days; i++)
		buf_printf(&allowed, "%s%s (%s)", i ? ", " : "", tr(days[i].en), days[i].code);
	return err_set(e, ERR_USAGE, _("'%s' is no day to judge by; there are: %s"), value, buf_text(&allowed));
}

bool keep_day(struct pool *p, const char *value, bool screening, const char **ret, struct err *e)
{
	(void)p;
	size_t n = screening ? DAYS : SCREENING_DAY;
	for (size_t i = 0; i < n; i++)
		if (strcmp(value, days[i].code) == 0 || strcmp(value, days[i].ko) == 0 || strcmp(value, days[i].en) == 0) {
			*ret = days[i].code;
			return true;
		}
	return refuse_day(value, n, e);
}

const char *day_named(struct pool *p, const char *value)
{
	(void)p;
	for (size_t i = 0; i < DAYS; i++)
		if (strcmp(value, days[i].code) == 0)
			return tr(days[i].en);
	return value;
}

/* What was not received yet is judged as if it were received now. */
struct date judged_day(const char *value, const struct eligibility_facts *facts)
{
	if (strcmp(value, days[NOTICE].code) == 0)
		return facts->notice_day;
	if (strcmp(value, days[RECEIPT].code) == 0 && facts->receipt_day.year)
		return facts->receipt_day;
	return facts->today;
}

bool exclusion_keep(struct pool *p, const char *value, const char **ret, struct err *e)
{
	return keep_day(p, value, true, ret, e);
}

const char *exclusion_text(struct pool *p, const char *value)
{
	(void)p;
	if (strcmp(value, days[NOTICE].code) == 0)
		return _("not excluded from support on the day of the notice");
	if (strcmp(value, days[RECEIPT].code) == 0)
		return _("not excluded from support on the day of receipt");
	return _("not excluded from support on the day of the check");
}

struct judgement exclusion_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	struct date day = judged_day(value, facts);
	const struct exclusion_hit *worst = exclusion_certain(&facts->exclusions, day);
	if (worst)
		return (struct judgement){.seen = exclusion_hit_text(p, worst), .verdict = VERDICT_FAIL};
	for (size_t i = 0; i < facts->exclusions.n; i++)
		if (exclusion_covers(&facts->exclusions.at[i], day))
			return (struct judgement){.seen = exclusion_hit_text(p, &facts->exclusions.at[i]), .verdict = VERDICT_LOOK};
	return (struct judgement){.seen = _("none found"), .verdict = VERDICT_PASS};
}

/* "3/5" */
static bool read_support(const char *value, long *ret_supports, long *ret_years)
{
	char *end;
	long supports = strtol(value, &end, 10);
	if (value[0] < '0' || value[0] > '9' || *end != '/' || end[1] < '0' || end[1] > '9')
		return false;
	long years = strtol(end + 1, &end, 10);
	*ret_supports = supports;
	*ret_years = years;
	return !*end && supports >= 1 && supports <= 100 && years >= 1 && years <= 50;
}

bool support_keep(struct pool *p, const char *value, const char **ret, struct err *e)
{
	long supports, years;
	if (!read_support(value, &supports, &years))
		return err_set(e, ERR_USAGE, _("'%s' is not supports and years such as 3/5: fewer than 3 in 5 years"), value);
	*ret = pool_printf(p, "%ld/%ld", supports, years);
	return true;
}

const char *support_text(struct pool *p, const char *value)
{
	long supports = 0, years = 0;
	if (!read_support(value, &supports, &years))
		return value;
	return pool_printf(p, _("fewer than %ld supports in the %ld years before"), supports, years);
}

struct judgement support_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	long supports = 0, years = 0;
	if (!read_support(value, &supports, &years))
		return not_known();
	return (struct judgement){.seen = facts->supports ? pool_printf(p, "%lld", (long long)facts->supports) : _("none found"),
							  .verdict = pass_if(facts->supports < supports)};
}

int call_rules_support_years(const struct call_rules *rules)
{
	long supports, years;
	for (size_t i = 0; i < rules->n; i++)
		if (strcmp(rules->at[i].rule, "prior-support") == 0 && read_support(rules->at[i].value, &supports, &years))
			return (int)years;
	return 0;
}

const char *papers_text(struct pool *p, const char *value)
{
	(void)p, (void)value;
	return _("all required papers, none too old");
}

/* What is missing can be asked for (보완요청): a person decides that. */
struct judgement papers_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	(void)value;
	const char *seen = "";
	for (size_t i = 0; i < facts->papers_missing.n; i++)
		seen = pool_printf(p, "%s%s%s", seen, *seen ? ", " : "", paper_kind_name(facts->papers_missing.at[i]));
	if (!*seen)
		return (struct judgement){.seen = _("complete"), .verdict = VERDICT_PASS};
	return (struct judgement){.seen = seen, .verdict = VERDICT_LOOK};
}
