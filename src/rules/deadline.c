#include "ppuri/deadline.h"

#include <stdlib.h>

static int holiday_cmp(const void *key, const void *item)
{
	return date_cmp(*(const struct date *)key, *(const struct date *)item);
}

bool holidays_know(const struct holidays *holidays, int year)
{
	for (size_t i = 0; i < holidays->n; i++)
		if (holidays->at[i].year == year)
			return true;
	return false;
}

static bool is_day_off(struct date day, const struct holidays *holidays)
{
	enum { SUNDAY = 0, SATURDAY = 6 };
	int weekday = date_weekday(day);
	if (weekday == SUNDAY || weekday == SATURDAY)
		return true;
	return holidays && holidays->n > 0 &&
		bsearch(&day, holidays->at, holidays->n, sizeof *holidays->at, holiday_cmp) != NULL;
}

static struct date next_working_day(struct date day, const struct holidays *holidays)
{
	while (is_day_off(day, holidays))
		day = date_add_days(day, 1);
	return day;
}

/* The last day of a period whose first counted day is `first`: the day before the corresponding day of the last month;
 * where that day is missing, the last day of that month (민법 §160②③). */
static struct date last_day(struct date first, int months)
{
	struct date corresponding = date_add_months(first, months);
	return corresponding.day == first.day ? date_add_days(corresponding, -1) : corresponding;
}

struct date period_of_months(struct date event, int months)
{
	return last_day(date_add_days(event, 1), months);
}

struct date deadline_months(struct date event, int months, const struct holidays *holidays)
{
	return next_working_day(period_of_months(event, months), holidays);
}

struct date deadline_days(struct date event, int days, const struct holidays *holidays)
{
	return next_working_day(date_add_days(event, days), holidays);
}

