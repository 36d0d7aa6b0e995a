#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static void add_row(struct grid *g, struct pool *p, const struct reviewer *reviewer)
{
	const char *official = reviewer->official ? "yes" : "no";
	grid_text(g, p, reviewer->account);
	grid_text(g, p, reviewer->person_name);
	grid_text(g, p, reviewer->affiliation);
	grid_named(g, p, official, term_name(&YES_NO, official));
	grid_text(g, p, reviewer->field);
	grid_text(g, p, words_date(p, reviewer->term_from));
	grid_text(g, p, words_date(p, reviewer->term_to));
	grid_number(g, p, reviewer->sits);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct reviewer_list list;
	if (!desk_reviewer_list(&s->office, input_flag(in, "all"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"account", _("reviewer"), GRID_CODE},   {"person", _("name"), GRID_TEXT},         {"affiliation", _("affiliation"), GRID_TEXT},
		{"official", _("official"), GRID_CODE},  {"field", _("field of work"), GRID_TEXT}, {"term_from", _("term from"), GRID_DATE},
		{"term_to", _("term to"), GRID_DATE}, {"sits", _("committees now"), GRID_COUNT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s->pool, &list.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("the pool holds nobody whose term lasts today")});
	return true;
}

static const struct parameter options[] = {
	{"all", VALUE_FLAG, N_("those too whose term has ended or not begun")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_reviewer_list = {
	.noun = "reviewer",
	.verb = "list",
	.summary = N_("list the pool of reviewers (인력풀): who may be appointed today"),
	.examples = "ppuri reviewer list\nppuri reviewer list --all --format csv",
	.options = options,
	.rows = N_("reviewers"),
	.act = &ACT_REVIEWER_LIST,
	.run = run,
};
