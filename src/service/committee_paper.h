/* Inside the service room: all that papers tell of an evaluation and its selection, read at one moment, so that no two of them can
 * say different things. */
#pragma once

#include "selection_load.h"

#include "ppuri/bonus.h"
#include "ppuri/committee.h"
#include "ppuri/cost.h"
#include "ppuri/duplicate.h"
#include "ppuri/store/evaluation_paper.h"

/* The totals of the judges in one round, before any is left out. tenths. */
struct spread {
	size_t judges;
	int32_t lowest, highest;
};

/* What the firm got in the five fiscal years before, and in that of the call. */
struct five_years {
	int64_t n;
	struct won sum; /* of those whose sum is known */
};

struct evaluated {
	struct application application; /* without the firm's people; firm and project as the selection was run of them */
	const struct application *now;  /* as they are today */
	const struct selection_line *line;
	const struct selection_entry *entry;
	const char *blind; /* its number; NULL: none was drawn */
	int last_round;    /* index of the last round that anybody scored it in; -1: none */
	struct spread spread; /* in that round */
	struct history history; /* without this application */
	struct five_years supports;
	struct duplicate_list duplicates;
	struct given_bonus_list bonuses; /* those that stand */
	struct cost_plan costs; /* by category, as it was filed */
};

struct committee_paper {
	struct call call;
	struct loaded loaded;
	struct committee committee; /* those too who declined or left */
	struct conflict_list conflicts;
	struct said_list said;
	struct evaluated *at; /* in the order of the result */
	size_t n;
};

/* The figures alone: without conflicts and comments, and of each firm without history, signs of double funding and bonuses. */
MUST_CHECK bool committee_figures_read(struct work *w, const char *call, struct committee_paper *ret, struct err *e);
MUST_CHECK bool committee_paper_read(struct work *w, const char *call, struct committee_paper *ret, struct err *e);

/* Of each member the rounds whose scores the frozen input counts, whatever is locked. */
void committee_match(struct committee *committee, const struct frozen *frozen);

/* The person of that login, as it sits on the committee; the login of who does not. */
const char *committee_person(const struct committee_paper *paper, const char *account);
