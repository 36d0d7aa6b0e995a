#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	const struct program_state state = {
		.status = input_text(in, "STATUS"), .since = input_date(in, "on"), .source = input_text(in, "source-note")};
	if (!desk_program_status(&s->office, code, &state, e))
		return false;
	if (state.since.year)
		screen_line(s->screen, _("%s: %s since %s"), code, words_term(&PROGRAM_STATUSES, state.status), words_date(s->pool, state.since));
	else
		screen_line(s->screen, "%s: %s", code, words_term(&PROGRAM_STATUSES, state.status));
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM},
	{"STATUS", VALUE_TERM, N_("where it stands from now on"), .required = true, .vocabulary = &PROGRAM_STATUSES},
	{0},
};

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("the day, month or year on which it changed; what is stated first needs none")},
	{"source-note", VALUE_TEXT, N_("the document that says so")},
	{0},
};

const struct command command_program_status = {
	.noun = "program",
	.verb = "status",
	.summary = N_("record where a programme stands: 제안, 검토, 확정, 추진, 완료; 보류 or 중단"),
	.details = N_("Each change but the first needs its day (--on) and why (--reason), and stays in the history, which program show lists. What is "
				  "done can run again, what was stopped can be looked at again, and what was on hold goes back to where it stood. "
				  "Nothing is done or stopped while calls of it go on."),
	.examples = "ppuri program status 2024-01 추진 --on 2024-03-04 --reason '추경 반영'\nppuri program status 2024-01 완료 --on 2025-12 --reason '기간 만료'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_STATUS,
	.run = run,
};
