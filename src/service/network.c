/* Councils of a programme. */
#include "ppuri/service/targets.h"

#include "program_node.h"

#include "ppuri/region.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_NETWORK_ADD = {"network.add", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_NETWORK_JOIN = {"network.join", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_NETWORK_LEAVE = {"network.leave", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_NETWORK_TASK = {"network.task", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_NETWORK_LIST = {"network.list", RIGHT_PROGRAM_READ, ACT_READS};

struct joining {
	const char *code, *council;
	const struct council *given;
	const char *was; /* the kind that it was, where that changed */
	struct council_member member;
	const struct council_task *task;
	const char *leaves;
	struct date until;
	struct program program;
};

static bool take_program(struct work *w, struct joining *joining, struct err *e)
{
	act_about(w, "program %s", joining->code);
	return program_by_code(w->db, w->pool, joining->code, &joining->program, e) && program_read_parts(w->db, w->pool, &joining->program, e);
}

static bool take_council(struct work *w, struct joining *joining, struct council **ret, struct err *e)
{
	if (!take_program(w, joining, e))
		return false;
	*ret = council_named(&joining->program.councils, joining->council);
	if (*ret)
		return true;
	err_set(e, ERR_NOT_FOUND, _("%s has no council of this name: %s"), joining->code, joining->council);
	return err_hint(e, _("see: ppuri network list %s"), joining->code);
}

static bool keep(struct work *w, const struct joining *joining, struct err *e)
{
	return program_set_councils(w->db, joining->program.id, &joining->program.councils, e);
}

/* What a council is is said once; whoever says otherwise says why. */
static bool kind_may_change(struct work *w, const struct council *council, const char *to, struct err *e)
{
	if (w->office->reason && *w->office->reason)
		return true;
	err_set(e, ERR_USAGE, _("%s: to change what it is (%s → %s) say why"), council->name, term_name(&COUNCIL_KINDS, council->kind),
			term_name(&COUNCIL_KINDS, to));
	return err_hint(e, "%s", _("give it with --reason"));
}

static bool change_kind(struct work *w, struct joining *joining, struct council *council, struct err *e)
{
	const char *to = joining->given->kind;
	if (!to || strcmp(to, council->kind) == 0)
		return true;
	if (!kind_may_change(w, council, to, e))
		return false;
	joining->was = council->kind;
	council->kind = to;
	return true;
}

static bool add(struct work *w, void *arg, struct err *e)
{
	struct joining *joining = arg;
	const struct council *given = joining->given;
	if (!take_program(w, joining, e))
		return false;
	struct council *council = council_named(&joining->program.councils, given->name);
	if (!council) {
		council = POOL_PUSH(w->pool, &joining->program.councils);
		*council = (struct council){.name = given->name, .kind = given->kind ? given->kind : "council"};
	}
	if (!change_kind(w, joining, council, e))
		return false;
	council->region = given->region ? given->region : council->region;
	council->note = given->note ? given->note : council->note;
	return keep(w, joining, e);
}

bool desk_network_add(struct office *o, const char *code, const struct council *given, const char **ret_was, struct err *e)
{
	struct council council = *given;
	struct joining joining = {.code = code, .given = &council};
	if ((given->region && !place_keep(o->pool, given->region, &council.region, e)) || !act_perform(o, &ACT_NETWORK_ADD, add, &joining, e))
		return false;
	*ret_was = joining.was;
	return true;
}

static bool join(struct work *w, void *arg, struct err *e)
{
	struct joining *joining = arg;
	struct council *council;
	return take_council(w, joining, &council, e) && member_find_firm(w, &joining->member, e) &&
		   council_join(w->pool, council, &joining->member, moment_date(w->now), e) && keep(w, joining, e);
}

bool desk_network_join(struct office *o, const char *code, const char *council, const struct council_member *given, struct council_member *ret,
					   struct err *e)
{
	struct joining joining = {.code = code, .council = council, .member = *given};
	if (!act_perform(o, &ACT_NETWORK_JOIN, join, &joining, e))
		return false;
	*ret = joining.member;
	return true;
}

static bool leave(struct work *w, void *arg, struct err *e)
{
	struct joining *joining = arg;
	struct council *council;
	return take_council(w, joining, &council, e) && council_leave(council, joining->leaves, joining->until, e) && keep(w, joining, e);
}

bool desk_network_leave(struct office *o, const char *code, const char *council, const char *member, struct date until, struct err *e)
{
	struct joining joining = {.code = code, .council = council, .leaves = member, .until = until};
	return act_perform(o, &ACT_NETWORK_LEAVE, leave, &joining, e);
}

static bool set_task(struct work *w, void *arg, struct err *e)
{
	struct joining *joining = arg;
	struct council *council;
	if (!take_council(w, joining, &council, e))
		return false;
	council_set_task(w->pool, council, joining->task);
	return keep(w, joining, e);
}

bool desk_network_task(struct office *o, const char *code, const char *council, const struct council_task *given, struct err *e)
{
	struct joining joining = {.code = code, .council = council, .task = given};
	if (given->year < 1900 || given->year > 2199)
		return err_set(e, ERR_USAGE, "%s", _("a year lies between 1900 and 2199"));
	return act_perform(o, &ACT_NETWORK_TASK, set_task, &joining, e);
}

struct listing {
	const char *under;
	struct program_list list;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	return programs_with_parts(w, listing->under, &listing->list, e);
}

bool desk_network_list(struct office *o, const char *under, struct program_list *ret, struct err *e)
{
	struct listing listing = {.under = under};
	if (!act_perform(o, &ACT_NETWORK_LIST, list, &listing, e))
		return false;
	*ret = listing.list;
	return true;
}
