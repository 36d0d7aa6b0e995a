#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "firm_input.h"

#include "ppuri/ident.h"
#include "ppuri/lifecycle.h"
#include "ppuri/service/history.h"

static void add_row(struct grid *g, struct pool *p, const struct history_line *line)
{
	grid_text(g, p, pool_printf(p, "%d", line->year));
	grid_text(g, p, line->agency ? line->agency : _("this office"));
	grid_text(g, p, line->program);
	grid_text(g, p, line->title);
	grid_text(g, p, line->application);
	grid_named(g, p, line->state, line->state ? app_state_name(line->state) : NULL);
	if (line->has_won)
		grid_number(g, p, line->won.n);
	else
		grid_blank(g, p);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct firm_history history;
	char number[BIZ_NO_TEXT];
	int years = (int)input_number_or(in, "years", DUPLICATE_YEARS);
	if (years > 100)
		return err_set(e, ERR_USAGE, "%s", _("--years is at most 100"));
	if (!desk_firm_history(&s->office, input_text(in, "NUMBER"), years, &history, e))
		return false;
	const struct grid_column columns[] = {
		{"year", _("year"), GRID_CODE}, {"agency", _("agency"), GRID_TEXT}, {"program", _("programme"), GRID_TEXT},
		{"title", _("project"), GRID_TEXT}, {"application", _("application"), GRID_CODE}, {"state", _("state"), GRID_CODE},
		{"granted", _("granted (won)"), GRID_WON},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < history.lines.n; i++)
		add_row(&grid, s->pool, &history.lines.at[i]);
	if (s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("%s (%s), from %d on"), history.firm.name, biz_no_text(history.firm.biz_no, number), history.from);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.total = true, .empty = _("no application and no support is known")});
	return true;
}

static const struct parameter arguments[] = {
	{"NUMBER", VALUE_BIZ_NO, FIRM_NUMBER, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"years", VALUE_NUMBER, N_("how many fiscal years before this one; 5 unless given")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_firm_history = {
	.noun = "firm",
	.verb = "history",
	.summary = N_("show what a firm applied for and got, here and elsewhere"),
	.details = N_("Of this fiscal year and the five before it, as 지방보조금법 시행령 §4② wants it: applications and awards of every "
				  "programme, and supports from elsewhere that history import has loaded for its 사업자등록번호 or 법인등록번호."),
	.examples = "ppuri firm history 000-81-00047\nppuri firm history 000-81-00047 --years 10 --out history.xlsx",
	.arguments = arguments,
	.options = options,
	.rows = N_("supports"),
	.act = &ACT_FIRM_HISTORY,
	.run = run,
};
