/* Dates and moments: what is read keeps its precision through the store's form and the letter's. */
#include "fuzz.h"

#include "ppuri/date.h"

static bool same(struct date a, struct date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

static void check_date(struct date d)
{
	char out[DATE_TEXT_MAX];
	struct date again;
	struct err e;
	HOLDS(d.year >= 1900 && d.year <= 2199);
	HOLDS(date_from_iso(date_iso(d, out), &again) && same(d, again));
	HOLDS(date_parse(date_letter(d, out), &again, &e) && same(d, again));
	HOLDS(date_cmp(date_first(d), date_last(d)) <= 0);
	HOLDS(same(date_of_days(date_to_days(date_last(d))), date_last(d)));
	if (date_precision(d) == DATE_DAY)
		HOLDS(date_parse(date_spoken(d, out), &again, &e) && same(d, again));
}

static void check_moment(struct moment m)
{
	char out[DATE_TEXT_MAX];
	struct moment again;
	HOLDS(moment_from_iso(moment_iso(m, out), &again) && again.unix_seconds == m.unix_seconds);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *s = pool_strndup(&pool, (const char *)bytes, n);
	struct date d;
	struct moment m;
	struct err e;
	if (date_parse(s, &d, &e))
		check_date(d);
	else
		HOLDS(e.kind == ERR_USAGE && *e.text);
	if (date_from_iso(s, &d) && d.year)
		check_date(d);
	if (moment_parse(s, n % 2, &m, &e))
		check_moment(m);
	if (moment_from_iso(s, &m))
		check_moment(m);
	return 0;
}
