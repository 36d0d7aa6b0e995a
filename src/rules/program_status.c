#include "ppuri/program_status.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

const struct program_move PROGRAM_MOVES[] = {
	{"proposed", "review", false},
	{"proposed", "on-hold", false},
	{"proposed", "stopped", false},
	{"review", "proposed", false}, /* 보완하여 다시 제안 */
	{"review", "confirmed", false},
	{"review", "on-hold", false},
	{"review", "stopped", false},
	{"confirmed", "running", false},
	{"confirmed", "on-hold", false},
	{"confirmed", "stopped", false},
	{"running", "done", false},
	{"running", "on-hold", false},
	{"running", "stopped", false},
	{"done", "running", false}, /* 기간 연장 */
	{"on-hold", "proposed", true},
	{"on-hold", "review", true},
	{"on-hold", "confirmed", true},
	{"on-hold", "running", true},
	{"on-hold", "stopped", false},
	{"stopped", "review", false}, /* 재검토 */
};
const size_t PROGRAM_MOVES_N = COUNT(PROGRAM_MOVES);

/* Where it stood before it was put on hold; NULL: the source began with that. */
static const char *status_before(const struct program_history *history)
{
	return history->n > 1 ? history->at[history->n - 2].status : NULL;
}

static bool move_allowed(const struct program_history *history, const struct program_move *move)
{
	const char *before = status_before(history);
	return strcmp(move->from, history->at[history->n - 1].status) == 0 &&
		   (!move->back || !before || strcmp(move->to, before) == 0);
}

static bool status_may_follow(const struct program_history *history, const char *to, struct err *e)
{
	CLEANUP(buf_release) struct buf allowed = {0};
	const char *from = history->at[history->n - 1].status;
	if (strcmp(from, to) == 0)
		return err_set(e, ERR_REFUSED, _("it has this status already: %s"), term_name(&PROGRAM_STATUSES, to));
	for (size_t i = 0; i < PROGRAM_MOVES_N; i++) {
		if (!move_allowed(history, &PROGRAM_MOVES[i]))
			continue;
		if (strcmp(PROGRAM_MOVES[i].to, to) == 0)
			return true;
		buf_printf(&allowed, "%s%s", allowed.n ? ", " : "", term_name(&PROGRAM_STATUSES, PROGRAM_MOVES[i].to));
	}
	return err_set(e, ERR_REFUSED, _("after the status %s it can not be: %s; possible now: %s"), term_name(&PROGRAM_STATUSES, from),
				   term_name(&PROGRAM_STATUSES, to), buf_text(&allowed));
}

bool program_status_begun(struct date since, struct date day)
{
	return !since.year || date_cmp(date_first(since), day) <= 0;
}

/* With the precision that each has: "2024" is not before "2024-03". */
static bool day_is_right(struct date last, struct date since, struct date today, struct err *e)
{
	char one[DATE_TEXT_MAX], other[DATE_TEXT_MAX];
	if (!program_status_begun(since, today))
		return err_set(e, ERR_REFUSED, _("%s is still to come; a status is recorded once it holds"), date_iso(since, one));
	if (last.year && date_cmp(date_last(since), date_first(last)) < 0)
		return err_set(e, ERR_REFUSED, _("%s is before the day of the last status: %s"), date_iso(since, one), date_iso(last, other));
	return true;
}

bool program_status_check(const struct program_history *history, const struct program_state *next, struct date today, struct err *e)
{
	if (history->n && !next->since.year)
		return err_set(e, ERR_REFUSED, "%s", _("a change of the status needs its day"));
	if (history->n && !next->reason)
		return err_set(e, ERR_REFUSED, "%s", _("a change of the status needs its reason"));
	if (history->n && !status_may_follow(history, next->status, e))
		return false;
	return !next->since.year ||
		   day_is_right(history->n ? history->at[history->n - 1].since : (struct date){0}, next->since, today, e);
}
