#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/call_evaluation.h"
#include "ppuri/service/call.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

/* In the order in which an evaluation goes by them. */
static const enum call_field FIELDS[] = {
	CALL_ROUNDS, CALL_RUBRIC, CALL_SCORE_STEP, CALL_COMMENT_BELOW, CALL_BLIND, CALL_JUDGES_MIN, CALL_TRIM_MIN, CALL_PASS_LINE,
	CALL_BONUSES, CALL_BONUS_MAX, CALL_PENALTIES, CALL_LINE_AGAIN, CALL_TIES, CALL_SELECT_MAX, CALL_PARTIAL_MIN,
	CALL_TELL_SCORE,
};

/* Rules that are not there at all: what people read, and the number of them if it is one. */
static const struct absent {
	enum call_field field;
	const char *words, *figure;
} ABSENT[] = {
	{CALL_COMMENT_BELOW, N_("never"), ""}, {CALL_PARTIAL_MIN, N_("never"), ""}, {CALL_TRIM_MIN, N_("none is dropped"), ""},
	{CALL_JUDGES_MIN, "1", "1"}, {CALL_SELECT_MAX, N_("as many as the money allows"), ""},
};

/* NULL: it is there. */
static const struct absent *absent(const struct call_change *rule)
{
	for (size_t i = 0; i < sizeof ABSENT / sizeof *ABSENT; i++)
		if (ABSENT[i].field == rule->field && strcmp(rule->is, "0") == 0)
			return &ABSENT[i];
	return NULL;
}

static const char *value_words(struct pool *p, const struct call_change *rule)
{
	if (absent(rule))
		return _(absent(rule)->words);
	if (rule->field == CALL_TRIM_MIN)
		return pool_printf(p, _("highest and lowest dropped from %d judges on"), (int)strtol(rule->is, NULL, 10));
	return call_change_words(p, rule->field, rule->is);
}

static void add_value(struct grid *g, struct pool *p, const struct call_change *rule)
{
	const char *words = value_words(p, rule), *figure = absent(rule) ? absent(rule)->figure : call_change_figure(p, rule->field, rule->is);
	if (figure)
		grid_figure(g, p, figure, words);
	else if (rule->field == CALL_BLIND || rule->field == CALL_TELL_SCORE)
		grid_named(g, p, *rule->is == '1' ? "yes" : "no", words);
	else
		grid_named(g, p, rule->is, words);
}

/* The newest notice that told of it; NULL: none has yet. */
static const struct call_notice *notice_of(const struct call_notice_list *notices, enum call_field field)
{
	for (size_t i = notices->n; i-- > 0;)
		for (size_t k = 0; k < notices->at[i].changes.n; k++)
			if (notices->at[i].changes.at[k].field == field)
				return &notices->at[i];
	return NULL;
}

static const struct call_change *change_of(const struct call_changes *rules, enum call_field field)
{
	for (size_t i = 0; i < rules->n; i++)
		if (rules->at[i].field == field)
			return &rules->at[i];
	bug("field %d is told by no call", (int)field);
}

static void add_rule(struct grid *g, struct pool *p, const struct call_change *rule, const struct call_notice *notice)
{
	grid_text(g, p, call_field_option(rule->field));
	grid_text(g, p, call_field_label(rule->field));
	add_value(g, p, rule);
	grid_text(g, p, notice ? notice->notice_no : _("before its notice (draft)"));
	grid_text(g, p, notice ? words_date(p, notice->day) : NULL);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call call;
	struct call_notice_list notices;
	if (!desk_call_show(&s->office, input_text(in, "CALL"), &call, e) || !desk_call_notices(&s->office, call.code, &notices, e))
		return false;
	const struct grid_column columns[] = {
		{"rule", _("code"), GRID_CODE}, {"name", _("rule of the evaluation"), GRID_TEXT, .wraps = true},
		{"value", _("value"), GRID_TEXT, .wraps = true}, {"source", _("notice it stands in"), GRID_TEXT, .spare = true},
		{"day", _("day of the notice"), GRID_DATE, .spare = true}};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	struct call_changes rules = call_changes_between(s->pool, NULL, &call);
	for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++)
		add_rule(&grid, s->pool, change_of(&rules, FIELDS[i]), notice_of(&notices, FIELDS[i]));
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("code of the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {ROWS_OPTIONS, {0}};

const struct command command_call_evaluation = {
	.noun = "call",
	.verb = "evaluation",
	.summary = N_("the rules by which the applications to a call are judged, and in which notice each stands"),
	.details = N_("Codes are the options of call new, call edit and call correct. A correction (정정공고) changes what it may until the "
				  "evaluation begins: docs/calls.md."),
	.examples = "ppuri call evaluation 2024-금형",
	.arguments = arguments,
	.options = options,
	.rows = N_("rules of the evaluation"),
	.act = &ACT_CALL_SHOW,
	.run = run,
};
