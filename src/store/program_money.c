/* The money of the programmes of a list. */
#include "program_row.h"

#include "ppuri/store/budget.h"

#include <stdlib.h>
#include <string.h>

/* What was given: what is carried over counts in the year that it comes from, unless that is not known. */
struct summing {
	struct source_sum sum;
	struct won carried_in;
};

struct adding {
	struct pool *pool;
	struct program_list *list;
	size_t at; /* the programme whose accounts come */
	struct {
		struct summing *at;
		size_t n, room;
	} sources; /* of that one */
};

static int by_source(const void *a, const void *b)
{
	return strcmp(((const struct source_sum *)a)->source, ((const struct source_sum *)b)->source);
}

static bool end_program(struct adding *adding, struct err *e)
{
	const size_t n = adding->sources.n;
	if (!n)
		return true;
	struct source_sum_list sums = {.at = pool_alloc(adding->pool, n * sizeof *sums.at), .n = n, .room = n};
	for (size_t i = 0; i < n; i++) {
		struct source_sum *sum = &sums.at[i];
		*sum = adding->sources.at[i].sum;
		if (sum->years == 1 && !won_add(sum->won, adding->sources.at[i].carried_in, &sum->won, e))
			return false;
	}
	if (n > 1)
		qsort(sums.at, n, sizeof *sums.at, by_source);
	adding->list->at[adding->at].sums = sums;
	adding->sources.n = 0;
	return true;
}

/* Accounts come in the order of the list. */
static bool begin_program(struct adding *adding, int64_t id, struct err *e)
{
	if (!end_program(adding, e))
		return false;
	while (adding->list->at[adding->at].id != id)
		adding->at++;
	return true;
}

static struct source_sum *sum_of(struct adding *adding, const struct budget_account *account)
{
	for (size_t i = 0; i < adding->sources.n; i++)
		if (strcmp(adding->sources.at[i].sum.source, account->source) == 0)
			return &adding->sources.at[i].sum;
	struct summing *added = POOL_PUSH(adding->pool, &adding->sources);
	*added = (struct summing){.sum = {.source = pool_strdup(adding->pool, account->source)}, .carried_in = account->carried_in};
	return &added->sum;
}

static bool add(void *arg, const struct budget_account *account, struct err *e)
{
	struct adding *adding = arg;
	if (adding->list->at[adding->at].id != account->program_id && !begin_program(adding, account->program_id, e))
		return false;
	struct source_sum *sum = sum_of(adding, account);
	sum->years++;
	if (account->stated || account->supplementary.n || account->transferred.n)
		return won_add(sum->won, won_of(account->held.n - account->carried_in.n), &sum->won, e);
	sum->silent++;
	return true;
}

bool program_read_sums(struct db *db, struct pool *p, struct program_list *list, struct err *e)
{
	struct adding adding = {.pool = p, .list = list};
	int64_t *ids = pool_alloc(p, list->n * sizeof *ids);
	const struct budget_filter accounts = {.ids = ids, .n_ids = list->n};
	for (size_t i = 0; i < list->n; i++) {
		ids[i] = list->at[i].id;
		list->at[i].sums = (struct source_sum_list){0};
	}
	return budget_accounts_walk(db, &accounts, add, &adding, e) && end_program(&adding, e);
}

static bool add_year(void *arg, const struct budget_account *account, struct err *e)
{
	struct adding *adding = arg;
	(void)e;
	while (adding->list->at[adding->at].id != account->program_id)
		adding->at++;
	*POOL_PUSH(adding->pool, &adding->list->at[adding->at].funding) = (struct funding){
		.fiscal_year = account->fiscal_year,
		.source = pool_strdup(adding->pool, account->source),
		.known = account->stated,
		.won = account->original,
		.held_known = account->known,
		.held = account->held,
		.to_call = account->to_call,
	};
	return true;
}

/* Those without any money of the year. */
static bool read_other_years(struct db *db, struct pool *p, struct program_list *list, struct err *e)
{
	struct program_list silent = {0};
	for (size_t i = 0; i < list->n; i++)
		if (!list->at[i].funding.n)
			*POOL_PUSH(p, &silent) = list->at[i];
	if (!program_read_sums(db, p, &silent, e))
		return false;
	for (size_t i = 0, at = 0; i < list->n; i++)
		if (!list->at[i].funding.n)
			list->at[i].sums = silent.at[at++].sums;
	return true;
}

bool program_list_money(struct db *db, struct pool *p, int year, struct program_list *list, struct err *e)
{
	struct adding adding = {.pool = p, .list = list};
	if (!year)
		return program_read_sums(db, p, list, e);
	int64_t *ids = pool_alloc(p, list->n * sizeof *ids);
	const struct budget_filter accounts = {.year = year, .ids = ids, .n_ids = list->n};
	for (size_t i = 0; i < list->n; i++) {
		ids[i] = list->at[i].id;
		list->at[i].funding = (struct funding_list){0};
	}
	return budget_accounts_walk(db, &accounts, add_year, &adding, e) && read_other_years(db, p, list, e);
}
