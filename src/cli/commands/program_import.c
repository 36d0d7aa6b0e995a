#include "../command.h"
#include "../import_view.h"
#include "../screen.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

#include <string.h>
#include <strings.h>

static bool is_json(const char *path)
{
	const char *dot = strrchr(path, '.');
	return dot && strcasecmp(dot, ".json") == 0;
}

static bool take_in(struct session *s, const struct input *in, struct import_result *ret, size_t *ret_unfit, struct err *e)
{
	const struct import_options asked = import_options_of(in);
	bool for_tables = asked.sheet || asked.remarks || asked.good_rows || input_has(in, "year");
	if (!is_json(asked.path))
		return desk_program_import(&s->office, &asked, (int)input_number(in, "year"), ret, ret_unfit, e);
	if (for_tables)
		return err_set(e, ERR_USAGE, "%s", _("--year, --sheet, --remarks and --good-rows are for tables; a JSON document says all of itself"));
	return desk_program_import_json(&s->office, &asked, ret, ret_unfit, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result = {0};
	size_t unfit = 0;
	bool done = take_in(s, in, &result, &unfit, e);
	bool whole = screen_import_done(s, &result, done, _("programmes"), e);
	if (done && unfit)
		screen_line(s->screen, _("note: %zu of them run on nothing that is awarded here (지방보조금, 국고보조, 출연·위탁): ppuri program edit CODE --legal-basis 지방보조금"),
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
	.summary = N_("take programmes from a file (CSV, XLSX, JSON): all or none"),
	.details = N_("Columns: 사업코드, 사업명; where known also 상위코드, 종류, 연번, 시작, 종료, 기간, 상태, 상태일, 지원분야, 법적근거, 회계연도, 재원, 예산, "
				  "총사업비, 담당부서, 수행기관, 지역, 기술, 세부분야, 출처, 비고. What a row stands beneath is in the store or in a row above it. "
				  "A file whose name ends in .json is a whole portfolio, as program export writes it: docs/portfolios.md."),
	.examples = "ppuri program import examples/busan-2024.csv\nppuri program import examples/gyeongnam-2019.json",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_IMPORT,
	.run = run,
};
