#include "ppuri/service/what_if.h"

#include "selection_load.h"
#include "what_if_rules.h"

#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_WHAT_IF = {"select.what-if", RIGHT_SELECT_READ, ACT_READS};

struct trying {
	const char *call;
	const struct what_if *given;
	struct what_if_outcome outcome;
};

static bool is_named(const struct what_if *given, const char *judge)
{
	for (size_t i = 0; i < given->n_without; i++)
		if (strcmp(given->without[i], judge) == 0)
			return true;
	return false;
}

static bool has_judge(const struct frozen *frozen, const char *judge)
{
	for (size_t i = 0; i < frozen->n; i++)
		for (size_t k = 0; k < frozen->entries[i].n_scores; k++)
			if (strcmp(frozen->entries[i].scores[k].judge, judge) == 0)
				return true;
	return false;
}

static bool judges_are_there(const struct what_if *given, const struct frozen *frozen, struct err *e)
{
	for (size_t i = 0; i < given->n_without; i++)
		if (!has_judge(frozen, given->without[i]))
			return err_set(e, ERR_REFUSED, _("nothing that %s scored is in the run"), given->without[i]);
	return true;
}

/* The entries with the scores of the others alone. */
static struct selection_entry *leave_out(struct pool *p, const struct what_if *given, const struct frozen *frozen)
{
	struct selection_entry *entries = pool_alloc(p, frozen->n * sizeof *entries);
	for (size_t i = 0; i < frozen->n; i++) {
		const struct selection_entry *was = &frozen->entries[i];
		struct selection_score *scores = pool_alloc(p, was->n_scores * sizeof *scores);
		entries[i] = *was;
		entries[i].scores = scores;
		entries[i].n_scores = 0;
		for (size_t k = 0; k < was->n_scores; k++)
			if (!is_named(given, was->scores[k].judge))
				scores[entries[i].n_scores++] = was->scores[k];
	}
	return entries;
}

static void compare(struct what_if_outcome *outcome)
{
	for (size_t i = 0; i < outcome->n; i++) {
		const struct what_if_row *row = &outcome->at[i];
		bool was = row->was.verdict == SELECTION_SELECTED, is = row->is.verdict == SELECTION_SELECTED;
		outcome->selected_was += was;
		outcome->selected_is += is;
		outcome->come_in += is && !was;
		outcome->fall_out += was && !is;
		outcome->granted_was.n += row->was.granted.n;
		outcome->granted_is.n += row->is.granted.n;
	}
}

static struct what_if_outcome outcome_of(struct pool *p, const struct loaded *loaded, const struct selection_line *lines)
{
	const struct frozen *frozen = &loaded->frozen;
	size_t *was = pool_alloc(p, frozen->n * sizeof *was);
	struct what_if_outcome outcome = {
		.call_code = loaded->stored.call_code,
		.run_by = loaded->stored.run_by_name,
		.run_at = loaded->stored.run_at,
		.confirmed = loaded->stored.confirmed_by_name != NULL,
		.at = pool_alloc(p, frozen->n * sizeof *outcome.at),
		.n = frozen->n,
	};
	for (size_t i = 0; i < frozen->n; i++)
		was[frozen->lines[i].entry] = i;
	for (size_t i = 0; i < frozen->n; i++) {
		const struct selection_row *row = &loaded->rows.at[lines[i].entry];
		outcome.at[i] = (struct what_if_row){row->receipt_no, row->firm_name, frozen->lines[was[lines[i].entry]], lines[i]};
	}
	compare(&outcome);
	return outcome;
}

static bool try_out(struct work *w, void *arg, struct err *e)
{
	struct trying *trying = arg;
	struct call call;
	struct loaded loaded;
	const char *stale;
	if (!selection_open(w, trying->call, &call, &loaded, e) || !selection_stale(w, &call, &loaded.stored, &stale, e))
		return false;
	struct selection_rules rules = loaded.frozen.rules;
	if (!what_if_rules(w->pool, trying->given, &rules, e) || !judges_are_there(trying->given, &loaded.frozen, e))
		return false;
	const struct selection_entry *entries = leave_out(w->pool, trying->given, &loaded.frozen);
	struct selection_line *lines = pool_alloc(w->pool, loaded.frozen.n * sizeof *lines);
	selection_run(w->pool, &rules, entries, loaded.frozen.n, lines);
	trying->outcome = outcome_of(w->pool, &loaded, lines);
	trying->outcome.stale = stale;
	return true;
}

bool desk_select_what_if(struct office *o, const char *call, const struct what_if *given, struct what_if_outcome *ret, struct err *e)
{
	struct trying trying = {.call = call, .given = given};
	if (!act_perform(o, &ACT_SELECT_WHAT_IF, try_out, &trying, e))
		return false;
	*ret = trying.outcome;
	return true;
}
