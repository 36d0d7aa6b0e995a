/* Conflicts of interest and the applications that they reach. Triggers guard that none is changed, and decided once. */
#pragma once

#include "ppuri/conflict.h"
#include "ppuri/store/db.h"

/* Keeps it, and works out whom it reaches. */
MUST_CHECK bool conflict_insert(struct db *db, const struct conflict *conflict, int64_t *ret_id, struct err *e);
/* decision, decided_how, decided_reason, decided_at, meeting_id and motion are read from *conflict; it must be pending. */
MUST_CHECK bool conflict_decide(struct db *db, const struct conflict *conflict, int64_t decided_by, struct err *e);

/* By receipt number of what is reached, login and time. 0: any. */
struct conflict_filter {
	int64_t call, application, account;
};
MUST_CHECK bool conflict_list_read(struct db *db, struct pool *p, const struct conflict_filter *filter,
								   struct conflict_list *ret, struct err *e);

/* The firms under evaluation in a call of which no conflict of this account is recorded yet. */
struct own_firm {
	int64_t application;
	const char *name, *group; /* group may be NULL */
};
struct own_firms {
	struct own_firm *at;
	size_t n, room;
};
MUST_CHECK bool conflict_firms_read(struct db *db, struct pool *p, int64_t call, int64_t account, struct own_firms *ret, struct err *e);

/* Works out anew whom the conflicts of a call reach. */
MUST_CHECK bool conflict_spread(struct db *db, int64_t call, struct err *e);
/* The same for each call in which the firm is under evaluation: after it was changed. */
MUST_CHECK bool conflict_firm_changed(struct db *db, int64_t firm, struct err *e);
