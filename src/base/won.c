#include "ppuri/won.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <string.h>

bool won_add(struct won a, struct won b, struct won *ret, struct err *e)
{
	int64_t sum;
	if (__builtin_add_overflow(a.n, b.n, &sum))
		return err_set(e, ERR_REFUSED, _("the sum is larger than can be kept"));
	ret->n = sum;
	return true;
}

struct won won_share(struct won a, int32_t basis_points)
{
	enum { WHOLE = 10000 };
	if (a.n < 0 || basis_points < 0 || basis_points > WHOLE)
		bug("a share of %" PRId64 " won at %" PRId32 " basis points", a.n, basis_points);
	/* In two parts, because a × rate does not fit in 64 bits. */
	return won_of(a.n / WHOLE * basis_points + a.n % WHOLE * basis_points / WHOLE);
}

static const struct {
	const char *name;
	uint64_t won;
} units[] = {
	[WON_1] = {"원", 1},
	[WON_THOUSAND] = {"천원", 1000},
	[WON_TEN_THOUSAND] = {"만원", 10000},
	[WON_MILLION] = {"백만원", 1000000},
	[WON_HUNDRED_MILLION] = {"억원", 100000000},
};

const char *won_unit_name(enum won_unit unit)
{
	return units[unit].name;
}

/* Unlike -n, right for the smallest number too. */
static uint64_t magnitude(int64_t n)
{
	return n < 0 ? -(uint64_t)n : (uint64_t)n;
}

/* Writes n with separators behind `sign`. */
static const char *with_separators(const char *sign, uint64_t n, char out[WON_TEXT_MAX])
{
	char text[WON_TEXT_MAX]; /* filled from its end on */
	char *first = &text[sizeof text - 1];
	int digits = 0;
	*first = '\0';
	do {
		if (digits && digits % 3 == 0)
			*--first = ',';
		*--first = (char)('0' + n % 10);
		digits++;
		n /= 10;
	} while (n);
	stpcpy(stpcpy(out, sign), first);
	return out;
}

const char *won_text(struct won a, char out[WON_TEXT_MAX])
{
	return with_separators(a.n < 0 ? "△" : "", magnitude(a.n), out);
}

const char *won_words(struct pool *p, struct won a)
{
	char text[WON_TEXT_MAX];
	return pool_printf(p, _("%s won"), won_text(a, text));
}

/* A sum that is not nought does not read so: below half of the unit it has as many decimals as its first figure needs. */
static const char *below_unit(const char *sign, uint64_t n, uint64_t unit, char out[WON_TEXT_MAX])
{
	char *end = stpcpy(stpcpy(out, sign), "0.");
	uint64_t step = unit / 10;
	for (; (n + step / 2) / step == 0; step /= 10)
		*end++ = '0';
	*end++ = (char)('0' + (n + step / 2) / step);
	*end = '\0';
	return out;
}

const char *won_in_unit(struct won a, enum won_unit unit, char out[WON_TEXT_MAX])
{
	uint64_t rounded = (magnitude(a.n) + units[unit].won / 2) / units[unit].won;
	const char *sign = a.n < 0 ? "△" : "";
	return a.n && !rounded ? below_unit(sign, magnitude(a.n), units[unit].won, out) : with_separators(sign, rounded, out);
}

bool won_rounds(struct won a, enum won_unit unit)
{
	return magnitude(a.n) % units[unit].won != 0;
}
