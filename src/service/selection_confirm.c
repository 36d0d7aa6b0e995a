/* 확정: what was selected becomes what is, by a second person. */
#include "amending.h"
#include "another_person.h"
#include "call_acts.h"
#include "judging.h"
#include "second_person.h"
#include "selection_load.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_CONFIRM = {"select.confirm", RIGHT_SELECT_CONFIRM, ACT_WRITES};

static bool may_confirm(struct work *w, const struct loaded *loaded, struct err *e)
{
	const struct selection *stored = &loaded->stored;
	char at[DATE_TEXT_MAX];
	if (stored->confirmed_by_name)
		return err_set(e, ERR_REFUSED, _("%s has confirmed this selection already, %s"), stored->confirmed_by_name,
					   moment_iso(stored->confirmed_at, at));
	if (!is_another_person(w, stored->run_by_name, _("who ran a selection does not confirm it; another approver must"), e))
		return false;
	return !loaded->amendment || *loaded->amendment->appeals ||
		   is_another_person(w, loaded->amendment->opened_by_name, _("who opened an amendment does not confirm it; another approver must"), e);
}

static bool is_deliberated(struct work *w, const struct call *call, const struct loaded *loaded, struct err *e)
{
	struct program program;
	if (!call_program(w, call->program_code, &program, e))
		return false;
	if (!deliberation_needed(&program, call) || (loaded->deliberation && deliberation_adopts(loaded->deliberation->outcome)))
		return true;
	const struct deliberation_law law = deliberation_law(&program, call);
	err_set(e, ERR_REFUSED, _("the selection of %s was not deliberated on and adopted yet: %s (%s)"), call->code, law.body, law.source);
	return err_hint(e, _("an officer refers it and records what came of it: ppuri select refer %s; ppuri select deliberate %s"), call->code,
					call->code);
}

static enum app_event event_of(enum selection_verdict verdict)
{
	if (verdict == SELECTION_SELECTED)
		return APP_EVENT_SELECT;
	return verdict == SELECTION_RESERVE ? APP_EVENT_RESERVE : APP_EVENT_NOT_SELECT;
}

static bool decide(struct work *w, const struct call *call, const struct loaded *loaded, struct err *e)
{
	for (size_t i = 0; i < loaded->frozen.n; i++) {
		const struct selection_line *line = &loaded->frozen.lines[i];
		if (!application_move(w->db, loaded->rows.at[line->entry].application_id, event_of(line->verdict), NULL, e))
			return false;
	}
	return selection_set_confirmed(w->db, loaded->stored.id, w->me->id, w->now, e) &&
		   call_move(w->db, call, CALL_EVENT_DECIDE, w->now, e);
}

/* What takes part for the first time is decided on as ever; what was decided changes by an event of its own. */
static enum app_event event_to(const char *became, bool first)
{
	if (strcmp(became, "SELECTED") == 0)
		return first ? APP_EVENT_SELECT : APP_EVENT_AMEND_IN;
	if (strcmp(became, "RESERVE") == 0)
		return first ? APP_EVENT_RESERVE : APP_EVENT_AMEND_RESERVE;
	return first ? APP_EVENT_NOT_SELECT : APP_EVENT_AMEND_OUT;
}

static bool move_amended(struct work *w, const struct loaded *loaded, const struct amendment_change *change, struct err *e)
{
	const char *was = change->was.state;
	if (strcmp(was, change->became) == 0)
		return true;
	bool first = strcmp(was, "REVIEWED") == 0 || strcmp(was, "DELIBERATION") == 0;
	if (strcmp(change->became, "NOT_SELECTED") != 0 && !refuse_award_to_excluded(w, change->was.application_id, e)) {
		err_prefix(e, "%s %s", change->was.receipt_no, change->was.firm_name);
		return err_hint(e, _("place it out of the selection: ppuri select place %s --as out --reason '…'"), change->was.receipt_no);
	}
	return application_move(w->db, change->was.application_id, event_to(change->became, first), first ? NULL : loaded->amendment->reason, e);
}

static bool amend(struct work *w, const struct loaded *loaded, struct err *e)
{
	const struct amendment_effect *effect = &loaded->effect;
	if (!amendment_takes_nothing(effect, e))
		return false;
	for (size_t i = 0; i < effect->n; i++)
		if (!amended_insert(w->db, loaded->stored.id, &effect->at[i], e) || !move_amended(w, loaded, &effect->at[i], e))
			return false;
	return selection_set_confirmed(w->db, loaded->stored.id, w->me->id, w->now, e) &&
		   amendment_close(w->db, loaded->amendment->id, loaded->stored.id, w->now, e);
}

static const char *row_text(struct pool *p, const struct ranking_row *row)
{
	const struct selection_line *line = &row->line;
	const char *verdict = selection_verdict_name(line->verdict);
	if (line->reserve)
		verdict = pool_printf(p, _("%s (place %d)"), verdict, line->reserve);
	if (!line->score.count)
		return verdict;
	return line->rank ? pool_printf(p, _("rank %d, %s points: %s"), line->rank, mean_text(p, line->score), verdict)
					  : pool_printf(p, _("%s points: %s"), mean_text(p, line->score), verdict);
}

/* Who is selected and for how much, who is not, and what was decided beside the scores. Of an amendment: what differs. */
static void say_ranking(struct work *w, const struct ranking *ranking)
{
	const struct amendment_lines amended = amendment_lines(w->pool, ranking->amendment, &ranking->facts, &ranking->effect);
	const char *beside[BESIDE_LINES];
	size_t n = beside_lines(w->pool, &ranking->beside, beside);
	for (size_t i = 0; i < ranking->n; i++) {
		const struct ranking_row *row = &ranking->at[i];
		act_deed(w, row->receipt_no, row->firm_name, row->line.granted, row_text(w->pool, row));
	}
	for (size_t i = 0; i < amended.n; i++)
		act_deed(w, NULL, NULL, (struct won){0}, amended.at[i]);
	for (size_t i = 0; i < n; i++)
		act_deed(w, NULL, NULL, (struct won){0}, beside[i]);
}

struct confirming {
	const char *call;
	struct ranking ranking;
};

static bool say(struct work *w, const struct call *call, const struct loaded *loaded, struct err *e)
{
	struct ranking ranking = selection_ranking(w->pool, loaded);
	if (!w->deeds)
		return true;
	if (!late_changes_beside(w, call, &ranking.beside, e))
		return false;
	say_ranking(w, &ranking);
	return true;
}

static bool confirm(struct work *w, void *arg, struct err *e)
{
	struct confirming *confirming = arg;
	struct call call;
	struct loaded loaded;
	if (!selection_open(w, confirming->call, &call, &loaded, e) || !may_confirm(w, &loaded, e) ||
		!selection_is_still_so(w, &call, &loaded.stored, e) || !late_changes_are_agreed(w, &call, e) || !is_deliberated(w, &call, &loaded, e) ||
		!say(w, &call, &loaded, e) || !(loaded.amendment ? amend(w, &loaded, e) : decide(w, &call, &loaded, e)) ||
		!selection_load(w, call.id, call.code, &loaded, e))
		return false;
	confirming->ranking = selection_ranking(w->pool, &loaded);
	return true;
}

bool desk_select_confirm(struct office *o, const char *call, struct ranking *ret, struct err *e)
{
	struct confirming confirming = {.call = call};
	if (!act_decide(o, &ACT_SELECT_CONFIRM, confirm, &confirming, sizeof confirming, e))
		return false;
	*ret = confirming.ranking;
	return true;
}
