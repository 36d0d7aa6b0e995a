#include "../screen.h"
#include "meeting_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	int64_t no = input_number(in, "NO");
	if (!desk_meeting_addendum(&s->office, call, no, input_text(in, "TEXT"), e))
		return false;
	screen_line(s->screen, _("an addendum to meeting %lld of call %s is kept"), (long long)no, call);
	return true;
}

static const struct parameter arguments[] = {
	MEETING_ARGUMENTS,
	{"TEXT", VALUE_TEXT, N_("what was wrong, and what is right"), .required = true},
	{0},
};

const struct command command_meeting_addendum = {
	.noun = "meeting",
	.verb = "addendum",
	.summary = N_("say what was wrong with the record of a closed meeting (정정 기록); needs --reason"),
	.details = N_("The record itself stays as it was closed."),
	.examples = "ppuri meeting addendum 2024-금형 1 '장소는 시청 12층이 아니라 13층' --reason '회의록 오기'",
	.arguments = arguments,
	.act = &ACT_MEETING_ADDENDUM,
	.run = run,
};
