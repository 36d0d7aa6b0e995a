#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/ident.h"
#include "ppuri/service/exclusion.h"
#include "ppuri/tr.h"

static void add_row(struct grid *g, struct pool *p, const struct exclusion *exclusion)
{
	char number[BIZ_NO_TEXT];
	grid_number(g, p, exclusion->id);
	grid_text(g, p, exclusion->name);
	grid_text(g, p, exclusion->biz_no ? pool_strdup(p, biz_no_text(exclusion->biz_no, number)) : NULL);
	grid_text(g, p, words_date(p, exclusion->starts));
	grid_text(g, p, words_date(p, exclusion->ends));
	grid_text(g, p, exclusion->article);
	grid_text(g, p, exclusion->ground);
	grid_text(g, p, exclusion->lifted ? words_moment(p, exclusion->lifted_at) : NULL);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct exclusion_list list;
	struct date day = input_flag(in, "all") ? (struct date){0} : input_has(in, "on") ? input_date(in, "on") : moment_date(s->office.now);
	if (!desk_exclusion_list(&s->office, input_text(in, "search"), day, &list, e))
		return false;
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},       {"name", _("firm"), GRID_TEXT},       {"biz_no", _("business registration number"), GRID_CODE},
		{"starts", _("first day"), GRID_DATE}, {"ends", _("last day"), GRID_DATE},      {"article", _("article"), GRID_CODE},
		{"ground", _("why excluded"), GRID_TEXT}, {"lifted_at", _("lifted"), GRID_MOMENT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s->pool, &list.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no exclusion fits")});
	return true;
}

static const struct parameter options[] = {
	{"search", VALUE_TEXT, N_("only those whose name contains this")},
	{"on", VALUE_DATE, N_("in force on that day (today)")},
	{"all", VALUE_FLAG, N_("those that ended or were lifted too")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_exclusion_list = {
	.noun = "exclusion",
	.verb = "list",
	.summary = N_("list who may not take part today (참여제한)"),
	.examples = "ppuri exclusion list\nppuri exclusion list --on 2024-03-04 --format csv\nppuri exclusion list --all --search 달빛",
	.options = options,
	.rows = N_("exclusions"),
	.act = &ACT_EXCLUSION_LIST,
	.run = run,
};
