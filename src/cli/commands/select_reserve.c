#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "succession_view.h"

#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

static void add_waiting(struct grid *g, struct pool *p, const struct in_reserve *waiting)
{
	grid_number(g, p, waiting->reserve);
	grid_text(g, p, waiting->receipt_no);
	grid_text(g, p, waiting->firm_name);
	grid_text(g, p, _("waits"));
	grid_number(g, p, waiting->proposed.n);
	for (int i = 0; i < 5; i++)
		grid_text(g, p, NULL);
}

static void add_promoted(struct grid *g, struct pool *p, const struct promotion *promotion)
{
	grid_number(g, p, promotion->reserve);
	grid_text(g, p, promotion->receipt_no);
	grid_text(g, p, promotion->firm_name);
	grid_text(g, p, _("promoted"));
	grid_number(g, p, promotion->granted.n);
	grid_text(g, p, promotion->promoted_by);
	grid_text(g, p, words_moment(p, promotion->promoted_at));
	grid_text(g, p, promotion->told_by ? words_moment(p, promotion->told_at) : NULL);
	grid_text(g, p, NULL);
	grid_text(g, p, NULL);
}

static void add_declined(struct grid *g, struct pool *p, const struct decline *decline)
{
	grid_blank(g, p);
	grid_text(g, p, decline->receipt_no);
	grid_text(g, p, decline->firm_name);
	grid_text(g, p, app_state_name("DECLINED"));
	for (int i = 0; i < 4; i++)
		grid_blank(g, p);
	grid_text(g, p, words_date(p, decline->letter.on));
	grid_text(g, p, decline->letter.no);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct reserve_view view;
	if (!desk_select_reserve(&s->office, input_text(in, "CALL"), &view, e))
		return false;
	const struct grid_column columns[] = {
		{"reserve", _("place"), GRID_COUNT},  {"application", _("application"), GRID_CODE}, {"firm", _("firm"), GRID_TEXT},
		{"what", _("state"), GRID_TEXT},      {"sum", _("sum"), GRID_WON},                  {"promoted_by", _("promoted by"), GRID_CODE},
		{"promoted_at", _("promoted"), GRID_MOMENT}, {"told_at", _("told"), GRID_MOMENT},
		{"letter_on", _("its letter"), GRID_DATE, .spare = true},   {"letter_no", _("document no."), GRID_TEXT, .spare = true},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < view.declined.n; i++)
		add_declined(&grid, s->pool, &view.declined.at[i]);
	for (size_t i = 0; i < view.promotions.n; i++)
		add_promoted(&grid, s->pool, &view.promotions.at[i]);
	for (size_t i = 0; i < view.reserve.n; i++)
		add_waiting(&grid, s->pool, &view.reserve.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("there is no reserve")});
	if (s->screen->format == FORMAT_TABLE && view.promotions.n + view.reserve.n)
		screen_succession(s, view.call_code, &view.succession);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_select_reserve = {
	.noun = "select",
	.verb = "reserve",
	.summary = N_("who waits in the reserve of a call, who was promoted, and how much money is left (예비순위)"),
	.examples = "ppuri select reserve 2024-금형",
	.arguments = arguments,
	.options = options,
	.rows = N_("reserve"),
	.act = &ACT_SELECT_RESERVE,
	.run = run,
};
