#include "select_view.h"

#include "../screen.h"
#include "../words.h"
#include "committee_view.h"

#include "ppuri/lifecycle.h"

#include <stdlib.h>
#include <string.h>

const char *tie_words(const char *tie)
{
	if (!tie)
		return NULL;
	return strcmp(tie, "receipt") == 0 ? _("receipt number") : term_name(&TIE_BREAKS, tie);
}

void grid_mean(struct grid *g, struct pool *p, struct mean mean)
{
	if (mean.count)
		grid_number(g, p, mean_hundredths(mean));
	else
		grid_blank(g, p);
}

const char *deliberation_words(struct pool *p, const struct deliberation *deliberation)
{
	char on[DATE_TEXT_MAX];
	const char *text = pool_printf(p, _("deliberated on by %s on %s (%s): %s"), deliberation->body, date_iso(deliberation->held_on, on),
								   deliberation->number, term_name(&DELIBERATION_OUTCOMES, deliberation->outcome));
	return deliberation->reason ? pool_printf(p, "%s - %s", text, deliberation->reason) : text;
}

const char *placement_words(struct pool *p, const struct placement *placement)
{
	const char *text = pool_printf(p, _("%s (%s): asked for by %s, %s"), term_name(&PLACEMENTS, placement->placed), placement->reason,
								   placement->asked_by_name, words_moment(p, placement->asked_at));
	if (placement->approved_by)
		text = pool_printf(p, _("%s; approved by %s, %s"), text, placement->approved_by, words_moment(p, placement->approved_at));
	if (placement->dropped_by)
		return pool_printf(p, _("%s; dropped by %s, %s"), text, placement->dropped_by, words_moment(p, placement->dropped_at));
	return placement->approved_by ? text : pool_printf(p, _("%s; waits for approval"), text);
}

const char *placement_line(struct pool *p, const struct placement *placement)
{
	return pool_printf(p, "%s %s: %s", placement->receipt_no, placement->firm_name, placement_words(p, placement));
}

const char *proposed_words(struct pool *p, const struct proposed_sum *proposed)
{
	const char *text = pool_printf(p, _("%s proposed (%s) by %s, %s"), words_won(p, proposed->sum), proposed->reason,
								   proposed->proposed_by, words_moment(p, proposed->proposed_at));
	if (!proposed->dropped_by)
		return text;
	return pool_printf(p, _("%s; dropped by %s, %s"), text, proposed->dropped_by, words_moment(p, proposed->dropped_at));
}

static const char *with_count(struct pool *p, const char *text, const char *what, int n)
{
	return n ? pool_printf(p, _("%s, %s: %d"), text, what, n) : text;
}

void screen_selection(struct session *s, const struct ranking *ranking)
{
	const int *verdicts = ranking->verdicts;
	const char *text = pool_printf(s->pool, _("%s: %d selected (%s), %d in reserve, %d below the pass line"), ranking->call_code,
								   verdicts[SELECTION_SELECTED], words_won(s->pool, ranking->granted), verdicts[SELECTION_RESERVE],
								   verdicts[SELECTION_BELOW_LINE]);
	for (enum selection_verdict verdict = SELECTION_BELOW_LINE + 1; verdict < SELECTION_VERDICTS; verdict++)
		text = with_count(s->pool, text, selection_verdict_name(verdict), verdicts[verdict]);
	screen_text(s->screen, s->pool, "", with_count(s->pool, text, app_state_name("HOLD"), (int)ranking->beside.held.n));
	screen_too_few(s, &ranking->too_few);
}

void screen_beside(struct session *s, const struct ranking *ranking)
{
	const char *lines[BESIDE_LINES];
	size_t n = beside_lines(s->pool, &ranking->beside, lines);
	for (size_t i = 0; i < n; i++)
		screen_text(s->screen, s->pool, "", lines[i]);
}

void screen_stale(struct session *s, const char *call, const char *stale)
{
	if (!stale)
		return;
	screen_text(s->screen, s->pool, "", stale);
	screen_line(s->screen, _("an officer runs it again: ppuri select run %s"), call);
}

/* What an award gives stands in the way of an amendment, however it goes on. */
static void screen_held(struct session *s, const char *call, const struct amendment_standing *held)
{
	if (held->award_approved)
		screen_line(s->screen, _("next: put back what takes from %s, whose award is approved, or: ppuri select amend %s --withdraw --reason …"),
					held->receipt_no, call);
	else
		screen_line(s->screen, _("next, by an approver: ppuri award return %s"), held->receipt_no);
}

void screen_next(struct session *s, const struct ranking *ranking)
{
	const struct amendment_change *held = amendment_held(&ranking->effect);
	if (held)
		screen_held(s, ranking->call_code, &held->was);
	else if (ranking->needs_deliberation)
		screen_line(s->screen, _("next: ppuri select refer %s"), ranking->call_code);
	else
		screen_line(s->screen, _("next, by an approver: ppuri select confirm %s"), ranking->call_code);
}

static const char *standing_words(struct pool *p, const struct deliberated_standing *standing)
{
	if (!standing->there)
		return _("not in it");
	const char *text = selection_verdict_name(standing->verdict);
	if (standing->reserve)
		text = pool_printf(p, _("%s (place %d)"), text, standing->reserve);
	return standing->granted.n ? pool_printf(p, "%s %s", text, words_won(p, standing->granted)) : text;
}

void screen_since(struct session *s, const struct ranking *ranking)
{
	const struct deliberated_changes *since = &ranking->since;
	struct pool *p = s->pool;
	if (!since->run)
		return;
	if (since->n)
		screen_text(s->screen, p, "", pool_printf(p, _("changed from run %d, which was sent back:"), since->run));
	else
		screen_text(s->screen, p, "", pool_printf(p, _("nothing differs from run %d, which was sent back"), since->run));
	for (size_t i = 0; i < since->n; i++) {
		const struct deliberated_change *change = &since->at[i];
		screen_text(s->screen, p, "  ", pool_printf(p, "%s %s: %s → %s", change->receipt_no, change->firm_name, standing_words(p, &change->was),
													standing_words(p, &change->is)));
	}
}
