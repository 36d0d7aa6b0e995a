/* Whether the sums are right and the firm can bear its share (지보법 §8①). */
#include "eligibility_judges.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

__extension__ typedef __int128 wide;

enum { WHOLE = 10000 /* basis points */ };

struct won support_limit(struct won total, int32_t support_rate, struct won cap)
{
	struct won share = won_share(total, support_rate);
	return share.n < cap.n ? share : cap;
}

static const char *won_words(struct pool *p, struct won sum)
{
	char text[WON_TEXT_MAX];
	return pool_printf(p, _("%s won"), won_text(sum, text));
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
	char *end;
	long whole = strtol(value, &end, 10), hundredths = 0;
	bool right = end != value && value[0] >= '0' && value[0] <= '9' && whole <= 100;
	if (right && *end == '.') {
		char *behind;
		hundredths = strtol(end + 1, &behind, 10);
		right = end[1] >= '0' && end[1] <= '9' && behind - end <= 3;
		hundredths *= behind - end == 2 ? 10 : 1;
		end = behind;
	}
	while (right && *end == ' ')
		end++;
	long rate = whole * 100 + hundredths;
	if (!right || (*end && strcmp(end, "%") != 0) || rate < 1 || rate > WHOLE)
		return err_set(e, ERR_USAGE, _("'%s' is not a share such as 20%%"), value);
	*ret = pool_printf(p, "%ld", rate);
	return true;
}

const char *share_named(struct pool *p, const char *value)
{
	long rate = strtol(value, NULL, 10);
	return rate % 100 ? pool_printf(p, "%ld.%02ld%%", rate / 100, rate % 100) : pool_printf(p, "%ld%%", rate / 100);
}

const char *share_text(struct pool *p, const char *value)
{
	long rate = strtol(value, NULL, 10);
	if (rate % 100)
		return pool_printf(p, _("an own share of at least %ld.%02ld %% of the total cost"), rate / 100, rate % 100);
	return pool_printf(p, _("an own share of at least %ld %% of the total cost"), rate / 100);
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

const char *cash_text(struct pool *p, const char *value)
{
	(void)p, (void)value;
	return _("enough of the own share in cash");
}

struct judgement cash_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
{
	(void)value;
	struct won least = least_part((wide)facts->total.n - facts->asked.n, facts->own_cash_rate);
	return (struct judgement){
		.seen = pool_printf(p, "%s / %s", won_words(p, facts->own_cash), won_words(p, least)),
		.verdict = pass_if(facts->own_cash.n >= least.n),
	};
}
