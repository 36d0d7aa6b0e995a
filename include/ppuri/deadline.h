/* Periods as the law counts them (행정기본법 §6, 민법 §157–161; domain.md 2.3). Holidays are data. */
#pragma once

#include "ppuri/date.h"

struct holidays {
	const struct date *at; /* sorted */
	size_t n;
};

/* The last day of "n months/days from the event": the first day is not counted, months go by the calendar, and a last day on
 * a Saturday, Sunday or holiday moves to the next working day. */
struct date deadline_months(struct date event, int months, const struct holidays *holidays);
struct date deadline_days(struct date event, int days, const struct holidays *holidays);

/* Periods that burden (exclusion, keeping papers): the first day counts, and the end does not move. */
struct date burden_end_years(struct date from, int years);
/* 5-year keeping (지보법 §16③): first day not counted, no move. */
struct date keeping_end_years(struct date from, int years);
