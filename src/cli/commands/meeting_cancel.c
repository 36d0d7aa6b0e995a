#include "../screen.h"
#include "../words.h"
#include "meeting_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct meeting meeting;
	if (!desk_meeting_cancel(&s->office, input_text(in, "CALL"), input_number(in, "NO"), &meeting, e))
		return false;
	screen_line(s->screen, _("meeting %d of call %s, %s, is cancelled: %s"), meeting.no, meeting.call_code, words_moment(s->pool, meeting.held_at),
				meeting.cancelled_reason);
	return true;
}

static const struct parameter arguments[] = {MEETING_ARGUMENTS, {0}};

const struct command command_meeting_cancel = {
	.noun = "meeting",
	.verb = "cancel",
	.summary = N_("call a meeting off; needs --reason"),
	.details = N_("Before anything was recorded at it. It keeps its number and its row; members see it among what is to do until its day has passed."),
	.examples = "ppuri meeting cancel 2024-금형 2 --reason '정족수 미달 예상'",
	.arguments = arguments,
	.act = &ACT_MEETING_CANCEL,
	.run = run,
};
