#include "work.h"

#include "ppuri/hash.h"
#include "ppuri/store/access.h"
#include "ppuri/store/audit.h"
#include "ppuri/store/db.h"
#include "ppuri/store/seal.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static bool say_who_may(enum right right, struct err *e)
{
	CLEANUP(buf_release) struct buf roles = {0};
	for (enum role role = 0; role < ROLE_COUNT; role++)
		if (role_may(role, right))
			buf_printf(&roles, "%s%s", roles.n ? ", " : "", term_name(&ROLES, role_code(role)));
	return err_hint(e, _("who may: %s"), buf_text(&roles));
}

/* Whoever knows a password can act by it, and who chose it knows it: so nothing is done by one that somebody else chose. */
static bool own_password(const struct account *me, enum right right, struct err *e)
{
	if (!me->password_by || right == RIGHT_SELF)
		return true;
	err_set(e, ERR_DENIED, _("the password of %s was chosen by %s; choose one that you alone know first"), me->name, me->password_by);
	return err_hint(e, "%s", "ppuri account passwd");
}

/* Who it is and whether they may. The caller may stay unknown only for what anyone may do. */
static bool admit(struct office *o, const struct act *act, struct err *e)
{
	o->me = (struct account){0};
	if (act->right == RIGHT_ANYONE)
		return true;
	if (!session_identify(o, &o->me, e) || !own_password(&o->me, act->right, e))
		return false;
	if (role_may(o->me.role, act->right))
		return true;
	err_set(e, ERR_DENIED, _("%s (%s) may not do this: %s"), o->me.name, term_name(&ROLES, role_code(o->me.role)),
			act->name);
	return say_who_may(act->right, e);
}

/* Applicants see their own firm's applications and no others, sealed or not. */
static bool draw_seal(struct work *w, struct err *e)
{
	if (w->act->right == RIGHT_ANYONE || w->me->role == ROLE_APPLICANT)
		return seal_lift(w->db, e);
	return seal_set(w->db, w->me->id, w->now, e);
}

static bool write_audit(struct work *w, const char *outcome, const char *reason,
						const struct changeset *changes, struct err *e)
{
	struct audit_entry entry = {
		.at = w->now,
		.account = w->me->name ? w->me->name : "-",
		.origin = w->office->origin,
		.act = w->act->name,
		.outcome = outcome,
		.subject = w->subject ? w->subject : "",
		.reason = reason ? reason : "",
		.part = w->parts++,
		.changes = *changes,
	};
	memcpy(entry.request, w->request, sizeof entry.request);
	return audit_append(w->db, &entry, e);
}

static bool cut(struct work *w, const char *reason, struct err *e)
{
	struct changeset changes;
	return db_cut_record(w->db, &changes, e) && write_audit(w, "done", reason, &changes, e);
}

bool act_cut(struct work *w, struct err *e)
{
	return cut(w, w->office->reason, e);
}

bool act_cut_as(struct work *w, const struct act *act, struct err *e)
{
	const struct act *own = w->act;
	w->act = act;
	bool done = cut(w, NULL, e);
	w->act = own;
	return done;
}

/* A long text may have been cut inside a character. */
static const char *whole_characters(struct pool *p, const char *s)
{
	size_t n = strlen(s);
	(void)text_valid(s, n, &n);
	return pool_strndup(p, s, n);
}

/* A row that says that the act was not done, in a small transaction of its own. */
static bool keep_refusal(struct work *w, const char *why, struct err *e)
{
	struct changeset nothing = {.bytes = "", .n = 0};
	bool unknown;
	if (!db_begin_write(w->db, e))
		return false;
	w->parts = 0;
	if (write_audit(w, N_("refused"), whole_characters(w->pool, why), &nothing, e) && db_commit(w->db, &unknown, e))
		return true;
	db_rollback(w->db);
	return false;
}

/* A COMMIT that fails late may be done all the same: what it wrote can lie whole in the log, for who reads the log after a
 * crash. So the store is asked; and if the act is not there, a row that says so goes into its place in the log, so that the
 * act can not come back after the person was told that it failed. */
static bool settle_unknown(struct work *w, struct err *e)
{
	struct db *again CLEANUP(db_close) = NULL;
	struct err trouble = {0};
	bool found = false;
	bool settled = db_open(db_path(w->db), false, &again, &trouble) && audit_has_request(again, w->request, &found, &trouble);
	struct work other = *w;
	other.db = again;
	if (settled && (found || keep_refusal(&other, e->text, &trouble)))
		return found || err_hint(e, "%s", _("nothing was changed"));
	err_set(e, ERR_STORE, "%s", _("the store failed while saving; whether it was saved is not known"));
	return err_hint(e, "%s", _("look before you try again: ppuri audit log --last 5"));
}

static bool finish_write(struct work *w, struct err *e)
{
	struct changeset changes;
	bool unknown = false;
	if (w->agreed && !deeds_stand(w->agreed, w->deeds, e))
		return false;
	if (w->tries) {
		db_rollback(w->db);
		return true;
	}
	if (!db_cut_record(w->db, &changes, e) || !write_audit(w, "done", w->office->reason, &changes, e))
		return false;
	if (w->office->dry_run) {
		db_rollback(w->db);
		return true;
	}
	return db_commit(w->db, &unknown, e) || (unknown && settle_unknown(w, e));
}

/* Refusals are history too. If a row can not be kept, the refusal itself is still what the person must hear. */
static void record_refusal(struct work *w, const struct err *why)
{
	struct err ignored = {0};
	if (!w->office->dry_run)
		keep_refusal(w, why->text, &ignored);
}

/* What is known of a day must not grow afterwards, and what has a last day must not be done behind it. It leaves no row of its
 * own: that would bear the wrong time as well. */
static bool clock_runs_on(struct work *w, struct err *e)
{
	struct moment newest;
	char now[DATE_TEXT_MAX], last[DATE_TEXT_MAX];
	bool any;
	if (w->act->any_clock || w->act->right == RIGHT_ANYONE)
		return true;
	if (!audit_newest(w->db, &newest, &any, e))
		return false;
	if (!any || w->now.unix_seconds >= newest.unix_seconds - AUDIT_CLOCK_SECONDS)
		return true;
	err_set(e, ERR_STORE, _("the clock of this computer (%s) stands before what was entered last (%s)"), moment_iso(w->now, now),
			moment_iso(newest, last));
	return err_hint(e, "%s", _("set the clock right; if it is right and was wrong before, the admin says so: ppuri store clock --reason '…'"));
}

static bool perform_write(struct work *w, act_fn fn, void *arg, struct err *e)
{
	if (!db_begin_write(w->db, e))
		return false;
	/* Inside the transaction, so that a right taken away a moment ago is gone. */
	if (admit(w->office, w->act, e) && clock_runs_on(w, e) && draw_seal(w, e) && fn(w, arg, e) && finish_write(w, e))
		return true;
	db_rollback(w->db);
	if (e->kind == ERR_REFUSED || e->kind == ERR_DENIED)
		record_refusal(w, e);
	return false;
}

/* Of somebody who is known. Anybody at all could fill the store with the others. */
static void record_denial(struct work *w, const struct err *why)
{
	if (why->kind == ERR_DENIED && w->me->name)
		record_refusal(w, why);
}

/* The same act, on the store as it was known then. */
static bool read_past(struct work *w, act_fn fn, void *arg, struct err *e)
{
	struct work then = *w;
	char at[DATE_TEXT_MAX];
	then.db = w->office->past;
	then.now = w->office->now;
	db_set_today(then.db, moment_date(then.now));
	if (!db_begin_read(then.db, e))
		return false;
	bool done = draw_seal(&then, e) && fn(&then, arg, e);
	db_end_read(then.db);
	w->subject = pool_printf(w->pool, "%s%sas of %s", then.subject ? then.subject : "", then.subject ? ", " : "", moment_iso(then.now, at));
	return done;
}

static bool perform_read(struct work *w, act_fn fn, void *arg, struct err *e)
{
	if (!db_begin_read(w->db, e))
		return false;
	bool admitted = admit(w->office, w->act, e);
	bool done = admitted && (w->office->past ? read_past(w, fn, arg, e) : draw_seal(w, e) && fn(w, arg, e));
	if (done && w->act->personal)
		done = access_note(w->db, w->now, w->me->name, w->office->origin, w->act->name, w->subject ? w->subject : "", e);
	db_end_read(w->db);
	if (!admitted)
		record_denial(w, e);
	return done;
}

static bool perform_outside(struct work *w, act_fn fn, void *arg, struct err *e)
{
	if (admit(w->office, w->act, e))
		return (!w->db || seal_lift(w->db, e)) && fn(w, arg, e);
	record_denial(w, e);
	return false;
}

static struct work work_of(struct office *o, const struct act *act)
{
	struct work w = {.act = act, .office = o, .db = o->db, .pool = o->pool, .now = office_clock(o), .me = &o->me};
	random_bytes(w.request, sizeof w.request);
	return w;
}

static bool perform(struct work *w, act_fn fn, void *arg, struct err *e)
{
	if (w->office->past && w->act->kind != ACT_READS)
		return err_set(e, ERR_USAGE, "%s", _("the past can only be looked at: leave --as-of out"));
	if (w->office->past && w->act->of_now)
		return err_set(e, ERR_USAGE, "%s", _("this is asked of the store as it is today: leave --as-of out"));
	if (w->db)
		db_set_today(w->db, moment_date(w->now));
	switch (w->act->kind) {
	case ACT_WRITES:
		return perform_write(w, fn, arg, e);
	case ACT_READS:
		return perform_read(w, fn, arg, e);
	case ACT_OUTSIDE:
		return perform_outside(w, fn, arg, e);
	}
	bug("act %s is of no kind", w->act->name);
}

bool act_perform(struct office *o, const struct act *act, act_fn fn, void *arg, struct err *e)
{
	struct work w = work_of(o, act);
	return perform(&w, fn, arg, e);
}

bool act_decide(struct office *o, const struct act *act, act_fn fn, void *arg, size_t n, struct err *e)
{
	struct deeds shown = {0}, done = {0};
	if (!o->consent)
		return act_perform(o, act, fn, arg, e);
	struct work trial = work_of(o, act);
	void *of_trial = pool_alloc(o->pool, n);
	memcpy(of_trial, arg, n);
	trial.deeds = &shown;
	trial.tries = true;
	if (!perform(&trial, fn, of_trial, e) || !o->consent->agrees(o->consent->arg, &shown, e))
		return false;
	struct work w = work_of(o, act);
	w.deeds = &done;
	w.agreed = &shown;
	return perform(&w, fn, arg, e);
}

void act_deed(struct work *w, const char *name, const char *who, struct won won, const char *text)
{
	if (w->deeds)
		deeds_put(w->pool, w->deeds, (struct deed){name, who, won, text});
}

void act_about(struct work *w, const char *fmt, ...)
{
	char text[512];
	va_list args;
	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	w->subject = whole_characters(w->pool, text);
}

static bool nothing(struct work *w, void *arg, struct err *e)
{
	(void)w, (void)arg, (void)e;
	return true;
}

bool act_permitted(struct office *o, const struct act *act, struct err *e)
{
	struct act question = {.name = act->name, .right = act->right, .kind = ACT_READS};
	return act_perform(o, &question, nothing, NULL, e);
}

bool act_is_open(struct office *o, const struct act *act)
{
	struct err ignored = {0};
	if (!db_begin_read(o->db, &ignored))
		return false;
	bool may = admit(o, act, &ignored);
	db_end_read(o->db);
	return may;
}
