#include "../screen.h"
#include "meeting_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct attendance_given given = {
		.call = input_text(in, "CALL"),
		.no = input_number(in, "NO"),
		.all = input_flag(in, "all"),
		.present = logins_given(s, in, "present"),
		.absent = logins_given(s, in, "absent"),
		.kept_out = logins_given(s, in, "kept-out"),
	};
	struct meeting_record record;
	if (!desk_meeting_attend(&s->office, &given, &record, e))
		return false;
	screen_line(s->screen, _("meeting %d of call %s: %s"), record.meeting.no, given.call, meeting_quorum_text(s->pool, &record.meeting.count));
	screen_motions(s, &record);
	return true;
}

static const struct parameter arguments[] = {MEETING_ARGUMENTS, {0}};

static const struct parameter options[] = {
	{"all", VALUE_FLAG, N_("every member is present, but for those named otherwise")},
	{"present", VALUE_TEXT, N_("login of a member who is present"), .many = true},
	{"absent", VALUE_TEXT, N_("login of a member who is absent"), .many = true},
	{"kept-out", VALUE_TEXT, N_("login of a member who keeps out of the whole meeting (제척·회피)"), .many = true},
	{0},
};

const struct command command_meeting_attend = {
	.noun = "meeting",
	.verb = "attend",
	.summary = N_("record who is present at a meeting (출석)"),
	.details = N_("A majority of the members who are not kept out makes a quorum (지방보조금법 §26). Of whom nothing is said is absent. "
				  "After a vote it changes only with --reason, and what came of each motion is told anew."),
	.examples = "ppuri meeting attend 2024-금형 1 --all --absent rev4\nppuri meeting attend 2024-금형 1 --kept-out rev5",
	.arguments = arguments,
	.options = options,
	.act = &ACT_MEETING_ATTEND,
	.run = run,
};
