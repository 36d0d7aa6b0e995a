/* Sums as people write them. A sum is a row of terms, each a number and its units, the units growing smaller:
 * 3억 5천만원 is 3 × 10⁸ and 5 × 10³⁺⁴. Powers of ten are all that is ever multiplied by, so decimals stay
 * exact. */
#include "ppuri/tr.h"
#include "ppuri/won.h"
#include "typed.h"

#include <string.h>

struct reader {
	const char *at;
	bool negative, bracketed;
};

static bool skip_any(struct reader *r, const char *const words[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (typed_skip(&r->at, words[i]))
			return true;
	return false;
}

/* A sign and a currency in front, each at most once and in either order. */
static void read_front(struct reader *r)
{
	static const char *const minus[] = {"△", "▲", "-", "−"};
	static const char *const currency[] = {"￦", "₩", "\\"};
	bool signed_already = false, has_currency = false;
	for (;;) {
		typed_skip_spaces(&r->at);
		if (!signed_already && typed_skip(&r->at, "("))
			signed_already = r->negative = r->bracketed = true;
		else if (!signed_already && skip_any(r, minus, 4))
			signed_already = r->negative = true;
		else if (!has_currency && skip_any(r, currency, 3))
			has_currency = true;
		else
			return;
	}
}

struct number {
	const char *whole, *fraction; /* digits, with separators among those of the whole part */
	size_t n_whole, n_fraction;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits_at(const char *s)
{
	return strspn(s, "0123456789");
}

/* Digits, with commas before every three or with none, and perhaps a decimal fraction. */
static bool read_number(struct reader *r, struct number *ret)
{
	const char *start = r->at;
	size_t n = digits_at(r->at);
	r->at += n;
	if (n == 0 || (*r->at == ',' && n > 3))
		return false;
	while (*r->at == ',') {
		if (digits_at(r->at + 1) != 3)
			return false;
		r->at += 4;
	}
	*ret = (struct number){.whole = start, .n_whole = (size_t)(r->at - start)};
	if (*r->at != '.')
		return true;
	ret->fraction = ++r->at;
	ret->n_fraction = digits_at(r->at);
	r->at += ret->n_fraction;
	return ret->n_fraction > 0;
}

enum outcome { GOOD, NOT_A_SUM, TOO_LARGE, BELOW_ONE_WON, AMBIGUOUS };

static bool append_digit(int64_t *n, int digit)
{
	return !__builtin_mul_overflow(*n, 10, n) && !__builtin_add_overflow(*n, digit, n);
}

/* number × 10^exponent, exactly. */
static enum outcome scale(const struct number *number, int exponent, int64_t *ret)
{
	int64_t n = 0;
	for (size_t i = 0; i < number->n_whole; i++)
		if (is_digit(number->whole[i]) && !append_digit(&n, number->whole[i] - '0'))
			return TOO_LARGE;
	for (size_t i = 0; i < (size_t)exponent; i++)
		if (!append_digit(&n, i < number->n_fraction ? number->fraction[i] - '0' : 0))
			return TOO_LARGE;
	for (size_t i = (size_t)exponent; i < number->n_fraction; i++)
		if (number->fraction[i] != '0')
			return BELOW_ONE_WON;
	*ret = n;
	return GOOD;
}

struct place {
	const char *name;
	int exponent;
};
static const struct place small_places[] = {{"천", 3}, {"백", 2}, {"십", 1}};
static const struct place large_places[] = {{"만", 4}, {"억", 8}, {"조", 12}, {"경", 16}};

static const struct place *skip_place(struct reader *r, const struct place *places, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (typed_skip(&r->at, places[i].name))
			return &places[i];
	return NULL;
}

/* The exponent of the next large place: in 2천3백만 that of 만 holds for 2천 too. */
static int large_place_ahead(const char *s)
{
	const char *nearest = NULL;
	int exponent = 0;
	for (size_t i = 0; i < sizeof large_places / sizeof *large_places; i++) {
		const char *found = strstr(s, large_places[i].name);
		if (found && (!nearest || found < nearest)) {
			nearest = found;
			exponent = large_places[i].exponent;
		}
	}
	return exponent;
}

struct term {
	struct number number;
	int exponent;
	bool has_place, ends_in_won;
};

static bool read_term(struct reader *r, struct term *ret)
{
	struct term term = {0};
	if (!read_number(r, &term.number))
		return false;
	typed_skip_spaces(&r->at);
	const struct place *small = skip_place(r, small_places, sizeof small_places / sizeof *small_places);
	typed_skip_spaces(&r->at);
	int large_exponent = large_place_ahead(r->at);
	const struct place *large = skip_place(r, large_places, sizeof large_places / sizeof *large_places);
	typed_skip_spaces(&r->at);
	term.ends_in_won = typed_skip(&r->at, "원");
	typed_skip_spaces(&r->at);
	term.has_place = small || large;
	if (term.has_place)
		term.exponent = (small ? small->exponent : 0) + large_exponent;
	*ret = term;
	return true;
}

/* True if n ≥ 10^exponent. */
static bool reaches(int64_t n, int exponent)
{
	while (exponent-- > 0)
		n /= 10;
	return n > 0;
}

/* Adds the terms up to the last; each must be smaller than the place of the one before. */
static enum outcome read_terms(struct reader *r, int column_exponent, int64_t *ret)
{
	enum { TEN_THOUSAND = 4, HUNDRED_MILLION = 8 };
	struct term term, before = {0};
	int64_t sum = 0;
	bool first = true, unclear = false;
	do {
		if (!read_term(r, &term))
			return NOT_A_SUM;
		bool bare = first && !term.has_place && !term.ends_in_won;
		int64_t n;
		enum outcome outcome = scale(&term.number, bare ? column_exponent : term.exponent, &n);
		if (outcome != GOOD)
			return outcome;
		if (!first && (before.number.fraction || reaches(n, before.exponent)))
			return NOT_A_SUM;
		if (__builtin_add_overflow(sum, n, &sum))
			return TOO_LARGE;
		/* People say 3억 5천 for 3억 5천만. */
		unclear = unclear || (!first && before.exponent >= HUNDRED_MILLION && !reaches(n, TEN_THOUSAND));
		first = false;
		before = term;
	} while (term.has_place && !term.ends_in_won && is_digit(*r->at));
	*ret = sum;
	return unclear && !term.ends_in_won ? AMBIGUOUS : GOOD;
}

static enum outcome read_sum(const char *s, int column_exponent, int64_t *ret)
{
	struct reader r = {.at = s};
	int64_t n;
	read_front(&r);
	enum outcome outcome = read_terms(&r, column_exponent, &n);
	if (outcome != GOOD)
		return outcome;
	if (r.bracketed && !typed_skip(&r.at, ")"))
		return NOT_A_SUM;
	if (*r.at)
		return NOT_A_SUM;
	*ret = r.negative ? -n : n;
	return GOOD;
}

/* "25,000": nearly every cell of a file. */
static bool is_plain_number(const char *s, int exponent, int64_t *ret)
{
	struct reader r = {.at = s};
	struct number number;
	return read_number(&r, &number) && !*r.at && r.at - s < TYPED_MAX && scale(&number, exponent, ret) == GOOD;
}

bool won_parse(const char *s, enum won_unit column, struct won *ret, struct err *e)
{
	static const int exponents[] = {[WON_1] = 0,
		[WON_THOUSAND] = 3,
		[WON_TEN_THOUSAND] = 4,
		[WON_MILLION] = 6,
		[WON_HUNDRED_MILLION] = 8};
	char plain[TYPED_MAX], excerpt[TYPED_MAX];
	enum outcome outcome = NOT_A_SUM;
	int64_t n;
	if (is_plain_number(s, exponents[column], &n)) {
		*ret = won_of(n);
		return true;
	}
	if (typed_plain(s, plain, sizeof plain))
		outcome = read_sum(plain, exponents[column], &n);
	switch (outcome) {
	case GOOD:
		*ret = won_of(n);
		return true;
	case TOO_LARGE:
		return err_set(e, ERR_USAGE, _("\"%s\" is more than can be kept"), typed_excerpt(s, excerpt));
	case BELOW_ONE_WON:
		return err_set(e, ERR_USAGE, _("\"%s\" is not a whole number of won"), typed_excerpt(s, excerpt));
	case AMBIGUOUS:
		return err_set(e, ERR_USAGE, _("\"%s\" can be read in two ways: write it out, as in 3억 5천만원"),
			typed_excerpt(s, excerpt));
	case NOT_A_SUM:
		break;
	}
	return err_set(e, ERR_USAGE, _("\"%s\" is not a sum: write it like 20,000,000 or 2천만원"),
		typed_excerpt(s, excerpt));
}
