#include "../command.h"
#include "../import_view.h"
#include "../screen.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	size_t unfit;
	bool done = desk_program_import(&s->office, input_text(in, "FILE"), (int)input_number(in, "year"), &result, &unfit, e);
	screen_import(s, &result, done, _("programmes"));
	if (done && unfit)
		screen_line(s->screen, _("note: %zu of them do not run on 지방보조금, which awards need: ppuri program edit CODE --legal-basis 지방보조금"),
					unfit);
	return done;
}

static const struct parameter arguments[] = {
	{"FILE", VALUE_FILE, N_("CSV as Excel saves it, or - for standard input"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"year", VALUE_NUMBER, N_("fiscal year of the funding where the file names none")},
	{0},
};

const struct command command_program_import = {
	.noun = "program",
	.verb = "import",
	.summary = N_("take programmes from a CSV file: all rows or none"),
	.details = N_("Columns: 사업코드, 사업명, 시작, 종료; where known also 기간, 지원분야, 법적근거, 회계연도, 재원, 예산, 담당부서, 수행기관, 비고."),
	.examples = "ppuri program import examples/busan-2024.csv --year 2024",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_IMPORT,
	.run = run,
};
