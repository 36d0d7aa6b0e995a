#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/review.h"
#include "ppuri/tr.h"

static const char *status_words(const struct assignment *a)
{
	if (a->conflict)
		return term_name(&CONFLICTS, a->conflict);
	if (a->locked)
		return _("locked");
	if (a->scored == a->items)
		return a->needs_comment ? _("comment missing") : _("scored");
	return a->scored ? _("scored in part") : _("to score");
}

static void add_row(struct grid *g, struct pool *p, const struct assignment *a)
{
	grid_text(g, p, a->call_code);
	grid_text(g, p, a->name);
	grid_text(g, p, a->firm_name);
	grid_text(g, p, a->title);
	if (a->conflict) {
		grid_blank(g, p);
		grid_blank(g, p);
	} else {
		grid_number(g, p, a->asked.n);
		grid_number(g, p, a->scored);
	}
	grid_number(g, p, a->items);
	if (a->scored)
		grid_number(g, p, a->tenths * 10);
	else
		grid_blank(g, p);
	grid_text(g, p, status_words(a));
}

/* Of calls of both kinds it stands for either. */
static const char *name_title(const struct assignment_list *list)
{
	size_t blind = 0;
	for (size_t i = 0; i < list->n; i++)
		blind += list->at[i].blind;
	return !blind ? _("application") : blind == list->n ? _("blind number") : _("application or blind number");
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct assignment_list list;
	const char *unpledged;
	if (!desk_review_list(&s->office, input_text(in, "call"), &list, &unpledged, e))
		return false;
	const struct grid_column columns[] = {
		{"call", _("call"), GRID_CODE},
		{"application", name_title(&list), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"title", _("project"), GRID_TEXT},
		{"asked", _("support asked for"), GRID_WON},
		{"scored", _("items scored"), GRID_COUNT},
		{"items", _("of items"), GRID_COUNT},
		{"points", _("points"), GRID_SCORE},
		{"status", _("state"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s->pool, &list.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("nothing is assigned to you for evaluation")});
	if (unpledged && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("nothing is shown before you sign the pledge: ppuri review pledge %s"), unpledged);
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("only those to this call")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_review_list = {
	.noun = "review",
	.verb = "list",
	.summary = N_("list the applications that you judge, with your scores so far"),
	.details = N_("Where you have a conflict of interest the project and its sums are withheld. In a blind evaluation the applications "
				  "have numbers that were drawn, and the firms stay unnamed. Your scores stay to be seen after the lock; once the "
				  "selection is confirmed, name the call."),
	.examples = "ppuri review list\nppuri review list --call 2024-금형 --format csv",
	.options = options,
	.rows = N_("applications to judge"),
	.act = &ACT_REVIEW_LIST,
	.run = run,
};
