#include "../command.h"
#include "../screen.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE"), *parent = input_text(in, "parent");
	int64_t place = input_number(in, "place");
	bool top = input_flag(in, "top");
	if (top == (parent != NULL))
		return err_set(e, ERR_USAGE, "%s", _("say where to: --parent CODE, or --top"));
	if (top && place)
		return err_set(e, ERR_USAGE, "%s", _("--place is among those of one parent; at the top nodes stand by their codes"));
	if (!desk_program_move(&s->office, code, parent, place, e))
		return false;
	if (parent)
		screen_line(s->screen, _("%s stands beneath %s"), code, parent);
	else
		screen_line(s->screen, _("%s stands at the top"), code);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("what is moved, with all beneath it"), .required = true, .names = NAMES_PROGRAM},
	{0},
};

static const struct parameter options[] = {
	{"parent", VALUE_CODE, N_("what it then stands beneath"), .names = NAMES_PROGRAM},
	{"top", VALUE_FLAG, N_("beneath nothing")},
	{"place", VALUE_NUMBER, N_("its place among those there, from 1; otherwise behind them")},
	{0},
};

const struct command command_program_move = {
	.noun = "program",
	.verb = "move",
	.summary = N_("put a programme, with all beneath it, beneath another one"),
	.examples = "ppuri program move 2024-04 --parent 부산뿌리\nppuri program move 2024-04 --parent 부산뿌리 --place 1\nppuri program move 2024-04 --top",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_MOVE,
	.run = run,
};
