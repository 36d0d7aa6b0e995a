#include "program_node.h"

#include "entering.h"

#include "ppuri/program_status.h"
#include "ppuri/store/call.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

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

bool program_sources_fit(struct work *w, const char *code, struct err *e)
{
	struct program program;
	struct call_list calls;
	if (!program_by_code(w->db, w->pool, code, &program, e) || !call_list_read(w->db, w->pool, code, &calls, e))
		return false;
	for (size_t i = 0; i < calls.n; i++)
		if (is_under_way(&calls.at[i]) && !call_source_fits(&calls.at[i], &program, e))
			return false;
	return true;
}

/* What ends leaves no call behind that goes on. */
static bool calls_have_ended(struct work *w, const char *code, const char *to, struct err *e)
{
	const char *names;
	if (strcmp(to, "done") != 0 && strcmp(to, "stopped") != 0)
		return true;
	if (!program_calls_named(w, code, CALLS_UNDER_WAY, &names, e))
		return false;
	if (!names)
		return true;
	err_set(e, ERR_REFUSED, _("while calls of %s go on it can not be %s: %s"), code, term_name(&PROGRAM_STATUSES, to), names);
	return err_hint(e, "%s", _("archive them first (ppuri call archive), or cancel them (ppuri call cancel)"));
}

bool program_step(struct work *w, const struct program *program, const struct program_state *state, struct err *e)
{
	return program_status_check(&program->history, state, moment_date(w->now), e) && calls_have_ended(w, program->code, state->status, e) &&
		   program_add_state(w->db, program->id, state, e);
}

bool member_find_firm(struct work *w, struct council_member *member, struct err *e)
{
	struct firm firm;
	if (!member->biz_no)
		return true;
	if (!firm_by_biz_no(w->db, w->pool, member->biz_no, &firm, e))
		return false;
	member->kind = "firm";
	member->firm_id = firm.id;
	member->name = member->name ? member->name : firm.name;
	return true;
}

bool program_parts(struct work *w, struct program *program, struct err *e)
{
	if (!program_read_parts(w->db, w->pool, program, e))
		return false;
	if (!role_may(w->me->role, RIGHT_REPORT))
		program->reviews.n = 0;
	return true;
}

bool programs_with_parts(struct work *w, const char *under, struct program_list *ret, struct err *e)
{
	struct program_list list;
	const struct program_filter filter = {.under = under, .every_kind = true};
	if (!program_list_read(w->db, w->pool, &filter, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (!program_parts(w, &list.at[i], e))
			return false;
	*ret = list;
	return true;
}
