#include "ppuri/service/program.h"

#include "entering.h"
#include "program_node.h"

#include "ppuri/award_law.h"
#include "ppuri/store/budget.h"
#include "ppuri/store/program.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

const struct act ACT_PROGRAM_ADD = {"program.add", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_PROGRAM_EDIT = {"program.edit", RIGHT_PROGRAM_WRITE, ACT_WRITES};
const struct act ACT_PROGRAM_LIST = {"program.list", RIGHT_PROGRAM_READ, ACT_READS};
const struct act ACT_PROGRAM_SHOW = {"program.show", RIGHT_PROGRAM_READ, ACT_READS};

bool funding_parse(const char *s, struct funding *ret, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct funding funding = {0};
	const struct term *source;
	char *rest;
	long year = strtol(s, &rest, 10);
	if (*rest != ':' || rest == s || year < 1990 || year > 2199) {
		err_set(e, ERR_USAGE, _("\"%s\" is not YEAR:SOURCE:SUM"), s);
		return err_hint(e, "%s", _("for example 2024:시비:2억원, or 2024:국비 where the sum is not stated"));
	}
	const char *name = rest + 1, *colon = strchr(name, ':');
	if (!term_find(&SOURCES, colon ? pool_strndup(&pool, name, (size_t)(colon - name)) : name, &source, e))
		return false;
	funding = (struct funding){.fiscal_year = (int)year, .source = source->code, .known = colon != NULL};
	if (colon && !won_parse(colon + 1, WON_1, &funding.won, e))
		return false;
	if (funding.won.n < 0)
		return err_set(e, ERR_USAGE, "%s", _("a funding can not be negative"));
	*ret = funding;
	return true;
}

static bool add(struct work *w, void *arg, struct err *e)
{
	struct program *program = arg;
	int64_t id;
	act_about(w, "program %s", program->code);
	return program_enter(w, program, &id, e);
}

bool desk_program_add(struct office *o, const struct program *given, struct err *e)
{
	struct program program = *given;
	return program_check(&program, e) && act_perform(o, &ACT_PROGRAM_ADD, add, &program, e);
}

static void take_changes(struct program *program, const struct program *changes)
{
	const struct {
		const char **to;
		const char *from;
	} texts[] = {
		{&program->name, changes->name}, {&program->period_note, changes->period_note}, {&program->area, changes->area},
		{&program->legal_basis, changes->legal_basis}, {&program->office, changes->office},
		{&program->operator, changes->operator}, {&program->note, changes->note}, {&program->kind, changes->kind},
		{&program->ordinal, changes->ordinal}, {&program->source_note, changes->source_note},
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (texts[i].from)
			*texts[i].to = texts[i].from;
	if (changes->start.year)
		program->start = changes->start;
	if (changes->end.year)
		program->end = changes->end;
	if (changes->cost_known) {
		program->cost_known = true;
		program->cost = changes->cost;
	}
}

/* Whether a selection is deliberated on follows from it: it stays for the calls that run under it, and to where none was stated comes only what
 * needs the deliberation as well. */
static bool basis_may_change(struct work *w, const struct program *program, const struct program *changes, struct err *e)
{
	const char *names;
	if (!changes->legal_basis || (program->legal_basis ? strcmp(changes->legal_basis, program->legal_basis) == 0 : award_law_deliberates(changes->legal_basis)))
		return true;
	if (!program_calls_named(w, program->code, CALLS_UNDER_WAY, &names, e))
		return false;
	if (!names)
		return true;
	if (program->legal_basis)
		err_set(e, ERR_REFUSED, _("the legal basis stays %s while calls of the programme are published: %s"),
				term_name(&LEGAL_BASES, program->legal_basis), names);
	else
		err_set(e, ERR_REFUSED, _("calls were published with no legal basis stated, and are deliberated on as subsidies: %s"), names);
	return err_hint(e, "%s", _("it can be changed once they are archived"));
}

/* What has calls stays what can have them. */
static bool kind_may_change(struct work *w, const struct program *program, const struct program *changes, struct err *e)
{
	const char *names;
	if (!changes->kind || program_is_project(changes->kind))
		return true;
	if (!program_calls_named(w, program->code, CALLS_ALL, &names, e))
		return false;
	return !names || err_set(e, ERR_REFUSED, _("%s stays what it is, for there are calls of it: %s"), program->code, names);
}

static bool edit(struct work *w, void *arg, struct err *e)
{
	const struct program *changes = arg;
	struct program program;
	act_about(w, "program %s", changes->code);
	if (!program_by_code(w->db, w->pool, changes->code, &program, e) || !basis_may_change(w, &program, changes, e) ||
		!kind_may_change(w, &program, changes, e))
		return false;
	take_changes(&program, changes);
	return program_check(&program, e) && program_update(w->db, &program, e) && program_set_lists(w->db, program.id, changes, e) &&
		   budget_state(w->db, program.id, &changes->funding, entry_of(w), e) && (!changes->legal_basis || program_sources_fit(w, program.code, e));
}

bool desk_program_edit(struct office *o, const struct program *given, struct err *e)
{
	struct program changes = *given;
	return funding_check(&changes.funding, e) && act_perform(o, &ACT_PROGRAM_EDIT, edit, &changes, e);
}

struct reading {
	const struct program_filter *filter, *other; /* other NULL: one list */
	const char *code;
	struct program_list *list, *other_list;
	struct program *one;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return program_list_read(w->db, w->pool, reading->filter, reading->list, e) &&
		   (!reading->other || program_list_read(w->db, w->pool, reading->other, reading->other_list, e));
}

static struct date time_of(const struct program_filter *filter)
{
	return filter->on.year ? filter->on : (struct date){.year = (int16_t)filter->year};
}

static bool keep_filter(const struct program_filter *filter, struct program_filter *ret, struct err *e)
{
	*ret = *filter;
	ret->status_on = time_of(filter);
	if (filter->on.year && date_precision(filter->on) != DATE_DAY)
		return err_set(e, ERR_USAGE, "%s", _("--on takes a whole day, such as 2024-02-23; for a year use --year"));
	return true;
}

bool desk_program_list(struct office *o, const struct program_filter *filter, struct program_list *ret, struct err *e)
{
	struct program_filter kept;
	struct reading reading = {.filter = &kept, .list = ret};
	return keep_filter(filter, &kept, e) && act_perform(o, &ACT_PROGRAM_LIST, list, &reading, e);
}

bool desk_program_beside(struct office *o, const struct program_filter *now, const struct program_filter *then, struct program_list *ret_now,
						 struct program_list *ret_then, struct err *e)
{
	struct program_filter kept, other;
	struct reading reading = {.filter = &kept, .list = ret_now, .other = &other, .other_list = ret_then};
	if (!keep_filter(now, &kept, e) || !keep_filter(then, &other, e))
		return false;
	kept.status_beside = other.status_on;
	other.status_beside = kept.status_on;
	return act_perform(o, &ACT_PROGRAM_LIST, list, &reading, e);
}

static bool show(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return program_by_code(w->db, w->pool, reading->code, reading->one, e) && program_parts(w, reading->one, e);
}

bool desk_program_show(struct office *o, const char *code, struct program *ret, struct err *e)
{
	struct reading reading = {.code = code, .one = ret};
	return act_perform(o, &ACT_PROGRAM_SHOW, show, &reading, e);
}
