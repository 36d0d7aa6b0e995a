#include "../command.h"
#include "../screen.h"
#include "committee_view.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static void tell(struct session *s, const char *call, const struct released *released)
{
	const struct member *member = &released->member;
	const char *rounds = member_rounds_text(s->pool, member);
	screen_line(s->screen, _("%s is released from the committee of call %s, %s"), member->account, call, member_release_text(s->pool, member));
	if (rounds)
		screen_line(s->screen, _("what %s has locked goes on to count: round %s"), member->account, rounds);
	if (member_is_void(member, released->round))
		screen_line(s->screen, released->scored ? _("round %d is not locked: what %s has scored of it counts for no firm")
												: _("round %d is not locked: %s counts for no firm in it"),
					released->round, member->account);
	if (released->without_chair)
		screen_line(s->screen, _("the committee has no chair now: ppuri review chair %s REVIEWER"), call);
	if (!released->too_few.n)
		return;
	screen_too_few(s, &released->too_few);
	screen_line(s->screen, _("the round does not end before another member scores all of it: ppuri review assign --call %s REVIEWER"), call);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct released released;
	const struct release_given given = {
		.call = input_text(in, "CALL"),
		.reviewer = input_text(in, "REVIEWER"),
		.resigned_on = input_date(in, "resigned"),
		.meeting = input_number(in, "meeting"),
		.motion = (int)input_number(in, "motion"),
	};
	if (!desk_review_release(&s->office, &given, &released, e))
		return false;
	tell(s, given.call, &released);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{"REVIEWER", VALUE_TEXT, N_("login of a member"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"meeting", VALUE_NUMBER, N_("the meeting that decided it: closed, and without a vote of that member")},
	{"motion", VALUE_NUMBER, N_("the motion that was carried; its words name the member")},
	{"resigned", VALUE_DATE, N_("the day of the member's own letter")},
	{0},
};

const struct command command_review_release = {
	.noun = "review",
	.verb = "release",
	.summary = N_("release a member who has scored, by a vote (해촉) or on an own letter (사임); needs --reason"),
	.details = N_("Rounds that the member has locked go on to count. Of the round in hand, unless it is locked, nothing of that member counts, "
				  "for no firm. If fewer judges are left than the call wants, the round does not end before another member, appointed in "
				  "the place of this one, has scored all of it. Who was released is not appointed again. Who has opened a lock of the "
				  "member does not release that member while it is open."),
	.examples = "ppuri review release 2024-금형 rev3 --resigned 2024-04-05 --reason '건강상 이유'\n"
				"ppuri review release 2024-금형 rev3 --meeting 2 --motion 1 --reason '연락 두절'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_RELEASE,
	.run = run,
};
