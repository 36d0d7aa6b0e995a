#include "funding_sums.h"

#include "ppuri/store/budget.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

static bool check_times(const struct funding_question *question, struct err *e)
{
	const struct program_filter *programs = &question->programs;
	enum date_precision beside = date_precision(question->against);
	if (programs->on.year && programs->year)
		return err_set(e, ERR_USAGE, "%s", _("give a day or a year, not both"));
	if (programs->on.year && date_precision(programs->on) != DATE_DAY)
		return err_set(e, ERR_USAGE, "%s", _("--on takes a whole day, such as 2024-02-23; for a year use --year"));
	if (beside == DATE_MONTH || (beside == DATE_DAY && programs->year) || (beside == DATE_YEAR && programs->on.year))
		return err_set(e, ERR_USAGE, "%s", _("--against takes a day beside --on, and a year beside --year"));
	for (size_t i = 0; beside && i < question->n_by; i++)
		if (question->by[i] == BY_YEAR)
			return err_set(e, ERR_USAGE, "%s", _("--by year shows all years; with --against only two stand beside each other"));
	return true;
}

static struct funding_time time_of(struct date day)
{
	return (struct funding_time){.on = date_precision(day) == DATE_DAY ? day : (struct date){0}, .year = day.year};
}

bool funding_times(const struct office *o, const struct funding_question *question, bool every_year, struct funding_time *ret_now,
				   struct funding_time *ret_then, struct err *e)
{
	const struct program_filter *programs = &question->programs;
	if (!check_times(question, e))
		return false;
	*ret_then = time_of(question->against);
	if (programs->on.year)
		*ret_now = time_of(programs->on);
	else if (programs->year)
		*ret_now = (struct funding_time){.year = programs->year};
	else if (ret_then->on.year)
		*ret_now = time_of(moment_date(o->now));
	else
		*ret_now = (struct funding_time){.year = every_year && !ret_then->year ? 0 : moment_date(o->now).year};
	return true;
}

const char *funding_time_text(struct pool *p, const struct funding_time *time)
{
	char day[DATE_TEXT_MAX];
	if (time->on.year)
		return pool_strdup(p, date_letter(time->on, day));
	return time->year ? pool_printf(p, "%d", time->year) : _("all years");
}

/* A programme that fits, found by its id. */
struct fitting {
	const struct program *program;
	uint32_t group; /* the same for all that the question does not tell apart */
	bool has_money;
};

/* What one programme has of one source, in all its years. */
struct share {
	const char *source;
	const struct term *term; /* NULL: the vocabulary does not know the source */
	struct budget_sum sum;
};

struct grouping {
	struct pool *pool;
	const struct funding_question *question;
	bool by[FUNDING_BYS];
	bool adds_years; /* of each source of a programme, before anything else */
	struct fitting *fitting; /* in the order in which their accounts come */
	size_t n, at;
	const struct program **first; /* of each group of programmes */
	struct funding_groups groups;
	struct fitting *fits; /* the programme whose accounts come */
	struct {
		struct share *at;
		size_t n, room;
	} shares;      /* of that one */
	const struct term *source; /* of the last account: mostly that of the next one too */
	size_t last;   /* the group of the last account: mostly that of the next one too */
	size_t *slots; /* where a group is, from 1; by its hash */
	size_t n_slots;
};

static int compare_texts(const char *one, const char *other)
{
	return strcmp(one ? one : "", other ? other : "");
}

static int compare_ids(const void *a, const void *b)
{
	const struct fitting *one = a, *other = b;
	return (one->program->id > other->program->id) - (one->program->id < other->program->id);
}

static int compare_places(const void *a, const void *b)
{
	const struct program *one = *(const struct program *const *)a, *other = *(const struct program *const *)b;
	int by_office = compare_texts(one->office, other->office);
	int by_area = by_office ? by_office : compare_texts(one->area, other->area);
	return by_area ? by_area : strcmp(one->code, other->code);
}

static bool are_told_apart(const struct grouping *g, const struct program *one, const struct program *other)
{
	return g->by[BY_PROGRAM] || (g->by[BY_OFFICE] && compare_texts(one->office, other->office) != 0) ||
		   (g->by[BY_AREA] && compare_texts(one->area, other->area) != 0);
}

/* Programmes come by code; by what groups them only where that is not the code. */
static void sort_programs(const struct grouping *g, const struct program **programs, size_t n)
{
	if (n && (g->by[BY_OFFICE] || g->by[BY_AREA]))
		qsort(programs, n, sizeof *programs, compare_places);
}

/* Of programmes that are not told apart the first stands for all; with areas alone the first group of each area does. */
static uint32_t group_of(struct grouping *g, size_t n_groups, const struct program *program)
{
	if (!n_groups || !are_told_apart(g, g->first[n_groups - 1], program))
		return (uint32_t)(n_groups ? n_groups - 1 : 0);
	for (size_t i = 0; i < n_groups && g->by[BY_AREA] && !g->by[BY_OFFICE] && !g->by[BY_PROGRAM]; i++)
		if (compare_texts(g->first[i]->area, program->area) == 0)
			return (uint32_t)i;
	return (uint32_t)n_groups;
}

static void find_groups(struct grouping *g)
{
	const struct program_list *list = &g->groups.programs;
	const struct program **sorted = pool_alloc(g->pool, (list->n + 1) * sizeof *sorted);
	size_t n_groups = 0;
	g->n = list->n;
	g->first = pool_alloc(g->pool, (list->n + 1) * sizeof *g->first);
	g->fitting = pool_alloc(g->pool, (list->n + 1) * sizeof *g->fitting);
	for (size_t i = 0; i < list->n; i++)
		sorted[i] = &list->at[i];
	sort_programs(g, sorted, list->n);
	for (size_t i = 0; i < list->n; i++) {
		uint32_t group = group_of(g, n_groups, sorted[i]);
		g->fitting[i] = (struct fitting){.program = sorted[i], .group = group};
		if (group == n_groups)
			g->first[n_groups++] = sorted[i];
	}
	if (list->n)
		qsort(g->fitting, list->n, sizeof *g->fitting, compare_ids);
}

static struct fitting *fitting_of(struct grouping *g, int64_t id)
{
	while (g->fitting[g->at].program->id != id)
		g->at++;
	return &g->fitting[g->at];
}

static int source_place(const char *source)
{
	const struct term *term = source ? term_of(&SOURCES, source) : NULL;
	return term ? (int)(term - SOURCES.terms) : (int)SOURCES.n;
}

/* As the vocabulary has it; NULL: it does not know it. */
static const struct term *source_of(struct grouping *g, const char *source)
{
	if (!g->source || strcmp(g->source->code, source) != 0)
		g->source = term_of(&SOURCES, source);
	return g->source;
}

static bool is_same(const struct funding_group *one, const struct funding_group *other)
{
	return one->year == other->year && one->source == other->source && one->program == other->program && one->in_budget == other->in_budget;
}

static size_t slot_of(const struct grouping *g, const struct funding_group *wanted)
{
	uint64_t hash = (uint64_t)wanted->year * 31 + (uint64_t)(uintptr_t)wanted->source;
	hash = (hash * 31 + (uint64_t)(uintptr_t)wanted->program + wanted->in_budget) * 0x9e3779b97f4a7c15u;
	size_t slot = (size_t)(hash >> 20) & (g->n_slots - 1);
	while (g->slots[slot] && !is_same(&g->groups.at[g->slots[slot] - 1], wanted))
		slot = (slot + 1) & (g->n_slots - 1);
	return slot;
}

static void widen(struct grouping *g)
{
	g->n_slots = g->n_slots ? g->n_slots * 4 : 1024;
	g->slots = pool_alloc(g->pool, g->n_slots * sizeof *g->slots);
	for (size_t i = 0; i < g->groups.n; i++)
		g->slots[slot_of(g, &g->groups.at[i])] = i + 1;
}

static struct funding_group *group_like(struct grouping *g, const struct funding_group *wanted)
{
	if (g->last < g->groups.n && is_same(&g->groups.at[g->last], wanted))
		return &g->groups.at[g->last];
	if (g->groups.n * 2 >= g->n_slots)
		widen(g);
	size_t slot = slot_of(g, wanted);
	if (!g->slots[slot]) {
		*POOL_PUSH(g->pool, &g->groups) = *wanted;
		g->slots[slot] = g->groups.n;
	}
	g->last = g->slots[slot] - 1;
	return &g->groups.at[g->last];
}

/* Where money of the programme in hand is added up: its group, and its source among all. */
static struct budget_sum *group_sum(struct grouping *g, int year, const char *source)
{
	const struct funding_group wanted = {
		.year = year,
		.source = g->by[BY_SOURCE] ? source : NULL,
		.program = g->by[BY_PROGRAM] || g->by[BY_OFFICE] || g->by[BY_AREA] ? g->first[g->fits->group] : NULL,
		.in_budget = budget_is_the_citys(source),
	};
	return &group_like(g, &wanted)->sum;
}

static struct budget_sum *source_sum(struct grouping *g, const struct term *source)
{
	return &g->groups.sources[source ? (size_t)(source - SOURCES.terms) : SOURCES.n].sum;
}

/* What the row holds is gone with the row. */
static const char *lasting(struct grouping *g, const struct term *term, const char *source)
{
	return term ? term->code : pool_strdup(g->pool, source);
}

static bool take_alone(struct grouping *g, const struct budget_account *account, struct err *e)
{
	const struct term *term = source_of(g, account->source);
	return budget_sum_add(group_sum(g, g->by[BY_YEAR] ? account->fiscal_year : 0, lasting(g, term, account->source)), account, e) &&
		   budget_sum_add(source_sum(g, term), account, e);
}

static struct share *share_of(struct grouping *g, const char *source)
{
	for (size_t i = 0; i < g->shares.n; i++)
		if (strcmp(g->shares.at[i].source, source) == 0)
			return &g->shares.at[i];
	const struct term *term = source_of(g, source);
	struct share *share = POOL_PUSH(g->pool, &g->shares);
	*share = (struct share){.source = lasting(g, term, source), .term = term};
	return share;
}

/* A programme has accounts of many years and of few sources: so a group takes the sum of each source. */
static bool end_program(struct grouping *g, struct err *e)
{
	for (size_t i = 0; i < g->shares.n; i++) {
		const struct share *share = &g->shares.at[i];
		if (!budget_sum_join(group_sum(g, 0, share->source), &share->sum, e) || !budget_sum_join(source_sum(g, share->term), &share->sum, e))
			return false;
	}
	g->shares.n = 0;
	return true;
}

static bool take(void *arg, const struct budget_account *account, struct err *e)
{
	struct grouping *g = arg;
	if (!g->fits || g->fits->program->id != account->program_id) {
		if (!end_program(g, e))
			return false;
		g->fits = fitting_of(g, account->program_id);
		g->fits->has_money = true;
	}
	return g->adds_years ? budget_sum_add(&share_of(g, account->source)->sum, account, e) : take_alone(g, account, e);
}

/* In the order of the vocabulary; those of which there is no account are left out. */
static void keep_sources(struct funding_groups *groups)
{
	groups->n_sources = 0;
	for (size_t i = 0; i < SOURCES.n; i++) {
		const char *source = SOURCES.terms[i].code;
		if (!groups->sources[i].sum.accounts || !budget_is_the_citys(source))
			continue;
		groups->sources[groups->n_sources] = groups->sources[i];
		groups->sources[groups->n_sources++].source = source;
	}
}

static const int64_t *ids_of(const struct grouping *g)
{
	int64_t *ids = pool_alloc(g->pool, g->n * sizeof *ids);
	for (size_t i = 0; i < g->n; i++)
		ids[i] = g->fitting[i].program->id;
	return ids;
}

static int compare_by(enum funding_by by, const struct funding_group *one, const struct funding_group *other)
{
	switch (by) {
	case BY_YEAR:
		return one->year - other->year;
	case BY_SOURCE:
		return source_place(one->source) - source_place(other->source);
	case BY_PROGRAM:
		return strcmp(one->program->code, other->program->code);
	case BY_OFFICE:
		return compare_texts(one->program->office, other->program->office);
	case BY_AREA:
		return compare_texts(one->program->area, other->program->area);
	case FUNDING_BYS:
		break;
	}
	bug("accounts grouped by nothing");
}

int funding_groups_compare(const struct funding_question *question, const struct funding_group *one, const struct funding_group *other)
{
	int order = other->in_budget - one->in_budget;
	for (size_t i = 0; i < question->n_by && !order; i++)
		order = compare_by(question->by[i], one, other);
	return order;
}

/* Programmes of one list stand by code, as their addresses do. */
static int compare_groups(const void *a, const void *b, void *question)
{
	const struct funding_group *one = a, *other = b;
	const struct funding_question *asked = question;
	if (asked->by[0] == BY_PROGRAM && one->in_budget == other->in_budget && one->program != other->program)
		return one->program < other->program ? -1 : 1;
	return funding_groups_compare(question, one, other);
}

bool funding_groups_read(struct work *w, const struct funding_question *question, const struct funding_time *time,
						 struct funding_groups *ret, struct err *e)
{
	struct funding_question asked = *question;
	struct program_filter filter = question->programs;
	struct grouping g = {.pool = w->pool, .question = question};
	struct budget_filter accounts = {.year = time->year, .source = filter.source};
	filter.on = time->on;
	filter.year = filter.money_year = 0;
	filter.source = NULL; /* whose money is asked for, not which programmes */
	filter.every_kind = true;
	for (size_t i = 0; i < question->n_by; i++)
		g.by[question->by[i]] = true;
	g.adds_years = !time->year && !g.by[BY_YEAR];
	if (!program_fitting_read(w->db, w->pool, &filter, &g.groups.programs, e))
		return false;
	find_groups(&g);
	accounts.ids = ids_of(&g);
	accounts.n_ids = g.n;
	if (g.by[BY_PROGRAM]) {
		g.groups.room = 2 * g.n; /* most have one or two */
		g.groups.at = pool_alloc(w->pool, g.groups.room * sizeof *g.groups.at);
	}
	g.groups.sources = pool_alloc(w->pool, (SOURCES.n + 1) * sizeof *g.groups.sources);
	if (!budget_accounts_walk(w->db, &accounts, take, &g, e) || !end_program(&g, e))
		return false;
	for (size_t i = 0; i < g.n; i++) {
		if (program_is_project(g.fitting[i].program->kind)) {
			g.groups.projects++;
			g.groups.silent_projects += !g.fitting[i].has_money;
		}
	}
	keep_sources(&g.groups);
	if (g.groups.n)
		qsort_r(g.groups.at, g.groups.n, sizeof *g.groups.at, compare_groups, &asked);
	*ret = g.groups;
	return true;
}
