/* 사업안 검토: what is said of a proposal in a round, and where that leads. */
#include "ppuri/service/targets.h"

#include "program_node.h"

#include "ppuri/store/program.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_PROGRAM_REVIEW = {"program.review", RIGHT_PROGRAM_WRITE, ACT_WRITES};

struct reviewing {
	const char *code;
	struct proposal_review given;
	const char *replaced; /* what stands otherwise now; NULL: nothing */
	struct program program;
};

static const struct proposal_review *review_in(const struct program *program, int64_t round)
{
	for (size_t i = 0; i < program->reviews.n; i++)
		if (program->reviews.at[i].round == round)
			return &program->reviews.at[i];
	return NULL;
}

static bool is_status(const struct program *program, const char *status)
{
	size_t n = program->history.n;
	return n && strcmp(program->history.at[n - 1].status, status) == 0;
}

static bool step(struct work *w, struct program *program, const char *to, struct date since, const char *reason, struct err *e)
{
	const struct program_state state = {.status = to, .since = since, .reason = reason};
	if (!program_step(w, program, &state, e))
		return false;
	*POOL_PUSH(w->pool, &program->history) = state;
	return true;
}

static bool may_open(const struct reviewing *reviewing, struct err *e)
{
	const struct proposal_review_list *reviews = &reviewing->program.reviews;
	if (proposal_may_open(reviews, &reviewing->given, e))
		return true;
	return err_hint(e, "ppuri program review %s --round %lld --outcome … --reason '…'", reviewing->code, (long long)reviews->at[reviews->n - 1].round);
}

/* What was said once is said otherwise with a reason alone, which the audit keeps. */
static bool may_replace(struct work *w, struct reviewing *reviewing, struct err *e)
{
	reviewing->replaced = proposal_replaces(w->pool, &reviewing->program.reviews, &reviewing->given);
	if (!reviewing->replaced || (w->office->reason && *w->office->reason))
		return true;
	err_set(e, ERR_REFUSED, _("this is recorded of round %lld already: %s"), (long long)reviewing->given.round, reviewing->replaced);
	return err_hint(e, "%s", _("to replace it say why, with --reason"));
}

/* What is looked at in a round that is new is in 검토 from its day on. */
static bool come_to_review(struct work *w, struct reviewing *reviewing, struct err *e)
{
	const struct proposal_review *given = &reviewing->given;
	if (review_in(&reviewing->program, given->round) || !proposal_looked_at(given) || is_status(&reviewing->program, "review"))
		return true;
	return step(w, &reviewing->program, "review", given->held, pool_printf(w->pool, "%lld차 검토", (long long)given->round), e);
}

static bool follow_outcome(struct work *w, struct reviewing *reviewing, struct err *e)
{
	const struct proposal_review *given = &reviewing->given;
	if (!given->outcome)
		return true;
	const struct proposal_review *held = review_in(&reviewing->program, given->round);
	struct date day = given->held.year || !held ? given->held : held->held;
	return step(w, &reviewing->program, proposal_status(given->outcome), day, given->reason, e);
}

static bool review(struct work *w, void *arg, struct err *e)
{
	struct reviewing *reviewing = arg;
	struct program *program = &reviewing->program;
	act_about(w, "program %s", reviewing->code);
	reviewing->given.reason = w->office->reason;
	return program_by_code(w->db, w->pool, reviewing->code, program, e) && program_read_parts(w->db, w->pool, program, e) &&
		   may_open(reviewing, e) && may_replace(w, reviewing, e) && come_to_review(w, reviewing, e) &&
		   proposal_say(w->pool, &program->reviews, &reviewing->given, moment_date(w->now), e) &&
		   follow_outcome(w, reviewing, e) && program_set_reviews(w->db, program->id, &program->reviews, e);
}

bool desk_program_review(struct office *o, const char *code, const struct proposal_review *given, struct program *ret,
						 const char **ret_replaced, struct err *e)
{
	struct reviewing reviewing = {.code = code, .given = *given};
	if (!act_perform(o, &ACT_PROGRAM_REVIEW, review, &reviewing, e))
		return false;
	*ret_replaced = reviewing.replaced;
	*ret = reviewing.program;
	return true;
}
