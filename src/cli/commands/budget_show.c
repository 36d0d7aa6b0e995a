#include "budget_input.h"

#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include <string.h>

/* What an entry does to the account that is looked at: of money that goes away the sum is negative. */
static struct won effect(const struct budget_entry *entry)
{
	bool goes = !entry->comes && (strcmp(entry->kind, "transfer") == 0 || strncmp(entry->kind, "carry-", 6) == 0);
	return goes ? won_of(-entry->won.n) : entry->won;
}

static const char *partner(struct pool *p, const struct budget_entry *entry)
{
	if (entry->receipt_no)
		return entry->receipt_no;
	if (entry->to_program)
		return entry->comes ? entry->program : entry->to_program;
	return entry->first_year ? pool_printf(p, "%d ~ %d", entry->first_year, entry->last_year) : NULL;
}

static void add_entries(struct grid *g, struct pool *p, const struct budget_book *book)
{
	for (size_t i = 0; i < book->entries.n; i++) {
		const struct budget_entry *entry = &book->entries.at[i];
		grid_text(g, p, words_number(p, book->account.fiscal_year));
		grid_named(g, p, entry->source, term_name(&SOURCES, entry->source));
		grid_text(g, p, words_date(p, entry->day));
		grid_named(g, p, entry->kind, term_name(&BUDGET_KINDS, entry->kind));
		grid_number(g, p, effect(entry).n);
		grid_text(g, p, partner(p, entry));
		grid_text(g, p, entry->paper_no);
		grid_text(g, p, entry->reason);
		grid_text(g, p, entry->by);
		grid_text(g, p, words_moment(p, entry->at));
	}
}

static const char *sum(struct pool *p, bool known, struct won won)
{
	return known ? words_won(p, won) : _("not stated");
}

/* "91,000,000원 (명시이월 5,000,000원, 사고이월 86,000,000원)" */
static const char *carried_words(struct pool *p, const struct budget_account *a)
{
	const struct {
		const char *name;
		struct won won;
	} kinds[] = {{_("carried over, specified"), a->carried_specified}, {_("carried over by accident"), a->carried_accident},
				 {_("carried over, continuing"), a->carried_continuing}};
	const char *parts = "";
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].won.n)
			parts = pool_printf(p, "%s%s%s %s", parts, *parts ? ", " : "", kinds[i].name, words_won(p, kinds[i].won));
	return *parts ? pool_printf(p, "%s (%s)", words_won(p, a->carried_out), parts) : words_won(p, a->carried_out);
}

static void show_account(struct session *s, const struct budget_account *a)
{
	struct pool *p = s->pool;
	const struct screen_pair pairs[] = {
		{"account", _("budget account"), pool_printf(p, "%s %d %s%s", a->program, a->fiscal_year, term_name(&SOURCES, a->source), a->closed ? _(", closed") : "")},
		{"original", _("original budget"), sum(p, a->stated, a->original)},
		{"supplementary", _("supplementary budget"), words_won(p, a->supplementary)},
		{"carried_in", _("carried in"), words_won(p, a->carried_in)},
		{"transferred", _("transferred"), words_won(p, a->transferred)},
		{"held", _("budget as it stands"), sum(p, a->known, a->held)},
		{"allotted", _("allotted"), a->ever_allotted ? pool_printf(p, _("%s, left %s"), words_won(p, a->allotted), words_won(p, a->to_allot)) : _("never allotted")},
		{"decided", _("awarded"), pool_printf(p, _("%s, left %s"), words_won(p, a->decided), words_won(p, a->to_award))},
		{"paid", _("paid"), pool_printf(p, _("%s, left %s"), words_won(p, a->paid), words_won(p, a->to_pay))},
		{"outlay", _("spent without an award"), words_won(p, a->outlay)},
		{"carried_out", _("carried over"), carried_words(p, a)},
		{"lapsed", _("lapsed"), words_won(p, a->lapsed)},
		{"unspent", _("not spent"), sum(p, a->known, a->unspent)},
		{"rate", _("rate of spending"), a->held.n ? pool_printf(p, _("%s %% of the budget as it stands"), budget_rate_text(p, a->spent, a->held)) : "-"},
	};
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs);
}

static void show_unpaid(struct session *s, const struct unpaid_award_list *unpaid)
{
	const struct grid_column columns[] = {
		{"receipt_no", _("receipt no."), GRID_CODE}, {"firm", _("firm"), GRID_TEXT}, {"amount", _("award (won)"), GRID_WON},
		{"paid", _("paid"), GRID_WON}, {"rest", _("left to pay"), GRID_WON},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < unpaid->n; i++) {
		grid_text(&grid, s->pool, unpaid->at[i].receipt_no);
		grid_text(&grid, s->pool, unpaid->at[i].firm);
		grid_number(&grid, s->pool, unpaid->at[i].amount.n);
		grid_number(&grid, s->pool, unpaid->at[i].paid.n);
		grid_number(&grid, s->pool, unpaid->at[i].rest.n);
	}
	if (!unpaid->n)
		return;
	screen_line(s->screen, "%s", "");
	screen_line(s->screen, "%s", _("Awards that wait to be paid"));
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.total = true});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct budget_book_list books;
	if (!desk_budget_show(&s->office, input_text(in, "PROGRAM"), (int)input_number(in, "year"), input_text(in, "source"), &books, e))
		return false;
	const struct grid_column columns[] = {
		{"fiscal_year", _("fiscal year"), GRID_CODE}, {"source", _("source"), GRID_TEXT}, {"day", _("day"), GRID_DATE},
		{"kind", _("kind of entry"), GRID_TEXT}, {"won", _("won"), GRID_WON}, {"of", _("of, to or from"), GRID_CODE},
		{"paper_no", _("document no."), GRID_CODE}, {"reason", _("reason"), GRID_TEXT}, {"by", _("by"), GRID_CODE, .spare = true},
		{"at", _("entered"), GRID_MOMENT, .spare = true},
	};
	struct grid all = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	const struct grid_view view = {.empty = _("nothing was entered yet")};
	for (size_t i = 0; i < books.n; i++) {
		struct grid one = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
		add_entries(&all, s->pool, &books.at[i]);
		if (s->screen->format != FORMAT_TABLE)
			continue;
		add_entries(&one, s->pool, &books.at[i]);
		if (i)
			screen_line(s->screen, "%s", "");
		show_account(s, &books.at[i].account);
		screen_line(s->screen, "%s", "");
		screen_line(s->screen, "%s", _("Entries"));
		screen_grid(s->screen, s->pool, &one, &view);
		show_unpaid(s, &books.at[i].unpaid);
	}
	if (s->screen->format != FORMAT_TABLE || !books.n)
		screen_grid(s->screen, s->pool, &all, &view);
	return true;
}

static const struct parameter arguments[] = {BUDGET_ARGUMENTS, {0}};
static const struct parameter options[] = {
	{"year", VALUE_NUMBER, N_("only this fiscal year")},
	{"source", VALUE_TERM, N_("only this source"), .vocabulary = &SOURCES},
	ROWS_OPTIONS,
	{0},
};

const struct command command_budget_show = {
	.noun = "budget",
	.verb = "show",
	.summary = N_("show a programme's accounts, what moved them, and what waits to be paid"),
	.details = N_("In a file and in JSON: the entries alone. The sums of accounts: ppuri budget list."),
	.examples = "ppuri budget show 2024-01 --year 2024",
	.arguments = arguments,
	.options = options,
	.rows = N_("budget entries"),
	.act = &ACT_BUDGET_SHOW,
	.run = run,
};
