/* 평가 and 선정, from frozen input to result: pure, exact, and the same bytes on any machine; docs/selection.md has it in words.
 * Scores are whole tenths of a point; means are exact fractions until they are printed. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/won.h"

/* An exact mean: sum/count tenths. */
struct mean {
	int64_t sum;
	int64_t count; /* judges that counted after the trim; 0: nobody did */
};

/* Drops one highest and one lowest of n totals (one each, even if several share it) when n ≥ trim_min and trim_min > 0,
 * then means. Fewer than three totals are never trimmed: somebody must be left. totals are tenths, none negative. */
struct mean mean_trimmed(const int32_t *totals, size_t n, int trim_min);
int mean_cmp(struct mean a, struct mean b);               /* exact; nothing is rounded; no mean is below every mean */
bool mean_reaches(struct mean m, int32_t line_tenths);    /* compared on the unrounded value */
int64_t mean_hundredths(struct mean m);                   /* half up, after the mean: 59.995 → 6000 */

/* How equal means are told apart. Item scores are compared by the exact mean of that item over all the judges who scored
 * the firm: the trim is for totals only.
 *   TIE_BIGGEST_ITEM        the item with the most points; the first in order if several have as many
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
	int32_t points; /* whole points; the items of a call sum to 100 */
};

/* The rules pinned when the call was published. */
struct selection_rules {
	const struct selection_item *items;
	size_t n_items;
	int32_t pass_line;  /* tenths */
	int trim_min;       /* 0: never trim */
	enum tie_break ties[TIE_BREAKS_MAX];
	size_t n_ties;
	int select_max;     /* number to select; 0: as many as the money allows */
	struct won budget;  /* what the call may give in all */
};

struct selection_score {
	const char *judge;     /* login name */
	const int32_t *tenths; /* one for each item, in the rules' order */
};

struct selection_entry {
	const char *receipt;  /* 접수번호: unique, and the last resort of every tie (in the order of its bytes) */
	const char *biz_no;
	const char *received; /* ISO moment */
	const char *size;     /* SIZES code; NULL or "" if not known */
	int earlier_awards;   /* in the five years before */
	struct won asked;     /* what would be granted */
	const struct selection_score *scores; /* locked ones without a conflict, in any order */
	size_t n_scores;
};

enum selection_verdict { SELECTION_SELECTED, SELECTION_RESERVE, SELECTION_BELOW_LINE, SELECTION_UNSCORED };
const char *selection_verdict_code(enum selection_verdict v); /* "SELECTED" "RESERVE" "BELOW_LINE" "UNSCORED" */
const char *selection_verdict_name(enum selection_verdict v); /* for people */

struct selection_line {
	size_t entry; /* index into the entries */
	struct mean mean;
	int rank;     /* 1… among those that reach the line; 0 below it. Equal in everything published: told apart by receipt */
	enum selection_verdict verdict;
	int reserve;  /* 1…: place in the reserve; 0 if none */
	struct won granted;      /* 0 unless selected */
	struct won running;      /* sum granted down to this line */
	/* Code of the tie-break that put it below its predecessor with the same mean, "receipt" if nothing published told
	 * them apart; NULL if the means differ or there is no rank. */
	const char *tie;
};

/* Ranks and selects in rank order while number and money last: the first one whose sum does not fit goes to the reserve, and
 * so do all after it (no jumping over: 예비 in order). Fills lines (n of them, in rank order, then those below the line by mean). */
void selection_run(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
				   struct selection_line *lines);

/* Input and result as canonical JSON (fixed key order, integers only, UTF-8, no spaces, texts escaped as RFC 8785
 * has it, one \n at the end): what is hashed, stored and compared by replay. Texts must be valid UTF-8. Entries are
 * written sorted by receipt, scores by judge. The schemas stand in docs/selection.md. */
void selection_input_json(struct buf *out, const char *call, const struct selection_rules *rules,
						  const struct selection_entry *entries, size_t n);
void selection_result_json(struct buf *out, const struct selection_rules *rules, const struct selection_entry *entries,
						   const struct selection_line *lines, size_t n);
/* Reads back exactly what selection_input_json wrote, so that a replay needs nothing but the stored bytes. Any other
 * byte, and any value that the rules above do not allow, is ERR_USAGE saying where. */
MUST_CHECK bool selection_input_read(struct pool *p, const char *json, size_t n, struct selection_rules *ret_rules,
									 struct selection_entry **ret_entries, size_t *ret_n, struct err *e);
