#include "ppuri/selection.h"

/* Wide enough for the product of any two 64-bit numbers, so that fractions are compared without rounding. */
__extension__ typedef __int128 wide;

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
	return (int64_t)(((wide)m.sum * 20 + m.count) / ((wide)m.count * 2));
}
