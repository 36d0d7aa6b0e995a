#include "../command.h"
#include "../screen.h"
#include "program_input.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static bool look(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	return program_from_input(s, in, &program, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	if (!program_from_input(s, in, &program, e) || !desk_program_add(&s->office, &program, e))
		return false;
	screen_line(s->screen, _("programme %s is added: %s, %s"), program.code, program.name,
				program_period_text(s->pool, &program));
	screen_program_basis(s, &program);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code, such as 2024-01"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"name", VALUE_TEXT, N_("name of the programme"), .required = true},
	{"start", VALUE_DATE, N_("first day, month or year: as exactly as the source says"), .required = true},
	{"end", VALUE_DATE, N_("last day, month or year"), .required = true},
	PROGRAM_FURTHER_OPTIONS,
	{0},
};

const struct command command_program_add = {
	.noun = "program",
	.verb = "add",
	.summary = N_("add a support programme"),
	.examples = "ppuri program add 2024-08 --name '금형 시제품 제작 지원' --start 2024-03 --end 2024-12 --area 기술개발 --fund 2024:시비:2억원",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_ADD,
	.form = true,
	.look = look,
	.run = run,
};
