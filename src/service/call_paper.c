#include "call_acts.h"
#include "paper_file.h"

#include "ppuri/store/call.h"
#include "ppuri/store/filed_paper.h"

const struct act ACT_CALL_PAPER = {"call.paper", RIGHT_CALL_WRITE, ACT_WRITES};
const struct act ACT_CALL_PAPERS = {"call.papers", RIGHT_PROGRAM_READ, ACT_READS};

struct wanting {
	const char *call;
	const struct wanted_change *change;
	const struct call *given;
	call_fields fields;
	struct wanted_papers papers;
	struct paper_limits limits;
};

static bool remove_one(struct work *w, const struct call *call, const char *kind, struct err *e)
{
	bool gone;
	if (!wanted_paper_remove(w->db, call->id, kind, &gone, e))
		return false;
	return gone || call_wants_none(call, kind, e);
}

static bool limit(struct work *w, struct call *call, const struct call *given, call_fields fields, struct err *e)
{
	struct paper_limits limits;
	if (!fields)
		return true;
	return call_take_fields(w->pool, call, given, fields & CALL_PAPER_LIMITS, e) && paper_limits_read(w, call, &limits, e) &&
		   paper_limits_check(&limits, e) && call_update(w->db, call, e);
}

static bool change(struct work *w, void *arg, struct err *e)
{
	const struct wanting *wanting = arg;
	const struct wanted_change *change = wanting->change;
	struct call call;
	act_about(w, "call %s", wanting->call);
	if (!call_by_code(w->db, w->pool, wanting->call, &call, e) || !call_is_draft(&call, w->now, e))
		return false;
	for (size_t i = 0; i < change->n_removed; i++)
		if (!remove_one(w, &call, change->removed[i], e))
			return false;
	for (size_t i = 0; i < change->n; i++)
		if (!wanted_paper_write(w->db, call.id, &change->wanted[i], e))
			return false;
	return limit(w, &call, wanting->given, wanting->fields, e);
}

bool desk_call_papers_change(struct office *o, const char *call, const struct wanted_change *given, const struct call *limits,
							 call_fields fields, struct err *e)
{
	struct wanting wanting = {.call = call, .change = given, .given = limits, .fields = fields};
	return act_perform(o, &ACT_CALL_PAPER, change, &wanting, e);
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct wanting *wanting = arg;
	struct call call;
	return call_to_read(w, wanting->call, &call, e) &&
		   wanted_papers_read(w->db, w->pool, call.id, &wanting->papers, e) && paper_limits_read(w, &call, &wanting->limits, e);
}

bool desk_call_papers(struct office *o, const char *call, struct wanted_papers *ret, struct paper_limits *ret_limits, struct err *e)
{
	struct wanting wanting = {.call = call};
	if (!act_perform(o, &ACT_CALL_PAPERS, read, &wanting, e))
		return false;
	*ret = wanting.papers;
	*ret_limits = wanting.limits;
	return true;
}
