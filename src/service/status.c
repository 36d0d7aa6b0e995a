#include "ppuri/service/status.h"

#include "contact.h"

#include "ppuri/store/holiday.h"
#include "ppuri/store/status.h"

const struct act ACT_STATUS = {"status", RIGHT_STATUS_OWN, ACT_READS};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct status_list *list = arg;
	struct status_sources sources;
	struct holidays holidays;
	if (!status_read(w->db, w->pool, w->me->firm_id, &sources, e) || !holidays_read(w->db, w->pool, &holidays, e) ||
		!contact_read(w, &list->contact, e))
		return false;
	for (size_t i = 0; i < sources.n; i++)
		*POOL_PUSH(w->pool, list) = status_view(w->pool, &sources.at[i], &holidays, w->now);
	return true;
}

bool desk_status(struct office *o, struct status_list *ret, struct err *e)
{
	struct status_list list = {0};
	if (!act_perform(o, &ACT_STATUS, read, &list, e))
		return false;
	*ret = list;
	return true;
}
