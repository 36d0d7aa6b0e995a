#include "../import_view.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "app_view.h"
#include "cost_view.h"

#include "ppuri/service/cost.h"

static void say_of_plan(struct session *s, const struct cost_record *record)
{
	const char *warning = cost_warning(s->pool, &record->plan, &record->standing);
	if (record->plan.revised)
		screen_line(s->screen, record->filed.n ? _("revised to what is granted; as it was filed: --filed") : _("put in once it was known what is granted"));
	if (warning)
		screen_text(s->screen, s->pool, "", warning);
}

static bool show(struct session *s, const char *name, bool filed, struct err *e)
{
	struct cost_record record;
	if (!desk_cost_show(&s->office, name, &record, e))
		return false;
	const struct grid grid = cost_grid(s->pool, filed ? &record.filed : &record.plan);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.total = true, .empty = _("there is no plan of costs")});
	if (!filed && s->screen->format == FORMAT_TABLE)
		say_of_plan(s, &record);
	return true;
}

static bool put(struct session *s, const char *name, const struct import_options *options, struct err *e)
{
	struct import_result result;
	struct cost_record was;
	bool done = desk_cost_put(&s->office, name, options, &result, &was, e);
	screen_import(s, &result);
	if (!done)
		return false;
	const char *application = application_name(s->pool, &was.application);
	bool revised = cost_is_revised(&was.standing);
	screen_line(s->screen, revised ? _("%s: revised plan of costs, %zu lines") : _("%s: plan of costs, %zu lines"), application, result.written);
	if (was.plan.n && was.plan.revised == revised)
		screen_line(s->screen, _("in the place of the one before, %zu lines"), was.plan.n);
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	const struct import_options options = {
		.path = input_text(in, "FILE"), .sheet = input_text(in, "sheet"), .remarks = input_text(in, "remarks")};
	if (options.path && s->out.path)
		return err_set(e, ERR_USAGE, "%s", _("either a FILE is put in, or the plan is written with --out"));
	if (!options.path && (options.sheet || options.remarks))
		return err_set(e, ERR_USAGE, "%s", _("--sheet and --remarks are of a FILE that is put in"));
	if (options.path && input_flag(in, "filed"))
		return err_set(e, ERR_USAGE, "%s", _("--filed shows a plan; what is put in takes its place by the state of the application"));
	return options.path ? put(s, name, &options, e) : show(s, name, input_flag(in, "filed"), e);
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{"FILE", VALUE_FILE, N_("the plan to put in: CSV or XLSX as Excel and LibreOffice save them, or - for standard input; without it the plan is shown")},
	{0},
};

static const struct parameter options[] = {
	{"sheet", VALUE_TEXT, N_("of a workbook: which sheet; otherwise the first that is not hidden")},
	{"remarks", VALUE_FILE, N_("write a copy of the table here (.csv or .xlsx) that says beside each row what is wrong in it")},
	{"filed", VALUE_FLAG, N_("as it was filed, although it was revised since")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_app_cost = {
	.noun = "app",
	.verb = "cost",
	.summary = N_("put in or show the plan of costs of an application (사업비 비목별 내역)"),
	.details = N_("Columns: 비목, 산출 근거, 지원금, 기업부담금(현금), 기업부담금(현물). The file takes the place of the whole plan. Each column must add up to what is asked "
				  "for, and once the application is selected to what is granted: then the plan is revised before the award is approved. 비목: 재료비, "
				  "시제품(금형)제작비, 외주가공비, 시험분석·인증비, 장비사용료, 전문가활용비, 지식재산권, 마케팅·전시, 교육훈련, 인건비, 일반관리, 그 밖의 비용; any other as "
				  "기타:이름. It stands in the form of the application and in the agreement."),
	.examples = "ppuri app cost 2024-금형/000-81-10074 사업비.xlsx\nppuri app cost 2024-금형-0007\n"
				"ppuri app cost 2024-금형-0007 --out 사업비.xlsx",
	.arguments = arguments,
	.options = options,
	.rows = N_("plan of costs"),
	.act = &ACT_COST_SHOW,
	.also = &ACT_COST_PUT,
	.run = run,
};
