#include "../screen.h"
#include "../words.h"
#include "meeting_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct meeting given = {
		.call_code = input_text(in, "CALL"),
		.kind = input_text_or(in, "kind", "evaluation"),
		.held_at = input_moment(in, "at"),
		.place = input_text(in, "place"),
	};
	int no;
	if (!desk_meeting_new(&s->office, &given, &no, e))
		return false;
	screen_line(s->screen, _("meeting %d of call %s: %s, %s, %s"), no, given.call_code, term_name(&MEETING_KINDS, given.kind),
				words_moment(s->pool, given.held_at), given.place);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	{"at", VALUE_MOMENT, N_("when it begins"), .required = true},
	{"place", VALUE_TEXT, N_("where"), .required = true},
	{"kind", VALUE_TERM, N_("kind of meeting; evaluation unless given"), .vocabulary = &MEETING_KINDS},
	{0},
};

const struct command command_meeting_new = {
	.noun = "meeting",
	.verb = "new",
	.summary = N_("call a meeting of a call's committee (회의 소집)"),
	.examples = "ppuri meeting new 2024-금형 --at '2024-04-11 14:00' --place '시청 12층 소회의실'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_MEETING_NEW,
	.run = run,
};
