#include "../screen.h"
#include "../words.h"
#include "network_input.h"

#include "ppuri/service/targets.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	const struct council given = {
		.name = input_text(in, "COUNCIL"), .kind = input_text(in, "kind"), .region = input_text(in, "region"), .note = input_text(in, "note")};
	const char *was;
	if (!desk_network_add(&s->office, code, &given, &was, e))
		return false;
	if (was)
		screen_line(s->screen, "%s: %s → %s", given.name, words_term(&COUNCIL_KINDS, was), words_term(&COUNCIL_KINDS, given.kind));
	else
		screen_line(s->screen, _("%s has the council: %s"), code, given.name);
	return true;
}

static const struct parameter arguments[] = {NETWORK_ARGUMENTS, {0}};

static const struct parameter options[] = {
	{"kind", VALUE_TERM, N_("hub, spoke, mini-cluster or council; a council if nothing is said"), .vocabulary = &COUNCIL_KINDS},
	{"region", VALUE_TEXT, N_("where: 동남권, 부산, 부산 강서구, or a name")},
	{"note", VALUE_TEXT, N_("remark")},
	{0},
};

const struct command command_network_add = {
	.noun = "network",
	.verb = "add",
	.summary = N_("make a council of a programme: hub, spoke, mini-cluster, 협의체"),
	.details = N_("One of the same name gets what is given; another kind needs --reason."),
	.examples = "ppuri network add 광역클러스터-2009-권5 '동남권 금형 미니클러스터' --kind 미니클러스터 --region 동남권",
	.arguments = arguments,
	.options = options,
	.act = &ACT_NETWORK_ADD,
	.run = run,
};
