#include "ppuri/service/put_aside.h"

#include "ppuri/store/put_aside.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

const struct act ACT_FORM_PUT_ASIDE = {"form.put-aside", RIGHT_SELF, ACT_WRITES};
const struct act ACT_FORM_TAKE_UP = {"form.take-up", RIGHT_SELF, ACT_READS};
const struct act ACT_FORM_DONE = {"form.done", RIGHT_SELF, ACT_WRITES};

#define KEPT_SECONDS (30 * 24 * 60 * 60)

struct aside {
	const struct act *act; /* what the form is for */
	const char *form, *content;
	struct put_aside *found;
};

static bool may_fill_in(struct work *w, const struct aside *aside, struct err *e)
{
	act_about(w, "form %s", aside->form);
	if (role_may(w->me->role, aside->act->right))
		return true;
	return err_set(e, ERR_DENIED, _("%s (%s) may not do this: %s"), w->me->name, term_name(&ROLES, role_code(w->me->role)),
				   aside->act->name);
}

static bool put(struct work *w, void *arg, struct err *e)
{
	const struct aside *aside = arg;
	struct moment long_ago = {w->now.unix_seconds - KEPT_SECONDS};
	return may_fill_in(w, aside, e) && put_aside_sweep(w->db, long_ago, e) &&
		   put_aside_write(w->db, w->me->id, aside->form, aside->content, w->now, e);
}

bool desk_form_put_aside(struct office *o, const struct act *act, const char *form, const char *content, struct err *e)
{
	struct aside aside = {.act = act, .form = form, .content = content};
	return act_perform(o, &ACT_FORM_PUT_ASIDE, put, &aside, e);
}

static bool take_up(struct work *w, void *arg, struct err *e)
{
	const struct aside *aside = arg;
	return may_fill_in(w, aside, e) && put_aside_read(w->db, w->pool, w->me->id, aside->form, aside->found, e);
}

bool desk_form_take_up(struct office *o, const struct act *act, const char *form, struct put_aside *ret, struct err *e)
{
	struct aside aside = {.act = act, .form = form, .found = ret};
	return act_perform(o, &ACT_FORM_TAKE_UP, take_up, &aside, e);
}

static bool done(struct work *w, void *arg, struct err *e)
{
	const struct aside *aside = arg;
	return may_fill_in(w, aside, e) && put_aside_remove(w->db, w->me->id, aside->form, e);
}

bool desk_form_done(struct office *o, const struct act *act, const char *form, struct err *e)
{
	struct aside aside = {.act = act, .form = form};
	return act_perform(o, &ACT_FORM_DONE, done, &aside, e);
}
