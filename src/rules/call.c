#include "ppuri/call.h"

#include "ppuri/decimal.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

bool call_is_spent(const struct call *call)
{
	return call->always_open && call->spent.n >= call->budget.n;
}

bool call_receives(const struct call *call, struct moment now)
{
	return strcmp(call_state_at(call, now), "OPEN") == 0;
}

struct selection_rules call_selection_rules(const struct call *call)
{
	struct selection_rules rules = {
		.items = call->items,
		.n_items = call->n_items,
		.rounds = call->rounds,
		.n_rounds = call->n_rounds,
		.pass_line = call->pass_line,
		.line_again = call->line_again,
		.trim_min = call->trim_min,
		.judges_min = call->judges_min,
		.bonus_max = call->bonus_max,
		.partial_min = call->partial_min,
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

const char *rate_text(struct pool *p, int32_t basis_points)
{
	return decimal_text(p, basis_points, 2);
}

const char *points_text(struct pool *p, int32_t tenths)
{
	return decimal_text(p, tenths, 1);
}
