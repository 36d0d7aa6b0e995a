#include "program_beside.h"

#include "../screen.h"
#include "../words.h"

#include "ppuri/budget.h"
#include "ppuri/service/program.h"
#include "ppuri/tr.h"

#include <string.h>

/* 예산현액 of one year, of what is in the city's budget. */
struct money {
	struct won won;
	bool stated; /* of some account at least */
	bool whole;  /* of all there are */
};

static bool add_up(const struct program *program, struct money *ret, struct err *e)
{
	struct money money = {.whole = true};
	for (size_t i = 0; program && i < program->funding.n; i++) {
		const struct funding *funding = &program->funding.at[i];
		if (!budget_is_the_citys(funding->source))
			continue;
		if (!funding->held_known)
			money.whole = false;
		else if (!won_add(money.won, funding->held, &money.won, e))
			return false;
		else
			money.stated = true;
	}
	*ret = money;
	return true;
}

static void put_won(struct grid *g, struct pool *p, bool stated, int64_t n)
{
	if (stated)
		grid_number(g, p, n);
	else
		grid_blank(g, p);
}

static const char *remark(const struct program *then, const struct program *now, const struct money *was, const struct money *is)
{
	if (!then || !now)
		return then ? _("not there any more") : _("not there then");
	return was->whole && is->whole ? NULL : _("sum not stated");
}

/* The two times that stand side by side. */
struct times {
	struct date then, now;
};

/* At one of the times: what fitted at the other alone was read with both. */
static const char *status_at(const struct program *fitting, const struct program *other)
{
	if (fitting)
		return fitting->status;
	return other ? other->status_beside : NULL;
}

static void put_answer(struct grid *g, struct pool *p, bool is_so)
{
	const char *answer = is_so ? "yes" : "no";
	grid_named(g, p, answer, term_name(&YES_NO, answer));
}

/* One of them may be NULL: it did not fit at that time. What is not stated has no difference. */
static bool put_row(struct grid *g, struct pool *p, const struct times *times, const struct program *then, const struct program *now,
					struct err *e)
{
	const struct program *any = now ? now : then;
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	const char *before = status_at(then, now), *after = status_at(now, then);
	struct money was, is;
	if (!add_up(then, &was, e) || !add_up(now, &is, e))
		return false;
	grid_text(g, p, any->code);
	grid_text(g, p, any->name);
	grid_text(g, p, pool_strdup(p, date_iso(any->start, start)));
	grid_text(g, p, pool_strdup(p, date_iso(any->end, end)));
	grid_named(g, p, before, words_term(&PROGRAM_STATUSES, before));
	grid_named(g, p, after, words_term(&PROGRAM_STATUSES, after));
	put_answer(g, p, program_runs(any, times->then));
	put_answer(g, p, program_runs(any, times->now));
	put_won(g, p, was.stated, was.won.n);
	put_won(g, p, is.stated, is.won.n);
	put_won(g, p, was.whole && is.whole && (was.stated || is.stated), is.won.n - was.won.n);
	grid_text(g, p, remark(then, now, &was, &is));
	return true;
}

/* Both lists are by code. */
static bool put_rows(struct grid *g, struct pool *p, const struct times *times, const struct program_list *then,
					 const struct program_list *now, struct err *e)
{
	for (size_t a = 0, b = 0; a < then->n || b < now->n;) {
		int order = a == then->n ? 1 : b == now->n ? -1 : strcmp(then->at[a].code, now->at[b].code);
		if (!put_row(g, p, times, order <= 0 ? &then->at[a] : NULL, order >= 0 ? &now->at[b] : NULL, e))
			return false;
		a += order <= 0;
		b += order >= 0;
	}
	return true;
}

static struct date time_of(const struct program_filter *filter)
{
	return filter->on.year ? filter->on : (struct date){.year = (int16_t)filter->year};
}

static bool show(struct session *s, const struct program_filter *at_then, const struct program_filter *at_now, const struct program_list *then,
				 const struct program_list *now, struct err *e)
{
	const struct times times = {time_of(at_then), time_of(at_now)};
	const char *before = words_date(s->pool, times.then), *after = words_date(s->pool, times.now);
	const struct grid_column columns[] = {
		{"code", _("code"), GRID_CODE},
		{"name", _("programme"), GRID_TEXT},
		{"start", _("start"), GRID_DATE, .spare = true},
		{"end", _("end"), GRID_DATE, .spare = true},
		{"status_then", pool_printf(s->pool, "%s %s", _("status"), before), GRID_CODE, .spare = true},
		{"status_now", pool_printf(s->pool, "%s %s", _("status"), after), GRID_CODE, .spare = true},
		{"runs_then", pool_printf(s->pool, _("in its period %s"), before), GRID_CODE, .spare = true},
		{"runs_now", pool_printf(s->pool, _("in its period %s"), after), GRID_CODE, .spare = true},
		{"held_then", pool_printf(s->pool, "%s %s", _("budget as it stands"), before), GRID_WON},
		{"held_now", pool_printf(s->pool, "%s %s", _("budget as it stands"), after), GRID_WON},
		{"held_difference", _("difference"), GRID_WON},
		{"remark", _("remark"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	if (!put_rows(&grid, s->pool, &times, then, now, e))
		return false;
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.total = true, .empty = _("no programme fits")});
	if (s->screen->format == FORMAT_TABLE && grid_rows(&grid))
		screen_text(s->screen, s->pool, "",
					_("※ 예산현액 of the fiscal year of each time, without 국가직접지원, the firms' own share and money of no stated source; as it is known today."));
	return true;
}

static bool set_times(const struct session *s, struct date against, struct program_filter *now, struct program_filter *then, struct err *e)
{
	const enum date_precision precision = date_precision(against);
	const struct date today = moment_date(s->office.now);
	if (precision == DATE_MONTH || (precision == DATE_DAY && now->year) || (precision == DATE_YEAR && now->on.year))
		return err_set(e, ERR_USAGE, "%s", _("--against takes a day beside --on, and a year beside --year"));
	if (!now->on.year && !now->year) {
		now->on = precision == DATE_DAY ? today : (struct date){0};
		now->year = precision == DATE_DAY ? 0 : today.year;
	}
	*then = *now;
	then->on = precision == DATE_DAY ? against : (struct date){0};
	then->year = precision == DATE_DAY ? 0 : against.year;
	now->money_year = now->on.year ? now->on.year : now->year;
	then->money_year = against.year;
	return true;
}

bool program_beside(struct session *s, const struct program_filter *filter, struct date against, struct err *e)
{
	struct program_filter at_now = *filter, at_then;
	struct program_list now, then;
	return set_times(s, against, &at_now, &at_then, e) && desk_program_beside(&s->office, &at_now, &at_then, &now, &then, e) &&
		   show(s, &at_then, &at_now, &then, &now, e);
}
