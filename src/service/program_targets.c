/* Indicators, milestones and progress of a node. */
#include "ppuri/service/targets.h"

#include "program_node.h"

#include "ppuri/store/program.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_PROGRAM_TARGET = {"program.target", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_PROGRAM_RESULT = {"program.result", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_PROGRAM_MILESTONE = {"program.milestone", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_PROGRAM_PROGRESS = {"program.progress", RIGHT_PROGRAM_WRITE, ACT_WRITES};

bool figure_parse(const char *s, const char *role, struct figure_given *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct figure_given figure = {.role = role, .printed = s};
	const char *colon = strchr(s, ':');
	if (colon) {
		if (!date_parse(pool_strndup(&pool, s, (size_t)(colon - s)), &figure.at, e))
			return err_hint(e, "%s", _("for example 2004:217조원, or 217조원 where no year is stated"));
		figure.printed = colon + 1;
	}
	*ret = figure;
	return true;
}

struct measuring {
	const char *code;
	const struct indicator_given *given;
	const struct milestone *milestone;
	const struct progress *progress;
	bool drop;
	bool must_be_there;
	struct indicator ret;
};

static bool begin(struct work *w, const char *code, struct program *program, struct err *e)
{
	act_about(w, "program %s", code);
	return program_by_code(w->db, w->pool, code, program, e) && program_read_parts(w->db, w->pool, program, e);
}

static bool no_indicator(const struct program *program, const char *name, struct err *e)
{
	err_set(e, ERR_NOT_FOUND, _("%s has no indicator of this name: %s"), program->code, name);
	return err_hint(e, _("see: ppuri report targets %s"), program->code);
}

static void drop_indicator(struct indicator_list *list, const struct indicator *indicator)
{
	size_t at = (size_t)(indicator - list->at);
	memmove(&list->at[at], &list->at[at + 1], (list->n - 1 - at) * sizeof *list->at);
	list->n--;
}

static bool drop_figure(struct indicator *indicator, const struct figure_given *figure, struct err *e)
{
	struct indicator_value_list *values = &indicator->values;
	for (size_t i = 0; i < values->n; i++) {
		const struct date at = values->at[i].at;
		if (strcmp(values->at[i].role, figure->role) != 0 || at.year != figure->at.year || at.month != figure->at.month || at.day != figure->at.day)
			continue;
		memmove(&values->at[i], &values->at[i + 1], (values->n - 1 - i) * sizeof *values->at);
		values->n--;
		return true;
	}
	return err_set(e, ERR_NOT_FOUND, _("%s has no such figure: %s"), indicator->name, term_name(&INDICATOR_ROLES, figure->role));
}

static bool set_figure(struct work *w, struct indicator *indicator, const struct figure_given *figure, struct err *e)
{
	struct indicator_value value = {.role = figure->role, .at = figure->at};
	if (strcmp(figure->role, "result") == 0 && !was_reached(figure->at, moment_date(w->now), e))
		return false;
	if (!indicator_read_value(w->pool, indicator, figure->printed, &value, e))
		return false;
	indicator_set_value(w->pool, indicator, &value);
	return true;
}

static bool take_figures(struct work *w, struct indicator *indicator, const struct indicator_given *given, struct err *e)
{
	for (size_t i = 0; i < given->n_figures; i++)
		if (!(given->drop ? drop_figure(indicator, &given->figures[i], e) : set_figure(w, indicator, &given->figures[i], e)))
			return false;
	return true;
}

static void take_texts(struct indicator *indicator, const struct indicator_given *given)
{
	indicator->unit = given->unit ? given->unit : indicator->unit;
	indicator->change = given->change ? given->change : indicator->change;
	indicator->note = given->note ? given->note : indicator->note;
}

static bool measure(struct work *w, void *arg, struct err *e)
{
	struct measuring *measuring = arg;
	const struct indicator_given *given = measuring->given;
	struct program program;
	if (!begin(w, measuring->code, &program, e))
		return false;
	struct indicator *indicator = indicator_named(&program.indicators, given->name);
	if (!indicator && (given->drop || measuring->must_be_there))
		return no_indicator(&program, given->name, e);
	if (!indicator) {
		indicator = POOL_PUSH(w->pool, &program.indicators);
		*indicator = (struct indicator){.name = given->name};
	}
	take_texts(indicator, given);
	if (!take_figures(w, indicator, given, e))
		return false;
	measuring->ret = *indicator;
	if (given->drop && !given->n_figures)
		drop_indicator(&program.indicators, indicator);
	return program_set_indicators(w->db, program.id, &program.indicators, e);
}

bool desk_program_target(struct office *o, const char *code, const struct indicator_given *given, struct indicator *ret, struct err *e)
{
	struct measuring measuring = {.code = code, .given = given};
	if (!act_perform(o, &ACT_PROGRAM_TARGET, measure, &measuring, e))
		return false;
	*ret = measuring.ret;
	return true;
}

bool desk_program_result(struct office *o, const char *code, const char *indicator, const struct figure_given *figure, struct indicator *ret,
						 struct err *e)
{
	const struct indicator_given given = {.name = indicator, .figures = figure, .n_figures = 1};
	struct measuring measuring = {.code = code, .given = &given, .must_be_there = true};
	if (!act_perform(o, &ACT_PROGRAM_RESULT, measure, &measuring, e))
		return false;
	*ret = measuring.ret;
	return true;
}

static bool drop_milestone(struct milestone_list *list, const struct milestone *given, struct err *e)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct milestone *there = &list->at[i];
		bool same_name = there->name && given->name ? strcmp(there->name, given->name) == 0 : there->name == given->name;
		if (strcmp(there->kind, given->kind) != 0 || !same_name)
			continue;
		memmove(&list->at[i], &list->at[i + 1], (list->n - 1 - i) * sizeof *list->at);
		list->n--;
		return true;
	}
	return err_set(e, ERR_NOT_FOUND, _("there is no such milestone: %s"), term_name(&MILESTONE_KINDS, given->kind));
}

static bool set_milestone(struct work *w, void *arg, struct err *e)
{
	const struct measuring *measuring = arg;
	struct program program;
	return begin(w, measuring->code, &program, e) &&
		   (measuring->drop ? drop_milestone(&program.milestones, measuring->milestone, e)
							: milestone_set(w->pool, &program.milestones, measuring->milestone, moment_date(w->now), e)) &&
		   program_set_milestones(w->db, program.id, &program.milestones, e);
}

bool desk_program_milestone(struct office *o, const char *code, const struct milestone *given, bool drop, struct err *e)
{
	struct measuring measuring = {.code = code, .milestone = given, .drop = drop};
	return act_perform(o, &ACT_PROGRAM_MILESTONE, set_milestone, &measuring, e);
}

static bool drop_progress(struct progress_list *list, struct date at, struct err *e)
{
	char text[DATE_TEXT_MAX];
	for (size_t i = 0; i < list->n; i++) {
		if (list->at[i].at.year != at.year || list->at[i].at.month != at.month || list->at[i].at.day != at.day)
			continue;
		memmove(&list->at[i], &list->at[i + 1], (list->n - 1 - i) * sizeof *list->at);
		list->n--;
		return true;
	}
	return err_set(e, ERR_NOT_FOUND, _("no progress is recorded of %s"), date_iso(at, text));
}

static bool set_progress(struct work *w, void *arg, struct err *e)
{
	const struct measuring *measuring = arg;
	struct program program;
	return begin(w, measuring->code, &program, e) &&
		   (measuring->drop ? drop_progress(&program.progress, measuring->progress->at, e)
							: progress_set(w->pool, &program.progress, measuring->progress, moment_date(w->now), e)) &&
		   program_set_progress(w->db, program.id, &program.progress, e);
}

bool desk_program_progress(struct office *o, const char *code, const struct progress *given, bool drop, struct err *e)
{
	struct measuring measuring = {.code = code, .progress = given, .drop = drop};
	return act_perform(o, &ACT_PROGRAM_PROGRESS, set_progress, &measuring, e);
}
