/* The kinds of rules as one table, and the values that a call gives them. */
#include "eligibility_judges.h"

#include "ppuri/hash.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

/* In the order in which they are judged and shown. */
const struct rule_kind RULE_KINDS[] = {
	{"size", "뿌리법 §2", N_("company sizes: 소상공인,소기업,중기업,중견기업"), FACT_SIZE | FACT_INDUSTRY | FACT_WORKERS | FACT_NOTICE,
	 size_keep, size_text, size_judge, size_named},
	{"technology", "뿌리법 §2, 뿌리령 별표 1", N_("root technologies: 금형,용접 or 02,04, or all"), FACT_TECHNOLOGY, technology_keep,
	 technology_text, technology_judge, technology_named},
	{"industry", "공고(지원대상)", N_("KSIC-10 numbers or their beginnings: 29293,25, or a range of divisions: 10-34"), FACT_INDUSTRY,
	 industry_keep, industry_text, industry_judge},
	{"workers", "소상공인기본법 시행령 §3", N_("regular workers, fewer than: 10"), FACT_WORKERS | FACT_NOTICE, workers_keep, workers_text,
	 workers_judge},
	{"certificate", "뿌리령 §17의2", N_("the day on which it must be valid: notice or receipt"),
	 FACT_CERTIFICATE | FACT_NOTICE | FACT_RECEIPT, certificate_keep, certificate_text, certificate_judge, day_named},
	{"region", "공고(지원대상)", N_("where the site is: 부산 or 부산,울산 or 부산:강서구,사상구"), FACT_SITE | FACT_NOTICE, region_keep,
	 region_text, region_judge},
	{"exclusion", "지보법 §32①", N_("the day on which it must not be excluded: screening, receipt or notice"),
	 FACT_EXCLUSIONS | FACT_NOTICE | FACT_RECEIPT, exclusion_keep, exclusion_text, exclusion_judge, day_named},
	{"prior-support", "지보령 §4②, 공고(지원제외)", N_("fewer supports than this in so many years: 3/5"), FACT_SUPPORTS | FACT_NOTICE,
	 support_keep, support_text, support_judge},
	{"papers", "공고(제출서류)", "", FACT_PAPERS, NULL, papers_text, papers_judge},
	{"sums", "지보법 §8①", "", FACT_COST, NULL, sums_text, sums_judge},
	{"limit", "지보법 §8①, 공고(지원율·한도)", "", FACT_COST | FACT_TERMS, NULL, limit_text, limit_judge},
	{"own-share", "지보법 §8①, 공고(기업부담금)", N_("at least this part of the total cost: 20%"), FACT_COST, share_keep, share_text,
	 share_judge, share_named},
	{"own-cash", "지보법 §8①, 공고(기업부담금)", "", FACT_COST | FACT_TERMS, NULL, cash_text, cash_judge},
	{0},
};

const struct rule_kind *rule_kind_of(const char *code)
{
	for (const struct rule_kind *kind = RULE_KINDS; kind->code; kind++)
		if (strcmp(kind->code, code) == 0)
			return kind;
	return NULL;
}

const char *call_rule_code(size_t i)
{
	return RULE_KINDS[i].code;
}

size_t call_rule_rank(const char *rule)
{
	const struct rule_kind *kind = rule_kind_of(rule);
	return kind ? (size_t)(kind - RULE_KINDS) : sizeof RULE_KINDS / sizeof *RULE_KINDS;
}

struct strings value_items(struct pool *p, const char *value)
{
	struct strings items = {0};
	while (*value) {
		size_t n = strcspn(value, ",");
		const char *item = text_clean(p, value, n);
		if (*item)
			*POOL_PUSH(p, &items) = item;
		value += n + (value[n] == ',');
	}
	return items;
}

bool value_has(const char *value, const char *item)
{
	size_t length = strlen(item);
	while (*value) {
		size_t n = strcspn(value, ",");
		if (n == length && memcmp(value, item, n) == 0)
			return true;
		value += n + (value[n] == ',');
	}
	return false;
}

static bool refuse_rule(const char *rule, struct err *e)
{
	CLEANUP(buf_release) struct buf known = {0};
	for (const struct rule_kind *kind = RULE_KINDS; kind->code; kind++)
		buf_printf(&known, "%s%s", known.n ? ", " : "", kind->code);
	return err_set(e, ERR_USAGE, _("there is no rule '%s'; there are: %s"), rule, buf_text(&known));
}

static bool keep_value(struct pool *p, const struct rule_kind *kind, const char *value, const char **ret, struct err *e)
{
	if (kind->keep)
		return kind->keep(p, value, ret, e) || err_prefix(e, "%s", kind->code);
	if (*value)
		return err_set(e, ERR_USAGE, _("%s takes no value: what it needs stands in the call itself"), kind->code);
	*ret = "";
	return true;
}

bool call_rule_check(struct pool *p, const char *rule, const char *value, const char *source, struct call_rule *ret, struct err *e)
{
	const struct rule_kind *kind = rule_kind_of(rule);
	const char *kept;
	if (!kind)
		return refuse_rule(rule, e);
	if (!keep_value(p, kind, value ? value : "", &kept, e))
		return *kind->syntax ? err_hint(e, "%s: %s", kind->code, tr(kind->syntax)) : false;
	*ret = (struct call_rule){.rule = kind->code, .value = kept, .source = source && *source ? source : kind->source};
	return true;
}

const char *call_rule_value(struct pool *p, const struct call_rule *rule)
{
	const struct rule_kind *kind = rule_kind_of(rule->rule);
	return kind && kind->named ? kind->named(p, rule->value) : rule->value;
}

const char *call_rule_text(struct pool *p, const struct call_rule *rule)
{
	const struct rule_kind *kind = rule_kind_of(rule->rule);
	return kind ? kind->text(p, rule->value) : rule->rule;
}

static const char *source_of(const char *rule)
{
	const struct rule_kind *kind = rule_kind_of(rule);
	if (!kind)
		bug("the rule %s does not exist", rule);
	return kind->source;
}

struct call_rules call_rules_default(struct pool *p)
{
	static const struct {
		const char *rule, *value;
	} set[] = {
		{"size", "micro,small,medium,midsize"}, {"technology", "all"}, {"certificate", "notice"}, {"region", "부산"},
		{"exclusion", "screening"}, {"sums", ""}, {"limit", ""}, {"own-cash", ""},
	};
	struct call_rules rules = {0};
	for (size_t i = 0; i < sizeof set / sizeof *set; i++)
		*POOL_PUSH(p, &rules) = (struct call_rule){set[i].rule, set[i].value, source_of(set[i].rule)};
	return rules;
}

unsigned call_rules_facts(const struct call_rules *rules)
{
	unsigned facts = 0;
	for (size_t i = 0; i < rules->n; i++) {
		const struct rule_kind *kind = rule_kind_of(rules->at[i].rule);
		facts |= kind ? kind->facts : 0;
	}
	return facts;
}

static struct eligibility_check judge_one(struct pool *p, const struct call_rule *rule, const struct eligibility_facts *facts)
{
	const struct rule_kind *kind = rule_kind_of(rule->rule);
	struct judgement judgement = kind ? kind->judge(p, rule->value, facts) : not_known();
	return (struct eligibility_check){
		.rule = rule->rule,
		.value = rule->value,
		.text = call_rule_text(p, rule),
		.source = rule->source,
		.seen = judgement.seen ? judgement.seen : _("not known"),
		.verdict = judgement.verdict,
		.not_known = judgement.not_known,
	};
}

size_t eligibility_judge(struct pool *p, const struct call_rules *rules, const struct eligibility_facts *facts,
						 struct eligibility_check checks[ELIGIBILITY_CHECKS_MAX])
{
	if (rules->n > ELIGIBILITY_CHECKS_MAX)
		bug("%zu rules are too many", rules->n);
	for (size_t i = 0; i < rules->n; i++)
		checks[i] = judge_one(p, &rules->at[i], facts);
	return rules->n;
}
