/* The catalogue as a tree, and what moves in it: nodes from parent to parent, their status, and what the source says there is. */
#include "ppuri/service/program.h"

#include "program_node.h"

#include "ppuri/store/program.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_PROGRAM_TREE = {"program.tree", RIGHT_PROGRAM_READ, ACT_READS};
const struct act ACT_PROGRAM_MOVE = {"program.move", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_PROGRAM_STATUS = {"program.status", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_PROGRAM_STATED = {"program.stated", RIGHT_PROGRAM_WRITE, ACT_WRITES};

struct growing {
	const char *code;
	struct program_tree *tree;
};

static bool grow(struct work *w, void *arg, struct err *e)
{
	struct growing *growing = arg;
	struct program_list list;
	const struct program_filter all = {.under = growing->code, .every_kind = true};
	return program_nodes_read(w->db, w->pool, &all, &list, e) && program_tree_make(w->pool, &list, growing->tree, e);
}

bool desk_program_tree(struct office *o, const char *code, struct program_tree *ret, struct err *e)
{
	struct growing growing = {.code = code, .tree = ret};
	return act_perform(o, &ACT_PROGRAM_TREE, grow, &growing, e);
}

struct moving {
	const char *code, *parent;
	int64_t place;
};

/* Walked inside the writer's transaction: no other writer can make a circle of two moves that are right alone. */
static bool stays_a_tree(struct work *w, const struct program *node, const struct program *parent, struct err *e)
{
	bool beneath = false;
	if (!program_is_under(w->db, parent->id, node->id, &beneath, e))
		return false;
	if (!beneath)
		return true;
	if (parent->id == node->id)
		return err_set(e, ERR_REFUSED, _("%s can not stand beneath itself"), node->code);
	err_set(e, ERR_REFUSED, _("%s stands beneath %s, so it can not be above it"), parent->code, node->code);
	return err_hint(e, _("see: ppuri program tree %s"), node->code);
}

static bool place_is_there(struct work *w, const struct moving *moving, int64_t node, const struct program *parent, struct err *e)
{
	int64_t others;
	if (!moving->place)
		return true;
	if (!program_siblings(w->db, node, parent->id, &others, e))
		return false;
	return moving->place <= others + 1 ||
		   err_set(e, ERR_REFUSED, _("beneath %s stand %lld others, so --place is from 1 to %lld"), parent->code, (long long)others,
				   (long long)others + 1);
}

static bool move(struct work *w, void *arg, struct err *e)
{
	const struct moving *moving = arg;
	struct program node, parent = {0};
	act_about(w, "program %s", moving->code);
	if (!program_by_code(w->db, w->pool, moving->code, &node, e))
		return false;
	if (moving->parent &&
		(!program_by_code(w->db, w->pool, moving->parent, &parent, e) || !stays_a_tree(w, &node, &parent, e)))
		return false;
	return place_is_there(w, moving, node.id, &parent, e) && program_place(w->db, node.id, parent.id, moving->place, e);
}

bool desk_program_move(struct office *o, const char *code, const char *parent, int64_t place, struct err *e)
{
	struct moving moving = {code, parent, place};
	return act_perform(o, &ACT_PROGRAM_MOVE, move, &moving, e);
}

struct stating {
	const char *code;
	struct program_state state;
	const struct stated_total *total;
	const char *drop;
};

static bool set_status(struct work *w, void *arg, struct err *e)
{
	struct stating *stating = arg;
	struct program program;
	act_about(w, "program %s", stating->code);
	stating->state.reason = w->office->reason;
	return program_by_code(w->db, w->pool, stating->code, &program, e) && program_read_parts(w->db, w->pool, &program, e) &&
		   program_step(w, &program, &stating->state, e);
}

bool desk_program_status(struct office *o, const char *code, const struct program_state *state, struct err *e)
{
	struct stating stating = {.code = code, .state = *state};
	return act_perform(o, &ACT_PROGRAM_STATUS, set_status, &stating, e);
}

static bool set_total(struct work *w, void *arg, struct err *e)
{
	const struct stating *stating = arg;
	struct program program;
	bool found;
	act_about(w, "program %s", stating->code);
	if (!program_by_code(w->db, w->pool, stating->code, &program, e))
		return false;
	if (stating->total)
		return program_set_total(w->db, program.id, stating->total, e);
	if (!program_drop_total(w->db, program.id, stating->drop, &found, e))
		return false;
	return found || err_set(e, ERR_NOT_FOUND, _("of %s nothing is stated under this name: %s"), stating->code, stating->drop);
}

bool desk_program_stated(struct office *o, const char *code, const struct stated_total *total, struct err *e)
{
	struct stating stating = {.code = code, .total = total};
	return act_perform(o, &ACT_PROGRAM_STATED, set_total, &stating, e);
}

bool desk_program_unstated(struct office *o, const char *code, const char *what, struct err *e)
{
	struct stating stating = {.code = code, .drop = what};
	return act_perform(o, &ACT_PROGRAM_STATED, set_total, &stating, e);
}
