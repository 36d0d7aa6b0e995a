/* 성과지표 현황: before and after of each indicator, and its results beside their targets; milestones; progress. */
#include "report_build.h"

#include "program_node.h"

#include "ppuri/service/targets.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REPORT_TARGETS = {"report.targets", RIGHT_PROGRAM_READ, ACT_READS};

struct reading {
	const char *under;
	struct program_list list;
	struct report report;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return report_begin(w, &reading->report, e) && programs_with_parts(w, reading->under, &reading->list, e);
}

static void put_value(struct grid *grid, struct pool *p, const struct indicator *indicator, const struct indicator_value *value)
{
	report_date(grid, p, value ? value->at : (struct date){0});
	if (value)
		grid_figure(grid, p, count_figure(p, value->n, value->scale), indicator_value_text(p, indicator, value));
	else
		grid_blank(grid, p);
}

static void put_tenths(struct grid *grid, struct pool *p, bool known, int64_t tenths)
{
	if (known)
		grid_figure(grid, p, count_figure(p, tenths, 1), tenths_text(p, tenths));
	else
		grid_blank(grid, p);
}

static bool is_after(const struct indicator_value *value)
{
	return value && strcmp(value->role, "after") == 0;
}

/* What is of the whole indicator stands in each of its rows, so that each can be read alone. */
static void put_row(struct grid *grid, struct pool *p, const struct program *program, const struct indicator *indicator,
					const struct indicator_pair *pair)
{
	int64_t change = 0;
	bool changes = indicator_change(indicator, &change);
	grid_text(grid, p, program->code);
	grid_text(grid, p, program->name);
	grid_text(grid, p, indicator->name);
	put_value(grid, p, indicator, indicator_last(indicator, "before"));
	put_value(grid, p, indicator, is_after(pair->reached) ? pair->reached : indicator_last(indicator, "after"));
	grid_text(grid, p, indicator->change);
	put_tenths(grid, p, changes, change);
	put_value(grid, p, indicator, pair->target);
	put_value(grid, p, indicator, is_after(pair->reached) ? NULL : pair->reached);
	put_tenths(grid, p, pair->has_share, pair->share);
	grid_text(grid, p, indicator->unit);
	grid_text(grid, p, indicator->note);
}

static void put_indicator(struct grid *grid, struct pool *p, const struct program *program, const struct indicator *indicator)
{
	const struct indicator_pair_list pairs = indicator_pairs(p, indicator);
	if (!pairs.n)
		put_row(grid, p, program, indicator, &(struct indicator_pair){0});
	for (size_t i = 0; i < pairs.n; i++)
		put_row(grid, p, program, indicator, &pairs.at[i]);
}

static void add_indicators(struct pool *p, struct reading *reading)
{
	const struct grid_column columns[] = {
		{"code", _("code"), GRID_CODE},
		{"name", _("programme"), GRID_TEXT, .spare = true},
		{"indicator", _("indicator"), GRID_TEXT},
		{"before_at", _("before: date"), GRID_DATE, .spare = true},
		{"before", term_name(&INDICATOR_ROLES, "before"), GRID_CODE},
		{"after_at", _("after: date"), GRID_DATE, .spare = true},
		{"after", term_name(&INDICATOR_ROLES, "after"), GRID_CODE},
		{"printed_change", _("change as printed"), GRID_CODE},
		{"computed_change", _("change computed"), GRID_CODE},
		{"target_at", _("target: date"), GRID_DATE},
		{"target", term_name(&INDICATOR_ROLES, "target"), GRID_CODE},
		{"result_at", _("result: date"), GRID_DATE},
		{"result", term_name(&INDICATOR_ROLES, "result"), GRID_CODE},
		{"reached", _("of the target"), GRID_CODE},
		{"unit", _("unit"), GRID_CODE, .spare = true},
		{"note", _("remark"), GRID_TEXT, .spare = true},
	};
	static const char *const shown[] = {"code", "indicator", "before", "after", "printed_change", "computed_change",
										"target_at", "target", "result_at", "result", "reached", NULL};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	bool differs = false;
	for (size_t i = 0; i < reading->list.n; i++)
		for (size_t k = 0; k < reading->list.at[i].indicators.n; k++) {
			put_indicator(grid, p, &reading->list.at[i], &reading->list.at[i].indicators.at[k]);
			differs = differs || indicator_change_differs(&reading->list.at[i].indicators.at[k]);
		}
	reading->report.data = grid;
	report_add(p, &reading->report,
			   (struct report_part){.kind = REPORT_TABLE, .title = _("Indicators"), .grid = grid, .columns = shown, .empty = _("no indicator is stated")});
	if (differs)
		report_add_note(p, &reading->report,
						_("※ A change as printed may differ from the computed one: the document rounded its figures before it printed them (입력값이 반올림됨)."));
}

static void put_milestone(struct grid *grid, struct pool *p, const struct program *program, const struct milestone *milestone)
{
	grid_text(grid, p, program->code);
	grid_text(grid, p, program->name);
	grid_named(grid, p, milestone->kind, term_name(&MILESTONE_KINDS, milestone->kind));
	grid_text(grid, p, milestone->name);
	report_date(grid, p, milestone->planned);
	report_date(grid, p, milestone->done);
	grid_text(grid, p, milestone->note);
}

static const struct grid *milestones_of(struct pool *p, const struct program_list *list)
{
	const struct grid_column columns[] = {
		{"code", _("code"), GRID_CODE}, {"name", _("programme"), GRID_TEXT}, {"kind", _("milestone"), GRID_CODE}, {"what", _("what"), GRID_TEXT, .spare = true},
		{"planned", _("planned"), GRID_DATE}, {"done", _("done on"), GRID_DATE}, {"note", _("remark"), GRID_TEXT, .spare = true}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < list->n; i++)
		for (size_t k = 0; k < list->at[i].milestones.n; k++)
			put_milestone(grid, p, &list->at[i], &list->at[i].milestones.at[k]);
	return grid;
}

static const struct grid *progress_of(struct pool *p, const struct program_list *list)
{
	const struct grid_column columns[] = {
		{"code", _("code"), GRID_CODE}, {"name", _("programme"), GRID_TEXT}, {"at", _("as of"), GRID_DATE}, {"rate", _("progress"), GRID_CODE},
		{"note", _("remark"), GRID_TEXT, .spare = true}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < list->n; i++)
		for (size_t k = 0; k < list->at[i].progress.n; k++) {
			const struct progress *progress = &list->at[i].progress.at[k];
			const char *rate = count_figure(p, progress->rate % 100 ? progress->rate : progress->rate / 100, progress->rate % 100 ? 2 : 0);
			grid_text(grid, p, list->at[i].code);
			grid_text(grid, p, list->at[i].name);
			report_date(grid, p, progress->at);
			grid_figure(grid, p, rate, pool_printf(p, "%s %%", rate));
			grid_text(grid, p, progress->note);
		}
	return grid;
}

static void add_more(struct pool *p, struct reading *reading)
{
	struct report_part *tabs = pool_alloc(p, 2 * sizeof *tabs);
	tabs[0] = (struct report_part){.kind = REPORT_TABLE, .title = _("Milestones"), .grid = milestones_of(p, &reading->list)};
	tabs[1] = (struct report_part){.kind = REPORT_TABLE, .title = _("Progress"), .grid = progress_of(p, &reading->list)};
	for (size_t i = 0; i < 2; i++)
		if (grid_rows(tabs[i].grid))
			report_add(p, &reading->report, tabs[i]);
	reading->report.tabs = tabs;
	reading->report.n_tabs = 2;
}

bool desk_report_targets(struct office *o, const char *under, struct report *ret, struct err *e)
{
	struct reading reading = {.under = under};
	if (!act_perform(o, &ACT_REPORT_TARGETS, read, &reading, e))
		return false;
	reading.report.title = _("Indicators, milestones and progress");
	reading.report.subtitle = under ? under : _("the whole catalogue");
	reading.report.landscape = true;
	add_indicators(o->pool, &reading);
	add_more(o->pool, &reading);
	*ret = reading.report;
	return true;
}
