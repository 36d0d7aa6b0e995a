/* The budget: accounts of program_funding, the ledger that moves them, and the end of the year. */
#pragma once

#include "ppuri/budget.h"
#include "ppuri/program.h"
#include "ppuri/store/db.h"

/* Who enters something, and when. */
struct entering {
	int64_t account;
	struct moment now;
};

/* 당초예산: what the sums of a programme are stated to be becomes entries, of the difference where another sum stands. A source
 * takes the place of 미기재 in its year. ERR_REFUSED where a sum is stated already and now is not. */
MUST_CHECK bool budget_state(struct db *db, int64_t program, const struct funding_list *funding, struct entering by, struct err *e);

struct budget_new {
	int64_t program;
	int fiscal_year;
	const char *source, *kind;
	struct won won;
	struct date day;
	int64_t to_program, award; /* 0: none */
	int first_year, last_year; /* 0: none */
	const char *paper_no, *reason; /* may be NULL */
};
/* Opens the account where there is none, and that of the next year or of the other programme. */
MUST_CHECK bool budget_enter(struct db *db, const struct budget_new *entry, struct entering by, struct err *e);

struct budget_filter {
	const char *program; /* code; NULL: any */
	int year;            /* 0: any */
	const char *source;  /* code; NULL: any */
	const int64_t *ids;  /* of a walk: of these programmes, in their order */
	size_t n_ids;
};
/* By year, programme, source. */
MUST_CHECK bool budget_accounts_read(struct db *db, struct pool *p, const struct budget_filter *filter, struct budget_account_list *ret,
									 struct err *e);
/* Each account without the code and name of its programme and without its source's text being kept: of a great catalogue there are more
 * than anybody lists. `take` returning false ends it. */
typedef bool (*budget_taker)(void *arg, const struct budget_account *account, struct err *e);
MUST_CHECK bool budget_accounts_walk(struct db *db, const struct budget_filter *filter, budget_taker take, void *arg, struct err *e);

/* An account of many, as it is packed in the pool: it is unpacked when it is wanted, and as often. */
struct packed_account {
	const unsigned char *at;
	uint32_t program; /* its place among the ids that were asked for */
	int16_t year;
	uint8_t source;   /* its place in SOURCES */
	uint8_t size;     /* bytes */
};
struct packed_accounts {
	struct packed_account *at;
	size_t n, room;
};
/* In the order of the ids, and of each by year and source's code. */
MUST_CHECK bool budget_accounts_packed(struct db *db, struct pool *p, const struct budget_filter *filter, struct packed_accounts *ret,
									   struct err *e);
/* Without its programme. */
MUST_CHECK bool budget_account_unpack(const struct packed_account *packed, struct budget_account *ret, struct err *e);

/* What is packed is as the rows have it; of all programmes anew. */
MUST_CHECK bool budget_packs_check(struct db *db, struct pool *p, struct findings *list, struct err *e);
MUST_CHECK bool budget_packs_rebuild(struct db *db, struct err *e);
/* What moved one account, from the first day on: its own entries, and those that came from another. */
MUST_CHECK bool budget_entries_read(struct db *db, struct pool *p, const struct budget_account *account, struct budget_entry_list *ret,
									struct err *e);

/* Approved awards that wait to be paid from this account. */
MUST_CHECK bool budget_unpaid_read(struct db *db, struct pool *p, const struct budget_account *account, struct unpaid_award_list *ret,
								   struct err *e);

/* Those that are, in their order. */
struct budget_years {
	int *at;
	size_t n, room;
};
MUST_CHECK bool budget_years_closed(struct db *db, struct pool *p, struct budget_years *ret, struct err *e);
MUST_CHECK bool budget_year_close(struct db *db, int year, struct entering by, struct err *e);
