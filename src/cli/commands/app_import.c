#include "../import_view.h"
#include "../screen.h"
#include "app_view.h"

static void show_sums(struct session *s, const struct import_result *result)
{
	char total[WON_TEXT_MAX], asked[WON_TEXT_MAX];
	screen_line(s->screen, _("%zu applications: total cost %s won, asked for %s won (%s, unit of money: %s)"), result->written,
				won_text(result->total, total), won_text(result->asked, asked), result->format, result->unit);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	const char *call = input_text(in, "call");
	const struct import_options asked = import_options_of(in);
	bool done = desk_application_import(&s->office, call, &asked, input_flag(in, "update"), &result, e);
	screen_import(s, &result);
	if (!done)
		return false;
	show_sums(s, &result);
	screen_line(s->screen, _("next: ppuri app submit --call %s --all"), call);
	return import_took_all(s, &result, e);
}

static const struct parameter arguments[] = {
	IMPORT_FILE,
	{0},
};

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	{"update", VALUE_FLAG, N_("firms that are known take over what the file says otherwise; blank cells say nothing")},
	IMPORT_OPTIONS,
	{0},
};

const struct command command_app_import = {
	.noun = "app",
	.verb = "import",
	.summary = N_("take firms and their applications from a file (CSV, XLSX) as drafts: all rows or none"),
	.details = N_("Columns: 업체명, 사업자등록번호, 과제명, 총사업비, 지원신청액, 기업부담금 현금; where known also 기업부담금 현물, 대표자, "
				  "기업규모, 상시근로자수, 뿌리기술, 업종, 생년월일, 우편번호, 소재지, 확인서번호, 확인서 만료일, 담당자, 연락처, 전자우편, 계열. Units in the "
				  "header, such as (천원), are heeded. Every mistake of every row is reported in one pass. What a row says otherwise of a firm that is known is such a "
				  "mistake, unless --update takes it over, which is then told cell by cell."),
	.examples = "ppuri app import --call 2024-금형 examples/applications-2024.csv",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_IMPORT,
	.run = run,
};
