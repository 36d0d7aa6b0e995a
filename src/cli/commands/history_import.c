#include "../command.h"
#include "../import_view.h"
#include "../screen.h"

#include "ppuri/service/history.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	const struct import_options asked = import_options_of(in);
	bool done = desk_history_import(&s->office, &asked, &result, e);
	return screen_import_done(s, &result, done, _("supports"), e);
}

static const struct parameter arguments[] = {
	IMPORT_FILE,
	{0},
};

static const struct parameter options[] = {
	IMPORT_OPTIONS,
	{0},
};

const struct command command_history_import = {
	.noun = "history",
	.verb = "import",
	.summary = N_("take what firms got elsewhere from a file (CSV, XLSX): all rows or none"),
	.details = N_("Columns: 연도, 기관, 사업명, 사업자등록번호; where known also 과제명, 지원금, 법인등록번호. A firm need not be known here. "
				  "The very same support is kept once."),
	.examples = "ppuri history import supports.xlsx\nppuri firm history 000-81-00047",
	.arguments = arguments,
	.options = options,
	.act = &ACT_HISTORY_IMPORT,
	.run = run,
};
