/* 선정 at the desk: run by an officer, shown to many, confirmed by somebody else, and computed again at any time. */
#pragma once

#include "ppuri/amendment.h"
#include "ppuri/application.h"
#include "ppuri/bonus.h"
#include "ppuri/committee.h"
#include "ppuri/deliberation.h"
#include "ppuri/hash.h"
#include "ppuri/placement.h"
#include "ppuri/review.h"
#include "ppuri/selection.h"
#include "ppuri/service/office.h"

extern const struct act ACT_SELECT_RUN, ACT_SELECT_SHOW, ACT_SELECT_CONFIRM, ACT_SELECT_REPLAY, ACT_SELECT_EXPLAIN, ACT_SELECT_EXPORT, ACT_SELECT_DOSSIER,
	ACT_SELECT_REFER, ACT_SELECT_DELIBERATE, ACT_SELECT_HOLD, ACT_SELECT_RESUME;

struct ranking_row {
	const char *receipt_no, *firm_name;
	struct selection_line line;
	const struct selection_entry *entry; /* as it was frozen */
};

/* What persons decided beside the scores, so that who confirms a selection signs it knowingly: receipt numbers. */
struct beside_list {
	const char **at;
	size_t n, room;
};
struct beside {
	struct beside_list held, first, out; /* put off, not in the run; placed first and out */
	struct beside_list less;             /* less proposed than asked for */
	struct beside_list unseen, refused, agreed; /* changed after a score was locked: by the second person's word; told by showing it */
	struct beside_list late;             /* a conflict of interest was declared after somebody had locked the scores */
};

/* A line for each kind that there is, with the receipt numbers. */
#define BESIDE_LINES 8
size_t beside_lines(struct pool *p, const struct beside *beside, const char *ret[BESIDE_LINES]);

/* The newest selection of a call. Whatever is told of one was computed again from its frozen input first: bytes that were
 * changed in the store are ERR_STORE, naming the first difference. */
struct ranking {
	const char *call_code;
	struct ranking_row *at; /* in rank order, then those below the line */
	size_t n;
	int verdicts[SELECTION_VERDICTS]; /* how many came out so */
	struct beside beside;
	struct won granted;
	const char *input, *result; /* the very bytes */
	struct sha256 digest;       /* of the input with the result behind it */
	const char *run_by, *confirmed_by; /* logins; confirmed_by NULL: not yet confirmed */
	struct moment run_at, confirmed_at;
	const struct deliberation *deliberation; /* NULL: none was recorded */
	const char *stale;                       /* why the run is no longer what would come out; NULL: it is, or it is confirmed */
	struct placement_list waiting;           /* placements that nobody has approved yet; told by showing it */
	bool needs_deliberation;
	bool same; /* told by running it: nothing has changed since the run before, which counts */
	struct too_few_list too_few;
	int no;                                  /* which run of the call */
	const struct amendment *amendment;       /* in which it was run; NULL: none */
	struct amendment_effect effect;          /* of that: what differs from the result that it supersedes */
	struct amendment_fact_list facts;        /* and what was put right for it */
	struct deliberated_changes since;        /* what differs from the run that was sent back before it */
	int superseded_by;                       /* the run that took its place; 0: none */
};

struct ranking_list {
	struct ranking *at;
	size_t n, room;
};

/* Freezes the locked scores of a call whose window has passed and whose members have all locked, and computes the result.
 * Every application under evaluation becomes REVIEWED, and a call still open is closed. A run with nothing new is
 * refused, or ends only the evaluation of what went on since and tells of the run before. */
MUST_CHECK bool desk_select_run(struct office *o, const char *call, struct ranking *ret, struct err *e);
/* run: which of the call; 0: the newest. */
MUST_CHECK bool desk_select_show(struct office *o, const char *call, int run, struct ranking *ret, struct err *e);
/* Not by who ran it, nor by who opened the amendment, unless that answers an objection, and only while everything is as it was frozen. The applications become SELECTED,
 * RESERVE or NOT_SELECTED, the call DECIDED; in an amendment only what differs changes, and nothing that an award gives. */
MUST_CHECK bool desk_select_confirm(struct office *o, const char *call, struct ranking *ret, struct err *e);
/* 심의 회부: every application of the newest selection goes into the deliberation. */
MUST_CHECK bool desk_select_refer(struct office *o, const char *call, struct ranking *ret, struct err *e);
/* What came of it: body, held_on, number and outcome are given, and --reason unless it was adopted as it was. What was not adopted
 * goes back, and is confirmed only after a new run and a new deliberation. */
MUST_CHECK bool desk_select_deliberate(struct office *o, const char *call, const struct deliberation *given, struct ranking *ret,
									   struct err *e);
/* 유보, with --reason: out of the selection until it goes on, with the scores it has. */
MUST_CHECK bool desk_select_hold(struct office *o, const char *application, struct application *ret, struct err *e);
MUST_CHECK bool desk_select_resume(struct office *o, const char *application, struct application *ret, struct err *e);

/* Every run of the call computed again, for whoever wants to see that it is identical: the newest is the last. */
MUST_CHECK bool desk_select_replay(struct office *o, const char *call, struct ranking_list *ret, struct err *e);

/* The newest selection, or that run of the call, with all that somebody needs to compute it again without this program, as a ZIP at out: the same bytes
 * each time. */
MUST_CHECK bool desk_select_export(struct office *o, const char *call, int run, const char *out, struct ranking *ret, struct err *e);

/* 감사자료: all that is known of the newest selection, its committee and its papers, as a ZIP at out. The same store makes the same
 * bytes; the rows of the audit are in it for who may read them. */
struct dossier_outcome {
	size_t files;
	bool audited, confirmed;
	struct sha256 digest; /* of the selection */
};
MUST_CHECK bool desk_select_dossier(struct office *o, const char *call, const char *out, struct dossier_outcome *ret, struct err *e);

/* How the place of one application came about. */
struct explanation {
	struct ranking_row row;
	struct selection_rules rules;
	struct judge_parts parts[SELECTION_ROUNDS_MAX]; /* empty of a round that it was not scored in */
	struct conflict_list conflicts;                 /* members that kept out of it */
	struct committee committee;                     /* those too who left; the rounds that count in this selection */
	struct given_bonus_list bonuses;                /* what was taken back with the rest */
	struct placement_list placements;               /* those that stand: one at most of each */
	struct proposed_sum_list proposed;
	bool confirmed;
};
MUST_CHECK bool desk_select_explain(struct office *o, const char *application, struct explanation *ret, struct err *e);
