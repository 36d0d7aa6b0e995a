#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

static void add_row(struct grid *g, struct pool *p, const struct call *call, struct moment now)
{
	grid_text(g, p, call->code);
	grid_text(g, p, call->title);
	grid_text(g, p, call->program_code);
	grid_text(g, p, words_moment(p, call->opens_at));
	grid_text(g, p, words_moment(p, call->closes_at));
	grid_named(g, p, call->source, term_name(&SOURCES, call->source));
	grid_number(g, p, call->budget.n);
	grid_named(g, p, call_state_at(call, now), call_state_name(call, now));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call_list list;
	if (!desk_call_list(&s->office, input_text(in, "program"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"code", _("call"), GRID_CODE},       {"title", _("title"), GRID_TEXT},   {"program", _("support programme"), GRID_CODE},
		{"opens_at", _("opens"), GRID_MOMENT},  {"closes_at", _("closes"), GRID_MOMENT}, {"source", _("source"), GRID_CODE},
		{"budget", _("budget (won)"), GRID_WON}, {"state", _("state"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s->pool, &list.at[i], s->office.now);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no call fits")});
	return true;
}

static const struct parameter options[] = {
	{"program", VALUE_CODE, N_("only those of this programme")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_call_list = {
	.noun = "call",
	.verb = "list",
	.summary = N_("list calls with their windows, and how they stand at this minute"),
	.examples = "ppuri call list\nppuri call list --program 2024-01 --format csv",
	.options = options,
	.rows = N_("calls"),
	.act = &ACT_CALL_LIST,
	.run = run,
};
