#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "amendment_view.h"
#include "select_view.h"

enum shown {
	SHOWN_PLACE, SHOWN_RECEIPT, SHOWN_FIRM, SHOWN_MEAN, SHOWN_VERDICT, SHOWN_RESERVE, SHOWN_GRANTED, SHOWN_RUNNING, SHOWN_TIE,
	SHOWN_BONUS, SHOWN_PENALTY, SHOWN_SCORE, SHOWN_ASKED, SHOWN_PROPOSED, SHOWN_PLACED, SHOWN_CONFIRMED, SHOWN_COUNT
};

static void count_or_blank(struct grid *g, struct pool *p, int n)
{
	if (n)
		grid_number(g, p, n);
	else
		grid_blank(g, p);
}

static void add_cell(struct grid *g, struct pool *p, const struct ranking *ranking, const struct ranking_row *row, enum shown shown)
{
	const struct selection_line *line = &row->line;
	const struct term *placed = row->entry->placed == PLACED_BY_RANK ? NULL : &PLACEMENTS.terms[row->entry->placed];
	switch (shown) {
	case SHOWN_PLACE: count_or_blank(g, p, line->rank); return;
	case SHOWN_RECEIPT: grid_text(g, p, row->receipt_no); return;
	case SHOWN_FIRM: grid_text(g, p, row->firm_name); return;
	case SHOWN_MEAN: grid_mean(g, p, line->mean); return;
	case SHOWN_VERDICT: grid_text(g, p, selection_verdict_name(line->verdict)); return;
	case SHOWN_RESERVE: count_or_blank(g, p, line->reserve); return;
	case SHOWN_GRANTED: grid_number(g, p, line->granted.n); return;
	case SHOWN_RUNNING: grid_number(g, p, line->running.n); return;
	case SHOWN_TIE: grid_text(g, p, tie_words(line->tie)); return;
	case SHOWN_BONUS: grid_number(g, p, line->bonus * 10); return;
	case SHOWN_PENALTY: grid_number(g, p, line->penalty * 10); return;
	case SHOWN_SCORE: grid_mean(g, p, line->score); return;
	case SHOWN_ASKED: grid_number(g, p, row->entry->asked.n); return;
	case SHOWN_PROPOSED: grid_number(g, p, row->entry->proposed.n); return;
	case SHOWN_PLACED: grid_named(g, p, placed ? placed->code : NULL, placed ? term_name(&PLACEMENTS, placed->code) : NULL); return;
	case SHOWN_CONFIRMED: grid_text(g, p, ranking->confirmed_by ? words_moment(p, ranking->confirmed_at) : NULL); return;
	case SHOWN_COUNT: break;
	}
	bug("a column of no kind");
}

/* In a table only what differs is shown of what mostly does not; that it is confirmed stands above it. */
static bool is_shown(const struct ranking *ranking, enum shown shown)
{
	bool all = shown < SHOWN_BONUS;
	for (size_t i = 0; i < ranking->n && !all; i++) {
		const struct ranking_row *row = &ranking->at[i];
		bool differs = row->entry->proposed.n != row->entry->asked.n;
		all = shown <= SHOWN_SCORE ? row->line.bonus || row->line.penalty
								   : shown <= SHOWN_PROPOSED ? differs : shown == SHOWN_PLACED && row->entry->placed != PLACED_BY_RANK;
	}
	return all;
}

static void show_standing(struct session *s, const struct ranking *ranking)
{
	screen_selection(s, ranking);
	screen_beside(s, ranking);
	screen_line(s->screen, _("run %d, by %s, %s"), ranking->no, ranking->run_by, words_moment(s->pool, ranking->run_at));
	struct amendment_lines lines = amendment_lines(s->pool, ranking->amendment, &ranking->facts, &ranking->effect);
	for (size_t i = 0; i < lines.n; i++)
		screen_text(s->screen, s->pool, "", lines.at[i]);
	if (ranking->deliberation)
		screen_text(s->screen, s->pool, "", deliberation_words(s->pool, ranking->deliberation));
	screen_since(s, ranking);
	if (ranking->confirmed_by)
		screen_line(s->screen, _("confirmed by %s, %s"), ranking->confirmed_by, words_moment(s->pool, ranking->confirmed_at));
	else
		screen_line(s->screen, "%s", _("NOT YET CONFIRMED: a later run may take its place"));
	if (ranking->superseded_by)
		screen_line(s->screen, _("SUPERSEDED by run %d"), ranking->superseded_by);
	screen_stale(s, ranking->call_code, ranking->stale);
	for (size_t i = 0; i < ranking->waiting.n; i++)
		screen_text(s->screen, s->pool, "", placement_line(s->pool, &ranking->waiting.at[i]));
	screen_line(s->screen, "%s", "");
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct ranking ranking;
	if (!desk_select_show(&s->office, input_text(in, "CALL"), (int)input_number(in, "run"), &ranking, e))
		return false;
	const struct grid_column all[SHOWN_COUNT] = {
		[SHOWN_PLACE] = {"place", _("place"), GRID_COUNT},
		[SHOWN_RECEIPT] = {"receipt_no", _("receipt no."), GRID_CODE},
		[SHOWN_FIRM] = {"firm", _("firm"), GRID_TEXT},
		[SHOWN_MEAN] = {"mean", _("mean"), GRID_SCORE},
		[SHOWN_VERDICT] = {"verdict", _("verdict"), GRID_CODE},
		[SHOWN_RESERVE] = {"reserve", _("reserve order"), GRID_COUNT},
		[SHOWN_GRANTED] = {"granted", _("granted"), GRID_WON},
		[SHOWN_RUNNING] = {"running", _("running sum"), GRID_WON},
		[SHOWN_TIE] = {"tie", _("equal mean, decided by"), GRID_TEXT},
		[SHOWN_BONUS] = {"bonus", _("bonus"), GRID_SCORE},
		[SHOWN_PENALTY] = {"penalty", _("penalty"), GRID_SCORE},
		[SHOWN_SCORE] = {"score", _("score"), GRID_SCORE},
		[SHOWN_ASKED] = {"asked", _("asked for (won)"), GRID_WON},
		[SHOWN_PROPOSED] = {"proposed", _("proposed"), GRID_WON},
		[SHOWN_PLACED] = {"placed", _("placement"), GRID_CODE},
		[SHOWN_CONFIRMED] = {"confirmed_at", _("confirmed"), GRID_MOMENT},
	};
	bool table = s->screen->format == FORMAT_TABLE;
	struct grid_column columns[SHOWN_COUNT];
	enum shown shown[SHOWN_COUNT];
	struct grid grid = {.columns = columns};
	for (enum shown i = 0; i < SHOWN_COUNT; i++)
		if (!table || is_shown(&ranking, i)) {
			shown[grid.n_columns] = i;
			columns[grid.n_columns++] = all[i];
		}
	for (size_t i = 0; i < ranking.n; i++)
		for (size_t k = 0; k < grid.n_columns; k++)
			add_cell(&grid, s->pool, &ranking, &ranking.at[i], shown[k]);
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
	{"run", VALUE_NUMBER, N_("not the newest: the first run of the call is 1")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_select_show = {
	.noun = "select",
	.verb = "show",
	.summary = N_("show the ranking of a call and who is selected"),
	.details = N_("It is computed again from the frozen input each time: what was changed in the store is not shown but told. Of an amendment it "
				  "tells what was put right and what differs from the result that it supersedes; that one stays to be read with --run."),
	.examples = "ppuri select show 2024-금형\nppuri select show 2024-금형 --format csv\nppuri select show 2024-금형 --run 1",
	.arguments = arguments,
	.options = options,
	.rows = N_("ranking"),
	.act = &ACT_SELECT_SHOW,
	.run = run,
};
