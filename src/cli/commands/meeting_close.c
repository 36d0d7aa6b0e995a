#include "../ask.h"
#include "../screen.h"
#include "meeting_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	int64_t no = input_number(in, "NO");
	struct meeting_record record;
	ask_first(s, _("close the meeting? Nothing of it can be changed after that"));
	if (!desk_meeting_close(&s->office, call, no, input_text(in, "chair"), &record, e))
		return false;
	screen_line(s->screen, _("meeting %lld of call %s is closed: %s, presided by %s"), (long long)no, call,
				meeting_quorum_text(s->pool, &record.meeting.count), record.meeting.chaired_by);
	screen_motions(s, &record);
	return true;
}

static const struct parameter arguments[] = {MEETING_ARGUMENTS, {0}};

static const struct parameter options[] = {
	{"chair", VALUE_TEXT, N_("login of the civilian member who presided in the chair's place")},
	{0},
};

const struct command command_meeting_close = {
	.noun = "meeting",
	.verb = "close",
	.summary = N_("close a meeting: attendance, votes and minutes stand from then on"),
	.details = N_("It needs its minutes, and a chair who was present. What was wrong can be said in an addendum alone."),
	.examples = "ppuri meeting close 2024-금형 1\nppuri meeting close 2024-금형 1 --chair rev2",
	.arguments = arguments,
	.options = options,
	.act = &ACT_MEETING_CLOSE,
	.run = run,
};
