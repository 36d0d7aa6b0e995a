/* 공고, 정정공고, 취소공고, 결과 변경공고. */
#include "ppuri/service/call.h"

#include "call_acts.h"
#include "letter_overtake.h"
#include "paper_file.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_CALL_PUBLISH = {"call.publish", RIGHT_CALL_WRITE, ACT_WRITES};
const struct act ACT_CALL_CORRECT = {"call.correct", RIGHT_CALL_WRITE, ACT_WRITES};
const struct act ACT_CALL_CANCEL = {"call.cancel", RIGHT_CALL_WRITE, ACT_WRITES};
const struct act ACT_CALL_ANNOUNCE_AMENDMENT = {"call.announce-amendment", RIGHT_SELECT_CONFIRM, ACT_WRITES};
const struct act ACT_CALL_NOTICES = {"call.notices", RIGHT_PROGRAM_READ, ACT_READS};

struct noticing {
	const char *code;
	const struct call_notice *given;
	const struct call_correction *correction;
	struct call call;
	struct call_notice notice;
	struct call_cancelled cancelled;
	struct amendment_effect effect;
	struct amendment_list announced;
};

static bool checks_out(struct work *w, const struct call *call, struct err *e)
{
	struct program program;
	struct won claimed;
	return call_program(w, call->program_code, &program, e) && call_claimed(w->db, call, &claimed, e) &&
		   call_check(call, &program, claimed, w->now, e);
}

/* All that is pinned, but for what the call does not have. */
static void say_rules(struct work *w, const struct call *call, const struct call_changes *rules)
{
	act_deed(w, call->code, call->title, (struct won){0}, NULL);
	for (size_t i = 0; i < rules->n; i++) {
		const struct call_change *rule = &rules->at[i];
		if (rule->field != CALL_TITLE && *rule->is && strcmp(rule->is, "0") != 0)
			act_deed(w, NULL, NULL, (struct won){0},
					 pool_printf(w->pool, "%s: %s", call_field_label(rule->field), call_change_words(w->pool, rule->field, rule->is)));
	}
}

/* The move is asked first, so that a call that is published already is told so and not what is wrong with it. */
static bool publish(struct work *w, void *arg, struct err *e)
{
	struct noticing *n = arg;
	const struct call_move *move;
	struct call *call = &n->call;
	struct call_terms terms;
	if (!call_take(w, n->code, call, e) || !call_move_find(call, CALL_EVENT_PUBLISH, w->now, &move, e) || !checks_out(w, call, e))
		return false;
	if (!call_terms_read(w, call, &terms, e))
		return false;
	n->notice = (struct call_notice){.kind = "notice", .notice_no = call->notice_no, .day = call->notice_day,
									 .changes = call_changes_between(w->pool, NULL, call), .published_at = w->now};
	call_terms_changes(w->pool, NULL, &terms, &n->notice.changes);
	say_rules(w, call, &n->notice.changes);
	return call_notice_insert(w->db, call, &n->notice, w->me->id, e) && call_update(w->db, call, e) &&
		   call_move(w->db, call, CALL_EVENT_PUBLISH, w->now, e) && call_by_code(w->db, w->pool, n->code, call, e);
}

bool desk_call_publish(struct office *o, const char *code, struct call *ret, struct err *e)
{
	struct noticing noticing = {.code = code};
	if (!act_decide(o, &ACT_CALL_PUBLISH, publish, &noticing, sizeof noticing, e))
		return false;
	*ret = noticing.call;
	return true;
}

bool call_notice_number_is_new(struct work *w, const struct call *call, const char *notice_no, struct err *e)
{
	struct call_notice_list earlier;
	if (!call_notice_list_read(w->db, w->pool, call->id, &earlier, e))
		return false;
	for (size_t i = 0; i < earlier.n; i++)
		if (strcmp(earlier.at[i].notice_no, notice_no) == 0)
			return err_set(e, ERR_REFUSED, _("%s is the number of an earlier notice; this one has a number of its own"), notice_no);
	return true;
}

/* A notice of today, unless another day is given, with a number of its own. */
static bool begin_notice(struct work *w, struct noticing *n, const char *kind, const char *reason, struct err *e)
{
	char day[DATE_TEXT_MAX];
	n->notice = *n->given;
	n->notice.kind = kind;
	n->notice.reason = reason;
	n->notice.published_at = w->now;
	if (!n->notice.day.year)
		n->notice.day = moment_date(w->now);
	if (!reason) {
		err_set(e, ERR_USAGE, "%s", _("a reason is needed"));
		return err_hint(e, "%s", _("give it with --reason"));
	}
	if (date_precision(n->notice.day) != DATE_DAY || date_cmp(n->notice.day, n->call.notice_day) < 0)
		return err_set(e, ERR_REFUSED, _("the day of the notice must be a whole day, and not before the first notice (%s)"),
					   date_iso(n->call.notice_day, day));
	return call_notice_number_is_new(w, &n->call, n->notice.notice_no, e);
}

/* The window may be over by now if it is only the money that is corrected. */
static bool corrected_call_is_right(struct work *w, const struct call *call, struct err *e)
{
	struct program program;
	struct won claimed;
	return call_program(w, call->program_code, &program, e) && call_claimed(w->db, call, &claimed, e) &&
		   call_draft_check(call, &program, e) && call_money_check(call, &program, claimed, e);
}

static bool publish_correction(struct work *w, struct noticing *n, const struct call *is, const struct call_terms *was,
							   const struct call_terms *are, struct err *e)
{
	n->notice.changes = call_changes_between(w->pool, &n->call, is);
	call_terms_changes(w->pool, was, are, &n->notice.changes);
	if (n->notice.changes.n == 0)
		return err_set(e, ERR_REFUSED, _("the call %s is like that already; there is nothing to correct"), n->call.code);
	n->notice.no = n->call.notices + 1;
	return call_notice_insert(w->db, &n->call, &n->notice, w->me->id, e) && call_terms_write(w, &n->call, was, are, e) &&
		   call_update(w->db, is, e);
}

static bool correct(struct work *w, void *arg, struct err *e)
{
	struct noticing *n = arg;
	const struct call_move *move;
	struct call_terms was, are;
	int64_t received;
	if (!call_take(w, n->code, &n->call, e) || !call_move_find(&n->call, CALL_EVENT_CORRECT, w->now, &move, e) ||
		!begin_notice(w, n, "correction", w->office->reason, e) || !call_received(w->db, n->call.id, &received, e) ||
		!call_terms_read(w, &n->call, &was, e) || !call_terms_corrected(w, &n->call, n->correction, &are, e))
		return false;
	struct call is = n->call;
	if (!call_take_fields(w->pool, &is, n->correction->to, n->correction->fields, e))
		return false;
	const struct call_terms_case terms = {.was = &n->call, .is = &is, .terms_was = &was, .terms_are = &are, .received = received,
										  .now = w->now};
	return call_correction_check(&n->call, &is, received, w->now, e) && call_terms_check(&terms, e) &&
		   paper_limits_hold(w, &is, &was.limits, &are.limits, e) &&
		   corrected_call_is_right(w, &is, e) && publish_correction(w, n, &is, &was, &are, e);
}

bool desk_call_correct(struct office *o, const char *code, const struct call_notice *given,
					   const struct call_correction *correction, struct call_notice *ret_notice, struct err *e)
{
	struct noticing noticing = {.code = code, .given = given, .correction = correction};
	if (!act_perform(o, &ACT_CALL_CORRECT, correct, &noticing, e))
		return false;
	*ret_notice = noticing.notice;
	return true;
}

static bool answer_all(struct work *w, struct noticing *n, struct err *e)
{
	const char *reason = pool_printf(w->pool, _("the call was cancelled: %s"), w->office->reason);
	return application_end_all(w->db, n->call.id, APP_EVENT_CALL_CANCELLED, reason, &n->cancelled.answered, e) &&
		   application_lapse_drafts(w->db, n->call.id, &n->cancelled.lapsed, e);
}

static void say_cancelled(struct work *w, const struct noticing *n)
{
	const char *line = pool_printf(w->pool, "%s  %s  %s", n->code, n->call.title, n->notice.notice_no);
	if (n->cancelled.answered)
		line = pool_printf(w->pool, "%s  %s", line, pool_printf(w->pool, _("applications that end with it: %zu"), n->cancelled.answered));
	act_deed(w, NULL, NULL, (struct won){0}, line);
}

static bool cancel(struct work *w, void *arg, struct err *e)
{
	struct noticing *n = arg;
	const struct call_move *move;
	if (!call_take(w, n->code, &n->call, e) || !call_move_find(&n->call, CALL_EVENT_CANCEL, w->now, &move, e) ||
		!begin_notice(w, n, "cancellation", w->office->reason, e) || !call_say_applications(w, &n->call, e))
		return false;
	if (!call_notice_insert(w->db, &n->call, &n->notice, w->me->id, e) || !call_update(w->db, &n->call, e) ||
		!call_move(w->db, &n->call, CALL_EVENT_CANCEL, w->now, e) || !answer_all(w, n, e))
		return false;
	say_cancelled(w, n);
	return true;
}

bool desk_call_cancel(struct office *o, const char *code, const struct call_notice *given, struct call_cancelled *ret,
					  struct err *e)
{
	struct noticing noticing = {.code = code, .given = given};
	if (!act_decide(o, &ACT_CALL_CANCEL, cancel, &noticing, sizeof noticing, e))
		return false;
	*ret = noticing.cancelled;
	return true;
}

/* Of several the last says what holds, and each its reason. */
static bool find_unannounced(struct work *w, struct noticing *n, const char **ret_reason, struct err *e)
{
	struct amendment_list list;
	const char *reason = NULL;
	if (!amendment_list_read(w->db, w->pool, n->call.id, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		struct amendment_effect effect;
		const struct amendment *one = &list.at[i];
		if (!one->selection_id || one->announced)
			continue;
		if (!amended_read(w->db, w->pool, one->selection_id, &effect, e))
			return false;
		for (size_t k = 0; k < effect.n; k++)
			*POOL_PUSH(w->pool, &n->effect) = effect.at[k];
		*POOL_PUSH(w->pool, &n->announced) = *one;
		reason = reason ? pool_printf(w->pool, "%s; %s", reason, one->reason) : one->reason;
	}
	*ret_reason = w->office->reason ? w->office->reason : reason;
	if (reason)
		return true;
	err_set(e, ERR_REFUSED, _("no amendment of the result of the call %s waits to be announced"), n->call.code);
	return err_hint(e, _("an amendment is announced after it is confirmed; how far each is: ppuri select amend %s --list"), n->call.code);
}

/* 결과 변경공고: the first notice and what it announced stay as they are. */
static bool announce_amendment(struct work *w, void *arg, struct err *e)
{
	struct noticing *n = arg;
	const char *reason;
	if (!call_take(w, n->code, &n->call, e))
		return false;
	if (strcmp(n->call.state, "ANNOUNCED") != 0) {
		err_set(e, ERR_REFUSED, _("the result of the call %s is not announced yet; the first announcement has no notice of its own"), n->call.code);
		return err_hint(e, "ppuri call announce %s", n->call.code);
	}
	if (!find_unannounced(w, n, &reason, e) || !begin_notice(w, n, "amendment", reason, e))
		return false;
	for (size_t i = 0; i < n->effect.n; i++)
		act_deed(w, NULL, NULL, (struct won){0}, amendment_line(w->pool, &n->effect.at[i]));
	n->notice.no = n->call.notices + 1;
	return call_notice_insert(w->db, &n->call, &n->notice, w->me->id, e) && call_update(w->db, &n->call, e) &&
		   amendment_announce(w->db, n->call.id, n->notice.no, w->now, e) &&
		   letters_overtake(w, &(struct letter_scope){.amended_call = n->call.id}, OVERTAKEN_RESULT_CHANGED, n->notice.notice_no, e);
}

bool desk_call_announce_amendment(struct office *o, const char *code, const struct call_notice *given, struct call_notice *ret,
								  struct amendment_effect *ret_effect, struct err *e)
{
	struct noticing noticing = {.code = code, .given = given};
	if (!act_decide(o, &ACT_CALL_ANNOUNCE_AMENDMENT, announce_amendment, &noticing, sizeof noticing, e))
		return false;
	*ret = noticing.notice;
	*ret_effect = noticing.effect;
	return true;
}

struct listing {
	const char *code;
	struct call_notice_list *list;
};

static bool notices(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct call call;
	return call_to_read(w, listing->code, &call, e) &&
		   call_notice_list_read(w->db, w->pool, call.id, listing->list, e);
}

bool desk_call_notices(struct office *o, const char *code, struct call_notice_list *ret, struct err *e)
{
	struct listing listing = {.code = code, .list = ret};
	return act_perform(o, &ACT_CALL_NOTICES, notices, &listing, e);
}
