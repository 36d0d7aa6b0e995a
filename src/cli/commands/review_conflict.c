#include "../command.h"
#include "../screen.h"

#include "ppuri/service/review.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct conflict_given given = {
		.application = input_text(in, "APP"),
		.reviewer = input_text(in, "reviewer"),
		.kind = input_text(in, "kind"),
		.ground = input_text(in, "ground"),
	};
	bool removed;
	if (!desk_review_conflict(&s->office, &given, &removed, e))
		return false;
	screen_line(s->screen, _("%s: recorded: %s, %s"), given.application, term_name(&CONFLICTS, given.kind),
				given.reviewer ? given.reviewer : s->office.me.name);
	if (removed)
		screen_line(s->screen, "%s", _("the scores given for it before stay on record and count no more"));
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number of the application"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"kind", VALUE_TERM, N_("how the member comes to keep out"), .required = true, .vocabulary = &CONFLICTS},
	{"ground", VALUE_TEXT, N_("the ground, such as 최근 3년 자문 계약"), .required = true},
	{"reviewer", VALUE_TEXT, N_("an officer records it for this member; without it: for yourself")},
	{0},
};

const struct command command_review_conflict = {
	.noun = "review",
	.verb = "conflict",
	.summary = N_("declare a conflict of interest (지보법 §26): the member keeps out of that application"),
	.details = N_("The project is withheld from the member from then on, scores given for it count no more, and the mean is that of "
				  "the other members. It can not be undone, nor recorded after the member has locked."),
	.examples = "ppuri review conflict 2024-금형-0003 --kind 회피 --ground '최근 3년 자문 계약'\n"
				"ppuri review conflict 2024-금형-0003 --kind 기피 --ground '신청인의 기피신청' --reviewer rev5",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_CONFLICT,
	.run = run,
};
