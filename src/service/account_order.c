#include "account_order.h"

#include <string.h>

static bool is_in_order(const struct packed_accounts *accounts, const struct account_rank *rank)
{
	uint32_t last = 0;
	for (size_t i = 0; i < accounts->n; i++) {
		const uint32_t next = rank->of(rank->arg, &accounts->at[i]);
		if (next < last)
			return false;
		last = next;
	}
	return true;
}

/* Where those of each rank begin. */
static void count(const struct packed_accounts *accounts, const struct account_rank *rank, uint32_t *begins)
{
	uint32_t before = 0;
	memset(begins, 0, rank->n * sizeof *begins);
	for (size_t i = 0; i < accounts->n; i++)
		begins[rank->of(rank->arg, &accounts->at[i])]++;
	for (size_t i = 0; i < rank->n; i++) {
		uint32_t n = begins[i];
		begins[i] = before;
		before += n;
	}
}

/* Ranks are few, so each account goes to its place at once. */
void accounts_sort(struct packed_accounts *accounts, const struct account_rank *rank)
{
	CLEANUP(buf_release) struct buf counted = {0};
	CLEANUP(buf_release) struct buf sorted = {0};
	if (is_in_order(accounts, rank))
		return;
	uint32_t *begins = (void *)buf_room(&counted, rank->n * sizeof *begins);
	struct packed_account *at = (void *)buf_room(&sorted, accounts->n * sizeof *at);
	count(accounts, rank, begins);
	for (size_t i = 0; i < accounts->n; i++)
		at[begins[rank->of(rank->arg, &accounts->at[i])]++] = accounts->at[i];
	memcpy(accounts->at, at, accounts->n * sizeof *at);
}

static uint32_t year_of(const void *arg, const struct packed_account *account)
{
	const int *least = arg;
	return (uint32_t)(account->year - *least);
}

void accounts_sort_by_year(struct packed_accounts *accounts)
{
	int least = INT16_MAX, most = INT16_MIN;
	for (size_t i = 0; i < accounts->n; i++) {
		least = accounts->at[i].year < least ? accounts->at[i].year : least;
		most = accounts->at[i].year > most ? accounts->at[i].year : most;
	}
	if (accounts->n)
		accounts_sort(accounts, &(struct account_rank){year_of, &least, (size_t)(most - least + 1)});
}
