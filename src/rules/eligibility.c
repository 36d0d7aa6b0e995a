#include "ppuri/eligibility.h"
#include "ppuri/ident.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

__extension__ typedef __int128 wide;

enum { WHOLE = 10000 /* basis points */ };

const char *verdict_code(enum verdict v)
{
	switch (v) {
	case VERDICT_PASS:
		return "pass";
	case VERDICT_FAIL:
		return "fail";
	case VERDICT_LOOK:
		return "look";
	}
	bug("verdict %d does not exist", (int)v);
}

const char *screening_decision_code(enum screening_decision decision)
{
	switch (decision) {
	case SCREENING_BY_RULES:
		return "rules";
	case SCREENING_PASS:
		return "pass";
	case SCREENING_FAIL:
		return "fail";
	}
	bug("decision %d does not exist", (int)decision);
}

struct won support_limit(struct won total, int32_t support_rate, struct won cap)
{
	struct won share = won_share(total, support_rate);
	return share.n < cap.n ? share : cap;
}

static enum verdict pass_if(bool good)
{
	return good ? VERDICT_PASS : VERDICT_FAIL;
}

static const char *won_words(struct pool *p, struct won sum)
{
	char text[WON_TEXT_MAX];
	return pool_printf(p, _("%s won"), won_text(sum, text));
}

static struct eligibility_check judge_size(struct pool *p, const struct eligibility_facts *facts)
{
	(void)p;
	bool known = facts->size && term_of(&SIZES, facts->size);
	return (struct eligibility_check){
		.rule = "size",
		.value = "",
		.text = _("a small, medium-sized or mid-sized company"),
		.source = "뿌리법 §2",
		.seen = known ? term_name(&SIZES, facts->size) : _("not known"),
		.verdict = known ? pass_if(strcmp(facts->size, "large") != 0) : VERDICT_LOOK,
		.not_known = !known,
	};
}

static struct eligibility_check judge_technology(struct pool *p, const struct eligibility_facts *facts)
{
	(void)p;
	bool known = facts->technology && term_of(&TECHNOLOGIES, facts->technology);
	return (struct eligibility_check){
		.rule = "technology",
		.value = "",
		.text = _("one of the fourteen root technologies"),
		.source = "뿌리법 §2, 뿌리령 별표 1",
		.seen = known ? term_name(&TECHNOLOGIES, facts->technology) : _("not known"),
		.verdict = known ? VERDICT_PASS : VERDICT_LOOK,
		.not_known = !known,
	};
}

static struct eligibility_check judge_certificate(struct pool *p, const struct eligibility_facts *facts)
{
	bool known = date_precision(facts->certificate_until) != DATE_NONE;
	char until[DATE_TEXT_MAX];
	return (struct eligibility_check){
		.rule = "certificate",
		.value = "",
		.text = _("a root company certificate that is valid on the day of the notice"),
		.source = "뿌리령 §17의2",
		.seen = known ? pool_strdup(p, date_iso(facts->certificate_until, until)) : _("not known"),
		.verdict = known ? pass_if(date_cmp(facts->notice_day, date_last(facts->certificate_until)) <= 0) : VERDICT_LOOK,
		.not_known = !known,
	};
}

enum place { PLACE_UNKNOWN, PLACE_BUSAN, PLACE_ELSEWHERE };

static enum place place_of_zip(const char *zip)
{
	if (!*zip)
		return PLACE_UNKNOWN;
	return zip_is_busan(zip) ? PLACE_BUSAN : PLACE_ELSEWHERE;
}

/* An address that begins with no 시·도 ("연제구 중앙대로 1001") says nothing. */
static enum place place_of_address(const char *address)
{
	static const char *const elsewhere[] = {"서울", "대구", "인천", "광주", "대전", "울산", "세종", "경기", "강원", "충북",
		"충남", "충청", "전북", "전남", "전라", "경북", "경남", "경상", "제주"};
	if (strncmp(address, "부산", strlen("부산")) == 0)
		return PLACE_BUSAN;
	for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
		if (strncmp(address, elsewhere[i], strlen(elsewhere[i])) == 0)
			return PLACE_ELSEWHERE;
	return PLACE_UNKNOWN;
}

static struct eligibility_check judge_region(struct pool *p, const struct eligibility_facts *facts)
{
	const char *zip = facts->zip ? facts->zip : "", *address = facts->address ? facts->address : "";
	enum place by_zip = place_of_zip(zip), by_address = place_of_address(address);
	enum place place = by_zip ? by_zip : by_address;
	bool contradict = by_zip && by_address && by_zip != by_address;
	const char *seen = pool_printf(p, "%s%s%s", zip, *zip && *address ? " " : "", address);
	return (struct eligibility_check){
		.rule = "region",
		.value = "",
		.text = _("a site in Busan"),
		.source = "공고(지원대상)",
		.seen = *seen ? seen : _("not known"),
		.verdict = place == PLACE_UNKNOWN || contradict ? VERDICT_LOOK : pass_if(place == PLACE_BUSAN),
		.not_known = place == PLACE_UNKNOWN,
	};
}

static struct eligibility_check judge_sums(struct pool *p, const struct eligibility_facts *facts)
{
	wide parts = (wide)facts->asked.n + facts->own_cash.n + facts->own_kind.n;
	bool possible = facts->asked.n > 0 && facts->own_cash.n >= 0 && facts->own_kind.n >= 0;
	return (struct eligibility_check){
		.rule = "sums",
		.value = "",
		.text = _("the support asked for and the own share make up the total cost"),
		.source = "지보법 §8①",
		.seen = pool_printf(p, "%s + %s + %s / %s", won_words(p, facts->asked), won_words(p, facts->own_cash),
			won_words(p, facts->own_kind), won_words(p, facts->total)),
		.verdict = pass_if(possible && parts == facts->total.n),
	};
}

static struct eligibility_check judge_limit(struct pool *p, const struct eligibility_facts *facts)
{
	struct won limit = support_limit(facts->total, facts->support_rate, facts->cap);
	return (struct eligibility_check){
		.rule = "limit",
		.value = "",
		.text = _("not more than the support rate and the cap of the call allow"),
		.source = "지보법 §8①, 공고(지원율·한도)",
		.seen = pool_printf(p, "%s / %s", won_words(p, facts->asked), won_words(p, limit)),
		.verdict = pass_if(facts->asked.n <= limit.n),
	};
}

/* The least cash, rounded up to the won: a floor must be reached, not almost. */
static struct won least_cash(const struct eligibility_facts *facts)
{
	wide own_share = (wide)facts->total.n - facts->asked.n;
	if (own_share <= 0)
		return won_of(0);
	return won_of((int64_t)((own_share * facts->own_cash_rate + WHOLE - 1) / WHOLE));
}

static struct eligibility_check judge_own_cash(struct pool *p, const struct eligibility_facts *facts)
{
	struct won least = least_cash(facts);
	return (struct eligibility_check){
		.rule = "own-cash",
		.value = "",
		.text = _("enough of the own share in cash"),
		.source = "지보법 §8①, 공고(기업부담금)",
		.seen = pool_printf(p, "%s / %s", won_words(p, facts->own_cash), won_words(p, least)),
		.verdict = pass_if(facts->own_cash.n >= least.n),
	};
}

size_t eligibility_judge(struct pool *p, const struct eligibility_facts *facts,
						 struct eligibility_check checks[ELIGIBILITY_CHECKS_MAX])
{
	static struct eligibility_check (*const judges[])(struct pool *, const struct eligibility_facts *) = {
		judge_size, judge_technology, judge_certificate, judge_region, judge_sums, judge_limit, judge_own_cash,
	};
	enum { JUDGES = sizeof judges / sizeof *judges };
	_Static_assert(JUDGES <= ELIGIBILITY_CHECKS_MAX, "a check has no room");
	for (size_t i = 0; i < JUDGES; i++)
		checks[i] = judges[i](p, facts);
	return JUDGES;
}

enum verdict screening_verdict(const struct screening *screening)
{
	enum verdict verdict = screening->n ? VERDICT_PASS : VERDICT_LOOK;
	for (size_t i = 0; i < screening->n; i++) {
		if (screening->at[i].verdict == VERDICT_FAIL)
			return VERDICT_FAIL;
		if (screening->at[i].verdict == VERDICT_LOOK)
			verdict = VERDICT_LOOK;
	}
	return verdict;
}

bool screening_lacks_facts(const struct screening *screening)
{
	for (size_t i = 0; i < screening->n; i++)
		if (screening->at[i].not_known)
			return true;
	return false;
}

const char *screening_findings(struct pool *p, const struct screening *screening, enum verdict verdict)
{
	const char *text = "";
	for (size_t i = 0; i < screening->n; i++)
		if (screening->at[i].verdict == verdict)
			text = pool_printf(p, "%s%s%s (%s)", text, *text ? "; " : "", screening->at[i].text, screening->at[i].seen);
	return text;
}
