/* What a 정정공고 may change. Who has applied trusted in what was published: by which rules they are judged does not change any
 * more, no time and no money is taken away. What the call is about never changes: that is another call. */
#include "ppuri/call_field.h"

#include "ppuri/tr.h"

#include <string.h>

enum until {
	UNTIL_PUBLISHED,
	UNTIL_BEGUN,     /* the window, and nothing received */
	UNTIL_RECEIVED,  /* the first application */
	UNTIL_CLOSED,
	UNTIL_EVALUATED, /* the begin of the evaluation */
};

static const enum until FIELD_UNTIL[CALL_FIELD_COUNT] = {
	[CALL_NOTICE_NO] = UNTIL_PUBLISHED,   [CALL_TITLE] = UNTIL_EVALUATED,      [CALL_NOTICE_DAY] = UNTIL_PUBLISHED,
	[CALL_OPENS] = UNTIL_BEGUN,           [CALL_CLOSES] = UNTIL_CLOSED,        [CALL_YEAR] = UNTIL_PUBLISHED,
	[CALL_SOURCE] = UNTIL_PUBLISHED,      [CALL_BUDGET] = UNTIL_EVALUATED,     [CALL_SUPPORT_RATE] = UNTIL_RECEIVED,
	[CALL_CAP] = UNTIL_RECEIVED,          [CALL_OWN_CASH_RATE] = UNTIL_RECEIVED, [CALL_RUBRIC] = UNTIL_RECEIVED,
	[CALL_PASS_LINE] = UNTIL_RECEIVED,    [CALL_TRIM_MIN] = UNTIL_RECEIVED,    [CALL_TIES] = UNTIL_RECEIVED,
	[CALL_ROUNDS] = UNTIL_RECEIVED,       [CALL_BLIND] = UNTIL_EVALUATED,      [CALL_JUDGES_MIN] = UNTIL_EVALUATED,
	[CALL_SCORE_STEP] = UNTIL_EVALUATED,  [CALL_COMMENT_BELOW] = UNTIL_EVALUATED, [CALL_BONUSES] = UNTIL_RECEIVED,
	[CALL_PENALTIES] = UNTIL_RECEIVED,    [CALL_BONUS_MAX] = UNTIL_RECEIVED,   [CALL_LINE_AGAIN] = UNTIL_RECEIVED,
	[CALL_PARTIAL_MIN] = UNTIL_EVALUATED, [CALL_TELL_SCORE] = UNTIL_EVALUATED, [CALL_SELECT_MAX] = UNTIL_RECEIVED,   [CALL_PROJECT_START] = UNTIL_CLOSED, [CALL_PROJECT_END] = UNTIL_CLOSED,
	[CALL_SEALED] = UNTIL_PUBLISHED,      [CALL_ALWAYS_OPEN] = UNTIL_PUBLISHED,     [CALL_EXCEPTION] = UNTIL_PUBLISHED,
	[CALL_EXCEPTION_REASON] = UNTIL_PUBLISHED,  [CALL_FILE_MB] = UNTIL_EVALUATED, [CALL_APPLICATION_MB] = UNTIL_EVALUATED,
};

static bool is_now(const struct call *call, struct moment now, const char *state)
{
	return strcmp(call_state_at(call, now), state) == 0;
}

static bool nothing_received(enum call_field field, int64_t received, struct err *e)
{
	if (received == 0)
		return true;
	return err_set(e, ERR_REFUSED, _("%s: %lld applications were received under what was published, so it can not change any more"),
				   call_field_label(field), (long long)received);
}

static bool still_changes(const struct call *was, enum call_field field, int64_t received, struct moment now, struct err *e)
{
	bool before = is_now(was, now, "PUBLISHED"), open = before || is_now(was, now, "OPEN");
	switch (FIELD_UNTIL[field]) {
	case UNTIL_PUBLISHED:
		err_set(e, ERR_REFUSED, _("%s: no correction changes it; that would be another call"), call_field_label(field));
		return err_hint(e, _("cancel this one and publish another: ppuri call cancel %s"), was->code);
	case UNTIL_BEGUN:
		if (before)
			return true;
		return err_set(e, ERR_REFUSED, _("%s: the window has begun already"), call_field_label(field));
	case UNTIL_RECEIVED:
		return nothing_received(field, received, e);
	case UNTIL_CLOSED:
		if (open)
			return true;
		return err_set(e, ERR_REFUSED, _("%s: the window has ended already"), call_field_label(field));
	case UNTIL_EVALUATED:
		if (open || is_now(was, now, "CLOSED"))
			return true;
		return err_set(e, ERR_REFUSED, _("%s: the evaluation has begun already"), call_field_label(field));
	}
	bug("field %d has no end", (int)field);
}

/* Who has applied is judged with no less care, and nobody is left without a sum that they could have had. */
static bool judges_no_worse(const struct call *was, const struct call *is, int64_t received, struct err *e)
{
	int32_t partial_was = was->partial_min ? was->partial_min : INT32_MAX, partial_is = is->partial_min ? is->partial_min : INT32_MAX;
	if (is->blind < was->blind && !nothing_received(CALL_BLIND, received, e))
		return err_hint(e, "%s", _("an evaluation can be made blind, not open"));
	if (is->judges_min < was->judges_min && !nothing_received(CALL_JUDGES_MIN, received, e))
		return err_hint(e, "%s", _("it can be raised, not cut"));
	if (is->score_step > was->score_step && !nothing_received(CALL_SCORE_STEP, received, e))
		return err_hint(e, "%s", _("scores can be made finer, not coarser"));
	if (is->comment_below < was->comment_below && !nothing_received(CALL_COMMENT_BELOW, received, e))
		return err_hint(e, "%s", _("it can be raised, not cut"));
	if (partial_is > partial_was && !nothing_received(CALL_PARTIAL_MIN, received, e))
		return err_hint(e, "%s", _("a smaller share can be enough, not a larger one"));
	return true;
}

/* What takes something away from those who have applied. */
static bool takes_nothing_away(const struct call *was, const struct call *is, int64_t received, struct moment now, struct err *e)
{
	char at[DATE_TEXT_MAX];
	if (is->closes_at.unix_seconds != was->closes_at.unix_seconds && is->closes_at.unix_seconds < now.unix_seconds)
		return err_set(e, ERR_REFUSED, _("the window can not end at %s, which is past"), moment_iso(is->closes_at, at));
	if (is->closes_at.unix_seconds < was->closes_at.unix_seconds && !nothing_received(CALL_CLOSES, received, e))
		return err_hint(e, "%s", _("it can be put off, not brought forward"));
	if (is->budget.n < was->budget.n && !nothing_received(CALL_BUDGET, received, e))
		return err_hint(e, "%s", _("it can be raised, not cut"));
	return true;
}

bool call_correction_check(const struct call *was, const struct call *is, int64_t received, struct moment now, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct call_changes changes = call_changes_between(&pool, was, is);
	for (size_t i = 0; i < changes.n; i++)
		if (!still_changes(was, changes.at[i].field, received, now, e))
			return false;
	return takes_nothing_away(was, is, received, now, e) && judges_no_worse(was, is, received, e);
}
