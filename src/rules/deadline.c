#include "ppuri/deadline.h"

#include "law.h"

#include <stdlib.h>
#include <string.h>

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

struct date deadline_restriction(struct date first, int months)
{
	return last_day(first, months);
}

static bool law_fits(const struct law *law, const char *legal_basis, struct date day)
{
	return law_holds(law, day) && (!legal_basis || !law->legal_basis || strcmp(legal_basis, law->legal_basis) == 0);
}

/* The first row that fits holds. Where no basis is stated it is the shortest term: who keeps to it is in time. */
static const struct {
	struct law law;
	int days;
} objections[] = {
	{{"local-subsidy", "지보법 §36의2", {0}, {0}}, 20},
	{{"national-subsidy", "보조금법 §37", {0}, {0}}, 30},
	{{NULL, "행정기본법 §36", {0}, {0}}, 30},
};

int objection_days(const char *legal_basis, struct date notice, const char **ret_source)
{
	for (size_t i = 0; i < sizeof objections / sizeof *objections; i++) {
		if (!law_fits(&objections[i].law, legal_basis, notice))
			continue;
		if (ret_source)
			*ret_source = objections[i].law.source;
		return objections[i].days;
	}
	bug("no law fits");
}

/* 행정기본법 §36② holds where another law has no term of its own (§36⑤), as 지보법 has none. Where no basis is stated it is the general law.
 * 보조금법 §37③ has its terms since 법률 20409. */
static const struct {
	struct law law;
	int days, extension;
} answers[] = {
	{{"national-subsidy", "보조금법 §37", {.year = 2024, .month = 3, .day = 26}, {0}}, 14, 10},
	{{NULL, "행정기본법 §36②", {0}, {0}}, 14, 10},
};

struct objection_answer objection_answer(const char *legal_basis, struct date received)
{
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
		if (law_fits(&answers[i].law, legal_basis ? legal_basis : "", received))
			return (struct objection_answer){answers[i].days, answers[i].extension, answers[i].law.source};
	bug("no law fits");
}
