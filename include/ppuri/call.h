/* 공고: a call under a programme. Its rules are pinned when it is published: rubric, line, trim, ties, money. */
#pragma once

#include "ppuri/call_life.h"
#include "ppuri/date.h"
#include "ppuri/pool.h"
#include "ppuri/program.h"
#include "ppuri/selection.h"
#include "ppuri/won.h"

/* 가점 or 감점 that the call gives. */
struct call_bonus {
	int no; /* in the store: from 1 through both kinds */
	const char *name;
	int32_t tenths;
	const char *paper; /* kind of paper that proves it; NULL: the ground that is written down */
};

struct call {
	int64_t id;
	const char *code;          /* "2024-금형" */
	int64_t program_id;
	const char *program_code, *program_name; /* read with the call */
	const char *notice_no;     /* "부산광역시 공고 제2024-123호"; "" until a draft has its number */
	const char *title;
	struct date notice_day;    /* the 공고일 */
	struct moment opens_at, closes_at; /* the window, to the second; both ends belong to it */
	int fiscal_year;
	const char *source;        /* code of SOURCES: which money */
	struct won budget, cap;    /* of the call; for one firm */
	int32_t support_rate;      /* basis points of the total cost */
	int32_t own_cash_rate;     /* basis points of the own share that must be cash */
	int32_t pass_line;         /* tenths of a point */
	int trim_min;              /* number of judges from which the highest and lowest are dropped; 0: never */
	enum tie_break ties[TIE_BREAKS_MAX];
	size_t n_ties;
	int select_max;            /* 0: as many as the money allows */
	struct date project_start, project_end; /* 사업기간 */
	struct selection_item *items; /* the rubric: points sum to 100 */
	size_t n_items;
	const struct selection_round *rounds; /* of an item, and in order: the first is gone through by all; weights sum to 100 */
	size_t n_rounds;
	bool blind;                /* judges see numbers instead of firms */
	int judges_min;            /* who was scored by fewer in a round counts as not scored; 0: one is enough */
	int32_t score_step;        /* tenths: scores are multiples of it, 1, 5 or 10 */
	int32_t comment_below;     /* basis points of an item's points: below it a comment is needed; 0: never */
	const struct call_bonus *bonuses; /* 가점 */
	size_t n_bonuses;
	const struct call_bonus *penalties; /* 감점 */
	size_t n_penalties;
	int32_t bonus_max;         /* tenths: what bonuses count together at most */
	enum line_again line_again; /* whether the pass line holds after a penalty as well */
	int32_t partial_min;       /* basis points: who comes when the money ends gets the rest if it is that share; 0: never */
	bool tell_score;           /* who is not selected is told its own score */
	bool sealed;               /* until the window has ended nobody sees what was applied for */
	bool always_open;          /* 상시접수: received in turn until the sums asked for reach the budget, closes_at at the latest */
	struct won spent;          /* of an always open call: asked for by those who wait or hold a place; read with it */
	const char *exception, *exception_reason; /* not a 공모, code of CALL_EXCEPTIONS (지방보조금법 §7②); NULL */
	int file_mb, application_mb; /* largest file of a paper, and all of an application; 0: as the office sets */
	int notices;               /* how many notices made it what it is */
	int64_t received, drafts;  /* how many applications, as desk_call_show tells who may know it; -1: not told */
	const char *state;         /* as stored: see call_life.h; what it is now: call_state_at */
};

struct call_list {
	struct call *at;
	size_t n, room;
};

/* Whether an always open call has ended because the sums asked for have reached its budget. */
bool call_is_spent(const struct call *call);
/* A share in percent and a score as people write them: "80", "12.5"; "60", "59.5". */
const char *rate_text(struct pool *p, int32_t basis_points);
const char *points_text(struct pool *p, int32_t tenths);

/* True if an application may be received at this moment. */
bool call_receives(const struct call *call, struct moment now);
/* The rules as the selection engine takes them. */
struct selection_rules call_selection_rules(const struct call *call);
/* "배점이 가장 큰 항목의 점수 → 먼저 접수한 기업" */
const char *call_ties_text(struct pool *p, const struct call *call);
/* "biggest-item,earlier-receipt" as stored and typed; at most TIE_BREAKS_MAX, none twice. */
MUST_CHECK bool call_ties_parse(const char *s, struct call *ret, struct err *e);

/* What must be right in a draft already: code, the order of its days, 사업기간 within the programme's period, the rubric and the way
 * of scoring, and a programme that names that year and source. ERR_REFUSED with the first thing that is wrong. */
MUST_CHECK bool call_draft_check(const struct call *call, const struct program *program, struct err *e);
/* Whether money of that source may be granted under the legal basis of the programme, as far as one is stated. */
MUST_CHECK bool call_source_fits(const struct call *call, const struct program *program, struct err *e);
/* Whether the programme has the money of that year and source, beside what other calls of it claim already. */
MUST_CHECK bool call_money_check(const struct call *call, const struct program *program, struct won claimed, struct err *e);
/* The parts of call_check that dates alone decide: once they are there. */
MUST_CHECK bool call_window_check(const struct call *call, struct err *e);
MUST_CHECK bool call_project_check(const struct call *call, const struct program *program, struct err *e);
/* All of that, and what must be right besides at the moment at which the rules are pinned: the notice has its number, the window
 * does not lie in the past, and the money is there. */
MUST_CHECK bool call_check(const struct call *call, const struct program *program, struct won claimed, struct moment now,
						   struct err *e);
