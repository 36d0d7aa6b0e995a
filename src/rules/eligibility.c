/* What a screening as a whole comes to. */
#include "ppuri/eligibility.h"

#include "ppuri/tr.h"

#include <string.h>

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

const char *verdict_name(enum verdict v)
{
	switch (v) {
	case VERDICT_PASS:
		return _("good");
	case VERDICT_FAIL:
		return _("failed");
	case VERDICT_LOOK:
		return _("to be looked at");
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
			text = pool_printf(p, "%s%s%s (%s) [%s]", text, *text ? "; " : "", screening->at[i].text, screening->at[i].seen,
							   screening->at[i].source);
	return text;
}

const char *strings_joined(struct pool *p, const struct strings *strings)
{
	const char *text = "";
	for (size_t i = 0; i < strings->n; i++)
		text = pool_printf(p, "%s%s%s", text, *text ? "; " : "", strings->at[i]);
	return text;
}

static const struct eligibility_check *check_of(const struct screening *screening, const char *rule)
{
	for (size_t i = 0; i < screening->n; i++)
		if (strcmp(screening->at[i].rule, rule) == 0)
			return &screening->at[i];
	return NULL;
}

static const char *finding(struct pool *p, const struct eligibility_check *check)
{
	return check ? pool_printf(p, "%s (%s)", check->seen, verdict_name(check->verdict)) : _("no such condition");
}

static void note_change(struct pool *p, struct strings *changes, const struct eligibility_check *before,
						const struct eligibility_check *after)
{
	const char *text = after ? after->text : before->text;
	if (before && after && before->verdict == after->verdict && strcmp(before->seen, after->seen) == 0 &&
		strcmp(before->value, after->value) == 0)
		return;
	if (before && after && strcmp(before->text, after->text) != 0)
		text = pool_printf(p, "%s → %s", before->text, after->text);
	*POOL_PUSH(p, changes) = pool_printf(p, "%s: %s → %s", text, finding(p, before), finding(p, after));
}

struct strings screening_changes(struct pool *p, const struct screening *before, const struct screening *after)
{
	struct strings changes = {0};
	for (size_t i = 0; i < after->n; i++)
		note_change(p, &changes, check_of(before, after->at[i].rule), &after->at[i]);
	for (size_t i = 0; i < before->n; i++)
		if (!check_of(after, before->at[i].rule))
			note_change(p, &changes, &before->at[i], NULL);
	return changes;
}
