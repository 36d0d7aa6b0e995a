#include "app_view.h"

#include "../screen.h"
#include "../words.h"

#include "ppuri/eligibility.h"

#include <string.h>

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

void screen_cash_note(struct session *s, const struct call *call, const struct application *application)
{
	struct won least = own_cash_least(application->total, application->asked, call->own_cash_rate);
	if (application->own_cash.n < least.n)
		screen_line(s->screen, _("note: %s: the own share in cash is %s, and the call wants at least %s (%s of the own share): the check of "
								 "eligibility will find it ineligible"),
					application_name(s->pool, application), words_won(s->pool, application->own_cash), words_won(s->pool, least),
					words_rate(s->pool, call->own_cash_rate));
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

struct application_rows application_rows(struct session *s)
{
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE}, {"firm", _("firm"), GRID_TEXT},
		{"state", _("state"), GRID_TEXT},             {"title", _("project"), GRID_TEXT},
		{"total", _("total cost (won)"), GRID_WON, .spare = true},
		{"asked", _("asked for (won)"), GRID_WON},    {"received_at", _("received"), GRID_MOMENT, .spare = true},
	};
	struct grid_column *kept = pool_alloc(s->pool, sizeof columns);
	memcpy(kept, columns, sizeof columns);
	const struct rows none = {.columns = kept, .n_columns = sizeof columns / sizeof *columns};
	return (struct application_rows){.s = s, .rows = none, .unreceived = none};
}

bool application_rows_take(void *to, const struct application *application, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct application_rows *list = to;
	bool apart = list->s->screen->format == FORMAT_TABLE && !application->receipt_no;
	struct grid row = rows_grid(&list->rows);
	if (!list->first_receipt && application->receipt_no) {
		list->first_receipt = pool_strdup(list->s->pool, application->receipt_no);
		list->first_at = application->received_at;
	}
	add_row(&row, &pool, application);
	list->n++;
	return rows_add(apart ? &list->unreceived : &list->rows, &row, e);
}

void application_rows_release(struct application_rows *list)
{
	rows_release(&list->rows);
	rows_release(&list->unreceived);
}

static void show_rows(struct session *s, struct rows *rows)
{
	screen_rows(s->screen, s->pool, rows, &(struct grid_view){.total = rows->n > 1, .empty = _("no application fits")});
}

/* What was never received stands last, and apart, so that no sum holds both. */
void screen_applications(struct session *s, struct application_rows *list)
{
	bool unreceived = list->unreceived.n > 0;
	if (list->rows.n && unreceived) {
		show_rows(s, &list->rows);
		screen_line(s->screen, "%s", "");
		screen_line(s->screen, "%s", _("not received:"));
	}
	show_rows(s, unreceived ? &list->unreceived : &list->rows);
}
