/* Dates as people write them: up to three numbers, each perhaps with a mark behind it, then perhaps a day of
 * the week. */
#include "ppuri/tr.h"
#include "date_forms.h"
#include "typed.h"

#include <stdlib.h>
#include <string.h>

enum mark { MARK_NONE, MARK_HYPHEN, MARK_SLASH, MARK_POINT, MARK_WORD };

struct written {
	bool apostrophe; /* '24: the year without its century */
	size_t n;
	struct {
		int value;
		size_t digits;
		enum mark mark;
	} part[3];
	int weekday; /* -1 if none is written */
};

static enum mark read_mark(const char **at, size_t part)
{
	static const char *const words[] = {"년", "월", "일"};
	if (typed_skip(at, "-"))
		return MARK_HYPHEN;
	if (typed_skip(at, "/"))
		return MARK_SLASH;
	if (typed_skip(at, "."))
		return MARK_POINT;
	return typed_skip(at, words[part]) ? MARK_WORD : MARK_NONE;
}

static int read_weekday(const char **at)
{
	for (int i = 0; i < 7; i++)
		if (typed_skip(at, date_weekday_names[i])) {
			typed_skip(at, "요일");
			return i;
		}
	return -1;
}

/* Takes s apart; false if it is not made like a date. */
static bool take_apart(const char *s, struct written *ret)
{
	static const char *const apostrophes[] = {"'", "‘", "’", "`"};
	enum { DIGITS_MAX = 8 };
	struct written w = {.weekday = -1};
	for (size_t i = 0; i < sizeof apostrophes / sizeof *apostrophes && !w.apostrophe; i++)
		w.apostrophe = typed_skip(&s, apostrophes[i]);
	for (; w.n < 3 && *s >= '0' && *s <= '9'; w.n++) {
		size_t digits = strspn(s, "0123456789");
		if (digits > DIGITS_MAX)
			return false;
		w.part[w.n].value = (int)strtol(s, NULL, 10);
		w.part[w.n].digits = digits;
		s += digits;
		typed_skip_spaces(&s);
		w.part[w.n].mark = read_mark(&s, w.n);
		typed_skip_spaces(&s);
	}
	if (typed_skip(&s, "(")) {
		w.weekday = read_weekday(&s);
		if (w.weekday < 0 || !typed_skip(&s, ")"))
			return false;
	}
	*ret = w;
	return w.n > 0 && !*s;
}

/* The same mark between all parts; behind the last none, but for a point, which may stand there, and 일,
 * which must. */
static bool marks_agree(const struct written *w)
{
	enum mark first = w->part[0].mark, last = w->part[w->n - 1].mark;
	for (size_t i = 0; i + 1 < w->n; i++)
		if (w->part[i].mark != first)
			return false;
	switch (first) {
	case MARK_WORD:
		return last == MARK_WORD;
	case MARK_POINT:
		return last == MARK_POINT || last == MARK_NONE;
	case MARK_HYPHEN:
	case MARK_SLASH:
		return w->n > 1 && last == MARK_NONE;
	case MARK_NONE:
		break;
	}
	return w->n == 1;
}

/* The four digits of the year; -1 if two digits stand where they could as well be a month. */
static int full_year(const struct written *w)
{
	bool clear = w->apostrophe || w->n == 3 || w->part[0].mark == MARK_WORD;
	if (w->part[0].digits == 2 && clear)
		return 2000 + w->part[0].value;
	return w->part[0].digits == 4 && !w->apostrophe ? w->part[0].value : -1;
}

/* 2022.1 may be what a spreadsheet made of 2022.10. */
static bool lost_a_zero(const struct written *w)
{
	return w->n == 2 && w->part[0].mark == MARK_POINT && w->part[1].mark == MARK_NONE &&
		   w->part[1].value == 1 && w->part[1].digits == 1;
}

struct ymd {
	int year, month, day;
};

/* The numbers that are meant; they need not make a day that exists. */
static bool read_parts(const struct written *w, struct ymd *ret)
{
	struct ymd d = {.year = full_year(w)};
	if (!marks_agree(w) || d.year < 0 || lost_a_zero(w))
		return false;
	for (size_t i = 1; i < w->n; i++)
		if (w->part[i].digits > 2)
			return false;
	if (w->n > 1)
		d.month = w->part[1].value;
	if (w->n > 2)
		d.day = w->part[2].value;
	*ret = d;
	return true;
}

/* 20240223, or the number by which a spreadsheet counts days. */
static bool read_single_number(const struct written *w, struct ymd *ret)
{
	enum { SERIAL_OF_1970 = 25569 };
	if (w->n != 1 || w->part[0].mark != MARK_NONE || w->apostrophe)
		return false;
	int value = w->part[0].value;
	if (w->part[0].digits == 8) {
		*ret = (struct ymd){value / 10000, value / 100 % 100, value % 100};
		return true;
	}
	if (w->part[0].digits != 5 || value < 10000)
		return false;
	struct date d = date_of_days(value - SERIAL_OF_1970);
	*ret = (struct ymd){d.year, d.month, d.day};
	return true;
}

static bool exists(const struct written *w, struct ymd d)
{
	bool month_written = w->n > 1 || w->part[0].digits > 4, day_written = w->n > 2 || w->part[0].digits > 4;
	return date_exists(d.year, d.month, d.day) && (d.month > 0 || !month_written) &&
		   (d.day > 0 || !day_written);
}

bool date_parse(const char *s, struct date *ret, struct err *e)
{
	char plain[TYPED_MAX], excerpt[TYPED_MAX], spoken[DATE_TEXT_MAX];
	struct written w;
	struct ymd d;
	if (*s && date_from_iso(s, ret))
		return true;
	if (!typed_plain(s, plain, sizeof plain) || !take_apart(plain, &w) ||
		(!read_single_number(&w, &d) && !read_parts(&w, &d)))
		return err_set(
			e, ERR_USAGE, _("\"%s\" is not a date: write it like 2024-02-23"), typed_excerpt(s, excerpt));
	if (!exists(&w, d))
		return err_set(e, ERR_USAGE, _("there is no such day as \"%s\""), typed_excerpt(s, excerpt));
	struct date date = {(int16_t)d.year, (int8_t)d.month, (int8_t)d.day};
	if (w.weekday >= 0 && (d.day == 0 || date_weekday(date) != w.weekday))
		return err_set(e, ERR_USAGE, _("\"%s\" names another day of the week: it is %s"),
			typed_excerpt(s, excerpt), date_spoken(date, spoken));
	*ret = date;
	return true;
}
