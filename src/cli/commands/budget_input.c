#include "budget_input.h"

#include "../screen.h"
#include "../words.h"

#define YEAR_FIRST 1990
#define YEAR_LAST 2199

bool budget_wish(struct session *s, const struct input *in, struct budget_wish *ret, struct err *e)
{
	int64_t year = input_number(in, "year");
	if (year < YEAR_FIRST || year > YEAR_LAST)
		return err_set(e, ERR_USAGE, _("--year is a fiscal year from %d to %d"), YEAR_FIRST, YEAR_LAST);
	*ret = (struct budget_wish){
		.program = input_text(in, "PROGRAM"),
		.year = (int)year,
		.source = input_text(in, "source"),
		.won = input_won(in, "amount"),
		.day = input_date(in, "on"),
		.paper_no = input_text(in, "paper"),
	};
	(void)s;
	return true;
}

void screen_budget_account(struct session *s, const struct budget_account *account)
{
	struct pool *p = s->pool;
	if (s->office.dry_run)
		return;
	screen_line(s->screen, _("%s %d %s: budget %s, allotted %s, awarded %s, spent %s; left to award %s"), account->program,
				account->fiscal_year, term_name(&SOURCES, account->source), words_won(p, account->held),
				account->ever_allotted ? words_won(p, account->allotted) : "-", words_won(p, account->decided),
				words_won(p, account->spent), words_won(p, account->to_award));
}
