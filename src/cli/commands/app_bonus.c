#include "../screen.h"
#include "app_view.h"

#include "ppuri/service/bonus.h"

static bool look(const struct input *in, struct err *e)
{
	bool remove = input_flag(in, "remove");
	if (remove && (input_has(in, "points") || input_has(in, "ground")))
		return err_set(e, ERR_USAGE, "%s", _("what is taken back has neither --points nor --ground; say why with --reason"));
	if (input_has(in, "points") && !input_number(in, "points"))
		return err_set(e, ERR_USAGE, "%s", _("--points is above 0; to take points back, say --remove"));
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *application = input_text(in, "APP"), *name = input_text(in, "NAME");
	struct given_bonus given;
	if (!look(in, e))
		return false;
	if (input_flag(in, "remove")) {
		if (!desk_bonus_remove(&s->office, application, name, e))
			return false;
		screen_line(s->screen, _("%s: \"%s\" is taken back; it is kept"), application, name);
		return true;
	}
	if (!desk_bonus_give(&s->office, application, name, (int32_t)input_number(in, "points"), input_text(in, "ground"), &given, e))
		return false;
	screen_line(s->screen, given.penalty ? _("%s: penalty of %s points, \"%s\"") : _("%s: bonus of %s points, \"%s\""), application,
				points_text(s->pool, given.tenths), given.name);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{"NAME", VALUE_TEXT, N_("name of the bonus (가점) or penalty (감점), as the call has it"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"points", VALUE_POINTS, N_("fewer points than the call gives (default: all)")},
	{"ground", VALUE_TEXT, N_("why; needed where the call names no paper that proves it")},
	{"remove", VALUE_FLAG, N_("take it back, with --reason")},
	{0},
};

const struct command command_app_bonus = {
	.noun = "app",
	.verb = "bonus",
	.summary = N_("give an application a bonus (가점) or a penalty (감점) of its call, or take it back"),
	.details = N_("Between the receipt and the selection. Where the call names a paper that proves it, one must be filed and good; else the "
				  "ground is written down. Once the selection was run it needs --reason, and the selection must be run again. app show "
				  "tells what was given and taken back; call evaluation what the call gives."),
	.examples = "ppuri app bonus 2024-금형-0007 뿌리기업\n"
				"ppuri app bonus 2024-금형-0007 '중도포기 이력' --points 2 --ground '2023년 협약 후 포기 1회'\n"
				"ppuri app bonus 2024-금형-0007 뿌리기업 --remove --reason '확인서 유효기간 만료'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_BONUS_GIVE,
	.run = run,
};
