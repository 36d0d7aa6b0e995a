#include "../screen.h"
#include "network_input.h"

#include "ppuri/service/targets.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct council_member member = {
		.kind = input_text(in, "kind"),
		.name = input_text(in, "name"),
		.biz_no = input_text(in, "firm"),
		.since = input_date(in, "from"),
		.until = input_date(in, "until"),
	};
	const char *council = input_text(in, "COUNCIL");
	if (!member.biz_no && (!member.name || !member.kind))
		return err_set(e, ERR_USAGE, "%s", _("say who joins: --firm NUMBER, or --name and --kind"));
	if (!desk_network_join(&s->office, input_text(in, "CODE"), council, &member, &member, e))
		return false;
	screen_line(s->screen, _("%s is a member of %s"), member.name, council);
	return true;
}

static const struct parameter arguments[] = {NETWORK_ARGUMENTS, {0}};

static const struct parameter options[] = {
	{"firm", VALUE_BIZ_NO, N_("a firm that has its record here, by its 사업자등록번호"), .names = NAMES_FIRM},
	{"name", VALUE_TEXT, N_("the name of anybody else")},
	{"kind", VALUE_TERM, N_("firm, university, research institute, agency or another"), .vocabulary = &MEMBER_KINDS},
	{"from", VALUE_DATE, N_("since when, as exactly as that is known")},
	{"until", VALUE_DATE, N_("until when, if it has ended")},
	{0},
};

const struct command command_network_join = {
	.noun = "network",
	.verb = "join",
	.summary = N_("enter a member of a council: a firm, a university, an institute, an agency"),
	.examples = "ppuri network join 광역클러스터-2009-권5 '동남권 금형 미니클러스터' --firm 000-81-10074 --from 2009-03\n"
				"ppuri network join 광역클러스터-2009-권5 '동남권 금형 미니클러스터' --name 한빛대학교 --kind 대학 --from 2009",
	.arguments = arguments,
	.options = options,
	.act = &ACT_NETWORK_JOIN,
	.run = run,
};
