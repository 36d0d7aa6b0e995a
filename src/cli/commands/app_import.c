#include "../import_view.h"
#include "../screen.h"
#include "app_view.h"

static void show_sums(struct session *s, const struct import_result *result)
{
	char total[WON_TEXT_MAX], asked[WON_TEXT_MAX];
	screen_line(s->screen, _("%zu applications: total cost %s won, asked for %s won (%s, unit of money: %s)"), result->written,
				won_text(result->total, total), won_text(result->asked, asked), result->encoding, result->unit);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	const char *call = input_text(in, "call");
	bool done = desk_application_import(&s->office, call, input_text(in, "FILE"), &result, e);
	if (!done) {
		screen_import(s, &result, done, _("applications"));
		return false;
	}
	show_sums(s, &result);
	screen_line(s->screen, _("next: ppuri app submit --call %s --all"), call);
	return true;
}

static const struct parameter arguments[] = {
	{"FILE", VALUE_FILE, N_("CSV as Excel saves it, or - for standard input"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_app_import = {
	.noun = "app",
	.verb = "import",
	.summary = N_("take firms and their applications from a CSV file as drafts: all rows or none"),
	.details = N_("Columns: 업체명, 사업자등록번호, 과제명, 총사업비, 지원신청액, 기업부담금 현금; where known also 기업부담금 현물, 대표자, "
				  "기업규모, 상시근로자수, 뿌리기술, 우편번호, 소재지, 확인서번호, 확인서 만료일, 담당자, 연락처, 전자우편. Units in the "
				  "header, such as (천원), are heeded. Every mistake of every row is reported in one pass."),
	.examples = "ppuri app import --call 2024-금형 examples/applications-2024.csv",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_IMPORT,
	.run = run,
};
