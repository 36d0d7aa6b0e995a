#include "../page_view.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/award.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "call");
	struct page page = page_wanted(s, in);
	struct page_end end;
	struct award_list list;
	if (call && !input_has(in, "limit"))
		page.limit = 0; /* a call's are seen together, with their sum */
	if (!desk_award_page(&s->office, call, &page, &list, &end, e))
		return false;
	const struct grid_column columns[] = {
		{"receipt_no", _("receipt no."), GRID_CODE}, {"firm", _("firm"), GRID_TEXT},	   {"amount", _("award (won)"), GRID_WON},
		{"paid", _("paid"), GRID_WON}, {"repaid", _("paid back"), GRID_WON, .spare = true}, {"rest", _("left to pay"), GRID_WON}, {"to_return", _("to be returned"), GRID_WON, .spare = true},
		{"own_cash", _("own cash"), GRID_WON},		 {"own_kind", _("own kind"), GRID_WON}, {"state", _("state"), GRID_CODE},
		{"drafter", _("drafter"), GRID_CODE},		 {"approver", _("approver"), GRID_CODE}, {"number", _("award or agreement no."), GRID_CODE},
		{"document_no", _("document no."), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++) {
		const struct award *award = &list.at[i];
		grid_text(&grid, s->pool, award->application.receipt_no);
		grid_text(&grid, s->pool, award->application.firm.name);
		grid_number(&grid, s->pool, award->now.amount.n);
		grid_number(&grid, s->pool, award->paid.n + award->repaid.n);
		grid_number(&grid, s->pool, award->repaid.n);
		grid_number(&grid, s->pool, award->rest.n);
		if (award->to_return.n)
			grid_number(&grid, s->pool, award->to_return.n);
		else
			grid_blank(&grid, s->pool);
		grid_number(&grid, s->pool, award->now.own_cash.n);
		grid_number(&grid, s->pool, award->now.own_kind.n);
		grid_text(&grid, s->pool, award->waits ? pool_printf(s->pool, _("%s, a change waits"), award_state_name(award)) : award_state_name(award));
		grid_text(&grid, s->pool, award->drafter.account);
		grid_text(&grid, s->pool, award->approver.account);
		grid_text(&grid, s->pool, award->number);
		grid_text(&grid, s->pool, award->document_no);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.total = !page.after && !end.next, .empty = _("there is no award yet")});
	screen_page_end(s, &page, &end, list.n);
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("only those of this call")},
	ROWS_OPTIONS,
	PAGE_OPTIONS,
	{0},
};

const struct command command_award_list = {
	.noun = "award",
	.verb = "list",
	.summary = N_("list awards as they stand, with what is paid, who drafted, who approved, and their numbers"),
	.details = N_("Those of a call are shown together, with their sum; those of all calls in parts."),
	.examples = "ppuri award list --call 2024-금형\nppuri award list --limit 100",
	.options = options,
	.rows = N_("awards"),
	.act = &ACT_AWARD_LIST,
	.run = run,
};
