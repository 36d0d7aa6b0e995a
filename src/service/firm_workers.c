#include "ppuri/service/firm.h"

#include "firm_affected.h"

#include "ppuri/store/eligibility.h"
#include "ppuri/store/firm.h"

const struct act ACT_FIRM_WORKERS = {"firm.workers", RIGHT_FIRM_WRITE, ACT_WRITES};
const struct act ACT_FIRM_WORKERS_SHOW = {"firm.workers.show", RIGHT_FIRM_READ, ACT_READS};

struct counting {
	const char *biz_no;
	const struct month_counts *given;
	struct month_counts *known;
	struct strings affected;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct counting *counting = arg;
	struct firm firm;
	act_about(w, "firm %s", counting->biz_no);
	return firm_by_biz_no(w->db, w->pool, counting->biz_no, &firm, e) &&
		   firm_workers_read(w->db, w->pool, firm.id, counting->known, e);
}

static bool count(struct work *w, void *arg, struct err *e)
{
	struct counting *counting = arg;
	struct firm firm;
	act_about(w, "firm %s", counting->biz_no);
	return firm_by_biz_no(w->db, w->pool, counting->biz_no, &firm, e) &&
		   firm_workers_write(w->db, firm.id, counting->given, e) && firm_affected(w, firm.id, &counting->affected, e) &&
		   firm_workers_read(w->db, w->pool, firm.id, counting->known, e);
}

bool desk_firm_workers(struct office *o, const char *biz_no, const struct month_counts *given, struct month_counts *ret,
					   struct strings *ret_affected, struct err *e)
{
	struct counting counting = {.biz_no = biz_no, .given = given, .known = ret};
	if (!act_perform(o, given->n ? &ACT_FIRM_WORKERS : &ACT_FIRM_WORKERS_SHOW, given->n ? count : show, &counting, e))
		return false;
	*ret_affected = counting.affected;
	return true;
}
