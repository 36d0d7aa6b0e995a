/* Inside the service room: what a 평가표 tells, read at one moment. */
#pragma once

#include "report_build.h"

#include "ppuri/call.h"
#include "ppuri/conflict.h"
#include "ppuri/cost.h"
#include "ppuri/service/score_sheet.h"
#include "ppuri/store/evaluation_paper.h"

struct score_sheets {
	struct call call;
	int round; /* from 1 */
	const struct selection_item *items;
	size_t n_items;
	struct committee committee;
	struct conflict_list conflicts;
	struct judged_firms firms;
	struct cost_plan *costs; /* of each of them, as it was filed */
	struct given_scores scores;
	struct said_list said;
	struct standing_locks locks;
	const struct member **members; /* whose sheets they are */
	size_t n;
	bool filled;
	struct report report;
};

/* The report of them, but for its heading. */
void score_sheets_report(struct pool *p, struct score_sheets *sheets);
/* When the member locked the round; NULL: not. */
const struct standing_lock *score_sheet_lock(const struct score_sheets *sheets, const struct member *member);
