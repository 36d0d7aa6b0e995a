/* The list of accounts: read packed, put in order, and unpacked row by row. */
#include "ppuri/service/budget.h"

#include "account_order.h"
#include "work.h"

#include "ppuri/store/program.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

const struct act ACT_BUDGET_LIST = {"budget.list", RIGHT_REPORT, ACT_READS};

struct budget_listing {
	struct program_list programs; /* by code */
	struct packed_accounts accounts;
	size_t first, n; /* the part that was asked for */
	struct budget_years closed;
};

struct reading {
	const char *program, *source;
	int year;
	const struct page *page;
	struct page_end end;
	struct budget_listing *listing;
};

/* Where a list begins: behind the row of this name. */
struct mark {
	int year;
	const char *program, *source;
};

static bool read_programs(struct work *w, struct reading *reading, struct err *e)
{
	const struct program_filter all = {.every_kind = true};
	struct program_list *programs = &reading->listing->programs;
	return reading->program ? program_by_code(w->db, w->pool, reading->program, POOL_PUSH(w->pool, programs), e)
							: program_fitting_read(w->db, w->pool, &all, programs, e);
}

static bool read_accounts(struct work *w, struct reading *reading, struct err *e)
{
	struct budget_listing *listing = reading->listing;
	int64_t *ids = pool_alloc(w->pool, (listing->programs.n + 1) * sizeof *ids);
	const struct budget_filter filter = {.year = reading->year, .source = reading->source, .ids = ids, .n_ids = listing->programs.n};
	for (size_t i = 0; i < listing->programs.n; i++)
		ids[i] = listing->programs.at[i].id;
	if (!budget_accounts_packed(w->db, w->pool, &filter, &listing->accounts, e))
		return false;
	accounts_sort_by_year(&listing->accounts);
	return true;
}

static bool parse_mark(struct pool *p, const char *named, struct mark *ret, struct err *e)
{
	const char *program = strchr(named, '/'), *source = strrchr(named, '/');
	const struct term *term;
	char *end;
	long year = strtol(named, &end, 10);
	if (!program || program == source || end != program || year < 1 || year > 9999)
		return err_set(e, ERR_USAGE, _("--after takes the row shown last, by year, programme and source, such as 2024/2024-01/city: %s"), named);
	if (!term_find(&SOURCES, source + 1, &term, e))
		return false;
	*ret = (struct mark){(int)year, pool_strndup(p, program + 1, (size_t)(source - program - 1)), term->code};
	return true;
}

static struct mark mark_of(const struct budget_listing *listing, size_t i)
{
	const struct packed_account *account = &listing->accounts.at[i];
	return (struct mark){account->year, listing->programs.at[account->program].code, SOURCES.terms[account->source].code};
}

static int compare_marks(const struct mark *one, const struct mark *other)
{
	int by_year = one->year - other->year, by_program = by_year ? by_year : strcmp(one->program, other->program);
	return by_program ? by_program : strcmp(one->source, other->source);
}

/* How many stand up to the mark. */
static size_t count_until(const struct budget_listing *listing, const struct mark *mark)
{
	size_t from = 0, to = listing->accounts.n;
	while (from < to) {
		const size_t middle = from + (to - from) / 2;
		const struct mark at = mark_of(listing, middle);
		if (compare_marks(&at, mark) <= 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static bool take_part(struct work *w, struct reading *reading, struct err *e)
{
	struct budget_listing *listing = reading->listing;
	const struct page *page = reading->page;
	struct mark mark;
	if (page->after && !parse_mark(w->pool, page->after, &mark, e))
		return false;
	listing->first = page->after ? count_until(listing, &mark) : 0;
	const size_t left = listing->accounts.n - listing->first;
	listing->n = page->limit && page->limit < left ? page->limit : left;
	reading->end.total = (int64_t)listing->accounts.n;
	if (listing->n < left) {
		mark = mark_of(listing, listing->first + listing->n - 1);
		reading->end.next = pool_printf(w->pool, "%d/%s/%s", mark.year, mark.program, mark.source);
	}
	return true;
}

static bool list(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	reading->listing = pool_alloc(w->pool, sizeof *reading->listing);
	return read_programs(w, reading, e) && read_accounts(w, reading, e) && take_part(w, reading, e) &&
		   budget_years_closed(w->db, w->pool, &reading->listing->closed, e);
}

bool desk_budget_list(struct office *o, const char *program, int year, const char *source, const struct page *page,
					  const struct budget_listing **ret, struct page_end *ret_end, struct err *e)
{
	struct reading reading = {.program = program, .year = year, .source = source, .page = page};
	if (!act_perform(o, &ACT_BUDGET_LIST, list, &reading, e))
		return false;
	*ret = reading.listing;
	*ret_end = reading.end;
	return true;
}

size_t budget_listed(const struct budget_listing *listing)
{
	return listing->n;
}

static bool is_closed(const struct budget_listing *listing, int year)
{
	for (size_t i = 0; i < listing->closed.n; i++)
		if (listing->closed.at[i] == year)
			return true;
	return false;
}

bool budget_listed_at(const struct budget_listing *listing, size_t i, struct budget_account *ret, struct err *e)
{
	const struct packed_account *account = &listing->accounts.at[listing->first + i];
	const struct program *program = &listing->programs.at[account->program];
	if (!budget_account_unpack(account, ret, e))
		return false;
	ret->program_id = program->id;
	ret->program = program->code;
	ret->name = program->name;
	ret->closed = is_closed(listing, ret->fiscal_year);
	return true;
}

int budget_listed_year(const struct budget_listing *listing, size_t i)
{
	return listing->accounts.at[listing->first + i].year;
}

bool budget_listed_is_the_citys(const struct budget_listing *listing, size_t i)
{
	return budget_is_the_citys(SOURCES.terms[listing->accounts.at[listing->first + i].source].code);
}
