#include "award_change_view.h"

#include "../screen.h"
#include "../words.h"

#include "ppuri/award_law.h"
#include "ppuri/tr.h"

static const struct grid_column *change_columns(struct pool *p, size_t *ret_n)
{
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},          {"kind", _("what"), GRID_CODE},           {"ground", _("ground of the change"), GRID_TEXT},
		{"change", _("change"), GRID_TEXT},    {"reason", _("reason"), GRID_TEXT},       {"request_on", _("request or notice"), GRID_DATE, .spare = true},
		{"request_no", _("its number"), GRID_TEXT, .spare = true},
		{"freed", _("freed"), GRID_WON},       {"to_return", _("to be returned"), GRID_WON}, {"proposed_by", _("proposed by"), GRID_CODE},
		{"proposed_at", _("proposed at"), GRID_MOMENT, .spare = true},
		{"outcome", _("outcome"), GRID_CODE},  {"decided_by", _("decided by"), GRID_CODE}, {"decided_at", _("decided"), GRID_MOMENT},
		{"decided_reason", _("its reason"), GRID_TEXT, .spare = true}, {"document_no", _("document no."), GRID_CODE},
	};
	struct grid_column *kept = pool_alloc(p, sizeof columns);
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		kept[i] = columns[i];
	*ret_n = sizeof columns / sizeof *columns;
	return kept;
}

static void add_change(struct grid *g, struct pool *p, const struct award_change *one)
{
	const struct firm_letter *letter = one->ground ? &one->notice : &one->request;
	grid_number(g, p, one->no);
	grid_named(g, p, one->kind, award_change_name(one));
	if (one->appeal_id)
		grid_named(g, p, award_change_ground(one), _("upheld objection"));
	else
		grid_named(g, p, one->ground, one->ground ? term_name(&AWARD_CANCEL_GROUNDS, one->ground) : NULL);
	grid_text(g, p, award_change_text(p, &one->was, &one->is));
	grid_text(g, p, one->reason);
	grid_text(g, p, letter->no ? words_date(p, letter->on) : NULL);
	grid_text(g, p, letter->no);
	grid_number(g, p, one->freed.n);
	grid_number(g, p, one->to_return.n);
	grid_text(g, p, one->proposed_by);
	grid_text(g, p, words_moment(p, one->proposed_at));
	if (one->outcome)
		grid_named(g, p, one->outcome, term_name(&LATE_OUTCOMES, one->outcome));
	else
		grid_named(g, p, "waits", _("waits"));
	grid_text(g, p, one->decided_by);
	grid_text(g, p, one->outcome ? words_moment(p, one->decided_at) : NULL);
	grid_text(g, p, one->decided_reason);
	grid_text(g, p, one->document_no);
}

static struct grid *changes_grid(struct pool *p, const struct award_change_list *list)
{
	struct grid *grid = pool_alloc(p, sizeof *grid);
	*grid = (struct grid){0};
	grid->columns = change_columns(p, &grid->n_columns);
	for (size_t i = 0; i < list->n; i++)
		add_change(grid, p, &list->at[i]);
	return grid;
}

static struct grid *withdrawals_grid(struct pool *p, const struct award_withdrawal_list *list)
{
	static const struct grid_column columns[] = {
		{"amount", "", GRID_WON},        {"drafted_by", "", GRID_CODE},   {"approved_by", "", GRID_CODE},    {"approved_at", "", GRID_MOMENT},
		{"withdrawn_by", "", GRID_CODE}, {"withdrawn_at", "", GRID_MOMENT}, {"reason", "", GRID_TEXT},
	};
	struct grid *grid = pool_alloc(p, sizeof *grid);
	*grid = (struct grid){.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list->n; i++) {
		const struct award_withdrawal *one = &list->at[i];
		grid_number(grid, p, one->amount.n);
		grid_text(grid, p, one->drafted_by);
		grid_text(grid, p, one->approved_by);
		grid_text(grid, p, words_moment(p, one->approved_at));
		grid_text(grid, p, one->withdrawn_by);
		grid_text(grid, p, words_moment(p, one->withdrawn_at));
		grid_text(grid, p, one->reason);
	}
	return grid;
}

static const char *withdrawal_words(struct pool *p, const struct award_withdrawal_list *list)
{
	const char *text = NULL;
	for (size_t i = 0; i < list->n; i++) {
		const struct award_withdrawal *one = &list->at[i];
		text = pool_printf(p, _("%s%s%s, approved by %s, taken back by %s (%s): %s"), text ? text : "", text ? "; " : "", words_won(p, one->amount),
						   one->approved_by, one->withdrawn_by, words_moment(p, one->withdrawn_at), one->reason);
	}
	return text;
}

static const char *period_words(struct pool *p, const struct award_terms *terms)
{
	return pool_printf(p, "%s – %s", words_date(p, terms->project_start), words_date(p, terms->project_end));
}

static const char *figure(struct pool *p, struct won won)
{
	return words_number(p, won.n);
}

static void show_award(struct session *s, const struct award_file *file)
{
	struct pool *p = s->pool;
	const struct award *a = &file->award;
	struct won paid = won_of(a->paid.n + a->repaid.n);
	const struct screen_pair pairs[] = {
		{"receipt_no", _("receipt no."), a->application.receipt_no},
		{"firm", _("firm"), a->application.firm.name},
		{"state", _("state"), award_state_name(a)},
		{"award_no", award_law_agrees(a->legal_basis) ? _("agreement no.") : _("award no."), a->number},
		{"document_no", _("document no."), a->document_no},
		{"first", _("as it was decided first"), words_won(p, a->amount), figure(p, a->amount)},
		{"amount", _("as it stands"), words_won(p, a->now.amount), figure(p, a->now.amount)},
		{"version", _("changes agreed to"), words_number(p, a->version), words_number(p, a->version)},
		{"own_cash", _("own cash"), words_won(p, a->now.own_cash), figure(p, a->now.own_cash)},
		{"own_kind", _("own kind"), words_won(p, a->now.own_kind), figure(p, a->now.own_kind)},
		{"payment", _("how it is paid"), a->now.payment},
		{"period", _("project period"), period_words(p, &a->now)},
		{"paid", _("paid"), words_won(p, paid), figure(p, paid)},
		{"repaid", _("paid back"), a->repaid.n ? words_won(p, a->repaid) : NULL, figure(p, a->repaid)},
		{"rest", _("left to pay"), words_won(p, a->rest), figure(p, a->rest)},
		{"to_return", _("to be returned"), a->to_return.n ? words_won(p, a->to_return) : NULL, figure(p, a->to_return)},
		{"drafter", _("drafter"), a->drafter.account},
		{"drafted_at", _("drafted at"), words_moment(p, a->drafted_at)},
		{"approver", _("approver"), a->approver.account},
		{"approved_at", _("approved at"), a->approver.account ? words_moment(p, a->approved_at) : NULL},
		{"issued_at", _("issued"), a->number ? words_moment(p, a->issued_at) : NULL},
		{"withdrawn", _("taken back before"), withdrawal_words(p, &file->withdrawals), .rows = withdrawals_grid(p, &file->withdrawals)},
		{"changes", _("changes"), NULL, .rows = changes_grid(p, &file->changes)},
	};
	bool told_below = s->screen->format == FORMAT_TABLE;
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs - told_below);
	if (told_below && a->to_return.n)
		screen_line(s->screen, _("finance enters what came back: ppuri award repay %s --amount … --paper-no …"), a->application.receipt_no);
	if (!file->changes.n || !told_below)
		return;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, p, changes_grid(p, &file->changes), &(struct grid_view){0});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct award_file file;
	const char *name = input_text(in, "APP");
	if (!desk_award_show(&s->office, name, &file, e))
		return false;
	if (file.there) {
		show_award(s, &file);
		return true;
	}
	const struct screen_pair pairs[] = {
		{"receipt_no", _("receipt no."), name},
		{"withdrawn", _("taken back before"), withdrawal_words(s->pool, &file.withdrawals), .rows = withdrawals_grid(s->pool, &file.withdrawals)},
	};
	screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number (접수번호)"), .required = true},
	{0},
};

const struct command command_award_show = {
	.noun = "award",
	.verb = "show",
	.summary = N_("show an award as it was decided first, as it stands, and every change between"),
	.details = N_("Also what waits for a second person, what is to be returned, and what was approved and taken back before it was issued."),
	.examples = "ppuri award show 2024-금형-0007\nppuri award show 2024-금형-0007 --as-of 2024-06-30",
	.arguments = arguments,
	.act = &ACT_AWARD_SHOW,
	.run = run,
};
