#include "affiliation.h"

#include "ppuri/store/conflict.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

static bool same_name(struct pool *p, const char *key, const char *name)
{
	return name && strcmp(key, text_search_key(p, name)) == 0;
}

static bool keep_out(struct work *w, const struct own_firm *own, const struct reviewer *reviewer, struct err *e)
{
	int64_t id;
	const struct conflict conflict = {
		.application_id = own->application,
		.account_id = reviewer->account_id,
		.kind = "exclusion",
		.ground = pool_printf(w->pool, _("found when appointed: belongs to %s"), reviewer->affiliation),
		.declared_by = w->me->id,
		.declared_at = w->now,
		.decision = "upheld",
	};
	return conflict_insert(w->db, &conflict, &id, e);
}

bool affiliation_keeps_out(struct work *w, int64_t call, const struct reviewer *reviewer, struct err *e)
{
	struct own_firms list;
	const char *key = text_search_key(w->pool, reviewer->affiliation);
	if (!*key)
		return true;
	if (!conflict_firms_read(w->db, w->pool, call, reviewer->account_id, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if ((same_name(w->pool, key, list.at[i].name) || same_name(w->pool, key, list.at[i].group)) &&
			!keep_out(w, &list.at[i], reviewer, e))
			return false;
	return true;
}
