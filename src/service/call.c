#include "ppuri/service/call.h"

#include "call_acts.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/appeal.h"
#include "ppuri/store/award.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/program.h"
#include "ppuri/store/seal.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_CALL_NEW = {"call.new", RIGHT_CALL_WRITE, ACT_WRITES};
const struct act ACT_CALL_EDIT = {"call.edit", RIGHT_CALL_WRITE, ACT_WRITES};
const struct act ACT_CALL_LIST = {"call.list", RIGHT_PROGRAM_READ, ACT_READS};
const struct act ACT_CALL_SHOW = {"call.show", RIGHT_PROGRAM_READ, ACT_READS};
const struct act ACT_CALL_CLOSE = {"call.close", RIGHT_CALL_WRITE, ACT_WRITES};
const struct act ACT_CALL_ARCHIVE = {"call.archive", RIGHT_CALL_WRITE, ACT_WRITES};
const struct act ACT_CALL_ANNOUNCE = {"call.announce", RIGHT_SELECT_CONFIRM, ACT_WRITES};

bool call_program(struct work *w, const char *code, struct program *ret, struct err *e)
{
	if (program_by_code(w->db, w->pool, code, ret, e))
		return true;
	return e->kind == ERR_NOT_FOUND ? err_hint(e, "%s", _("see: ppuri program list")) : false;
}

static bool draft(struct work *w, void *arg, struct err *e)
{
	struct call *call = arg;
	struct program program;
	int64_t id;
	act_about(w, "call %s", call->code);
	if (!call_program(w, call->program_code, &program, e) || !call_draft_check(call, &program, e))
		return false;
	call->program_id = program.id;
	return call_insert(w->db, call, &id, e);
}

bool desk_call_new(struct office *o, const struct call *given, struct err *e)
{
	struct call call = *given;
	return act_perform(o, &ACT_CALL_NEW, draft, &call, e);
}

bool call_take(struct work *w, const char *code, struct call *ret, struct err *e)
{
	act_about(w, "call %s", code);
	return call_by_code(w->db, w->pool, code, ret, e);
}

static bool may_read(const struct work *w, const struct call *call)
{
	return strcmp(call->state, "DRAFT") != 0 || role_may(w->me->role, RIGHT_CALL_DRAFT_READ);
}

bool call_to_read(struct work *w, const char *code, struct call *ret, struct err *e)
{
	struct call call;
	if (!call_by_code(w->db, w->pool, code, &call, e))
		return false;
	if (!may_read(w, &call)) {
		err_set(e, ERR_NOT_FOUND, _("there is no call %s"), code);
		return err_hint(e, "%s", _("see: ppuri call list"));
	}
	*ret = call;
	return true;
}

bool call_is_draft(const struct call *call, struct moment now, struct err *e)
{
	if (strcmp(call->state, "DRAFT") == 0)
		return true;
	return err_set(e, ERR_REFUSED, _("the rules of the call %s (now: %s) were pinned when it was published"), call->code,
				   call_state_name(call, now));
}

struct editing {
	const char *code;
	const struct call *given;
	call_fields fields;
};

static bool edit(struct work *w, void *arg, struct err *e)
{
	struct editing *editing = arg;
	struct call call;
	struct program program;
	if (!call_take(w, editing->code, &call, e) || !call_is_draft(&call, w->now, e) ||
		!call_program(w, call.program_code, &program, e))
		return false;
	return call_take_fields(w->pool, &call, editing->given, editing->fields, e) && call_draft_check(&call, &program, e) && call_update(w->db, &call, e);
}

bool desk_call_edit(struct office *o, const char *code, const struct call *given, call_fields fields, struct err *e)
{
	struct editing editing = {.code = code, .given = given, .fields = fields};
	return act_perform(o, &ACT_CALL_EDIT, edit, &editing, e);
}

struct listing {
	const char *program_code;
	struct call_list *list;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct program program;
	struct call_list all, readable = {0};
	if ((listing->program_code && !call_program(w, listing->program_code, &program, e)) ||
		!call_list_read(w->db, w->pool, listing->program_code, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++)
		if (may_read(w, &all.at[i]))
			*POOL_PUSH(w->pool, &readable) = all.at[i];
	*listing->list = readable;
	return true;
}

bool desk_call_list(struct office *o, const char *program_code, struct call_list *ret, struct err *e)
{
	struct listing listing = {.program_code = program_code, .list = ret};
	return act_perform(o, &ACT_CALL_LIST, list, &listing, e);
}

struct showing {
	const char *code;
	struct call *call;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct showing *showing = arg;
	struct call *call = showing->call;
	if (!call_to_read(w, showing->code, call, e))
		return false;
	call->received = call->drafts = -1;
	return !role_may(w->me->role, RIGHT_APP_READ) || seal_counts(w->db, call->id, &call->received, &call->drafts, e);
}

bool desk_call_show(struct office *o, const char *code, struct call *ret, struct err *e)
{
	struct showing showing = {.code = code, .call = ret};
	return act_perform(o, &ACT_CALL_SHOW, show, &showing, e);
}

struct closing {
	const char *code;
	size_t lapsed;
};

static bool may_close(struct work *w, const struct call *call, struct err *e)
{
	const struct call_move *move;
	char closes[DATE_TEXT_MAX];
	if (strcmp(call->state, "CLOSED") == 0)
		return err_set(e, ERR_REFUSED, _("the call %s is closed already"), call->code);
	if (!call_move_find(call, CALL_EVENT_CLOSE, w->now, &move, e))
		return false;
	if (!move->needs_reason)
		return true;
	if (w->office->reason)
		return call_is_not_sealed(w, call, e);
	err_set(e, ERR_REFUSED, _("the window of the call %s ends only at %s"), call->code, moment_iso(call->closes_at, closes));
	return err_hint(e, "%s", _("to close it earlier, say why: --reason '…'"));
}

static bool close_call(struct work *w, void *arg, struct err *e)
{
	struct closing *closing = arg;
	struct call call;
	return call_take(w, closing->code, &call, e) && may_close(w, &call, e) && call_close(w, &call, &closing->lapsed, e);
}

bool desk_call_close(struct office *o, const char *code, size_t *ret_lapsed, struct err *e)
{
	struct closing closing = {.code = code};
	if (!act_perform(o, &ACT_CALL_CLOSE, close_call, &closing, e))
		return false;
	*ret_lapsed = closing.lapsed;
	return true;
}

static bool announce(struct work *w, void *arg, struct err *e)
{
	const char **code = arg;
	struct call call;
	if (!call_take(w, *code, &call, e))
		return false;
	if (call_move(w->db, &call, CALL_EVENT_ANNOUNCE, w->now, e))
		return amendment_announce(w->db, call.id, 0, w->now, e) && call_say_applications(w, &call, e);
	if (strcmp(call.state, "PUBLISHED") == 0 || strcmp(call.state, "CLOSED") == 0 || strcmp(call.state, "EVALUATING") == 0)
		return err_hint(e, _("a result is announced after it is confirmed: ppuri select confirm %s"), call.code);
	if (strcmp(call.state, "ANNOUNCED") == 0)
		return err_hint(e, _("an amendment of it is announced by a notice of its own: ppuri call announce %s --notice-no NUMBER"), call.code);
	return false;
}

bool desk_call_announce(struct office *o, const char *code, struct err *e)
{
	return act_decide(o, &ACT_CALL_ANNOUNCE, announce, &code, sizeof code, e);
}

/* Who is ineligible or in reserve has an answer, and after the project period nothing follows it any more. */
static bool has_ended(const struct application *application)
{
	const struct app_state *state = app_state_of(application->state);
	static const char *const turned_down[] = {"INELIGIBLE", "RETURNED", "RESERVE", "NOT_SELECTED", "WITHDRAWN"};
	for (size_t i = 0; i < sizeof turned_down / sizeof *turned_down; i++)
		if (strcmp(application->state, turned_down[i]) == 0)
			return true;
	return state && state->final;
}

/* Of a cancelled award something follows as long as a sum of it is to be returned. */
static bool is_cancelled_for_good(struct work *w, const struct application *application, bool *ret, struct err *e)
{
	struct award award;
	*ret = false;
	if (strcmp(application->state, "CANCELLED") != 0)
		return true;
	if (!award_by_receipt(w->db, w->pool, application->receipt_no, &award, e))
		return false;
	*ret = !award.to_return.n;
	return true;
}

static bool all_have_ended(struct work *w, const struct call *call, struct err *e)
{
	struct application_list list;
	if (!application_list_read(w->db, w->pool, &(struct application_filter){.call = call->code}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		bool ended = has_ended(&list.at[i]);
		if (!ended && !is_cancelled_for_good(w, &list.at[i], &ended, e))
			return false;
		if (!ended)
			return err_set(e, ERR_REFUSED, _("not everything of the call %s has ended: %s (%s)"), call->code,
						   application_name(w->pool, &list.at[i]), app_state_name(list.at[i].state));
	}
	return true;
}

static bool no_appeal_waits(struct work *w, const struct call *call, struct err *e)
{
	struct appeal_list list;
	if (!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.call = call->code, .open = true}, &list, e))
		return false;
	if (!list.n)
		return true;
	err_set(e, ERR_REFUSED, _("an objection of %s waits for its decision"), list.at[0].receipt_no);
	return err_hint(e, _("see: ppuri appeal list --call %s --open"), call->code);
}

static bool archive(struct work *w, void *arg, struct err *e)
{
	struct call call;
	const struct call_move *move;
	char end[DATE_TEXT_MAX];
	if (!call_take(w, arg, &call, e) || !call_move_find(&call, CALL_EVENT_ARCHIVE, w->now, &move, e))
		return false;
	if (date_cmp(moment_date(w->now), call.project_end) <= 0)
		return err_set(e, ERR_REFUSED, _("the project period of the call %s lasts until %s"), call.code, date_iso(call.project_end, end));
	return all_have_ended(w, &call, e) && no_appeal_waits(w, &call, e) && call_move(w->db, &call, CALL_EVENT_ARCHIVE, w->now, e);
}

bool desk_call_archive(struct office *o, const char *code, struct err *e)
{
	return act_perform(o, &ACT_CALL_ARCHIVE, archive, pool_strdup(o->pool, code), e);
}
