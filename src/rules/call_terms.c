/* The papers and conditions of a call: put together, compared, and held against what a correction may do to them. */
#include "ppuri/call_terms.h"

#include "ppuri/call_life.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

static const char REQUIRED[] = "required ", OPTIONAL[] = "optional ";

static const struct wanted_paper *paper_of_kind(const struct wanted_papers *papers, const char *kind)
{
	for (size_t i = 0; i < papers->n; i++)
		if (strcmp(papers->at[i].kind, kind) == 0)
			return &papers->at[i];
	return NULL;
}

void wanted_papers_put(struct pool *p, struct wanted_papers *papers, struct wanted_paper paper)
{
	for (size_t i = 0; i < papers->n; i++)
		if (strcmp(papers->at[i].kind, paper.kind) == 0) {
			papers->at[i] = paper;
			return;
		}
	*POOL_PUSH(p, papers) = paper;
}

bool wanted_papers_take_out(struct wanted_papers *papers, const char *kind)
{
	const struct wanted_paper *paper = paper_of_kind(papers, kind);
	if (!paper)
		return false;
	papers->n--;
	for (size_t i = (size_t)(paper - papers->at); i < papers->n; i++)
		papers->at[i] = papers->at[i + 1];
	return true;
}

const struct call_rule *call_rules_named(const struct call_rules *rules, const char *rule)
{
	for (size_t i = 0; i < rules->n; i++)
		if (strcmp(rules->at[i].rule, rule) == 0)
			return &rules->at[i];
	return NULL;
}

void call_rules_put(struct pool *p, struct call_rules *rules, struct call_rule rule)
{
	const struct call_rule *there = call_rules_named(rules, rule.rule);
	size_t i = there ? (size_t)(there - rules->at) : rules->n;
	if (!there) {
		POOL_PUSH(p, rules);
		for (; i > 0 && call_rule_rank(rules->at[i - 1].rule) > call_rule_rank(rule.rule); i--)
			rules->at[i] = rules->at[i - 1];
	}
	rules->at[i] = rule;
}

bool call_rules_take_out(struct call_rules *rules, const char *rule)
{
	const struct call_rule *there = call_rules_named(rules, rule);
	if (!there)
		return false;
	rules->n--;
	for (size_t i = (size_t)(there - rules->at); i < rules->n; i++)
		rules->at[i] = rules->at[i + 1];
	return true;
}

static const char *paper_text(struct pool *p, const struct wanted_paper *paper)
{
	if (!paper)
		return "";
	return pool_printf(p, "%s%s:%s@%s", paper->required ? REQUIRED : OPTIONAL, paper->kind, paper_age_code(p, paper->age),
					   paper->from_receipt ? "receipt" : "notice");
}

static const char *condition_text(struct pool *p, const struct call_rule *rule)
{
	if (!rule)
		return "";
	return pool_printf(p, "%s%s%s", rule->rule, *rule->value ? "=" : "", rule->value);
}

static void note(struct pool *p, struct call_changes *changes, enum call_field field, const char *was, const char *is)
{
	if (!was || strcmp(was, is) != 0)
		*POOL_PUSH(p, changes) = (struct call_change){field, was, is};
}

void call_terms_changes(struct pool *p, const struct call_terms *was, const struct call_terms *is, struct call_changes *changes)
{
	const struct call_terms none = {0}, *before = was ? was : &none;
	for (size_t i = 0; i < before->papers.n; i++)
		if (!paper_of_kind(&is->papers, before->papers.at[i].kind))
			note(p, changes, CALL_PAPER, paper_text(p, &before->papers.at[i]), "");
	for (size_t i = 0; i < is->papers.n; i++)
		note(p, changes, CALL_PAPER, was ? paper_text(p, paper_of_kind(&was->papers, is->papers.at[i].kind)) : NULL,
			 paper_text(p, &is->papers.at[i]));
	for (size_t i = 0; i < before->rules.n; i++)
		if (!call_rules_named(&is->rules, before->rules.at[i].rule))
			note(p, changes, CALL_CONDITION, condition_text(p, &before->rules.at[i]), "");
	for (size_t i = 0; i < is->rules.n; i++)
		note(p, changes, CALL_CONDITION, was ? condition_text(p, call_rules_named(&was->rules, is->rules.at[i].rule)) : NULL,
			 condition_text(p, &is->rules.at[i]));
}

const char *call_paper_words(struct pool *p, const char *text)
{
	struct wanted_paper paper;
	struct err why;
	bool required = strncmp(text, REQUIRED, strlen(REQUIRED)) == 0;
	if (!*text)
		return _("not wanted");
	if (!wanted_paper_parse(p, text + (required ? strlen(REQUIRED) : strlen(OPTIONAL)), required, &paper, &why))
		return text;
	const char *age = wanted_paper_age(p, &paper);
	return pool_printf(p, "%s (%s%s%s)", paper_kind_name(paper.kind), required ? _("required") : _("optional"), *age ? ", " : "", age);
}

const char *call_condition_words(struct pool *p, const char *text)
{
	size_t n = strcspn(text, "=");
	const struct call_rule rule = {.rule = pool_strndup(p, text, n), .value = text[n] ? text + n + 1 : ""};
	return *text ? call_rule_text(p, &rule) : _("no such condition");
}

static bool is_as_old(struct paper_age was, struct paper_age is)
{
	return is.unit == PAPER_AGE_ANY || (is.unit == was.unit && is.n >= was.n);
}

/* Whether somebody would have to hand in more, or something younger. */
static bool is_burden(const struct wanted_paper *was, const struct wanted_paper *is)
{
	if (!is->required)
		return false;
	if (!was || !was->required || !is_as_old(was->age, is->age))
		return true;
	return is->age.unit != PAPER_AGE_ANY && is->from_receipt != was->from_receipt;
}

static bool papers_check(const struct call_terms_case *c, struct err *e)
{
	bool put_off = c->is->closes_at.unix_seconds > c->was->closes_at.unix_seconds;
	for (size_t i = 0; i < c->terms_are->papers.n && !put_off; i++) {
		const struct wanted_paper *is = &c->terms_are->papers.at[i];
		if (!is_burden(paper_of_kind(&c->terms_was->papers, is->kind), is))
			continue;
		err_set(e, ERR_REFUSED, _("%s: %lld applications were received without it; it is asked for only with a later end of the window"),
				paper_kind_name(is->kind), (long long)c->received);
		return err_hint(e, "%s", _("put the end off in the same correction: --closes"));
	}
	return true;
}

static bool limits_check(const struct call_terms_case *c, struct err *e)
{
	const struct paper_limits *were = &c->terms_was->limits, *are = &c->terms_are->limits;
	if (c->was->file_mb == c->is->file_mb && c->was->application_mb == c->is->application_mb)
		return true;
	if (!paper_limits_check(are, e))
		return false;
	return c->received == 0 || paper_limits_widen(were, are) ||
		   err_set(e, ERR_REFUSED, _("%lld applications were received under larger limits of papers; a limit can be raised, not cut"),
				   (long long)c->received);
}

static bool rules_check(const struct call_terms_case *c, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	for (size_t i = 0; i < c->terms_are->rules.n; i++) {
		const struct call_rule *is = &c->terms_are->rules.at[i], *was = call_rules_named(&c->terms_was->rules, is->rule);
		if (was && (strcmp(was->value, is->value) == 0 || call_rule_is_wider(&pool, was, is)))
			continue;
		err_set(e, ERR_REFUSED, _("%s: %lld applications were received under what was published; a condition can be widened or dropped"),
				is->rule, (long long)c->received);
		return false;
	}
	return true;
}

bool call_terms_check(const struct call_terms_case *c, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct call_changes changes = {0};
	call_terms_changes(&pool, c->terms_was, c->terms_are, &changes);
	const char *state = call_state_at(c->was, c->now);
	if (!limits_check(c, e))
		return false;
	if (changes.n == 0)
		return true;
	if (strcmp(state, "PUBLISHED") != 0 && strcmp(state, "OPEN") != 0 && strcmp(state, "CLOSED") != 0)
		return err_set(e, ERR_REFUSED, _("%s: the evaluation has begun already"), call_field_label(changes.at[0].field));
	return c->received == 0 || (papers_check(c, e) && rules_check(c, e));
}
