/* What a node is measured by, what came of it as a proposal, and its councils, at the desk. */
#pragma once

#include "ppuri/program.h"
#include "ppuri/service/office.h"

extern const struct act ACT_PROGRAM_TARGET, ACT_PROGRAM_RESULT, ACT_PROGRAM_MILESTONE, ACT_PROGRAM_PROGRESS, ACT_PROGRAM_REVIEW, ACT_NETWORK_ADD,
	ACT_NETWORK_JOIN, ACT_NETWORK_LEAVE, ACT_NETWORK_TASK, ACT_NETWORK_LIST;

/* A figure as it is printed, of a role and a date. */
struct figure_given {
	const char *role; /* code of INDICATOR_ROLES */
	struct date at;
	const char *printed;
};

/* What is NULL stays as it is; an indicator that is not there yet is made. */
struct indicator_given {
	const char *name, *unit, *change, *note;
	const struct figure_given *figures;
	size_t n_figures;
	bool drop; /* the whole indicator, or with figures only these */
};
/* "2004:217조원", "2023-06:80개사", "150개 단지": a figure with its date before a colon. */
MUST_CHECK bool figure_parse(const char *s, const char *role, struct figure_given *ret, struct err *e);
MUST_CHECK bool desk_program_target(struct office *o, const char *code, const struct indicator_given *given, struct indicator *ret, struct err *e);
/* What was reached of an indicator that is there, on a date that is not still to come. */
MUST_CHECK bool desk_program_result(struct office *o, const char *code, const char *indicator, const struct figure_given *figure,
									struct indicator *ret, struct err *e);

MUST_CHECK bool desk_program_milestone(struct office *o, const char *code, const struct milestone *given, bool drop, struct err *e);
MUST_CHECK bool desk_program_progress(struct office *o, const char *code, const struct progress *given, bool drop, struct err *e);

/* One department's opinion of a proposal in a round, or what came of the round. A proposal that is first looked at in a round goes to
 * 검토 on its day, and an outcome moves it on by the table of moves (program_status.h), or is refused. *ret has its history then, and
 * *ret_replaced what stands otherwise now, for which a reason is needed (NULL: nothing). */
MUST_CHECK bool desk_program_review(struct office *o, const char *code, const struct proposal_review *given, struct program *ret,
									const char **ret_replaced, struct err *e);

/* Makes a council; one of the same name gets what is given, another kind only with a reason. *ret_was is the kind that it was then, else NULL. */
MUST_CHECK bool desk_network_add(struct office *o, const char *code, const struct council *given, const char **ret_was, struct err *e);
/* A firm with a number takes its name from its record. *ret is the member as it was kept. */
MUST_CHECK bool desk_network_join(struct office *o, const char *code, const char *council, const struct council_member *given,
								  struct council_member *ret, struct err *e);
MUST_CHECK bool desk_network_leave(struct office *o, const char *code, const char *council, const char *member, struct date until, struct err *e);
MUST_CHECK bool desk_network_task(struct office *o, const char *code, const char *council, const struct council_task *given, struct err *e);
/* Programmes that have councils, with them: one and all beneath it, or all. */
MUST_CHECK bool desk_network_list(struct office *o, const char *under, struct program_list *ret, struct err *e);
