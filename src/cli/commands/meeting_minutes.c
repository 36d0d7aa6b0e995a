#include "../screen.h"
#include "meeting_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	int64_t no = input_number(in, "NO");
	bool replaced;
	if (!desk_meeting_minutes(&s->office, call, no, input_text(in, "file"), &replaced, e))
		return false;
	screen_line(s->screen, _("the minutes of meeting %lld of call %s are kept"), (long long)no, call);
	if (replaced)
		screen_line(s->screen, "%s", _("the minutes that were kept before were replaced"));
	screen_line(s->screen, _("next: ppuri meeting close %s %lld"), call, (long long)no);
	return true;
}

static const struct parameter arguments[] = {MEETING_ARGUMENTS, {0}};

static const struct parameter options[] = {
	{"file", VALUE_FILE, N_("a text file in UTF-8; - is standard input"), .required = true},
	{0},
};

const struct command command_meeting_minutes = {
	.noun = "meeting",
	.verb = "minutes",
	.summary = N_("keep the minutes (회의록) of a meeting"),
	.details = N_("Until the meeting is closed another file takes its place."),
	.examples = "ppuri meeting minutes 2024-금형 1 --file 회의록.txt",
	.arguments = arguments,
	.options = options,
	.act = &ACT_MEETING_MINUTES,
	.run = run,
};
