#include "../duplicate_view.h"
#include "../screen.h"
#include "../supplement_view.h"
#include "../words.h"
#include "app_view.h"
#include "cost_view.h"
#include "select_view.h"

#include "ppuri/ident.h"
#include "ppuri/service/application_record.h"
#include "ppuri/service/filed_paper.h"

/* "뿌리기업 +1, 중도포기 이력 -3": what stands. */
static const char *bonus_words(struct pool *p, const struct given_bonus_list *list)
{
	const char *text = "";
	for (size_t i = 0; i < list->n; i++)
		if (!list->at[i].removed)
			text = pool_printf(p, "%s%s%s %s%s", text, *text ? ", " : "", list->at[i].name, list->at[i].penalty ? "-" : "+",
							   points_text(p, list->at[i].tenths));
	return *text ? text : NULL;
}

static void add_bonus(struct grid *g, struct pool *p, const struct given_bonus *given)
{
	grid_named(g, p, given->penalty ? "penalty" : "bonus", given->penalty ? _("penalty") : _("bonus"));
	grid_text(g, p, given->name);
	grid_text(g, p, points_text(p, given->tenths));
	grid_text(g, p, given->ground ? given->ground : given->paper ? paper_kind_name(given->paper) : NULL);
	grid_text(g, p, given->given_by);
	grid_text(g, p, words_moment(p, given->given_at));
	grid_text(g, p, given->removed ? given->removed_reason : NULL);
}

static void show_bonuses(struct session *s, const struct given_bonus_list *list)
{
	const struct grid_column columns[] = {
		{"kind", _("up or down"), GRID_CODE},  {"name", _("bonus or penalty"), GRID_TEXT}, {"points", _("points"), GRID_CODE},
		{"ground", _("proved by"), GRID_TEXT}, {"given_by", _("by"), GRID_CODE},           {"given_at", _("when"), GRID_MOMENT},
		{"removed", _("taken back"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list->n; i++)
		add_bonus(&grid, s->pool, &list->at[i]);
	if (!list->n)
		return;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

static struct grid *new_grid(struct pool *p, const struct grid_column *columns, size_t n)
{
	struct grid *grid = pool_alloc(p, sizeof *grid);
	*grid = (struct grid){.columns = columns, .n_columns = n};
	return grid;
}

/* For machines: all of it, standing or not. */
static const struct grid *placements_grid(struct pool *p, const struct placement_list *list)
{
	static const struct grid_column columns[] = {
		{"placed", "", GRID_CODE},      {"reason", "", GRID_TEXT},        {"asked_by", "", GRID_CODE},  {"asked_at", "", GRID_MOMENT},
		{"approved_by", "", GRID_CODE}, {"approved_at", "", GRID_MOMENT}, {"dropped_by", "", GRID_CODE}, {"dropped_at", "", GRID_MOMENT},
	};
	struct grid *grid = new_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < list->n; i++) {
		const struct placement *one = &list->at[i];
		grid_text(grid, p, one->placed);
		grid_text(grid, p, one->reason);
		grid_text(grid, p, one->asked_by_name);
		grid_text(grid, p, words_moment(p, one->asked_at));
		grid_text(grid, p, one->approved_by);
		grid_text(grid, p, one->approved_by ? words_moment(p, one->approved_at) : NULL);
		grid_text(grid, p, one->dropped_by);
		grid_text(grid, p, one->dropped_by ? words_moment(p, one->dropped_at) : NULL);
	}
	return grid;
}

static const struct grid *proposed_grid(struct pool *p, const struct proposed_sum_list *list)
{
	static const struct grid_column columns[] = {
		{"sum", "", GRID_WON},          {"reason", "", GRID_TEXT},     {"proposed_by", "", GRID_CODE}, {"proposed_at", "", GRID_MOMENT},
		{"dropped_by", "", GRID_CODE}, {"dropped_at", "", GRID_MOMENT},
	};
	struct grid *grid = new_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < list->n; i++) {
		const struct proposed_sum *one = &list->at[i];
		grid_number(grid, p, one->sum.n);
		grid_text(grid, p, one->reason);
		grid_text(grid, p, one->proposed_by);
		grid_text(grid, p, words_moment(p, one->proposed_at));
		grid_text(grid, p, one->dropped_by);
		grid_text(grid, p, one->dropped_by ? words_moment(p, one->dropped_at) : NULL);
	}
	return grid;
}

static const char *standing_placement(struct pool *p, const struct placement_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (!list->at[i].dropped_by)
			return placement_words(p, &list->at[i]);
	return NULL;
}

static const char *standing_proposal(struct pool *p, const struct proposed_sum_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (!list->at[i].dropped_by)
			return proposed_words(p, &list->at[i]);
	return NULL;
}

/* "changed, 2024-금형-교부-0001; to be returned: 3,000,000 won": as it stands. */
static const char *award_words(struct pool *p, const struct award *award)
{
	const char *text = award_state_name(award);
	if (award->number)
		text = pool_printf(p, "%s, %s", text, award->number);
	if (award->to_return.n)
		text = pool_printf(p, _("%s; to be returned: %s"), text, words_won(p, award->to_return));
	return award->waits ? pool_printf(p, _("%s, a change waits"), text) : text;
}

static void show_record(struct session *s, const struct application_record *record)
{
	const struct application *a = &record->application;
	const struct given_bonus_list *bonuses = &record->bonuses;
	const struct placed_history *placed = &record->placed;
	struct pool *p = s->pool;
	const struct firm *firm = &a->firm;
	char number[BIZ_NO_TEXT];
	const char *informed = a->informed_how ? pool_printf(p, "%s (%s)", words_moment(p, a->informed_at), a->informed_how) : NULL;
	const char *workers = firm->workers < 0 ? NULL : words_number(p, firm->workers);
	const struct grid costs = cost_grid(p, &record->costs);
	const struct firm_letter *letter = record->declined.n ? &record->declined.at[0].letter : NULL;
	const struct screen_pair pairs[] = {
		{"application", _("application"), application_name(p, a)},
		{"call", _("call"), a->call_code},
		{"state", _("state"), app_state_words(p, a), .code = a->state},
		{"stale", _("data changed since the check"), a->stale ? _("yes") : _("no"), .code = a->stale ? "yes" : "no"},
		{"reason", _("reason"), a->reason},
		{"informed_at", _("firm informed"), informed},
		{"declined_on", _("letter giving it up"), letter ? words_date(p, letter->on) : NULL},
		{"declined_paper_no", _("number of that letter"), letter ? letter->no : NULL},
		{"received_at", _("received"), a->receipt_no ? words_moment(p, a->received_at) : NULL},
		{"title", _("project"), a->title},
		{"total", _("total cost"), words_won(p, a->total), words_number(p, a->total.n)},
		{"asked", _("support asked for"), words_won(p, a->asked), words_number(p, a->asked.n)},
		{"own_cash", _("own share in cash"), words_won(p, a->own_cash), words_number(p, a->own_cash.n)},
		{"own_kind", _("own share in kind"), words_won(p, a->own_kind), words_number(p, a->own_kind.n)},
		{"costs", _("plan of costs"), cost_words(p, &record->costs, &record->costs_at), .rows = &costs},
		{"award", _("award"), record->awarded ? words_won(p, record->award.now.amount) : NULL,
		 record->awarded ? words_number(p, record->award.now.amount.n) : ""},
		{"award_state", _("state of the award"), record->awarded ? award_words(p, &record->award) : NULL},
		{"bonuses", _("bonuses and penalties"), bonus_words(p, bonuses)},
		{"firm", _("firm"), firm->name},
		{"biz_no", _("business registration number"), biz_no_text(firm->biz_no, number)},
		{"size", _("company size"), words_term(&SIZES, firm->size), .code = firm->size},
		{"workers", _("workers"), workers, workers},
		{"technology", _("root technology"), words_term(&TECHNOLOGIES, firm->technology), .code = firm->technology},
		{"industry", _("industry"), firm->industry},
		{"zip", _("postal code"), firm->zip},
		{"address", _("address"), firm->address},
		{"certificate_no", _("certificate no."), firm->certificate_no},
		{"certificate_until", _("certificate valid until"), words_date(p, firm->certificate_until)},
		{"representative", _("representative"), firm->representative},
		{"contact", _("contact person"), firm->contact},
		{"phone", _("phone"), firm->phone},
		{"email", _("e-mail"), firm->email},
		{"placements", _("placed out of rank"), standing_placement(p, &placed->placements), .rows = placements_grid(p, &placed->placements)},
		{"proposed_sums", _("sum proposed"), standing_proposal(p, &placed->proposed), .rows = proposed_grid(p, &placed->proposed)},
	};
	enum { TOLD_BELOW = 2 };
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs - (s->screen->format == FORMAT_TABLE ? TOLD_BELOW : 0));
}

static void show_checks(struct session *s, const struct screening *checks)
{
	const struct grid_column columns[] = {
		{"rule", _("condition"), GRID_TEXT},
		{"seen", _("seen"), GRID_TEXT},
		{"verdict", _("verdict"), GRID_CODE},
		{"source", _("legal source"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < checks->n; i++) {
		grid_text(&grid, s->pool, checks->at[i].text);
		grid_text(&grid, s->pool, checks->at[i].seen);
		grid_named(&grid, s->pool, verdict_code(checks->at[i].verdict), verdict_name(checks->at[i].verdict));
		grid_text(&grid, s->pool, checks->at[i].source);
	}
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("eligibility was not checked yet")});
}

static const char *run_result(const struct screening *run)
{
	switch (run->decision) {
	case SCREENING_BY_RULES:
		return verdict_name(screening_verdict(run));
	case SCREENING_PASS:
		return _("passed by a person");
	case SCREENING_FAIL:
		return _("turned down by a person");
	}
	bug("a decision of no kind");
}

/* Who checked when, and what came out otherwise than the time before. */
static void show_runs(struct session *s, const struct screening_list *runs)
{
	const struct grid_column columns[] = {
		{"run", _("check"), GRID_COUNT},        {"judged_at", _("when"), GRID_MOMENT},
		{"judged_by", _("by"), GRID_CODE},      {"result", _("verdict"), GRID_CODE},
		{"changes", _("what changed"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < runs->n; i++) {
		const struct screening *run = &runs->at[i];
		struct strings changes = {0};
		if (i + 1 < runs->n)
			changes = screening_changes(s->pool, &runs->at[i + 1], run);
		grid_number(&grid, s->pool, run->run);
		grid_text(&grid, s->pool, words_moment(s->pool, run->judged_at));
		grid_text(&grid, s->pool, run->judged_by);
		grid_text(&grid, s->pool, run_result(run));
		grid_text(&grid, s->pool, strings_joined(s->pool, &changes));
	}
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

/* Only of those that were ever asked for anything. */
static void show_supplements(struct session *s, const struct supplement_list *list)
{
	const struct grid_column columns[] = {
		{"no", _("no."), GRID_COUNT},
		{"wanted", _("what was wanted"), GRID_TEXT},
		{"due", _("due"), GRID_CODE},
		{"outcome", _("what came of it"), GRID_CODE},
		{"ended_at", _("when"), GRID_MOMENT},
		{"remark", _("remark"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list->n; i++) {
		const struct supplement *supplement = &list->at[i];
		grid_number(&grid, s->pool, supplement->no);
		grid_text(&grid, s->pool, supplement_text(s->pool, supplement->wanted, supplement->papers));
		grid_text(&grid, s->pool, words_day(s->pool, supplement->due));
		grid_text(&grid, s->pool, supplement_outcome_name(supplement->outcome));
		grid_text(&grid, s->pool, supplement->outcome ? words_moment(s->pool, supplement->ended_at) : NULL);
		grid_text(&grid, s->pool, supplement->remark);
	}
	if (!list->n)
		return;
	screen_line(s->screen, "%s", "");
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

/* Beside the score. */
static void show_placed(struct session *s, const struct placed_history *history)
{
	if (history->placements.n || history->proposed.n)
		screen_line(s->screen, "%s", "");
	for (size_t i = 0; i < history->placements.n; i++)
		screen_text(s->screen, s->pool, "", placement_words(s->pool, &history->placements.at[i]));
	for (size_t i = 0; i < history->proposed.n; i++)
		screen_text(s->screen, s->pool, "", proposed_words(s->pool, &history->proposed.at[i]));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application_record record;
	const bool table = s->screen->format == FORMAT_TABLE;
	if (!desk_application_record(&s->office, input_text(in, "APP"), table, &record, e))
		return false;
	show_record(s, &record);
	if (table) {
		show_checks(s, record.runs.n ? &record.runs.at[0] : &(struct screening){0});
		if (record.runs.n)
			show_runs(s, &record.runs);
		show_bonuses(s, &record.bonuses);
		screen_duplicates(s, &record.duplicates);
		show_supplements(s, &record.supplements);
		show_placed(s, &record.placed);
	}
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_app_show = {
	.noun = "app",
	.verb = "show",
	.summary = N_("show one application with its firm and its eligibility check"),
	.examples = "ppuri app show 2024-금형-0007\nppuri app show 2024-금형/000-81-10074",
	.arguments = arguments,
	.act = &ACT_APPLICATION_SHOW,
	.run = run,
};
