#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/targets.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	const struct progress given = {
		.at = input_date(in, "on"), .rate = (int32_t)input_number(in, "rate"), .note = input_text(in, "note")};
	bool drop = input_flag(in, "drop");
	if (drop == input_has(in, "rate"))
		return err_set(e, ERR_USAGE, "%s", _("say how far it is (--rate), or --drop"));
	if (!desk_program_progress(&s->office, code, &given, drop, e))
		return false;
	if (drop)
		screen_line(s->screen, _("%s: no progress is kept any more of %s"), code, words_date(s->pool, given.at));
	else
		screen_line(s->screen, _("%s: %s on %s"), code, words_rate(s->pool, given.rate), words_date(s->pool, given.at));
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM},
	{0},
};

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("the day, month or year of which it is"), .required = true},
	{"rate", VALUE_RATE, N_("how far it is (공정률), such as 80%")},
	{"note", VALUE_TEXT, N_("remark")},
	{"drop", VALUE_FLAG, N_("it was not so after all")},
	{0},
};

const struct command command_program_progress = {
	.noun = "program",
	.verb = "progress",
	.summary = N_("record how far the work is (공정률) on a day"),
	.examples = "ppuri program progress 창원첨단-2017-33 --on 2016-12 --rate 80%",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_PROGRESS,
	.run = run,
};
