#include "../screen.h"
#include "select_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct ranking ranking;
	const struct deliberation given = {
		.body = input_text(in, "body"),
		.held_on = input_date(in, "on"),
		.number = input_text(in, "number"),
		.outcome = input_text(in, "outcome"),
	};
	if (!desk_select_deliberate(&s->office, input_text(in, "CALL"), &given, &ranking, e))
		return false;
	screen_text(s->screen, s->pool, "", deliberation_words(s->pool, ranking.deliberation));
	screen_since(s, &ranking);
	if (deliberation_adopts(given.outcome))
		screen_line(s->screen, _("next, by an approver: ppuri select confirm %s"), ranking.call_code);
	else
		screen_line(s->screen, _("it goes back: change what was decided, then ppuri select run %s"), ranking.call_code);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("the day of the meeting"), .required = true},
	{"number", VALUE_TEXT, N_("number of the decision, or of the document that tells it"), .required = true},
	{"outcome", VALUE_TERM, N_("what was decided"), .vocabulary = &DELIBERATION_OUTCOMES, .required = true},
	{"body", VALUE_TEXT, N_("who deliberated"), .required = true},
	{0},
};

const struct command command_select_deliberate = {
	.noun = "select",
	.verb = "deliberate",
	.summary = N_("record what the deliberation decided on the newest selection of a call"),
	.details = N_("Only what was adopted as it was can be confirmed. Everything else goes back, with --reason, and is selected and "
				  "deliberated on anew: after a decision with changes with the same day and number. A record is never changed."),
	.examples = "ppuri select deliberate 2024-금형 --on 2024-04-12 --number '제2024-7호' --outcome '원안 의결' --body '부산광역시 지방보조금관리위원회'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_DELIBERATE,
	.run = run,
};
