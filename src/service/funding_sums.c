#include "funding_sums.h"

#include "account_order.h"

#include "ppuri/store/program.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#define KEPT_MAX 4096  /* groups */

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

struct date funding_time_date(const struct funding_time *time)
{
	return time->on.year ? time->on : (struct date){.year = (int16_t)time->year};
}

const char *funding_time_text(struct pool *p, const struct funding_time *time)
{
	char day[DATE_TEXT_MAX];
	if (time->on.year)
		return pool_strdup(p, date_letter(time->on, day));
	return time->year ? pool_printf(p, "%d", time->year) : _("all years");
}

static int compare_texts(const char *one, const char *other)
{
	return strcmp(one ? one : "", other ? other : "");
}

static const char *office_of(const struct program *program)
{
	return program->office;
}

static const char *area_of(const struct program *program)
{
	return program->area;
}

/* A programme, and what stands for it among all. */
struct ranked {
	const char *text;
	size_t program;
};

static int compare_ranked(const void *a, const void *b)
{
	return compare_texts(((const struct ranked *)a)->text, ((const struct ranked *)b)->text);
}

/* Programmes that share a text share a rank. */
static const uint32_t *ranks_of(struct pool *p, const struct program_list *programs, const char *(*text_of)(const struct program *))
{
	uint32_t *ranks = pool_alloc(p, (programs->n + 1) * sizeof *ranks), rank = 0;
	struct ranked *ranked = pool_alloc(p, (programs->n + 1) * sizeof *ranked);
	for (size_t i = 0; i < programs->n; i++)
		ranked[i] = (struct ranked){text_of(&programs->at[i]), i};
	if (programs->n)
		qsort(ranked, programs->n, sizeof *ranked, compare_ranked);
	for (size_t i = 0; i < programs->n; i++) {
		rank += i && compare_ranked(&ranked[i - 1], &ranked[i]) != 0;
		ranks[ranked[i].program] = rank;
	}
	return ranks;
}

struct grouping {
	struct pool *pool;
	const struct funding_question *question;
	bool *apart;                     /* of each source: it is not the city's */
	const uint32_t *offices, *areas; /* the rank of each programme by what it is grouped by; NULL: it is not */
	struct funding_groups groups;
};

static uint32_t rank_apart(const void *apart, const struct packed_account *account)
{
	return ((const bool *)apart)[account->source];
}

static uint32_t rank_of_source(const void *unused, const struct packed_account *account)
{
	(void)unused;
	return account->source;
}

static uint32_t rank_of_program(const void *ranks, const struct packed_account *account)
{
	return ranks ? ((const uint32_t *)ranks)[account->program] : account->program;
}

static void sort_by(struct grouping *g, enum funding_by by)
{
	const size_t n = g->groups.programs.n;
	const struct account_rank ranks[] = {
		[BY_SOURCE] = {rank_of_source, NULL, SOURCES.n},
		[BY_PROGRAM] = {rank_of_program, NULL, n},
		[BY_OFFICE] = {rank_of_program, g->offices, n},
		[BY_AREA] = {rank_of_program, g->areas, n},
	};
	if (by == BY_YEAR)
		accounts_sort_by_year(&g->groups.accounts);
	else
		accounts_sort(&g->groups.accounts, &ranks[by]);
}

static void sort(struct grouping *g)
{
	g->apart = pool_alloc(g->pool, SOURCES.n * sizeof *g->apart);
	for (size_t i = 0; i < SOURCES.n; i++)
		g->apart[i] = !budget_is_the_citys(SOURCES.terms[i].code);
	if (g->groups.by[BY_OFFICE])
		g->offices = ranks_of(g->pool, &g->groups.programs, office_of);
	if (g->groups.by[BY_AREA])
		g->areas = ranks_of(g->pool, &g->groups.programs, area_of);
	for (size_t i = g->question->n_by; i-- > 0;)
		sort_by(g, g->question->by[i]);
	accounts_sort(&g->groups.accounts, &(struct account_rank){rank_apart, g->apart, 2});
}

static bool is_same_group(const struct grouping *g, const struct packed_account *one, const struct packed_account *other)
{
	const bool *by = g->groups.by;
	return (!by[BY_YEAR] || one->year == other->year) && (!by[BY_SOURCE] || one->source == other->source) &&
		   (!by[BY_PROGRAM] || one->program == other->program) &&
		   (!by[BY_OFFICE] || g->offices[one->program] == g->offices[other->program]) &&
		   (!by[BY_AREA] || g->areas[one->program] == g->areas[other->program]) && g->apart[one->source] == g->apart[other->source];
}

static void part(struct grouping *g)
{
	struct funding_groups *groups = &g->groups;
	const struct packed_accounts *accounts = &groups->accounts;
	uint32_t *first = pool_alloc(g->pool, (accounts->n + 1) * sizeof *first);
	for (size_t i = 0; i < accounts->n; i++)
		if (!i || !is_same_group(g, &accounts->at[i - 1], &accounts->at[i])) {
			first[groups->n++] = (uint32_t)i;
			groups->n_citys += !g->apart[accounts->at[i].source];
		}
	first[groups->n] = (uint32_t)accounts->n;
	groups->first = first;
}

struct funding_group funding_group_named(const struct funding_groups *groups, size_t i)
{
	const bool *by = groups->by;
	const struct packed_account *account = &groups->accounts.at[groups->first[i]];
	return (struct funding_group){
		.year = by[BY_YEAR] ? account->year : 0,
		.source = by[BY_SOURCE] ? SOURCES.terms[account->source].code : NULL,
		.program = by[BY_PROGRAM] || by[BY_OFFICE] || by[BY_AREA] ? &groups->programs.at[account->program] : NULL,
		.in_budget = i < groups->n_citys,
	};
}

#define AHEAD 16

/* Accounts lie by programme, so those of a year are far from each other: they are fetched a little before they are needed. */
static bool read_account(const struct funding_groups *groups, size_t i, struct budget_account *ret, struct err *e)
{
	if (i + AHEAD < groups->accounts.n)
		__builtin_prefetch(groups->accounts.at[i + AHEAD].at);
	return budget_account_unpack(&groups->accounts.at[i], ret, e);
}

bool funding_group_at(const struct funding_groups *groups, size_t i, struct funding_group *ret, struct err *e)
{
	*ret = groups->kept ? groups->kept[i] : funding_group_named(groups, i);
	if (groups->kept)
		return true;
	for (size_t at = groups->first[i]; at < groups->first[i + 1]; at++) {
		struct budget_account account;
		if (!read_account(groups, at, &account, e) || !budget_sum_add(&ret->sum, &account, e))
			return false;
	}
	return true;
}

/* Each account goes into its group and into its source. */
static bool add_group(struct funding_groups *groups, size_t i, struct funding_group *group, struct err *e)
{
	*group = funding_group_named(groups, i);
	for (size_t at = groups->first[i]; at < groups->first[i + 1]; at++) {
		struct budget_account account;
		if (!read_account(groups, at, &account, e) || !budget_sum_add(&group->sum, &account, e) ||
			!budget_sum_add(&groups->sources[groups->accounts.at[at].source].sum, &account, e))
			return false;
	}
	return true;
}

/* Of a few groups, each of many accounts, the sums are kept. */
static bool add_all(struct pool *p, struct funding_groups *groups, const struct funding_giving *to, struct err *e)
{
	struct funding_group *kept = groups->n <= KEPT_MAX ? pool_alloc(p, (groups->n + 1) * sizeof *kept) : NULL;
	for (size_t i = 0; i < groups->n; i++) {
		struct funding_group group;
		if (!add_group(groups, i, &group, e) || (to && !to->take(to->arg, &group, e)))
			return false;
		if (kept)
			kept[i] = group;
	}
	groups->kept = kept;
	return true;
}

/* Those of which there is no account are left out. */
static bool sum_sources(struct funding_groups *groups, struct err *e)
{
	for (size_t i = 0; i < SOURCES.n; i++) {
		const char *source = SOURCES.terms[i].code;
		const bool citys = budget_is_the_citys(source);
		if (!budget_sum_join(citys ? &groups->citys : &groups->apart, &groups->sources[i].sum, e))
			return false;
		if (!groups->sources[i].sum.accounts || !citys)
			continue;
		groups->sources[groups->n_sources] = groups->sources[i];
		groups->sources[groups->n_sources++].source = source;
	}
	return true;
}

static void count_projects(struct pool *p, struct funding_groups *groups)
{
	bool *has_money = pool_alloc(p, (groups->programs.n + 1) * sizeof *has_money);
	for (size_t i = 0; i < groups->accounts.n; i++)
		has_money[groups->accounts.at[i].program] = true;
	for (size_t i = 0; i < groups->programs.n; i++)
		if (program_is_project(groups->programs.at[i].kind)) {
			groups->projects++;
			groups->silent_projects += !has_money[i];
		}
	groups->has_money = has_money;
}

bool funding_stated_elsewhere(struct work *w, const struct funding_question *question, const struct funding_time *time,
							  const struct funding_groups *groups, size_t *ret, struct err *e)
{
	const struct program_list *programs = &groups->programs;
	int64_t *ids = pool_alloc(w->pool, (programs->n + 1) * sizeof *ids);
	struct budget_filter filter = {.source = question->programs.source, .ids = ids};
	struct packed_accounts accounts;
	size_t n = 0, last = SIZE_MAX;
	for (size_t i = 0; i < programs->n; i++)
		if (!groups->has_money[i] && program_is_project(programs->at[i].kind) && program_runs(&programs->at[i], funding_time_date(time)))
			ids[filter.n_ids++] = programs->at[i].id;
	if (!budget_accounts_packed(w->db, w->pool, &filter, &accounts, e))
		return false;
	for (size_t i = 0; i < accounts.n; i++)
		if (accounts.at[i].program != last && strcmp(SOURCES.terms[accounts.at[i].source].code, "unstated") != 0) {
			last = accounts.at[i].program;
			n++;
		}
	*ret = n;
	return true;
}

static int source_place(const char *source)
{
	return (int)(term_of(&SOURCES, source) - SOURCES.terms);
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

static bool read_accounts(struct work *w, const struct funding_question *question, const struct funding_time *time, struct funding_groups *groups,
						  struct err *e)
{
	struct program_filter filter = question->programs;
	struct budget_filter accounts = {.year = time->year, .source = filter.source};
	filter.on = time->on;
	filter.year = filter.money_year = 0;
	filter.status_on = funding_time_date(time);
	filter.status_beside = time->beside;
	filter.source = NULL; /* whose money is asked for, not which programmes */
	filter.every_kind = true;
	if (!program_fitting_read(w->db, w->pool, &filter, &groups->programs, e))
		return false;
	int64_t *ids = pool_alloc(w->pool, (groups->programs.n + 1) * sizeof *ids);
	for (size_t i = 0; i < groups->programs.n; i++)
		ids[i] = groups->programs.at[i].id;
	accounts.ids = ids;
	accounts.n_ids = groups->programs.n;
	return budget_accounts_packed(w->db, w->pool, &accounts, &groups->accounts, e);
}

bool funding_groups_read(struct work *w, const struct funding_question *question, const struct funding_time *time,
						 const struct funding_giving *to, struct funding_groups *ret, struct err *e)
{
	struct grouping g = {.pool = w->pool, .question = question};
	for (size_t i = 0; i < question->n_by; i++)
		g.groups.by[question->by[i]] = true;
	g.groups.sources = pool_alloc(w->pool, SOURCES.n * sizeof *g.groups.sources);
	if (!read_accounts(w, question, time, &g.groups, e))
		return false;
	sort(&g);
	part(&g);
	count_projects(w->pool, &g.groups);
	if (!add_all(w->pool, &g.groups, to, e) || !sum_sources(&g.groups, e))
		return false;
	*ret = g.groups;
	return true;
}
