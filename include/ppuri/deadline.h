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

/* The last day of a period in which a right is restricted: its first day counts, and a weekend or holiday moves nothing
 * (행정기본법 §6②): 5 years from 2024-03-04 end on 2029-03-03. */
struct date deadline_restriction(struct date first, int months);

/* Within how many days of the notice somebody may object (이의신청), by the programme's legal basis (a code of LEGAL_BASES; the
 * shortest term where it is not stated) and the law of that day; *ret_source: "지보법 §36의2". ret_source may be NULL. */
int objection_days(const char *legal_basis, struct date notice, const char **ret_source);
/* Within how many days of its receipt an objection is answered, and for how many days that term is extended once, counted from the day
 * after its last; by the programme's legal basis and the law of the day of receipt. */
struct objection_answer {
	int days, extension;
	const char *source; /* "행정기본법 §36②" */
};
struct objection_answer objection_answer(const char *legal_basis, struct date received);

