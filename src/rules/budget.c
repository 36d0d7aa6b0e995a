#include "ppuri/budget.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

__extension__ typedef __int128 wide;

#define COUNT(terms) (sizeof(terms) / sizeof *(terms))

static const struct term budget_terms[] = {
	{"original", "당초", "original", "본예산|당초예산"},
	{"supplementary", "추경", "supplementary", "추가경정|추경예산"},
	{"transfer", "전용", "transferred", NULL},
	{"carry-specified", "명시이월", "carried over, specified", NULL},
	{"carry-accident", "사고이월", "carried over, obliged", NULL},
	{"carry-continuing", "계속비이월", "carried over, continuing", NULL},
	{"lapse", "불용", "lapsed", NULL},
	{"allotment", "배정", "allotted", NULL},
	{"outlay", "집행", "spent without an award", NULL},
};
const struct vocabulary BUDGET_KINDS = {N_("kind of entry"), budget_terms, COUNT(budget_terms)};

static const struct term enacted_terms[] = {
	{"original", "당초", "original", "본예산|당초예산"},
	{"supplementary", "추경", "supplementary", "추가경정|추경예산"},
};
const struct vocabulary ENACTED_KINDS = {N_("kind of budget"), enacted_terms, COUNT(enacted_terms)};

static const struct term carry_terms[] = {
	{"carry-specified", "명시이월", "specified", "명시"},
	{"carry-accident", "사고이월", "accident", "사고"},
	{"carry-continuing", "계속비이월", "continuing", "계속비"},
};
const struct vocabulary CARRY_KINDS = {N_("kind of carrying over"), carry_terms, COUNT(carry_terms)};

static const struct term payment_terms[] = {
	{"advance", "선금", "advance", NULL},
	{"interim", "중도금", "interim", NULL},
	{"rest", "잔금", "rest", NULL},
	{"once", "일시", "at once", "일시금"},
};
const struct vocabulary PAYMENT_KINDS = {N_("kind of payment"), payment_terms, COUNT(payment_terms)};

bool budget_is_the_citys(const char *source)
{
	return strcmp(source, "direct") != 0 && strcmp(source, "private") != 0 && strcmp(source, "unstated") != 0;
}

struct won budget_lapsing(const struct budget_account *account, bool unpaid_too)
{
	return won_of(account->to_award.n + (unpaid_too ? account->to_pay.n : 0)); /* parts of one budget: their sum is no larger */
}

const char *budget_rate_text(struct pool *p, struct won part, struct won whole)
{
	if (whole.n <= 0)
		return "-";
	const int64_t narrow = (int64_t)1 << 50; /* above it 64 bits do not do; they are some twenty times as fast */
	int64_t tenths = part.n < narrow && whole.n < narrow ? (part.n * 2000 + whole.n) / (whole.n * 2)
														 : (int64_t)(((wide)part.n * 2000 + whole.n) / ((wide)whole.n * 2));
	char text[NUMBER_TEXT_MAX + 2];
	size_t n = strlen(text_number(tenths / 10, text));
	memcpy(text + n, (char[]){'.', (char)('0' + tenths % 10), '\0'}, 3);
	return pool_strdup(p, text);
}

/* Dated, as the law is: the row with the latest first year that has begun holds. */
static const struct {
	int from;
	int payment_month, payment_day; /* of the next year */
	int settled_month, settled_day;
	const char *law;
} calendars[] = {
	{1900, 1, 20, 2, 10, "지방회계법 §7"},
};

/* 지방재정법 §42② */
static const struct {
	int from, years;
} continuing[] = {{1900, 5}};

struct budget_days budget_days(int fiscal_year)
{
	size_t i = COUNT(calendars) - 1;
	while (i && calendars[i].from > fiscal_year)
		i--;
	return (struct budget_days){
		.first = {(int16_t)fiscal_year, 1, 1},
		.last = {(int16_t)fiscal_year, 12, 31},
		.last_payment = {(int16_t)(fiscal_year + 1), (int8_t)calendars[i].payment_month, (int8_t)calendars[i].payment_day},
		.settled = {(int16_t)(fiscal_year + 1), (int8_t)calendars[i].settled_month, (int8_t)calendars[i].settled_day},
		.law = calendars[i].law,
	};
}

static bool is_within(struct date day, struct date from, struct date until, const char *what, const char *law, struct err *e)
{
	char first[DATE_TEXT_MAX], last[DATE_TEXT_MAX];
	if (date_precision(day) != DATE_DAY)
		return err_set(e, ERR_USAGE, "%s", _("the day must be a whole day, such as 2024-12-31"));
	if (date_cmp(day, from) >= 0 && date_cmp(day, until) <= 0)
		return true;
	return err_set(e, ERR_REFUSED, _("%s: the day must be from %s to %s (%s)"), what, date_iso(from, first), date_iso(until, last), law);
}

bool payment_day_check(int fiscal_year, struct date day, bool listed, struct err *e)
{
	struct budget_days days = budget_days(fiscal_year);
	char last[DATE_TEXT_MAX];
	if (is_within(day, days.first, listed ? days.last_payment : days.last, _("payment"), days.law, e))
		return true;
	if (listed || date_precision(day) != DATE_DAY || date_cmp(day, days.last) <= 0 || date_cmp(day, days.last_payment) > 0)
		return false;
	return err_hint(e, _("until %s in the cases that %s① lists: name the case with --reason"), date_iso(days.last_payment, last), days.law);
}

bool budget_day_check(const char *kind, int fiscal_year, struct date day, bool listed, struct err *e)
{
	struct budget_days days = budget_days(fiscal_year);
	const char *name = term_name(&BUDGET_KINDS, kind);
	if (strcmp(kind, "outlay") == 0)
		return payment_day_check(fiscal_year, day, listed, e);
	if (strncmp(kind, "carry-", 6) == 0)
		return is_within(day, days.last, days.settled, name, days.law, e);
	if (strcmp(kind, "original") == 0)
		return date_precision(day) == DATE_DAY || err_set(e, ERR_USAGE, "%s", _("the day must be a whole day, such as 2024-12-31"));
	return is_within(day, days.first, days.last, name, "지방회계법 §6", e);
}

bool budget_continuing_check(int fiscal_year, int first_year, int last_year, struct err *e)
{
	size_t i = COUNT(continuing) - 1;
	while (i && continuing[i].from > first_year)
		i--;
	if (first_year > fiscal_year || last_year <= fiscal_year)
		return err_set(e, ERR_REFUSED, _("a continuing expenditure of %d ~ %d has no rest of %d to carry over (지방재정법 §50③)"), first_year,
					   last_year, fiscal_year);
	if (last_year - first_year >= continuing[i].years)
		return err_set(e, ERR_REFUSED, _("a continuing expenditure runs at most %d years, and %d ~ %d are more (지방재정법 §42②)"),
					   continuing[i].years, first_year, last_year);
	return true;
}

const char *payment_kind_of(struct won amount, struct won paid, struct won won)
{
	if (won.n == amount.n)
		return "once";
	if (paid.n + won.n == amount.n)
		return "rest";
	return paid.n ? "interim" : "advance";
}
