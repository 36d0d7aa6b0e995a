#include "../command.h"
#include "../screen.h"
#include "reviewer_view.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static const struct parameter options[] = {
	{"affiliation", VALUE_TEXT, N_("where the reviewer is from (소속)")},
	{"field", VALUE_TEXT, N_("field of work (전문분야): 금형 설계")},
	{"official", VALUE_TERM, N_("is it an official (공무원)"), .vocabulary = &YES_NO},
	{"from", VALUE_DATE, N_("first day of the term (임기)")},
	{"to", VALUE_DATE, N_("last day of it; an empty one takes it away"), .may_be_empty = true},
	{0},
};

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct reviewer_changes changes = {.has_official = input_has(in, "official"), .ends_term = input_has(in, "to")};
	struct reviewer after;
	if (!input_has_any(in, options, e))
		return err_hint(e, "%s", _("see: ppuri help reviewer edit"));
	changes.reviewer = reviewer_given(s, in);
	changes.reviewer.term_from = input_date(in, "from");
	if (!desk_reviewer_edit(&s->office, &changes, &after, e))
		return false;
	screen_line(s->screen, _("reviewer %s is changed: %s, %s"), after.account, after.affiliation, reviewer_term_words(s->pool, &after));
	return true;
}

static const struct parameter arguments[] = {
	{"LOGIN", VALUE_TEXT, N_("login of a reviewer"), .required = true},
	{0},
};

const struct command command_reviewer_edit = {
	.noun = "reviewer",
	.verb = "edit",
	.summary = N_("change what the pool says of a reviewer; what is not named stays as it is"),
	.details = N_("In the committees to which the reviewer was appointed before, affiliation and office stay as they were on that day."),
	.examples = "ppuri reviewer edit rev1 --to 2026-12-31\nppuri reviewer edit rev1 --to ''\nppuri reviewer edit rev1 --affiliation 동남정밀연구원 --official 아니요",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEWER_EDIT,
	.run = run,
};
