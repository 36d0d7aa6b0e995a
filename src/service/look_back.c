#include "ppuri/service/office.h"

#include "ppuri/store/db.h"
#include "ppuri/store/past.h"
#include "ppuri/tr.h"

const struct act ACT_STORE_LOOK_BACK = {"store.look-back", RIGHT_LOOK_BACK, ACT_READS, .personal = true};

struct looking {
	struct moment then;
	struct db *past;
	struct past_point point;
};

static bool look_back(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	char at[DATE_TEXT_MAX];
	act_about(w, "as of %s", moment_iso(looking->then, at));
	return moment_has_come(looking->then, w->now, e) && past_open(w->db, looking->then, &looking->past, &looking->point, e);
}

bool office_look_back(struct office *o, struct moment then, int64_t *ret_seq, struct err *e)
{
	struct looking looking = {.then = then};
	db_close(&o->past);
	o->now = office_clock(o);
	o->looks_back = 0;
	if (!act_perform(o, &ACT_STORE_LOOK_BACK, look_back, &looking, e))
		return false;
	o->past = looking.past;
	o->looks_back = o->now.unix_seconds - then.unix_seconds;
	o->now = then;
	*ret_seq = looking.point.seq;
	return true;
}
