#include "../input.h"
#include "../screen.h"
#include "../words.h"
#include "app_view.h"

#include "ppuri/service/call.h"

#include <string.h>

static const struct won *given_won(struct session *s, const struct input *in, const char *name)
{
	if (!input_has(in, name))
		return NULL;
	struct won *won = pool_alloc(s->pool, sizeof *won);
	*won = input_won(in, name);
	return won;
}

#define PAIRS_N 5

static void put_pairs(struct pool *p, const struct application *a, struct screen_pair pairs[PAIRS_N])
{
	const struct screen_pair all[PAIRS_N] = {
		{"title", _("project"), a->title},
		{"total", _("total cost"), words_won(p, a->total)},
		{"asked", _("support asked for"), words_won(p, a->asked)},
		{"own_cash", _("own share in cash"), words_won(p, a->own_cash)},
		{"own_kind", _("own share in kind"), words_won(p, a->own_kind)},
	};
	memcpy(pairs, all, sizeof all);
}

/* Whoever changed the same draft a moment ago is seen by what was replaced. */
static void show_changes(struct session *s, const struct application_edited *edited)
{
	struct screen_pair before[PAIRS_N], after[PAIRS_N];
	put_pairs(s->pool, &edited->before, before);
	put_pairs(s->pool, &edited->after, after);
	screen_changes(s->screen, before, after, PAIRS_N);
}

/* It is received only with a plan that adds up. */
static void tell_of_costs(struct session *s, const struct application_edited *edited)
{
	struct err wrong;
	const struct application *after = &edited->after;
	if (cost_plan_fits(&edited->costs, &(struct cost_sums){after->asked, after->own_cash, after->own_kind}, &wrong))
		return;
	screen_line(s->screen, "%s", wrong.text);
	screen_line(s->screen, _("put in one that does: ppuri app cost %s FILE"), application_name(s->pool, after));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	struct application_edit edit = {
		.title = input_text(in, "title"),
		.total = given_won(s, in, "total"),
		.asked = given_won(s, in, "asked"),
		.own_cash = given_won(s, in, "own-cash"),
		.own_kind = given_won(s, in, "own-kind"),
		.seen = s->seen,
	};
	if (!edit.title && !edit.total && !edit.asked && !edit.own_cash && !edit.own_kind)
		return err_set(e, ERR_USAGE, "%s", _("nothing to change: give --title or one of the sums"));
	struct application_edited edited;
	if (!desk_application_edit(&s->office, name, &edit, &edited, e))
		return false;
	screen_line(s->screen, _("draft %s is changed"), name);
	show_changes(s, &edited);
	tell_of_costs(s, &edited);
	struct call call;
	if (!desk_call_show(&s->office, edited.after.call_code, &call, e))
		return false;
	screen_cash_note(s, &call, &edited.after);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"title", VALUE_TEXT, N_("title of the project (과제명)")},
	{"total", VALUE_WON, N_("total cost")},
	{"asked", VALUE_WON, N_("support asked for")},
	{"own-cash", VALUE_WON, N_("own share in cash")},
	{"own-kind", VALUE_WON, N_("own share in kind; 0 if none")},
	{0},
};

static bool record(struct session *s, const struct input *in, struct input *ret, struct err *e)
{
	struct application *application = pool_alloc(s->pool, sizeof *application);
	struct screening_list runs;
	if (!desk_application_show(&s->office, input_text(in, "APP"), application, &runs, e))
		return false;
	if (strcmp(application->state, "DRAFT") != 0)
		return err_set(e, ERR_REFUSED, _("only a draft can be changed; this application is in the state %s"),
					   app_state_name(application->state));
	s->seen = application;
	const struct won sums[] = {application->total, application->asked, application->own_cash, application->own_kind};
	if (!input_add(s->pool, ret, &options[0], application->title, e))
		return false;
	for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
		if (!input_add(s->pool, ret, &options[1 + i], words_number(s->pool, sums[i].n), e))
			return false;
	return true;
}

const struct command command_app_edit = {
	.noun = "app",
	.verb = "edit",
	.summary = N_("change a draft"),
	.details = N_("What is not given stays. The sums must split to the won again. What was received can not be changed. It says what was "
				  "replaced, which somebody else may have entered a moment ago."),
	.examples = "ppuri app edit 2024-금형/000-81-10074 --total 3천만원 --own-cash 500만원 --own-kind 500만원",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_EDIT,
	.record = record,
	.run = run,
};
