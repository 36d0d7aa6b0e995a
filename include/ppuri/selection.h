/* 평가 and 선정, from frozen input to result: pure, exact, and the same bytes on any machine; docs/selection.md has it in words.
 * Scores are whole tenths of a point; means are exact fractions until they are printed. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/won.h"

/* An exact number of tenths: sum/count. A mean of judges holds their sum and their number, a mean over several rounds and a
 * score stand in lowest terms. */
struct mean {
	int64_t sum;
	int64_t count; /* 0: there is none, because nobody scored */
};

/* Drops one highest and one lowest of n totals (one each, even if several share it) when n ≥ trim_min and trim_min > 0,
 * then means. Fewer than three totals are never trimmed: somebody must be left. totals are tenths, none negative. */
struct mean mean_trimmed(const int32_t *totals, size_t n, int trim_min);
int mean_cmp(struct mean a, struct mean b);               /* exact; nothing is rounded; no mean is below every mean */
bool mean_reaches(struct mean m, int32_t line_tenths);    /* compared on the unrounded value */
const char *mean_text(struct pool *p, struct mean m);     /* "83.67" */
int64_t mean_hundredths(struct mean m);                   /* half up, after the mean: 59.995 → 6000; 0 for no mean */

/* How equal scores are told apart. Items are compared by the exact mean of that item over all the judges who scored the firm
 * in its round: the trim is for totals only.
 *   TIE_BIGGEST_ITEM        the item that makes the most of the score (points × weight of its round); of several the first
 *   TIE_ITEM_ORDER          the items one by one in the order of the rubric
 *   TIE_SMALLER_FIRM        the order of SIZES, smallest first; an unknown size comes last
 *   TIE_NO_EARLIER_SUPPORT  fewer earlier awards first
 *   TIE_EARLIER_RECEIPT     the earlier moment of receipt first, then the receipt number */
enum tie_break { TIE_BIGGEST_ITEM, TIE_ITEM_ORDER, TIE_SMALLER_FIRM, TIE_NO_EARLIER_SUPPORT, TIE_EARLIER_RECEIPT };
#define TIE_BREAKS_MAX 5

#define SELECTION_ITEMS_MAX 32
struct selection_item {
	int no;
	const char *name;
	int32_t points; /* whole points; the items of a round sum to 100 */
	int32_t line;   /* 과락: tenths that the mean of the item must reach; 0: none */
	int round;      /* index into the rounds */
};

#define SELECTION_ROUNDS_MAX 3
struct selection_round {
	const char *kind; /* code of ROUNDS */
	int32_t weight;   /* percent of the score; those of all rounds sum to 100. 0: the round only sifts */
	int32_t line;     /* tenths that the mean of the round must reach; 0: none */
	int advance_max;  /* how many go on; 0: all who reach its lines. Of the last round always 0 */
};

/* Whether the pass line must be reached once more after a 감점; in the order of LINES_AGAIN. */
enum line_again {
	LINE_ONCE,          /* no: only by the mean */
	LINE_WITHOUT_BONUS, /* by mean − penalty */
	LINE_WITH_BONUS,    /* by the score: mean + bonus − penalty */
};

/* The rules pinned when the call was published. */
struct selection_rules {
	const struct selection_item *items; /* round by round */
	size_t n_items;
	const struct selection_round *rounds; /* 1 to SELECTION_ROUNDS_MAX */
	size_t n_rounds;
	int32_t pass_line;  /* tenths, of the mean without bonus and penalty */
	enum line_again line_again;
	int trim_min;       /* 0: never trim */
	int judges_min;     /* with fewer judges in a round an application is UNSCORED; 0 counts as 1 */
	int32_t bonus_max;  /* tenths: cap of the sum of 가점; 0: none counts */
	enum tie_break ties[TIE_BREAKS_MAX];
	size_t n_ties;
	int select_max;     /* number to select; 0: as many as the money allows */
	struct won budget;  /* what the call may give in all */
	int32_t partial_min; /* basis points: the first sum that does not fit gets what is left if that is at least this share; 0: never */
};

#define SELECTION_JUDGES_MAX 99 /* in a round; a committee has at most 15 (지보법 §26) */
struct selection_score {
	const char *judge;     /* login name */
	int round;             /* index into the rounds */
	const int32_t *tenths; /* one for each item of that round, in the rules' order */
};

enum placed { PLACED_BY_RANK, PLACED_FIRST, PLACED_OUT }; /* in the order of PLACEMENTS */

struct selection_entry {
	const char *receipt;  /* 접수번호: unique, and the last resort of every tie (in the order of its bytes) */
	const char *biz_no;
	const char *received; /* ISO moment */
	const char *size;     /* SIZES code; NULL or "" if not known */
	int earlier_awards;   /* in the five years before */
	struct won asked;
	struct won proposed;  /* what would be granted: the sum of the committee, ≤ asked; asked if it proposed none */
	int32_t bonus, penalty; /* tenths as given, none negative; the cap of the bonus is the engine's */
	enum placed placed;   /* out of rank, by a decision that is not the engine's */
	int stopped_after;    /* 1…: it did not go on when that round was ended; 0: it went on as far as its scores carry it */
	const struct selection_score *scores; /* locked ones without a conflict, in any order */
	size_t n_scores;
};

/* In the order of docs/selection.md; each but the first two is why a firm is out. */
enum selection_verdict {
	SELECTION_SELECTED,
	SELECTION_RESERVE,
	SELECTION_BELOW_LINE,         /* the mean is below the pass line, or that of the last round below the line of the round */
	SELECTION_ITEM_BELOW_LINE,    /* 과락: the mean of an item is below the line of the item */
	SELECTION_PENALTY_BELOW_LINE, /* the pass line is not reached again after the penalty */
	SELECTION_NOT_ADVANCED,       /* fell in an earlier round: below its line, or behind those who go on */
	SELECTION_PLACED_OUT,         /* reaches every line, but was placed out */
	SELECTION_UNSCORED,           /* too few judges in a round */
	SELECTION_VERDICTS
};
const char *selection_verdict_code(enum selection_verdict v); /* "SELECTED" "RESERVE" "BELOW_LINE" … */
const char *selection_verdict_name(enum selection_verdict v); /* for people */

struct selection_line {
	size_t entry; /* index into the entries */
	struct mean rounds[SELECTION_ROUNDS_MAX]; /* after the trim; none behind the round in which it fell */
	struct mean mean;       /* of the rounds by their weights; none if it fell or was UNSCORED in a round before the last */
	int32_t bonus, penalty; /* tenths that count */
	struct mean score;      /* mean + bonus − penalty: what is ranked; may be below 0 */
	int rank;  /* 1… among those that reach every line and were not placed out; else 0. Equal in everything published: by receipt */
	enum selection_verdict verdict;
	int round; /* index of the round that it fell in or was not scored in; -1: none */
	int reserve;  /* 1…: place in the reserve; 0 if none */
	struct won granted;      /* 0 unless selected */
	bool partial;            /* granted less than proposed, because no more was left */
	struct won running;      /* sum granted down to this line */
	/* Code of the tie-break that put it below its predecessor with the same score, "receipt" if nothing published told
	 * them apart; NULL if the scores differ or there is no rank. */
	const char *tie;
};

/* Lets the rounds follow each other, ranks, and selects while number and money last: first who is PLACED_FIRST, then the
 * others, both in rank order. The first one whose sum does not fit goes to the reserve (or gets the rest, partial_min), and so
 * do all after it (no jumping over: 예비 in order). Fills lines (n of them): in rank order, then those without a rank, who came
 * furthest first. */
void selection_run(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
				   struct selection_line *lines);
/* Who goes on after a round (an index, not the last): all that reach its lines, or the advance_max best of them by the mean of
 * that round; who is equal to the last of these goes on as well. */
void selection_advance(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
					   size_t round, bool *ret);

/* How it came about, for who explains it. The items of a round are n from first on. */
struct selection_items {
	size_t first, n;
};
struct selection_items selection_items_of(const struct selection_rules *rules, size_t round);
int32_t selection_total(const struct selection_rules *rules, const struct selection_score *score);
struct mean selection_round_mean(const struct selection_rules *rules, const struct selection_entry *entry, size_t round);
struct mean selection_item_mean(const struct selection_rules *rules, const struct selection_entry *entry, size_t item);

enum judged { JUDGED_COUNTED, JUDGED_LOWEST, JUDGED_HIGHEST };
struct judge_part {
	const char *judge;
	const int32_t *tenths; /* one for each item of the round */
	int32_t total;
	enum judged counted;   /* or dropped, as the lowest or the highest; where several are, the first in the order of logins */
};
struct judge_parts {
	struct judge_part *at; /* in the order of logins */
	size_t n;
};
struct judge_parts selection_parts(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entry,
								   size_t round);

/* How near a judge came to changing whether a firm is selected: how much less or more its total would have had to be. All else
 * stays, the means of the items as well. */
struct selection_near {
	size_t score;   /* index into the scores of the entry: which judge, in which round */
	bool possible;  /* false: no total from 0 to the most changes it */
	int32_t change; /* tenths, the smallest change that does: above 0 it would be selected, below 0 it would not */
};
struct selection_nearness {
	bool selected;
	struct selection_near *at; /* one for each score of the entry */
	size_t n;
};
/* Of the entries from `from` on and before `to`; ret has room for as many. Judges change their totals by whole steps (tenths). */
void selection_nearness(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
						int32_t step, size_t from, size_t to, struct selection_nearness *ret);

/* Input and result as canonical JSON (fixed key order, integers only, UTF-8, no spaces, texts escaped as RFC 8785
 * has it, one \n at the end): what is hashed, stored and compared by replay. Texts must be valid UTF-8. Entries are
 * written sorted by receipt, scores by round and judge. The keys stand in docs/selection.md. */
void selection_input_json(struct buf *out, const char *call, const struct selection_rules *rules,
						  const struct selection_entry *entries, size_t n);
void selection_result_json(struct buf *out, const struct selection_rules *rules, const struct selection_entry *entries,
						   const struct selection_line *lines, size_t n);
/* Reads back exactly what selection_input_json wrote, so that a replay needs nothing but the stored bytes. Any other
 * byte, and any value that the rules above do not allow, is ERR_USAGE saying where. */
MUST_CHECK bool selection_input_read(struct pool *p, const char *json, size_t n, struct selection_rules *ret_rules,
									 struct selection_entry **ret_entries, size_t *ret_n, struct err *e);
