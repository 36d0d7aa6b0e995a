#include "../command.h"
#include "../screen.h"
#include "program_input.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

/* What it is said to be from the beginning, without a move from anything. */
static void add_state(struct session *s, const struct input *in, struct program *program)
{
	if (input_has(in, "status"))
		*POOL_PUSH(s->pool, &program->history) = (struct program_state){.status = input_text(in, "status"), .since = input_date(in, "since")};
}

static bool look(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	return program_from_input(s, in, &program, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program program;
	if (!program_from_input(s, in, &program, e))
		return false;
	add_state(s, in, &program);
	if (!desk_program_add(&s->office, &program, e))
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
	{"start", VALUE_DATE, N_("first day, month or year: as exactly as the source says; nothing where it says nothing")},
	{"end", VALUE_DATE, N_("last day, month or year")},
	PROGRAM_FURTHER_OPTIONS,
	{"parent", VALUE_CODE, N_("what it stands beneath"), .names = NAMES_PROGRAM},
	{"status", VALUE_TERM, N_("where it stands, as far as the source says"), .vocabulary = &PROGRAM_STATUSES},
	{"since", VALUE_DATE, N_("since when it stands there")},
	PROGRAM_NODE_OPTIONS,
	{0},
};

const struct command command_program_add = {
	.noun = "program",
	.verb = "add",
	.summary = N_("add a support programme, or what it stands beneath"),
	.details = N_("Only what the source says: what is not given is kept as not stated. A plan, a strategy, a policy or a task has the "
				  "same fields as a programme, and no calls."),
	.examples = "ppuri program add 경남희유 --kind 계획 --name '희유금속 클러스터 조성' --region 서부경남\n"
				"ppuri program add 경남희유-1 --kind 전략 --name '지식‧정보플랫폼 구축' --parent 경남희유\n"
				"ppuri program add 2024-08 --name '금형 시제품 제작 지원' --start 2024-03 --end 2024-12 --area 기술개발 --fund 2024:시비:2억원",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_ADD,
	.form = true,
	.look = look,
	.run = run,
};
