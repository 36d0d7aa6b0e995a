/* The papers and conditions of a call, as a correction changes them. */
#include "call_acts.h"
#include "paper_file.h"

#include "ppuri/store/eligibility.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/tr.h"

#include <string.h>

bool call_wants_none(const struct call *call, const char *kind, struct err *e)
{
	return err_set(e, ERR_NOT_FOUND, _("the call %s does not want this paper: %s"), call->code, paper_kind_name(kind));
}

bool call_has_no_rule(const char *rule, struct err *e)
{
	return err_set(e, ERR_NOT_FOUND, _("the call has no rule '%s'"), rule);
}

bool call_terms_read(struct work *w, const struct call *call, struct call_terms *ret, struct err *e)
{
	return wanted_papers_read(w->db, w->pool, call->id, &ret->papers, e) && paper_limits_read(w, call, &ret->limits, e) &&
		   call_rules_read(w->db, w->pool, call->id, &ret->rules, e);
}

/* Where the condition stands in the law or the notice stays as it was. */
static bool put_rule(struct work *w, struct call_rules *rules, const struct call_rule *given, struct err *e)
{
	struct call_rule rule;
	const struct call_rule *was = call_rules_named(rules, given->rule);
	if (!call_rule_check(w->pool, given->rule, given->value, was ? was->source : NULL, &rule, e))
		return false;
	call_rules_put(w->pool, rules, rule);
	return true;
}

bool call_terms_corrected(struct work *w, const struct call *call, const struct call_correction *correction, struct call_terms *ret,
						  struct err *e)
{
	const struct wanted_change *papers = &correction->papers;
	struct call is = *call;
	if (!call_take_fields(w->pool, &is, correction->to, correction->fields, e) || !call_terms_read(w, &is, ret, e))
		return false;
	for (size_t i = 0; i < papers->n_removed; i++)
		if (!wanted_papers_take_out(&ret->papers, papers->removed[i]))
			return call_wants_none(call, papers->removed[i], e);
	for (size_t i = 0; i < papers->n; i++)
		wanted_papers_put(w->pool, &ret->papers, papers->wanted[i]);
	for (size_t i = 0; i < correction->n_dropped; i++)
		if (!call_rules_take_out(&ret->rules, correction->dropped[i]))
			return call_has_no_rule(correction->dropped[i], e);
	for (size_t i = 0; i < correction->n_rules; i++)
		if (!put_rule(w, &ret->rules, &correction->rules[i], e))
			return false;
	return true;
}

static bool is_same(const struct wanted_paper *a, const struct wanted_paper *b)
{
	return strcmp(a->kind, b->kind) == 0 && a->required == b->required && a->age.unit == b->age.unit && a->age.n == b->age.n &&
		   a->from_receipt == b->from_receipt;
}

static bool stands_in(const struct wanted_papers *papers, const struct wanted_paper *paper)
{
	for (size_t i = 0; i < papers->n; i++)
		if (is_same(&papers->at[i], paper))
			return true;
	return false;
}

static bool kind_stands_in(const struct wanted_papers *papers, const char *kind)
{
	for (size_t i = 0; i < papers->n; i++)
		if (strcmp(papers->at[i].kind, kind) == 0)
			return true;
	return false;
}

/* Only what differs: nothing else may be touched. */
static bool write_papers(struct work *w, const struct call *call, const struct wanted_papers *was, const struct wanted_papers *are,
						 struct err *e)
{
	bool gone;
	for (size_t i = 0; i < was->n; i++)
		if (!kind_stands_in(are, was->at[i].kind) && !wanted_paper_remove(w->db, call->id, was->at[i].kind, &gone, e))
			return false;
	for (size_t i = 0; i < are->n; i++)
		if (!stands_in(was, &are->at[i]) && !wanted_paper_write(w->db, call->id, &are->at[i], e))
			return false;
	return true;
}

bool call_terms_write(struct work *w, const struct call *call, const struct call_terms *was, const struct call_terms *are,
					  struct err *e)
{
	return write_papers(w, call, &was->papers, &are->papers, e) && call_rules_write(w->db, call->id, &are->rules, e);
}
