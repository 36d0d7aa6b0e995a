#include "../command.h"
#include "../import_view.h"
#include "../screen.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	size_t unfit;
	const struct import_options asked = import_options_of(in);
	bool done = desk_program_import(&s->office, &asked, (int)input_number(in, "year"), &result, &unfit, e);
	bool whole = screen_import_done(s, &result, done, _("programmes"), e);
	if (done && unfit)
		screen_line(s->screen, _("note: %zu of them do not run on 지방보조금, which awards need: ppuri program edit CODE --legal-basis 지방보조금"),
					unfit);
	return whole;
}

static const struct parameter arguments[] = {
	IMPORT_FILE,
	{0},
};

static const struct parameter options[] = {
	{"year", VALUE_NUMBER, N_("fiscal year of the funding where the file names none")},
	IMPORT_OPTIONS,
	{0},
};

const struct command command_program_import = {
	.noun = "program",
	.verb = "import",
	.summary = N_("take programmes from a file (CSV, XLSX): all rows or none"),
	.details = N_("Columns: 사업코드, 사업명, 시작, 종료; where known also 기간, 지원분야, 법적근거, 회계연도, 재원, 예산, 담당부서, 수행기관, 비고."),
	.examples = "ppuri program import examples/busan-2024.csv --year 2024",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_IMPORT,
	.run = run,
};
