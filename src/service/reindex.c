/* What is packed for searching and for adding up, made anew from the rows. */
#include "ppuri/service/store.h"

#include "ppuri/store/budget.h"
#include "ppuri/store/db.h"
#include "ppuri/store/search.h"

const struct act ACT_STORE_REINDEX = {"store.reindex", RIGHT_STORE_KEEP, ACT_WRITES};

static bool reindex(struct work *w, void *arg, struct err *e)
{
	(void)arg;
	db_expect_bulk(w->db);
	return search_rebuild(w->db, e) && budget_packs_rebuild(w->db, e);
}

bool desk_store_reindex(struct office *o, struct err *e)
{
	return act_perform(o, &ACT_STORE_REINDEX, reindex, NULL, e);
}
