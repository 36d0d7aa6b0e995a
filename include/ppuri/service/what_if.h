/* 모의 선정: the newest run of a call computed once more by other rules. Nothing is written, and nothing of it counts. */
#pragma once

#include "ppuri/selection.h"
#include "ppuri/service/office.h"

extern const struct act ACT_SELECT_WHAT_IF;

#define WHAT_IF_KEPT INT64_MIN
/* Texts as they are typed. */
struct what_if_list {
	const char *const *at;
	size_t n;
};

/* What is tried out. WHAT_IF_KEPT and NULL: as in the run. */
struct what_if {
	int64_t budget, select_max, pass_line, trim_min, bonus_max, partial_min, judges_min; /* won, tenths and basis points as in the rules */
	const char *ties;                  /* "smaller-firm,earlier-receipt" */
	const char *const *without;        /* logins of judges whose scores are left out */
	size_t n_without;
	const char *line_again;            /* code of LINES_AGAIN */
	/* "추진계획:12" or "2:12", "서면:60" or "1:60", "서면:40": items and rounds by name or number. A weight that is not given stays. */
	struct what_if_list item_lines, round_lines, round_weights;
};

/* One firm as it came out, and as it would. */
struct what_if_row {
	const char *receipt_no, *firm_name;
	struct selection_line was, is;
};

struct what_if_outcome {
	const char *call_code, *run_by;
	struct moment run_at;
	bool confirmed;
	const char *stale; /* why the run is no longer what would come out of the facts; NULL: it is, or it is confirmed */
	struct what_if_row *at; /* as it would be ranked */
	size_t n;
	int selected_was, selected_is, come_in, fall_out;
	struct won granted_was, granted_is;
};

/* ERR_NOT_FOUND if the call has no run yet, ERR_REFUSED for a judge, an item or a round that is not in it and for rules that no
 * call could have. */
MUST_CHECK bool desk_select_what_if(struct office *o, const char *call, const struct what_if *given, struct what_if_outcome *ret,
									struct err *e);
