/* Rounds, rubric and bonuses of a call, written for a notice and told in words. */
#include "ppuri/call_evaluation.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"
#include "ppuri/filed_paper.h"

#include <string.h>

#define BETWEEN ", "

static const char *round_text(struct pool *p, const struct selection_round *round)
{
	const char *text = pool_printf(p, "%s:%d", round->kind, (int)round->weight);
	if (round->line || round->advance_max)
		text = pool_printf(p, "%s:%s", text, round->line ? points_text(p, round->line) : "");
	return round->advance_max ? pool_printf(p, "%s:%d", text, round->advance_max) : text;
}

const char *call_rounds_text(struct pool *p, const struct call *call)
{
	const char *text = "";
	for (size_t i = 0; i < call->n_rounds; i++)
		text = pool_printf(p, "%s%s%s", text, i ? BETWEEN : "", round_text(p, &call->rounds[i]));
	return text;
}

/* Where there is one round, nobody names it. */
static const char *item_text(struct pool *p, const struct call *call, const struct selection_item *item)
{
	const char *text = pool_printf(p, "%s:%d", item->name, (int)item->points);
	if (item->line)
		text = pool_printf(p, "%s:%s", text, points_text(p, item->line));
	return call->n_rounds > 1 ? pool_printf(p, "%s/%s", call->rounds[item->round].kind, text) : text;
}

const char *call_items_text(struct pool *p, const struct call *call)
{
	const char *text = "";
	for (size_t i = 0; i < call->n_items; i++)
		text = pool_printf(p, "%s%s%s", text, i ? BETWEEN : "", item_text(p, call, &call->items[i]));
	return text;
}

const char *call_bonuses_text(struct pool *p, const struct call_bonus *bonuses, size_t n)
{
	const char *text = "";
	for (size_t i = 0; i < n; i++)
		text = pool_printf(p, "%s%s%s:%s%s%s", text, i ? BETWEEN : "", bonuses[i].name, points_text(p, bonuses[i].tenths),
						   bonuses[i].paper ? ":" : "", bonuses[i].paper ? bonuses[i].paper : "");
	return text;
}

/* Each part of a list through `words`, joined anew. */
static const char *each(struct pool *p, const char *text, const char *between, const char *(*words)(struct pool *p, const char *part))
{
	const char *joined = "";
	for (const char *at = text; *at;) {
		const char *end = strstr(at, BETWEEN);
		size_t n = end ? (size_t)(end - at) : strlen(at);
		joined = pool_printf(p, "%s%s%s", joined, at == text ? "" : between, words(p, pool_strndup(p, at, n)));
		at += end ? n + strlen(BETWEEN) : n;
	}
	return joined;
}

static const char *round_words(struct pool *p, const char *part)
{
	struct selection_round round;
	struct err why;
	if (!call_round_parse(p, part, &round, &why))
		return part;
	const char *line = round.line ? pool_printf(p, _("from %s points"), points_text(p, round.line)) : "";
	const char *number = round.advance_max ? pool_printf(p, _("the best %d go on"), round.advance_max) : "";
	const char *text = pool_printf(p, "%s %d %%", term_name(&ROUNDS, round.kind), (int)round.weight);
	if (!*line && !*number)
		return text;
	return pool_printf(p, "%s (%s%s%s)", text, line, *line && *number ? ", " : "", number);
}

const char *call_rounds_words(struct pool *p, const char *text)
{
	return each(p, text, " → ", round_words);
}

static const char *item_words(struct pool *p, const char *part)
{
	struct selection_item item;
	const char *round;
	struct err why;
	if (!call_item_parse(p, part, &item, &round, &why))
		return part;
	const char *text = item.line ? pool_printf(p, _("%s %d points (line %s)"), item.name, (int)item.points, points_text(p, item.line))
								 : pool_printf(p, _("%s %d points"), item.name, (int)item.points);
	return round ? pool_printf(p, "%s/%s", term_name(&ROUNDS, round), text) : text;
}

const char *call_items_words(struct pool *p, const char *text)
{
	return each(p, text, BETWEEN, item_words);
}

/* A free kind by its name alone. */
static const char *paper_words(const char *kind)
{
	return term_of(&PAPER_KINDS, kind) ? paper_kind_name(kind) : paper_kind_printed(kind);
}

static const char *bonus_words(struct pool *p, const char *part)
{
	struct call_bonus bonus;
	struct err why;
	if (!call_bonus_parse(p, part, &bonus, &why))
		return part;
	const char *text = pool_printf(p, _("%s %s points"), bonus.name, points_text(p, bonus.tenths));
	return bonus.paper ? pool_printf(p, "%s (%s)", text, paper_words(bonus.paper)) : text;
}

const char *call_bonuses_words(struct pool *p, const char *text)
{
	return *text ? each(p, text, BETWEEN, bonus_words) : _("none");
}
