#include "../command.h"
#include "../screen.h"
#include "reviewer_view.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

#include <string.h>

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct reviewer given = reviewer_given(s, in);
	if (!desk_reviewer_add(&s->office, &given, e))
		return false;
	screen_line(s->screen, _("%s is in the pool of reviewers: %s, %s"), given.account, given.affiliation,
				reviewer_term_words(s->pool, &given));
	return true;
}

static const struct parameter arguments[] = {
	{"LOGIN", VALUE_TEXT, N_("login of a reviewer"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"affiliation", VALUE_TEXT, N_("where the reviewer is from (소속)"), .required = true},
	{"field", VALUE_TEXT, N_("field of work (전문분야): 금형 설계"), .required = true},
	{"official", VALUE_TERM, N_("is it an official (공무원); no unless given"), .vocabulary = &YES_NO},
	{"from", VALUE_DATE, N_("first day of the term (임기); today unless given")},
	{"to", VALUE_DATE, N_("last day of it; without end unless given")},
	{0},
};

const struct command command_reviewer_add = {
	.noun = "reviewer",
	.verb = "add",
	.summary = N_("take a reviewer into the pool (인력풀), from which committees are appointed"),
	.details = N_("The account of the role reviewer is made by the administrator. Officials are at most a quarter of a committee "
				  "(지방보조금법 §26)."),
	.examples = "ppuri reviewer add rev1 --affiliation 부산금형공업협동조합 --field '금형 설계' --from 2024-01-01 --to 2025-12-31\n"
				"ppuri reviewer add rev2 --affiliation 부산광역시 --field '산업정책' --official 예",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEWER_ADD,
	.run = run,
};
