/* Periods as the law counts them (행정기본법 §6, 민법 §157–161). Holidays are data. */
#pragma once

#include "ppuri/date.h"

struct holidays {
	const struct date *at; /* sorted */
	size_t n;
};

/* Whether the holidays of that year are known: a year without any was not loaded. */
bool holidays_know(const struct holidays *holidays, int year);

/* The last day of "n months/days from the event": the day of the event is not counted, months go by the calendar (the
 * period ends on the day before the corresponding day of the day that followed the event: 2 months from 2024-02-29 end
 * on 2024-04-30), and a last day on a Saturday, Sunday or holiday moves to the next working day. holidays may be NULL:
 * weekends alone. */
struct date deadline_months(struct date event, int months, const struct holidays *holidays);
/* The same last day where it is not moved, because nothing has to be done on it: how long a certificate is young enough. */
struct date period_of_months(struct date event, int months);
struct date deadline_days(struct date event, int days, const struct holidays *holidays);

