#include "../command.h"
#include "../screen.h"
#include "target_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct indicator indicator;
	int64_t tenths;
	const char *code = input_text(in, "CODE");
	const struct figure_given figure = {.role = "result", .at = input_date(in, "on"), .printed = input_text(in, "FIGURE")};
	if (!desk_program_result(&s->office, code, input_text(in, "INDICATOR"), &figure, &indicator, e))
		return false;
	screen_line(s->screen, "%s: %s", code, indicator_words(s->pool, &indicator));
	if (indicator_reached(&indicator, &tenths))
		screen_line(s->screen, _("of the target: %s"), tenths_text(s->pool, tenths));
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the programme's code"), .required = true, .names = NAMES_PROGRAM},
	{"INDICATOR", VALUE_TEXT, N_("an indicator that is there: ppuri report targets"), .required = true},
	{"FIGURE", VALUE_TEXT, N_("what was reached, such as 20개사"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("the year, month or day of which it is"), .required = true},
	{0},
};

const struct command command_program_result = {
	.noun = "program",
	.verb = "result",
	.summary = N_("record what was reached of an indicator"),
	.details = N_("Again of the same date takes the place of the first. The last result is compared with the last target."),
	.examples = "ppuri program result 창원첨단-2017 '강소기업 육성' 20개사 --on 2017",
	.arguments = arguments,
	.options = options,
	.act = &ACT_PROGRAM_RESULT,
	.run = run,
};
