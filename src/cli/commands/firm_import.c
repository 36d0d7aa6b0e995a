#include "../command.h"
#include "../import_view.h"

#include "ppuri/service/firm.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	const struct import_options asked = import_options_of(in);
	bool done = desk_firm_import(&s->office, &asked, input_flag(in, "update"), &result, e);
	return screen_import_done(s, &result, done, _("firms"), e);
}

static const struct parameter arguments[] = {
	IMPORT_FILE,
	{0},
};

static const struct parameter options[] = {
	{"update", VALUE_FLAG, N_("firms that are there already take over what the file gives; blank cells say nothing")},
	IMPORT_OPTIONS,
	{0},
};

const struct command command_firm_import = {
	.noun = "firm",
	.verb = "import",
	.summary = N_("take firms from a file (CSV, XLSX): all rows or none"),
	.details = N_("Columns: 업체명, 사업자등록번호; where known also 법인등록번호, 대표자, 기업규모, 상시근로자수, 뿌리기술, 업종, 생년월일, 우편번호, 소재지, "
				  "확인서번호, 확인서만료일, 담당자, 연락처, 전자우편, 계열."),
	.examples = "ppuri firm import firms.csv\nppuri firm import firms.csv --update --dry-run",
	.arguments = arguments,
	.options = options,
	.act = &ACT_FIRM_IMPORT,
	.run = run,
};
