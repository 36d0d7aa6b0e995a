#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/payment.h"
#include "ppuri/tr.h"

/* As negative ones, so that all together are what the firm has of it. They are numbered from 1 as the payments are. */
static void add_repayments(struct grid *grid, struct pool *p, const struct repayment_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct repayment *one = &list->at[i];
		grid_marked(grid, p, pool_printf(p, "%s ", _("repayment")), one->no);
		grid_text(grid, p, words_date(p, one->day));
		grid_named(grid, p, "repayment", one->undoes ? pool_printf(p, _("repayment %d undone"), one->undoes) : _("repayment"));
		grid_number(grid, p, -one->won.n);
		grid_text(grid, p, words_number(p, one->fiscal_year));
		grid_text(grid, p, one->paper_no);
		grid_text(grid, p, one->by);
		grid_text(grid, p, one->reason);
	}
}

static void say_sums(struct session *s, const struct award_payments *payments)
{
	struct pool *p = s->pool;
	const struct unpaid_award *award = &payments->award;
	struct won back = {0};
	for (size_t i = 0; i < payments->repayments.n; i++)
		back.n += payments->repayments.at[i].won.n;
	if (back.n)
		screen_line(s->screen, _("award %s, paid %s, of it paid back %s, left to pay %s (from %d)"), words_won(p, award->amount),
					words_won(p, won_of(award->paid.n + back.n)), words_won(p, back), words_won(p, award->rest), award->fiscal_year);
	else
		screen_line(s->screen, _("award %s, paid %s, left to pay %s (from %d)"), words_won(p, award->amount), words_won(p, award->paid),
					words_won(p, award->rest), award->fiscal_year);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct award_payments payments;
	struct pool *p = s->pool;
	if (!desk_award_payments(&s->office, input_text(in, "APP"), &payments, e))
		return false;
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT}, {"day", _("day"), GRID_DATE}, {"kind", _("kind of payment"), GRID_TEXT}, {"won", _("won"), GRID_WON},
		{"fiscal_year", _("fiscal year"), GRID_CODE}, {"paper_no", _("receipt for it"), GRID_TEXT, .spare = true}, {"by", _("by"), GRID_CODE}, {"reason", _("reason"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < payments.payments.n; i++) {
		const struct payment *payment = &payments.payments.at[i];
		grid_number(&grid, p, payment->no);
		grid_text(&grid, p, words_date(p, payment->day));
		grid_named(&grid, p, payment->kind, term_name(&PAYMENT_KINDS, payment->kind));
		grid_number(&grid, p, payment->won.n);
		grid_text(&grid, p, words_number(p, payment->fiscal_year));
		grid_text(&grid, p, NULL);
		grid_text(&grid, p, payment->by);
		grid_text(&grid, p, payment->reason);
	}
	add_repayments(&grid, p, &payments.repayments);
	screen_grid(s->screen, p, &grid, &(struct grid_view){.empty = _("nothing was paid yet")});
	if (s->screen->format == FORMAT_TABLE)
		say_sums(s, &payments);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number (접수번호)"), .required = true},
	{0},
};
static const struct parameter options[] = {ROWS_OPTIONS, {0}};

const struct command command_award_payments = {
	.noun = "award",
	.verb = "payments",
	.summary = N_("list what was paid of an award and paid back, and when"),
	.examples = "ppuri award payments 2024-금형-0007",
	.arguments = arguments,
	.options = options,
	.rows = N_("payments"),
	.act = &ACT_AWARD_PAYMENTS,
	.run = run,
};
