/* All that is known of one application, as it stood at one moment. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/award.h"
#include "ppuri/bonus.h"
#include "ppuri/cost.h"
#include "ppuri/duplicate.h"
#include "ppuri/eligibility.h"
#include "ppuri/placement.h"
#include "ppuri/promotion.h"
#include "ppuri/service/office.h"
#include "ppuri/supplement.h"

/* What was placed and proposed, standing or not; the newest is the last. */
struct placed_history {
	struct placement_list placements;
	struct proposed_sum_list proposed;
};

struct application_record {
	struct application application;
	struct screening_list runs;         /* the newest first */
	struct supplement_list supplements; /* every request it ever had, the first one first */
	struct given_bonus_list bonuses;
	struct cost_plan costs; /* no lines: there is none */
	struct cost_standing costs_at;
	struct placed_history placed;
	struct decline_list declined; /* one, or none */
	bool awarded;
	struct award award;           /* valid if it has one */
	struct duplicate_list duplicates; /* of all titles; empty unless asked for */
};
MUST_CHECK bool desk_application_record(struct office *o, const char *name, bool duplicates, struct application_record *ret, struct err *e);
