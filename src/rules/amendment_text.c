/* How an amendment is told: line by line, on the screen, in a question, and wherever else it is shown. */
#include "ppuri/amendment.h"

#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

#include <string.h>

const char *amendment_words(struct pool *p, const struct amendment *amendment)
{
	char opened[DATE_TEXT_MAX], closed[DATE_TEXT_MAX];
	const char *text = pool_printf(p, _("amendment of run %d, opened by %s, %s: %s"), amendment->supersedes_no, amendment->opened_by_name,
								   moment_iso(amendment->opened_at, opened), amendment->reason);
	if (*amendment->appeals)
		text = pool_printf(p, _("%s; after the objections of %s"), text, amendment->appeals);
	if (amendment->withdrawn_by)
		return pool_printf(p, _("%s; withdrawn by %s, %s: %s"), text, amendment->withdrawn_by, moment_iso(amendment->closed_at, closed),
						   amendment->withdrawn_reason);
	if (!amendment->closed)
		return pool_printf(p, _("%s; open"), text);
	text = pool_printf(p, _("%s; confirmed by run %d, %s"), text, amendment->selection_no, moment_iso(amendment->closed_at, closed));
	return amendment->notice_no ? pool_printf(p, _("%s; announced by %s"), text, amendment->notice_no) : text;
}

static const char *standing_words(struct pool *p, const char *state, int reserve, struct won granted)
{
	const char *text = app_state_name(state);
	if (reserve && strcmp(state, "RESERVE") == 0)
		text = pool_printf(p, _("%s (place %d)"), text, reserve);
	return granted.n ? pool_printf(p, "%s %s", text, won_words(p, granted)) : text;
}

const char *amendment_line(struct pool *p, const struct amendment_change *change)
{
	const struct amendment_standing *was = &change->was;
	const char *text = pool_printf(p, "%s %s: %s → %s", was->receipt_no, was->firm_name, standing_words(p, was->state, was->reserve, was->granted),
								   standing_words(p, change->became, change->reserve, change->granted));
	if (!change->held)
		return text;
	return pool_printf(p, _("%s; not possible: its award gives %s"), text, won_words(p, was->award));
}

static void add(struct pool *p, struct amendment_lines *lines, const char *line)
{
	*POOL_PUSH(p, lines) = line;
}

static void add_effect(struct pool *p, struct amendment_lines *lines, const struct amendment_fact_list *facts,
					   const struct amendment_effect *effect)
{
	for (size_t i = 0; i < facts->n; i++)
		add(p, lines, pool_printf(p, _("put right: %s: %s"), facts->at[i].receipt_no, facts->at[i].text));
	if (!effect->n)
		add(p, lines, _("the result is the same as before for every firm"));
	for (size_t i = 0; i < effect->n; i++)
		add(p, lines, pool_printf(p, _("changes: %s"), amendment_line(p, &effect->at[i])));
}

struct amendment_lines amendment_lines(struct pool *p, const struct amendment *amendment, const struct amendment_fact_list *facts,
									   const struct amendment_effect *effect)
{
	struct amendment_lines lines = {0};
	if (!amendment)
		return lines;
	add(p, &lines, amendment_words(p, amendment));
	add_effect(p, &lines, facts, effect);
	return lines;
}

struct amendment_lines preview_lines(struct pool *p, const struct amendment_preview *preview)
{
	struct amendment_lines lines = {0};
	if (preview->refused) {
		add(p, &lines, pool_printf(p, _("computed again now it would be: not possible: %s"), preview->refused));
		return lines;
	}
	add(p, &lines, _("computed again now it would be:"));
	add_effect(p, &lines, &preview->facts, &preview->effect);
	return lines;
}
