#include "scoring.h"

#include <stdlib.h>

struct mean mean_trimmed(const int32_t *totals, size_t n, int trim_min)
{
	if (n == 0)
		return (struct mean){0};
	int64_t sum = 0;
	int32_t lowest = totals[0], highest = totals[0];
	for (size_t i = 0; i < n; i++) {
		sum += totals[i];
		lowest = totals[i] < lowest ? totals[i] : lowest;
		highest = totals[i] > highest ? totals[i] : highest;
	}
	if (trim_min > 0 && n >= (size_t)trim_min && n >= 3)
		return (struct mean){sum - lowest - highest, (int64_t)n - 2};
	return (struct mean){sum, (int64_t)n};
}

int mean_cmp(struct mean a, struct mean b)
{
	if (a.count == 0 || b.count == 0)
		return (a.count != 0) - (b.count != 0);
	wide left = (wide)a.sum * b.count, right = (wide)b.sum * a.count;
	return (left > right) - (left < right);
}

bool mean_reaches(struct mean m, int32_t line_tenths)
{
	return mean_cmp(m, (struct mean){line_tenths, 1}) >= 0;
}

int64_t mean_hundredths(struct mean m)
{
	if (m.count == 0)
		return 0;
	/* Down to the next whole number, which of a score below 0 is not the way that C divides. */
	wide twice = (wide)m.sum * 20 + m.count, over = (wide)m.count * 2;
	return (int64_t)(twice / over - (twice % over < 0));
}

const char *mean_text(struct pool *p, struct mean mean)
{
	int64_t hundredths = mean_hundredths(mean);
	const char *sign = hundredths < 0 ? "-" : "";
	hundredths = llabs(hundredths);
	return pool_printf(p, "%s%lld.%02lld", sign, (long long)hundredths / 100, (long long)hundredths % 100);
}

static int64_t common_divisor(int64_t a, int64_t b)
{
	while (b) {
		int64_t rest = a % b;
		a = b;
		b = rest;
	}
	return a;
}

/* With at most 99 judges in each of three rounds nothing here comes near the end of 64 bits: 1,000 tenths × 99³ × 100. */
struct mean mean_weighted(const struct mean *rounds, const int32_t *weights, size_t n)
{
	struct mean mean = {0, 1};
	for (size_t i = 0; i < n; i++) {
		if (rounds[i].count == 0)
			return (struct mean){0};
		mean.sum = mean.sum * rounds[i].count + weights[i] * rounds[i].sum * mean.count;
		mean.count *= rounds[i].count;
	}
	mean.count *= 100;
	int64_t divisor = common_divisor(mean.count, mean.sum);
	return (struct mean){mean.sum / divisor, mean.count / divisor};
}

struct mean mean_plus(struct mean m, int32_t tenths)
{
	return (struct mean){m.sum + tenths * m.count, m.count};
}
