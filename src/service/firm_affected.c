#include "firm_affected.h"

#include "judging.h"

#include "ppuri/store/application.h"

bool firm_affected(struct work *w, int64_t firm_id, struct strings *ret, struct err *e)
{
	struct application_filter filter = {.firm_id = firm_id};
	struct application_list list;
	struct judging judging = {0};
	struct strings names = {0};
	if (!application_list_read(w->db, w->pool, &filter, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		bool stale;
		if (!judged_otherwise(w, &judging, &list.at[i], &stale, e))
			return false;
		if (stale)
			*POOL_PUSH(w->pool, &names) = application_name(w->pool, &list.at[i]);
	}
	*ret = names;
	return true;
}
