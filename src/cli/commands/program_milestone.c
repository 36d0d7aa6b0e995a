#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/targets.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	const struct milestone given = {
		.kind = input_text(in, "KIND"),
		.name = input_text(in, "name"),
		.planned = input_date(in, "planned"),
		.done = input_date(in, "done"),
		.note = input_text(in, "note"),
	};
	const char *kind = words_term(&MILESTONE_KINDS, given.kind), *what = given.name ? pool_printf(s->pool, "%s %s", kind, given.name) : kind;
	if (!desk_program_milestone(&s->office, code, &given, input_flag(in, "drop"), e))
		return false;
	if (input_flag(in, "drop"))
		screen_line(s->screen, _("%s: nothing is kept any more of: %s"), code, what);
	else if (given.done.year)
		screen_line(s->screen, _("%s: %s, done %s"), code, what, words_date(s->pool, given.done));
	else
		screen_line(s->screen, _("%s: %s, planned for %s"), code, what, words_date(s->pool, given.planned));
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM},
	{"KIND", VALUE_TERM, N_("start, confirmed, groundbreaking, completion of the building, end, or another one with its name"), .required = true,
		.vocabulary = &MILESTONE_KINDS},
	{0},
};

static const struct parameter options[] = {
	{"planned", VALUE_DATE, N_("for when it is planned, as exactly as that is known")},
	{"done", VALUE_DATE, N_("when it was done")},
	{"name", VALUE_TEXT, N_("what is reached, where there are several of a kind")},
	{"note", VALUE_TEXT, N_("remark")},
	{"drop", VALUE_FLAG, N_("this is not planned after all")},
	{0},
};

const struct command command_program_milestone = {
	.noun = "program",
	.verb = "milestone",
	.summary = N_("record a milestone: 착수, 확정, 착공, 준공, 완료, planned and done"),
	.details = N_("Again of the same kind and name takes the place of the first, so give both dates once it is done. 준공 does not lie before 착공, nor 완료 "
				  "before 착수."),
	.examples = "ppuri program milestone 창원첨단-2017-221 착공 --planned 2017-04\n"
				"ppuri program milestone 창원첨단-2017-221 착공 --planned 2017-04 --done 2017-05-02",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_MILESTONE,
	.run = run,
};
