#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "select_view.h"

#include "ppuri/service/what_if.h"

static struct what_if_list list_of(struct session *s, const struct input *in, const char *option)
{
	struct texts given = input_texts(s->pool, in, option);
	return (struct what_if_list){given.at, given.n};
}

static struct what_if given_by(struct session *s, const struct input *in)
{
	struct what_if_list without = list_of(s, in, "without");
	return (struct what_if){
		.budget = input_has(in, "budget") ? input_won(in, "budget").n : WHAT_IF_KEPT,
		.select_max = input_number_or(in, "select-max", WHAT_IF_KEPT),
		.pass_line = input_number_or(in, "pass-line", WHAT_IF_KEPT),
		.trim_min = input_number_or(in, "trim-min", WHAT_IF_KEPT),
		.bonus_max = input_number_or(in, "bonus-max", WHAT_IF_KEPT),
		.partial_min = input_number_or(in, "partial-min", WHAT_IF_KEPT),
		.judges_min = input_number_or(in, "judges-min", WHAT_IF_KEPT),
		.ties = input_text(in, "ties"),
		.without = without.at,
		.n_without = without.n,
		.line_again = input_text(in, "line-again"),
		.item_lines = list_of(s, in, "item-line"),
		.round_lines = list_of(s, in, "round-line"),
		.round_weights = list_of(s, in, "round-weight"),
	};
}

static bool differs(const struct what_if_row *row)
{
	return row->was.verdict != row->is.verdict || row->was.rank != row->is.rank || row->was.reserve != row->is.reserve ||
		   row->was.granted.n != row->is.granted.n || mean_cmp(row->was.score, row->is.score) != 0;
}

/* Where it does, nothing else may tell what is otherwise. */
static bool moves_reserve(const struct what_if_outcome *outcome)
{
	for (size_t i = 0; i < outcome->n; i++)
		if (outcome->at[i].was.reserve != outcome->at[i].is.reserve)
			return true;
	return false;
}

static void add_change(struct grid *g, struct pool *p, const struct what_if_row *row)
{
	bool was = row->was.verdict == SELECTION_SELECTED, is = row->is.verdict == SELECTION_SELECTED;
	if (was == is)
		grid_blank(g, p);
	else
		grid_named(g, p, is ? "in" : "out", is ? _("comes in") : _("falls out"));
}

static void add_rank(struct grid *g, struct pool *p, int rank)
{
	if (rank)
		grid_number(g, p, rank);
	else
		grid_blank(g, p);
}

static void add_row(struct grid *g, struct pool *p, const struct what_if_row *row)
{
	grid_named(g, p, "what-if", _("WHAT IF"));
	grid_text(g, p, row->receipt_no);
	grid_text(g, p, row->firm_name);
	add_change(g, p, row);
	grid_named(g, p, selection_verdict_code(row->was.verdict), selection_verdict_name(row->was.verdict));
	grid_named(g, p, selection_verdict_code(row->is.verdict), selection_verdict_name(row->is.verdict));
	add_rank(g, p, row->was.rank);
	add_rank(g, p, row->is.rank);
	add_rank(g, p, row->was.reserve);
	add_rank(g, p, row->is.reserve);
	grid_mean(g, p, row->was.score);
	grid_mean(g, p, row->is.score);
	grid_number(g, p, row->was.granted.n);
	grid_number(g, p, row->is.granted.n);
	grid_number(g, p, row->is.granted.n - row->was.granted.n);
}

static void show_sum(struct session *s, const struct what_if_outcome *outcome)
{
	screen_line(s->screen, _("WHAT IF, nothing is changed: %s by other rules, against the run of %s by %s (%s)"), outcome->call_code,
				words_moment(s->pool, outcome->run_at), outcome->run_by, outcome->confirmed ? _("confirmed") : _("not yet confirmed"));
	screen_line(s->screen, _("WHAT IF: %d selected instead of %d, %d come in, %d fall out; %s instead of %s"), outcome->selected_is,
				outcome->selected_was, outcome->come_in, outcome->fall_out, words_won(s->pool, outcome->granted_is),
				words_won(s->pool, outcome->granted_was));
	screen_stale(s, outcome->call_code, outcome->stale);
	screen_line(s->screen, "%s", "");
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"budget", VALUE_WON, N_("what the call may give in all")},
	{"select-max", VALUE_NUMBER, N_("number of firms to select; 0: as many as the money allows")},
	{"pass-line", VALUE_POINTS, N_("mean from which a firm can be selected")},
	{"trim-min", VALUE_NUMBER, N_("number of judges from which the highest and lowest are dropped; 0: never")},
	{"ties", VALUE_TEXT, N_("how equal scores are told apart, in order, with commas")},
	{"without", VALUE_TEXT, N_("login of a judge whose scores are left out; once for each"), .many = true},
	{"bonus-max", VALUE_POINTS, N_("what all bonuses count together at most")},
	{"partial-min", VALUE_RATE, N_("who is next when the money ends gets the rest if it is this share of the sum; 0: never")},
	{"judges-min", VALUE_NUMBER, N_("fewest judges of a round; with fewer an application counts as not scored")},
	{"line-again", VALUE_TERM, N_("after a penalty: whether the pass line must be reached again"), .vocabulary = &LINES_AGAIN},
	{"item-line", VALUE_TEXT, N_("line (과락) of an item, NAME:POINTS or NUMBER:POINTS, once for each; 0: none"), .many = true},
	{"round-line", VALUE_TEXT, N_("line of a round, ROUND:POINTS or NUMBER:POINTS, once for each; 0: none"), .many = true},
	{"round-weight", VALUE_TEXT, N_("weight of a round, ROUND:PERCENT or NUMBER:PERCENT, once for each; with those that stay they sum to 100"),
	 .many = true},
	{"all", VALUE_FLAG, N_("those too for whom nothing would be otherwise")},
	ROWS_OPTIONS,
	{0},
};

static const struct parameter tried[] = {
	{"budget", VALUE_WON, ""},     {"select-max", VALUE_NUMBER, ""}, {"pass-line", VALUE_POINTS, ""},
	{"trim-min", VALUE_NUMBER, ""}, {"ties", VALUE_TEXT, ""},         {"without", VALUE_TEXT, ""},
	{"bonus-max", VALUE_POINTS, ""}, {"partial-min", VALUE_RATE, ""},
	{"judges-min", VALUE_NUMBER, ""}, {"line-again", VALUE_TERM, "", .vocabulary = &LINES_AGAIN}, {"item-line", VALUE_TEXT, "", .many = true},
	{"round-line", VALUE_TEXT, "", .many = true}, {"round-weight", VALUE_TEXT, "", .many = true}, {0},
};

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct what_if given = given_by(s, in);
	struct what_if_outcome outcome;
	if (!input_has_any(in, tried, e) || !desk_select_what_if(&s->office, input_text(in, "CALL"), &given, &outcome, e))
		return false;
	bool reserve_moves = moves_reserve(&outcome);
	const struct grid_column columns[] = {
		{"mark", _("mark"), GRID_CODE, .spare = true},
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"change", _("change"), GRID_CODE},
		{"verdict_was", _("verdict"), GRID_CODE},
		{"verdict", _("would be"), GRID_CODE},
		{"place_was", _("place"), GRID_COUNT, .spare = true},
		{"place", _("place would be"), GRID_COUNT, .spare = true},
		{"reserve_was", _("reserve order"), GRID_COUNT, .spare = !reserve_moves},
		{"reserve", _("reserve order would be"), GRID_COUNT, .spare = !reserve_moves},
		{"score_was", _("score"), GRID_SCORE, .spare = true},
		{"score", _("score would be"), GRID_SCORE, .spare = true},
		{"granted_was", _("granted"), GRID_WON},
		{"granted", _("granted would be"), GRID_WON},
		{"difference", _("difference"), GRID_WON, .spare = true},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < outcome.n; i++)
		if (input_flag(in, "all") || differs(&outcome.at[i]))
			add_row(&grid, s->pool, &outcome.at[i]);
	if (s->screen->format == FORMAT_TABLE)
		show_sum(s, &outcome);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("WHAT IF: nothing would be otherwise")});
	return true;
}

const struct command command_select_what_if = {
	.noun = "select",
	.verb = "what-if",
	.summary = N_("compute the newest run of a call by other rules: nothing is changed (모의)"),
	.details = N_("From the frozen input of the newest run. What it prints is marked as tried out: who would come in, who would "
				  "fall out, and the sums. It is never written, and no rule of the call changes."),
	.examples = "ppuri select what-if 2024-금형 --budget 2억5천만원\nppuri select what-if 2024-금형 --without rev4 --trim-min 0\n"
				"ppuri select what-if 2024-금형 --pass-line 70 --all --out 모의.xlsx\n"
				"ppuri select what-if 2024-금형 --round-weight 서면:30 --round-weight 발표:70 --item-line 추진계획:18",
	.arguments = arguments,
	.options = options,
	.rows = N_("what if"),
	.act = &ACT_SELECT_WHAT_IF,
	.run = run,
};
