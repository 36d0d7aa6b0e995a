#include "budget_input.h"

#include "../ask.h"
#include "../screen.h"

/* What has lapsed, and before the close what would. */
static struct won lapsing(const struct input *in, const struct budget_account *account)
{
	return account->closed ? account->lapsed : budget_lapsing(account, input_flag(in, "lapse-unpaid"));
}

static void show(struct session *s, const struct input *in, const struct budget_account_list *list)
{
	const struct grid_column columns[] = {
		{"program", _("code"), GRID_CODE}, {"name", _("programme"), GRID_TEXT}, {"source", _("source"), GRID_TEXT},
		{"held", _("budget as it stands"), GRID_WON}, {"spent", _("spent"), GRID_WON}, {"carried_out", _("carried over"), GRID_WON},
		{"carried_specified", _("carried over, specified"), GRID_WON, .spare = true},
		{"carried_accident", _("carried over by accident"), GRID_WON, .spare = true},
		{"carried_continuing", _("carried over, continuing"), GRID_WON, .spare = true},
		{"to_pay", _("left to pay"), GRID_WON}, {"lapses", _("lapsed"), GRID_WON},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list->n; i++) {
		const struct budget_account *a = &list->at[i];
		if (!budget_is_the_citys(a->source) || !a->known)
			continue;
		grid_text(&grid, s->pool, a->program);
		grid_text(&grid, s->pool, a->name);
		grid_named(&grid, s->pool, a->source, term_name(&SOURCES, a->source));
		grid_number(&grid, s->pool, a->held.n);
		grid_number(&grid, s->pool, a->spent.n);
		grid_number(&grid, s->pool, a->carried_out.n);
		grid_number(&grid, s->pool, a->carried_specified.n);
		grid_number(&grid, s->pool, a->carried_accident.n);
		grid_number(&grid, s->pool, a->carried_continuing.n);
		grid_number(&grid, s->pool, a->to_pay.n);
		grid_number(&grid, s->pool, lapsing(in, a).n);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.total = true, .empty = _("no account fits")});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct budget_account_list list;
	int64_t year = input_number(in, "YEAR");
	if (year < 1990 || year > 2199)
		return err_set(e, ERR_USAGE, "%s", _("a fiscal year is four digits, such as 2024"));
	if (input_flag(in, "plan")) {
		if (!desk_budget_close_plan(&s->office, (int)year, &list, e))
			return false;
		show(s, in, &list);
		return true;
	}
	ask_first(s, _("close the year? What is left of these accounts lapses, and it stays closed"));
	if (!desk_budget_close(&s->office, (int)year, input_flag(in, "lapse-unpaid"), &list, e))
		return false;
	if (s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("fiscal year %d is closed"), (int)year);
	show(s, in, &list);
	return true;
}

static const struct parameter arguments[] = {
	{"YEAR", VALUE_NUMBER, N_("fiscal year"), .required = true},
	{0},
};
static const struct parameter options[] = {
	{"plan", VALUE_FLAG, N_("only show what is carried over and what would lapse")},
	{"lapse-unpaid", VALUE_FLAG, N_("what of awards is neither paid nor carried over lapses too")},
	{0},
};

const struct command command_budget_close = {
	.noun = "budget",
	.verb = "close",
	.summary = N_("close a fiscal year: what is neither spent nor carried over lapses (마감)"),
	.details = N_("By an approver who entered nothing of the year, once it has ended. All accounts of the city's budget at once; afterwards nothing of the year "
				  "moves any more."),
	.examples = "ppuri budget close 2024 --plan\nppuri budget close 2024",
	.arguments = arguments,
	.options = options,
	.act = &ACT_BUDGET_CLOSE,
	.also = &ACT_BUDGET_CLOSE_PLAN,
	.run = run,
};
