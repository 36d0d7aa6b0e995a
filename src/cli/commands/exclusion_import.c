#include "../command.h"
#include "../import_view.h"
#include "../screen.h"

#include "ppuri/service/exclusion.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	const struct import_options asked = import_options_of(in);
	bool done = desk_exclusion_import(&s->office, &asked, &result, e);
	if (!screen_import_done(s, &result, done, _("exclusions"), e))
		return false;
	if (result.written && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, "%s", _("which applications under evaluation it concerns: ppuri todo"));
	return true;
}

static const struct parameter arguments[] = {
	IMPORT_FILE,
	{0},
};

static const struct parameter options[] = {
	IMPORT_OPTIONS,
	{0},
};

const struct command command_exclusion_import = {
	.noun = "exclusion",
	.verb = "import",
	.summary = N_("take a published list of exclusions from a file: all rows or none"),
	.details = N_("Columns: 업체명, 시작일, 근거조항, 사유, 출처; 종료일 or 제한기간 (5년); and of 사업자등록번호, 법인등록번호, 대표자 with 생년월일, "
				  "소재지 at least one. A row that is there already is passed over. A 주민등록번호 is never taken."),
	.examples = "ppuri exclusion import exclusions-2024.csv",
	.arguments = arguments,
	.options = options,
	.act = &ACT_EXCLUSION_IMPORT,
	.run = run,
};
