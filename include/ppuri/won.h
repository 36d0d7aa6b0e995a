/* Money: whole won in an integer of its own type. No double ever touches it. Sums are at most 9,223,372,036,854,775,807. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

struct won {
	int64_t n;
};

static inline struct won won_of(int64_t n)
{
	return (struct won){n};
}

/* The sum; false (ERR_REFUSED) when 64 bits can not hold it. */
MUST_CHECK bool won_add(struct won a, struct won b, struct won *ret, struct err *e);

/* floor(a × rate / 10,000), rate in basis points 0…10,000 (80 % = 8,000). Exact for every a ≥ 0. */
struct won won_share(struct won a, int32_t basis_points);

/* Units in which tables print and column headers speak. */
enum won_unit { WON_1 = 0, WON_THOUSAND, WON_TEN_THOUSAND, WON_MILLION, WON_HUNDRED_MILLION };

/* Reads a sum as people write it: 20,000,000 · 20000천원 · 2천만원 · 20백만원 · 12.03억원 · 3억 5천만원
 * · △500,000 · (500,000) · -500,000 · ￦ ₩ \ in front · full-width digits · NBSP · trailing 원. `column` is the unit that the
 * header states; a unit in the cell overrides it. "-" and "" are not sums here: the caller decides about blanks.
 * A fraction of a won, a second number, a sum that 64 bits can not hold, or one of two meanings (3억 5천: is it 5천만?) is
 * refused (ERR_USAGE). */
MUST_CHECK bool won_parse(const char *s, enum won_unit column, struct won *ret, struct err *e);

#define WON_TEXT_MAX 40
/* "20,000,000"; a negative sum as "△500,000" (the way budget tables print it). */
const char *won_text(struct won a, char out[WON_TEXT_MAX]);
/* "20,000,000 won", in the language in force. */
const char *won_words(struct pool *p, struct won a);
/* The sum in a unit, rounded half up (away from zero), with separators: 12,345,678 in thousands → "12,346"; 45,600,000 in
 * hundred millions → "0.5". */
const char *won_in_unit(struct won a, enum won_unit unit, char out[WON_TEXT_MAX]);
const char *won_unit_name(enum won_unit unit); /* "원", "천원", "만원", "백만원", "억원" */
/* True if the sum is not whole in the unit, so that it is printed rounded. */
bool won_rounds(struct won a, enum won_unit unit);

/* "금20,000,000원(금이천만원)", the notation of official letters (업무규정 시행규칙 §2②): 일 is written even
 * before 천, 백, 십. A negative sum is refused (ERR_REFUSED). */
MUST_CHECK bool won_letter(struct pool *p, struct won a, const char **ret, struct err *e);
/* "이천만원" alone; a ≥ 0. */
const char *won_hangul(struct pool *p, struct won a);
