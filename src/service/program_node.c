#include "program_node.h"

#include "entering.h"

#include "ppuri/program_status.h"
#include "ppuri/store/call.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"

#include <string.h>

static bool find_parent(struct work *w, struct program *program, struct err *e)
{
	struct program parent;
	if (!program->parent)
		return true;
	if (!program_by_code(w->db, w->pool, program->parent, &parent, e))
		return e->kind == ERR_NOT_FOUND ? err_hint(e, "%s", _("what it stands beneath is entered first; see: ppuri program tree")) : false;
	program->parent_id = parent.id;
	return true;
}

static bool history_is_right(struct work *w, const struct program *program, struct err *e)
{
	struct program_history past = program->history;
	for (past.n = 0; past.n < program->history.n; past.n++)
		if (!program_status_check(&past, &program->history.at[past.n], moment_date(w->now), e))
			return false;
	return true;
}

bool program_enter(struct work *w, struct program *program, int64_t *ret_id, struct err *e)
{
	int64_t id;
	if (!find_parent(w, program, e) || !history_is_right(w, program, e) || !program_insert(w->db, program, &id, e) ||
		!budget_state(w->db, id, &program->funding, entry_of(w), e))
		return false;
	*ret_id = id;
	return true;
}

static bool is_under_way(const struct call *call)
{
	static const char *const without[] = {"DRAFT", "CANCELLED", "ARCHIVED"};
	for (size_t i = 0; i < sizeof without / sizeof *without; i++)
		if (strcmp(call->state, without[i]) == 0)
			return false;
	return true;
}

bool program_calls_named(struct work *w, const char *code, enum calls_wanted wanted, const char **ret, struct err *e)
{
	struct call_list calls;
	const char *names = NULL;
	if (!call_list_read(w->db, w->pool, code, &calls, e))
		return false;
	for (size_t i = 0; i < calls.n; i++)
		if (wanted == CALLS_ALL || is_under_way(&calls.at[i]))
			names = names ? pool_printf(w->pool, "%s, %s", names, calls.at[i].code) : calls.at[i].code;
	*ret = names;
	return true;
}
