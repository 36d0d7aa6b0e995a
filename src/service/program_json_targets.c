/* Indicators, milestones, progress, reviews and councils in a document: read and written in the same form. */
#include "program_json.h"
#include "program_node.h"

#include "ppuri/decimal.h"
#include "ppuri/ident.h"
#include "ppuri/region.h"
#include "ppuri/tr.h"

#include <string.h>

static bool is_wrong(struct node_in *in, const char *at, const struct err *why)
{
	node_problem(in, at, NULL, why);
	return true;
}

/* The indicator, review or council in hand, for the items within it. */
struct inner {
	struct node_in *in;
	struct indicator *indicator;
	struct proposal_review *review;
	struct council *council;
};

/* `value` may carry everything ("2만3천여개사"); the unit, where it has one, is that of the indicator. */
static bool take_value(struct inner *inner, const char *at, const struct json_value *value)
{
	struct pool *p = inner->in->w->pool;
	struct indicator_value given = {0};
	const char *figure = NULL, *bound = NULL, *printed = NULL;
	const struct json_slot slots[] = {
		{"role", SLOT_TERM, &given.role, true, &INDICATOR_ROLES}, {"at", SLOT_DATE, &given.at, false, NULL},
		{"value", SLOT_FIGURE, &figure, true, NULL}, {"bound", SLOT_TERM, &bound, false, &BOUNDS},
		{"printed", SLOT_TEXT, &printed, false, NULL},
	};
	struct err why;
	if (!node_slots(inner->in, at, value, SLOTS(slots)))
		return true;
	if (!indicator_read_value(p, inner->indicator, figure, &given, &why))
		return is_wrong(inner->in, pool_printf(p, "%s.value", at), &why);
	given.bound = bound ? bound : given.bound;
	given.printed = printed;
	indicator_set_value(p, inner->indicator, &given);
	return true;
}

static bool inner_items(struct inner *inner, const char *at, const struct json_value *list,
						bool (*take)(struct inner *inner, const char *at, const struct json_value *value))
{
	struct pool *p = inner->in->w->pool;
	struct err why;
	if (!list)
		return true;
	if (list->form != JSON_ITEMS) {
		err_set(&why, ERR_USAGE, "%s", _("it is not a list"));
		return is_wrong(inner->in, at, &why);
	}
	for (size_t i = 0; i < list->n; i++)
		if (!take(inner, pool_printf(p, "%s[%zu]", at, i + 1), &list->at[i]))
			return false;
	return true;
}

bool take_indicator(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct pool *p = in->w->pool;
	struct indicator given = {0};
	const struct json_value *values = NULL;
	const struct json_slot slots[] = {
		{"name", SLOT_TEXT, &given.name, true, NULL}, {"unit", SLOT_TEXT, &given.unit, false, NULL}, {"change", SLOT_TEXT, &given.change, false, NULL},
		{"note", SLOT_TEXT, &given.note, false, NULL}, {"values", SLOT_VALUE, &values, false, NULL},
	};
	struct err why;
	(void)e;
	if (!node_slots(in, at, value, SLOTS(slots)))
		return true;
	if (indicator_named(&in->program.indicators, given.name)) {
		err_set(&why, ERR_USAGE, _("an indicator of this name is there already: %s"), given.name);
		return is_wrong(in, at, &why);
	}
	struct inner inner = {.in = in, .indicator = POOL_PUSH(p, &in->program.indicators)};
	*inner.indicator = given;
	return inner_items(&inner, pool_printf(p, "%s.values", at), values, take_value);
}

bool take_milestone(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct milestone given = {0};
	const struct json_slot slots[] = {
		{"kind", SLOT_TERM, &given.kind, true, &MILESTONE_KINDS}, {"name", SLOT_TEXT, &given.name, false, NULL},
		{"planned", SLOT_DATE, &given.planned, false, NULL}, {"done", SLOT_DATE, &given.done, false, NULL},
		{"note", SLOT_TEXT, &given.note, false, NULL},
	};
	struct err why;
	(void)e;
	if (node_slots(in, at, value, SLOTS(slots)) &&
		!milestone_set(in->w->pool, &in->program.milestones, &given, moment_date(in->w->now), &why))
		return is_wrong(in, at, &why);
	return true;
}

bool take_progress(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct pool *p = in->w->pool;
	struct progress given = {0};
	const char *rate = NULL;
	const struct json_slot slots[] = {
		{"at", SLOT_DATE, &given.at, false, NULL}, {"rate", SLOT_FIGURE, &rate, true, NULL}, {"note", SLOT_TEXT, &given.note, false, NULL}};
	struct err why;
	int64_t n;
	(void)e;
	if (!node_slots(in, at, value, SLOTS(slots)))
		return true;
	if (!decimal_parse(rate, 2, 10000, "%", &n)) {
		err_set(&why, ERR_USAGE, "%s", _("a rate lies between 0 and 100 %"));
		return is_wrong(in, pool_printf(p, "%s.rate", at), &why);
	}
	given.rate = (int32_t)n;
	if (!progress_set(p, &in->program.progress, &given, moment_date(in->w->now), &why))
		return is_wrong(in, at, &why);
	return true;
}

static bool has_opinion(const struct review_opinion_list *opinions, const char *department)
{
	for (size_t i = 0; i < opinions->n; i++) {
		const char *there = opinions->at[i].department;
		if (there && department ? strcmp(there, department) == 0 : there == department)
			return true;
	}
	return false;
}

static bool take_opinion(struct inner *inner, const char *at, const struct json_value *value)
{
	struct review_opinion given = {0};
	struct err why;
	const struct json_slot slots[] = {
		{"department", SLOT_TEXT, &given.department, false, NULL}, {"feasibility", SLOT_TEXT, &given.feasibility, false, NULL},
		{"gap", SLOT_TEXT, &given.gap, false, NULL}, {"actor", SLOT_TEXT, &given.actor, false, NULL},
		{"ministry", SLOT_TEXT, &given.ministry, false, NULL},
	};
	if (!node_slots(inner->in, at, value, SLOTS(slots)))
		return true;
	if (has_opinion(&inner->review->opinions, given.department)) {
		err_set(&why, ERR_USAGE, _("an opinion of this department is there already: %s"), given.department ? given.department : _("not stated"));
		return is_wrong(inner->in, at, &why);
	}
	*POOL_PUSH(inner->in->w->pool, &inner->review->opinions) = given;
	return true;
}

bool take_review(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct pool *p = in->w->pool;
	struct proposal_review given = {0};
	const struct json_value *opinions = NULL;
	const struct json_slot slots[] = {
		{"round", SLOT_NUMBER, &given.round, true, NULL}, {"held", SLOT_DATE, &given.held, false, NULL},
		{"outcome", SLOT_TERM, &given.outcome, false, &REVIEW_OUTCOMES}, {"reason", SLOT_TEXT, &given.reason, false, NULL},
		{"minutes", SLOT_TEXT, &given.minutes, false, NULL}, {"opinions", SLOT_VALUE, &opinions, false, NULL},
	};
	struct err why;
	(void)e;
	if (!node_slots(in, at, value, SLOTS(slots)))
		return true;
	struct inner inner = {.in = in, .review = &given};
	if (!inner_items(&inner, pool_printf(p, "%s.opinions", at), opinions, take_opinion))
		return false;
	if (!proposal_say(p, &in->program.reviews, &given, moment_date(in->w->now), &why))
		return is_wrong(in, at, &why);
	return true;
}

static bool take_member(struct inner *inner, const char *at, const struct json_value *value)
{
	struct pool *p = inner->in->w->pool;
	struct council_member given = {0};
	char digits[BIZ_NO_DIGITS];
	const char *warning;
	const struct json_slot slots[] = {
		{"kind", SLOT_TERM, &given.kind, true, &MEMBER_KINDS}, {"name", SLOT_TEXT, &given.name, true, NULL},
		{"biz_no", SLOT_TEXT, &given.biz_no, false, NULL}, {"since", SLOT_DATE, &given.since, false, NULL},
		{"until", SLOT_DATE, &given.until, false, NULL},
	};
	struct err why;
	if (!node_slots(inner->in, at, value, SLOTS(slots)))
		return true;
	if (given.biz_no) {
		if (!biz_no_parse(given.biz_no, digits, &warning, &why))
			return is_wrong(inner->in, at, &why);
		given.biz_no = pool_strdup(p, digits);
	}
	if (!member_find_firm(inner->in->w, &given, &why) || !council_join(p, inner->council, &given, moment_date(inner->in->w->now), &why))
		return is_wrong(inner->in, at, &why);
	return true;
}

static bool take_task(struct inner *inner, const char *at, const struct json_value *value)
{
	struct council_task given = {0};
	const struct json_slot slots[] = {
		{"title", SLOT_TEXT, &given.title, true, NULL}, {"year", SLOT_NUMBER, &given.year, true, NULL},
		{"state", SLOT_TERM, &given.state, false, &PROGRAM_STATUSES},
	};
	struct err why;
	if (!node_slots(inner->in, at, value, SLOTS(slots)))
		return true;
	if (given.year < 1900 || given.year > 2199) {
		err_set(&why, ERR_USAGE, "%s", _("a year lies between 1900 and 2199"));
		return is_wrong(inner->in, at, &why);
	}
	council_set_task(inner->in->w->pool, inner->council, &given);
	return true;
}

bool take_council(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct pool *p = in->w->pool;
	struct council given = {0};
	const struct json_value *members = NULL, *tasks = NULL;
	const char *region = NULL;
	const struct json_slot slots[] = {
		{"name", SLOT_TEXT, &given.name, true, NULL}, {"kind", SLOT_TERM, &given.kind, true, &COUNCIL_KINDS},
		{"region", SLOT_TEXT, &region, false, NULL}, {"note", SLOT_TEXT, &given.note, false, NULL},
		{"members", SLOT_VALUE, &members, false, NULL}, {"tasks", SLOT_VALUE, &tasks, false, NULL},
	};
	struct err why;
	(void)e;
	if (!node_slots(in, at, value, SLOTS(slots)))
		return true;
	if (region && !place_keep(p, region, &given.region, &why))
		return is_wrong(in, at, &why);
	if (council_named(&in->program.councils, given.name)) {
		err_set(&why, ERR_USAGE, _("a council of this name is there already: %s"), given.name);
		return is_wrong(in, at, &why);
	}
	struct inner inner = {.in = in, .council = POOL_PUSH(p, &in->program.councils)};
	*inner.council = given;
	return inner_items(&inner, pool_printf(p, "%s.members", at), members, take_member) &&
		   inner_items(&inner, pool_printf(p, "%s.tasks", at), tasks, take_task);
}

static void put_figure(struct members *m, const char *key, int64_t n, int scale)
{
	struct pool pool CLEANUP(pool_release) = {0};
	put_bare(m, key, count_figure(&pool, n, scale));
}

static void put_value(struct members *m, const void *from, size_t i)
{
	const struct indicator_value *value = &((const struct indicator_value_list *)from)->at[i];
	put_text(m, "role", value->role);
	put_date(m, "at", value->at);
	put_figure(m, "value", value->n, value->scale);
	put_text(m, "bound", value->bound);
	put_text(m, "printed", value->printed);
}

static void put_indicator(struct members *m, const void *from, size_t i)
{
	const struct indicator *indicator = &((const struct indicator_list *)from)->at[i];
	put_text(m, "name", indicator->name);
	put_text(m, "unit", indicator->unit);
	put_text(m, "change", indicator->change);
	put_text(m, "note", indicator->note);
	put_list(m, "values", &indicator->values, indicator->values.n, put_value);
}

static void put_milestone(struct members *m, const void *from, size_t i)
{
	const struct milestone *milestone = &((const struct milestone_list *)from)->at[i];
	put_text(m, "kind", milestone->kind);
	put_text(m, "name", milestone->name);
	put_date(m, "planned", milestone->planned);
	put_date(m, "done", milestone->done);
	put_text(m, "note", milestone->note);
}

static void put_progress(struct members *m, const void *from, size_t i)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const struct progress *progress = &((const struct progress_list *)from)->at[i];
	put_date(m, "at", progress->at);
	put_bare(m, "rate", decimal_text(&pool, progress->rate, 2));
	put_text(m, "note", progress->note);
}

static void put_opinion(struct members *m, const void *from, size_t i)
{
	const struct review_opinion *opinion = &((const struct review_opinion_list *)from)->at[i];
	put_text(m, "department", opinion->department);
	put_text(m, "feasibility", opinion->feasibility);
	put_text(m, "gap", opinion->gap);
	put_text(m, "actor", opinion->actor);
	put_text(m, "ministry", opinion->ministry);
}

static void put_review(struct members *m, const void *from, size_t i)
{
	const struct proposal_review *review = &((const struct proposal_review_list *)from)->at[i];
	put_number(m, "round", review->round);
	put_date(m, "held", review->held);
	put_text(m, "outcome", review->outcome);
	put_text(m, "reason", review->reason);
	put_text(m, "minutes", review->minutes);
	put_list(m, "opinions", &review->opinions, review->opinions.n, put_opinion);
}

static void put_member(struct members *m, const void *from, size_t i)
{
	const struct council_member *member = &((const struct council_member_list *)from)->at[i];
	put_text(m, "kind", member->kind);
	put_text(m, "name", member->name);
	put_text(m, "biz_no", member->biz_no);
	put_date(m, "since", member->since);
	put_date(m, "until", member->until);
}

static void put_task(struct members *m, const void *from, size_t i)
{
	const struct council_task *task = &((const struct council_task_list *)from)->at[i];
	put_text(m, "title", task->title);
	put_number(m, "year", task->year);
	put_text(m, "state", task->state);
}

static void put_council(struct members *m, const void *from, size_t i)
{
	const struct council *council = &((const struct council_list *)from)->at[i];
	put_text(m, "name", council->name);
	put_text(m, "kind", council->kind);
	put_text(m, "region", council->region);
	put_text(m, "note", council->note);
	put_list(m, "members", &council->members, council->members.n, put_member);
	put_list(m, "tasks", &council->tasks, council->tasks.n, put_task);
}

void put_targets(struct members *m, const struct program *program)
{
	put_list(m, "indicators", &program->indicators, program->indicators.n, put_indicator);
	put_list(m, "milestones", &program->milestones, program->milestones.n, put_milestone);
	put_list(m, "progress", &program->progress, program->progress.n, put_progress);
	put_list(m, "reviews", &program->reviews, program->reviews.n, put_review);
	put_list(m, "councils", &program->councils, program->councils.n, put_council);
}
