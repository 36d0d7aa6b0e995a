#include "../screen.h"
#include "network_input.h"

#include "ppuri/service/targets.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *council = input_text(in, "COUNCIL");
	const struct council_task task = {.title = input_text(in, "TITLE"), .year = input_number(in, "year"), .state = input_text(in, "state")};
	if (!desk_network_task(&s->office, input_text(in, "CODE"), council, &task, e))
		return false;
	screen_line(s->screen, _("%s: task of %lld: %s"), council, (long long)task.year, task.title);
	return true;
}

static const struct parameter arguments[] = {
	NETWORK_ARGUMENTS,
	{"TITLE", VALUE_TEXT, N_("what they work on together (협력과제)"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"year", VALUE_NUMBER, N_("the year of the task"), .required = true},
	{"state", VALUE_TERM, N_("where it stands"), .vocabulary = &PROGRAM_STATUSES},
	{0},
};

const struct command command_network_task = {
	.noun = "network",
	.verb = "task",
	.summary = N_("record a collaboration task of a council in a year"),
	.details = N_("Again with the same title and year takes the place of the first."),
	.examples = "ppuri network task 광역클러스터-2009-권5 '동남권 금형 미니클러스터' '사출금형 공동 시험' --year 2010 --state 추진",
	.arguments = arguments,
	.options = options,
	.act = &ACT_NETWORK_TASK,
	.run = run,
};
