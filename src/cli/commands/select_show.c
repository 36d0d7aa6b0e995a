#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "select_view.h"

static void add_row(struct grid *g, struct pool *p, const struct ranking *ranking, const struct ranking_row *row)
{
	const struct selection_line *line = &row->line;
	if (line->rank)
		grid_number(g, p, line->rank);
	else
		grid_blank(g, p);
	grid_text(g, p, row->receipt_no);
	grid_text(g, p, row->firm_name);
	grid_number(g, p, mean_hundredths(line->mean));
	grid_text(g, p, selection_verdict_name(line->verdict));
	if (line->reserve)
		grid_number(g, p, line->reserve);
	else
		grid_blank(g, p);
	grid_number(g, p, line->granted.n);
	grid_number(g, p, line->running.n);
	grid_text(g, p, tie_words(line->tie));
	if (g->n_columns == 10)
		grid_text(g, p, ranking->confirmed_by ? words_moment(p, ranking->confirmed_at) : NULL);
}

static void show_standing(struct session *s, const struct ranking *ranking)
{
	screen_selection(s, ranking);
	screen_line(s->screen, _("run by %s, %s"), ranking->run_by, words_moment(s->pool, ranking->run_at));
	if (ranking->deliberation)
		screen_line(s->screen, "%s", deliberation_words(s->pool, ranking->deliberation));
	if (ranking->confirmed_by)
		screen_line(s->screen, _("confirmed by %s, %s"), ranking->confirmed_by, words_moment(s->pool, ranking->confirmed_at));
	else
		screen_line(s->screen, "%s", _("NOT YET CONFIRMED: a later run may take its place"));
	screen_line(s->screen, "%s", "");
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct ranking ranking;
	if (!desk_select_show(&s->office, input_text(in, "CALL"), &ranking, e))
		return false;
	const struct grid_column columns[] = {
		{"place", _("place"), GRID_COUNT},
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"mean", _("mean"), GRID_SCORE},
		{"verdict", _("verdict"), GRID_CODE},
		{"reserve", _("reserve order"), GRID_COUNT},
		{"granted", _("granted"), GRID_WON},
		{"running", _("running sum"), GRID_WON},
		{"tie", _("equal mean, decided by"), GRID_TEXT},
		{"confirmed_at", _("confirmed"), GRID_MOMENT}, /* a table says it above */
	};
	bool table = s->screen->format == FORMAT_TABLE;
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns - table};
	for (size_t i = 0; i < ranking.n; i++)
		add_row(&grid, s->pool, &ranking, &ranking.at[i]);
	if (table)
		show_standing(s, &ranking);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_select_show = {
	.noun = "select",
	.verb = "show",
	.summary = N_("show the ranking of a call and who is selected"),
	.details = N_("It is computed again from the frozen input each time: what was changed in the store is not shown but told."),
	.examples = "ppuri select show 2024-금형\nppuri select show 2024-금형 --format csv",
	.arguments = arguments,
	.options = options,
	.rows = N_("ranking"),
	.act = &ACT_SELECT_SHOW,
	.run = run,
};
