#include "../screen.h"
#include "meeting_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct votes_given given = {
		.call = input_text(in, "CALL"),
		.no = input_number(in, "NO"),
		.text = input_text(in, "motion"),
		.application = input_text(in, "app"),
		.motion = input_number(in, "on"),
		.unanimous = input_flag(in, "unanimous"),
		.in_favour = logins_given(s, in, "for"),
		.against = logins_given(s, in, "against"),
		.abstain = logins_given(s, in, "abstain"),
	};
	struct motion motion;
	if (!desk_meeting_vote(&s->office, &given, &motion, e))
		return false;
	screen_line(s->screen, _("motion %d: %s"), motion.no, motion.text);
	screen_line(s->screen, "%s", motion_text(s->pool, &motion));
	return true;
}

static const struct parameter arguments[] = {MEETING_ARGUMENTS, {0}};

static const struct parameter options[] = {
	{"motion", VALUE_TEXT, N_("what is moved (안건)")},
	{"app", VALUE_TEXT, N_("receipt number of the application that it is about")},
	{"on", VALUE_NUMBER, N_("or the number of what was moved before")},
	{"for", VALUE_TEXT, N_("login of a member who votes for it (찬성)"), .many = true},
	{"against", VALUE_TEXT, N_("login of a member who votes against it (반대)"), .many = true},
	{"abstain", VALUE_TEXT, N_("login of a member who abstains (기권)"), .many = true},
	{"unanimous", VALUE_FLAG, N_("everybody who is present and may vote is for it (만장일치)")},
	{0},
};

const struct command command_meeting_vote = {
	.noun = "meeting",
	.verb = "vote",
	.summary = N_("record a motion and how each member votes (표결)"),
	.details = N_("It is carried by a majority of those present, who are a majority of the members (지방보조금법 §26): who abstains is present, a "
				  "tie is lost. A member with a conflict of interest with the application has no vote and counts in neither. Until the "
				  "meeting is closed a vote can be given anew."),
	.examples = "ppuri meeting vote 2024-금형 1 --motion '평가기준 세부사항 확정' --unanimous\n"
				"ppuri meeting vote 2024-금형 1 --motion '과제 범위 조정 의견' --app 2024-금형-0003 --for rev1 --for rev2 --against rev3\n"
				"ppuri meeting vote 2024-금형 1 --on 2 --abstain rev3",
	.arguments = arguments,
	.options = options,
	.act = &ACT_MEETING_VOTE,
	.run = run,
};
