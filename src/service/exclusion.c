#include "ppuri/service/exclusion.h"

#include "reason.h"

#include "ppuri/store/exclusion.h"

const struct act ACT_EXCLUSION_ADD = {"exclusion.add", RIGHT_EXCLUSION_WRITE, ACT_WRITES};
const struct act ACT_EXCLUSION_LIST = {"exclusion.list", RIGHT_EXCLUSION_READ, ACT_READS};
const struct act ACT_EXCLUSION_SHOW = {"exclusion.show", RIGHT_EXCLUSION_READ, ACT_READS, .personal = true};
const struct act ACT_EXCLUSION_LIFT = {"exclusion.lift", RIGHT_EXCLUSION_LIFT, ACT_WRITES};

static bool add(struct work *w, void *arg, struct err *e)
{
	struct exclusion *exclusion = arg;
	act_about(w, "exclusion of %s", exclusion->name);
	exclusion->entered_at = w->now;
	return exclusion_insert(w->db, exclusion, w->now, &exclusion->id, e);
}

bool desk_exclusion_add(struct office *o, const struct exclusion *given, int64_t years, struct exclusion *ret, struct err *e)
{
	struct exclusion exclusion = *given;
	if (!exclusion_check(o->pool, &exclusion, years, e) || !act_perform(o, &ACT_EXCLUSION_ADD, add, &exclusion, e))
		return false;
	*ret = exclusion;
	return true;
}

struct listing {
	struct exclusion_filter filter;
	struct exclusion_list *list;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	return exclusion_list_read(w->db, w->pool, &listing->filter, listing->list, e);
}

bool desk_exclusion_list(struct office *o, const char *search, struct date day, struct exclusion_list *ret, struct err *e)
{
	struct listing listing = {.filter = {.search = search, .on = day}, .list = ret};
	return act_perform(o, &ACT_EXCLUSION_LIST, list, &listing, e);
}

struct showing {
	int64_t id;
	struct exclusion *exclusion;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct showing *showing = arg;
	act_about(w, "exclusion %lld", (long long)showing->id);
	return exclusion_by_id(w->db, w->pool, showing->id, showing->exclusion, e);
}

bool desk_exclusion_show(struct office *o, int64_t id, struct exclusion *ret, struct err *e)
{
	struct showing showing = {.id = id, .exclusion = ret};
	return act_perform(o, &ACT_EXCLUSION_SHOW, show, &showing, e);
}

static bool lift(struct work *w, void *arg, struct err *e)
{
	struct showing *showing = arg;
	struct exclusion exclusion;
	act_about(w, "exclusion %lld", (long long)showing->id);
	return exclusion_by_id(w->db, w->pool, showing->id, &exclusion, e) &&
		   exclusion_lift(w->db, showing->id, w->office->reason, w->now, e);
}

bool desk_exclusion_lift(struct office *o, int64_t id, struct err *e)
{
	struct showing showing = {.id = id};
	return reason_given(o, e) && act_perform(o, &ACT_EXCLUSION_LIFT, lift, &showing, e);
}
