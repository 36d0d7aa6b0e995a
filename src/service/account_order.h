/* Many accounts in an order that somebody wants: they are moved as they are packed. */
#pragma once

#include "ppuri/store/budget.h"

/* Where an account belongs, from 0 to below n. */
struct account_rank {
	uint32_t (*of)(const void *arg, const struct packed_account *account);
	const void *arg;
	size_t n;
};

/* Those of the same rank stay as they are: so who wants them by several things sorts by the last of these first. */
void accounts_sort(struct packed_accounts *accounts, const struct account_rank *rank);

/* By fiscal year. */
void accounts_sort_by_year(struct packed_accounts *accounts);
