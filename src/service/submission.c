#include "application_choice.h"
#include "call_acts.h"
#include "cost_fits.h"
#include "paper_file.h"

#include "ppuri/store/application.h"
#include "ppuri/store/db.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <string.h>

const struct act ACT_APPLICATION_SUBMIT = {"app.submit", RIGHT_APP_WRITE, ACT_WRITES};

struct submitting {
	const struct application_choice *choice;
	const struct application_taker *to;
	struct application_ids ids;
	struct call call;
	int64_t clock_seen; /* the call whose newest receipt was looked at */
	bool lacks_papers;  /* why one was not received */
};

/* "2024-금형-0007": the place in the order of receipt, with as many digits as it needs. */
static bool next_receipt_no(struct work *w, struct pool *p, const struct call *call, const char **ret, struct err *e)
{
	int64_t n;
	if (!series_next(w->db, pool_printf(p, "receipt:%s", call->code), &n, e))
		return false;
	*ret = pool_printf(p, "%s-%04" PRId64, call->code, n);
	return true;
}

static bool is_in_turn(struct work *w, struct submitting *submitting, struct err *e)
{
	const struct call *call = &submitting->call;
	if (submitting->clock_seen != call->id && !call_clock_runs_on(w, call, e))
		return false;
	submitting->clock_seen = call->id;
	return true;
}

/* The same act with a pool that is gone before the next application. */
static struct work with_pool(const struct work *w, struct pool *p)
{
	struct work own = *w;
	own.pool = p;
	return own;
}

static bool is_complete(struct work *w, struct pool *p, struct submitting *submitting, const struct application *application,
						struct err *e)
{
	struct work own = with_pool(w, p);
	if (paper_file_complete(&own, application, &submitting->call, e))
		return true;
	submitting->lacks_papers = e->kind == ERR_REFUSED;
	return false;
}

static bool costs_add_up(struct work *w, struct pool *p, const struct application *application, struct err *e)
{
	struct work own = with_pool(w, p);
	return cost_fits(&own, application->id, application_name(p, application),
					 &(struct cost_sums){application->asked, application->own_cash, application->own_kind}, e);
}

/* The state is asked before the window, so that a second submission is told so and not that it is late. */
static bool receive(struct work *w, struct pool *p, struct submitting *submitting, struct application *application, struct err *e)
{
	const struct app_move *move;
	const char *receipt_no;
	if (!app_move_find(application->state, APP_EVENT_SUBMIT, &move, e) ||
		!application_choice_call(w, application, &submitting->call, e) || !application_receivable(&submitting->call, w->now, e) ||
		!is_in_turn(w, submitting, e) || !costs_add_up(w, p, application, e) ||
		!is_complete(w, p, submitting, application, e) ||
		!next_receipt_no(w, p, &submitting->call, &receipt_no, e) ||
		!application_receive(w->db, application->id, receipt_no, w->now, e))
		return false;
	submitting->call.spent.n += application->asked.n;
	application->receipt_no = receipt_no;
	application->received_at = w->now;
	application->state = move->to;
	return true;
}

/* Of one that lacks papers its number and firm; "" if it has all it needs. */
static bool name_lacking(struct work *w, struct pool *p, int64_t id, const char **ret, struct err *e)
{
	struct work own = with_pool(w, p);
	struct application one;
	const char *papers;
	if (!application_by_id(w->db, p, id, &one, e) || !paper_file_lacking(&own, &one, &papers, e))
		return false;
	*ret = *papers ? pool_printf(p, "%s %s", application_name(p, &one), one.firm.name) : "";
	return true;
}

/* Names all that lack papers from the one at `first` on, which does, so that they are mended in one go. */
static bool refuse_lacking(struct work *w, const struct submitting *submitting, const struct application *first, size_t at, struct err *e)
{
	enum { NAMES_MAX = 20, BYTES_MAX = 1000 };
	CLEANUP(buf_release) struct buf names = {0};
	size_t lacking = 0, named = 0;
	for (size_t i = at; i < submitting->ids.n; i++) {
		struct pool pool CLEANUP(pool_release) = {0};
		const char *name;
		if (!name_lacking(w, &pool, submitting->ids.at[i], &name, e))
			return false;
		if (*name && lacking++ == named && named < NAMES_MAX && names.n + strlen(name) < BYTES_MAX)
			buf_printf(&names, "%s%s", named++ ? ", " : "", name);
	}
	if (lacking == 1)
		return err_prefix(e, "%s", application_name(w->pool, first));
	if (named < lacking) {
		buf_printf(&names, ", ");
		buf_printf(&names, _("… and %zu more"), lacking - named);
	}
	err_set(e, ERR_REFUSED, _("required papers are missing in %zu applications: %s"), lacking, buf_text(&names));
	return err_hint(e, _("what each lacks: ppuri app papers --call %s"), first->call_code);
}

/* Of each only its number is kept; all else is forgotten before the next one. */
static bool submit_one(struct work *w, struct submitting *submitting, size_t i, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct application application;
	if (!application_by_id(w->db, &pool, submitting->ids.at[i], &application, e))
		return false;
	const char *name = application_name(&pool, &application);
	if (receive(w, &pool, submitting, &application, e))
		return submitting->to->take(submitting->to->to, &application, e);
	return submitting->lacks_papers ? refuse_lacking(w, submitting, &application, i, e) : err_prefix(e, "%s", name);
}

static bool submit(struct work *w, void *arg, struct err *e)
{
	static const char *const drafts[] = {"DRAFT", NULL};
	struct submitting *submitting = arg;
	if (!application_choice_ids(w, submitting->choice, drafts, &submitting->ids, e))
		return false;
	for (size_t i = 0; i < submitting->ids.n; i++)
		if (!submit_one(w, submitting, i, e) || ((i + 1) % DB_ROWS_A_CUT == 0 && !act_cut(w, e)))
			return false;
	return true;
}

bool desk_application_submit(struct office *o, const struct application_choice *choice, const struct application_taker *to, struct err *e)
{
	struct submitting submitting = {.choice = choice, .to = to};
	return act_perform(o, &ACT_APPLICATION_SUBMIT, submit, &submitting, e);
}
