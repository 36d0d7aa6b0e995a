/* Whether the sums are right and the firm can bear its share (지보법 §8①). */
#include "eligibility_judges.h"

#include "ppuri/decimal.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <stdlib.h>

__extension__ typedef __int128 wide;

enum { WHOLE = 10000 /* basis points */ };

struct won support_limit(struct won total, int32_t support_rate, struct won cap)
{
	struct won share = won_share(total, support_rate);
	return share.n < cap.n ? share : cap;
}

const char *sums_text(struct pool *p, const char *value)
{
	(void)p, (void)value;
	return _("the support asked for and the own share make up the total cost");
}

struct judgement sums_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	(void)value;
	wide parts = (wide)facts->asked.n + facts->own_cash.n + facts->own_kind.n;
	bool possible = facts->asked.n > 0 && facts->own_cash.n >= 0 && facts->own_kind.n >= 0;
	return (struct judgement){
		.seen = pool_printf(p, "%s + %s + %s / %s", won_words(p, facts->asked), won_words(p, facts->own_cash),
							won_words(p, facts->own_kind), won_words(p, facts->total)),
		.verdict = pass_if(possible && parts == facts->total.n),
	};
}

const char *limit_text(struct pool *p, const char *value)
{
	(void)p, (void)value;
	return _("not more than the support rate and the cap of the call allow");
}

struct judgement limit_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	(void)value;
	struct won limit = support_limit(facts->total, facts->support_rate, facts->cap);
	return (struct judgement){
		.seen = pool_printf(p, "%s / %s", won_words(p, facts->asked), won_words(p, limit)),
		.verdict = pass_if(facts->asked.n <= limit.n),
	};
}

/* A part of a sum, rounded up to the won: a floor must be reached, not almost. */
static struct won least_part(wide sum, int64_t rate)
{
	return won_of(sum <= 0 ? 0 : (int64_t)((sum * rate + WHOLE - 1) / WHOLE));
}

/* "20%" or "12.5%"; kept as basis points, "2000". */
bool share_keep(struct pool *p, const char *value, const char **ret, struct err *e)
{
	int64_t rate;
	if (!decimal_parse(value, 2, WHOLE, "%", &rate) || rate < 1)
		return err_set(e, ERR_USAGE, _("'%s' is not a share such as 20%%"), value);
	*ret = pool_printf(p, "%" PRId64, rate);
	return true;
}

const char *share_named(struct pool *p, const char *value)
{
	return pool_printf(p, "%s%%", decimal_text(p, strtol(value, NULL, 10), 2));
}

const char *share_text(struct pool *p, const char *value)
{
	return pool_printf(p, _("an own share of at least %s %% of the total cost"), decimal_text(p, strtol(value, NULL, 10), 2));
}

struct judgement share_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	struct won least = least_part(facts->total.n, strtol(value, NULL, 10));
	wide own = (wide)facts->own_cash.n + facts->own_kind.n;
	bool possible = own >= 0 && own <= INT64_MAX;
	return (struct judgement){
		.seen = pool_printf(p, "%s / %s", possible ? won_words(p, won_of((int64_t)own)) : "-", won_words(p, least)),
		.verdict = pass_if(possible && own >= least.n),
	};
}

struct won own_cash_least(struct won total, struct won asked, int32_t own_cash_rate)
{
	return least_part((wide)total.n - asked.n, own_cash_rate);
}

const char *cash_text(struct pool *p, const char *value)
{
	(void)p, (void)value;
	return _("enough of the own share in cash");
}

struct judgement cash_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	(void)value;
	struct won least = own_cash_least(facts->total, facts->asked, facts->own_cash_rate);
	return (struct judgement){
		.seen = pool_printf(p, "%s / %s", won_words(p, facts->own_cash), won_words(p, least)),
		.verdict = pass_if(facts->own_cash.n >= least.n),
	};
}
