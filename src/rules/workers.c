#include "ppuri/workers.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

enum { MONTHS = 12, WORKERS_MAX = 1000000 };

static bool read_number(const char **s, int64_t *ret)
{
	int64_t n = 0;
	const char *at = *s;
	for (; *at >= '0' && *at <= '9' && n <= WORKERS_MAX; at++)
		n = n * 10 + (*at - '0');
	if (at == *s || n > WORKERS_MAX)
		return false;
	*s = at;
	*ret = n;
	return true;
}

/* "9" or "9+2", up to `end`. */
static bool read_count(const char **s, char end, struct month_count *count)
{
	count->part_time = 0;
	if (!read_number(s, &count->regular))
		return false;
	if (**s == '+') {
		++*s;
		if (!read_number(s, &count->part_time))
			return false;
	}
	return **s == end;
}

bool month_count_parse(const char *s, struct month_count *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct month_count count = {0};
	size_t n = strcspn(s, "=");
	const char *at = s + n + 1;
	if (!s[n] || !read_count(&at, '\0', &count))
		return err_set(e, ERR_USAGE, _("'%s' is no month with its count such as 2023-01=9, or with part-timers 2023-01=9+2"), s);
	if (!date_parse(pool_strndup(&pool, s, n), &count.month, e))
		return false;
	if (date_precision(count.month) != DATE_MONTH)
		return err_set(e, ERR_USAGE, _("'%s' is no month with its count such as 2023-01=9, or with part-timers 2023-01=9+2"), s);
	*ret = count;
	return true;
}

bool month_counts_parse(struct pool *p, int year, const char *s, struct month_counts *ret, struct err *e)
{
	struct month_counts list = {0};
	const char *at = s;
	for (int month = 1; month <= MONTHS; month++) {
		struct month_count count = {.month = {.year = (int16_t)year, .month = (int8_t)month}};
		if (!read_count(&at, month == MONTHS ? '\0' : ',', &count))
			return err_set(e, ERR_USAGE, _("'%s' is not twelve counts with commas between them, from January to December"), s);
		at++;
		*POOL_PUSH(p, &list) = count;
	}
	*ret = list;
	return true;
}

static int month_number(struct date month)
{
	return month.year * MONTHS + month.month - 1;
}

static const struct month_count *count_of(const struct month_counts *counts, int month)
{
	for (size_t i = 0; i < counts->n; i++)
		if (month_number(counts->at[i].month) == month)
			return &counts->at[i];
	return NULL;
}

/* The twelve months from `first` on; false if one is missing. */
static bool sum_year(const struct month_counts *counts, int first, struct workers_mean *ret)
{
	int64_t halves = 0;
	for (int i = 0; i < MONTHS; i++) {
		const struct month_count *count = count_of(counts, first + i);
		if (!count)
			return false;
		halves += 2 * count->regular + count->part_time;
	}
	*ret = (struct workers_mean){.halves = halves,
								 .first = {.year = (int16_t)(first / MONTHS), .month = (int8_t)(first % MONTHS + 1)}};
	return true;
}

bool workers_mean(const struct month_counts *counts, struct date day, struct workers_mean *ret)
{
	int now = month_number(day), latest = 0;
	if (sum_year(counts, (day.year - 1) * MONTHS, ret))
		return true;
	struct workers_mean mean;
	for (size_t i = 0; i < counts->n; i++) {
		int first = month_number(counts->at[i].month);
		if (first > latest && first + MONTHS <= now && sum_year(counts, first, &mean)) {
			latest = first;
			*ret = mean;
		}
	}
	return latest > 0;
}

bool workers_fewer_than(struct workers_mean mean, int64_t limit)
{
	return mean.halves < limit * 2 * MONTHS;
}

const char *workers_mean_text(struct pool *p, struct workers_mean mean)
{
	int64_t whole = mean.halves / (2 * MONTHS), rest = mean.halves % (2 * MONTHS);
	const char *sum = mean.halves % 2 ? pool_printf(p, "%lld.5", (long long)mean.halves / 2)
									  : pool_printf(p, "%lld", (long long)mean.halves / 2);
	if (!rest)
		return pool_printf(p, "%lld", (long long)whole);
	int64_t hundredths = rest * 100 / (2 * MONTHS);
	return pool_printf(p, "%lld.%02lld (%s/%d)", (long long)whole, (long long)hundredths, sum, MONTHS);
}

/* 소상공인기본법 시행령 §3①: fewer than this many. A change of the law ends a row and begins another. */
static const struct {
	int low, high; /* KSIC divisions */
	int64_t workers;
	struct date from, to; /* year 0: still so */
} micro[] = {
	{5, 8, 10, {2021, 2, 5}, {0}},   /* 광업 */
	{10, 34, 10, {2021, 2, 5}, {0}}, /* 제조업 */
	{41, 42, 10, {2021, 2, 5}, {0}}, /* 건설업 */
	{49, 52, 10, {2021, 2, 5}, {0}}, /* 운수업 */
	{1, 99, 5, {2021, 2, 5}, {0}},   /* all others */
};

int64_t micro_workers_limit(const char *industry, struct date day)
{
	int division = industry ? (industry[0] - '0') * 10 + (industry[1] - '0') : -1;
	for (size_t i = 0; i < sizeof micro / sizeof *micro; i++)
		if ((division < 0 || (micro[i].low <= division && division <= micro[i].high)) && date_cmp(micro[i].from, day) <= 0 &&
			(!micro[i].to.year || date_cmp(day, micro[i].to) <= 0))
			return micro[i].workers;
	return 0;
}
