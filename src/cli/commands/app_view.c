#include "app_view.h"

#include "../screen.h"

bool app_choice(struct session *s, const struct input *in, struct application_choice *ret, struct err *e)
{
	struct texts names = input_texts(s->pool, in, "APP");
	const char *call = input_text(in, "call");
	bool all = input_flag(in, "all");
	if ((names.n > 0) == all || all != (call != NULL)) {
		err_set(e, ERR_USAGE, "%s", _("name applications, or take all of a call: one of the two"));
		return err_hint(e, "%s", _("for all of a call: --call CALL --all"));
	}
	*ret = (struct application_choice){.names = names.at, .n = names.n, .call = call};
	return true;
}

const char *app_state_words(struct pool *p, const struct application *application)
{
	const char *state = app_state_name(application->state);
	return application->stale ? pool_printf(p, _("%s (data changed, to be checked again)"), state) : state;
}

static void add_row(struct grid *g, struct pool *p, const struct application *application)
{
	char at[DATE_TEXT_MAX];
	grid_text(g, p, application_name(p, application));
	grid_text(g, p, application->firm.name);
	grid_named(g, p, application->state, app_state_words(p, application));
	grid_text(g, p, application->title);
	grid_number(g, p, application->total.n);
	grid_number(g, p, application->asked.n);
	grid_text(g, p, application->receipt_no ? pool_strdup(p, moment_iso(application->received_at, at)) : NULL);
}

static void show_rows(struct session *s, const struct application *at, size_t n)
{
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE}, {"firm", _("firm"), GRID_TEXT},
		{"state", _("state"), GRID_TEXT},             {"title", _("project"), GRID_TEXT},
		{"total", _("total cost (won)"), GRID_WON, .spare = true},
		{"asked", _("asked for (won)"), GRID_WON},    {"received_at", _("received"), GRID_MOMENT, .spare = true},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < n; i++)
		add_row(&grid, s->pool, &at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.total = n > 1, .empty = _("no application fits")});
}

/* What was never received stands last, and apart, so that no sum holds both. */
void screen_applications(struct session *s, const struct application_list *list)
{
	size_t received = 0;
	while (received < list->n && list->at[received].receipt_no)
		received++;
	if (s->screen->format != FORMAT_TABLE || !received || received == list->n) {
		show_rows(s, list->at, list->n);
		return;
	}
	show_rows(s, list->at, received);
	screen_line(s->screen, "\n%s", _("not received:"));
	show_rows(s, list->at + received, list->n - received);
}
