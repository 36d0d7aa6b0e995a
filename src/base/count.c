#include "ppuri/count.h"

#include "typed.h"

#include "ppuri/tr.h"

#include <inttypes.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))
enum { SCALE_MAX = 6 };
static const int64_t LARGEST = 1000000000000000;

struct place {
	const char *name;
	int64_t times;
};
static const struct place small_places[] = {{"천", 1000}, {"백", 100}, {"십", 10}};
static const struct place large_places[] = {{"조", 1000000000000}, {"억", 100000000}, {"만", 10000}};

/* A figure while it is read: `sum` of what is above the last large place, `part` below it. */
struct reader {
	const char *at;
	int64_t sum, part;
	int64_t small, large; /* the last places; each next one is smaller */
	int scale;
	int numbers;
	const char *kept;     /* the large place that belongs to the unit */
	bool unclear;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool append_digit(int64_t *n, char digit)
{
	*n = *n * 10 + (digit - '0');
	return *n <= LARGEST;
}

/* Digits, with commas before every three or with none, and of the only number perhaps a fraction. */
static bool read_number(struct reader *f, int64_t *ret)
{
	int64_t n = 0;
	size_t whole = strspn(f->at, "0123456789");
	bool grouped = whole > 0 && whole <= 3 && f->at[whole] == ',';
	if (!whole || (!grouped && f->at[whole] == ','))
		return false;
	for (; is_digit(*f->at) || *f->at == ','; f->at++) {
		if (*f->at == ',' && strspn(f->at + 1, "0123456789") != 3)
			return false;
		if (*f->at != ',' && !append_digit(&n, *f->at))
			return false;
	}
	if (*f->at == '.' && is_digit(f->at[1]) && f->numbers == 0)
		for (f->at++; is_digit(*f->at); f->at++)
			if (++f->scale > SCALE_MAX || !append_digit(&n, *f->at))
				return false;
	f->numbers++;
	*ret = n;
	return true;
}

static const struct place *skip_place(const char **at, const struct place *places, size_t n)
{
	const char *before = *at;
	typed_skip_spaces(at);
	for (size_t i = 0; i < n; i++)
		if (typed_skip(at, places[i].name))
			return &places[i];
	*at = before;
	return NULL;
}

static bool is_currency(const char *at)
{
	static const char *const currencies[] = {"원", "불", "달러", "유로", "엔", "위안"};
	typed_skip_spaces(&at);
	for (size_t i = 0; i < COUNT(currencies); i++)
		if (typed_skip(&at, currencies[i]))
			return true;
	return false;
}

static bool times(int64_t a, int64_t b, int64_t *ret)
{
	return !__builtin_mul_overflow(a, b, ret) && *ret <= LARGEST;
}

/* 만, 억 or 조 behind what was read of this part. */
static bool take_large(struct reader *f, const struct place *large)
{
	int64_t n;
	if (large->times > 10000 && f->sum == 0 && is_currency(f->at)) {
		f->kept = large->name;
		return true;
	}
	if (f->large && large->times >= f->large)
		return false;
	if (!times(f->part, large->times, &n) || f->sum + n > LARGEST)
		return false;
	f->sum += n;
	f->part = 0;
	f->large = large->times;
	f->small = 0;
	return true;
}

/* A number with its places: 2만, 3천. */
static bool read_term(struct reader *f)
{
	int64_t n;
	if (!read_number(f, &n) || (f->scale && f->numbers > 1))
		return false;
	const struct place *small = skip_place(&f->at, small_places, COUNT(small_places));
	if (small && ((f->small && small->times >= f->small) || !times(n, small->times, &n)))
		return false;
	if (f->small && n >= f->small)
		return false;
	if (f->large && n >= f->large)
		return false;
	f->small = small ? small->times : 1;
	f->part += n;
	const struct place *large = skip_place(&f->at, large_places, COUNT(large_places));
	if (large)
		return take_large(f, large);
	/* People say 3억 5천 for 3억 5천만. */
	f->unclear = f->large > 10000 && small;
	return true;
}

static bool read_figure(struct reader *f)
{
	do {
		if (!read_term(f))
			return false;
		const char *before = f->at;
		typed_skip_spaces(&f->at);
		if (!is_digit(*f->at))
			f->at = before;
	} while (!f->kept && is_digit(*f->at) && (f->small > 1 || f->large));
	return !is_digit(*f->at);
}

/* What stands behind the unit: "10개 이상". */
static const char *cut_bound(char *unit)
{
	static const struct {
		const char *word, *bound;
	} behind[] = {{"이상", "least"}, {"안팎", "about"}, {"내외", "about"}, {"정도", "about"}};
	size_t n = strlen(unit);
	for (size_t i = 0; i < COUNT(behind); i++) {
		size_t word = strlen(behind[i].word);
		if (n < word || strcmp(unit + n - word, behind[i].word) != 0)
			continue;
		for (n -= word; n && unit[n - 1] == ' ';)
			n--;
		unit[n] = '\0';
		return behind[i].bound;
	}
	return NULL;
}

static bool unit_is_right(const char *unit)
{
	return !strpbrk(unit, "0123456789,") && strncmp(unit, "이하", strlen("이하")) != 0 && !strstr(unit, "미만");
}

static void make_count(struct pool *p, struct reader *f, bool negative, bool about, struct quantity *ret)
{
	struct quantity count = {.n = f->sum + f->part, .scale = f->scale};
	if (typed_skip(&f->at, "여"))
		about = true;
	typed_skip_spaces(&f->at);
	char *unit = pool_strdup(p, f->at);
	count.bound = cut_bound(unit);
	if (about)
		count.bound = "about";
	if (f->kept)
		unit = pool_printf(p, "%s%s", f->kept, unit);
	count.unit = *unit ? unit : NULL;
	for (; count.scale && count.n % 10 == 0; count.scale--)
		count.n /= 10;
	count.n = negative ? -count.n : count.n;
	*ret = count;
}

bool count_parse(struct pool *p, const char *s, struct quantity *ret, struct err *e)
{
	char plain[TYPED_MAX], excerpt[TYPED_MAX];
	struct reader f = {0};
	struct quantity count;
	bool fits = typed_plain(s, plain, sizeof plain);
	f.at = plain;
	bool about = fits && typed_skip(&f.at, "약");
	if (fits)
		typed_skip_spaces(&f.at);
	bool negative = fits && (typed_skip(&f.at, "-") || typed_skip(&f.at, "△") || typed_skip(&f.at, "−"));
	if (!fits || !read_figure(&f)) {
		err_set(e, ERR_USAGE, _("\"%s\" is not a figure"), typed_excerpt(s, excerpt));
		return err_hint(e, "%s", _("for example 335조원, 2만3천여개사, 32만8000명, 54.8%"));
	}
	if (f.unclear)
		return err_set(e, ERR_USAGE, _("\"%s\" has two meanings: write all its digits"), typed_excerpt(s, excerpt));
	make_count(p, &f, negative, about, &count);
	if (count.unit && !unit_is_right(count.unit))
		return err_set(e, ERR_USAGE, _("\"%s\" is more than a figure and its unit"), typed_excerpt(s, excerpt));
	*ret = count;
	return true;
}

static const char *fraction_of(struct pool *p, uint64_t n, int scale, uint64_t *ret_whole)
{
	uint64_t unit = 1;
	for (int i = 0; i < scale; i++)
		unit *= 10;
	*ret_whole = n / unit;
	return scale ? pool_printf(p, ".%0*" PRIu64, scale, n % unit) : "";
}

static uint64_t size_of(int64_t n)
{
	return n < 0 ? -(uint64_t)n : (uint64_t)n;
}

const char *count_text(struct pool *p, int64_t n, int scale)
{
	uint64_t whole;
	const char *fraction = fraction_of(p, size_of(n), scale, &whole), *text = "";
	for (; whole >= 1000; whole /= 1000)
		text = pool_printf(p, ",%03" PRIu64 "%s", whole % 1000, text);
	return pool_printf(p, "%s%" PRIu64 "%s%s", n < 0 ? "△" : "", whole, text, fraction);
}

const char *count_figure(struct pool *p, int64_t n, int scale)
{
	uint64_t whole;
	const char *fraction = fraction_of(p, size_of(n), scale, &whole);
	return pool_printf(p, "%s%" PRIu64 "%s", n < 0 ? "-" : "", whole, fraction);
}

__extension__ typedef __int128 wide;

static wide at_scale(const struct quantity *count, int scale)
{
	wide n = count->n;
	for (int i = count->scale; i < scale; i++)
		n *= 10;
	return n;
}

/* a × 1000 ÷ b, half up; b > 0. */
static bool thousandths(wide a, wide b, int64_t *ret)
{
	wide n = ((a < 0 ? -a : a) * 2000 + b) / (2 * b);
	if (n > INT64_MAX)
		return false;
	*ret = (int64_t)(a < 0 ? -n : n);
	return true;
}

bool count_change(const struct quantity *before, const struct quantity *after, int64_t *ret)
{
	wide from = at_scale(before, SCALE_MAX), to = at_scale(after, SCALE_MAX);
	return from > 0 && thousandths(to - from, from, ret);
}

bool count_share(const struct quantity *part, const struct quantity *whole, int64_t *ret)
{
	wide of = at_scale(whole, SCALE_MAX);
	return of > 0 && thousandths(at_scale(part, SCALE_MAX), of, ret);
}
