/* Rounds, rubric and bonuses of a call, read as people write them. */
#include "ppuri/call_evaluation.h"

#include "ppuri/decimal.h"
#include "ppuri/filed_paper.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

#define FULL_PERCENT 100
#define FULL_POINTS 1000 /* tenths */
#define ADVANCE_MAX 9999

void call_plain_evaluation(struct call *call)
{
	static const struct selection_round written = {.kind = "written", .weight = FULL_PERCENT};
	call->rounds = &written;
	call->n_rounds = 1;
	call->score_step = 5;
}

/* The parts between the colons, cleaned; *ret_n is how many there are, at most `most` of them are kept. */
static void split(struct pool *p, const char *s, const char **parts, size_t most, size_t *ret_n)
{
	size_t n = 0;
	for (const char *at = s;; at++) {
		size_t length = strcspn(at, ":");
		if (n < most)
			parts[n] = text_clean(p, at, length);
		n++;
		at += length;
		if (!*at)
			break;
	}
	*ret_n = n;
}

/* An empty part is one that was left out. */
static bool read_part(const char *s, int scale, int64_t highest, const char *unit, int64_t otherwise, int64_t *ret)
{
	*ret = otherwise;
	return !*s || decimal_parse(s, scale, highest, unit, ret);
}

static bool wrong_round(struct err *e)
{
	return err_hint(e, "%s", _("for example '서면:40:60:10': a weight of 40, 60 points to go on, and the best 10 go on"));
}

static bool read_round_numbers(const char *s, const char *const parts[4], struct selection_round *round, struct err *e)
{
	int64_t weight, line, advance;
	if (!read_part(parts[1], 0, FULL_PERCENT, "%", FULL_PERCENT, &weight)) {
		err_set(e, ERR_USAGE, _("\"%s\": the weight \"%s\" is not a whole percentage from 0 to 100"), s, parts[1]);
		return wrong_round(e);
	}
	if (!read_part(parts[2], 1, FULL_POINTS, "점", 0, &line)) {
		err_set(e, ERR_USAGE, _("\"%s\": the line \"%s\" is not points from 0 to 100"), s, parts[2]);
		return wrong_round(e);
	}
	if (!read_part(parts[3], 0, ADVANCE_MAX, "개", 0, &advance)) {
		err_set(e, ERR_USAGE, _("\"%s\": the number that goes on \"%s\" is not a whole number up to %d"), s, parts[3], ADVANCE_MAX);
		return wrong_round(e);
	}
	round->weight = (int32_t)weight;
	round->line = (int32_t)line;
	round->advance_max = (int)advance;
	return true;
}

bool call_round_parse(struct pool *p, const char *s, struct selection_round *ret, struct err *e)
{
	const char *parts[4] = {"", "", "", ""};
	const struct term *term;
	size_t n;
	split(p, s, parts, 4, &n);
	if (n > 4) {
		err_set(e, ERR_USAGE, _("\"%s\" has more than four parts: ROUND:WEIGHT:LINE:NUMBER"), s);
		return wrong_round(e);
	}
	if (!term_find(&ROUNDS, parts[0], &term, e))
		return false;
	struct selection_round round = {.kind = term->code};
	if (!read_round_numbers(s, parts, &round, e))
		return false;
	*ret = round;
	return true;
}

static bool wrong_item(struct err *e)
{
	return err_hint(e, "%s", _("for example '사업 필요성:20', '추진계획:30:12' or '발표/발표력:40'"));
}

/* The last ':' before `end`; NULL if there is none. */
static const char *colon_before(const char *s, const char *end)
{
	return memrchr(s, ':', (size_t)(end - s));
}

static bool is_whole_points(const char *s, int64_t *ret)
{
	return decimal_parse(s, 0, FULL_PERCENT, "점", ret) && *ret > 0;
}

/* The name, and where it begins its round if it names one: "발표/발표력". */
static const char *take_round(struct pool *p, const char *name, const char **ret_round)
{
	struct err none;
	const struct term *term;
	const char *slash = strchr(name, '/');
	*ret_round = NULL;
	if (!slash || !term_find(&ROUNDS, text_clean(p, name, (size_t)(slash - name)), &term, &none))
		return name;
	*ret_round = term->code;
	return text_clean(p, slash + 1, strlen(slash + 1));
}

/* What stands behind the name: points, or points and a line. */
struct item_parts {
	const char *name, *points, *line;
};

static struct item_parts item_parts(struct pool *p, const char *s)
{
	int64_t points;
	const char *end = s + strlen(s), *last = colon_before(s, end), *before = last ? colon_before(s, last) : NULL;
	if (!last)
		return (struct item_parts){"", "", ""};
	const char *second = before ? text_clean(p, before + 1, (size_t)(last - before - 1)) : "-";
	const char *behind = text_clean(p, last + 1, (size_t)(end - last - 1));
	if (!*second || decimal_parse(second, 0, INT32_MAX, "점", &points))
		return (struct item_parts){text_clean(p, s, (size_t)(before - s)), second, behind};
	return (struct item_parts){text_clean(p, s, (size_t)(last - s)), behind, ""};
}

bool call_item_parse(struct pool *p, const char *s, struct selection_item *ret, const char **ret_round, struct err *e)
{
	struct item_parts parts = item_parts(p, s);
	int64_t points = 0, line = 0;
	const char *round, *name = take_round(p, parts.name, &round);
	if (!*name || name[strlen(name) - 1] == ':' || !is_whole_points(parts.points, &points)) {
		err_set(e, ERR_USAGE, _("\"%s\" is not NAME:POINTS or NAME:POINTS:LINE with whole points from 1 to 100"), s);
		return wrong_item(e);
	}
	if (!read_part(parts.line, 1, points * 10, "점", 0, &line)) {
		err_set(e, ERR_USAGE, _("\"%s\": the line \"%s\" is not points from 0 to the %d of the item"), s, parts.line, (int)points);
		return wrong_item(e);
	}
	*ret = (struct selection_item){.name = name, .points = (int32_t)points, .line = (int32_t)line};
	*ret_round = round;
	return true;
}

/* The colon behind the name of a bonus: the first one that points stand behind. */
static const char *points_of_bonus(struct pool *p, const char *s, int64_t *ret_tenths)
{
	for (const char *colon = strchr(s, ':'); colon; colon = strchr(colon + 1, ':'))
		if (decimal_parse(text_clean(p, colon + 1, strcspn(colon + 1, ":")), 1, FULL_POINTS, "점", ret_tenths) && *ret_tenths > 0)
			return colon;
	return NULL;
}

bool call_bonus_parse(struct pool *p, const char *s, struct call_bonus *ret, struct err *e)
{
	int64_t tenths;
	const char *colon = points_of_bonus(p, s, &tenths);
	const char *name = colon ? text_clean(p, s, (size_t)(colon - s)) : "";
	const char *rest = colon ? strchr(colon + 1, ':') : NULL;
	const char *kind = rest ? text_clean(p, rest + 1, strlen(rest + 1)) : "", *paper = NULL;
	if (!*name) {
		err_set(e, ERR_USAGE, _("\"%s\" is not NAME:POINTS or NAME:POINTS:PAPER with points from 0.1 to 100"), s);
		return err_hint(e, "%s", _("for example '뿌리기업:1:뿌리기업확인서' or '중도포기 이력:3'"));
	}
	if (*kind && !paper_kind_parse(p, kind, &paper, e))
		return err_prefix(e, "\"%s\"", s);
	*ret = (struct call_bonus){.name = name, .tenths = (int32_t)tenths, .paper = paper};
	return true;
}

static bool same_kind(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* The index of the round of that kind; of no kind, the first. n if there is none. */
static size_t round_of_kind(const struct selection_round *rounds, size_t n, const char *kind)
{
	size_t i = 0;
	while (i < n && !same_kind(rounds[i].kind, kind))
		i++;
	return kind || !n ? i : 0;
}

static bool has_no_round(const struct selection_item *item, const char *kind, struct err *e)
{
	err_set(e, ERR_REFUSED, _("\"%s\" belongs to a round that the call does not have: %s"), item->name, term_name(&ROUNDS, kind));
	return err_hint(e, "%s", _("name all its rounds: --round '서면:40:60:10' --round '발표:60'"));
}

static size_t add_round(struct pool *p, struct call *call, const char *kind)
{
	struct selection_round *rounds = pool_alloc(p, (call->n_rounds + 1) * sizeof *rounds);
	if (call->n_rounds)
		memcpy(rounds, call->rounds, call->n_rounds * sizeof *rounds);
	rounds[call->n_rounds] = (struct selection_round){.kind = kind};
	call->rounds = rounds;
	return call->n_rounds++;
}

/* Where the rounds are not given, those that items name stand for them. */
static size_t round_named(struct pool *p, struct call *call, const char *kind)
{
	size_t round = 0;
	while (round < call->n_rounds && !same_kind(call->rounds[round].kind, kind))
		round++;
	return round < call->n_rounds ? round : add_round(p, call, kind);
}

bool call_items_parse(struct pool *p, const char *const *texts, size_t n, struct call *call, struct err *e)
{
	struct selection_item *items = pool_alloc(p, (n + 1) * sizeof *items);
	size_t n_given = call->n_rounds;
	for (size_t i = 0; i < n; i++) {
		const char *kind;
		if (!call_item_parse(p, texts[i], &items[i], &kind, e))
			return false;
		size_t round = n_given ? round_of_kind(call->rounds, n_given, kind) : round_named(p, call, kind);
		if (n_given && round == n_given)
			return has_no_round(&items[i], kind, e);
		items[i].no = (int)i + 1;
		items[i].round = (int)round;
	}
	call->items = items;
	call->n_items = n;
	return true;
}

/* NULL: the first round. */
static const char *kind_of(const struct call *call, const struct selection_item *item)
{
	return (size_t)item->round < call->n_rounds ? call->rounds[item->round].kind : NULL;
}

bool call_items_settle(struct pool *p, struct call *call, const struct selection_round *rounds, size_t n_rounds, struct err *e)
{
	struct selection_item *items = pool_alloc(p, (call->n_items + 1) * sizeof *items);
	size_t n = 0;
	for (size_t i = 0; i < call->n_items; i++) {
		const char *kind = kind_of(call, &call->items[i]);
		if (round_of_kind(rounds, n_rounds, kind) == n_rounds)
			return has_no_round(&call->items[i], kind, e);
	}
	for (size_t round = 0; round < n_rounds; round++)
		for (size_t i = 0; i < call->n_items; i++)
			if (round_of_kind(rounds, n_rounds, kind_of(call, &call->items[i])) == round) {
				items[n] = call->items[i];
				items[n].round = (int)round;
				items[n].no = (int)n + 1;
				n++;
			}
	call->items = items;
	return true;
}

static const struct call_bonus *named(struct pool *p, const struct call_bonus *bonuses, size_t n, const char *key)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(text_search_key(p, bonuses[i].name), key) == 0)
			return &bonuses[i];
	return NULL;
}

const struct call_bonus *call_bonus_named(const struct call *call, const char *name, bool *ret_penalty)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *key = text_search_key(&pool, name);
	const struct call_bonus *bonus = named(&pool, call->bonuses, call->n_bonuses, key);
	*ret_penalty = !bonus;
	return bonus ? bonus : named(&pool, call->penalties, call->n_penalties, key);
}
