#include "../screen.h"
#include "../words.h"
#include "network_input.h"

#include "ppuri/service/targets.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *council = input_text(in, "COUNCIL"), *firm = input_text(in, "firm"), *member = firm ? firm : input_text(in, "name");
	struct date until = input_date(in, "on");
	if (!member)
		return err_set(e, ERR_USAGE, "%s", _("say who leaves: --firm NUMBER, or --name"));
	if (!desk_network_leave(&s->office, input_text(in, "CODE"), council, member, until, e))
		return false;
	screen_line(s->screen, _("%s was a member of %s until %s"), member, council, words_date(s->pool, until));
	return true;
}

static const struct parameter arguments[] = {NETWORK_ARGUMENTS, {0}};

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("the last day, month or year"), .required = true},
	{"firm", VALUE_BIZ_NO, N_("a firm that has its record here, by its 사업자등록번호"), .names = NAMES_FIRM},
	{"name", VALUE_TEXT, N_("the name of anybody else")},
	{0},
};

const struct command command_network_leave = {
	.noun = "network",
	.verb = "leave",
	.summary = N_("end a membership of a council; it stays in the record"),
	.examples = "ppuri network leave 광역클러스터-2009-권5 '동남권 금형 미니클러스터' --firm 000-81-10074 --on 2010-12-31",
	.arguments = arguments,
	.options = options,
	.act = &ACT_NETWORK_LEAVE,
	.run = run,
};
