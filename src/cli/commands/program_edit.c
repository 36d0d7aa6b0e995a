#include "../command.h"
#include "../screen.h"
#include "program_input.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static const struct parameter options[] = {
	{"name", VALUE_TEXT, N_("name of the programme")},
	{"start", VALUE_DATE, N_("first day, month or year: as exactly as the source says")},
	{"end", VALUE_DATE, N_("last day, month or year")},
	PROGRAM_FURTHER_OPTIONS,
	PROGRAM_NODE_OPTIONS,
	{0},
};

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program changes, program;
	if (!input_has_any(in, options, e))
		return err_hint(e, "%s", _("see: ppuri help program edit"));
	if (!program_from_input(s, in, &changes, e) || !desk_program_edit(&s->office, &changes, e))
		return false;
	if (s->office.dry_run)
		return true;
	if (!desk_program_show(&s->office, changes.code, &program, e))
		return false;
	const char *sources = program_sources_text(s->pool, &program, 0), *period = program_period_text(s->pool, &program);
	screen_line(s->screen, _("programme %s is changed: %s, %s%s%s"), program.code, program.name, period, *sources ? ", " : "", sources);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true},
	{0},
};

const struct command command_program_edit = {
	.noun = "program",
	.verb = "edit",
	.summary = N_("change a programme; what is not named stays as it is"),
	.details = N_("--region, --tech and --field take the place of all that were there, and an empty text (--note '') takes back what was stated. Where it stands is changed by program status, "
				  "what it stands beneath by program move."),
	.examples = "ppuri program edit 2024-01 --area 기술개발 --fund 2024:시비:2억원",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_EDIT,
	.run = run,
};
