#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/status.h"
#include "ppuri/tr.h"

#include <string.h>

static const char *turn_name(const char *turn)
{
	static const struct {
		const char *turn, *name;
	} names[] = {{"applicant", N_("yours")}, {"office", N_("the office's")}, {"committee", N_("the committee's")}};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].turn, turn) == 0)
			return tr(names[i].name);
	return NULL;
}

static void add_row(struct grid *g, struct pool *p, const struct status *status)
{
	char at[DATE_TEXT_MAX];
	grid_text(g, p, status->name);
	grid_text(g, p, status->call_title);
	grid_text(g, p, status->title);
	grid_text(g, p, status->view.label);
	grid_text(g, p, turn_name(status->view.turn));
	grid_text(g, p, status->has_deadline ? pool_strdup(p, moment_iso(status->deadline, at)) : NULL);
	grid_text(g, p, status->view.next);
	grid_text(g, p, status->reason);
	if (status->granted.n)
		grid_number(g, p, status->granted.n);
	else
		grid_blank(g, p);
	grid_text(g, p, status->award_no);
}

/* For a person each application is a page of its own: the next step is a sentence. */
static void show_pages(struct session *s, const struct status_list *list)
{
	char at[DATE_TEXT_MAX], won[WON_TEXT_MAX];
	if (!list->n)
		screen_line(s->screen, "%s", _("your firm has no application yet"));
	for (size_t i = 0; i < list->n; i++) {
		const struct status *status = &list->at[i];
		const struct screen_pair pairs[] = {
			{"application", _("application"), status->name},
			{"call", _("call"), status->call_title},
			{"title", _("project"), status->title},
			{"status", _("status"), status->view.label},
			{"turn", _("whose turn"), turn_name(status->view.turn)},
			{"deadline", _("deadline"), status->has_deadline ? moment_iso(status->deadline, at) : NULL},
			{"next", _("next step"), status->view.next},
			{"reason", _("reason"), status->reason},
			{"granted", _("amount granted"), status->granted.n ? pool_printf(s->pool, _("%s won"), won_text(status->granted, won)) : NULL},
			{"award_no", _("award no."), status->award_no},
		};
		if (i)
			screen_line(s->screen, "%s", "");
		screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
	}
}

static void show_rows(struct session *s, const struct status_list *list)
{
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE}, {"call", _("call"), GRID_TEXT},
		{"title", _("project"), GRID_TEXT},           {"status", _("status"), GRID_CODE},
		{"turn", _("whose turn"), GRID_CODE},         {"deadline", _("deadline"), GRID_MOMENT},
		{"next", _("next step"), GRID_TEXT},          {"reason", _("reason"), GRID_TEXT},
		{"granted", _("amount granted"), GRID_WON},   {"award_no", _("award no."), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list->n; i++)
		add_row(&grid, s->pool, &list->at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)in;
	struct status_list list;
	if (!desk_status(&s->office, &list, e))
		return false;
	if (s->screen->format == FORMAT_TABLE)
		show_pages(s, &list);
	else
		show_rows(s, &list);
	return true;
}

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_status = {
	.noun = "status",
	.summary = N_("where your firm's applications stand, and whose turn it is"),
	.details = N_("For applicants. The result of a call is shown when it has been announced."),
	.examples = "ppuri status\nppuri status --format json",
	.options = options,
	.rows = N_("own applications"),
	.act = &ACT_STATUS,
	.run = run,
};
