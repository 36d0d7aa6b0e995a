/* Objections. Triggers guard that each is entered once against what was told, decided once and by another person. */
#pragma once

#include "ppuri/appeal.h"
#include "ppuri/store/db.h"

/* application_id, against, the days, law, ground, wants, entered_by and entered_at are written. */
MUST_CHECK bool appeal_insert(struct db *db, const struct appeal *appeal, int64_t *ret_id, struct err *e);
MUST_CHECK bool appeal_decide(struct db *db, int64_t id, const char *outcome, const char *reason, int64_t account, struct moment now,
							  struct err *e);

struct appeal_filter {
	const char *call;    /* code; NULL: any */
	int64_t application; /* 0: any */
	int64_t id;          /* 0: any */
	bool open;           /* only those that wait */
};
/* Those that wait first, by the last day for the answer; then the others, the newest first. */
MUST_CHECK bool appeal_list_read(struct db *db, struct pool *p, const struct appeal_filter *filter, struct appeal_list *ret,
								 struct err *e);
/* When the result of a call was announced; *ret_there is false if it was not. */
MUST_CHECK bool call_announced_read(struct db *db, int64_t call, struct moment *ret, bool *ret_there, struct err *e);
