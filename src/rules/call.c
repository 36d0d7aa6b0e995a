#include "ppuri/call.h"

#include "ppuri/decimal.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

bool call_is_spent(const struct call *call)
{
	return call->always_open && call->spent.n >= call->budget.n;
}

bool call_receives(const struct call *call, struct moment now)
{
	return strcmp(call_state_at(call, now), "OPEN") == 0;
}

static const struct selection_round one_round = {.kind = "written", .weight = 100};

struct selection_rules call_selection_rules(const struct call *call)
{
	struct selection_rules rules = {
		.items = call->items,
		.n_items = call->n_items,
		.rounds = &one_round,
		.n_rounds = 1,
		.pass_line = call->pass_line,
		.trim_min = call->trim_min,
		.n_ties = call->n_ties,
		.select_max = call->select_max,
		.budget = call->budget,
	};
	memcpy(rules.ties, call->ties, sizeof rules.ties);
	return rules;
}

const char *call_ties_text(struct pool *p, const struct call *call)
{
	const char *text = "";
	for (size_t i = 0; i < call->n_ties; i++)
		text = pool_printf(p, "%s%s%s", text, i ? " → " : "", term_name(&TIE_BREAKS, TIE_BREAKS.terms[call->ties[i]].code));
	return text;
}

static bool takes_tie(struct call *call, enum tie_break tie)
{
	for (size_t i = 0; i < call->n_ties; i++)
		if (call->ties[i] == tie)
			return false;
	call->ties[call->n_ties++] = tie;
	return true;
}

bool call_ties_parse(const char *s, struct call *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct call call = {0};
	bool more = *s != '\0';
	for (const char *at = s; more; at++) {
		const struct term *term;
		size_t n = strcspn(at, ",");
		if (!term_find(&TIE_BREAKS, pool_strndup(&pool, at, n), &term, e))
			return false;
		if (!takes_tie(&call, (enum tie_break)(term - TIE_BREAKS.terms)))
			return err_set(e, ERR_USAGE, _("the tie-break %s stands there twice"), term_name(&TIE_BREAKS, term->code));
		at += n;
		more = *at == ',';
	}
	memcpy(ret->ties, call.ties, sizeof ret->ties);
	ret->n_ties = call.n_ties;
	return true;
}

bool call_item_parse(struct pool *p, const char *s, int no, struct selection_item *ret, struct err *e)
{
	const char *colon = strrchr(s, ':');
	const char *name = colon ? text_clean(p, s, (size_t)(colon - s)) : "";
	const char *digits = colon ? text_clean(p, colon + 1, strlen(colon + 1)) : "";
	char *rest = NULL;
	long points = *digits >= '0' && *digits <= '9' ? strtol(digits, &rest, 10) : 0;
	if (!*name || points < 1 || points > 100 || (*rest && strcmp(rest, "점") != 0)) {
		err_set(e, ERR_USAGE, _("\"%s\" is not NAME:POINTS with whole points from 1 to 100"), s);
		return err_hint(e, "%s", _("for example '사업 필요성:20'"));
	}
	*ret = (struct selection_item){.no = no, .name = name, .points = (int32_t)points};
	return true;
}

const char *rate_text(struct pool *p, int32_t basis_points)
{
	return decimal_text(p, basis_points, 2);
}

const char *points_text(struct pool *p, int32_t tenths)
{
	return decimal_text(p, tenths, 1);
}
