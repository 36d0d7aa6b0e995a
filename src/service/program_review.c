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

/* Minutes alone are of the whole portfolio, which stays where it is. */
static bool looks_at_it(const struct proposal_review *given)
{
	return given->outcome || given->opinions.n || !given->minutes;
}

/* What is looked at in a round that is new is in 검토 from its day on. */
static bool come_to_review(struct work *w, struct reviewing *reviewing, struct err *e)
{
	const struct proposal_review *given = &reviewing->given;
	if (review_in(&reviewing->program, given->round) || !looks_at_it(given) || is_status(&reviewing->program, "review"))
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
		   come_to_review(w, reviewing, e) && proposal_say(w->pool, &program->reviews, &reviewing->given, moment_date(w->now), e) &&
		   follow_outcome(w, reviewing, e) && program_set_reviews(w->db, program->id, &program->reviews, e);
}

bool desk_program_review(struct office *o, const char *code, const struct proposal_review *given, struct program *ret, struct err *e)
{
	struct reviewing reviewing = {.code = code, .given = *given};
	if (!act_perform(o, &ACT_PROGRAM_REVIEW, review, &reviewing, e))
		return false;
	*ret = reviewing.program;
	return true;
}
